import type { Line } from './text-lines.ts';

/** The lines that enclose the parts of a conflict. */
export const conflictMarkers = {
  yours: '<<<<<<< yours',
  base: '||||||| base',
  middle: '=======',
  generated: '>>>>>>> generated',
} as const;

/** Sets the parts of a conflict between markers; `base` is `null` if there is no common base. Line ends are left to the joining. */
export function markConflict(
  yours: readonly Line[],
  base: readonly Line[] | null,
  generated: readonly Line[],
): readonly Line[] {
  const marker = (text: string): Line => ({ text, end: '' });
  return [
    marker(conflictMarkers.yours),
    ...yours,
    ...(base === null ? [] : [marker(conflictMarkers.base), ...base]),
    marker(conflictMarkers.middle),
    ...generated,
    marker(conflictMarkers.generated),
  ];
}

/** How many conflicts are in a text, ours or those of git: an opening marker with its middle and closing ones behind it. */
export function countConflicts(text: string): number {
  if (!text.includes('<<<<<<<')) return 0;
  let count = 0;
  let expected: 'open' | 'middle' | 'close' = 'open';
  for (const line of text.split(/\r?\n/)) {
    if (/^<{7}(?: |$)/.test(line)) expected = 'middle';
    else if (expected === 'middle' && line === '=======') expected = 'close';
    else if (expected === 'close' && /^>{7}(?: |$)/.test(line)) {
      count += 1;
      expected = 'open';
    }
  }
  return count;
}

/** The two texts that a text with conflict markers stands for: all first sides, and all second sides. */
export function conflictSides(text: string): readonly [string, string] {
  const sides: [string[], string[]] = [[], []];
  let part: ConflictPart = 'both';
  for (const line of text.split('\n')) {
    const following = nextPart(part, line.replace(/\r$/, ''));
    if (following !== null) {
      part = following;
      continue;
    }
    if (part === 'both' || part === 'first') sides[0].push(line);
    if (part === 'both' || part === 'second') sides[1].push(line);
  }
  return [sides[0].join('\n'), sides[1].join('\n')];
}

type ConflictPart = 'both' | 'first' | 'base' | 'second';

/** The part that a marker begins; `null` for a line that is no marker there. */
function nextPart(part: ConflictPart, line: string): ConflictPart | null {
  if (/^<{7}(?: |$)/.test(line)) return 'first';
  if (part === 'first' && /^\|{7}(?: |$)/.test(line)) return 'base';
  if ((part === 'first' || part === 'base') && line === '=======') return 'second';
  return part === 'second' && /^>{7}(?: |$)/.test(line) ? 'both' : null;
}
