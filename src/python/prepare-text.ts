import { lineStarts } from './positions.ts';
import { tokenize } from './tokens.ts';

/** A text as the parser can take it. */
export interface PreparedText {
  readonly text: string;
  /** How many characters at the start of a line (from 0) are left out. */
  readonly removed: ReadonlyMap<number, number>;
  /** True if identifiers may need NFKC. */
  readonly hasUnusualNames: boolean;
}

const byteOrderMark = '\ufeff';

/** Takes out what CPython's tokenizer skips and the parser does not know: a byte order mark and form feeds. */
export function prepareText(text: string): PreparedText {
  const hasUnusualNames = /[^\0-\x7f]/.test(text);
  const removed = new Map<number, number>(text.startsWith(byteOrderMark) ? [[0, 1]] : []);
  if (text.includes('\f')) return { ...withoutFormFeeds(text, removed), hasUnusualNames };
  return { text: removed.size > 0 ? text.slice(1) : text, removed, hasUnusualNames };
}

/** In front of a line, a form feed begins the indentation again; further right it is white space; in a string it is itself. */
function withoutFormFeeds(
  text: string,
  marks: ReadonlyMap<number, number>,
): { text: string; removed: ReadonlyMap<number, number> } {
  const removed = new Map(marks);
  const strings = tokenize(text).filter((token) => token.kind === 'string');
  const isInString = (offset: number) => strings.some((token) => token.start < offset && offset < token.end);
  const starts = lineStarts(text);
  const lines = starts.map((start, index) => {
    const line = text.slice(start, starts[index + 1]);
    const feeds = isInString(start) ? 0 : (/^[ \t\ufeff]*\f(?:[ \t\f]*\f)?/.exec(line)?.[0].length ?? 0);
    const from = Math.max(removed.get(index) ?? 0, feeds);
    if (from > 0) removed.set(index, from);
    return line.slice(from).replace(/\f/g, (feed, at: number) => (isInString(start + from + at) ? feed : ' '));
  });
  return { text: lines.join(''), removed };
}
