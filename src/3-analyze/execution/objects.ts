/**
 * Objects behind names, as classes of a union-find: two names that may share an object, contain one another or view the same memory are bound to the same class. Classes only ever grow; binding moves names from one to another.
 */

import type { Generator } from '../../knowledge/facts.ts';

/** A class of objects that cannot be told apart. */
export interface ObjectClass {
  parent: ObjectClass | null;
  /** Order of creation, for stable results. */
  readonly id: number;
  /** Notebook names that functions in these objects read when called. */
  captures: Set<string>;
  /** Notebook names that such functions bind through `global`. */
  writes: Set<string>;
  /** Notebook names that such functions visibly change in place: `seen.append(x)`. */
  changesHeld: Set<string>;
  /** Notebook functions and classes among these objects, or of which they are instances. */
  definitions: Set<string>;
  /** Global random generators that methods of these objects may draw from (`fit` without `random_state`). */
  draws: Set<Generator>;
  /** Whether these contain their own generator, from which their methods draw: `random_state=rng` of a splitter. */
  ownGenerator: boolean;
  /** Whether estimators among these may keep their training data. */
  keepsData: boolean;
  /** True for containers whose elements are all plain immutable data. */
  plain: boolean;
  /** True for arrays and tables of Python objects, which share their cells' objects. */
  holdsObjects: boolean;
  /** The last time when something may have been added to or removed from a container among these; 0 for never. */
  changedAt: number;
  /** Whether the creation of these objects is known, so that `draws` is complete. */
  constructed: boolean;
  /** See `Objects.changes`. */
  readonly changes: number[];
}

/** The objects of one run of the analysis. */
export interface Objects {
  readonly make: () => ObjectClass;
  readonly count: () => number;
  /** The logical time, to compare changes with creations. */
  readonly now: () => number;
  readonly tick: () => number;
  /** The id of each object that was joined with an older one or came to hold more, in order. */
  readonly changes: readonly number[];
}

/** Creates and counts objects; one for each run of the analysis. */
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

/** Joins two classes; `null` means plain immutable values, which share nothing. */
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

/** Records that a container came to hold something, possibly not plain data: after a join, one object may hold the other. */
export function holdMore(root: ObjectClass): void {
  if (root.plain) root.changes.push(root.id);
  root.plain = false;
}

/** Makes an object hold the functions of another. */
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
