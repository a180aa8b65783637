import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import { configName, findUpwards } from '../project/project.ts';

interface CleanFlags {
  readonly dryRun?: boolean;
  readonly keep?: string;
}

const help = `
Removes the folder .cellwright/runs: runs, results that later runs reuse, their local MLflow store and the virtual
environments of --env venv. What the next build needs to keep your edits stays, and so does every other file.`;

/** Adds `cellwright clean` to the program; `finish` gets its exit code. */
export function registerClean(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('clean')
    .description('removes what runs left behind in .cellwright')
    .option('-n, --dry-run', 'says what would be removed, and removes nothing')
    .option('--keep <count>', 'removes only old runs, and keeps this many')
    .addHelpText('after', help)
    .action((flags: CleanFlags) => finish(clean(flags, terminal)));
}

function clean(flags: CleanFlags, terminal: Terminal): ExitCode {
  const kept = flags.keep === undefined ? 0 : Number(flags.keep);
  if (!(Number.isInteger(kept) && kept >= 0)) {
    terminal.say(`error: --keep needs a count, not ${flags.keep}`);
    return 2;
  }
  const marker = findUpwards(configName, terminal.cwd) ?? findUpwards('pipeline-job.yml', terminal.cwd);
  const folder = path.join(marker === null ? terminal.cwd : path.dirname(marker), '.cellwright');
  const runs = path.join(folder, 'runs');
  const found = kept > 0 ? runFolders(runs, kept) : [runs].filter((one) => existsSync(one));
  const bytes = found.reduce((sum, one) => sum + sizeOf(one), 0);
  if (!flags.dryRun) for (const one of found) rmSync(one, { recursive: true, force: true });
  const verb = flags.dryRun ? 'Would remove' : 'Removed';
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  for (const one of found) terminal.out(`${verb} ${path.relative(terminal.cwd, one)}`);
  terminal.out(found.length === 0 ? 'Nothing to remove' : `${size} in total`);
  return 0;
}

/** The folders of runs, except the newest ones. */
function runFolders(runs: string, kept: number): readonly string[] {
  if (!existsSync(runs)) return [];
  const numbered = readdirSync(runs).filter((name) => /^\d+$/.test(name));
  const oldestFirst = numbered.sort((a, b) => Number(a) - Number(b));
  return oldestFirst.slice(0, Math.max(0, oldestFirst.length - kept)).map((name) => path.join(runs, name));
}

function sizeOf(file: string): number {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.size;
  return readdirSync(file).reduce((sum, name) => sum + sizeOf(path.join(file, name)), 0);
}
