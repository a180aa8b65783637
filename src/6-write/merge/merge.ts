import { isRestructured, mergeBlocks } from './merge-blocks.ts';
import { type MergedLines, mergeSequences, mergeWithoutBase, type Versions } from './merge-sequences.ts';
import { type Block, type Blocks, splitBlocks } from './python-blocks.ts';
import { joinLines, type Line, pickChanged, splitLines, type TextLines, usualEnd } from './text-lines.ts';

/** The input of a merge. */
export interface MergeInput {
  /** As last generated; `null` if that is not known, so that every difference is a conflict. */
  readonly base: string | null;
  readonly disk: string;
  readonly next: string;
  readonly python: boolean;
  /** Functions that came here from another file, as they were last generated there and as they are on disk there. */
  readonly arrivals?: readonly Arrival[];
  /** Names of functions that left for another file with their edits. */
  readonly departures?: readonly string[];
}

/** A function that comes from another file. */
export interface Arrival {
  readonly base: Block;
  readonly disk: Block;
}

/** A merged text, and how many conflicts are in it. */
export interface MergedText {
  readonly text: string;
  readonly conflicts: number;
}

/**
 * Merges three versions of a file. The verdict is git's, line by line; Python files are merged function by function
 * where functions were moved or renamed, or where that leaves fewer conflicts. Line ends, byte order mark and final
 * newline stay as they are on disk, unless only the generated text changed them.
 */
export function mergeTexts(input: MergeInput): MergedText {
  const disk = splitLines(input.disk);
  const next = splitLines(input.next);
  if (input.base === null) {
    const merged = mergeWithoutBase(disk.lines, next.lines);
    return finish(merged, { base: disk, disk, next });
  }
  const versions = { base: splitLines(input.base), disk, next };
  return finish(mergeVersions(versions, input), versions);
}

function mergeVersions(versions: Versions<TextLines>, input: MergeInput): MergedLines {
  const lines = { base: versions.base.lines, disk: versions.disk.lines, next: versions.next.lines };
  const blocks = input.python ? splitVersions(lines) : null;
  const moved = (input.arrivals?.length ?? 0) + (input.departures?.length ?? 0) > 0;
  if (blocks !== null && (moved || isRestructured(blocks.base.blocks, blocks.next.blocks))) {
    return mergeBlocks(moveBlocks(blocks, input));
  }
  const byLines = mergeSequences(lines, { python: input.python });
  if (byLines.conflicts === 0 || blocks === null) return byLines;
  const byBlocks = mergeBlocks(blocks);
  return byBlocks.conflicts < byLines.conflicts ? byBlocks : byLines;
}

function splitVersions(lines: Versions<readonly Line[]>): Versions<Blocks> | null {
  const base = splitBlocks(lines.base);
  const disk = splitBlocks(lines.disk);
  const next = splitBlocks(lines.next);
  return base === null || disk === null || next === null ? null : { base, disk, next };
}

function moveBlocks(versions: Versions<Blocks>, input: MergeInput): Versions<Blocks> {
  const arrivals = input.arrivals ?? [];
  const left = new Set(input.departures ?? []);
  const change = (blocks: Blocks, arrived: readonly Block[]): Blocks => ({
    ...blocks,
    blocks: [...blocks.blocks.filter((block) => block.kind === 'code' || !left.has(block.name)), ...arrived],
  });
  return {
    base: change(
      versions.base,
      arrivals.map((arrival) => arrival.base),
    ),
    disk: change(
      versions.disk,
      arrivals.map((arrival) => arrival.disk),
    ),
    next: versions.next,
  };
}

function finish(merged: MergedLines, versions: Versions<TextLines>): MergedText {
  const { base, disk, next } = versions;
  const end = hasEnds(disk)
    ? pickChanged(usualEnd(base.lines), usualEnd(disk.lines), usualEnd(next.lines))
    : usualEnd(next.lines);
  const closed = merged.conflicts > 0 || pickChanged(isClosed(base), isClosed(disk), isClosed(next));
  const lines = merged.lines.map((line, index): Line => {
    if (index < merged.lines.length - 1) return line;
    return { text: line.text, end: closed ? line.end || end : '' };
  });
  const mark = pickChanged(base.mark, disk.mark, next.mark);
  return { text: joinLines({ mark, lines }, end), conflicts: merged.conflicts };
}

function hasEnds(text: TextLines): boolean {
  return text.lines.some((line) => line.end !== '');
}

function isClosed(text: TextLines): boolean {
  return text.lines.at(-1)?.end !== '';
}
