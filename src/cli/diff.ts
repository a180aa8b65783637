import type { Command } from 'commander';
import { findEditedFiles } from '../5-write/find-edited-files.ts';
import { createReport } from '../diagnostics.ts';
import { compileProject, showFindings } from './compile-project.ts';
import { planSync, type SyncPlan } from './plan-sync.ts';
import { findProject, type ProjectRequest } from './project.ts';
import { patchOf } from './show-patch.ts';
import { showReport } from './show-report.ts';
import { cellTitle, keptTitle } from './show-sync.ts';
import type { ExitCode, Terminal } from './terminal.ts';

interface DiffFlags {
  readonly out?: string;
  readonly notebook?: boolean;
  readonly json?: boolean;
}

const help = `
Without --notebook: the files that are not as the last build generated them, with your edits as a difference. With
--notebook: the edits of functions as differences of the cells that they were made of; \`cellwright sync\` carries those
back. What a build would change is shown by \`cellwright build --dry-run --diff\`.`;

/** Adds `cellwright diff` to the program; `finish` takes its exit code. */
export function registerDiff(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('diff')
    .description('shows what you edited in the repository since the last build')
    .argument('[notebooks...]', 'notebooks, in order; without any, those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository, where it is not that of cellwright.yml')
    .option('--notebook', "shows the edits as differences of the notebook's cells")
    .option('--json', 'prints the result as JSON')
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: DiffFlags) => {
      const request = { cwd: terminal.cwd, notebooks, out: flags.out ?? null };
      finish(flags.notebook ? await diffCells(request, flags, terminal) : diffFiles(request, flags, terminal));
    });
}

function diffFiles(request: ProjectRequest, flags: DiffFlags, terminal: Terminal): ExitCode {
  const report = createReport();
  const project = findProject(request, report);
  const files = project === null ? [] : findEditedFiles(project.out);
  if (flags.json) terminal.out(JSON.stringify({ files, diagnostics: report.diagnostics }, null, 2));
  else {
    showReport(report, { documents: [], files: [] }, terminal);
    for (const { path, change, base, disk } of files) {
      terminal.say(`${terminal.mark('bold', path)}: ${changeWords[change]}`);
      if (change !== 'deleted' && change !== 'replaced') terminal.out(patchOf(path, base, disk));
    }
    if (project !== null && files.length === 0) terminal.say('every file is as it was generated');
  }
  return report.hasErrors() ? 1 : 0;
}

const changeWords = {
  edited: 'edited',
  deleted: 'deleted; `cellwright build --restore` brings it back',
  conflicted: 'holds an unresolved conflict',
  left: 'edited, and not generated any more',
  replaced: 'replaced by something that is no text file',
} as const;

async function diffCells(request: ProjectRequest, flags: DiffFlags, terminal: Terminal): Promise<ExitCode> {
  const compiled = await compileProject(request, terminal);
  const plan = planSync(compiled);
  if (flags.json) {
    const { cells, kept } = plan;
    terminal.out(JSON.stringify({ cells, kept, diagnostics: compiled.report.diagnostics }, null, 2));
  } else {
    showFindings(compiled, terminal);
    showDifferences(plan, terminal);
    const isSame = plan.cells.length === 0 && plan.kept.length === 0 && !compiled.report.hasErrors();
    if (isSame) terminal.say('the functions of the scripts are those of the cells');
  }
  return compiled.report.hasErrors() ? 1 : 0;
}

function showDifferences({ cells, kept }: SyncPlan, terminal: Terminal): void {
  for (const cell of cells) {
    terminal.say(terminal.mark('bold', cellTitle(cell)));
    terminal.out(patchOf(cell.file, cell.before, cell.after));
  }
  for (const unit of kept) {
    terminal.say(terminal.mark('bold', keptTitle(unit)));
    terminal.out(patchOf(unit.path, unit.base, unit.disk));
  }
}
