/** The files that the notebook writes or has beside it, and those of them that the repository gets. */
import type { SourceFile, Span } from '../ir.ts';
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

/** The text of a file; null if there is none. */
export function readFile(files: SdkFiles, path: string): string | null {
  return files.written.get(path)?.text ?? files.disk.get(path) ?? null;
}

/** Copies a file, or all files of a folder; false if there is nothing of the kind. */
export function copyPath(files: SdkFiles, path: string): boolean {
  const own = readFile(files, path);
  if (own !== null) files.copied.set(path, own);
  const prefix = path === '' ? '' : `${path}/`;
  const below = [...files.written.keys(), ...files.disk.keys()].filter((file) => file.startsWith(prefix));
  for (const file of below) files.copied.set(file, readFile(files, file) ?? '');
  return own !== null || below.length > 0;
}

/** Copies a file, or the files of a folder, to where the notebook copies them; a path without an ending is a folder. */
export function copyFile(
  files: SdkFiles,
  { from, to, span }: { readonly from: string; readonly to: string; readonly span: Span },
): void {
  const source = toRepositoryPath(from).path;
  const target = toRepositoryPath(to).path;
  const name = source.split('/').at(-1) ?? source;
  const own = readFile(files, source);
  if (own !== null) {
    const isFolder = !/\.\w+$/.test(target) || to.endsWith('/');
    const path = isFolder ? [target, name].filter((part) => part !== '').join('/') : target;
    files.written.set(path, { text: own, span });
    return;
  }
  for (const path of [...files.written.keys(), ...files.disk.keys()].filter((one) => one.startsWith(`${source}/`)))
    files.written.set(`${target}${path.slice(source.length)}`, { text: readFile(files, path) ?? '', span });
}
