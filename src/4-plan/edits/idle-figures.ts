import { boundNames, type Item, neededNames } from './item.ts';

/** Names of figures that no statement reads: the order of `fig = plt.figure()` statements does not matter. */
export function idleNames(items: readonly Item[]): ReadonlySet<string> {
  const [drawn, minded] = [new Set<string>(), new Set<string>()];
  for (const item of items) {
    const draws = item.statement.effects.some(({ kind }) => kind === 'draws-figure');
    for (const name of boundNames(item)) (draws ? drawn : minded).add(name);
    for (const name of [...neededNames(item), ...item.immediate, ...item.captures, ...item.updates, ...item.mayDefine])
      minded.add(name);
  }
  return new Set([...drawn].filter((name) => !minded.has(name)));
}
