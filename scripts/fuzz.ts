/**
 * Runs random programs whole and compiled: `npx tsx scripts/fuzz.ts --count 5000 --seed 1`. Failures are shrunk and
 * printed; of those that end in the same way (`--each`, 3), the others are named by their seeds.
 */
import { parseArgs } from 'node:util';
import { describeOutcome, type Outcome, Runner, type RunResult } from '../test/cases/run-case.ts';
import { generateProgram, type Program, printProgram } from '../test/generator/generate-program.ts';
import { shrinkProgram } from '../test/generator/shrink-program.ts';
import { python, whyNoPython } from '../test/support/python.ts';

const options = {
  count: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  each: { type: 'string', default: '3' },
} as const;

/** Programs that are run side by side in few processes. */
const together = 20;

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const [count, first] = [Number(values.count), Number(values.seed)];
  const interpreter = python();
  if (interpreter === null) throw new Error(whyNoPython());
  const runner = new Runner(interpreter, 'tables');
  const figures = new Map<string, number>();
  const shown = new Map<string, number>();
  for (let start = first; start < first + count; start += together) {
    const seeds = Array.from({ length: Math.min(together, first + count - start) }, (_, index) => start + index);
    const programs = seeds.map(generateProgram);
    const outcomes = await runner.judgeAll(programs.map(printProgram));
    for (const [index, outcome] of outcomes.entries()) {
      const [program, seed] = [programs[index], seeds[index]];
      const kind = outcome.kind === 'refused' ? `refused: ${[...new Set(outcome.ids)].join(', ')}` : outcome.kind;
      figures.set(kind, (figures.get(kind) ?? 0) + 1);
      if (outcome.kind !== 'different' || program === undefined || seed === undefined) continue;
      const end = endOf(outcome.result);
      shown.set(end, (shown.get(end) ?? 0) + 1);
      if ((shown.get(end) ?? 0) <= Number(values.each)) await showFailure(runner, program, seed);
      else process.stdout.write(`===== seed ${seed}: ${end}\n`);
    }
    const done = start - first + seeds.length;
    if (done % (together * 25) === 0) process.stderr.write(`${done}: ${showFigures(figures)}\n`);
  }
  runner.close();
  process.stdout.write(`${showFigures(figures)}\n`);
  process.exitCode = figures.has('different') ? 1 : 0;
}

/** How a failure ends, without the names that are the program's own. */
function endOf({ whole, steps }: RunResult): string {
  const error = steps.find((step) => step.error !== '')?.error ?? whole.error;
  return error === '' ? 'prints something else' : error.replaceAll(/[`'][^`']*[`']|\d+/g, '…');
}

async function showFailure(runner: Runner, program: Program, seed: number): Promise<void> {
  const judge = async (smaller: Program): Promise<readonly Outcome[]> => runner.judgeAll([printProgram(smaller)]);
  const fails = async (smaller: Program): Promise<boolean> => (await judge(smaller)).some(isDifferent);
  const small = await shrinkProgram(program, fails);
  const outcomes = (await judge(small)).map(describeOutcome);
  process.stdout.write(`===== seed ${seed}\n${printProgram(small)}${outcomes.join('')}\n`);
}

function isDifferent(outcome: Outcome): boolean {
  return outcome.kind === 'different';
}

function showFigures(figures: ReadonlyMap<string, number>): string {
  return [...figures].map(([kind, number]) => `${kind}: ${number}`).join('; ');
}

await main();
