/** Turns the parser's places (line from 1, column in UTF-8 bytes) into UTF-16 offsets of a text. */
export interface Positions {
  offset(line: number, byteColumn: number): number;
}

const nonAscii = /[^\0-\x7f]/;

/** The offset at which each line of the text starts; LF, CRLF and CR end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

/**
 * Makes the table of a text. `removed` says how many characters at the start of a line (from 0) the parser did not see.
 */
export function createPositions(text: string, removed: ReadonlyMap<number, number>): Positions {
  const starts = lineStarts(text);
  const plain = !nonAscii.test(text);
  // The place that was looked up last: the next one is mostly a little further on in the same line.
  let last = { line: 0, bytes: 0, offset: 0 };
  return {
    offset(line, byteColumn) {
      const start = (starts[line - 1] ?? text.length) + (removed.get(line - 1) ?? 0);
      if (plain) return start + byteColumn;
      let { bytes, offset } = last.line === line && last.bytes <= byteColumn ? last : { bytes: 0, offset: start };
      for (; bytes < byteColumn; offset++) bytes += utf8Length(text.charCodeAt(offset));
      last = { line, bytes, offset };
      return offset;
    },
  };
}

/** Bytes of a UTF-16 unit; each half of a surrogate pair counts for two of the pair's four. */
function utf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) return 2;
  return 3;
}
