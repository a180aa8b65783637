import type { Block } from './python-blocks.ts';

/** Blocks of one version paired with those of another: position in the first to position in the second. */
export type BlockPairs = ReadonlyMap<number, number>;

/** From this similarity on, two blocks with different names count as one renamed block. */
const renamedLikeness = 0.6;
/** Weight of an equal name in the similarity score. */
const nameWeight = 0.5;

/** Pairs the blocks of two versions of a file: by name and by text, the most similar first. */
export function matchBlocks(from: readonly Block[], to: readonly Block[]): BlockPairs {
  const candidates = from.flatMap((a, fromIndex) =>
    to.flatMap((b, toIndex) => {
      const score = scorePair(a, b);
      return score === null ? [] : [{ fromIndex, toIndex, score, apart: Math.abs(fromIndex - toIndex) }];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.apart - b.apart || a.fromIndex - b.fromIndex);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { fromIndex, toIndex } of candidates) {
    if (pairs.has(fromIndex) || taken.has(toIndex)) continue;
    pairs.set(fromIndex, toIndex);
    taken.add(toIndex);
  }
  return pairs;
}

function scorePair(a: Block, b: Block): number | null {
  if (a.kind !== b.kind) return null;
  const named = a.name === b.name && a.name !== '';
  const alike = likeness(a, b);
  if (named) return alike + nameWeight;
  return alike >= renamedLikeness ? alike : null;
}

/** Similarity of two blocks, from 0 to 1: the share of their lines that both have. Indentation and empty lines do not count. */
export function likeness(a: Block, b: Block): number {
  const rest = new Map<string, number>();
  let size = 0;
  for (const text of significant(a)) {
    rest.set(text, (rest.get(text) ?? 0) + 1);
    size += 1;
  }
  let common = 0;
  for (const text of significant(b)) {
    size += 1;
    const left = rest.get(text) ?? 0;
    if (left === 0) continue;
    rest.set(text, left - 1);
    common += 1;
  }
  return size === 0 ? 1 : (2 * common) / size;
}

function significant(block: Block): readonly string[] {
  return block.lines.map((line) => line.text.trim()).filter((text) => text !== '');
}

/** Whether two blocks have the same lines. */
export function sameBlock(a: Block, b: Block): boolean {
  return a.lines.length === b.lines.length && a.lines.every((line, index) => line.text === b.lines[index]?.text);
}
