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

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  const [count, first] = [Number(values.count), Number(values.seed)];
  const interpreter = python();
  if (interpreter === null) throw new Error(whyNoPython());
  const runner = new Runner(interpreter, 'tables');
  const figures = new Map<string, number>();
  const shown = new Map<string, number>();
  for (let seed = first; seed < first + count; seed++) {
    const program = generateProgram(seed);
    const outcome = await judge(runner, program);
    const kind = outcome.kind === 'refused' ? `refused: ${[...new Set(outcome.ids)].join(', ')}` : outcome.kind;
    figures.set(kind, (figures.get(kind) ?? 0) + 1);
    if (outcome.kind === 'different') {
      const end = endOf(outcome.result);
      shown.set(end, (shown.get(end) ?? 0) + 1);
      if ((shown.get(end) ?? 0) <= Number(values.each)) await showFailure(runner, program, seed);
      else process.stdout.write(`===== seed ${seed}: ${end}\n`);
    }
    if ((seed - first + 1) % 500 === 0) process.stderr.write(`${seed - first + 1}: ${showFigures(figures)}\n`);
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

/** A program that the compiler cannot take is a failure as well. */
async function judge(runner: Runner, program: Program): Promise<Outcome> {
  try {
    return await runner.judge(printProgram(program));
  } catch (error) {
    const crash = { output: '', error: String(error), trace: (error as Error).stack ?? '' };
    return { kind: 'different', result: { whole: crash, steps: [] } };
  }
}

async function showFailure(runner: Runner, program: Program, seed: number): Promise<void> {
  const fails = async (smaller: Program): Promise<boolean> => (await judge(runner, smaller)).kind === 'different';
  const small = await shrinkProgram(program, fails);
  const outcome = await judge(runner, small);
  process.stdout.write(`===== seed ${seed}\n${printProgram(small)}${describeOutcome(outcome)}\n`);
}

function showFigures(figures: ReadonlyMap<string, number>): string {
  return [...figures].map(([kind, number]) => `${kind}: ${number}`).join('; ');
}

await main();
