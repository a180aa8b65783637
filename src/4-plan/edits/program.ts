/** The program for the plan: which names can be recreated in any step, and which must be passed on. */
import type { Analysis, BoundType, ParameterPlan } from '../../ir.ts';
import { importedNames } from '../../python/facts/imports.ts';
import { builtinNames } from '../../python/names.ts';
import { contentName, type Place } from '../data/find-places.ts';
import { comparedNames } from '../flows/identity.ts';
import { moduleVariables } from '../script/module-variables.ts';
import { unboundNames } from '../script/unbound-names.ts';
import { boundNames, type Item, isHidden } from './item.ts';
import type { Program } from './program-type.ts';

const repeatableKinds: ReadonlySet<string> = new Set(['import', 'constant', 'definition']);

/** Whether an item can be repeated in any step that needs what it binds. */
export function isRepeatable(item: Item): boolean {
  return repeatableKinds.has(item.kind) || isSeed(item);
}

/** Whether an item does nothing but set the state of random generators. */
export function isSeed(item: Item): boolean {
  return item.kind === 'setup' && item.defines.length > 0 && item.defines.every(isHidden);
}

/** Decides how names reach the steps. `carried` are classes that are passed with their instances instead of being redefined. */
export function makeProgram(
  analysis: Analysis,
  items: readonly Item[],
  parameters: readonly ParameterPlan[],
  places: readonly Place[],
  carried: ReadonlySet<string>,
  reseeds: boolean,
): Program {
  const byVariable = new Map(parameters.map((parameter) => [parameter.variable, parameter]));
  const placeOf = new Map(places.map((place) => [place.variable, place]));
  const given = new Set([...byVariable.keys(), ...placeOf.keys()]);
  const stable = findStable(items, given);
  const unbound = unboundNames(items);
  const state = new Set([...moduleVariables(items), ...unbound]);
  const oneObject = namesOfOneObject(items);
  // A repeated item must give the same result in each step.
  const settled = items.map((item): Item => {
    if (item.kind === 'constant' && item.defines.some((name) => oneObject.has(name))) return { ...item, kind: 'code' };
    if (isMadeAgain(item, items, stable)) return { ...item, kind: 'constant' };
    if (item.kind === 'definition' && item.defines.some((name) => carried.has(name))) return { ...item, kind: 'code' };
    if (!repeatableKinds.has(item.kind) && !isSeed(item)) return item;
    if (item.defines.some((name) => state.has(name)) && !item.statement.text.includes('import *'))
      return { ...item, kind: 'code' };
    if (item.kind === 'import') return item;
    const steady = item.immediate.every((name) => stable.has(name) || !isBoundAnywhere(items, given, name));
    return steady ? item : { ...item, kind: 'code' as const };
  });
  const repeatable = groupByName(settled.filter(isRepeatable));
  const bound = new Set([...given, ...settled.flatMap(boundNames)]);
  const secrets = new Set(settled.flatMap(secretsOf));
  const candidates = [...repeatable.keys()].filter(
    (name) => stable.has(name) && !given.has(name) && !state.has(name) && !isHidden(name) && !secrets.has(name),
  );
  const isBuiltin = (name: string): boolean => builtinNames.has(name) && !bound.has(name);
  const hoistable = settle(candidates, repeatable, isBuiltin, (name) => state.has(name) || isBuiltin(name));
  const shareable = settle(
    [...hoistable].filter((name) => (repeatable.get(name) ?? []).every((item) => item.globalWrites.length === 0)),
    repeatable,
    isBuiltin,
    isBuiltin,
  );
  const contents = new Map(places.map((place) => [contentName(place), place]));
  return {
    analysis,
    reseeds,
    items: settled,
    parameters: byVariable,
    places: placeOf,
    contents,
    repeatable,
    stable,
    hoistable,
    shareable,
    state,
    unbound,
  };
}

/** Secrets are read from the environment when a step runs, not when its script is imported. */
function secretsOf({ statement }: Item): readonly string[] {
  return statement.types.flatMap(({ name, type }) => (type.className === 'secret' ? [name] : []));
}

/** Names that share an object with another whose identity is tested, so that it cannot be recreated. */
function namesOfOneObject(items: readonly Item[]): ReadonlySet<string> {
  const compared = comparedNames(items);
  if (compared.size === 0) return compared;
  const groups = items.flatMap((item) => item.statement.groups);
  return new Set(groups.filter((group) => group.some((name) => compared.has(name))).flat());
}

const unstorableKinds: ReadonlySet<string> = new Set(['generator', 'handle']);

/** Whether a bound value cannot be stored. */
export function isUnstorable(bound: BoundType): boolean {
  return bound.unstorable !== null || unstorableKinds.has(bound.type.kind);
}

/** An object that cannot be stored is recreated in each step that uses it, unless it was consumed before. */
function isMadeAgain(item: Item, items: readonly Item[], stable: ReadonlySet<string>): boolean {
  const { types, effects } = item.statement;
  if (item.kind !== 'code' || types.length === 0 || !types.every(isUnstorable)) return false;
  if (item.updates.length > 0 || !effects.every((effect) => effect.kind === 'reads-path')) return false;
  if (item.mayDefine.length > 0) return false;
  const isThere = (name: string): boolean => stable.has(name) || builtinNames.has(name);
  return (
    item.immediate.every(isThere) && item.defines.every((name) => isThere(name) || isUsedElsewhere(items, item, name))
  );
}

/** Whether only one other step uses the names of an item, so that it may be created there. */
function isUsedElsewhere(items: readonly Item[], item: Item, name: string): boolean {
  const others = items.filter((other) => other !== item);
  if (others.some((other) => [...boundNames(other), ...other.deletes].includes(name))) return false;
  const users = others.filter((other) =>
    [...other.uses, ...other.updates, ...other.immediate, ...other.captures].includes(name),
  );
  const steps = new Set(users.map((user) => user.step));
  return steps.size === 1 && !steps.has(null) && !steps.has(item.step);
}

function isBoundAnywhere(items: readonly Item[], given: ReadonlySet<string>, name: string): boolean {
  return given.has(name) || items.some((item) => boundNames(item).includes(name));
}

function groupByName(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    for (const name of boundNames(item)) {
      const there = byName.get(name);
      if (there === undefined) byName.set(name, [item]);
      else there.push(item);
    }
  }
  return byName;
}

/** Names that are bound once (or always in the same way), never changed and never deleted. */
function findStable(items: readonly Item[], given: ReadonlySet<string>): ReadonlySet<string> {
  const ways = new Map<string, Set<string>>();
  const unstable = new Set<string>();
  for (const item of items) {
    for (const name of [...item.updates, ...item.deletes]) if (item.kind !== 'import') unstable.add(name);
    for (const name of boundNames(item)) {
      const way = isRepeatable(item) ? wayOf(item, name) : `#${item.id}`;
      ways.set(name, (ways.get(name) ?? new Set()).add(way));
    }
  }
  const stable = new Set<string>();
  for (const [name, found] of ways) {
    if (found.size === 1 && !unstable.has(name) && !given.has(name)) stable.add(name);
  }
  for (const name of given) if (!ways.has(name)) stable.add(name);
  return stable;
}

/** The form of a binding, so that the same import in two cells counts once. */
function wayOf(item: Item, name: string): string {
  if (item.kind !== 'import') return item.text;
  const imported = importedNames(item.text)?.find((one) => one.name === name);
  return imported?.of ?? imported?.text ?? item.text;
}

/** The largest set of candidates that depend only on each other and on allowed names. */
function settle(
  candidates: readonly string[],
  repeatable: ReadonlyMap<string, readonly Item[]>,
  isThere: (name: string) => boolean,
  isThereLater: (name: string) => boolean,
): ReadonlySet<string> {
  const all = new Set(candidates);
  for (let changed = true; changed; ) {
    changed = false;
    for (const name of all) {
      const fits = (repeatable.get(name) ?? []).every(
        (item) =>
          item.immediate.every((other) => all.has(other) || isThere(other)) &&
          item.captures.every((other) => all.has(other) || isThereLater(other)),
      );
      if (!fits) {
        all.delete(name);
        changed = true;
      }
    }
  }
  return all;
}

/** Names, and everything needed to recreate them. */
export function withRequirements(program: Program, names: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const item of program.repeatable.get(name) ?? []) open.push(...item.immediate, ...item.captures);
  }
  return found;
}
