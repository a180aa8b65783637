/** Letters outside the basic plane, which Python allows in names and the parser does not know: pairs of others stand for them. */
import type { Node } from './tree.ts';
import { walkNodes } from './walk.ts';

/** For each pair, the letter that it stands for. */
export type LetterPairs = ReadonlyMap<string, string>;

const letters = /(?=[\u{10000}-\u{10ffff}])\p{ID_Continue}/gu;
/** Letters of two bytes, as a pair as long as one of four, in UTF-8 and in UTF-16. */
const firstLetter = 0x0400;
const alphabetSize = 64;

/** The text with pairs in place of such letters; null if it has none. */
export function withoutAstralLetters(text: string): { readonly text: string; readonly pairs: LetterPairs } | null {
  if (!/[\ud800-\udbff]/.test(text)) return null;
  const found = [...new Set(text.match(letters) ?? [])];
  if (found.length === 0) return null;
  const free = freePairs(text, found.length);
  if (free === null) return null;
  const pairOf = new Map(found.map((letter, index) => [letter, free[index] ?? letter]));
  return {
    text: text.replace(letters, (letter) => pairOf.get(letter) ?? letter),
    pairs: new Map([...pairOf].map(([letter, pair]) => [pair, letter])),
  };
}

/** Pairs that the text does not have, and that overlap with nothing in it: no letter of them occurs. */
function freePairs(text: string, count: number): readonly string[] | null {
  const alphabet = Array.from({ length: alphabetSize }, (_, index) => String.fromCharCode(firstLetter + index));
  const unused = alphabet.filter((letter) => !text.includes(letter));
  const firsts = unused.slice(0, unused.length / 2);
  const seconds = unused.slice(unused.length / 2);
  const pairs = firsts.flatMap((first) => seconds.map((second) => first + second));
  return pairs.length < count ? null : pairs;
}

/** Puts the letters back into all texts of a tree, in place. */
export function restoreAstralLetters(node: Node, pairs: LetterPairs): void {
  const pattern = new RegExp([...pairs.keys()].join('|'), 'gu');
  const restore = (text: string): string => text.replace(pattern, (pair) => pairs.get(pair) ?? pair);
  walkNodes(node, (current) => {
    const fields = current as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') fields[name] = restore(value);
      else if (Array.isArray(value) && value.some((item) => typeof item === 'string'))
        fields[name] = value.map((item: unknown) => (typeof item === 'string' ? restore(item) : item));
    }
  });
}
