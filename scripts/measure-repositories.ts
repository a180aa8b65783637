/**
 * Measures the repositories that are written: their sizes against the budgets, and what their own tests execute.
 *
 *     npx tsx scripts/measure-repositories.ts                     the samples
 *     npx tsx scripts/measure-repositories.ts --run FOLDER...     notebooks in the folders below, with their tests run
 *     npx tsx scripts/measure-repositories.ts --run --quick       without the pipeline's commands, which say nothing of units
 *     npx tsx scripts/measure-repositories.ts --only TEXT --keep FOLDER --show --python FILE
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../src/compile.ts';
import { createReport } from '../src/diagnostics.ts';
import type { MadeUpData, OutputFile, StepsPlan } from '../src/ir.ts';
import { gatherSources } from '../src/project/gather-sources.ts';
import { findProject } from '../src/project/project.ts';
import { python, repository } from '../test/support/python.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    run: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    keep: { type: 'string' },
    show: { type: 'boolean', default: false },
    python: { type: 'string' },
    minutes: { type: 'string', default: '5' },
  },
});

interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly notebooks: readonly string[];
}

interface Sizes {
  readonly notebook: number;
  readonly steps: number;
  readonly shared: number;
  readonly tests: number;
  /** Scripts, shared code, tests, components and the pipeline. */
  readonly code: number;
  readonly rest: number;
  readonly readme: number;
}

interface Ran {
  readonly outcome: string;
  readonly statements: number;
  readonly missed: number;
  readonly missedLines: readonly string[];
  readonly seconds: number;
  readonly output: string;
}

function subjectsIn(root: string): readonly Subject[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && values.only.split(',').some((text) => entry.name.includes(text)))
    .map(({ name }) => {
      const folder = path.join(root, name);
      const notebooks = readdirSync(folder).filter((file) => /\.(?:ipynb|py)$/.test(file));
      return { name, folder, notebooks };
    })
    .filter(({ notebooks }) => notebooks.length > 0);
}

interface Built {
  readonly plan: StepsPlan;
  readonly files: readonly OutputFile[];
  readonly notebook: number;
}

function build({ folder, notebooks }: Subject): Built | string {
  const report = createReport();
  const project = findProject({ cwd: folder, notebooks, out: path.join(folder, '..', '.measured') }, report);
  const sources = project === null ? null : gatherSources(project, report);
  const made = project === null || sources === null ? null : compile(sources, project.config, report);
  const error = report.diagnostics.find(({ severity }) => severity === 'error');
  if (made === null || error !== undefined) return `not compiled: ${error?.message ?? ''}`;
  if (made.plan.kind !== 'steps') return 'builds jobs of its own';
  const cells = made.documents.flatMap((document) => document.cells.map(({ code }) => code));
  return { plan: made.plan, files: made.files, notebook: linesOf(cells.join('\n')) };
}

function linesOf(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

function sizesOf({ files, plan, notebook }: Built): Sizes {
  const sum = (isCounted: (file: string) => boolean): number =>
    files.reduce((total, file) => total + (isCounted(file.path) ? file.text.split('\n').length - 1 : 0), 0);
  const isShared = (file: string): boolean => file.startsWith(`src/${plan.package}/`);
  const isStep = (file: string): boolean => file.startsWith('src/') && file.endsWith('.py') && !isShared(file);
  const isTest = (file: string): boolean => file.startsWith('tests/');
  const isCode = (file: string): boolean =>
    isTest(file) || file.startsWith('src/') || file.startsWith('components/') || file.startsWith('pipeline-job');
  return {
    notebook,
    steps: sum(isStep),
    shared: sum((file) => isShared(file) && file.endsWith('.py')),
    tests: sum(isTest),
    code: sum(isCode),
    rest: sum((file) => !isCode(file)),
    readme: sum((file) => file === 'README.md'),
  };
}

/** Why there is no small data of some input; empty if all is made up. */
function lacking(plan: StepsPlan): readonly string[] {
  const data = plan.testing?.data ?? [];
  return data
    .filter(({ content }) => content.kind === ('sample' satisfies MadeUpData['kind']))
    .map(({ input }) => input);
}

function run(files: readonly OutputFile[], folder: string): Ran {
  for (const file of files) {
    const target = path.join(folder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.text);
  }
  const to = path.join(folder, 'measured.json');
  const environment = {
    ...process.env,
    MEASURE_TO: to,
    PYTHONPATH: path.join(import.meta.dirname, 'repository-tests'),
    OMP_NUM_THREADS: '1',
    TF_CPP_MIN_LOG_LEVEL: '3',
  };
  const started = performance.now();
  const ran = spawnSync(
    values.python ?? python() ?? 'python3',
    [
      '-m',
      'pytest',
      '-q',
      '-p',
      'measure_units',
      '--no-header',
      '--tb=short',
      '-p',
      'no:cacheprovider',
      ...(values.quick ? ['--ignore=tests/test_pipeline.py'] : []),
    ],
    {
      cwd: folder,
      env: environment,
      encoding: 'utf8',
      timeout: Number(values.minutes) * 60_000,
      maxBuffer: 1 << 28,
    },
  );
  const counts = existsSync(to)
    ? (JSON.parse(readFileSync(to, 'utf8')) as Record<string, { statements: number; missed: number[] }>)
    : {};
  const all = Object.entries(counts);
  return {
    outcome:
      /^(?:=+ )?((?:\d+ \w+(?:, )?)+) in /m.exec(ran.stdout)?.[1] ??
      (ran.signal === null ? `code ${ran.status}` : 'too slow'),
    statements: all.reduce((total, [, { statements }]) => total + statements, 0),
    missed: all.reduce((total, [, { missed }]) => total + missed.length, 0),
    missedLines: all.flatMap(([file, { missed }]) => (missed.length === 0 ? [] : [`${file}: ${missed.join(' ')}`])),
    seconds: (performance.now() - started) / 1000,
    output: ran.stdout + ran.stderr,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Row {
  readonly name: string;
  readonly sizes: Sizes;
  readonly lacks: readonly string[];
  readonly ran: Ran | null;
}

function measure(subject: Subject, workplace: string): Row | null {
  const built = build(subject);
  if (typeof built === 'string') {
    process.stdout.write(`${subject.name}: ${built}\n`);
    return null;
  }
  const folder = path.join(workplace, subject.name);
  rmSync(folder, { recursive: true, force: true });
  const row = {
    name: subject.name,
    sizes: sizesOf(built),
    lacks: lacking(built.plan),
    ran: values.run ? run(built.files, folder) : null,
  };
  print(row);
  return row;
}

function print({ name, sizes, lacks, ran }: Row): void {
  const { notebook, steps, shared, tests, code, rest, readme } = sizes;
  const factor = (code / Math.max(1, notebook)).toFixed(1);
  const size = `notebook ${notebook}, steps ${steps}, shared ${shared}, tests ${tests} (${(tests / steps).toFixed(2)}), factor ${factor}, rest ${rest}, readme ${readme}`;
  process.stdout.write(`${name}: ${size}${lacks.length > 0 ? `, asks for ${lacks.join(' ')}` : ''}\n`);
  if (ran === null) return;
  const share = ran.statements === 0 ? 0 : (100 * (ran.statements - ran.missed)) / ran.statements;
  process.stdout.write(
    `    ${ran.outcome}; ${share.toFixed(0)} % of ${ran.statements} statements, ${ran.seconds.toFixed(0)} s\n`,
  );
  if (!values.show) return;
  const told = ran.output.split('\n').filter((line) => /^(?:E {2}|FAILED|ERROR|SKIPPED)/.test(line));
  for (const line of [...new Set([...told.slice(0, 12), ...ran.missedLines])])
    process.stdout.write(`      ${line.slice(0, 220)}\n`);
}

/** The budgets of a repository, and what counts against each. */
const budgets: readonly (readonly [string, number, (sizes: Sizes) => number])[] = [
  ['code/notebook', 18, ({ code, notebook }) => code / Math.max(1, notebook)],
  ['tests/steps', 1.5, ({ tests, steps }) => tests / Math.max(1, steps)],
  ['shared', 60, ({ shared }) => shared],
  ['rest', 400, ({ rest }) => rest],
  ['readme', 90, ({ readme }) => readme],
];

function summarize(rows: readonly Row[]): void {
  process.stdout.write(`\n${rows.length} repositories\n`);
  for (const [what, budget, sizeOf] of budgets) {
    const sizes = rows.map((row) => sizeOf(row.sizes));
    const kept = sizes.filter((size) => size <= budget).length;
    process.stdout.write(
      `${what}: median ${median(sizes).toFixed(2)} of ${budget}, kept by ${kept} of ${rows.length}\n`,
    );
  }
  const ran = rows.flatMap((row) => (row.ran === null ? [] : [{ ...row, ran: row.ran }]));
  if (ran.length === 0) return;
  const made = ran.filter(({ lacks }) => lacks.length === 0);
  const covered = made.filter(({ ran: { statements, missed } }) => statements > 0 && missed <= statements * 0.1);
  const green = ran.filter(({ ran: { outcome } }) => /^\d+ passed$/.test(outcome.replace(/, \d+ (?:warnings?)/, '')));
  process.stdout.write(
    `${green.length} of ${ran.length} all green; data made up for ${made.length}; 90 % of the statements executed in ${covered.length} of those\n`,
  );
}

const workplace = values.keep ?? mkdtempSync(path.join(tmpdir(), 'cellwright-measure-'));
try {
  const roots = positionals.length > 0 ? positionals : [path.join(repository, 'samples')];
  const rows = roots.flatMap((root) => subjectsIn(path.resolve(root)).map((subject) => measure(subject, workplace)));
  summarize(rows.filter((row) => row !== null));
} finally {
  if (values.keep === undefined) rmSync(workplace, { recursive: true, force: true });
}
