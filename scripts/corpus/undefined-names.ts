import { lintUndefined } from '../../src/python/format.ts';

/** Names that only a notebook's kernel gives: a script that uses one has lost it. */
const givenByKernel: ReadonlySet<string> = new Set(['display', 'get_ipython', 'In', 'Out']);

/** Names that a text uses and nothing in it defines. */
export function undefinedNames(text: string): ReadonlySet<string> {
  return new Set(lintUndefined(text).map(({ name }) => name));
}

/** The names that a notebook itself lacks when its kernel has given what kernels give. */
export function lackingNames(code: string): ReadonlySet<string> {
  return new Set([...undefinedNames(code)].filter((name) => !givenByKernel.has(name)));
}
