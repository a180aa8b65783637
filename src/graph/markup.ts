/** Text as it is in HTML and SVG: no character of a notebook can end an element or an attribute. */
export function escaped(text: string): string {
  // Characters that XML does not have would make a standalone SVG unreadable.
  const legal = text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return legal
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** An address within a page for a thing with a name; different names give different addresses. */
export function anchor(kind: string, name: string): string {
  return `${kind}-${name.replace(/[^A-Za-z0-9_]/g, (one) => `-${one.codePointAt(0)?.toString(16) ?? ''}-`)}`;
}

/** A text of at most so many characters. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
}

/** A text broken into lines at blanks; the last of `most` lines ends with an ellipsis if there is more. */
export function wrapped(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(shortened(word, width));
  }
  const kept = lines.slice(0, most);
  return lines.length > most ? [...kept.slice(0, -1), `${shortened(kept.at(-1) ?? '', width - 2)} …`] : kept;
}
