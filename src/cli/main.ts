import { Command, CommanderError } from 'commander';
import { type ExitCode, processTerminal, type Terminal, version } from './terminal.ts';

/** Adds a command to the program; `finish` takes its exit code. */
export type Register = (program: Command, terminal: Terminal, finish: (code: ExitCode) => void) => void;

interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command; only the one that runs is loaded. */
  readonly load: () => Promise<Register>;
}

const commands: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'makes a project: a config, a notebook with tags, a README',
    load: async () => (await import('./init.ts')).registerInit,
  },
  {
    name: 'build',
    summary: 'compiles notebooks and writes the repository',
    load: async () => (await import('./build.ts')).registerBuild,
  },
  {
    name: 'check',
    summary: 'says whether the repository is what its notebooks compile to',
    load: async () => (await import('./check.ts')).registerCheck,
  },
  {
    name: 'diff',
    summary: 'shows what you edited in the repository since the last build',
    load: async () => (await import('./diff.ts')).registerDiff,
  },
  {
    name: 'sync',
    summary: 'carries your edits of the scripts back into the cells of the notebook',
    load: async () => (await import('./sync.ts')).registerSync,
  },
  {
    name: 'inspect',
    summary: "prints what a phase found out, as JSON: 'notebook', 'analysis' or 'plan'",
    load: async () => (await import('./inspect.ts')).registerInspect,
  },
  {
    name: 'run',
    summary: 'runs a pipeline job on this machine, without Azure',
    load: async () => (await import('./run.ts')).registerRun,
  },
  {
    name: 'verify',
    summary: 'runs the notebook and its pipeline, and compares what they give',
    load: async () => (await import('./verify.ts')).registerVerify,
  },
  {
    name: 'doctor',
    summary: 'says how far a repository is on the way to full MLOps, and what adds the next step',
    load: async () => (await import('./doctor.ts')).registerDoctor,
  },
  {
    name: 'explain',
    summary: 'prints the page of a diagnostic, with an example and the way out',
    load: async () => (await import('./explain.ts')).registerExplain,
  },
];

const examples = `
Examples:
  cellwright build notebook.ipynb --out churn    a notebook becomes the repository churn/
  cellwright init my-project                     a project to begin with
  cellwright check                               in CI: is the repository up to date?

Steps come from cell tags: give the cells of a step the tag step:<name>, and the cell with the settings
the tag parameters. Without them, steps begin at headings.`;

/** Runs the command line and gives the exit code. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  let code: ExitCode = 0;
  try {
    const program = await createProgram(args, terminal, (finished) => {
      code = finished;
    });
    if (args.length === 0) program.help();
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || args.length === 0 ? 0 : 2;
    terminal.say(describeCrash(error));
    return 1;
  }
}

async function createProgram(
  args: readonly string[],
  terminal: Terminal,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const program = new Command('cellwright')
    .description('Compiles Jupyter notebooks into the repository a good ML engineer would have written from them.')
    .version(version(), '-V, --version', 'prints the version')
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

/** A mistake of the user never comes here: it is a diagnostic. */
function describeCrash(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'This is a bug in cellwright; nothing that you did should make it stop like this.',
    `Please report it with the notebook, if you can share it, and these lines:`,
    '',
    `cellwright ${version()}, node ${process.version}, ${process.platform}`,
    stack,
  ].join('\n');
}
