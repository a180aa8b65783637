import { existsSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { parseConfig } from '../config/parse-config.ts';
import { type Config, defaultConfig } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { SourceFile } from '../ir.ts';
import { outputFolder } from './output-folder.ts';
import { readBytes, reasonOf } from './read-bytes.ts';

/** The name of the config file. */
export const configName = 'cellwright.yml';

/** What a command works on. All paths but `config.notebooks` are absolute. */
export interface Project {
  /** Nothing outside this folder is read: the config's folder, or the notebooks' where they lie outside it or there is no config. */
  readonly root: string;
  readonly notebooks: readonly string[];
  readonly config: Config;
  /** The config, for messages about it; `null` where there is none. */
  readonly configFile: SourceFile | null;
  /** Where the config is. */
  readonly configPath: string | null;
  /** Where the repository is written. */
  readonly out: string;
}

/** What the command line says of the project. */
export interface ProjectRequest {
  readonly cwd: string;
  readonly notebooks: readonly string[];
  readonly out: string | null;
  /** Versions that take the place of the config's. */
  readonly environment?: Pick<Config['environment'], 'python' | 'versions'>;
}

/** Finds the config, the notebooks and the output folder. `null` when one is missing; the report says which. */
export function findProject(request: ProjectRequest, report: Report): Project | null {
  const named = request.notebooks.map((notebook) => path.resolve(request.cwd, notebook));
  const configPath = findConfig(named[0] === undefined ? request.cwd : path.dirname(named[0]));
  const configFile = configPath === null ? null : readConfig(configPath, request.cwd, report);
  const written = configFile === null ? defaultConfig : parseConfig(configFile, report);
  const config = { ...written, environment: { ...written.environment, ...request.environment } };
  if (report.hasErrors()) return null;
  const configFolder = configPath === null ? null : path.dirname(configPath);
  const notebooks =
    named.length > 0 || configFolder === null
      ? named
      : config.notebooks.map((notebook) => path.resolve(configFolder, notebook));
  if (!checkNotebooks(notebooks, configPath !== null, request.cwd, report)) return null;
  const root = rootOf(notebooks, configFolder);
  const standard = configFolder ?? newFolder(request.cwd, notebooks);
  const out = request.out === null ? standard : outputFolder(request.cwd, request.out, report);
  if (out === null) return null;
  const relative = notebooks.map((notebook) => toSlashes(path.relative(out, notebook)));
  return { root, notebooks, config: { ...config, notebooks: relative }, configFile, configPath, out };
}

/** A path with `/`, whatever the system uses. */
export function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** Whether a path is a folder or lies below it. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative));
}

/** Whether a file or folder lies outside of a folder, links followed; a link to nothing does. */
export function leadsOutside(folder: string, file: string): boolean {
  try {
    return !isInside(realpathSync(folder), realpathSync(file));
  } catch {
    return true;
  }
}

/** Where a notebook will lie in a project: one that lies in it already stays there. */
export function notebookPath(notebook: string, root: string): string {
  return isInside(root, notebook) ? toSlashes(path.relative(root, notebook)) : `notebooks/${path.basename(notebook)}`;
}

/** Looks for a config from a folder upwards, to the root of the Git repository or of the disk. */
function findConfig(folder: string): string | null {
  const file = path.join(folder, configName);
  if (existsSync(file)) return file;
  const parent = path.dirname(folder);
  return parent === folder || existsSync(path.join(folder, '.git')) ? null : findConfig(parent);
}

function readConfig(file: string, cwd: string, report: Report): SourceFile | null {
  const shown = toSlashes(path.relative(cwd, file));
  const text = readText(file, shown, report);
  return text === null ? null : { path: shown, text };
}

/** Reads a UTF-8 file; `null` when that fails, which is reported. */
export function readText(file: string, shown: string, report: Report): string | null {
  try {
    const bytes = readBytes(file);
    const text = bytes.toString('utf8');
    if (text.includes('\ufffd') && !Buffer.from(text).equals(bytes)) {
      report.add('not-utf8', null, { path: shown, offset: firstDifference(bytes, Buffer.from(text)) });
      return null;
    }
    return text;
  } catch (error) {
    report.add('unreadable-file', null, { path: shown, reason: (error as Error).message });
    return null;
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  let offset = 0;
  while (offset < a.length && a[offset] === b[offset]) offset++;
  return offset;
}

function checkNotebooks(notebooks: readonly string[], hasConfig: boolean, cwd: string, report: Report): boolean {
  if (notebooks.length === 0) {
    const reason = hasConfig ? '`cellwright.yml` lists none' : 'there is no `cellwright.yml` here that lists some';
    report.add('no-notebook', null, { reason });
    return false;
  }
  for (const notebook of notebooks) {
    const shown = toSlashes(path.relative(cwd, notebook));
    const status = statusOf(notebook, shown, report);
    if (status === undefined) report.add('no-such-file', null, { path: shown });
    else if (status?.isDirectory()) report.add('is-a-directory', null, { path: shown });
  }
  return !report.hasErrors();
}

/** What stands at a path: nothing, or `null` where the system does not say, which is reported. */
function statusOf(file: string, shown: string, report: Report): Stats | null | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    report.add('unreadable-file', null, { path: shown, reason: reasonOf(error) });
    return null;
  }
}

function rootOf(notebooks: readonly string[], configFolder: string | null): string {
  if (configFolder !== null && notebooks.every((notebook) => isInside(configFolder, notebook))) return configFolder;
  return notebooks.map((notebook) => path.dirname(notebook)).reduce(commonFolder);
}

function commonFolder(a: string, b: string): string {
  return isInside(a, b) ? a : commonFolder(path.dirname(a), b);
}

/** A folder named after the first notebook, in the current one. */
function newFolder(cwd: string, notebooks: readonly string[]): string {
  const stem = path
    .parse(notebooks[0] ?? '')
    .name.replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return path.join(cwd, stem || 'notebook');
}
