import type { Move } from './find-moves.ts';

/**
 * Numbers files so that those which share a path, or hand a function on to each other, have the same number: they are
 * written together or not at all.
 */
export function groupFiles(
  files: readonly { readonly source: string; readonly target: string }[],
  moves: readonly Move[],
): readonly number[] {
  const parents = files.map((_, index) => index);
  const rootOf = (index: number): number => {
    const parent = parents[index] ?? index;
    return parent === index ? index : rootOf(parent);
  };
  const join = (a: number, b: number): void => {
    parents[rootOf(a)] = rootOf(b);
  };
  const users = new Map<string, number>();
  files.forEach(({ source, target }, index) => {
    for (const path of [source, target]) {
      const user = users.get(path);
      if (user === undefined) users.set(path, index);
      else join(index, user);
    }
  });
  for (const { from, to } of moves) join(from, to);
  return files.map((_, index) => rootOf(index));
}
