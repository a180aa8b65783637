/** The number of values that cross the borders of functions, for any borders. */
import { boundNames, type Item, isHidden } from '../../edits/item.ts';
import type { Program } from '../../edits/program-type.ts';
import { isModuleLevel } from './bonds.ts';

/** The numbers of inputs and outputs of a stretch of statements. */
export interface CrossingCounts {
  readonly takes: number;
  readonly gives: number;
}

/** The values that cross the borders of a stretch, which grows statement by statement. */
export interface GrowingCrossing {
  /** Adds the statement at a position, the one after the last. */
  add(position: number): void;
  counts(): CrossingCounts;
}

/** Finds the inputs and outputs of stretches of a step's statements. `wanted` are names that are read after the last. */
export interface Crossings {
  /** Begins an empty stretch. */
  begin(): GrowingCrossing;
  /** The names that a stretch binds and later code reads, in the order in which it binds them. */
  gives(from: number, to: number): readonly string[];
}

/** Uses of names by statements, and later reads. */
interface Uses {
  readonly items: readonly Item[];
  readonly reads: readonly (readonly string[])[];
  readonly binds: readonly (readonly string[])[];
  /** Whether a name is read from a position on, before it is bound. */
  readonly isLive: (name: string, position: number) => boolean;
}

/** Prepares the search. */
export function findCrossings(program: Program, items: readonly Item[], wanted: ReadonlySet<string>): Crossings {
  const isLocal = (name: string): boolean => !isHidden(name) && !isModuleLevel(program, name);
  const reads = items.map((item) => readBy(item).filter(isLocal));
  const binds = items.map((item) => boundNames(item).filter(isLocal));
  const uses: Uses = { items, reads, binds, isLive: findLive(items, reads, wanted) };
  return {
    begin: () => growingCrossing(uses),
    gives(from, to) {
      const bound = new Set(binds.slice(from, to).flat());
      const scores = new Set(items.slice(from, to).flatMap((item) => item.scores));
      return [...bound].filter((name) => scores.has(name) || uses.isLive(name, to));
    },
  };
}

function growingCrossing({ items, reads, binds, isLive }: Uses): GrowingCrossing {
  const taken = new Set<string>();
  const certain = new Set<string>();
  const bound = new Set<string>();
  const scores = new Set<string>();
  const given = new Set<string>();
  const settle = (name: string, end: number): void => {
    if (bound.has(name) && (scores.has(name) || isLive(name, end))) given.add(name);
    else given.delete(name);
  };
  return {
    add(position) {
      const { defines, scores: own } = items[position] as Item;
      const [read, binding] = [reads[position] ?? [], binds[position] ?? []];
      for (const name of read) if (!certain.has(name)) taken.add(name);
      for (const name of defines) certain.add(name);
      for (const name of binding) bound.add(name);
      for (const name of own) scores.add(name);
      // Later reads change only for the names that this statement uses.
      for (const name of new Set([...read, ...defines, ...own, ...binding])) settle(name, position + 1);
    },
    counts: () => ({ takes: taken.size, gives: given.size }),
  };
}

/** Where a name is read or certainly bound, in order. */
interface Turns {
  readonly positions: number[];
  readonly isRead: boolean[];
}

/** Prepares the test whether a name is read from a position on, before it is bound. */
function findLive(
  items: readonly Item[],
  reads: readonly (readonly string[])[],
  wanted: ReadonlySet<string>,
): (name: string, position: number) => boolean {
  const turns = new Map<string, Turns>();
  const note = (name: string, position: number, isRead: boolean): void => {
    const of = turns.get(name) ?? { positions: [], isRead: [] };
    turns.set(name, of);
    if (of.positions.at(-1) === position) return;
    of.positions.push(position);
    of.isRead.push(isRead);
  };
  for (const [position, item] of items.entries()) {
    // A statement reads before it binds.
    for (const name of reads[position] ?? []) note(name, position, true);
    for (const name of item.defines) note(name, position, false);
  }
  return (name, position) => {
    const of = turns.get(name);
    return of?.isRead[firstFrom(of.positions, position)] ?? wanted.has(name);
  };
}

/** The index of the first number that is not below another, in a list that rises. */
function firstFrom(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] as number) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Names that the text of an item reads. Values reached through other names (objects that share memory, captured variables) need not be passed.
 */
export function readBy(item: Item): readonly string[] {
  const unbinds = item.statement.form === 'delete' ? [] : [...item.deletes, ...item.mayDelete];
  return [...item.immediate, ...item.captures, ...item.statement.inTexts, ...unbinds];
}
