/**
 * Objects behind names, as classes of a union-find: two names that may share an object, contain one another or look at
 * the same memory are bound to the same class. Classes only ever grow; names move from one to another as they are bound.
 */

import type { Generator } from '../knowledge/facts.ts';

/** A class of objects that cannot be told apart. */
export interface ObjectClass {
  parent: ObjectClass | null;
  /** Order of creation, for stable results. */
  readonly id: number;
  /** Notebook names that functions held by these objects read when they are called. */
  captures: Set<string>;
  /** Notebook names that such functions bind through `global`. */
  writes: Set<string>;
  /** Notebook functions and classes that these objects are, or are instances of. */
  definitions: Set<string>;
  /** Global random generators that methods of these objects may draw from (`fit` without `random_state`). */
  draws: Set<Generator>;
  /** True for containers of which all elements are plain immutable data. */
  plain: boolean;
  /** Whether it was seen how these objects were made, so that `draws` is complete. */
  constructed: boolean;
}

/** Makes objects, and says how many it made; one for each run of the analysis. */
export function createObjects(): { make(): ObjectClass; count(): number } {
  let made = 0;
  const make = (): ObjectClass => ({
    parent: null,
    id: made++,
    captures: new Set(),
    writes: new Set(),
    definitions: new Set(),
    draws: new Set(),
    plain: false,
    constructed: false,
  });
  return { make, count: () => made };
}

/** The representative of an object's class. */
export function find(object: ObjectClass): ObjectClass {
  let root = object;
  while (root.parent !== null) root = root.parent;
  let walk = object;
  while (walk.parent !== null) {
    const next = walk.parent;
    walk.parent = root === walk ? null : root;
    walk = next;
  }
  return root;
}

/** Makes two classes one; `null` stands for plain immutable values, which share nothing. */
export function unify(a: ObjectClass | null, b: ObjectClass | null): ObjectClass | null {
  if (a === null) return b === null ? null : find(b);
  if (b === null) return find(a);
  const [left, right] = [find(a), find(b)];
  if (left === right) return left;
  const [root, child] = left.id < right.id ? [left, right] : [right, left];
  child.parent = root;
  for (const name of child.captures) root.captures.add(name);
  for (const name of child.writes) root.writes.add(name);
  for (const name of child.definitions) root.definitions.add(name);
  for (const name of child.draws) root.draws.add(name);
  root.constructed ||= child.constructed;
  // One may hold the other.
  root.plain = false;
  return root;
}
