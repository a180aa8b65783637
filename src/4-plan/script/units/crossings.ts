/** How many values cross the borders of functions, wherever these are drawn. */
import { boundNames, type Item, isHidden } from '../../edits/item.ts';
import type { Program } from '../../edits/program-type.ts';
import { isModuleLevel } from './bonds.ts';

/** What a stretch of statements takes and gives. */
export interface Crossing {
  readonly takes: number;
  readonly gives: readonly string[];
}

/** Finds what stretches of a step's statements take and give. `wanted` are names that are read after the last. */
export interface Crossings {
  /** For each end after `from`, in order, what the stretch up to it takes and gives. */
  stretchesFrom(from: number): Iterable<Crossing & { readonly to: number }>;
}

/** Prepares the search. */
export function findCrossings(program: Program, items: readonly Item[], wanted: ReadonlySet<string>): Crossings {
  const isLocal = (name: string): boolean => !isHidden(name) && !isModuleLevel(program, name);
  const reads = items.map((item) => readBy(item).filter(isLocal));
  const binds = items.map((item) => boundNames(item).filter(isLocal));
  const live = liveAt(items, reads, wanted);
  return {
    *stretchesFrom(from) {
      const stretch: Names = { taken: new Set(), certain: new Set(), bound: new Set(), scores: new Set() };
      for (let index = from; index < items.length; index++) {
        note(stretch, items[index] as Item, reads[index] ?? [], binds[index] ?? []);
        const after = live[index + 1] ?? wanted;
        const gives = [...stretch.bound].filter((name) => after.has(name) || stretch.scores.has(name));
        yield { to: index + 1, takes: stretch.taken.size, gives };
      }
    },
  };
}

/** The names of a stretch that grows. */
interface Names {
  readonly taken: Set<string>;
  readonly certain: Set<string>;
  readonly bound: Set<string>;
  readonly scores: Set<string>;
}

function note(names: Names, item: Item, reads: readonly string[], binds: readonly string[]): void {
  for (const name of reads) if (!names.certain.has(name)) names.taken.add(name);
  for (const name of item.defines) names.certain.add(name);
  for (const name of binds) names.bound.add(name);
  for (const name of item.scores) names.scores.add(name);
}

/** Names that are read from each position on, before they are bound. */
function liveAt(
  items: readonly Item[],
  reads: readonly (readonly string[])[],
  wanted: ReadonlySet<string>,
): readonly ReadonlySet<string>[] {
  const live: ReadonlySet<string>[] = [wanted];
  for (let index = items.length - 1; index >= 0; index--) {
    const names = new Set(live[0]);
    for (const name of items[index]?.defines ?? []) names.delete(name);
    for (const name of reads[index] ?? []) names.add(name);
    live.unshift(names);
  }
  return live;
}

/**
 * Names that the text of an item reads. What it reaches through other names (objects that share memory, variables that
 * functions are closed over) is there without being handed on.
 */
export function readBy(item: Item): readonly string[] {
  const unbinds = item.statement.text.startsWith('del ') ? [] : [...item.deletes, ...item.mayDelete];
  return [...item.immediate, ...item.captures, ...item.statement.inTexts, ...unbinds];
}
