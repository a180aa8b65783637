import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import { configName, findUpwards, toSlashes } from '../project/project.ts';
import { assess, type Level, levelNames, type Maturity, type RepositoryView } from '../scaffold/maturity.ts';

interface DoctorFlags {
  readonly json?: boolean;
  readonly require?: string;
}

const help = `
The levels are those of Microsoft's MLOps maturity model. A level is reached when nothing is missing that it, and the
levels below it, ask for.`;

/** Adds `cellwright doctor` to the program; `finish` gets its exit code. */
export function registerDoctor(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .description('rates the MLOps of a repository in levels, and says what the next level needs')
    .argument('[folder]', 'the repository; without it, the one that the current folder is in')
    .option('--require <level>', 'exit code 1 below this level (1 to 4): for CI')
    .option('--json', 'prints the result as JSON')
    .addHelpText('after', help)
    .action((folder: string | undefined, flags: DoctorFlags) => finish(doctor(folder, flags, terminal)));
}

function doctor(folder: string | undefined, flags: DoctorFlags, terminal: Terminal): ExitCode {
  const root = folder === undefined ? rootAbove(terminal.cwd) : path.resolve(terminal.cwd, folder);
  const required = Number(flags.require ?? 0);
  if (!existsSync(root)) {
    terminal.say(`error: there is no folder \`${folder}\``);
    return 2;
  }
  if (![0, 1, 2, 3, 4].includes(required)) {
    terminal.say('error: `--require` is a level from 1 to 4');
    return 2;
  }
  const maturity = assess(viewOf(root));
  if (flags.json) terminal.out(JSON.stringify(maturity, null, 2));
  else for (const line of report(maturity)) terminal.out(line);
  return maturity.level < required ? 1 : 0;
}

function rootAbove(cwd: string): string {
  const file = findUpwards(configName, cwd) ?? findUpwards('pipeline-job.yml', cwd);
  return file === null ? cwd : path.dirname(file);
}

/** The lines of the report: every level with its requirements, and the next one. */
export function report({ level, findings }: Maturity): readonly string[] {
  const blocks = ([1, 2, 3, 4] as const).flatMap((one: Level) => [
    '',
    `${one}. ${levelNames[one]}`,
    ...findings
      .filter((finding) => finding.level === one)
      .map(({ found, what, how }) => (found ? `   [x] ${what}` : `   [ ] ${what}: ${how}`)),
  ]);
  const next = findings.filter((finding) => !finding.found && finding.level === level + 1);
  const count = next.length === 1 ? '1 thing is' : `${next.length} things are`;
  const end =
    level === 4
      ? 'Nothing is missing.'
      : `For level ${level + 1}, ${levelNames[(level + 1) as Level]}, ${count} missing. Build again after a change of cellwright.yml.`;
  return [`Level ${level} of 4: ${levelNames[level]}`, ...blocks, '', end];
}

const skipped = new Set(['.git', '.cellwright', 'node_modules', '.venv', '__pycache__', 'outputs', 'mlruns']);

function viewOf(root: string): RepositoryView {
  const paths = filesBelow(root).map((file) => toSlashes(path.relative(root, file)));
  return {
    paths,
    read: (file) => (paths.includes(file) ? readFileSync(path.join(root, file), 'utf8') : ''),
  };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(file);
    return entry.isFile() ? [file] : [];
  });
}
