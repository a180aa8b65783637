import { join } from 'node:path';
import type { PlannedBase, WritePlan } from '../plan/plan-writes.ts';
import type { Change } from '../plan/write-plan.ts';
import type { FileMode, FileSystem } from './file-system.ts';
import { type ManifestEntry, printManifest } from './manifest.ts';
import { basePath, manifestPath, type Overlay } from './read-folder.ts';
import { isSafePath, stateFolder } from './safe-path.ts';

/** Everything that a build is about to write. It is on disk before the first write and is removed after the last. */
export interface Journal {
  readonly changes: readonly (Change & { readonly group: number })[];
  readonly bases: readonly PlannedBase[];
  /** The new entries of the manifest, and their previous paths. */
  readonly entries: readonly JournalEntry[];
}

/** The new manifest entry of one file. */
export interface JournalEntry {
  readonly group: number;
  /** Path of the entry that this one replaces. */
  readonly from: string | null;
  readonly entry: ManifestEntry | null;
}

/** Where the journal is. */
export const journalPath = `${stateFolder}/journal.json`;

/** Creates the journal of a plan. */
export function createJournal(plan: WritePlan, known: readonly ManifestEntry[]): Journal {
  const paths = new Set(known.map((entry) => entry.path));
  return {
    changes: plan.files.flatMap((file) => file.changes.map((change) => ({ ...change, group: file.group }))),
    bases: plan.bases,
    entries: plan.files.map(({ group, entry, source }) => ({ group, from: paths.has(source) ? source : null, entry })),
  };
}

/** Prints a journal. */
export function printJournal(journal: Journal): string {
  const changes = journal.changes.map(({ content, ...change }) => ({
    ...change,
    content: content === null ? null : { mode: content.mode, bytes: Buffer.from(content.bytes).toString('base64') },
  }));
  return `${JSON.stringify({ ...journal, changes })}\n`;
}

/** Reads the journal that an interrupted build left; `null` if there is none, or it is invalid. */
export function readJournal(folder: { readonly root: string; readonly fileSystem: FileSystem }): Journal | null {
  const path = join(folder.root, journalPath);
  if (folder.fileSystem.status(path)?.kind !== 'file') return null;
  const printed = parseJournal(Buffer.from(folder.fileSystem.read(path)).toString('utf8'));
  if (printed === null) return null;
  const paths = [...printed.changes, ...printed.bases].map((change) => change.path);
  if (!paths.every((changed) => isSafePath(changed))) return null;
  const changes = printed.changes.map(({ content, ...change }) => ({
    ...change,
    content: content === null ? null : { mode: content.mode, bytes: Buffer.from(content.bytes, 'base64') },
  }));
  return { ...printed, changes };
}

/** Only cellwright writes journals, atomically, so the format is not checked further. */
function parseJournal(text: string): PrintedJournal | null {
  try {
    const value: Partial<PrintedJournal> | null = JSON.parse(text);
    if (value === null || typeof value !== 'object') return null;
    const { changes, bases, entries } = value;
    return changes === undefined || bases === undefined || entries === undefined ? null : { changes, bases, entries };
  } catch {
    return null;
  }
}

interface PrintedJournal extends Omit<Journal, 'changes'> {
  readonly changes: readonly (Omit<Change, 'content'> & {
    readonly group: number;
    readonly content: { readonly mode: FileMode; readonly bytes: string } | null;
  })[];
}

/** What the changed paths will hold once the journal is done, for a look at the folder that changes nothing. */
export function overlayOf(journal: Journal | null): Overlay {
  const overlay: Map<string, { bytes: Uint8Array; mode: number | null } | null> = new Map();
  for (const { path, content } of journal?.changes ?? []) {
    overlay.set(
      path,
      content === null ? null : { bytes: content.bytes, mode: content.mode.exact ? content.mode.bits : null },
    );
  }
  for (const { path, text } of journal?.bases ?? []) {
    overlay.set(basePath(path), text === null ? null : { bytes: Buffer.from(text), mode: null });
  }
  if (journal !== null) {
    const text = printManifest(journal.entries.flatMap(({ entry }) => (entry === null ? [] : [entry])));
    overlay.set(manifestPath, { bytes: Buffer.from(text), mode: null });
  }
  return overlay;
}
