const shortEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Characters that a reader of the source cannot see or tell apart: control, format, surrogate, private, unassigned, separators. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** A Python string literal on one line; double quotes, as ruff prefers, unless single quotes save escapes. */
export function pythonString(text: string): string {
  const quote = text.split('"').length > text.split("'").length ? "'" : '"';
  return quote + escapeText(text, quote) + quote;
}

/** A text as it is inside a literal on one line, in these quotes. */
export function escapeText(text: string, quote: string): string {
  let body = '';
  for (const character of text) body += escapeCharacter(character, quote);
  return body;
}

/** A Python string literal of a text of many lines, kept readable. */
export function pythonBlock(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"""', '\\"\\"\\"')
    .replace(/"$/, '\\"')
    .replaceAll('\r', '\\r');
  return `"""${escaped}"""`;
}

/** A Python literal of a plain value: null, boolean, number, string, array, object with string keys. */
export function pythonLiteral(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return pythonString(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return pythonNumber(value);
  if (Array.isArray(value)) return `[${value.map(pythonLiteral).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => `${pythonString(key)}: ${pythonLiteral(item)}`);
    return `{${entries.join(', ')}}`;
  }
  throw new TypeError(`no Python literal for a value of type ${typeof value}`);
}

/**
 * A docstring with its quotes, for any text. All lines but the first are indented: the caller puts the first where it belongs.
 */
export function docstring(text: string, indent: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => escapeDocumentation(line).trimEnd());
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  const [first = '', ...rest] = lines;
  if (rest.length === 0) return `"""${escapeLastQuote(first.trimStart())}"""`;
  const indented = rest.map((line) => (line === '' ? '' : indent + line));
  return `"""${[first.trimStart(), ...indented].join('\n')}\n${indent}"""`;
}

/** A quote at the very end would join the closing ones; in an escaped text, one after an odd backslash is escaped already. */
function escapeLastQuote(escaped: string): string {
  return escaped.replace(/(?<!\\)((?:\\\\)*)"$/, '$1\\"');
}

function escapeCharacter(character: string, quote: string): string {
  if (character === quote) return `\\${quote}`;
  return shortEscapes[character] ?? escapeInvisible(character);
}

function escapeInvisible(character: string): string {
  if (!invisible.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** Whole numbers are integers as far as JavaScript knows them exactly; everything else is a float. */
function pythonNumber(value: number): string {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) return String(value);
  if (!Number.isFinite(value)) return `float("${Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf'}")`;
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** Inside triple quotes: no escape by accident, no end by accident. */
function escapeDocumentation(line: string): string {
  const escaped = line.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  return Array.from(escaped, (character) => (character === '\t' ? '\t' : escapeInvisible(character))).join('');
}
