/** Order constraints between statements: definitions before uses, and reads before later changes. */
import { idleNames } from '../edits/idle-figures.ts';
import { boundNames, type Item, neededNames } from '../edits/item.ts';

/** For each statement, by position, the earlier ones that it must not run before. */
export interface Dependences {
  /** Statements whose values or changes it reads. */
  readonly sources: readonly (readonly number[])[];
  /** Everything that must run before it: its sources, and those that read or write the objects that it changes. */
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

/** The names that a statement reads, those that it binds or changes, and all under which its changes may be visible. */
function touched(item: Item): Readonly<Record<'read' | 'written' | 'seen', ReadonlySet<string>>> {
  const read = new Set([...neededNames(item), ...item.immediate, ...item.captures, ...item.mayDefine]);
  const written = new Set([...boundNames(item), ...item.updates, ...item.deletes, ...item.globalWrites]);
  // An object no longer read under this name still changes for earlier readers under other names.
  return { read, written, seen: new Set([...written, ...item.statement.updates]) };
}

/** Marks all transitive dependences of marked statements. */
export function withSources(marked: readonly boolean[], arrows: readonly (readonly number[])[]): readonly boolean[] {
  const found = [...marked];
  for (let index = found.length - 1; index >= 0; index--) {
    if (found[index]) for (const source of arrows[index] ?? []) found[source] = true;
  }
  return found;
}

/** Marks all transitive dependents of marked statements. */
export function withResults(marked: readonly boolean[], arrows: readonly (readonly number[])[]): readonly boolean[] {
  const found = [...marked];
  for (const [index, sources] of arrows.entries()) {
    if (sources.some((source) => found[source])) found[index] = true;
  }
  return found;
}
