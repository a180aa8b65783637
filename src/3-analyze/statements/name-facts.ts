/** What is known of names over the whole notebook. */
import type { NameFact, ValueType } from '../../ir.ts';
import { withCaptures } from '../execution/captures.ts';
import type { Machine } from '../execution/machine.ts';
import { find } from '../execution/objects.ts';
import type { StatementFacts } from './statement-facts.ts';

interface Noted {
  type: ValueType;
  readonly boundBy: number[];
  /** With the statement after which its value holds a function that reads the name. */
  readonly captures: Map<string, number>;
  readonly definitions: Set<string>;
}

/** Collects what is known of names while the notebook runs. */
export function collectNames(): {
  note(machine: Machine, statement: number, facts: StatementFacts): void;
  facts(machine: Machine): readonly NameFact[];
} {
  const noted = new Map<string, Noted>();
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
      noteCaptures(machine, noted, statement);
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

/** Notes which names hold functions that read others, as it is after a statement. */
function noteCaptures(machine: Machine, noted: ReadonlyMap<string, Noted>, statement: number): void {
  const capturesOf = new Map<number, ReadonlySet<string>>();
  for (const [name, value] of machine.globals) {
    const fact = noted.get(name);
    const object = value.object === null ? null : find(value.object);
    if (fact === undefined || object === null || object.captures.size === 0) continue;
    const captures = capturesOf.get(object.id) ?? withCaptures([...object.captures], machine.globals);
    capturesOf.set(object.id, captures);
    for (const capture of captures) if (!fact.captures.has(capture)) fact.captures.set(capture, statement);
  }
}

function listCaptures(found: ReadonlyMap<string, number>): Pick<NameFact, 'captures' | 'capturedSince'> {
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return { captures: sorted.map(([name]) => name), capturedSince: sorted.map(([, since]) => since) };
}

/** Names that now share an object, in groups of two or more; the groups before are kept where nothing changed. */
export function groupNames(machine: Machine, before: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byObject = new Map<number, string[]>();
  for (const [name, value] of machine.globals) {
    if (value.object === null || value.dotted !== null) continue;
    const { id } = find(value.object);
    const group = byObject.get(id);
    if (group === undefined) byObject.set(id, [name]);
    else group.push(name);
  }
  const groups = [...byObject.values()].filter((group) => group.length > 1).map((group) => group.sort());
  groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return JSON.stringify(groups) === JSON.stringify(before) ? before : groups;
}
