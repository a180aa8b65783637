import path from 'node:path';
import type { Command } from 'commander';
import { type WriteOptions, type WriteResult, write } from '../6-write/write.ts';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { createReport } from '../diagnostics.ts';
import type { Cut } from '../ir.ts';
import { type CompiledProject, compileProject, showFindings } from '../project/compile-project.ts';
import { outputFiles } from '../project/output-files.ts';
import type { Project } from '../project/project.ts';
import { readCut } from '../project/remembered-cut.ts';
import type { Sample } from '../project/take-samples.ts';
import { recutTable } from '../sync/recut-table.ts';
import { stepCuts, unitCells } from '../sync/unit-cells.ts';
import { checkEjected, checkOutputFolder } from './check-output-folder.ts';
import type { FrozenVersions } from './freeze.ts';
import { showFiles } from './show/show-files.ts';
import {
  diskPlaces,
  type FormatFlags,
  formatOf,
  formatOption,
  placedDiagnostics,
  printFindings,
  strictHelp,
} from './show/show-findings.ts';
import { showNext } from './show/show-next.ts';
import { paintPatch } from './show/show-patch.ts';
import { showSamples } from './show/show-samples.ts';
import { showCells, showPlan, showRecut } from './show/show-summary.ts';
import { reportVersion, upgrade, versionState } from './upgrade.ts';

interface BuildFlags extends FormatFlags {
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly diff?: boolean;
  readonly restore: readonly string[];
  readonly keep: readonly string[];
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly watch?: boolean;
  readonly recut?: boolean;
  readonly freeze?: boolean;
  readonly python?: string;
  readonly sample?: boolean;
}

const help = `
Without --out the repository is written to the folder of cellwright.yml, or, where there is none, to a new folder
named after the notebook. What you edited there is kept: changes of the notebook are merged into it.

Examples:
  cellwright build notebook.ipynb --out churn    compiles one notebook
  cellwright build                               compiles what cellwright.yml lists
  cellwright build --diff --dry-run              shows what would change, and changes nothing
  cellwright build --freeze --python .venv/bin/python
                                                 the steps get the versions that are installed there
  cellwright build --sample                      puts a small sample of what cannot be made up into tests/data`;

/** Adds `cellwright build` to the program; `finish` gets its exit code. */
export function registerBuild(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  const collect = (value: string, all: readonly string[]) => [...all, value];
  program
    .command('build')
    .description('compiles notebooks and writes the repository')
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('-o, --out <folder>', 'where the repository is written')
    .option('-n, --dry-run', 'says what would be written, and writes nothing')
    .option('--diff', 'prints the difference of every file that changes')
    .option(
      '--restore <path>',
      'takes the generated text of a file instead of yours, or brings back a deleted one (repeatable)',
      collect,
      [],
    )
    .option('--keep <path>', 'keeps your text of a file that cannot be merged (repeatable)', collect, [])
    .option('--force', 'writes into a folder that has files of yours; texts that differ get conflict markers')
    .option('--recut', 'cuts steps and functions from scratch; your edits move along, as a table shows')
    .option('--freeze', 'records the package versions of a Python environment in cellwright.yml')
    .option(
      '--sample',
      'takes a few rows of the real data for tests whose data cannot be made up, and hides what looks personal',
    )
    .option(
      '--python <path>',
      'the Python for --freeze and --sample; default: that of the active environment, or the first on PATH',
    )
    .option('-w, --watch', 'builds again whenever the notebook, or a file that it needs, is saved')
    .option('--quiet', 'prints nothing but errors and warnings')
    .option('-v, --verbose', 'also says what became of each cell, and names every file')
    .option('--json', 'the same as --format json')
    .addOption(formatOption())
    .option('--strict', strictHelp)
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: BuildFlags) => {
      const run = { notebooks, flags, terminal };
      const { code, compiled } = await build(run);
      finish(flags.watch && compiled.project !== null ? await buildOnSave(run, compiled) : code);
    });
}

interface BuildRun {
  readonly notebooks: readonly string[];
  readonly flags: BuildFlags;
  readonly terminal: Terminal;
}

interface Built {
  readonly code: ExitCode;
  readonly compiled: CompiledProject;
}

/** Compiles, writes and prints; if `isReady` refuses the compilation, nothing is written or printed. */
async function build(run: BuildRun, isReady?: (compiled: CompiledProject) => boolean): Promise<Built> {
  const { flags, terminal } = run;
  const started = performance.now();
  const progress = flags.quiet ? quiet(terminal) : terminal;
  const { compiled, frozen } = await compileFrozen(run, progress);
  if (isReady !== undefined && !isReady(compiled)) return { code: 0, compiled };
  const { project, report } = compiled;
  const versions = project === null ? 'none' : versionState(project);
  if (project !== null && versions === 'newer') reportVersion(project, report);
  const old = project === null ? [] : readCut(project.out);
  const before = flags.recut || hasOtherSteps(old, compiled) ? old : [];
  const result = writeCompiled(compiled, flags);
  const samples =
    flags.sample && isDone(result)
      ? await (await import('./build-sample.ts')).buildSamples(compiled, flags, terminal)
      : [];
  if (frozen !== null && project !== null && !report.hasErrors() && !flags.dryRun) {
    (await import('./freeze.ts')).recordVersions(project, frozen);
  }
  const messages = formatOf(flags) === 'text' ? progress : quiet(terminal);
  if (project !== null && versions === 'older' && isWritten(result)) upgrade(project, messages);
  const again = isReady === undefined ? null : `Built again in ${Math.round(performance.now() - started)} ms:`;
  print(compiled, { result, again, before, samples }, run);
  return { code: exitCode(compiled, result, flags), compiled };
}

/** Whether a step of the last build is gone: by other tags, or another setting of `steps.from`. */
function hasOtherSteps(old: Cut, { compilation }: CompiledProject): boolean {
  const plan = compilation?.plan;
  const now = plan?.kind === 'steps' ? plan.steps.map(({ name }) => name) : [];
  return now.length > 0 && old.some(({ name }) => !now.includes(name));
}

function isDone(result: WriteResult | null): boolean {
  return isWritten(result) || result?.status === 'planned';
}

function isWritten(result: WriteResult | null): boolean {
  return result?.status === 'written' || result?.status === 'unchanged';
}

function print(
  compiled: CompiledProject,
  {
    result,
    again,
    before,
    samples,
  }: Pick<Shown, 'again' | 'before' | 'samples'> & { readonly result: WriteResult | null },
  { flags, terminal }: BuildRun,
): void {
  if (formatOf(flags) !== 'text') {
    printForMachines(compiled, { result, samples }, flags, terminal);
    return;
  }
  const { project, report } = compiled;
  if (flags.diff && result !== null) terminal.out(paintPatch(result.difference().trimEnd()));
  showFindings(compiled, terminal);
  if (project === null || result === null || report.hasErrors()) return;
  const shown = { result, again, before, samples, isVerbose: flags.verbose ?? false };
  showResult(compiled, project, { ...shown, terminal: flags.quiet ? quiet(terminal) : terminal });
}

function exitCode({ report }: CompiledProject, result: WriteResult | null, { strict }: BuildFlags): ExitCode {
  const isWrong = report.hasErrors() || (result !== null && result.conflicts.length > 0);
  return isWrong || (strict && report.diagnostics.length > 0) ? 1 : 0;
}

interface CompiledFrozen {
  readonly compiled: CompiledProject;
  readonly frozen: FrozenVersions | null;
}

/** Compiles; with `--freeze` once more, with the versions of an interpreter. */
async function compileFrozen({ notebooks, flags, terminal }: BuildRun, progress: Terminal): Promise<CompiledFrozen> {
  const request = {
    cwd: terminal.cwd,
    notebooks,
    out: flags.out ?? null,
    recut: flags.recut ?? false,
    takesKept: true,
  };
  const compiled = await compileProject(request, progress);
  if (!flags.freeze || compiled.compilation === null || compiled.report.hasErrors()) return { compiled, frozen: null };
  const { findInterpreter, frozenVersions } = await import('./freeze.ts');
  const python = flags.python === undefined ? null : path.resolve(terminal.cwd, flags.python);
  const interpreter = findInterpreter(python, compiled.report);
  if (interpreter === null) return { compiled, frozen: null };
  const versions = frozenVersions(compiled.compilation.plan, interpreter, createReport());
  const target = await compileProject({ ...request, environment: versions }, progress);
  const plan = target.compilation?.plan ?? compiled.compilation.plan;
  return { compiled: target, frozen: frozenVersions(plan, interpreter, target.report) };
}

/** Writes what was compiled; `null` when errors are in the way. */
function writeCompiled({ project, compilation, report }: CompiledProject, flags: BuildFlags): WriteResult | null {
  if (project === null || compilation === null) return null;
  checkEjected(project, report);
  if (!flags.force) checkOutputFolder(project, compilation.files, report);
  if (report.hasErrors()) return null;
  const options = { ...writeOptions(flags), units: unitCells(compilation), cut: stepCuts(compilation) };
  return write(outputFiles(compilation.files, project), project.out, options, report);
}

/** Builds on every save until Ctrl+C. Options of a single build, such as `--restore`, apply only to the first. */
async function buildOnSave(run: BuildRun, first: CompiledProject): Promise<ExitCode> {
  const { watch } = await import('./watch.ts');
  const { force: _force, freeze: _freeze, recut: _recut, sample: _sample, ...lasting } = run.flags;
  const flags = { ...lasting, restore: [], keep: [] };
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  await watch({
    build: async (isReady) => (await build({ ...run, flags }, isReady)).compiled,
    first,
    terminal: run.flags.quiet ? quiet(run.terminal) : run.terminal,
    stop: stop.signal,
  });
  return 0;
}

function writeOptions({ restore, keep, force, dryRun }: BuildFlags): WriteOptions {
  return { restore, keep, force: force ?? false, dryRun: dryRun ?? false };
}

interface Shown {
  readonly result: WriteResult;
  /** The title of a build on save, which does not repeat what became of each cell. */
  readonly again: string | null;
  readonly terminal: Terminal;
  /** The previous cut. */
  readonly before: Cut;
  readonly samples: readonly Sample[];
  readonly isVerbose: boolean;
}

const titles: Readonly<Record<WriteResult['status'], string>> = {
  written: 'Written to',
  unchanged: 'Nothing to write to',
  planned: 'Would be written to',
  refused: 'Refused to write to',
  failed: 'Only partly written to',
};

function showResult(
  { compilation }: CompiledProject,
  project: Project,
  { result, again, terminal, before, samples, isVerbose }: Shown,
): void {
  if (compilation === null) return;
  const folder = path.relative(terminal.cwd, project.out) || '.';
  if (again === null) showPlan(compilation, terminal);
  if (isVerbose) showCells(compilation, terminal);
  showRecut(recutTable(before, compilation), terminal);
  const isListed = isVerbose || result.status === 'planned';
  const title = again ?? `${titles[result.status]} ${folder}:`;
  showFiles(result.rows, title, terminal, isListed ? 'every file' : 'many counted');
  showSamples(samples, terminal);
  if (again === null || result.conflicts.length > 0) showNext(result, compilation, project.out, terminal);
}

function printForMachines(
  compiled: CompiledProject,
  { result, samples }: { readonly result: WriteResult | null; readonly samples: readonly Sample[] },
  flags: BuildFlags,
  terminal: Terminal,
): void {
  const { compilation, report, project } = compiled;
  const diagnostics = placedDiagnostics(report.diagnostics, diskPlaces(compiled, terminal.cwd));
  const format = formatOf(flags);
  if (format !== 'json' && format !== 'text') {
    const notebooks = compiled.sources?.notebooks.map((notebook) => `${notebook.path} compiles`) ?? [];
    const passed = report.hasErrors() ? [] : notebooks;
    printFindings(format, { command: 'build', findings: diagnostics, passed }, terminal);
    return;
  }
  const value = {
    status: result?.status ?? 'refused',
    out: project?.out ?? null,
    files: result?.rows ?? [],
    conflicts: result?.conflicts ?? [],
    ...(flags.sample ? { samples } : {}),
    cells: compilation?.plan.fates ?? [],
    diagnostics,
  };
  terminal.out(JSON.stringify(value, null, 2));
}
