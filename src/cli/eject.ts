import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { nodeFileSystem } from '../6-write/disk/file-system.ts';
import { isLock, systemProcesses, takeLock } from '../6-write/disk/lock.ts';
import { checkFolder } from '../6-write/write.ts';
import { showReport } from '../console/show-report.ts';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { createReport, type Report } from '../diagnostics.ts';
import { compileProject } from '../project/compile-project.ts';
import { type Ejection, planEjection, problemOfEjection } from '../project/eject-repository.ts';
import { outputFiles } from '../project/output-files.ts';
import { configName, findUpwards } from '../project/project.ts';

interface EjectFlags {
  readonly dryRun?: boolean;
  readonly stale?: boolean;
}

const help = `
Removes .cellwright/ and cellwright.yml, and what README.md, AGENTS.md, docs/migration.md and the workflows say of builds.
Scripts, components, tests and your edits stay as they are, and so does the notebook. It is final but for version control: later
builds refuse the folder. Refused while a conflict waits, or while the notebook has changes that no build brought over.`;

/** Adds `cellwright eject` to the program; `finish` gets its exit code. */
export function registerEject(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('eject')
    .description('detaches the repository from its notebook, and removes .cellwright/')
    .argument('[folder]', 'the repository; without it, the one that the current folder is in')
    .option('-n, --dry-run', 'says what would change, and changes nothing')
    .option('--stale', 'ignores changes of the notebook since the last build')
    .addHelpText('after', help)
    .action(async (folder: string | undefined, flags: EjectFlags) => finish(await eject(folder, flags, terminal)));
}

async function eject(folder: string | undefined, flags: EjectFlags, terminal: Terminal): Promise<ExitCode> {
  const root = folder === undefined ? rootAbove(terminal.cwd) : path.resolve(terminal.cwd, folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    terminal.say(`error: there is no folder \`${folder}\``);
    return 2;
  }
  const report = createReport();
  const reason = problemOfEjection(root) ?? (flags.stale ? null : await problemOfNotebooks(root, terminal));
  const shown = path.relative(terminal.cwd, root) || '.';
  const isFree = reason === null && (flags.dryRun === true || isUnlocked(root, report));
  if (reason !== null) report.add('eject-refused', null, { path: shown, reason });
  if (!isFree || report.hasErrors()) {
    showReport(report, { documents: [], files: [] }, terminal);
    return 1;
  }
  const ejection = planEjection(root);
  if (flags.dryRun !== true) apply(root, ejection);
  show(ejection, { shown, isDry: flags.dryRun === true, terminal });
  return 0;
}

function rootAbove(cwd: string): string {
  const file = findUpwards(configName, cwd) ?? findUpwards('pipeline-job.yml', cwd);
  return file === null ? cwd : path.dirname(file);
}

/** Whether the folder matches its notebooks; missing notebooks are ignored. */
async function problemOfNotebooks(root: string, terminal: Terminal): Promise<string | null> {
  const request = { cwd: root, notebooks: [], out: root };
  const { project, compilation, report } = await compileProject(request, quiet(terminal));
  const isGone = report.diagnostics.some(({ id }) => id === 'no-such-file' || id === 'no-notebook');
  if (isGone) return null;
  if (project === null || compilation === null || report.hasErrors())
    return 'its notebook does not compile (`--stale` ejects anyway)';
  const { clean } = checkFolder(outputFiles(compilation.files, project), root, {}, createReport());
  return clean
    ? null
    : 'its notebook has changes that `cellwright build` would bring over (`--stale` leaves them behind)';
}

function isUnlocked(root: string, report: Report): boolean {
  const lock = takeLock(nodeFileSystem, root, { processes: systemProcesses, waitFor: 0 });
  if (isLock(lock)) lock.release();
  else report.add('output-folder-locked', null, { process: lock.process, host: lock.host });
  return isLock(lock);
}

/** Writes the texts first: if that fails, `.cellwright` still exists. */
function apply(root: string, { texts, removed }: Ejection): void {
  for (const { path: file, text } of texts) {
    const target = path.join(root, file);
    if (readFileSync(target, 'utf8') !== text) writeFileSync(target, text, { flush: true });
  }
  for (const one of removed) rmSync(path.join(root, one), { recursive: true, force: true });
}

function show(
  { texts, removed, mentions }: Ejection,
  { shown, isDry, terminal }: { readonly shown: string; readonly isDry: boolean; readonly terminal: Terminal },
): void {
  for (const { path: file } of texts) terminal.out(`${isDry ? 'Would edit' : 'Edited'} ${file}`);
  for (const file of removed) terminal.out(`${isDry ? 'Would remove' : 'Removed'} ${file}`);
  if (mentions.length > 0)
    terminal.say(`These lines of yours mention cellwright and were kept: ${mentions.join(', ')}`);
  terminal.say(isDry ? 'Nothing was changed' : `${shown} is detached: builds no longer write to it`);
}
