import type { Command } from 'commander';
import { findEditedFiles } from '../6-write/edits/find-edited-files.ts';
import { showReport } from '../console/show-report.ts';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import { createReport } from '../diagnostics.ts';
import { compileProject, showFindings } from '../project/compile-project.ts';
import { findProject, type ProjectRequest } from '../project/project.ts';
import { findNotebookChanges, type NotebookChanges } from '../sync/notebook-changes.ts';
import { planSync, type SyncPlan } from '../sync/plan-sync.ts';
import { paintPatch, patchOf } from './show/show-patch.ts';
import { cellTitle, changeTitle, keptTitle, partChangeTitle, unreadTitle } from './show/show-sync.ts';

interface DiffFlags {
  readonly out?: string;
  readonly notebook?: boolean;
  readonly json?: boolean;
}

const help = `
Without --notebook: the files that are not as the last build generated them, with your edits as a difference. With
--notebook: cell by cell, what changed in the notebook since the last build, and what you edited in the scripts, as
differences of the cells; \`cellwright sync\` carries the latter back. What a build would change is shown by \`cellwright build --dry-run --diff\`.`;

/** Adds `cellwright diff` to the program; `finish` gets its exit code. */
export function registerDiff(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('diff')
    .description('shows what you edited in the repository since the last build')
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository; default: that of cellwright.yml')
    .option('--notebook', 'shows which cells differ from the repository, and how')
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
      if (change !== 'deleted' && change !== 'replaced') terminal.out(paintPatch(patchOf(path, base, disk)));
    }
    if (project !== null && files.length === 0) terminal.say('every file is as it was generated');
  }
  return report.hasErrors() ? 1 : 0;
}

const changeWords = {
  edited: 'edited',
  deleted: 'deleted; `cellwright build --restore` brings it back',
  conflicted: 'holds an unresolved conflict',
  left: 'edited, and no longer generated',
  replaced: 'replaced by something that is not a text file',
} as const;

async function diffCells(request: ProjectRequest, flags: DiffFlags, terminal: Terminal): Promise<ExitCode> {
  const compiled = await compileProject(request, terminal);
  const { report } = compiled;
  const plan = planSync(compiled);
  const changes = findNotebookChanges(compiled);
  if (flags.json) {
    const { cells, kept, unread } = plan;
    const { isBuilt, ...notebook } = changes;
    const value = { isBuilt, cells, kept, unread, notebook, diagnostics: report.diagnostics };
    terminal.out(JSON.stringify(value, null, 2));
  } else {
    showFindings(compiled, terminal);
    if (!report.hasErrors()) showCellDifferences(plan, changes, terminal);
  }
  return report.hasErrors() ? 1 : 0;
}

function showCellDifferences(plan: SyncPlan, changes: NotebookChanges, terminal: Terminal): void {
  const { cells, parts, moved, isBuilt } = changes;
  if (!isBuilt) terminal.say('nothing was built here yet; run `cellwright build`');
  const isEdited = plan.cells.length + plan.kept.length + plan.unread.length > 0;
  const isChanged = cells.length + parts.length + moved.length > 0;
  if (isChanged)
    terminal.say('Changed in the notebook since the last build; `cellwright build` brings it into the repository:\n');
  showNotebookChanges(changes, terminal);
  if (isEdited && isChanged) terminal.say('');
  if (isEdited) terminal.say('Edited in the repository; `cellwright sync` carries it back where a cell can take it:\n');
  showRepositoryEdits(plan, terminal);
  if (isBuilt && !isEdited && !isChanged) terminal.say('the cells and the scripts of the repository are the same');
}

function showRepositoryEdits({ cells, kept, unread }: SyncPlan, terminal: Terminal): void {
  for (const cell of cells) {
    terminal.say(terminal.mark('bold', cellTitle(cell)));
    terminal.out(paintPatch(patchOf(cell.file, cell.before, cell.after)));
  }
  for (const unit of kept) {
    terminal.say(terminal.mark('bold', keptTitle(unit)));
    terminal.out(paintPatch(patchOf(unit.path, unit.base, unit.disk)));
  }
  for (const script of unread) terminal.say(terminal.mark('bold', unreadTitle(script)));
}

function showNotebookChanges({ cells, parts, moved }: NotebookChanges, terminal: Terminal): void {
  for (const cell of cells) {
    terminal.say(terminal.mark('bold', changeTitle(cell)));
    terminal.out(paintPatch(patchOf(cell.file, cell.before, cell.after)));
  }
  for (const part of parts) {
    terminal.say(terminal.mark('bold', partChangeTitle(part)));
    terminal.out(paintPatch(patchOf(part.path, part.before, part.after)));
  }
  for (const { id, from, to } of moved) terminal.say(terminal.mark('bold', `cell ${id}: moves from ${from} to ${to}`));
}
