import { dirname, join, sep } from 'node:path';
import type { Report } from '../../diagnostics.ts';
import type { OutputFile } from '../../ir.ts';
import type { FileSystem } from './file-system.ts';

/** The folder with the manifest and the base copies. */
export const stateFolder = '.cellwright';

const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const refusedCharacter = /[\u0000-\u001f\u007f<>:"|?*\\]/;

/** Reports every path that could leave the output folder, or that not every system can hold, and paths that are one file on some systems. */
export function checkOutputPaths(files: readonly OutputFile[], report: Report): void {
  const seen = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const { path } of files) {
    const reason = findUnsafe(path);
    if (reason !== null) report.add('output-path-unsafe', null, { path, reason });
    const folded = foldPath(path);
    const other = seen.get(folded) ?? folders.get(folded);
    if (other !== undefined) report.add('output-path-clash', null, { path, other });
    seen.set(folded, path);
    for (let at = folded.indexOf('/'); at >= 0; at = folded.indexOf('/', at + 1))
      folders.set(folded.slice(0, at), path);
  }
  for (const { path } of files) {
    const inside = folders.get(foldPath(path));
    if (inside !== undefined && inside !== path) report.add('output-path-clash', null, { path, other: inside });
  }
}

/** A path as a system that ignores case and Unicode form sees it. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Whether a path can be one of a generated file. Manifests and journals come with a repository, and are not trusted either. */
export function isSafePath(path: string): boolean {
  return findUnsafe(path) === null;
}

function findUnsafe(path: string): string | null {
  if (path === '') return 'it is empty';
  if (path.startsWith('/')) return 'it is absolute';
  if (refusedCharacter.test(path)) return 'it has a character that not every system allows in a file name';
  const segments = path.split('/');
  if (['.cellwright', '.git', 'git~1'].includes(foldPath(segments[0] ?? '')))
    return 'the folder is not for generated files';
  return segments.map(findUnsafeSegment).find((reason) => reason !== null) ?? null;
}

function findUnsafeSegment(segment: string): string | null {
  if (segment === '..') return 'it leads out of the output folder';
  if (segment === '' || segment === '.') return 'it has an empty part';
  if (/[. ]$/.test(segment)) return 'a part ends with a dot or a space, which Windows removes';
  if (deviceName.test(segment)) return `\`${segment}\` is the name of a device on Windows`;
  return Buffer.byteLength(segment) > 200 ? 'a part is longer than file names can be' : null;
}

/** Where the folders above a path lead: inside the output folder, out of it by a link, or nowhere, since a file is in the way. */
export function followFolders(fileSystem: FileSystem, root: string, path: string): 'inside' | 'outside' | 'blocked' {
  const segments = path.split('/').slice(0, -1);
  let at = root;
  for (const segment of segments) {
    at = join(at, segment);
    const status = fileSystem.status(at);
    if (status === null) return 'inside';
    if (status.kind === 'folder') continue;
    if (status.kind !== 'link') return 'blocked';
    const target = resolveLink(fileSystem, at);
    if (target === null) return 'blocked';
    const real = fileSystem.resolve(root);
    if (target !== real && !target.startsWith(real.endsWith(sep) ? real : real + sep)) return 'outside';
    if (fileSystem.status(target)?.kind !== 'folder') return 'blocked';
  }
  return 'inside';
}

function resolveLink(fileSystem: FileSystem, path: string): string | null {
  try {
    return fileSystem.resolve(path);
  } catch {
    return null;
  }
}

/** The folders above a path, the deepest first, without the output folder itself. */
export function parentFolders(path: string): readonly string[] {
  const result: string[] = [];
  for (let at = dirname(path); at !== '.' && at !== '/' && at !== ''; at = dirname(at)) result.push(at);
  return result;
}
