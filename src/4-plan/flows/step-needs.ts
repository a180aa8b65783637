/** The inputs of each step: names that it reads or changes before binding them. */

import { byName, keptFor } from '../../kept.ts';
import { boundNames, type Item, isRandomState, neededNames } from '../edits/item.ts';
import { isRepeatable, withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepItems } from '../steps/organize.ts';
import { heldNames } from './held-names.ts';
import { isNoticedBefore } from './setup-relevance.ts';

/** A step with its repeated items and its required names. */
export interface StepContent {
  readonly step: StepItems;
  /** Repeatable items from elsewhere (and setup of cells above), in document order; they run first. */
  readonly repeated: readonly Item[];
  /** Items of its own that it runs, repeatable ones only where it needs them. */
  readonly items: readonly Item[];
  /** Names that earlier steps, data or files must provide. */
  readonly needs: ReadonlySet<string>;
}

/** The source of a name's value at the start of a step. */
export type Origin =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'repeat'; readonly item: Item }
  | { readonly kind: 'given' }
  | { readonly kind: 'nowhere' };

/** Finds the source of a name's value at the start of step `index`. */
export function originOf(program: Program, steps: readonly StepItems[], index: number, name: string): Origin {
  if (program.hoistable.has(name)) return { kind: 'repeat', item: (program.repeatable.get(name) ?? [])[0] as Item };
  let latest: Origin = isGiven(program, name) ? { kind: 'given' } : { kind: 'nowhere' };
  let latestId = -1;
  // With reseeding, draws have no effect on later steps: each step starts from the notebook's seed.
  const isReseeded = program.reseeds && isRandomState(name);
  const last = isReseeded ? null : lastTouch(steps.slice(0, index), name);
  if (last !== null) {
    latest = last.isGone ? { kind: 'nowhere' } : { kind: 'step', step: last.step };
    latestId = last.id;
  }
  const { own, first } = idsOf(steps[index]);
  for (const item of program.repeatable.get(name) ?? []) {
    if (own.has(item.id) || item.id < latestId || (item.id > first && latest.kind !== 'nowhere')) continue;
    latest = { kind: 'repeat', item };
    latestId = item.id;
  }
  return latest;
}

/** A statement that binds, changes or deletes a name. */
interface Touch {
  readonly id: number;
  readonly isGone: boolean;
}

/** The last statement of the steps that binds, changes or deletes a name. */
function lastTouch(steps: readonly StepItems[], name: string): (Touch & { readonly step: number }) | null {
  for (let step = steps.length - 1; step >= 0; step--) {
    const touch = lastTouches(steps[step] as StepItems).get(name);
    if (touch !== undefined) return { ...touch, step };
  }
  return null;
}

/** The statements of a step, and the first of them. */
interface Ids {
  readonly own: ReadonlySet<number>;
  readonly first: number;
}

const idsOfStep = keptFor(({ items }: StepItems): Ids => {
  const ids = items.map(({ id }) => id);
  return { own: new Set(ids), first: ids.reduce((least, id) => Math.min(least, id), Number.MAX_SAFE_INTEGER) };
});

function idsOf(step: StepItems | undefined): Ids {
  return step === undefined ? { own: new Set(), first: 0 } : idsOfStep(step);
}

/** The last statement of a step that touches each name. */
const lastTouches = keptFor((step: StepItems): ReadonlyMap<string, Touch> => {
  const touches = new Map<string, Touch>();
  for (const item of step.items.filter((candidate) => !isRepeatable(candidate))) {
    const kept = new Set([...boundNames(item), ...item.updates]);
    for (const name of item.deletes) touches.set(name, { id: item.id, isGone: true });
    for (const name of kept) touches.set(name, { id: item.id, isGone: false });
  }
  return touches;
});

function touches(item: Item, name: string): boolean {
  return [...boundNames(item), ...item.updates, ...item.deletes].includes(name);
}

function isGiven(program: Program, name: string): boolean {
  return program.parameters.has(name) || program.places.has(name) || program.contents.get(name)?.isData === true;
}

/**
 * Decides what a step contains and needs. `results` are names that it must pass on: if it may leave one unbound or unchanged, it needs it as input.
 */
export function contentOf(
  program: Program,
  steps: readonly StepItems[],
  index: number,
  results: ReadonlySet<string>,
  settings: readonly Item[],
): StepContent {
  const step = steps[index] as StepItems;
  const placed = step.items.filter((item) => !isRepeatable(item));
  const late = settings.filter((item) => isNoticedBefore(program, placed, item));
  const setup = settings.filter((item) => !late.includes(item));
  const code = [...placed, ...late];
  const wanted = wantedNames([...setup, ...code], results);
  const definitions = settings
    .flatMap((item) => definitionsFor(program, item))
    .filter((item) => !step.items.includes(item));
  const repeated = new Map<number, Item>([...setup, ...definitions].map((item) => [item.id, item]));
  const renewed = renewedDefinitions(program, code).filter((item) => !step.items.includes(item));
  const ownRepeatable = [...step.items.filter(isRepeatable), ...renewed];
  const repeatableByName = byName(ownRepeatable, boundNames);
  const own = new Map<number, Item>([...code, ...renewed].map((item) => [item.id, item]));
  const mentioning = findMentions(repeated, own);
  const needs = new Set<string>();
  const seen = new Set<string>();
  // Definitions after the last running statement are repeated where they are used.
  const last = code.at(-1)?.id ?? Number.MAX_SAFE_INTEGER;
  const open = [...wanted, ...[...definitions, ...renewed].flatMap((item) => [...item.immediate, ...item.captures])];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    // Definitions in the step itself are always part of it.
    const inside = (repeatableByName.get(name) ?? []).filter(
      (item) => results.has(name) || program.hoistable.has(name) || item.id < last,
    );
    for (const item of inside) {
      own.set(item.id, item);
      open.push(...item.immediate, ...item.captures);
    }
    if (inside.length > 0 && (program.hoistable.has(name) || isBoundFirst(inside, [...setup, ...code], name))) continue;
    const origin = originOf(program, steps, index, name);
    if (origin.kind === 'repeat') {
      if (!own.has(origin.item.id)) repeated.set(origin.item.id, origin.item);
      open.push(...origin.item.immediate, ...origin.item.captures);
    } else if (origin.kind !== 'nowhere' && !isBoundBeforeUse(name, mentioning(name), results)) {
      needs.add(name);
    }
  }
  const byId = (a: Item, b: Item): number => a.id - b.id;
  return { step, repeated: [...repeated.values()].sort(byId), items: [...own.values()].sort(byId), needs };
}

/** The definitions that an item was run with, where their names were rebound since. */
function definitionsFor(program: Program, item: Item): readonly Item[] {
  return neededNames(item).flatMap((name) => {
    const definition = program.hoistable.has(name) ? null : definitionAt(program, name, item.id);
    return definition ?? [];
  });
}

/**
 * Definitions, imports and constants that rebind a name between two statements of a step: their cells may belong to no step, but each statement must see the value that it has in the notebook.
 */
function renewedDefinitions(program: Program, code: readonly Item[]): readonly Item[] {
  const first = Math.min(...code.map((item) => item.id));
  const found = new Map<number, Item>();
  for (const item of code) {
    for (const name of withRequirements(program, [...neededNames(item), ...heldNames(item)])) {
      if (program.hoistable.has(name) || !program.repeatable.has(name)) continue;
      const definition = definitionAt(program, name, item.id);
      if (definition !== null && definition.id > first) found.set(definition.id, definition);
    }
  }
  return [...found.values()];
}

/** The definition, import or constant that gives a name its value before an item; null if something else does. */
export function definitionAt(program: Program, name: string, id: number): Item | null {
  const last = program.items.findLast((item) => item.id < id && touches(item, name));
  return last !== undefined && isRepeatable(last) ? last : null;
}

/** Names that items read or change, whether or not they bind them first; including captured names. */
function wantedNames(items: readonly Item[], results: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...results, ...items.flatMap(neededNames), ...items.flatMap(heldNames)]);
}

function isBoundFirst(inside: readonly Item[], code: readonly Item[], name: string): boolean {
  const first = Math.min(...inside.map((item) => item.id));
  return !code.some((item) => item.id < first && neededNames(item).includes(name));
}

/** Whether a step certainly binds a name before reading it; `items` are those that concern it. */
function isBoundBeforeUse(name: string, items: readonly Item[], results: ReadonlySet<string>): boolean {
  for (const item of items) {
    if (neededNames(item).includes(name) || item.immediate.includes(name)) return false;
    if (item.defines.includes(name)) return true;
    // What may bind it leaves it as it was, for those that come after.
  }
  return !results.has(name);
}

/** Finds the items of a step that concern a name, in order. The step may grow between calls. */
function findMentions(...parts: readonly ReadonlyMap<number, Item>[]): (name: string) => readonly Item[] {
  let size = -1;
  let mentions: ReadonlyMap<string, readonly Item[]> = new Map();
  return (name) => {
    const now = parts.reduce((sum, part) => sum + part.size, 0);
    if (now !== size) {
      const ordered = parts.flatMap((part) => [...part.values()]).sort((a, b) => a.id - b.id);
      mentions = byName(ordered, (item) => [...neededNames(item), ...item.immediate, ...item.defines]);
      size = now;
    }
    return mentions.get(name) ?? [];
  };
}
