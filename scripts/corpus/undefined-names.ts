import { lintUndefined } from '../../src/python/format.ts';
import { lineStarts } from '../../src/python/positions.ts';
import { tokenize } from '../../src/python/tokens.ts';

/** Names that only a notebook's kernel gives: a script that uses one has lost it. */
const givenByKernel: ReadonlySet<string> = new Set(['display', 'get_ipython', 'In', 'Out']);

/** Names that a text uses and nothing in it defines; a name in quotes, as in `Union["Tree", int]`, is not used when the text runs. */
export function undefinedNames(text: string): ReadonlySet<string> {
  const found = lintUndefined(text);
  if (found.length === 0) return new Set();
  const starts = lineStarts(text);
  const quoted = tokenize(text).filter((token) => token.kind === 'string' && /^["']/.test(token.text));
  const isQuoted = (name: string, line: number): boolean =>
    quoted.some(({ start, text: string }) => string.slice(1, -1) === name && lineAt(starts, start) === line);
  return new Set(found.flatMap(({ name, line }) => (isQuoted(name, line) ? [] : [name])));
}

function lineAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset) + 1;
}

/** The names that a notebook itself lacks when its kernel has given what kernels give. */
export function lackingNames(code: string): ReadonlySet<string> {
  return new Set([...undefinedNames(code)].filter((name) => !givenByKernel.has(name)));
}
