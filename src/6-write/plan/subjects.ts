import type { OutputFile } from '../../ir.ts';
import { hashText } from '../disk/hash.ts';
import type { ManifestEntry } from '../disk/manifest.ts';
import { type DiskFile, type FolderState, missingFile } from '../disk/read-folder.ts';
import { foldPath } from '../disk/safe-path.ts';
import { diffLines } from '../merge/diff-lines.ts';
import { plainText, sameText } from '../merge/text-lines.ts';
import { type FilePair, matchFiles } from './match-files.ts';

/** A pair of files with its facts. */
export interface Subject extends FilePair {
  /** Where it is now, or would be. */
  readonly source: string;
  /** Where it will be. */
  readonly target: string;
  readonly base: string | null;
  readonly disk: DiskFile;
}

/** Pairs files, and takes back the moves to a place that holds something of the user's. */
function pairFiles(current: FolderState, next: readonly OutputFile[]): readonly FilePair[] {
  const stuck = new Set<ManifestEntry>();
  const surroundings = new Map<ManifestEntry, readonly string[]>();
  const surroundingsOf = (entry: ManifestEntry): readonly string[] => {
    const found = surroundings.get(entry) ?? findSurroundings(current, entry);
    surroundings.set(entry, found);
    return found;
  };
  for (;;) {
    const canMove = (entry: ManifestEntry): boolean =>
      !stuck.has(entry) && entry.state !== 'own' && diskOf(current, entry.path).content.kind !== 'other';
    const known = {
      entries: current.manifest.files,
      canMove,
      baseOf: (entry: ManifestEntry) => current.bases.get(entry.path) ?? null,
      surroundingsOf,
    };
    const pairs = matchFiles(known, next);
    const blocked = pairs.filter((pair) => isBlocked(current, pairs, pair));
    if (blocked.length === 0) return pairs;
    for (const { entry } of blocked) if (entry !== null) stuck.add(entry);
  }
}

/** How many lines around an edit say where it belongs. */
const reach = 3;

function findSurroundings(current: FolderState, entry: ManifestEntry): readonly string[] {
  const base = current.bases.get(entry.path);
  const { content } = diskOf(current, entry.path);
  if (base === undefined || content.kind !== 'text' || sameText(base, content.text)) return [];
  const lines = plainText(base).split('\n');
  const near = new Set<string>();
  for (const hunk of diffLines(lines, plainText(content.text).split('\n'))) {
    for (const line of lines.slice(Math.max(0, hunk.base.start - reach), hunk.base.end + reach)) {
      if (line.trim() !== '') near.add(line);
    }
  }
  return [...near];
}

function isBlocked(current: FolderState, pairs: readonly FilePair[], { entry, file }: FilePair): boolean {
  if (entry === null || file === null || entry.path === file.path) return false;
  const there = diskOf(current, file.path).content;
  if (there.kind === 'missing') return false;
  if (current.ignoresCase && foldPath(entry.path) === foldPath(file.path)) return false;
  const occupant = pairs.find((pair) => pair.entry?.path === file.path);
  if (occupant?.entry == null) return there.kind === 'other' || !sameText(there.text, file.text);
  if (occupant.file !== null) return occupant.file.path === file.path;
  const base = baseOf(current, occupant.entry, null);
  return there.kind === 'other' || base === null || !sameText(there.text, base);
}

/** Finds what is to be decided: every file of the last build and of this one, paired, with what is on the disk. */
export function findSubjects(current: FolderState, next: readonly OutputFile[]): readonly Subject[] {
  return pairFiles(current, next).map((pair) => describePair(current, pair));
}

function describePair(current: FolderState, pair: FilePair): Subject {
  const source = pair.entry?.path ?? pair.file?.path ?? '';
  const taken = pair.entry === null && current.manifest.files.some((entry) => entry.path === source);
  return {
    ...pair,
    source,
    target: pair.file?.path ?? source,
    base: pair.entry === null ? null : baseOf(current, pair.entry, pair.file),
    disk: taken ? missingFile : diskOf(current, source),
  };
}

/** The text as it was last generated: the base copy, or whichever text has the hash that the manifest remembers. */
function baseOf(current: FolderState, entry: ManifestEntry, file: OutputFile | null): string | null {
  const copy = current.bases.get(entry.path) ?? null;
  if (copy !== null && hashText(copy) === entry.hash) return copy;
  if (file !== null && hashText(file.text) === entry.hash) return file.text;
  const { content } = diskOf(current, entry.path);
  if (content.kind === 'text' && hashText(content.text) === entry.hash) return content.text;
  return copy;
}

/** What is on the disk at a path. */
export function diskOf(current: FolderState, path: string): DiskFile {
  return current.disk.get(path) ?? missingFile;
}
