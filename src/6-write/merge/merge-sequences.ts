import { diffLines, type Range } from './diff-lines.ts';
import { markConflict } from './markers.ts';
import { mergeImports } from './merge-imports.ts';
import { mergeLines, type Region } from './merge-lines.ts';
import { type Line, lineTexts, pickChanged, usualEnd } from './text-lines.ts';

/** Merged lines, and how many conflicts are in them. Lines whose end is open (`''`) get the file's usual one. */
export interface MergedLines {
  readonly lines: readonly Line[];
  readonly conflicts: number;
}

/** The three versions of a stretch of lines: as last generated, as the user has it, as generated now. */
export interface Versions<Value> {
  readonly base: Value;
  readonly disk: Value;
  readonly next: Value;
}

/** What a merge may know of the language. */
export interface MergeOptions {
  /** Import lines that both sides add at one place are all kept. */
  readonly python: boolean;
}

/** Merges three versions line by line. Lines that stay keep the line ends that they have on disk. */
export function mergeSequences(versions: Versions<readonly Line[]>, options: MergeOptions): MergedLines {
  const { base, disk, next } = versions;
  const open = openEnds(next);
  const lines: Line[] = [];
  let conflicts = 0;
  for (const region of mergeLines(lineTexts(base), lineTexts(disk), lineTexts(next))) {
    const generated = region.kind === 'same' ? next : open;
    const stretch = { base: cut(base, region.base), disk: cut(disk, region.ours), next: cut(generated, region.theirs) };
    const merged = mergeRegion(region, stretch, options) ?? null;
    if (merged === null) conflicts += 1;
    for (const line of merged ?? markConflict(stretch.disk, stretch.base, stretch.next)) lines.push(line);
  }
  return { lines, conflicts };
}

/** Sets two versions side by side that have no base: every difference is a conflict. */
export function mergeWithoutBase(disk: readonly Line[], next: readonly Line[]): MergedLines {
  const open = openEnds(next);
  const lines: Line[] = [];
  let at = 0;
  const hunks = diffLines(lineTexts(disk), lineTexts(next));
  for (const hunk of hunks) {
    lines.push(...disk.slice(at, hunk.base.start));
    lines.push(...markConflict(cut(disk, hunk.base), null, cut(open, hunk.side)));
    at = hunk.base.end;
  }
  for (const line of disk.slice(at)) lines.push(line);
  return { lines, conflicts: hunks.length };
}

/** Leaves the usual line ends of generated lines open, so that they take those of the file that they come into. */
export function openEnds(lines: readonly Line[]): readonly Line[] {
  const usual = usualEnd(lines);
  return lines.map((line) => (line.end === usual ? { text: line.text, end: '' } : line));
}

function mergeRegion(
  region: Region,
  stretch: Versions<readonly Line[]>,
  options: MergeOptions,
): readonly Line[] | null {
  switch (region.kind) {
    case 'same':
      return stretch.disk.map((line, index) => ({
        text: line.text,
        end: mergeEnd(stretch.base[index]?.end ?? '', line.end, stretch.next[index]?.end ?? ''),
      }));
    case 'ours':
    case 'both':
      return stretch.disk;
    case 'theirs':
      return stretch.next;
    case 'conflict':
      return options.python ? mergeImports(stretch) : null;
  }
}

function mergeEnd(base: Line['end'], disk: Line['end'], next: Line['end']): Line['end'] {
  if (base === '' || disk === '' || next === '') return disk;
  return pickChanged<Line['end']>(base, disk, next);
}

function cut(lines: readonly Line[], range: Range): readonly Line[] {
  return lines.slice(range.start, range.end);
}
