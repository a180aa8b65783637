import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { checkFolder, type WriteResult } from '../6-write/write.ts';
import type { TextFile } from '../azureml/check/repository-files.ts';
import { showReport } from '../console/show-report.ts';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { createReport, type Report } from '../diagnostics.ts';
import type { Finding } from '../findings/finding.ts';
import { placeFinder } from '../findings/place-in-file.ts';
import { checkDisk } from '../project/check-disk.ts';
import { type CompiledProject, compileProject, showFindings } from '../project/compile-project.ts';
import { isEjected } from '../project/eject-repository.ts';
import { outputFiles } from '../project/output-files.ts';
import { toSlashes } from '../project/project.ts';
import { showFiles } from './show/show-files.ts';
import {
  diskPlaces,
  type FormatFlags,
  fileFinding,
  formatOf,
  formatOption,
  placedDiagnostics,
  printFindings,
  strictHelp,
} from './show/show-findings.ts';
import { paintPatch } from './show/show-patch.ts';
import { reportVersion } from './upgrade.ts';

interface CheckFlags extends FormatFlags {
  readonly out?: string;
  readonly quiet?: boolean;
}

const help = `
Exit code 1 when the repository is stale, holds an unresolved conflict or a file that Azure ML would refuse (as it is on
the disk, edits included), or when the notebook has errors; the difference is printed. Nothing is changed: made for CI and
for pre-commit.`;

/** Adds `cellwright check` to the program; `finish` gets its exit code. */
export function registerCheck(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('compiles in memory and says whether the repository is what the notebooks compile to')
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository; default: that of cellwright.yml')
    .option('--quiet', 'prints nothing but errors and warnings; the exit code gives the answer')
    .option('--json', 'the same as --format json')
    .addOption(formatOption())
    .option('--strict', strictHelp)
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: CheckFlags) => finish(await check(notebooks, flags, terminal)));
}

async function check(notebooks: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const ejected = path.resolve(terminal.cwd, flags.out ?? '.');
  if (isEjected(ejected)) return checkEjected(ejected, flags, terminal);
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const compiled = await compileProject(
    { cwd: terminal.cwd, notebooks, out: flags.out ?? null, takesKept: true },
    messages,
  );
  const { project, compilation, report } = compiled;
  if (project !== null) reportVersion(project, report);
  const result =
    project === null || compilation === null || report.hasErrors()
      ? null
      : checkFolder(outputFiles(compilation.files, project), project.out, {}, report);
  const onDisk = result === null ? [] : checkFiles(compiled, report);
  const shown = { ...compiled, files: [...compiled.files, ...onDisk] };
  const upToDate = result?.clean === true && !report.hasErrors();
  print({ compiled: shown, result, upToDate }, flags, { terminal, messages });
  return upToDate && !(flags.strict && report.diagnostics.length > 0) ? 0 : 1;
}

/** An ejected repository is not compared with a notebook; it is still checked for files that Azure ML would refuse. */
function checkEjected(root: string, flags: CheckFlags, terminal: Terminal): ExitCode {
  const report = createReport();
  const files = checkDisk({ root: terminal.cwd, out: root }, new Set(), report);
  const format = formatOf(flags);
  const diagnostics = report.diagnostics;
  if (format === 'json')
    terminal.out(JSON.stringify({ upToDate: true, files: [], conflicts: [], diagnostics }, null, 2));
  else if (format === 'text') {
    showReport(report, { documents: [], files }, terminal);
    if (!report.hasErrors() && !flags.quiet)
      terminal.say('the repository was ejected: there is no notebook to compare');
  } else
    printFindings(
      format,
      { command: 'check', findings: placedDiagnostics(diagnostics, placeFinder({ files, documents: [] })), passed: [] },
      terminal,
    );
  return report.hasErrors() || (flags.strict && diagnostics.length > 0) ? 1 : 0;
}

interface Checked {
  readonly compiled: CompiledProject;
  readonly result: WriteResult | null;
  readonly upToDate: boolean;
}

interface Terminals {
  readonly terminal: Terminal;
  readonly messages: Terminal;
}

function print(checked: Checked, flags: CheckFlags, { terminal, messages }: Terminals): void {
  const { compiled, result, upToDate } = checked;
  const format = formatOf(flags);
  if (format === 'text') {
    showFindings(compiled, terminal);
    if (upToDate) messages.say('up to date');
    else if (result !== null && !compiled.report.hasErrors()) showStale(result, flags, { terminal, messages });
    return;
  }
  const diagnostics = placedDiagnostics(compiled.report.diagnostics, diskPlaces(compiled, terminal.cwd));
  if (format === 'json') {
    const found = { upToDate, files: result?.rows ?? [], conflicts: result?.conflicts ?? [], diagnostics };
    terminal.out(JSON.stringify(found, null, 2));
    return;
  }
  const findings = [...diagnostics, ...staleFiles(checked, terminal.cwd)];
  const notebooks = compiled.sources?.notebooks.map((notebook) => `${notebook.path} compiles`) ?? [];
  const passed = compiled.report.hasErrors()
    ? []
    : [...notebooks, ...(upToDate ? ['the repository is up to date'] : [])];
  printFindings(format, { command: 'check', findings, passed }, terminal);
}

/** What the next build would change; before the first one every file is new, and no difference is shown. */
function showStale(result: WriteResult, { quiet }: CheckFlags, { terminal, messages }: Terminals): void {
  const isFirst = result.rows.every(({ decision }) => decision === 'create');
  const title = isFirst
    ? 'Not built yet; `cellwright build` would do this:'
    : 'Stale; `cellwright build` would do this:';
  if (!quiet && !isFirst) terminal.out(paintPatch(result.difference().trimEnd()));
  showFiles(result.rows, title, messages, isFirst ? 'many counted' : 'every file');
}

/** Every file that the next build would write. */
function staleFiles({ compiled, result }: Checked, cwd: string): readonly Finding[] {
  const out = compiled.project?.out ?? cwd;
  const stale = (result?.rows ?? []).filter(({ decision }) => decision !== 'unchanged' && decision !== 'keep');
  return stale.map(({ path: file, decision }) =>
    fileFinding(toSlashes(path.relative(cwd, path.join(out, file))), {
      id: 'stale-file',
      message: `\`${file}\` is not what the notebook compiles to (${decision})`,
      advice: 'Run `cellwright build`, and commit what it writes',
    }),
  );
}

/** Checks the files on disk, including edited ones. */
function checkFiles({ project, compilation }: CompiledProject, report: Report): readonly TextFile[] {
  if (project === null || compilation === null || !existsSync(project.out)) return [];
  return checkDisk(project, new Set(compilation.files.map((file) => file.path)), report);
}
