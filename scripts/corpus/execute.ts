/**
 * Runs the notebooks below a folder that can run offline, whole and compiled, and compares what they print and show:
 * `npx tsx scripts/corpus/execute.ts DIR [--cut headings|N] [--most N] [--json FILE]`.
 */
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
import { standardModules } from '../../src/python/names.ts';
import { describeOutcome, jobOf, outcomeOf, Runner, type RunResult } from '../../test/cases/run-case.ts';
import { python } from '../../test/support/python.ts';
import { findNotebooks } from './find-notebooks.ts';
import { printShown } from './print-shown.ts';
import { configOf } from './settings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cut: { type: 'string', default: 'headings' },
    most: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    json: { type: 'string' },
  },
});
const folder = path.resolve(positionals[0] ?? '.');
const installed: ReadonlySet<string> = new Set([
  ...['numpy', 'pandas', 'scipy', 'sklearn', 'matplotlib', 'seaborn', 'statsmodels', 'pyarrow', 'joblib'],
  ...['mpl_toolkits', 'cloudpickle', 'patsy'],
]);
/** What needs the network, a terminal, or somebody at the keyboard. */
const unfit = /https?:|^\s*[!%]|fetch_\w+\(|input\(|load_dataset\(|urlopen|time\.sleep/m;
const mostBytes = 20_000_000;

/** The cells' code, where the notebook can run here. */
function runnableCode(file: string): string | null {
  try {
    const { cells = [] } = JSON.parse(readFileSync(file, 'utf8')) as {
      cells?: { cell_type: string; source: string | string[] }[];
    };
    const code = cells
      .filter((cell) => cell.cell_type === 'code')
      .map((cell) => [cell.source].flat().join(''))
      .join('\n')
      .replace(/^%(matplotlib|config|load_ext|autoreload|pylab).*$/gm, '')
      .replace(/#.*/g, '');
    const modules = modulesIn(code).map((module) => module.split('.')[0] ?? '');
    const isKnown = modules.every((module) => installed.has(module) || standardModules.has(module));
    return isKnown && modules.length > 0 && !unfit.test(code) ? code : null;
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
  const beside = filesBeside(file);
  if (beside === null) return 'skipped: large files';
  const job = jobOf(documents, plan, files, beside);
  try {
    const first = await runner.run(job);
    if (first.whole.output === '') return 'skipped: prints nothing';
    if (first.whole.error !== '') return `skipped: fails by itself: ${first.whole.error.slice(0, 100)}`;
    const outcome = outcomeOf(first);
    if (outcome.kind === 'same') return `same, ${job.steps.length} steps, ${first.whole.output.length} characters`;
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
const runner = new Runner(interpreter);
const counts = new Map<string, number>();
const found = findNotebooks(folder).filter((file) => file.includes(values.only));
const runnable = found
  .filter((file) => runnableCode(path.join(folder, file)) !== null)
  .slice(Number(values.from), Number(values.from) + Number(values.most));
process.stdout.write(`${runnable.length} of ${found.length} notebooks can run here\n`);
for (const file of runnable) {
  const outcome = await judge(runner, path.join(folder, file)).catch((error: Error) => `crashed: ${error.message}`);
  const [kind = ''] = outcome.split(/[,:\n]/);
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (values.json !== undefined) appendFileSync(values.json, `${JSON.stringify({ file, outcome })}\n`);
  else process.stdout.write(`${file}: ${outcome}\n`);
}
runner.close();
process.stdout.write(`${[...counts].map(([kind, count]) => `${String(count).padStart(5)}  ${kind}`).join('\n')}\n`);
