import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isInside } from '../paths/is-inside.ts';
import type { CompiledProject } from '../project/compile-project.ts';
import { generatedPaths } from '../project/output-files.ts';

/** What a change of can change the result of a build. All paths are absolute. */
export interface WatchedPaths {
  /** Files and folders that the build reads, or would if they were there. */
  readonly files: ReadonlySet<string>;
  /** Folders in which a module, a config or a list of packages may appear. */
  readonly moduleFolders: ReadonlySet<string>;
  /** The folder of the project's own templates. */
  readonly templates: string | null;
  /** The folders to look at: those of the files, or what there is above them. */
  readonly folders: ReadonlySet<string>;
}

/** Finds the files that a compilation depends on. */
export function watchedPaths(compiled: CompiledProject, cwd: string): WatchedPaths {
  const { project, sources } = compiled;
  const nothing: ReadonlySet<string> = new Set();
  if (project === null) return { files: nothing, moduleFolders: nothing, templates: null, folders: nothing };
  const { root, notebooks, configFile, config } = project;
  const below = (folder: string) => (file: { readonly path: string }) => path.resolve(folder, file.path);
  const folder = path.dirname(notebooks[0] ?? root);
  const files = new Set([
    ...notebooks,
    ...[...(sources?.modules ?? []), ...(sources?.requirements ?? [])].map(below(root)),
    ...(sources?.files ?? []).map(below(folder)),
    ...(configFile === null ? [] : [configFile].map(below(cwd))),
    ...dataPaths(compiled)
      .map((file) => path.resolve(folder, file))
      .filter((file) => isInside(root, file)),
  ]);
  const templates = config.templates === null ? null : path.resolve(root, config.templates);
  const moduleFolders = new Set([root, ...notebooks.map((file) => path.dirname(file))]);
  const folders = [...files].map((file) => existingFolder(path.dirname(file)));
  const templateFolders = templates === null ? [] : [existingFolder(templates), ...foldersBelow(templates)];
  return { files, moduleFolders, templates, folders: new Set([...moduleFolders, ...folders, ...templateFolders]) };
}

/** The paths that the notebooks read, as they name them. */
export function dataPaths({ compilation }: CompiledProject): readonly string[] {
  if (compilation === null) return [];
  const { plan, analysis } = compilation;
  const read = (analysis?.statements ?? []).flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === 'reads-path' && effect.path !== null ? [effect.path] : [])),
  );
  const inputs = plan.kind === 'steps' ? plan.dataInputs.map((input) => input.path) : [];
  const plain = [...inputs, ...read].map((file) =>
    file
      .replace(/[*?[].*$/s, '')
      .replace(/^\.\//, '')
      .replace(/\/$/, ''),
  );
  return [...new Set(plain)].filter((file) => file !== '' && !/^[a-z][a-z0-9+.-]+:/i.test(file));
}

/** Whether a change at this path can change the result: never one that a build itself wrote. */
export function isSource(file: string, watched: WatchedPaths, { project }: CompiledProject): boolean {
  const { files, moduleFolders } = watched;
  if (files.has(file) || isOnTheWay(file, watched) || isTemplate(file, watched)) return true;
  if (!moduleFolders.has(path.dirname(file)) || !isModule(file)) return false;
  return project === null || !generatedPaths(project.out).has(file);
}

/** Whether to look at a path at all: a folder that holds much else must not cost much. */
export function isWatched(file: string, watched: WatchedPaths): boolean {
  const { files, folders, moduleFolders } = watched;
  if (files.has(file) || folders.has(file) || isOnTheWay(file, watched) || isTemplate(file, watched)) return true;
  return moduleFolders.has(path.dirname(file)) && isModule(file);
}

/** Whether a path is a template of the project's own, or a folder of such. */
export function isTemplate(file: string, { templates }: WatchedPaths): boolean {
  return templates !== null && isInside(templates, file);
}

/** Whether a file may be a module, a config or a list of packages. */
function isModule(file: string): boolean {
  return /(?:\.(?:py|txt|ya?ml|toml|cfg)|^Pipfile)$/.test(path.basename(file));
}

/** Whether a path is a folder that a file is to appear in. */
function isOnTheWay(file: string, { files, templates, folders }: WatchedPaths): boolean {
  if (folders.has(file) || !folders.has(path.dirname(file))) return false;
  return [...files, ...(templates === null ? [] : [templates])].some((wanted) => isInside(file, wanted));
}

function existingFolder(folder: string): string {
  return existsSync(folder) || folder === path.dirname(folder) ? folder : existingFolder(path.dirname(folder));
}

function foldersBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
}
