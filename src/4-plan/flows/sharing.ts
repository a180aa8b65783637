/** Which names must be stored together, so that a later change of one is visible through the others. */

import type { Report } from '../../diagnostics.ts';
import type { NameFact } from '../../ir.ts';
import { keptFor } from '../../kept.ts';
import { boundNames, type Item, isHidden } from '../edits/item.ts';
import { isRepeatable, withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import { comparedNames } from './identity.ts';
import type { Parcel, StepFlow } from './parcel.ts';
import type { StepContent } from './step-needs.ts';

/** Groups of names that share objects at the end of a step, including stored functions with the variables that they read. */
export function sharingAtEnd(
  program: Program,
  contents: readonly StepContent[],
  index: number,
): readonly (readonly string[])[] {
  return mergeOverlapping([...groupsAtEnd(contents, index), ...heldAtEnd(program, contents, index)]);
}

/** Names of functions at the end of a step, each with the variables that it reads. */
export function heldAtEnd(
  program: Program,
  contents: readonly StepContent[],
  index: number,
): readonly (readonly string[])[] {
  const content = contents[index];
  const held = program.analysis.names
    .filter((fact) => fact.captures.length > 0 && isValue(program, fact.name))
    .map((fact) => [fact.name, ...capturedIn(fact, content).filter((name) => !program.hoistable.has(name))]);
  return held.filter((group) => group.length > 1);
}

/**
 * The analysis knows sharing in the notebook's order, in which a statement of a later step may be before one of this step, so its links do not exist yet. What counts is the sharing before the first such statement, and later links among the names of this step.
 */
function groupsAtEnd(contents: readonly StepContent[], index: number): readonly (readonly string[])[] {
  const later = contents.slice(index + 1).flatMap(({ items }) => items.map(({ id }) => id));
  const firstLater = Math.min(...later, Number.POSITIVE_INFINITY);
  const soFar = contents.slice(0, index + 1).flatMap(({ items }) => items);
  const moved = soFar.filter(({ id }) => id > firstLater);
  if (moved.length === 0) return contents[index]?.items.at(-1)?.statement.groups ?? [];
  const before = soFar.filter(({ id }) => id < firstLater).sort((one, other) => one.id - other.id);
  const links = moved.flatMap((item) => {
    const touched = new Set([...boundNames(item), ...item.updates]);
    return item.statement.groups.filter((group) => group.some((name) => touched.has(name)));
  });
  return [...(before.at(-1)?.statement.groups ?? []), ...links];
}

/** Whether a name has a value that is passed on, not only repeated definitions. */
function isValue(program: Program, name: string): boolean {
  if (!program.repeatable.has(name)) return true;
  return boundAsValues(program.items).has(name);
}

const boundAsValues = keptFor(
  (items: Program['items']): ReadonlySet<string> =>
    new Set(items.flatMap((item) => (isRepeatable(item) ? [] : boundNames(item)))),
);

/** The names read by functions inside a value at the end of a step. */
function capturedIn(fact: NameFact, content: StepContent | undefined): readonly string[] {
  const last = content?.items.at(-1)?.id ?? -1;
  return fact.captures.filter((_, index) => (fact.capturedSince[index] ?? 0) <= last);
}

/** Joins groups that have a name in common. */
export function mergeOverlapping(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const merged = new Set<Set<string>>();
  const homes = new Map<string, Set<string>>();
  for (const group of groups) {
    const touching = new Set(group.flatMap((name) => homes.get(name) ?? []));
    const [largest = new Set<string>(), ...others] = [...touching].sort((one, other) => other.size - one.size);
    for (const set of touching) merged.delete(set);
    for (const name of [...group, ...others.flatMap((set) => [...set])]) {
      largest.add(name);
      homes.set(name, largest);
    }
    merged.add(largest);
  }
  return [...merged].map((group) => [...group].sort());
}

/** Whether a later step changes one of the names in place, or tests their identity. */
export function isNoticedLater(group: readonly string[], contents: readonly StepContent[], index: number): boolean {
  const later = contents.slice(index + 1).flatMap((content) => [...content.repeated, ...content.items]);
  const asked = comparedNames(later);
  return (
    later.some((item) => item.updates.some((name) => group.includes(name))) || group.some((name) => asked.has(name))
  );
}

/** A stored function keeps the variables that it reads: no later step may rebind them. */
export function checkHeldFunctions(
  program: Program,
  flows: readonly StepFlow[],
  carried: ReadonlySet<string>,
  report: Report,
): void {
  const facts = new Map(program.analysis.names.map((fact) => [fact.name, fact]));
  const stepNames = flows.map((flow) => flow.content.step.draft.name);
  for (const [index, flow] of flows.entries()) {
    for (const parcel of flow.incoming) {
      for (const name of parcel.names) {
        const fact = facts.get(name);
        if (fact === undefined || isHidden(name)) continue;
        const held = capturedIn(fact, flows[parcel.step]?.content);
        const ofClasses = readByClasses(
          program,
          flows,
          fact.definitions.filter((definition) => carried.has(definition)),
        );
        const captured = new Set(
          held.filter((other) => other !== name && !program.hoistable.has(other) && !ofClasses.has(other)),
        );
        const rebound = findRebinding(flows, parcel, index, captured);
        if (rebound === null) continue;
        const border = { from: stepNames[parcel.step] ?? '', to: stepNames[index] ?? '' };
        report.add('function-cannot-cross', rebound.item.span, { name, variable: rebound.name, ...border });
      }
    }
  }
}

/** Names read by classes that are stored with their instances, which another check covers. */
function readByClasses(program: Program, flows: readonly StepFlow[], classes: readonly string[]): ReadonlySet<string> {
  if (classes.length === 0) return new Set();
  const items = flows.flatMap((flow) => flow.content.items);
  const definitions = items.filter((item) => item.defines.some((name) => classes.includes(name)));
  return withRequirements(
    program,
    definitions.flatMap((item) => [...item.captures, ...item.immediate]),
  );
}

/** The first statement after a parcel was made, up to the step that opens it, that binds one of the names. */
function findRebinding(
  flows: readonly StepFlow[],
  parcel: Parcel,
  until: number,
  names: ReadonlySet<string>,
): { readonly item: Item; readonly name: string } | null {
  if (names.size === 0) return null;
  for (const flow of flows.slice(parcel.step + 1, until + 1)) {
    for (const item of flow.content.items) {
      const name = boundNames(item).find((bound) => names.has(bound));
      if (name !== undefined) return { item, name };
    }
  }
  return null;
}
