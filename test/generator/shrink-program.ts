/** Makes a failing program smaller while it still fails. */
import type { Program } from './generate-program.ts';

/** Leaves out statements and joins steps as long as the program still fails. */
export async function shrinkProgram(program: Program, fails: (program: Program) => Promise<boolean>): Promise<Program> {
  let best = program;
  for (let changed = true; changed; ) {
    changed = false;
    for (const size of [8, 4, 2, 1]) {
      for (let start = best.statements.length - size; start >= 0; start -= size) {
        const statements = best.statements.filter((_, index) => index < start || index >= start + size);
        const smaller = { ...best, statements };
        if (statements.length === 0 || !(await fails(smaller))) continue;
        best = smaller;
        changed = true;
      }
    }
    const joined = await joinSteps(best, fails);
    changed ||= joined !== best;
    best = joined;
  }
  return best;
}

async function joinSteps(program: Program, fails: (program: Program) => Promise<boolean>): Promise<Program> {
  let best = program;
  for (const step of [3, 2, 1]) {
    const statements = best.statements.map((statement) => ({
      ...statement,
      beginsCell: false,
      step: statement.step >= step ? statement.step - 1 : statement.step,
    }));
    const smaller = { ...best, statements };
    if (JSON.stringify(smaller) !== JSON.stringify(best) && (await fails(smaller))) best = smaller;
  }
  return best;
}
