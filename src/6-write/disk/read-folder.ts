import { join } from 'node:path';
import { conflictSides, countConflicts } from '../merge/markers.ts';
import { sameText } from '../merge/text-lines.ts';
import type { DiskText } from '../plan/decide.ts';
import { decodeText } from './encoding.ts';
import type { FileSystem } from './file-system.ts';
import { hashBytes, hashText } from './hash.ts';
import { type Manifest, type ManifestEntry, parseManifest } from './manifest.ts';
import { followFolders, isSafePath, stateFolder } from './safe-path.ts';

/** A path of the output folder as it is on disk. */
export interface DiskFile {
  readonly content: DiskText;
  /** Hash of the bytes; `null` if no regular file stands. */
  readonly hash: string | null;
  readonly bytes: Uint8Array | null;
  /** Permissions; `null` if no regular file stands, or where files have none. */
  readonly mode: number | null;
}

/** The state of the output folder, for planning. */
export interface FolderState {
  readonly manifest: Manifest;
  readonly disk: ReadonlyMap<string, DiskFile>;
  /** Texts as they were last generated. */
  readonly bases: ReadonlyMap<string, string>;
  /** Paths whose folders lead out of the output folder by a symbolic link. */
  readonly outside: readonly string[];
  /** Whether the disk holds `A` and `a` for one file. */
  readonly ignoresCase: boolean;
}

/** Contents that replace those on disk: pending writes of an interrupted build. */
export type Overlay = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mode: number | null } | null>;

/** Where the output folder is, and how it is read. */
export interface Folder {
  readonly root: string;
  readonly fileSystem: FileSystem;
  readonly overlay: Overlay;
}

/** A file that is not there. */
export const missingFile: DiskFile = { content: { kind: 'missing' }, hash: null, bytes: null, mode: null };

/** Reads the output folder at the given paths and at those of its manifest. */
export function readFolder(folder: Folder, paths: readonly string[]): FolderState {
  const manifest = readEntries(folder);
  const bases = new Map<string, string>();
  const all = new Set([...paths, ...manifest.files.map((file) => file.path)]);
  const disk = new Map<string, DiskFile>();
  const outside: string[] = [];
  for (const path of all) {
    if (followFolders(folder.fileSystem, folder.root, path) === 'outside') outside.push(path);
    else disk.set(path, readDisk(folder, path));
  }
  for (const { path } of manifest.files) {
    const base = readBase(folder, path, disk.get(path) ?? missingFile);
    if (base !== null) bases.set(path, base);
  }
  return { manifest, disk, bases, outside, ignoresCase: ignoresCase(folder) };
}

/** Where the base copy of a path is. */
export function basePath(path: string): string {
  return `${stateFolder}/base/${path}`;
}

/** Where the manifest is. */
export const manifestPath = `${stateFolder}/manifest.json`;

/** Reads one path of the output folder. */
export function readDisk(folder: Folder, path: string): DiskFile {
  const { root, fileSystem, overlay } = folder;
  const pending = overlay.get(path);
  if (pending !== undefined) return pending === null ? missingFile : describeFile(pending.bytes, pending.mode);
  const way = followFolders(fileSystem, root, path);
  if (way === 'blocked') return otherFile('a file stands where its folder should be');
  if (way === 'outside') return otherFile('its folder leads out of the output folder');
  const status = fileSystem.status(join(root, path));
  if (status === null) return missingFile;
  if (status.kind === 'link') return otherFile('it is a symbolic link');
  if (status.kind === 'folder') return otherFile('it is a folder');
  if (status.kind === 'other') return otherFile('it is not a regular file');
  return describeFile(fileSystem.read(join(root, path)), fileSystem.hasModes ? status.mode & 0o7777 : null);
}

function describeFile(bytes: Uint8Array, mode: number | null): DiskFile {
  const decoded = decodeText(bytes);
  const content: DiskText =
    decoded === null ? { kind: 'other', reason: 'it is not text', regular: true } : { kind: 'text', ...decoded };
  return { content, hash: hashBytes(bytes), bytes, mode };
}

function otherFile(reason: string): DiskFile {
  return { content: { kind: 'other', reason, regular: false }, hash: null, bytes: null, mode: null };
}

/** The record of the last build; if the manifest is lost, from the base copies. */
export function readEntries(folder: Folder): Manifest {
  const { content } = readDisk(folder, manifestPath);
  const found: Manifest =
    content.kind === 'other'
      ? { status: 'damaged', files: [] }
      : parseManifest(content.kind === 'text' ? content.text : null);
  return found.status === 'read' || found.status === 'newer' ? found : recoverEntries(folder, found);
}

/** Rebuilds a lost manifest from the base copies. */
function recoverEntries(folder: Folder, found: Manifest): Manifest {
  const known = new Set(found.files.map((file) => file.path));
  const entries = listBases(folder, '').flatMap((path): ManifestEntry[] => {
    if (known.has(path) || !isSafePath(path)) return [];
    const { content } = readDisk(folder, basePath(path));
    if (content.kind !== 'text') return [];
    const hash = hashText(content.text);
    return [{ path, key: '', origin: [], hash, ownership: 'generated', executable: false, state: 'generated' }];
  });
  const status = found.status === 'missing' && entries.length > 0 ? 'damaged' : found.status;
  return { status, files: [...found.files, ...entries] };
}

function listBases(folder: Folder, below: string): readonly string[] {
  const at = join(folder.root, stateFolder, 'base', below);
  if (folder.fileSystem.status(at)?.kind !== 'folder') return [];
  return folder.fileSystem.list(at).flatMap((name) => {
    const path = below === '' ? name : `${below}/${name}`;
    const kind = folder.fileSystem.status(join(at, name))?.kind;
    if (kind === 'folder') return listBases(folder, path);
    return kind === 'file' && !name.endsWith(temporaryEnding) ? [path] : [];
  });
}

/** The ending of temporary files that replace another one. */
export const temporaryEnding = '.cellwright-new';

/** A file's text as it was last generated; `null` if that is not known. */
export function readLastBase(folder: Folder, path: string): string | null {
  return readBase(folder, path, readDisk(folder, path));
}

function readBase(folder: Folder, path: string, disk: DiskFile): string | null {
  const { content } = readDisk(folder, basePath(path));
  if (content.kind !== 'text') return null;
  if (countConflicts(content.text) === 0) return content.text;
  return disk.content.kind === 'text' ? nearerSide(content.text, disk.content.text) : content.text;
}

/** Of a base copy in which git left conflict markers, the side that the file on disk has; without one, the copy as it is. */
function nearerSide(base: string, disk: string): string {
  if (countConflicts(disk) > 0) return base;
  const sides = conflictSides(base);
  const lines = new Set(disk.split(/\r?\n/));
  const strange = (side: string): number => side.split('\n').filter((line) => !lines.has(line)).length;
  return sides.find((side) => sameText(side, disk)) ?? (strange(sides[1]) < strange(sides[0]) ? sides[1] : sides[0]);
}

function ignoresCase(folder: Folder): boolean {
  const at = join(folder.root, stateFolder);
  return (
    folder.fileSystem.status(at) !== null &&
    folder.fileSystem.status(join(folder.root, stateFolder.toUpperCase())) !== null
  );
}
