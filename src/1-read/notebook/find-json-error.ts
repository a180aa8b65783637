/** The first place where a text stops being JSON. */
export interface JsonError {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

const literal = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?|true|false|null/y;
const string = /"([^"\\\p{Cc}]|[\u007f-\u009f]|\\(["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

/** Where a scan of JSON stands. */
interface JsonScan {
  readonly text: string;
  at: number;
  /** The brackets that will close what is open, innermost last. */
  readonly open: string[];
  expects: 'value' | 'key' | 'after';
  /** Just behind an opening bracket, where the closing one may follow. */
  first: boolean;
}

/** Finds where a text stops being JSON; the engine's own messages do not always say. */
export function findJsonError(text: string): JsonError {
  const scan: JsonScan = { text, at: 0, open: [], expects: 'value', first: false };
  for (;;) {
    scan.at = skip(text, scan.at, /\s*/y);
    const char = text[scan.at];
    if (char === undefined) return place(text, scan.at, 'the file ends too early');
    const problem = readToken(scan, char);
    if (problem !== null) return place(text, scan.at, problem);
  }
}

/** Reads one token; what is wrong with it, or `null`. */
function readToken(scan: JsonScan, char: string): string | null {
  if (scan.first && char === scan.open.at(-1)) return close(scan);
  if (scan.expects === 'after') return readAfter(scan, char);
  return scan.expects === 'key' ? readKey(scan, char) : readValue(scan, char);
}

function close(scan: JsonScan): null {
  scan.open.pop();
  return advance(scan, scan.at + 1, 'after');
}

function readAfter(scan: JsonScan, char: string): string | null {
  const inside = scan.open.at(-1);
  if (inside === undefined) return `\`${char}\` after the end`;
  if (char === inside) return close(scan);
  if (char !== ',') return `\`${char}\` where a comma or \`${inside}\` was expected`;
  return advance(scan, scan.at + 1, inside === '}' ? 'key' : 'value');
}

function readKey(scan: JsonScan, char: string): string | null {
  const colon = skip(scan.text, skip(scan.text, scan.at, string), /\s*:/y);
  if (char !== '"' || scan.text[colon - 1] !== ':') return `\`${char}\` where a key was expected`;
  return advance(scan, colon, 'value');
}

function readValue(scan: JsonScan, char: string): string | null {
  if (char === '{' || char === '[') {
    scan.open.push(char === '{' ? '}' : ']');
    advance(scan, scan.at + 1, char === '{' ? 'key' : 'value');
    scan.first = true;
    return null;
  }
  const end = skip(scan.text, scan.at, char === '"' ? string : literal);
  if (end === scan.at) return char === '"' ? 'a text that does not end' : `\`${char}\` where a value was expected`;
  return advance(scan, end, 'after');
}

function advance(scan: JsonScan, at: number, expects: JsonScan['expects']): null {
  scan.at = at;
  scan.expects = expects;
  scan.first = false;
  return null;
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

function place(text: string, at: number, problem: string): JsonError {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { problem, line, column: at - before.lastIndexOf('\n') };
}
