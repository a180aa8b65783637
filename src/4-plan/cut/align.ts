/** Aligns two versions of a list: the common elements in the same order. */

/** Positions in the first list, with the corresponding positions in the second. */
export type Alignment = ReadonlyMap<number, number>;

/** A longest alignment of two lists. */
export function align<T>(first: readonly T[], second: readonly T[], isSame: (a: T, b: T) => boolean): Alignment {
  const width = second.length + 1;
  const longest = new Uint32Array((first.length + 1) * width);
  const at = (a: number, b: number): number => longest[a * width + b] ?? 0;
  for (let a = first.length - 1; a >= 0; a--) {
    for (let b = second.length - 1; b >= 0; b--) {
      const both = isSame(first[a] as T, second[b] as T) ? at(a + 1, b + 1) + 1 : 0;
      longest[a * width + b] = Math.max(both, at(a + 1, b), at(a, b + 1));
    }
  }
  const found = new Map<number, number>();
  for (let a = 0, b = 0; a < first.length && b < second.length; ) {
    if (isSame(first[a] as T, second[b] as T) && at(a, b) === at(a + 1, b + 1) + 1) found.set(a++, b++);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  }
  return found;
}
