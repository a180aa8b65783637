import { createScanner } from 'jsonc-parser';

/** The first place where a text stops being JSON. */
export interface JsonError {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

/** The state of a search for an error. */
interface Search {
  /** The brackets that will close what is open, innermost last. */
  readonly open: string[];
  expects: 'value' | 'key' | 'colon' | 'after';
  /** Directly after an opening bracket, where the closing one may follow. */
  first: boolean;
  /** Where the last key begins. */
  key: number;
}

/** A token other than white space; its text is empty at the end of the file. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly isBroken: boolean;
}

/** Finds where a text stops being JSON, which the engine's own messages do not always say. A loop, since texts may be nested to any depth. */
export function findJsonError(text: string): JsonError {
  const scanner = createScanner(text, true);
  const search: Search = { open: [], expects: 'value', first: false, key: 0 };
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const token = {
      text: text.slice(start, start + scanner.getTokenLength()),
      start,
      isBroken: scanner.getTokenError() !== 0,
    };
    const problem = readToken(search, token);
    if (problem !== null) return place(text, search.expects === 'colon' ? search.key : start, problem);
  }
}

/** Reads one token and returns its problem, or `null`. */
function readToken(search: Search, token: Token): string | null {
  if (search.expects === 'colon') return readColon(search, token);
  if (token.text === '') return 'the file ends too early';
  if (search.first && token.text === search.open.at(-1)) return close(search);
  if (search.expects === 'after') return readAfter(search, token);
  return search.expects === 'key' ? readKey(search, token) : readValue(search, token);
}

function close(search: Search): null {
  search.open.pop();
  return expect(search, 'after');
}

function readAfter(search: Search, { text }: Token): string | null {
  const inside = search.open.at(-1);
  if (inside === undefined) return `\`${text[0]}\` after the end`;
  if (text === inside) return close(search);
  if (text !== ',') return `\`${text[0]}\` where a comma or \`${inside}\` was expected`;
  return expect(search, inside === '}' ? 'key' : 'value');
}

function readKey(search: Search, { text, start, isBroken }: Token): string | null {
  if (!text.startsWith('"') || isBroken) return `\`${text[0]}\` where a key was expected`;
  search.key = start;
  return expect(search, 'colon');
}

function readColon(search: Search, { text }: Token): string | null {
  return text === ':' ? expect(search, 'value') : '`"` where a key was expected';
}

function readValue(search: Search, { text, isBroken }: Token): string | null {
  if (text === '{' || text === '[') {
    search.open.push(text === '{' ? '}' : ']');
    expect(search, text === '{' ? 'key' : 'value');
    search.first = true;
    return null;
  }
  if (!isBroken && /^(?:"|-?\d|(?:true|false|null)$)/.test(text)) return expect(search, 'after');
  return text.startsWith('"') ? 'a string that does not end' : `\`${text[0]}\` where a value was expected`;
}

function expect(search: Search, what: Search['expects']): null {
  search.expects = what;
  search.first = false;
  return null;
}

function place(text: string, at: number, problem: string): JsonError {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { problem, line, column: at - before.lastIndexOf('\n') };
}
