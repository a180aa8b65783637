import { diffArrays } from 'diff';

/** A range of lines, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place where a side differs from the base. */
export interface Hunk {
  readonly base: Range;
  readonly side: Range;
}

/** Beyond this many changes the exact difference is not looked for: all lines between the first and last change differ. */
const maxEditLength = 2500;

/** Finds where a side differs from its base, line by line. Changes that could be in several places are at the last one, as in git. */
export function diffLines(base: readonly string[], side: readonly string[]): readonly Hunk[] {
  const start = commonStart(base, side);
  const end = commonEnd(base, side, start);
  const core = {
    base: { start, end: base.length - end },
    side: { start, end: side.length - end },
  };
  const hunks: Hunk[] = [];
  let last = { base: start, side: start };
  for (const match of [...matchLines(base, side, core), { base: core.base.end, side: core.side.end }]) {
    const hunk = { base: { start: last.base, end: match.base }, side: { start: last.side, end: match.side } };
    if (hunk.base.start < hunk.base.end || hunk.side.start < hunk.side.end) hunks.push(hunk);
    last = { base: match.base + 1, side: match.side + 1 };
  }
  return slideDown(slideUp(hunks, base, side), base, side);
}

interface Match {
  readonly base: number;
  readonly side: number;
}

/** Pairs equal lines within a stretch. Lines that only one side has cannot be paired, and are left out before the search. */
function matchLines(base: readonly string[], side: readonly string[], core: Hunk): readonly Match[] {
  const inBase = new Set(base.slice(core.base.start, core.base.end));
  const inSide = new Set(side.slice(core.side.start, core.side.end));
  const places = {
    base: placesOf(base, core.base, inSide),
    side: placesOf(side, core.side, inBase),
  };
  const texts = (lines: readonly string[], at: readonly number[]): string[] => at.map((place) => lines[place] ?? '');
  const changes = diffArrays(texts(base, places.base), texts(side, places.side), { maxEditLength }) ?? [];
  const matches: Match[] = [];
  let atBase = 0;
  let atSide = 0;
  for (const { added, removed, value } of changes) {
    for (let index = 0; index < value.length; index += 1) {
      if (!added && !removed) matches.push({ base: places.base[atBase] ?? 0, side: places.side[atSide] ?? 0 });
      if (!added) atBase += 1;
      if (!removed) atSide += 1;
    }
  }
  return matches;
}

function placesOf(lines: readonly string[], range: Range, shared: ReadonlySet<string>): readonly number[] {
  const places: number[] = [];
  for (let at = range.start; at < range.end; at += 1) if (shared.has(lines[at] ?? '')) places.push(at);
  return places;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  let count = 0;
  while (count < length && a[count] === b[count]) count += 1;
  return count;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  const length = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < length && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}

function pushJoined(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1);
  if (last === undefined || last.base.end < hunk.base.start) {
    hunks.push(hunk);
    return;
  }
  hunks[hunks.length - 1] = {
    base: { start: last.base.start, end: hunk.base.end },
    side: { start: last.side.start, end: hunk.side.end },
  };
}

/** Moves changes up where that joins them with the one before. */
function slideUp(hunks: readonly Hunk[], base: readonly string[], side: readonly string[]): readonly Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const previous = result.at(-1);
    const moved = lineSource(hunk, base, side);
    if (previous === undefined || moved === null) {
      result.push(hunk);
      continue;
    }
    const { lines, range } = moved;
    const limit = hunk.base.start - previous.base.end;
    let by = 0;
    while (by < limit && lines[range.start - 1 - by] === lines[range.end - 1 - by]) by += 1;
    if (by < limit) result.push(hunk);
    else pushJoined(result, { base: shift(hunk.base, -by), side: shift(hunk.side, -by) });
  }
  return result;
}

/** Moves changes down as far as they go. */
function slideDown(hunks: readonly Hunk[], base: readonly string[], side: readonly string[]): readonly Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks.toReversed()) {
    const following = result.at(-1);
    const slid = slideHunk(hunk, base, side, following?.base.start ?? base.length);
    if (following !== undefined && slid.base.end === following.base.start) {
      result[result.length - 1] = {
        base: { start: slid.base.start, end: following.base.end },
        side: { start: slid.side.start, end: following.side.end },
      };
    } else result.push(slid);
  }
  return result.reverse();
}

function slideHunk(hunk: Hunk, base: readonly string[], side: readonly string[], limit: number): Hunk {
  const moved = lineSource(hunk, base, side);
  if (moved === null) return hunk;
  const { lines, range } = moved;
  let by = 0;
  while (hunk.base.end + by < limit && lines[range.start + by] === lines[range.end + by]) by += 1;
  return { base: shift(hunk.base, by), side: shift(hunk.side, by) };
}

/** The lines that a pure insertion or deletion is made of; `null` for a change of lines, which cannot move. */
function lineSource(
  hunk: Hunk,
  base: readonly string[],
  side: readonly string[],
): { readonly lines: readonly string[]; readonly range: Range } | null {
  if (hunk.base.start === hunk.base.end) return { lines: side, range: hunk.side };
  return hunk.side.start === hunk.side.end ? { lines: base, range: hunk.base } : null;
}

function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}
