import { join } from 'node:path';
import type { Change } from '../plan/write-plan.ts';
import type { FileSystem } from './file-system.ts';
import { hashBytes } from './hash.ts';
import { type Journal, type JournalEntry, journalPath } from './journal.ts';
import { type ManifestEntry, parseManifest, printManifest } from './manifest.ts';
import { basePath, type DiskFile, manifestPath, readDisk } from './read-folder.ts';
import { removeFile, replaceFile, temporaryPath } from './replace-file.ts';
import { stateFolder } from './safe-path.ts';

/** A writable output folder. */
export interface Target {
  readonly root: string;
  readonly fileSystem: FileSystem;
}

/** An error of the disk, with the path that it happened at. */
export class WriteError extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'WriteError';
    this.path = path;
  }
}

const plainMode = { bits: 0o666, exact: false } as const;

/** Finds a path that is neither in its planned old state nor in its new one. */
export function findUnexpected(target: Target, journal: Journal): string | null {
  return journal.changes.find((change) => changeStatus(target, change) === 'unexpected')?.path ?? null;
}

/** The part of a journal that was not applied, since files had changed. */
export interface LeftOut {
  readonly paths: readonly string[];
  /** Of those, the ones whose new content was kept in `.cellwright/rescued`. */
  readonly rescued: readonly string[];
}

/**
 * Applies a journal, skipping finished changes. Groups with a file that changed since are skipped. After an interruption such a group may be partly written, so its new texts are rescued.
 */
export function applyJournal(target: Target, journal: Journal, when: 'planned' | 'interrupted'): LeftOut {
  const unexpected = journal.changes.filter((change) => changeStatus(target, change) === 'unexpected');
  const paths = unexpected.map((change) => change.path);
  const left = new Set(unexpected.map((change) => change.group));
  const partly = new Set(when === 'interrupted' ? left : []);
  const rescued: string[] = [];
  for (const change of journal.changes) {
    const { path, content, group } = change;
    discardTemporary(target, path);
    const status = changeStatus(target, change);
    if (status === 'done') continue;
    if (status === 'unexpected' && !left.has(group)) {
      left.add(group);
      partly.add(group);
      paths.push(path);
    }
    if (!left.has(group)) applyChange(target, change);
    else if (partly.has(group) && content !== null) {
      rescue(target, path, content.bytes);
      rescued.push(path);
    }
  }
  finishJournal(target, journal, left);
  return { paths, rescued };
}

function finishJournal(target: Target, journal: Journal, left: ReadonlySet<number>): void {
  for (const { path, text, group } of journal.bases) {
    if (left.has(group)) continue;
    discardTemporary(target, basePath(path));
    if (text === null) attempt(path, () => removeFile(target, basePath(path)));
    else writePlain(target, basePath(path), text);
  }
  writePlain(target, manifestPath, printManifest(mergeEntries(target, journal.entries, left)));
  writePlain(target, `${stateFolder}/.gitignore`, gitIgnore);
  writePlain(target, `${stateFolder}/.gitattributes`, gitAttributes);
  attempt(journalPath, () => target.fileSystem.remove(join(target.root, journalPath)));
}

/** Where the texts of an interrupted build are kept if they can no longer be written. */
export function rescuePath(path: string): string {
  return `${stateFolder}/rescued/${path}`;
}

/** Writes a file of cellwright's own, unless it is unchanged. */
export function writePlain(target: Target, path: string, text: string): void {
  const { content } = readDisk({ ...target, overlay: new Map() }, path);
  if (content.kind === 'text' && content.text === text) return;
  attempt(path, () => replaceFile(target, path, { bytes: Buffer.from(text), mode: plainMode }));
}

const gitIgnore = ['lock', 'lock.break', 'journal.json', 'rescued/', '*.cellwright-new', ''].join('\n');
const gitAttributes = ['manifest.json merge=union linguist-generated', 'base/** linguist-generated', ''].join('\n');

function changeStatus(target: Target, change: Change): 'open' | 'done' | 'unexpected' {
  const disk = readDisk({ ...target, overlay: new Map() }, change.path);
  if (isAfter(disk, change)) return 'done';
  const expected = change.before === null ? disk.content.kind === 'missing' : disk.hash === change.before;
  return expected || (change.content !== null && disk.hash === hashBytes(change.content.bytes)) ? 'open' : 'unexpected';
}

function isAfter(disk: DiskFile, { content }: Change): boolean {
  if (content === null) return disk.content.kind === 'missing';
  if (disk.hash !== hashBytes(content.bytes)) return false;
  return !content.mode.exact || disk.mode === null || disk.mode === content.mode.bits;
}

function applyChange(target: Target, { path, content }: Change): void {
  attempt(path, () => (content === null ? removeFile(target, path) : replaceFile(target, path, content)));
}

function rescue(target: Target, path: string, bytes: Uint8Array): void {
  attempt(path, () => replaceFile(target, rescuePath(path), { bytes, mode: plainMode }));
}

/** Removes leftovers of an interrupted write to this path. */
export function discardTemporary(target: Target, path: string): void {
  const temporary = temporaryPath(path);
  const status = readDisk({ ...target, overlay: new Map() }, temporary);
  if (status.hash !== null) attempt(temporary, () => target.fileSystem.remove(join(target.root, temporary)));
}

/** The new manifest; entries of skipped groups are unchanged. */
function mergeEntries(
  target: Target,
  entries: readonly JournalEntry[],
  left: ReadonlySet<number>,
): readonly ManifestEntry[] {
  if (left.size === 0) return entries.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  const { content } = readDisk({ ...target, overlay: new Map() }, manifestPath);
  const before = parseManifest(content.kind === 'text' ? content.text : null).files;
  return entries.flatMap(({ entry, from, group }) => {
    const kept = left.has(group) ? before.find((old) => old.path === from) : entry;
    return kept === undefined || kept === null ? [] : [kept];
  });
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof WriteError ? error : new WriteError(path, error);
  }
}
