/** The files of a repository, as validation asks for them. */

/** A text file. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The files, found by path. */
export interface Repository {
  readonly files: readonly TextFile[];
  find(path: string): TextFile | null;
  hasFolder(path: string): boolean;
}

/** Makes a repository of its files, and of folders beside those that the files are in. */
export function createRepository(files: readonly TextFile[], folders: ReadonlySet<string> = new Set()): Repository {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    files,
    find: (path) => byPath.get(path) ?? null,
    hasFolder: (path) => path === '' || folders.has(path) || files.some((file) => file.path.startsWith(`${path}/`)),
  };
}

/** A path that a file names, seen from the repository's root; null for one that leads out of it or is no relative path. */
export function resolvePath(from: string, path: string): string | null {
  if (/^([a-z][a-z\d+.-]*:|\/|\\|~)/i.test(path)) return null;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
