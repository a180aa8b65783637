/** Which statements must run before which: those that give what others read, and those that must not overtake a reader. */
import { idleNames } from '../edits/idle-figures.ts';
import { boundNames, type Item, neededNames } from '../edits/item.ts';

/** For each statement, by its position, the positions of earlier ones that it must not run before. */
export interface Dependences {
  /** Statements whose values or changes it reads. */
  readonly sources: readonly (readonly number[])[];
  /** All that must run before it: its sources, and those that read or write what it changes. */
  readonly before: readonly (readonly number[])[];
}

interface Trail {
  writer: number | null;
  readers: number[];
}

/** Collects the dependences of statements in document order. */
export function collectDependences(items: readonly Item[]): Dependences {
  const trails = new Map<string, Trail>();
  const idle = idleNames(items);
  const sources: number[][] = [];
  const before: number[][] = [];
  for (const [index, item] of items.entries()) {
    const { read, written, seen } = touched(item);
    const writersOf = (names: ReadonlySet<string>): readonly number[] =>
      [...names].flatMap((name) => trailOf(trails, name).writer ?? []);
    const given = new Set(writersOf(read));
    const minded = new Set([...written].filter((name) => !idle.has(name)));
    const held = new Set([...seen].flatMap((name) => trailOf(trails, name).readers).concat(writersOf(minded)));
    for (const name of written) trails.set(name, { writer: index, readers: [] });
    for (const name of read) if (!written.has(name)) trailOf(trails, name).readers.push(index);
    sources.push([...given]);
    before.push([...new Set([...given, ...held])].filter((other) => other !== index));
  }
  return { sources, before };
}

function trailOf(trails: Map<string, Trail>, name: string): Trail {
  const found = trails.get(name) ?? { writer: null, readers: [] };
  trails.set(name, found);
  return found;
}

/** The names that a statement reads, those that it gives or changes, and all under which its changes may have been seen before. */
function touched(item: Item): Readonly<Record<'read' | 'written' | 'seen', ReadonlySet<string>>> {
  const read = new Set([...neededNames(item), ...item.immediate, ...item.captures, ...item.mayDefine]);
  const written = new Set([...boundNames(item), ...item.updates, ...item.deletes, ...item.globalWrites]);
  // An object that no one reads by this name any more still changes under those who read it before.
  return { read, written, seen: new Set([...written, ...item.statement.updates]) };
}

/** Marks every statement from which a marked one can be reached against the arrows: what marked ones need. */
export function withSources(marked: readonly boolean[], arrows: readonly (readonly number[])[]): readonly boolean[] {
  const found = [...marked];
  for (let index = found.length - 1; index >= 0; index--) {
    if (found[index]) for (const source of arrows[index] ?? []) found[source] = true;
  }
  return found;
}

/** Marks every statement that can be reached from a marked one along the arrows: what comes of marked ones. */
export function withResults(marked: readonly boolean[], arrows: readonly (readonly number[])[]): readonly boolean[] {
  const found = [...marked];
  for (const [index, sources] of arrows.entries()) {
    if (sources.some((source) => found[source])) found[index] = true;
  }
  return found;
}
