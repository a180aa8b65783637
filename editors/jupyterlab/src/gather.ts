/** A notebook's project, read through a server that holds its files: what the command line reads from the disk. */
import path from 'node:path';
import { parseConfig } from '../../../src/config/parse-config.ts';
import { type Config, defaultConfig } from '../../../src/config.ts';
import { createReport, type Report } from '../../../src/diagnostics.ts';
import type { ModuleFile, PathFact, SourceFile, Sources } from '../../../src/ir.ts';
import type { ProjectTexts } from '../../../src/page/protocol.ts';
import { tooLarge } from '../../../src/page/read-files.ts';
import { isInside } from '../../../src/paths/is-inside.ts';
import { codeOf } from '../../../src/project/code-of.ts';
import { type FoundModule, findModules, type ModuleFiles } from '../../../src/project/find-modules.ts';
import { newFolder, rootOf } from '../../../src/project/project-folders.ts';
import { namedRequirements, requirementNames } from '../../../src/project/read-limits.ts';
import { type FolderEntry, listFolders, previewFacts } from './list-folders.ts';

/** The files of a server; paths are absolute, from its root. */
export interface ServerFiles {
  /** Sorted by name; empty for what cannot be read. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Null for what cannot be read. */
  read(file: string): Promise<string | null>;
}

/** What was gathered. */
export interface GatheredProject {
  readonly texts: ProjectTexts;
  /** The folder that the paths of the notebooks are relative to. */
  readonly root: string;
  /** The notebooks that `cellwright build` is given; none if `cellwright.yml` lists them. */
  readonly named: readonly string[];
}

/** Gathers the project of a notebook. `open` are the texts of notebooks that are open. */
export async function gatherProject(
  files: ServerFiles,
  notebook: string,
  open: ReadonlyMap<string, string>,
): Promise<GatheredProject> {
  const report = createReport();
  const config = await findConfig(files, path.dirname(notebook));
  const settings = config === null ? defaultConfig : parseConfig({ path: 'cellwright.yml', text: config.text }, report);
  const listed = config === null ? [] : settings.notebooks.map((one) => path.resolve(config.folder, one));
  const isListed = listed.includes(notebook);
  const notebooks = isListed ? listed : [notebook];
  const root = rootOf(notebooks, config?.folder ?? null);
  const out = config?.folder ?? newFolder(root, notebooks);
  const texts = await readNotebooks(files, { notebooks, root, open });
  const refusal = texts
    .map(({ path: name, text }) => tooLarge({ name, size: text.length }))
    .find((one) => one !== null);
  const sources =
    refusal === undefined ? await gatherSources(files, { notebooks, texts, root, out }, report) : noSources;
  const name = settings.name ?? path.basename(notebook).replace(/\.\w+$/, '');
  return {
    texts: {
      ...{ name, sources, disk: {}, refusal: refusal ?? null },
      config: config === null ? null : { path: 'cellwright.yml', text: config.text },
      problems: report.diagnostics,
      hasTemplates: hasTemplates(settings),
    },
    root,
    named: isListed ? [] : [path.basename(notebook)],
  };
}

const noSources: Sources = { notebooks: [], modules: [], requirements: [], paths: [] };

function hasTemplates({ templates }: Config): boolean {
  return templates !== null;
}

interface FoundConfig {
  readonly folder: string;
  readonly text: string;
}

/** The `cellwright.yml` of a folder, or of one above it. */
async function findConfig(files: ServerFiles, folder: string): Promise<FoundConfig | null> {
  const isThere = (await files.list(folder)).some(({ name, isFolder }) => name === 'cellwright.yml' && !isFolder);
  const text = isThere ? await files.read(path.join(folder, 'cellwright.yml')) : null;
  if (text !== null) return { folder, text };
  return folder === '/' ? null : await findConfig(files, path.dirname(folder));
}

interface NamedNotebooks {
  readonly notebooks: readonly string[];
  readonly root: string;
  readonly open: ReadonlyMap<string, string>;
}

async function readNotebooks(
  files: ServerFiles,
  { notebooks, root, open }: NamedNotebooks,
): Promise<readonly SourceFile[]> {
  const texts: SourceFile[] = [];
  for (const notebook of notebooks) {
    const text = open.get(notebook) ?? (await files.read(notebook));
    if (text !== null) texts.push({ path: path.relative(root, notebook), text });
  }
  return texts;
}

interface Gathering {
  readonly notebooks: readonly string[];
  readonly texts: readonly SourceFile[];
  readonly root: string;
  /** The repository: where it is a folder of its own, nothing in it is a source. */
  readonly out: string;
}

async function gatherSources(files: ServerFiles, gathering: Gathering, report: Report): Promise<Sources> {
  const { notebooks, texts, root, out } = gathering;
  const folder = path.dirname(notebooks[0] ?? root);
  const paths = await listFolders(files, folder, { root, left: root === out ? null : out });
  const facts = await previewFacts(files, paths, folder);
  return {
    ...(root === out ? {} : { root: path.relative(out, root) }),
    notebooks: texts,
    modules: await readModules(files, gathering, { known: filesIn(facts, folder), report }),
    requirements: await readRequirements(files, gathering),
    paths: facts,
  };
}

function filesIn(facts: readonly PathFact[], folder: string): ReadonlySet<string> {
  return new Set(facts.flatMap((fact) => (fact.kind === 'file' ? [path.resolve(folder, fact.path)] : [])));
}

/** Modules are searched for again with each text that was asked for, until none is missing. */
async function readModules(
  files: ServerFiles,
  { texts, root }: Gathering,
  { known, report }: { readonly known: ReadonlySet<string>; readonly report: Report },
): Promise<readonly ModuleFile[]> {
  const read = new Map<string, string | null>();
  for (;;) {
    const missing = new Set<string>();
    const server: ModuleFiles = {
      isFile: (file) => known.has(file),
      leadsOutside: () => false,
      read(file) {
        if (!read.has(file)) missing.add(file);
        return read.get(file) ?? null;
      },
    };
    const found = findModules(root, texts, { codeOf, files: server, report });
    for (const { file } of found) if (!read.has(file)) missing.add(file);
    if (missing.size === 0) {
      return found.flatMap((module) => moduleFile(root, module, read.get(module.file) ?? null));
    }
    for (const file of missing) read.set(file, await files.read(file));
  }
}

function moduleFile(root: string, { file, folder }: FoundModule, text: string | null): readonly ModuleFile[] {
  if (text === null) return [];
  const shown = path.relative(root, file);
  const importedAs = folder !== null && isInside(folder, file) ? path.relative(folder, file) : shown;
  return [importedAs === shown ? { path: shown, text } : { path: shown, text, importedAs }];
}

async function readRequirements(
  files: ServerFiles,
  { notebooks, texts, root }: Gathering,
): Promise<readonly SourceFile[]> {
  const folders = [...new Set([root, ...notebooks.map((notebook) => path.dirname(notebook))])];
  const beside: string[] = [];
  for (const folder of folders) {
    const entries = await files.list(folder);
    const names = entries.filter(({ name, isFolder }) => !isFolder && requirementNames.test(name));
    beside.push(...names.map(({ name }) => path.join(folder, name)));
  }
  const named = texts.flatMap((text) =>
    namedRequirements(codeOf(text)).map((name) => path.resolve(root, path.dirname(text.path), name)),
  );
  const found: SourceFile[] = [];
  for (const file of [...new Set([...beside, ...named.filter((one) => isInside(root, one))])].sort()) {
    const text = await files.read(file);
    if (text !== null && !isOurs(text)) found.push({ path: path.relative(root, file), text });
  }
  return found;
}

/** Whether a list of packages was written by a build: the server hides the list of what a build wrote. */
function isOurs(text: string): boolean {
  return text.startsWith("# What the pipeline's steps need, as in ");
}
