/** The other one of two values, where a table shows only one of them. */

const pairs: ReadonlyMap<string, string> = new Map(
  'yes no, y n, true false, male female, m f, positive negative, on off, high low, good bad, pass fail, present absent'
    .split(', ')
    .map((pair) => pair.split(' '))
    .flatMap(([one = '', other = '']) => [[one, other] as const, [other, one] as const]),
);

/** `No` for `Yes`, `female` for `male`, and `not west` for `west`. */
export function oppositeOf(text: string): string {
  const other = pairs.get(text.toLowerCase());
  if (other === undefined) return `not ${text}`;
  if (text === text.toLowerCase()) return other;
  return text === text.toUpperCase() ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1);
}
