/** Facts about names over the whole notebook. */
import type { NameFact, ValueType } from '../../ir.ts';
import { withCaptures } from '../execution/captures.ts';
import type { Machine } from '../execution/machine.ts';
import { find } from '../execution/objects.ts';
import type { StatementFacts } from './statement-facts.ts';

interface Noted {
  type: ValueType;
  readonly boundBy: number[];
  /** The statement after which its value contains a function that reads the name. */
  readonly captures: Map<string, number>;
  readonly definitions: Set<string>;
}

/** Collects facts about names while the notebook runs. */
export function collectNames(): {
  note(machine: Machine, statement: number, facts: StatementFacts): void;
  facts(machine: Machine): readonly NameFact[];
} {
  const noted = new Map<string, Noted>();
  const noteCaptures = captureNotes(noted);
  const noteName = (machine: Machine, name: string): Noted => {
    const value = machine.globals.get(name);
    const there = noted.get(name) ?? {
      type: { kind: 'unknown', className: null },
      boundBy: [],
      captures: new Map<string, number>(),
      definitions: new Set<string>(),
    };
    noted.set(name, there);
    if (value === undefined) return there;
    if (value.type.kind !== 'unknown') there.type = value.type;
    if (value.object === null) return there;
    const object = find(value.object);
    for (const definition of object.definitions) there.definitions.add(definition);
    return there;
  };
  return {
    note(machine, statement, facts) {
      for (const name of new Set([...facts.defines, ...facts.mayDefine]))
        noteName(machine, name).boundBy.push(statement);
      noteCaptures(machine, statement);
    },
    facts(machine) {
      for (const name of noted.keys()) noteName(machine, name);
      return [...noted].map(([name, fact]) => ({
        name,
        type: fact.type,
        boundBy: fact.boundBy,
        ...listCaptures(fact.captures),
        definitions: [...fact.definitions].sort(),
      }));
    },
  };
}

/** The value of a name when last checked. */
interface Held {
  readonly object: number;
  readonly captures: number;
}

/**
 * Records which names hold functions that read others, after a statement. Only changed names are recorded again: for them, and for those that hold functions which read them.
 */
function captureNotes(noted: ReadonlyMap<string, Noted>): (machine: Machine, statement: number) => void {
  const readers = new Map<string, Set<string>>();
  const changed = findChanged(noted, readers);
  return ({ globals }, statement) => {
    for (const name of changed(globals)) {
      const read = withCaptures([...capturesOf(name, globals)], globals);
      if (read.size > 0) noteCaptures(name, read, { noted, readers, globals, statement });
    }
  };
}

/** The names that functions in a name's value read when called. */
function capturesOf(name: string, globals: Machine['globals']): ReadonlySet<string> {
  const object = globals.get(name)?.object;
  return object ? find(object).captures : new Set();
}

interface Followed {
  readonly noted: ReadonlyMap<string, Noted>;
  readonly readers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly globals: Machine['globals'];
  readonly statement: number;
}

/** Records what a name reads, for it and for all names that read it. */
function noteCaptures(
  start: string,
  read: ReadonlySet<string>,
  { noted, readers, globals, statement }: Followed,
): void {
  const open = [start];
  const followed = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (followed.has(name)) continue;
    followed.add(name);
    const reader = noted.get(name)?.captures;
    for (const each of read) if (reader && !reader.has(each)) reader.set(each, statement);
    for (const next of readers.get(name) ?? []) if (capturesOf(next, globals).has(name)) open.push(next);
  }
}

/** Finds the names whose values changed since the last check, and records which names they read. */
function findChanged(
  noted: ReadonlyMap<string, Noted>,
  readers: Map<string, Set<string>>,
): (globals: Machine['globals']) => readonly string[] {
  const held = new Map<string, Held>();
  return (globals) => {
    const changed: string[] = [];
    for (const [name, value] of globals) {
      const object = value.object === null || !noted.has(name) ? null : find(value.object);
      const now = { object: object?.id ?? -1, captures: object?.captures.size ?? 0 };
      if (isAlike(held.get(name), now)) continue;
      held.set(name, now);
      changed.push(name);
      for (const read of object?.captures ?? []) readers.set(read, (readers.get(read) ?? new Set()).add(name));
    }
    return changed;
  };
}

function isAlike(before: Held | undefined, now: Held): boolean {
  return before?.object === now.object && before.captures === now.captures;
}

function listCaptures(found: ReadonlyMap<string, number>): Pick<NameFact, 'captures' | 'capturedSince'> {
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return { captures: sorted.map(([name]) => name), capturedSince: sorted.map(([, since]) => since) };
}

/** Tracks which names share an object: after each statement, in groups of two or more; the same list if nothing changed. */
export function collectGroups(): (machine: Machine) => readonly (readonly string[])[] {
  const sharing = followSharing();
  let groups: readonly (readonly string[])[] = [];
  return ({ globals }) => {
    let isChanged = false;
    for (const [name, { object, dotted }] of globals) {
      const id = object === null || dotted !== null ? null : find(object).id;
      isChanged = sharing.move(name, id) || isChanged;
    }
    isChanged = sharing.forgetOthers(globals) || isChanged;
    const now = isChanged ? listGroups(sharing.members.values()) : groups;
    if (isChanged && JSON.stringify(now) !== JSON.stringify(groups)) groups = now;
    return groups;
  };
}

interface Sharing {
  /** The names of each object. */
  readonly members: ReadonlyMap<number, ReadonlySet<string>>;
  /** Records the value of a name; true if that may change a group. */
  move(name: string, to: number | null): boolean;
  /** Drops deleted names; true if that may change a group. */
  forgetOthers(globals: Machine['globals']): boolean;
}

function followSharing(): Sharing {
  const objectOf = new Map<string, number | null>();
  const members = new Map<number, Set<string>>();
  const leave = (name: string, object: number | null): boolean => {
    const left = object === null ? undefined : members.get(object);
    left?.delete(name);
    if (object !== null && left?.size === 0) members.delete(object);
    return left !== undefined && left.size > 0;
  };
  const move = (name: string, to: number | null): boolean => {
    const from = objectOf.get(name) ?? null;
    objectOf.set(name, to);
    if (from === to) return false;
    const wasShared = leave(name, from);
    if (to === null) return wasShared;
    const joined = (members.get(to) ?? new Set<string>()).add(name);
    members.set(to, joined);
    return joined.size > 1 || wasShared;
  };
  return {
    members,
    move,
    forgetOthers(globals) {
      if (objectOf.size === globals.size) return false;
      const gone = [...objectOf.keys()].filter((name) => !globals.has(name));
      const changes = gone.map((name) => move(name, null));
      for (const name of gone) objectOf.delete(name);
      return changes.includes(true);
    },
  };
}

function listGroups(members: Iterable<ReadonlySet<string>>): readonly (readonly string[])[] {
  const groups = [...members].filter((group) => group.size > 1).map((group) => [...group].sort());
  return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
