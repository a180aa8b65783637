import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import type { SourceFile } from '../ir.ts';
import { type CompiledProject, compileProject, showFindings } from '../project/compile-project.ts';
import { replaceText } from '../project/replace-text.ts';
import { planSync, type SyncPlan } from '../sync/plan-sync.ts';
import { paintPatch, patchOf } from './show/show-patch.ts';
import { cellTitle, keptTitle, unreadTitle } from './show/show-sync.ts';

interface SyncFlags {
  readonly out?: string;
  readonly write?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

const help = `
An edit of a function goes back only where the notebook with it compiles to exactly the function that stands in the
script. Nothing is written without --write, and then nothing but the lines of these cells: outputs, ids, key order and
indentation of the notebook stay as they are. Save and close the notebook first, and reload it afterwards.
Exit code 1 when an edit stays in the script.`;

/** Adds `cellwright sync` to the program; `finish` gets its exit code. */
export function registerSync(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('sync')
    .description('carries your edits of the scripts back into the cells of the notebook')
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('-o, --out <folder>', 'the folder of the repository; default: that of cellwright.yml')
    .option('-w, --write', 'writes the cells; without it they are only shown')
    .option('--quiet', 'prints nothing but errors and warnings')
    .option('--json', 'prints the result as JSON')
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: SyncFlags) => finish(await sync(notebooks, flags, terminal)));
}

async function sync(notebooks: readonly string[], flags: SyncFlags, terminal: Terminal): Promise<ExitCode> {
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const compiled = await compileProject({ cwd: terminal.cwd, notebooks, out: flags.out ?? null }, messages);
  const plan = planSync(compiled);
  const written = flags.write === true ? writeNotebooks(plan.notebooks, compiled) : [];
  if (flags.json) {
    const { cells, kept, unread } = plan;
    terminal.out(JSON.stringify({ cells, kept, unread, written, diagnostics: compiled.report.diagnostics }, null, 2));
  } else {
    showFindings(compiled, terminal);
    showPlan(plan, { isWritten: written.length > 0, messages, terminal });
  }
  return compiled.report.hasErrors() || plan.kept.length + plan.unread.length > 0 ? 1 : 0;
}

function showPlan(
  { cells, kept, unread }: SyncPlan,
  to: { readonly isWritten: boolean; readonly messages: Terminal; readonly terminal: Terminal },
): void {
  const { isWritten, messages, terminal } = to;
  for (const cell of cells) {
    messages.say(terminal.mark('bold', cellTitle(cell)));
    if (!isWritten) terminal.out(paintPatch(patchOf(cell.file, cell.before, cell.after)));
  }
  for (const unit of kept) messages.say(keptTitle(unit));
  for (const script of unread) messages.say(unreadTitle(script));
  if (cells.length === 0) messages.say('nothing to carry back into the notebook');
  else
    messages.say(isWritten ? 'Written; `cellwright build` follows' : 'Nothing was written; use `--write` to write it');
}

/** Writes notebooks, each in one move, unless they changed since they were read. Gives the paths that were written. */
export function writeNotebooks(
  notebooks: readonly SourceFile[],
  { project, sources, report }: CompiledProject,
): readonly string[] {
  return notebooks.flatMap((notebook) => {
    const file = realpathSync(path.join(project?.root ?? '', notebook.path));
    const before = sources?.notebooks.find((one) => one.path === notebook.path)?.text;
    if (readFileSync(file, 'utf8') !== before) {
      report.add('notebook-changed-meanwhile', null, { path: notebook.path });
      return [];
    }
    replaceText(file, notebook.text);
    return [notebook.path];
  });
}
