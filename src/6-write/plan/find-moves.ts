import { likeness, matchBlocks, sameBlock } from '../merge/match-blocks.ts';
import type { Arrival } from '../merge/merge.ts';
import { type Block, splitBlocks } from '../merge/python-blocks.ts';
import { splitLines } from '../merge/text-lines.ts';

/** A Python file in its three versions. */
export interface PythonVersions {
  /** Position of the file, to name it in the moves. */
  readonly file: number;
  readonly base: string;
  readonly disk: string;
  readonly next: string;
}

/** A function that the user edited, and that is generated into another file now. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly arrival: Arrival;
}

/** How alike a function must be to one of the same name in another file, and to one of another name, to be the same. */
const likenessByName = 0.4;
const likenessByText = 0.6;

/**
 * Finds the edited functions that left their file for another one. Nothing moves that has two places to go to, nor what
 * has a name that several files use (`main`).
 */
export function findMoves(files: readonly PythonVersions[]): readonly Move[] {
  if (!files.some(({ base, disk, next }) => base !== disk && base !== next)) return [];
  const split = files.flatMap((file) => {
    const versions = splitFile(file);
    return versions === null ? [] : [versions];
  });
  const usedOnce = {
    base: namesOfOneFile(split.map((file) => file.base)),
    next: namesOfOneFile(split.map((file) => file.next)),
  };
  const moves: Move[] = [];
  const taken = new Set<Block>();
  for (const source of split) {
    for (const arrival of findDeparted(source)) {
      if (!usedOnce.base.has(arrival.base.name)) continue;
      const places = split
        .filter((target) => target.file !== source.file)
        .flatMap((target) => findPlaces(target, arrival).map((block) => ({ to: target.file, block })))
        .filter(({ block }) => usedOnce.next.has(block.name));
      const [place] = places;
      if (place === undefined || places.length > 1 || taken.has(place.block)) continue;
      taken.add(place.block);
      moves.push({ from: source.file, to: place.to, arrival });
    }
  }
  return moves;
}

interface SplitFile {
  readonly file: number;
  readonly base: readonly Block[];
  readonly disk: readonly Block[];
  readonly next: readonly Block[];
}

function splitFile({ file, base, disk, next }: PythonVersions): SplitFile | null {
  const blocksOf = (text: string): readonly Block[] | null => splitBlocks(splitLines(text).lines)?.blocks ?? null;
  const split = { base: blocksOf(base), disk: blocksOf(disk), next: blocksOf(next) };
  if (split.base === null || split.disk === null || split.next === null) return null;
  return { file, base: split.base, disk: split.disk, next: split.next };
}

/** Functions and classes that are not generated into their file any more, and that the user edited. */
function findDeparted({ base, disk, next }: SplitFile): readonly Arrival[] {
  const inNext = matchBlocks(base, next);
  const inDisk = matchBlocks(base, disk);
  return base.flatMap((block, index) => {
    const edited = disk[inDisk.get(index) ?? -1];
    if (block.kind === 'code' || inNext.has(index) || edited === undefined || sameBlock(block, edited)) return [];
    const alone = disk.filter((other) => other.kind !== 'code' && other.name === block.name).length === 1;
    return edited.name === block.name && alone ? [{ base: block, disk: edited }] : [];
  });
}

/** Where a function may have arrived: what is generated here for the first time, and is like it. */
function findPlaces(target: SplitFile, arrival: Arrival): readonly Block[] {
  const known = new Set(matchBlocks(target.base, target.next).values());
  if (target.disk.some((block) => block.kind === arrival.disk.kind && block.name === arrival.disk.name)) return [];
  return target.next.filter((block, index) => {
    if (known.has(index) || block.kind !== arrival.base.kind) return false;
    const needed = block.name === arrival.base.name ? likenessByName : likenessByText;
    return likeness(block, arrival.base) >= needed;
  });
}

/** Names of functions and classes that are in one file only, and there once. */
function namesOfOneFile(files: readonly (readonly Block[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const block of files.flat()) {
    if (block.kind !== 'code') counts.set(block.name, (counts.get(block.name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count === 1).map(([name]) => name));
}
