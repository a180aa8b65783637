import { existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { parseConfig } from '../config/parse-config.ts';
import { type Config, defaultConfig } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { SourceFile, Span } from '../ir.ts';
import { nearestName } from '../nearest-name.ts';
import { isInside } from '../paths/is-inside.ts';
import { outputFolder } from './output-folder.ts';
import { newFolder, rootOf } from './project-folders.ts';
import { readBytes, reasonOf } from './read-bytes.ts';

/** The name of the config file. */
export const configName = 'cellwright.yml';

/** What a command works on. All paths but `config.notebooks` are absolute. */
export interface Project {
  /** Nothing outside this folder is read: the config's folder, or the notebooks' where they are outside it or there is no config. */
  readonly root: string;
  readonly notebooks: readonly string[];
  readonly config: Config;
  /** The config, for messages about it; `null` if there is none. */
  readonly configFile: SourceFile | null;
  /** Where the config is. */
  readonly configPath: string | null;
  /** Where the repository is written. */
  readonly out: string;
  /** Texts that an editor holds, by their absolute paths; they are read in place of the files. */
  readonly open?: ReadonlyMap<string, string>;
}

/** The options of the command line about the project. */
export interface ProjectRequest {
  readonly cwd: string;
  readonly notebooks: readonly string[];
  readonly out: string | null;
  /** Whether steps and functions are cut again, whatever the last build made of them. */
  readonly recut?: boolean;
  /** Whether a compilation of an earlier run will do, whose cells have no outputs and whose analysis is made when it is asked for. */
  readonly takesKept?: boolean;
  /** Versions that take the place of the config's. */
  readonly environment?: Pick<Config['environment'], 'python' | 'versions'>;
  /** Texts that an editor holds, by their absolute paths; they are read in place of the files. */
  readonly open?: ReadonlyMap<string, string>;
}

/** Finds the config, the notebooks and the output folder. `null` when one is missing; the report says which. */
export function findProject(request: ProjectRequest, report: Report): Project | null {
  const named = request.notebooks.map((notebook) => path.resolve(request.cwd, notebook));
  const configPath = findConfigOf(request, named);
  const configFile = configPath === null ? null : readConfig(configPath, request, report);
  const written = configFile === null ? defaultConfig : parseConfig(configFile, report);
  const config = { ...written, environment: { ...written.environment, ...request.environment } };
  if (report.hasErrors()) return null;
  const configFolder = configPath === null ? null : path.dirname(configPath);
  const notebooks =
    named.length > 0 || configFolder === null
      ? named
      : config.notebooks.map((notebook) => path.resolve(configFolder, notebook));
  if (!checkNotebooks({ notebooks, listedIn: named.length > 0 ? null : configFile, cwd: request.cwd }, report))
    return null;
  const root = rootOf(notebooks, configFolder);
  const standard = configFolder ?? newFolder(request.cwd, notebooks);
  const out = request.out === null ? standard : outputFolder(request.cwd, request.out, report);
  if (out === null) return null;
  const relative = notebooks.map((notebook) => toSlashes(path.relative(out, notebook)));
  const open = request.open === undefined ? {} : { open: request.open };
  return { root, notebooks, config: { ...config, notebooks: relative }, configFile, configPath, out, ...open };
}

/** A path with `/`, whatever the system uses. */
export function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** Whether a file or folder is outside a folder, links followed; a link to nothing does. */
export function leadsOutside(folder: string, file: string): boolean {
  try {
    return !isInside(realpathSync(folder), realpathSync(file));
  } catch {
    return true;
  }
}

/** Where a notebook will be in a project: one that is in it already stays there. */
export function notebookPath(notebook: string, root: string): string {
  return isInside(root, notebook) ? toSlashes(path.relative(root, notebook)) : `notebooks/${path.basename(notebook)}`;
}

/**
 * The config of the notebooks or of the current folder, or else of the folder that is written to: the first build of a notebook
 * puts one there.
 */
function findConfigOf({ cwd, out }: ProjectRequest, named: readonly string[]): string | null {
  const found = findConfig(named[0] === undefined ? cwd : path.dirname(named[0]));
  if (found !== null) return found;
  if (named.length === 0) return out === null ? null : findConfig(path.resolve(cwd, out));
  const own = path.join(out === null ? newFolder(cwd, named) : path.resolve(cwd, out), configName);
  return existsSync(own) ? own : null;
}

function findConfig(folder: string): string | null {
  return findUpwards(configName, folder);
}

/** The root of the Git repository that a folder is in; the folder itself if there is none. */
export function repositoryOf(folder: string): string {
  const found = findUpwards('.git', folder);
  return found === null ? folder : path.dirname(found);
}

/** Looks for a file from a folder upwards, to the root of the Git repository or of the disk. */
export function findUpwards(name: string, folder: string): string | null {
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  const parent = path.dirname(folder);
  return parent === folder || existsSync(path.join(folder, '.git')) ? null : findUpwards(name, parent);
}

function readConfig(file: string, { cwd, open }: ProjectRequest, report: Report): SourceFile | null {
  const shown = toSlashes(path.relative(cwd, file));
  const text = open?.get(file) ?? readText(file, shown, report);
  return text === null ? null : { path: shown, text };
}

/**
 * Reads a file of UTF-8, or of UTF-16 where it begins with that mark, as `pip freeze > requirements.txt` writes it in
 * PowerShell; `null` when that fails, which is reported.
 */
export function readText(file: string, shown: string, report: Report): string | null {
  try {
    const bytes = readBytes(file);
    const mark = marks.find(([first, second]) => bytes[0] === first && bytes[1] === second);
    if (mark !== undefined && bytes.length % 2 === 0) return new TextDecoder(mark[2]).decode(bytes);
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

const marks = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const;

function firstDifference(a: Buffer, b: Buffer): number {
  let offset = 0;
  while (offset < a.length && a[offset] === b[offset]) offset++;
  return offset;
}

interface NamedNotebooks {
  readonly notebooks: readonly string[];
  /** The config that lists them; `null` if the command line names them, or there is none. */
  readonly listedIn: SourceFile | null;
  readonly cwd: string;
}

function checkNotebooks({ notebooks, listedIn, cwd }: NamedNotebooks, report: Report): boolean {
  if (notebooks.length === 0) {
    const reason =
      listedIn === null ? 'there is no `cellwright.yml` here that lists some' : '`cellwright.yml` lists none';
    report.add('no-notebook', null, { reason });
    return false;
  }
  for (const [index, notebook] of notebooks.entries()) {
    const shown = toSlashes(path.relative(cwd, notebook));
    const status = statusOf(notebook, shown, report);
    const span = listedIn === null ? null : listedAt(listedIn, path.basename(notebook));
    if (status === undefined)
      report.add('no-such-file', span, { path: shown, hint: hintForFile(notebook, cwd, listedIn) });
    else if (status?.isDirectory()) report.add('is-a-directory', span, { path: shown });
    else if (status !== null && notebooks.indexOf(notebook) < index)
      report.add('notebook-twice', span, { path: shown });
  }
  return !report.hasErrors();
}

/** What is at a path: nothing, or `null` if the system does not say, which is reported. */
function statusOf(file: string, shown: string, report: Report): Stats | null | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    report.add('unreadable-file', null, { path: shown, reason: reasonOf(error) });
    return null;
  }
}

/** The suggestion for a missing file: one with a similar name in its folder. */
function hintForFile(file: string, cwd: string, listedIn: SourceFile | null): string {
  const folder = path.dirname(file);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const names = isFolder ? readdirSync(folder).filter((name) => /\.(ipynb|py)$/.test(name)) : [];
  const near = nearestName(path.basename(file), names);
  if (near !== null) return `Did you mean \`${toSlashes(path.relative(cwd, path.join(folder, near)))}\`?`;
  return listedIn === null
    ? 'Check the spelling, and that the path is relative to the folder where you run the command'
    : 'Check the spelling; notebooks are listed relative to the folder of `cellwright.yml`';
}

/** The line of the config that names a notebook. */
function listedAt({ path: file, text }: SourceFile, name: string): Span | null {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => !one.trimStart().startsWith('#') && one.includes(name));
  const column = lines[line]?.indexOf(name) ?? 0;
  if (line < 0) return null;
  return { file, cell: null, line: line + 1, column, endLine: line + 1, endColumn: column + name.length };
}
