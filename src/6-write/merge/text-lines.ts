/** A line of a text with its own line end; the last line of a text may have none. */
export interface Line {
  readonly text: string;
  readonly end: '\n' | '\r\n' | '';
}

/** A text as lines. The byte order mark is kept apart, so that it never makes a line differ. */
export interface TextLines {
  readonly mark: boolean;
  readonly lines: readonly Line[];
}

const byteOrderMark = '\uFEFF';

/** Splits a text at LF and CRLF. Nothing is lost: `joinLines` gives the same text back. */
export function splitLines(text: string): TextLines {
  const mark = text.startsWith(byteOrderMark);
  const lines: Line[] = [];
  let start = mark ? 1 : 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    if (feed < 0) {
      lines.push({ text: text.slice(start), end: '' });
      break;
    }
    const crlf = feed > start && text[feed - 1] === '\r';
    lines.push({ text: text.slice(start, crlf ? feed - 1 : feed), end: crlf ? '\r\n' : '\n' });
    start = feed + 1;
  }
  return { mark, lines };
}

/** Joins lines to a text. A line in the middle that has no line end gets the usual one. */
export function joinLines(text: TextLines, usual: '\n' | '\r\n' = usualEnd(text.lines)): string {
  const last = text.lines.length - 1;
  const body = text.lines.map((line, index) => line.text + (line.end === '' && index < last ? usual : line.end));
  return (text.mark ? byteOrderMark : '') + body.join('');
}

/** The line end that most lines have; LF if there is none. */
export function usualEnd(lines: readonly Line[]): '\n' | '\r\n' {
  const crlf = lines.filter((line) => line.end === '\r\n').length;
  const lf = lines.filter((line) => line.end === '\n').length;
  return crlf > lf ? '\r\n' : '\n';
}

/** Only the texts of lines: what is compared. */
export function lineTexts(lines: readonly Line[]): string[] {
  return lines.map((line) => line.text);
}

/** The text with LF line ends and without a byte order mark: two texts that differ only there are the same file. */
export function plainText(text: string): string {
  const marked = text.startsWith(byteOrderMark) ? text.slice(1) : text;
  return marked.includes('\r\n') ? marked.replaceAll('\r\n', '\n') : marked;
}

/** Whether two texts are the same but for line ends and a byte order mark. */
export function sameText(a: string, b: string): boolean {
  return a === b || plainText(a) === plainText(b);
}

/** The one that was changed from the base, ours before theirs: the verdict for a property that has no lines. */
export function pickChanged<Value>(base: Value, ours: Value, theirs: Value): Value {
  return ours === base ? theirs : ours;
}
