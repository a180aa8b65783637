/** Where tokens stand: the brackets around them, and what is called. */
import { stringValue } from '../python/string-value.ts';
import type { PythonToken } from '../python/tokens.ts';

/** Tokens of one level that are looked through. */
export const mostTokens = 80;

/** An opening bracket. */
export const isOpening = (text: string): boolean => text === '(' || text === '[' || text === '{';

/** A closing bracket. */
export const isClosing = (text: string): boolean => text === ')' || text === ']' || text === '}';

/** Whether a bracket after it is a call or an index. */
export function isCallee(token: PythonToken | undefined): boolean {
  return token?.kind === 'name' || token?.text === ')' || token?.text === ']';
}

const endsBeforePassword = /:\/\/[^@/\s]*:["']+$/;

/** The first token to the left, at the same depth, that ends an expression; an opening bracket is one. */
export function stopBefore(tokens: readonly PythonToken[], from: number, texts: ReadonlySet<string>): number | null {
  let sums = 0;
  let depth = 0;
  for (let at = from - 1; at >= Math.max(0, from - mostTokens); at -= 1) {
    const { text = '', kind } = tokens[at] ?? {};
    if (isClosing(text)) depth += 1;
    else if (depth > 0) depth -= isOpening(text) ? 1 : 0;
    else if (isOpening(text) || texts.has(text)) return at;
    else if (kind === 'newline' || kind === 'indent' || kind === 'dedent') return null;
    else if (text === '+') sums += 1;
    // `"postgresql://etl:" + …`, and not what follows the password.
    else if (kind === 'string' && sums === 1 && endsBeforePassword.test(text)) return at;
  }
  return null;
}

/** The open bracket that a token stands in. */
export function bracketOf(tokens: readonly PythonToken[], index: number): number | null {
  let depth = 0;
  for (let at = index - 1; at >= Math.max(0, index - mostTokens * 2); at -= 1) {
    const { text = '', kind } = tokens[at] ?? {};
    if (/^[)\]}]$/.test(text)) depth += 1;
    else if (/^[([{]$/.test(text)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (kind === 'newline') return null;
  }
  return null;
}

/** The first token of `a.b` before the bracket of a call. */
export function startOfCallee(tokens: readonly PythonToken[], open: number): number {
  let at = open;
  while (isCallee(tokens[at - 1]) || tokens[at - 1]?.kind === 'string') {
    at -= 1;
    if (tokens[at - 1]?.text !== '.') break;
    at -= 1;
  }
  return at;
}

/** The name that is called, with that of its owner. */
export function calledName(tokens: readonly PythonToken[], open: number): string {
  const called = tokens[open - 1]?.text ?? '';
  return tokens[open - 2]?.text === '.' ? `${tokens[open - 3]?.text ?? ''}.${called}` : called;
}

/** The literals of the calls before it in a chain. */
export function chainOf(tokens: readonly PythonToken[], open: number): readonly string[] {
  if (tokens[open - 2]?.text !== '.' || tokens[open - 3]?.text !== ')') return [];
  const begin = bracketOf(tokens, open - 3);
  return tokens
    .slice(begin ?? open - 3, open - 3)
    .flatMap(({ kind, text }) => (kind === 'string' ? [textOf(text) ?? ''] : []));
}

/** The literal before a comma, if it is a whole argument. */
export function argumentBefore(
  tokens: readonly PythonToken[],
  comma: number,
): { text: string; isNamed: boolean } | null {
  const opener = tokens[comma - 2]?.text ?? '';
  const literal = tokens[comma - 1];
  const text = literal?.kind === 'string' ? textOf(literal.text) : null;
  return text !== null && /^[(,=]$/.test(opener) ? { text, isNamed: opener === '=' } : null;
}

/** The key of a dictionary is no value. */
export function isKey(tokens: readonly PythonToken[], index: number): boolean {
  const open = tokens[index + 1]?.text === ':' ? bracketOf(tokens, index) : null;
  return open !== null && tokens[open]?.text === '{';
}

/** The text of a literal, of bytes too. */
export function textOf(token: string): string | null {
  return stringValue(token.replace(/^[bB]/, ''));
}
