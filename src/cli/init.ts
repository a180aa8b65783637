import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { write } from '../5-write/write.ts';
import type { Config } from '../config.ts';
import { createReport } from '../diagnostics.ts';
import { packageFile } from './package-file.ts';
import { configName, isInside, toSlashes } from './project.ts';
import { configText, type ScaffoldChoice, scaffoldFiles, schemaPath } from './scaffold.ts';
import { showReport } from './show-report.ts';
import { type ExitCode, quiet, type Terminal, version } from './terminal.ts';

interface InitFlags {
  readonly from?: string;
  readonly name?: string;
  readonly ci?: CiChoice;
  readonly yes?: boolean;
  readonly quiet?: boolean;
}

type CiChoice = 'github' | 'azure-devops' | 'both' | 'none';

const ciTargets: Readonly<Record<CiChoice, Config['ci']>> = {
  github: ['github'],
  'azure-devops': ['azure-devops'],
  both: ['github', 'azure-devops'],
  none: [],
};

/** Adds `cellwright init` to the program; `finish` takes its exit code. */
export function registerInit(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('makes a project: a config in which every setting is explained, a notebook with tags, a README')
    .argument('[folder]', 'the folder of the project', '.')
    .option('--from <notebook>', 'starts from this notebook, with the modules and data that lie beside it')
    .option('--name <name>', "the project's name; without it, the folder's")
    .addOption(new Option('--ci <service>', 'where workflows are written for').choices(Object.keys(ciTargets)))
    .option('-y, --yes', 'asks nothing')
    .option('--quiet', 'prints nothing but mistakes')
    .action(async (folder: string, flags: InitFlags) => finish(await init(folder, flags, terminal)));
}

async function init(folder: string, flags: InitFlags, terminal: Terminal): Promise<ExitCode> {
  const root = path.resolve(terminal.cwd, folder);
  const messages = flags.quiet ? quiet(terminal) : terminal;
  const report = createReport();
  const shown = toSlashes(path.relative(terminal.cwd, root)) || '.';
  if (existsSync(path.join(root, configName))) report.add('project-exists', null, { path: shown });
  const asks = terminal.isInteractive && !flags.yes && !report.hasErrors();
  const answers = asks ? await (await import('./ask-init.ts')).askInit(flags) : flags;
  if (answers === null) return 1;
  const from = answers.from === undefined ? null : path.resolve(terminal.cwd, answers.from);
  if (from !== null && !existsSync(from)) report.add('no-such-file', null, { path: answers.from ?? '' });
  if (report.hasErrors()) {
    showReport(report, { documents: [], files: [] }, terminal);
    return 1;
  }
  mkdirSync(root, { recursive: true });
  const notebook =
    from === null ? copySample(root) : await (await import('./adopt-notebook.ts')).adoptNotebook(from, root, messages);
  const choice: ScaffoldChoice = {
    name: flags.name ?? (path.basename(root) || 'project'),
    notebooks: [notebook],
    ci: ciTargets[answers.ci ?? 'github'],
    version: version(),
  };
  writeProject(root, choice, report);
  showReport(report, { documents: [], files: [] }, terminal);
  if (report.hasErrors()) return 1;
  const place = root === terminal.cwd ? '' : `cd ${shown} && `;
  messages.say(`${shown} is ready: ${notebook}, ${configName}, README.md\nNext: ${place}cellwright build`);
  return 0;
}

function writeProject(root: string, choice: ScaffoldChoice, report: ReturnType<typeof createReport>): void {
  const schema = readFileSync(packageFile('schema/cellwright.schema.json'), 'utf8');
  const files = scaffoldFiles(choice)
    .filter((file) => !existsSync(path.join(root, file.path)))
    .map((file) => ({ ...file, ownership: 'generated' as const, executable: false, key: file.path, origin: [] }));
  write(files, root, {}, report);
  if (report.hasErrors()) return;
  writeFileSync(path.join(root, configName), configText(choice, JSON.parse(schema)));
  mkdirSync(path.dirname(path.join(root, schemaPath)), { recursive: true });
  writeFileSync(path.join(root, schemaPath), schema);
}

/** Copies the sample notebook and its data, where nothing stands in their place. */
function copySample(root: string): string {
  const notebook = 'notebooks/churn.ipynb';
  const copies = [
    ['samples/churn/notebook.ipynb', notebook],
    ['samples/churn/data/churn.csv', 'notebooks/data/churn.csv'],
  ] as const;
  for (const [from, to] of copies) {
    const target = path.join(root, to);
    if (!isInside(root, target) || existsSync(target)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(packageFile(from), target);
  }
  return notebook;
}
