/** The names that functions read when they are called. */
import { find } from './objects.ts';
import type { Value } from './values.ts';

/** Names, and all names that functions in their values read when called. */
export function withCaptures(names: readonly string[], known: ReadonlyMap<string, Value>): Set<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const object = known.get(name)?.object;
    if (object) open.push(...find(object).captures);
  }
  return found;
}
