/** A quote of a shell that is open, if any is. */
type OpenQuote = '' | "'" | '"';

/** The quote that is open at the end of a piece of shell text. */
export function openQuote(text: string): OpenQuote {
  return followQuotes()(text, text.length);
}

/** Tells which quote is open at an offset of a text. The text may grow at its end; offsets that rise are followed in one pass. */
export function followQuotes(): (text: string, offset: number) => OpenQuote {
  let open: OpenQuote = '';
  let at = 0;
  let asked = 0;
  return (text, offset) => {
    if (offset < asked) [open, at] = ['', 0];
    asked = offset;
    for (; at < offset; at += 1) {
      const character = text[at];
      if (character === '\\' && open !== "'") at += 1;
      else if (character === open) open = '';
      else if (open === '' && (character === "'" || character === '"')) open = character;
    }
    return open;
  };
}

/** A text as one word of a shell. */
export function quoteWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (/['$`]/.test(text) && !text.includes('!')) return `"${insideQuotes(text, '"')}"`;
  return `'${insideQuotes(text, "'")}'`;
}

/** A text as it is inside quotes that are open. */
export function insideQuotes(text: string, open: "'" | '"'): string {
  return open === "'" ? text.replaceAll("'", `'\\''`) : text.replace(/["$`\\]/g, '\\$&');
}
