/** The name among `names` that `written` was probably meant to be, or null if none is similar. */
export function nearestName(written: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(written.length * 0.4)) + 1;
  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** The advice for an unknown name: the one that was probably meant, or else all names. */
export function hintFor(written: string, names: readonly string[], none: string): string {
  const near = nearestName(written, names);
  if (near !== null) return `Write \`${near}\``;
  if (names.length === 0) return `Leave it out: ${none}`;
  const shown = names.slice(0, 12).map((name) => `\`${name}\``);
  return `Use a name that exists: ${shown.join(', ')}${names.length > shown.length ? ', …' : ''}`;
}

/** Number of single-character insertions, deletions, changes and swaps of neighbours between two texts. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
