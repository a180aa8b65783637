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
