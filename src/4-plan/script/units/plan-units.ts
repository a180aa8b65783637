/** Parameters and results of units: exactly the names that they read and that later code needs. */

import type { Code, OwnCall, TypedName, UnitPlan } from '../../../ir.ts';
import { keptFor } from '../../../kept.ts';
import { codeTree } from '../../../python/code-tree.ts';
import type { Expr, Stmt } from '../../../python/parse.ts';
import { boundNames, codeOf, type Item, isHidden } from '../../edits/item.ts';
import { type PassingScore, standingScores } from '../../edits/logged-scores.ts';
import type { Program } from '../../edits/program-type.ts';
import { typeAfter } from '../../flows/type-after.ts';
import { hintIn, typeOfGiven } from '../hints-in-program.ts';
import { withoutIdleName } from '../idle-names.ts';
import { isModuleLevel } from './bonds.ts';
import { readBy } from './crossings.ts';
import type { UnitDraft } from './unit-draft.ts';

/** A unit with the information that `main` needs. */
export interface PlannedUnit {
  readonly plan: UnitPlan;
  readonly draft: UnitDraft;
  /** What it does, for the description of the step. */
  readonly phrases: readonly string[];
  /** Names that it binds in `main` or at module level. */
  readonly binds: readonly string[];
  readonly hintImports: readonly string[];
  /** Whether it logs to MLflow by itself. */
  readonly isLogging: boolean;
  /** Its arguments and results, if its function is shared. */
  readonly call?: OwnCall;
}

/** The context of units in their step. */
export interface UnitSurroundings {
  readonly program: Program;
  /** Names that `main` has before the first unit: loaded, parameters, paths. */
  readonly available: ReadonlySet<string>;
  /** Names that must be in `main` after the last unit: saved, logged. */
  readonly wanted: ReadonlySet<string>;
  /** Names that are module-level variables of this script. */
  readonly state: ReadonlySet<string>;
  /** The notebook's classes that the script has. */
  readonly classes: ReadonlySet<string>;
  /** Extra code at the end of a unit's cells (logging of figures), by item id. */
  readonly after: ReadonlyMap<number, readonly Code[]>;
  /** What logs a score whose variable may be bound again, by item id. */
  readonly passing: ReadonlyMap<number, PassingScore>;
}

/** Decides parameters, results and bodies of a step's units. */
export function planUnits(drafts: readonly UnitDraft[], around: UnitSurroundings): readonly PlannedUnit[] {
  const live = new Set(around.wanted);
  const reads: ReadonlySet<string>[] = [];
  for (const draft of [...drafts].reverse()) {
    reads.unshift(new Set(live));
    const exposed = exposedNames(draft, live, around);
    for (const name of certainlyBound(draft)) if (!exposed.has(name)) live.delete(name);
    for (const name of exposed) live.add(name);
  }
  const available = new Set(around.available);
  return drafts.map((draft, index) => {
    const unit = planUnit(draft, reads[index] ?? new Set(), available, around);
    for (const name of unit.binds) available.add(name);
    return unit;
  });
}

function planUnit(
  draft: UnitDraft,
  liveAfter: ReadonlySet<string>,
  available: ReadonlySet<string>,
  around: UnitSurroundings,
): PlannedUnit {
  const { program, state } = around;
  const bound = allBound(draft).filter((name) => !isHidden(name) && !program.hoistable.has(name));
  const certain = certainlyBound(draft);
  const exposed = exposedNames(draft, liveAfter, around);
  const parameters = inReadingOrder(
    program,
    [...exposed].filter((name) => available.has(name) && !state.has(name)),
  );
  const scores = new Set(standingScores(draft.items));
  const isWanted = (name: string): boolean => liveAfter.has(name) || scores.has(name);
  const returned = bound.filter((name) => isWanted(name) && !state.has(name));
  const unbound = returned.filter((name) => scores.has(name) && !certain.has(name) && !parameters.includes(name));
  const ids = draft.items.map(({ id }) => id);
  const last = Math.max(...ids);
  const typed = (name: string, at: number): TypedName & { readonly import: string | null } => {
    const type = typeOfGiven(program, name) ?? typeAfter(program, name, at);
    const own = /^notebook\.(\w+)$/.exec(type?.className ?? '')?.[1];
    if (own !== undefined) return { name, hint: around.classes.has(own) ? own : null, import: null };
    const found = type === undefined ? null : hintIn(program, type);
    return { name, hint: found?.hint ?? null, import: found?.import ?? null };
  };
  // A statement of the unit may stand far above those that need an argument.
  const beforeUse = (name: string): number => {
    const readers = draft.items.filter((item) => readBy(item).includes(name)).map(({ id }) => id);
    return Math.min(...(readers.length > 0 ? readers : ids)) - 1;
  };
  const given = parameters.map((name) => typed(name, beforeUse(name)));
  const results = returned.map((name) => typed(name, last));
  const after = new Map(draft.items.map((item, at) => [item.id, codeAfter(item, draft.items.slice(at + 1), around)]));
  const logged = [...after.values()].flatMap((codes) => codes.map(({ text }) => text)).join('\n');
  const used = new Set([...state, ...returned, ...(logged.match(/\w+/g) ?? [])]);
  const strip = ({ name, hint }: TypedName): TypedName => ({ name, hint });
  return {
    draft,
    phrases: draft.phrases,
    binds: [...returned, ...bound.filter((name) => state.has(name))],
    isLogging: /\bmlflow\b/.test(`${logged}\n${draft.items.map(({ text }) => text).join('\n')}`),
    hintImports: [...given, ...results].flatMap((name) => (name.import === null ? [] : [name.import])),
    plan: {
      name: draft.name,
      docstring: draft.docstring,
      parameters: given.map(strip),
      returns: results.map(strip),
      globals: bound.filter((name) => state.has(name)).sort(),
      unbound,
      body: draft.items.flatMap((item) => [
        ...bodyOf(withoutIdleName(item, draft, used), new Set([...bound, ...state]), state),
        ...(after.get(item.id) ?? []),
      ]),
      isAsync: draft.items.some((item) => item.statement.isAsync),
    },
  };
}

/** What stands after an item: what logs figures and scores; one that the unit overwrites is logged before that. */
function codeAfter(item: Item, later: readonly Item[], { after, passing }: UnitSurroundings): readonly Code[] {
  const score = passing.get(item.id);
  const isOverwritten = score !== undefined && later.some((one) => boundNames(one).includes(score.variable));
  return [...(after.get(item.id) ?? []), ...(isOverwritten ? [score.code] : [])];
}

/** The code of an item. Names that the unit does not bind need not be deleted: nothing reads them afterwards. */
function bodyOf(item: Item, bound: ReadonlySet<string>, state: ReadonlySet<string>): readonly Code[] {
  const node = statementOf(item);
  if (node?.nodeType !== 'Delete') return [codeOf(withoutAnnotation(item, state))];
  const kept = node.targets.filter((target) => target.nodeType !== 'Name' || bound.has(target.id));
  if (kept.length === node.targets.length) return [codeOf(item)];
  return kept.length === 0
    ? []
    : [codeOf({ ...item, text: `del ${kept.map((target) => textOf(item, target)).join(', ')}` })];
}

function textOf(item: Item, node: Expr): string {
  return codeTree(item.text).textOf(node);
}

function statementOf(item: Item): Stmt | undefined {
  return codeTree(item.text).first;
}

/** Python allows no annotation of a name that is declared `global`. */
function withoutAnnotation(item: Item, state: ReadonlySet<string>): Item {
  const { first: node, rangeOf } = codeTree(item.text);
  if (node?.nodeType !== 'AnnAssign') return item;
  if (node.target.nodeType !== 'Name' || !state.has(node.target.id)) return item;
  const rest = item.text.slice(rangeOf(node.annotation).end);
  return { ...item, text: node.value ? `${node.target.id} ${rest.slice(rest.indexOf('='))}` : 'pass' };
}

/** Computed values in the notebook's order, then paths, then parameters. */
const placesOfNames = keptFor(
  (names: Program['analysis']['names']) => new Map(names.map(({ name }, at) => [name, at])),
);

function inReadingOrder(program: Program, names: readonly string[]): readonly string[] {
  const places = placesOfNames(program.analysis.names);
  const rank = (name: string): number => {
    const fact = places.get(name) ?? -1;
    const last = program.analysis.names.length;
    if (program.places.has(name)) return last + 1;
    return program.parameters.has(name) ? 2 * last + 2 + fact : fact;
  };
  return [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function allBound(draft: UnitDraft): readonly string[] {
  return [...new Set(draft.items.flatMap(boundNames))];
}

function certainlyBound(draft: UnitDraft): ReadonlySet<string> {
  return new Set(draft.items.flatMap((item) => item.defines));
}

/** Names that a unit reads, changes or may not rebind, before it certainly binds them. */
function exposedNames(draft: UnitDraft, liveAfter: ReadonlySet<string>, around: UnitSurroundings): ReadonlySet<string> {
  const exposed = new Set<string>();
  const certain = new Set<string>();
  for (const item of draft.items) {
    for (const name of readBy(item)) {
      if (!certain.has(name) && isUnitLevel(around.program, name)) exposed.add(name);
    }
    for (const name of item.defines) certain.add(name);
  }
  for (const name of draft.items.flatMap((item) => item.mayDefine)) {
    if (!certain.has(name) && liveAfter.has(name) && isUnitLevel(around.program, name)) exposed.add(name);
  }
  return exposed;
}

function isUnitLevel(program: Program, name: string): boolean {
  return !isHidden(name) && !isModuleLevel(program, name);
}
