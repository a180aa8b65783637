/**
 * Objects behind names, as classes of a union-find: two names that may share an object, contain one another or look at
 * the same memory are bound to the same class. Classes only ever grow; names move from one to another as they are bound.
 */

import type { Generator } from '../../knowledge/facts.ts';

/** A class of objects that cannot be told apart. */
export interface ObjectClass {
  parent: ObjectClass | null;
  /** Order of creation, for stable results. */
  readonly id: number;
  /** Notebook names that functions held by these objects read when they are called. */
  captures: Set<string>;
  /** Notebook names that such functions bind through `global`. */
  writes: Set<string>;
  /** Notebook names that such functions plainly change in place: `seen.append(x)`. */
  changesHeld: Set<string>;
  /** Notebook functions and classes that these objects are, or are instances of. */
  definitions: Set<string>;
  /** Global random generators that methods of these objects may draw from (`fit` without `random_state`). */
  draws: Set<Generator>;
  /** Whether these hold a generator of their own that their methods draw from: `random_state=rng` of a splitter. */
  ownGenerator: boolean;
  /** Whether estimators among these may go on holding the data that they are fitted on. */
  keepsData: boolean;
  /** True for containers of which all elements are plain immutable data. */
  plain: boolean;
  /** True for arrays and tables of Python objects, which go on sharing what their cells hold. */
  holdsObjects: boolean;
  /** When something may last have been put into a container among these objects, or taken out; 0 for never. */
  changedAt: number;
  /** Whether it was seen how these objects were made, so that `draws` is complete. */
  constructed: boolean;
  /** See `Objects.changes`. */
  readonly changes: number[];
}

/** The objects of one run of the analysis. */
export interface Objects {
  readonly make: () => ObjectClass;
  readonly count: () => number;
  /** The time, by which it is told what was changed after what was made. */
  readonly now: () => number;
  readonly tick: () => number;
  /** The id of each object that became one with an older one, or that came to hold more than it did, as it happened. */
  readonly changes: readonly number[];
}

/** Makes objects, and says how many it made; one for each run of the analysis. */
export function createObjects(): Objects {
  let made = 0;
  let time = 0;
  const changes: number[] = [];
  const make = (): ObjectClass => ({
    parent: null,
    id: made++,
    captures: new Set(),
    writes: new Set(),
    changesHeld: new Set(),
    definitions: new Set(),
    draws: new Set(),
    ownGenerator: false,
    keepsData: false,
    plain: false,
    holdsObjects: false,
    constructed: false,
    changedAt: 0,
    changes,
  });
  return { make, count: () => made, now: () => time, tick: () => ++time, changes };
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
  root.changes.push(child.id);
  if (child.constructed && !root.constructed) root.changes.push(root.id);
  root.constructed ||= child.constructed;
  if (child.ownGenerator && !root.ownGenerator) root.changes.push(root.id);
  root.ownGenerator ||= child.ownGenerator;
  if (child.keepsData && !root.keepsData) root.changes.push(root.id);
  root.keepsData ||= child.keepsData;
  if (child.holdsObjects && !root.holdsObjects) root.changes.push(root.id);
  root.holdsObjects ||= child.holdsObjects;
  root.changedAt = Math.max(root.changedAt, child.changedAt);
  for (const name of child.draws) addTo(root, root.draws, name);
  holdAll(root, child);
  holdMore(root);
  return root;
}

/** A container came to hold something, which may be no plain data: one object may hold the other where two become one. */
export function holdMore(root: ObjectClass): void {
  if (root.plain) root.changes.push(root.id);
  root.plain = false;
}

/** Lets an object hold the functions that another holds. */
export function holdAll(
  root: ObjectClass,
  held: Pick<ObjectClass, 'captures' | 'writes' | 'changesHeld' | 'definitions'>,
): void {
  for (const name of held.captures) addTo(root, root.captures, name);
  for (const name of held.writes) addTo(root, root.writes, name);
  for (const name of held.changesHeld) addTo(root, root.changesHeld, name);
  for (const name of held.definitions) addTo(root, root.definitions, name);
}

function addTo<Item>(root: ObjectClass, names: Set<Item>, name: Item): void {
  if (names.has(name)) return;
  names.add(name);
  root.changes.push(root.id);
}
