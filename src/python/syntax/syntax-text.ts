import { lineStarts } from '../positions.ts';
import { lineStartsInStrings, type PythonToken, tokenize } from '../tokens.ts';
import type { SyntaxMistake } from './syntax-mistake.ts';

/** What only the text shows; most texts have nothing of the kind, and are not split into tokens. */
const suspicious =
  /(?<![\w.])0_?\d|[\da-fA-F]_(?![\da-zA-Z])|\d\._|\d[jJeE]?_|\d[eE](?![+-]?\d)|\t|\b[rRbBuU]{1,2}["']|\\[xuUN]/;

/** Mistakes of numbers, strings and tabs that the parser reads over. */
export function findTextMistakes(text: string): readonly SyntaxMistake[] {
  if (!suspicious.test(text)) return [];
  const tokens = tokenize(text);
  return [...tokens.flatMap((token, index) => mistakesOf(token, tokens[index - 1])), ...tabMistakes(text, tokens)];
}

function mistakesOf(token: PythonToken, before: PythonToken | undefined): readonly SyntaxMistake[] {
  const message =
    token.kind === 'number' ? numberMistake(token.text) : token.kind === 'string' ? stringMistake(token, before) : null;
  if (message !== null) return [{ offset: token.start, message }];
  const touches = before?.kind === 'number' && before.end === token.start;
  return touches && token.kind === 'name' ? [{ offset: token.start, message: 'invalid decimal literal' }] : [];
}

function numberMistake(text: string): string | null {
  const isOctal = /^0[\d_]*$/.test(text) && /[1-9]/.test(text);
  return isOctal ? 'leading zeros in decimal integer literals are not permitted' : null;
}

function stringMistake(token: PythonToken, before: PythonToken | undefined): string | null {
  const [, prefix = '', quote = ''] = /^([a-zA-Z]*)("""|'''|"|')/.exec(token.text) ?? [];
  const body = token.text.slice(prefix.length + quote.length);
  if (body.length < quote.length || !body.endsWith(quote)) return 'unterminated string literal';
  const isBytes = /b/i.test(prefix);
  if (before?.kind === 'string' && /^[a-zA-Z]*b/i.test(before.text.split(/["']/)[0] ?? '') !== isBytes) {
    return 'cannot mix bytes and nonbytes literals';
  }
  if (isBytes && /[^\0-\x7f]/.test(body)) return 'bytes can only contain ASCII literal characters';
  if (/[rft]/i.test(prefix)) return null;
  return escapeMistake(body, isBytes);
}

function escapeMistake(body: string, isBytes: boolean): string | null {
  for (const match of body.matchAll(/\\([\s\S])/g)) {
    const [, kind = ''] = match;
    const rest = body.slice(match.index + 2, match.index + 100);
    if (kind === 'x' && !/^[\da-fA-F]{2}/.test(rest)) return 'truncated \\xXX escape';
    if (isBytes) continue;
    if (kind === 'u' && !/^[\da-fA-F]{4}/.test(rest)) return 'truncated \\uXXXX escape';
    if (kind === 'U' && !/^00(?:0[\da-fA-F]|10)[\da-fA-F]{4}/.test(rest)) return 'illegal \\UXXXXXXXX escape';
    if (kind === 'N' && !/^\{[^}]+\}/.test(rest)) return 'malformed \\N character escape';
  }
  return null;
}

/** Indentation must mean the same whatever a tab is worth: levels are compared with tabs of eight columns and of one. */
function tabMistakes(text: string, tokens: readonly PythonToken[]): readonly SyntaxMistake[] {
  if (!/^[ \f]*\t/m.test(text)) return [];
  const inStrings = lineStartsInStrings(text);
  const heads = new Set(tokens.filter((token, index) => isHead(token, tokens[index - 1])).map((token) => token.start));
  const levels: { wide: number; narrow: number }[] = [{ wide: 0, narrow: 0 }];
  for (const start of lineStarts(text)) {
    const space = /^[ \t\f]*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
    if (inStrings.has(start) || !heads.has(start + space.length)) continue;
    const level = { wide: columnOf(space, 8), narrow: columnOf(space, 1) };
    while (levels.length > 1 && level.wide < (levels.at(-1)?.wide ?? 0)) levels.pop();
    const top = levels.at(-1) ?? { wide: 0, narrow: 0 };
    const agrees = level.wide === top.wide ? level.narrow === top.narrow : level.narrow > top.narrow;
    if (!agrees) return [{ offset: start, message: 'inconsistent use of tabs and spaces in indentation' }];
    if (level.wide > top.wide) levels.push(level);
  }
  return [];
}

function isHead(token: PythonToken, before: PythonToken | undefined): boolean {
  if (['comment', 'newline', 'indent', 'dedent'].includes(token.kind)) return false;
  return before === undefined || ['comment', 'newline', 'indent', 'dedent'].includes(before.kind);
}

function columnOf(space: string, tab: number): number {
  let column = 0;
  for (const character of space) {
    if (character === '\t') column = (Math.floor(column / tab) + 1) * tab;
    else column = character === '\f' ? 0 : column + 1;
  }
  return column;
}
