/** Runs the notebooks below a folder that can run offline, whole and compiled, and compares what they print and show; `--help` says how. */
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { modulesIn } from '../../src/3-plan/import-names.ts';
import { gatherSources } from '../../src/cli/gather-sources.ts';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { describeOutcome, jobOf, outcomeOf, Runner, type RunResult } from '../../test/cases/run-case.ts';
import { python } from '../../test/support/python.ts';
import { findNotebooks } from './find-notebooks.ts';
import { printShown } from './print-shown.ts';
import { configOf } from './settings.ts';

const usage = `Runs the notebooks below a folder that can run offline, whole and compiled, and compares what they
print and show: npm run corpus:execute -- DIR
  --cut headings|single|N   where steps come from: headings, one step, or every N cells
  --every N, --only TEXT    each Nth notebook that can run; those whose path has the text
  --list FILE               those that a file names, one path below DIR a line
  --most N                  at most so many notebooks
  --json FILE               one line of JSON a notebook
  --help                    prints this
A notebook can run where the interpreter of the tests (CELLWRIGHT_TEST_PYTHON) has all that it imports, and its code
names no address, shell command or prompt. The last expression of a cell is printed where its saved result is text.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    cut: { type: 'string', default: 'headings' },
    most: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    list: { type: 'string' },
    every: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const [given] = positionals;
if (given === undefined || values.help) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}
const folder = path.resolve(given);
/** What needs the network, a terminal, somebody at the keyboard, or much time. */
const unfit =
  /https?:|^\s*!|=\s*!\w|fetch_\w+\(|input\(|load_dataset\(|urlopen|time\.sleep|nltk\.download|^\s*%(?!%?time|matplotlib|config|load_ext|autoreload|pylab|precision)/m;
const mostBytes = 20_000_000;

/** Says which of these modules the interpreter has. */
function findInstalled(interpreter: string, modules: readonly string[]): ReadonlySet<string> {
  const code =
    'import importlib.util as u, json, sys; print(json.dumps([m for m in json.load(sys.stdin) if u.find_spec(m)]))';
  const output = execFileSync(interpreter, ['-c', code], { input: JSON.stringify(modules), encoding: 'utf8' });
  return new Set(JSON.parse(output) as string[]);
}

/** The modules that a notebook imports, where its code does nothing that cannot be done here; else null. */
function modulesOf(file: string): readonly string[] | null {
  try {
    const { cells = [] } = JSON.parse(readFileSync(file, 'utf8')) as {
      cells?: { cell_type: string; source: string | string[] }[];
    };
    const code = cells
      .filter((cell) => cell.cell_type === 'code')
      .map((cell) => [cell.source].flat().join(''))
      .join('\n')
      .replace(/#.*/g, '');
    const modules = modulesIn(code).map((module) => module.split('.')[0] ?? '');
    return modules.length > 0 && !unfit.test(code) ? [...new Set(modules)] : null;
  } catch {
    return null;
  }
}

/** A copy of the files beside a notebook, without other notebooks; null where they are too large to copy. */
function filesBeside(file: string): string | null {
  const from = path.dirname(file);
  const target = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  let size = 0;
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const source = path.join(from, name);
    const state = statSync(source);
    if (state.isDirectory() || name.endsWith('.ipynb')) continue;
    size += state.size;
    if (size > mostBytes) {
      rmSync(target, { recursive: true });
      return null;
    }
    writeFile(path.join(target, name), readFileSync(source));
  }
  return target;
}

function writeFile(target: string, bytes: Buffer): void {
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

/** Runs a notebook; the words of its outcome. */
async function judge(runner: Runner, file: string): Promise<string> {
  const report = createReport();
  const root = path.dirname(file);
  const project = {
    root,
    notebooks: [file],
    config: defaultConfig,
    configFile: null,
    configPath: null,
    out: path.join(root, 'compiled'),
  };
  const config = { ...configOf(values.cut), tests: false };
  const gathered = gatherSources(project, report);
  const sources = { ...gathered, notebooks: gathered.notebooks.map(printShown) };
  const { documents, plan, files } = compile(sources, config, report);
  if (report.hasErrors()) {
    const ids = report.diagnostics.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    return `refused: ${[...new Set(ids)].join(', ')}`;
  }
  const isWritten = plan.steps.every(({ name }) => files.some((one) => one.path === `src/${name}/${name}.py`));
  if (!isWritten) return 'skipped: translates SDK jobs';
  const beside = filesBeside(file);
  if (beside === null) return 'skipped: large files';
  const job = jobOf(documents, plan, files, beside);
  try {
    const first = await runner.run(job);
    if (first.whole.output === '') return 'skipped: prints nothing';
    const outcome = outcomeOf(first);
    const end = first.whole.error === '' ? '' : ', and the same error at last';
    if (outcome.kind === 'same')
      return `same, ${job.steps.length} steps, ${first.whole.output.length} characters${end}`;
    if (first.whole.error !== '') return `skipped: fails by itself: ${first.whole.error.slice(0, 100)}`;
    const second = await runner.run({ ...job, steps: [] });
    if (second.whole.output !== first.whole.output) return 'skipped: prints something else each time';
    return `${kindOf(first)}\n${describeOutcome(outcome).slice(-3000)}`;
  } finally {
    rmSync(beside, { recursive: true });
  }
}

/** A step that fails tells its user; one that prints something else does not. */
function kindOf(result: RunResult): string {
  return result.steps.some((step) => step.error !== '') ? 'fails' : 'DIFFERENT';
}

const interpreter = python();
if (interpreter === null) throw new Error('the Python environment of the tests is needed: run `npx vitest run` once');
let runner = new Runner(interpreter);
const counts = new Map<string, number>();
const listed = values.list === undefined ? null : new Set(readFileSync(values.list, 'utf8').split('\n'));
const found = findNotebooks(folder).filter(
  (file) => file.includes(values.only) && (listed === null || listed.has(file)),
);
const candidates = found.flatMap((file) => {
  const modules = modulesOf(path.join(folder, file));
  return modules === null ? [] : [{ file, modules }];
});
const installed = findInstalled(interpreter, [...new Set(candidates.flatMap(({ modules }) => modules))]);
const runnable = candidates
  .filter(({ modules }) => modules.every((module) => installed.has(module)))
  .map(({ file }) => file)
  .filter((_, index) => index % Number(values.every) === 0)
  .slice(0, Number(values.most));
process.stdout.write(`${runnable.length} of ${found.length} notebooks can run here\n`);
for (const file of runnable) {
  const outcome = await judge(runner, path.join(folder, file)).catch((error: Error) => {
    runner.close();
    runner = new Runner(interpreter);
    return `crashed: ${error.message}`;
  });
  const [kind = ''] = outcome.split(/[,:\n]/);
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (values.json !== undefined) appendFileSync(values.json, `${JSON.stringify({ file, outcome })}\n`);
  else process.stdout.write(`${file}: ${outcome}\n`);
}
runner.close();
process.stdout.write(`${[...counts].map(([kind, count]) => `${String(count).padStart(5)}  ${kind}`).join('\n')}\n`);
