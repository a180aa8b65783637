import { endOfString, matchEnd } from './string-end.ts';

/** What a token is. Soft keywords (`match`, `case`, `type`, `_`) are names. */
export type PythonTokenKind =
  | 'name'
  | 'keyword'
  | 'number'
  | 'string'
  | 'operator'
  | 'comment'
  | 'newline'
  | 'indent'
  | 'dedent';

/** A token; offsets are UTF-16, the end is exclusive. An f-string with all that is nested in it is one `string`. */
export interface PythonToken {
  readonly kind: PythonTokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Scan {
  readonly text: string;
  readonly tokens: PythonToken[];
  readonly indents: number[];
  position: number;
  /** Brackets that are open: line ends inside them mean nothing. */
  depth: number;
}

const blankOrComment = /[ \t\f]*(?=[#\r\n]|$)/y;
const spaces = /[ \t\f]*/y;
const lineEnd = /\r\n|\n|\r/y;
const continuation = /\\(?:\r\n|\n|\r)/y;
const comment = /#[^\r\n]*/y;
const name = /[\p{XID_Start}\p{ID_Start}_][\p{XID_Continue}\p{ID_Continue}]*/uy;
const digits = '\\d(?:_?\\d)*';
const exponent = `(?:[eE][+-]?${digits})?[jJ]?`;
const number = new RegExp(
  `0[xX](?:_?[\\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:${digits})?\\.${digits}${exponent}|${digits}\\.?${exponent}`,
  'y',
);
const operator =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|>>|<<|<=|>=|==|!=|->|:=|\+=|-=|\*=|\/=|%=|@=|&=|\|=|\^=|[-+*/%@&|^~<>()[\]{},:;.=!]/y;

/** The words that can never be names. */
export const pythonKeywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/**
 * Splits Python text into tokens. Never fails: a character that is no Python is an operator of its own, a string that
 * is not closed ends with its line, or with the text when it has triple quotes.
 */
export function tokenize(text: string): readonly PythonToken[] {
  const scan: Scan = { text, tokens: [], indents: [0], position: text.startsWith('\ufeff') ? 1 : 0, depth: 0 };
  let atLineStart = true;
  while (scan.position < text.length) {
    if (atLineStart && scan.depth === 0) scanIndentation(scan);
    atLineStart = scanToken(scan);
  }
  if (needsNewline(scan)) push(scan, 'newline', text.length);
  while (scan.indents.length > 1) {
    scan.indents.pop();
    push(scan, 'dedent', text.length);
  }
  return scan.tokens;
}

/** Offsets at which a line of the text begins inside a string. */
export function lineStartsInStrings(text: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const token of tokenize(text)) {
    if (token.kind !== 'string') continue;
    for (const match of token.text.matchAll(/\r\n|\n|\r/g)) inside.add(token.start + match.index + match[0].length);
  }
  return inside;
}

function push(scan: Scan, kind: PythonTokenKind, end: number): void {
  scan.tokens.push({ kind, start: scan.position, end, text: scan.text.slice(scan.position, end) });
  scan.position = end;
}

function scanIndentation(scan: Scan): void {
  const { text, indents } = scan;
  const blank = matchEnd(blankOrComment, text, scan.position);
  if (blank >= 0) {
    scan.position = blank;
    return;
  }
  const end = matchEnd(spaces, text, scan.position);
  const width = columnOf(text.slice(scan.position, end));
  if (width > (indents.at(-1) ?? 0)) {
    indents.push(width);
    push(scan, 'indent', end);
    return;
  }
  scan.position = end;
  while (width < (indents.at(-1) ?? 0)) {
    indents.pop();
    push(scan, 'dedent', end);
  }
}

/** Width of white space as CPython counts it: tabs go to the next multiple of eight, a form feed begins again. */
function columnOf(space: string): number {
  let column = 0;
  for (const character of space) {
    if (character === '\t') column = (Math.floor(column / 8) + 1) * 8;
    else column = character === '\f' ? 0 : column + 1;
  }
  return column;
}

function needsNewline(scan: Scan): boolean {
  const last = scan.tokens.findLast((token) => token.kind !== 'comment');
  return last !== undefined && last.kind !== 'newline' && last.kind !== 'indent' && last.kind !== 'dedent';
}

/** Scans one token or stretch of space; true when a line ended. */
function scanToken(scan: Scan): boolean {
  const { text, position } = scan;
  const space = matchEnd(spaces, text, position);
  if (space > position) {
    scan.position = space;
    return false;
  }
  const lineBreak = matchEnd(lineEnd, text, position);
  if (lineBreak >= 0) {
    if (scan.depth === 0 && needsNewline(scan)) push(scan, 'newline', lineBreak);
    else scan.position = lineBreak;
    return true;
  }
  const continued = matchEnd(continuation, text, position);
  if (continued >= 0) scan.position = continued;
  else scanVisible(scan);
  return false;
}

function scanVisible(scan: Scan): void {
  const { text, position } = scan;
  const string = endOfString(text, position);
  if (string >= 0) {
    push(scan, 'string', string);
    return;
  }
  for (const [kind, pattern] of [
    ['comment', comment],
    ['name', name],
    ['number', number],
  ] as const) {
    const end = matchEnd(pattern, text, position);
    if (end < 0) continue;
    push(scan, kind === 'name' && pythonKeywords.has(text.slice(position, end)) ? 'keyword' : kind, end);
    return;
  }
  const character = text[position] ?? '';
  if ('([{'.includes(character)) scan.depth++;
  else if (')]}'.includes(character)) scan.depth = Math.max(0, scan.depth - 1);
  const end = matchEnd(operator, text, position);
  push(scan, 'operator', end >= 0 ? end : position + String.fromCodePoint(text.codePointAt(position) ?? 0).length);
}
