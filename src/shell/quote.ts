/** The quote that is open at the end of a piece of shell text. */
export function openQuote(text: string): '' | "'" | '"' {
  let open: '' | "'" | '"' = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\' && open !== "'") at += 1;
    else if (character === open) open = '';
    else if (open === '' && (character === "'" || character === '"')) open = character;
  }
  return open;
}

/** A text as one word of a shell. */
export function quoteWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (/['$`]/.test(text) && !text.includes('!')) return `"${insideQuotes(text, '"')}"`;
  return `'${insideQuotes(text, "'")}'`;
}

/** A text as it stands inside of quotes that are open. */
export function insideQuotes(text: string, open: "'" | '"'): string {
  return open === "'" ? text.replaceAll("'", `'\\''`) : text.replace(/["$`\\]/g, '\\$&');
}
