import { statSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { type ExitCode, processTerminal, type Terminal, version } from '../console/terminal.ts';
import { nearestName } from '../nearest-name.ts';
import { reasonOf } from '../project/read-bytes.ts';
import { commands } from './commands.ts';

const examples = `
Examples:
  cellwright build notebook.ipynb --out churn    a notebook becomes the repository churn/
  cellwright init my-project                     a project to begin with
  cellwright check                               in CI: is the repository up to date?

Steps are found by what cells do: prepare, train, evaluate, predict. Cell tags make them yours: step:<name> on the
cells of a step, parameters on the cell with the settings. cellwright tag shows what was found, as tags.`;

/** Runs the command line and gives the exit code. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    const start = readStart(args, terminal);
    if (start === null) return 2;
    const program = await createProgram(start.args, start.terminal, (finished) => {
      code = finished;
    });
    if (start.args.length === 0) program.help();
    await program.parseAsync([...start.args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || args.length === 0 ? 0 : 2;
    terminal.say(describeRefusal(error) ?? describeCrash(error));
    return 1;
  }
}

interface Start {
  readonly args: readonly string[];
  readonly terminal: Terminal;
}

/** Handles options before the command: `-C` as in Git and make; reports an error and returns `null` if it is wrong. */
function readStart(args: readonly string[], terminal: Terminal): Start | null {
  const [first = '', second = ''] = args;
  if (first === 'help' && args.length === 2 && !second.startsWith('-')) return knownCommand(second, args, terminal);
  if ((first === 'version' || first === '-V') && args.length === 1) return { args: ['--version'], terminal };
  const joined = /^(?:--directory=|-C(?=.))(.*)$/s.exec(first)?.[1];
  if (joined === undefined && first !== '-C' && first !== '--directory') return { args, terminal };
  const cwd = path.resolve(terminal.cwd, joined ?? second);
  const rest = args.slice(joined === undefined ? 2 : 1);
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return readStart(rest, { ...terminal, cwd });
  terminal.say(`error: there is no folder \`${joined ?? second}\` for -C`);
  return null;
}

function knownCommand(name: string, args: readonly string[], terminal: Terminal): Start | null {
  const names = commands.map((command) => command.name);
  if (name === 'help' || names.includes(name)) return { args, terminal };
  const near = nearestName(name, names);
  terminal.say(`error: unknown command '${name}'${near === null ? '' : `\n(Did you mean ${near}?)`}`);
  terminal.say('(`cellwright --help` lists the commands)');
  return null;
}

async function createProgram(
  args: readonly string[],
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command('cellwright')
    .description('Compiles Jupyter notebooks into the repository a good ML engineer would have written from them.')
    .version(version(), '-v, --version', 'prints the version')
    .addOption(new Option('-V').hideHelp())
    .option('-C, --directory <folder>', 'before the command: runs as if started in this folder')
    .helpOption('-h, --help', 'prints this help; after a command, the help of that command')
    .helpCommand('help [command]', 'prints the help of a command')
    .addHelpText('after', examples)
    .showHelpAfterError('(add --help for the commands and options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.replace(/\n$/, '')),
      writeErr: (text) => terminal.say(text.replace(/\n$/, '')),
    });
  const named = args[0] === 'help' ? args[1] : args.find((arg) => !arg.startsWith('-'));
  for (const { name, summary, load } of commands) {
    if (name === named) (await load())(program, terminal, finish);
    else program.command(name).description(summary);
  }
  return program;
}

/** System errors for missing permissions and exhausted resources. */
const refusals: ReadonlySet<string> = new Set('EACCES EPERM EROFS ENOSPC EDQUOT EIO EMFILE ENFILE ESTALE'.split(' '));

/** Where the system would not let a file be read or written, that and no more; null for every other error. */
function describeRefusal(error: unknown): string | null {
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (!refusals.has(code ?? '') || typeof file !== 'string') return null;
  return `error: \`${file}\` cannot be read or written: ${reasonOf(error)}\n(check the permissions of the file and of the folders above it)`;
}

/** A mistake of the user never comes here: it is a diagnostic. */
function describeCrash(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'This is a bug in cellwright; no input should make it stop like this.',
    `Please report it with the notebook, if you can share it, and these lines:`,
    '',
    `cellwright ${version()}, node ${process.version}, ${process.platform}`,
    stack,
  ].join('\n');
}
