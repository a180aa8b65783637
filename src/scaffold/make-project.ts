import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { write } from '../6-write/write.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { Config } from '../config.ts';
import { packageFile } from '../console/package-file.ts';
import { showReport } from '../console/show-report.ts';
import { type ExitCode, type Terminal, version } from '../console/terminal.ts';
import { createReport, type Report } from '../diagnostics.ts';
import { isInside } from '../paths/is-inside.ts';
import { configName, notebookPath, toSlashes } from '../project/project.ts';
import { quoteWord } from '../shell/quote.ts';
import type { AdditionName } from './additions.ts';
import { configText, type ScaffoldChoice, scaffoldFiles, schemaPath } from './scaffold.ts';

/** The choices of `init`, from options or answers. */
export interface InitAnswers {
  readonly from?: string;
  readonly ci?: 'github' | 'azure-devops' | 'both' | 'none';
  readonly with?: readonly AdditionName[];
}

const ciTargets: Readonly<Record<NonNullable<InitAnswers['ci']>, Config['ci']>> = {
  github: ['github'],
  'azure-devops': ['azure-devops'],
  both: ['github', 'azure-devops'],
  none: [],
};

/** The choices for services that run workflows. */
export const ciNames = Object.keys(ciTargets);

const packagedSchema = 'schema/cellwright.schema.json';
const packagedSample = 'samples/churn/notebook.ipynb';

/** A project to create. */
export interface ProjectOrder {
  readonly root: string;
  readonly answers: InitAnswers & { readonly name?: string };
  /** For mistakes. */
  readonly terminal: Terminal;
  /** For what was done. */
  readonly messages: Terminal;
}

/** Scaffolds a project in a new folder; writes nothing if an input is missing. */
export async function makeProject({ root, answers, terminal, messages }: ProjectOrder): Promise<ExitCode> {
  const report = createReport();
  const from = answers.from === undefined ? null : path.resolve(terminal.cwd, answers.from);
  if (from !== null && !existsSync(from))
    report.add('no-such-file', null, {
      path: answers.from ?? '',
      hint: 'Check the spelling, and that the path is relative to the folder where you run the command',
    });
  const choice: ScaffoldChoice = {
    name: answers.name ?? (path.basename(root) || 'project'),
    notebooks: [from === null ? 'notebooks/churn.ipynb' : notebookPath(from, root)],
    ci: ciTargets[answers.ci ?? 'github'],
    version: version(),
  };
  const config = report.hasErrors() ? null : await projectConfig(choice, from, answers.with ?? [], report);
  if (config !== null && !report.hasErrors()) {
    mkdirSync(root, { recursive: true });
    if (from === null) copySample(root);
    else (await import('./adopt-notebook.ts')).adoptNotebook(from, root, messages);
    writeProject(root, choice, config.text, report);
    if (from !== null) await sayTags(from, root, { choice, config: config.text, messages });
  }
  showReport(report, { documents: [], files: [] }, terminal);
  if (config === null || report.hasErrors()) return 1;
  sayReady({ root, choice, lines: config.lines, terminal, messages });
  return 0;
}

/** Tags the copy of a notebook; for an original, says how. */
async function sayTags(
  from: string,
  root: string,
  {
    choice,
    config,
    messages,
  }: { readonly choice: ScaffoldChoice; readonly config: string; readonly messages: Terminal },
): Promise<void> {
  const { tagCopy } = await import('./adopt-notebook.ts');
  const notebook = choice.notebooks[0] ?? '';
  const count = tagCopy(from, root, parseConfig({ path: configName, text: config }, createReport()));
  if (count > 0) messages.say(`${notebook}: ${count} tags say what was found; change them for other steps`);
  else if (isInside(root, from))
    messages.say(`\`cellwright tag\` says what is found in ${notebook}, and puts it there as tags`);
}

interface Ready {
  readonly root: string;
  readonly choice: ScaffoldChoice;
  readonly lines: readonly string[];
  readonly terminal: Terminal;
  readonly messages: Terminal;
}

function sayReady({ root, choice, lines: added, terminal, messages }: Ready): void {
  const shown = toSlashes(path.relative(terminal.cwd, root)) || '.';
  const lines = [
    `${shown === '.' ? 'The project' : shown} is ready: ${choice.notebooks.join(', ')}, ${configName}, README.md`,
    ...added,
  ];
  for (const line of lines) messages.say(line);
  messages.say(`Next: ${shown === '.' ? '' : `cd ${quoteWord(shown)} && `}cellwright build`);
}

interface ProjectConfig {
  readonly text: string;
  /** What was added to it, for people. */
  readonly lines: readonly string[];
}

/** The `cellwright.yml` of a new project, with the requested additions. */
async function projectConfig(
  choice: ScaffoldChoice,
  from: string | null,
  names: NonNullable<InitAnswers['with']>,
  report: Report,
): Promise<ProjectConfig> {
  const text = configText(choice, JSON.parse(readFileSync(packageFile(packagedSchema), 'utf8')));
  if (names.length === 0) return { text, lines: [] };
  const { compileInPlace } = await import('./adopt-notebook.ts');
  const { additionLines, applyAdditions } = await import('./apply-additions.ts');
  const file = { path: configName, text };
  const target = compileInPlace(from ?? packageFile(packagedSample), parseConfig(file, report));
  const added = applyAdditions(file, names, { ...target, report });
  return { text: added.text, lines: additionLines(added) };
}

function writeProject(root: string, choice: ScaffoldChoice, config: string, report: Report): void {
  const files = scaffoldFiles(choice)
    .filter((file) => !existsSync(path.join(root, file.path)))
    .map((file) => ({ ...file, ownership: 'generated' as const, executable: false, key: file.path, origin: [] }));
  write(files, root, {}, report);
  if (report.hasErrors()) return;
  writeFileSync(path.join(root, configName), config);
  mkdirSync(path.dirname(path.join(root, schemaPath)), { recursive: true });
  cpSync(packageFile(packagedSchema), path.join(root, schemaPath));
}

/** Copies the sample notebook and its data, if nothing is in their place. */
function copySample(root: string): void {
  const copies = [
    [packagedSample, 'notebooks/churn.ipynb'],
    ['samples/churn/data/churn.csv', 'notebooks/data/churn.csv'],
  ] as const;
  for (const [from, to] of copies) {
    const target = path.join(root, to);
    if (!isInside(root, target) || existsSync(target)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    cpSync(packageFile(from), target);
  }
}
