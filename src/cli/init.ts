import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { showReport } from '../console/show-report.ts';
import { type ExitCode, quiet, type Terminal } from '../console/terminal.ts';
import { createReport } from '../diagnostics.ts';
import { configName, toSlashes } from '../project/project.ts';
import { type AdditionName, additionHelp, readAdditions } from '../scaffold/additions.ts';
import type { InitAnswers } from '../scaffold/make-project.ts';
import { ciNames, makeProject } from '../scaffold/make-project.ts';

interface InitFlags extends InitAnswers {
  readonly name?: string;
  readonly yes?: boolean;
  readonly quiet?: boolean;
}

const width = Math.max(...additionHelp.map(({ name }) => name.length)) + 3;
const help = `
What --with adds. In a project that exists, its settings are put into cellwright.yml, where all else stays:
${additionHelp.map(({ name, meaning }) => `  ${name.padEnd(width)}${meaning}`).join('\n')}

Examples:
  cellwright init shop                                 a new project with a sample notebook
  cellwright init shop --from churn.ipynb              one that starts from a notebook
  cellwright init shop --with deployment,gate,infra    one that is ready to deploy
  cellwright init --with schedule                      adds a schedule to the project in this folder`;

/** Adds `cellwright init` to the program; `finish` gets its exit code. */
export function registerInit(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('creates a project: a config in which every setting is explained, a notebook with tags, a README')
    .argument('[folder]', 'the folder of the project', '.')
    .option('--from <notebook>', 'starts from this notebook, with the modules and data beside it')
    .option('--name <name>', "the project's name; default: the folder's")
    .addOption(new Option('--ci <service>', 'the service to write workflows for').choices(ciNames))
    .option(
      '--with <what>',
      'adds outputs to a new or existing project, see the list below; separate several with commas',
      collect,
    )
    .option('-y, --yes', 'asks nothing')
    .option('--quiet', 'prints nothing but errors')
    .addHelpText('after', help)
    .action(async (folder: string, flags: InitFlags) => finish(await init(folder, flags, terminal)));
}

/** The names of a `--with`, after those of the ones before. */
function collect(text: string, before: readonly AdditionName[] = []): readonly AdditionName[] {
  try {
    return [...new Set([...before, ...readAdditions(text)])];
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

async function init(folder: string, flags: InitFlags, terminal: Terminal): Promise<ExitCode> {
  const root = path.resolve(terminal.cwd, folder);
  const messages = flags.quiet ? quiet(terminal) : terminal;
  if (existsSync(path.join(root, configName))) {
    const onlyAdds = [flags.from, flags.name, flags.ci].every((flag) => flag === undefined);
    if (flags.with === undefined || !onlyAdds) return refuse(root, terminal);
    return (await import('../scaffold/add-to-project.ts')).addToProject({
      root,
      names: flags.with,
      terminal,
      messages,
    });
  }
  const asks = terminal.isInteractive && !flags.yes;
  const answers = asks ? await (await import('./ask-init.ts')).askInit(flags, terminal.cwd) : flags;
  return answers === null ? 1 : makeProject({ root, answers: { ...flags, ...answers }, terminal, messages });
}

function refuse(root: string, terminal: Terminal): ExitCode {
  const report = createReport();
  report.add('project-exists', null, { path: toSlashes(path.relative(terminal.cwd, root)) || '.' });
  showReport(report, { documents: [], files: [] }, terminal);
  return 1;
}
