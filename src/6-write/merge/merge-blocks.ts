import { markConflict } from './markers.ts';
import { matchBlocks, sameBlock } from './match-blocks.ts';
import { type MergedLines, mergeSequences, mergeWithoutBase, openEnds, type Versions } from './merge-sequences.ts';
import type { Block, Blocks } from './python-blocks.ts';
import type { Line } from './text-lines.ts';

/** One block in its versions; `null` if a version does not have it. */
interface BlockVersions extends Versions<Block | null> {
  readonly at: { readonly base: number; readonly disk: number; readonly next: number };
}

const absent = -1;

/**
 * Merges a Python file block by block, so that an edit inside a function stays with the function, wherever the new
 * version has it. The order is that of the new version where it changed, else that of the disk.
 */
export function mergeBlocks(versions: Versions<Blocks>): MergedLines {
  const matched = matchVersions(versions);
  const lines: Line[] = [];
  let conflicts = 0;
  for (const block of orderBlocks(matched)) {
    const merged = mergeBlock(block);
    if (merged.lines.length === 0) continue;
    for (const line of [...mergeGap(block), ...merged.lines]) lines.push(line);
    conflicts += merged.conflicts;
  }
  const { base, disk, next } = versions;
  const tail = disk.tail.length === base.tail.length ? next.tail : disk.tail;
  return { lines: [...lines, ...tail], conflicts };
}

/** Whether blocks that two versions share were renamed, or are in another order. */
export function isRestructured(base: readonly Block[], next: readonly Block[]): boolean {
  const pairs = [...matchBlocks(base, next)].sort(([a], [b]) => a - b);
  return pairs.some(([from, to], index) => {
    const previous = pairs[index - 1];
    return base[from]?.name !== next[to]?.name || (previous !== undefined && previous[1] > to);
  });
}

function matchVersions(versions: Versions<Blocks>): readonly BlockVersions[] {
  const base = versions.base.blocks;
  const disk = versions.disk.blocks;
  const next = versions.next.blocks;
  const inDisk = matchBlocks(base, disk);
  const inNext = matchBlocks(base, next);
  const make = (b: number, d: number, n: number): BlockVersions => ({
    base: base[b] ?? null,
    disk: disk[d] ?? null,
    next: next[n] ?? null,
    at: { base: b, disk: d, next: n },
  });
  const result = base.map((_, index) => make(index, inDisk.get(index) ?? absent, inNext.get(index) ?? absent));
  const usedDisk = new Set(inDisk.values());
  const usedNext = new Set(inNext.values());
  disk.forEach((block, at) => {
    if (usedDisk.has(at)) return;
    const twin = next.findIndex(
      (other, index) =>
        !usedNext.has(index) && block.name !== '' && other.name === block.name && other.kind === block.kind,
    );
    if (twin >= 0) usedNext.add(twin);
    result.push(make(absent, at, twin));
  });
  next.forEach((_, at) => {
    if (!usedNext.has(at)) result.push(make(absent, absent, at));
  });
  return result;
}

function orderBlocks(blocks: readonly BlockVersions[]): readonly BlockVersions[] {
  const nextLeads = !isSameOrder(blocks, 'next') || isSameOrder(blocks, 'disk');
  const [lead, other] = nextLeads ? (['next', 'disk'] as const) : (['disk', 'next'] as const);
  const by = (side: 'disk' | 'next') => (a: BlockVersions, b: BlockVersions) => a.at[side] - b.at[side];
  const result = blocks.filter((block) => block.at[lead] !== absent).sort(by(lead));
  const following = blocks.filter((block) => block.at[other] !== absent).sort(by(other));
  following.forEach((block, index) => {
    if (block.at[lead] !== absent) return;
    const previous = following[index - 1];
    result.splice(previous === undefined ? 0 : result.indexOf(previous) + 1, 0, block);
  });
  return result;
}

function isSameOrder(blocks: readonly BlockVersions[], side: 'disk' | 'next'): boolean {
  const places = blocks.filter((block) => block.at.base !== absent && block.at[side] !== absent);
  return places.every((block, index) => index === 0 || (places[index - 1]?.at[side] ?? 0) < block.at[side]);
}

function mergeBlock({ base, disk, next }: BlockVersions): MergedLines {
  if (disk === null) {
    if (next === null || (base !== null && sameBlock(base, next))) return { lines: [], conflicts: 0 };
    if (base === null) return { lines: openEnds(next.lines), conflicts: 0 };
    return { lines: markConflict([], base.lines, openEnds(next.lines)), conflicts: 1 };
  }
  if (next === null) {
    if (base === null) return { lines: disk.lines, conflicts: 0 };
    if (sameBlock(base, disk)) return { lines: [], conflicts: 0 };
    return { lines: markConflict(disk.lines, base.lines, []), conflicts: 1 };
  }
  if (base === null) return mergeWithoutBase(disk.lines, next.lines);
  return mergeSequences({ base: base.lines, disk: disk.lines, next: next.lines }, { python: true });
}

function mergeGap({ base, disk, next }: BlockVersions): readonly Line[] {
  if (disk === null) return openEnds(next?.gap ?? []);
  if (next === null) return disk.gap;
  return base !== null && base.gap.length === disk.gap.length ? openEnds(next.gap) : disk.gap;
}
