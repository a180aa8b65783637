import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Compilation, compile } from '../compile.ts';
import { type Config, defaultConfig } from '../config.ts';
import type { Terminal } from '../console/terminal.ts';
import { createReport } from '../diagnostics.ts';
import type { Plan, Sources } from '../ir.ts';
import { isInside } from '../paths/is-inside.ts';
import { gatherSources } from '../project/gather-sources.ts';
import { notebookPath, toSlashes } from '../project/project.ts';
import { findTags } from '../tags/find-tags.ts';

const maxCopiedBytes = 100 * 1024 * 1024;

/** Copies a notebook from elsewhere into a project, with the modules that it imports and the data that it reads. */
export function adoptNotebook(notebook: string, root: string, terminal: Terminal): void {
  if (isInside(root, notebook)) return;
  const target = path.join(root, notebookPath(notebook, root));
  const folder = path.dirname(notebook);
  for (const file of [notebook, ...filesOf(notebook)]) {
    const to = path.join(path.dirname(target), path.relative(folder, file));
    if (!isInside(root, to)) terminal.say(`${file} stays where it is: it would lie outside the project`);
    else if (statSync(file).size > maxCopiedBytes) terminal.say(`${file} is large and was not copied; put it at ${to}`);
    else if (!existsSync(to)) copy(file, to);
  }
}

/**
 * Tags the cells of a project's notebook with what is found in it, so that its owner sees the steps and can change them. Returns the number of tags; only for a copy of a notebook.
 */
export function tagCopy(original: string, root: string, config: Config): number {
  const copied = path.join(root, notebookPath(original, root));
  if (isInside(root, original) || !existsSync(copied)) return 0;
  const { project, sources, compilation } = compileAt(copied, root, config);
  if (compilation === null) return 0;
  const recompile = (changed: Sources) => compileQuietly(changed, project.config);
  const found = findTags({ compilation, sources, recompile });
  const before = sources.notebooks[0];
  const [after] = found.notebooks;
  if (before === undefined || after === undefined || after === before) return 0;
  if (readFileSync(copied, 'utf8') !== before.text) return 0;
  writeFileSync(copied, after.text);
  return found.edits.reduce((sum, { tags }) => sum + tags.length, 0);
}

function compileAt(notebook: string, root: string, config: Config) {
  const project = {
    root,
    notebooks: [notebook],
    config: { ...config, notebooks: [toSlashes(path.relative(root, notebook))] },
    configFile: null,
    configPath: null,
    out: root,
  };
  const sources = gatherSources(project, createReport());
  return { project, sources, compilation: compileQuietly(sources, project.config) };
}

function compileQuietly(sources: Sources, config: Config): Compilation | null {
  const report = createReport();
  const compilation = compile(sources, config, report);
  return report.hasErrors() ? null : compilation;
}

/** The modules and data files that a notebook needs, as far as they are beside or below it, or in a folder next to its own. */
function filesOf(notebook: string): readonly string[] {
  const folder = path.dirname(notebook);
  const { sources, plan } = compileInPlace(notebook, defaultConfig);
  const modules = sources.modules.map((module) => path.resolve(path.dirname(folder), module.path));
  const inputs = plan.kind === 'steps' ? plan.dataInputs : [];
  const data = inputs.map((input) => path.resolve(folder, input.path));
  return [...modules, ...data.flatMap((place) => filesAt(place, folder))].filter((file) => existsSync(file));
}

/** A file, or all files of a folder of data; of a folder with the notebook in it, nothing is known to be data. */
function filesAt(place: string, notebookFolder: string): readonly string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  if (isInside(place, notebookFolder)) return [];
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(place, entry.name);
    if (entry.name.startsWith('.') || entry.isSymbolicLink()) return [];
    return entry.isDirectory() ? filesAt(file, notebookFolder) : entry.isFile() ? [file] : [];
  });
}

/** The compilation of a notebook outside a project, with these settings. */
export function compileInPlace(notebook: string, config: Config): { readonly sources: Sources; readonly plan: Plan } {
  const report = createReport();
  const folder = path.dirname(notebook);
  const project = {
    root: path.dirname(folder),
    notebooks: [notebook],
    config: { ...config, notebooks: [path.basename(notebook)] },
    configFile: null,
    configPath: null,
    out: folder,
  };
  const sources = gatherSources(project, report);
  return { sources, plan: compile(sources, project.config, report).plan };
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
