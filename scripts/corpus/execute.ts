/** Runs the notebooks below a folder that can run offline, whole and compiled, and compares all that they give; `--help` says how. */
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { python } from '../../test/support/python.ts';
import { findNotebooks } from './find-notebooks.ts';
import { findRunnable } from './find-runnable.ts';
import { judgeRun, type Outcome } from './judge-run.ts';

const usage = `Runs the notebooks below a folder that can run offline, whole and compiled, and compares what they give as
\`cellwright verify\` does (values that cross between steps, models, metrics, files, figures, printed lines):
npm run corpus:execute -- DIR
  --cut headings|single|N   where steps come from: headings, one step, or every N cells
  --every N, --only TEXT    each Nth notebook that can run; those whose path has the text
  --list FILE               those that a file names, one path below DIR a line
  --most N                  at most so many notebooks
  --limit SECONDS           for all runs of a notebook (180)
  --tests                   runs the generated tests too
  --json FILE               one line of JSON a notebook
  --help                    prints this
A notebook can run where the interpreter of the tests (CELLWRIGHT_TEST_PYTHON) has all that it imports, and its code
names no address, shell command or prompt. The last expression of a cell is printed where its saved result is text, so
that it is compared too. A notebook of which a cell fails by itself is compared up to that cell.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    cut: { type: 'string', default: 'headings' },
    most: { type: 'string', default: '1000' },
    only: { type: 'string', default: '' },
    list: { type: 'string' },
    every: { type: 'string', default: '1' },
    limit: { type: 'string', default: '180' },
    tests: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const [given] = positionals;
if (given === undefined || values.help) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}
const interpreter = python();
if (interpreter === null) throw new Error('the Python environment of the tests is needed: run `npx vitest run` once');
// Sets in the same order, sums in the same order, and no window, in every process.
const environment = { PYTHONHASHSEED: '0', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MPLBACKEND: 'Agg' };
Object.assign(process.env, environment);

const folder = path.resolve(given);
const listed = values.list === undefined ? null : new Set(readFileSync(values.list, 'utf8').split('\n'));
const found = findNotebooks(folder).filter(
  (file) => file.includes(values.only) && (listed === null || listed.has(file)),
);
const runnable = findRunnable(folder, found, interpreter)
  .filter((_, index) => index % Number(values.every) === 0)
  .slice(0, Number(values.most));
process.stdout.write(`${runnable.length} of ${found.length} notebooks can run here\n`);

const settings = { python: interpreter, cut: values.cut, limit: Number(values.limit), tests: values.tests };
const counts = new Map<string, number>();
const count = (what: string, number = 1): Map<string, number> => counts.set(what, (counts.get(what) ?? 0) + number);
for (const file of runnable) {
  const started = performance.now();
  const outcome: Outcome | { kind: 'crashed'; details: string } = await judgeRun(
    path.join(folder, file),
    settings,
  ).catch((error: Error) => ({ kind: 'crashed', details: String(error.stack) }));
  const seconds = Math.round((performance.now() - started) / 1000);
  note(file, outcome, seconds);
}
for (const [what, number] of counts) process.stdout.write(`${String(number).padStart(6)}  ${what}\n`);

function note(file: string, outcome: Outcome | { kind: 'crashed'; details: string }, seconds: number): void {
  count(outcome.kind);
  if (outcome.kind !== 'crashed') {
    for (const [kind, number] of Object.entries(outcome.compared)) count(`compared: ${kind}`, number);
    if (outcome.tests !== '') count(outcome.tests.startsWith('FAILED') ? 'tests fail' : 'tests pass');
  }
  if (values.json !== undefined) appendFileSync(values.json, `${JSON.stringify({ file, seconds, ...outcome })}\n`);
  else process.stdout.write(`${file}: ${describe(outcome)}\n`);
}

function describe(outcome: Outcome | { kind: 'crashed'; details: string }): string {
  if (outcome.kind === 'crashed') return `crashed: ${outcome.details}`;
  const compared = Object.entries(outcome.compared).map(([kind, number]) => `${number} ${kind}`);
  const parts = [outcome.kind, `${outcome.steps} steps`, ...compared, outcome.details, outcome.tests];
  return parts.filter((part) => part !== '').join(', ');
}
