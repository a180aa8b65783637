/** The files that the notebook writes or has beside it, and those of them that the repository gets. */
import type { SourceFile, Span } from '../../ir.ts';
import { toRepositoryPath } from './paths.ts';

/** A file that a cell writes. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** Files by their path in the repository. */
export interface SdkFiles {
  readonly written: Map<string, WrittenText>;
  readonly disk: ReadonlyMap<string, string>;
  /** What is copied. */
  readonly copied: Map<string, string>;
}

/** Makes the set of files; `beside` are those on the disk, relative to the notebook's folder. */
export function createFiles(beside: readonly SourceFile[]): SdkFiles {
  const disk = new Map(beside.map(({ path, text }) => [toRepositoryPath(path).path, text]));
  return { written: new Map(), disk, copied: new Map() };
}

/** The text of a file; null where there is none. */
export function readFile(files: SdkFiles, path: string): string | null {
  return files.written.get(path)?.text ?? files.disk.get(path) ?? null;
}

/** Copies a file, or all files of a folder; false where there is nothing of the kind. */
export function copyPath(files: SdkFiles, path: string): boolean {
  const own = readFile(files, path);
  if (own !== null) files.copied.set(path, own);
  const prefix = path === '' ? '' : `${path}/`;
  const below = [...files.written.keys(), ...files.disk.keys()].filter((file) => file.startsWith(prefix));
  for (const file of below) files.copied.set(file, readFile(files, file) ?? '');
  return own !== null || below.length > 0;
}
