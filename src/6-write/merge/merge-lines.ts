import { diffLines, type Hunk, type Range } from './diff-lines.ts';

/**
 * A stretch of a three-way merge: all three the same, one side changed, both sides changed alike, or both sides changed
 * differently.
 */
export interface Region {
  readonly kind: 'same' | 'ours' | 'theirs' | 'both' | 'conflict';
  readonly base: Range;
  readonly ours: Range;
  readonly theirs: Range;
}

/** Compares two sides with their base. Changes that overlap or touch are one region, as in git. */
export function mergeLines(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly Region[] {
  const regions: Region[] = [];
  const hunks = { ours: diffLines(base, ours), theirs: diffLines(base, theirs) };
  const next = { ours: 0, theirs: 0 };
  const position = { base: 0, ours: 0, theirs: 0 };
  for (;;) {
    const cluster = takeCluster(hunks, next);
    const stableEnd = cluster?.start ?? base.length;
    const length = stableEnd - position.base;
    if (length > 0) {
      const stable = (start: number): Range => ({ start, end: start + length });
      regions.push({
        kind: 'same',
        base: stable(position.base),
        ours: stable(position.ours),
        theirs: stable(position.theirs),
      });
    }
    if (cluster === null) return regions;
    const region = clusterRegion(cluster, {
      base: stableEnd,
      ours: position.ours + length,
      theirs: position.theirs + length,
    });
    regions.push({ ...region, kind: judge(cluster, region, { ours, theirs }) });
    position.base = region.base.end;
    position.ours = region.ours.end;
    position.theirs = region.theirs.end;
  }
}

interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly ours: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

type Sides<Value> = { ours: Value; theirs: Value };

function takeCluster(hunks: Readonly<Sides<readonly Hunk[]>>, next: Sides<number>): Cluster | null {
  const first = Math.min(
    hunks.ours[next.ours]?.base.start ?? Number.POSITIVE_INFINITY,
    hunks.theirs[next.theirs]?.base.start ?? Number.POSITIVE_INFINITY,
  );
  if (first === Number.POSITIVE_INFINITY) return null;
  const taken: Sides<Hunk[]> = { ours: [], theirs: [] };
  let end = first;
  for (let grown = true; grown; ) {
    grown = false;
    for (const side of ['ours', 'theirs'] as const) {
      const hunk = hunks[side][next[side]];
      if (hunk === undefined || hunk.base.start > end) continue;
      taken[side].push(hunk);
      next[side] += 1;
      end = Math.max(end, hunk.base.end);
      grown = true;
    }
  }
  return { start: first, end, ...taken };
}

function clusterRegion(cluster: Cluster, at: Sides<number> & { base: number }): Omit<Region, 'kind'> {
  const length = cluster.end - cluster.start;
  const sideRange = (start: number, hunks: readonly Hunk[]): Range => {
    const grown = hunks.reduce((sum, { base, side }) => sum + (side.end - side.start) - (base.end - base.start), 0);
    return { start, end: start + length + grown };
  };
  return {
    base: { start: cluster.start, end: cluster.end },
    ours: sideRange(at.ours, cluster.ours),
    theirs: sideRange(at.theirs, cluster.theirs),
  };
}

function judge(
  cluster: Cluster,
  region: Omit<Region, 'kind'>,
  sides: Readonly<Sides<readonly string[]>>,
): Region['kind'] {
  if (cluster.theirs.length === 0) return 'ours';
  if (cluster.ours.length === 0) return 'theirs';
  const length = region.ours.end - region.ours.start;
  if (length !== region.theirs.end - region.theirs.start) return 'conflict';
  for (let index = 0; index < length; index += 1) {
    if (sides.ours[region.ours.start + index] !== sides.theirs[region.theirs.start + index]) return 'conflict';
  }
  return 'both';
}
