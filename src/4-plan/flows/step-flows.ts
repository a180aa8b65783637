/** Values passed between steps, and which of them must be stored together. */

import type { Item } from '../edits/item.ts';
import { boundNames, isRandomState, isSettingName, neededNames } from '../edits/item.ts';
import { isRepeatable, isSeed, withRequirements } from '../edits/program.ts';
import type { Program } from '../edits/program-type.ts';
import type { StepItems } from '../steps/organize.ts';
import { nameFact } from './name-fact.ts';
import { withoutOwnedModels } from './owned-state.ts';
import type { Parcel, StepFlow } from './parcel.ts';
import { modulesOf, noticeableModules } from './setup-relevance.ts';
import { heldAtEnd, isNoticedLater, mergeOverlapping, sharingAtEnd } from './sharing.ts';
import { contentOf, originOf, type StepContent } from './step-needs.ts';

/**
 * Decides the content, inputs and outputs of every step. `finals` are names that the last step to touch them keeps, `served` those that the `main` of a step needs at its end, by the step's position.
 */
export function settleFlows(
  program: Program,
  steps: readonly StepItems[],
  setup: readonly Item[],
  finals: ReadonlySet<string>,
  carried: ReadonlySet<string>,
  served: ReadonlyMap<number, readonly string[]> = new Map(),
): readonly StepFlow[] {
  let extra: readonly ReadonlySet<string>[] = steps.map((_, index) => new Set(served.get(index)));
  for (let round = 0; round < 50; round++) {
    const contents = steps.map((_, index) =>
      contentOf(program, steps, index, resultsOf(index, extra), setupFor(program, steps, index, setup)),
    );
    const liveAfter = liveNames(contents, finals, program, steps);
    const parcels = packParcels(program, steps, contents, liveAfter, finals, carried);
    const next = steps.map(
      (_, index) => new Set(parcels.filter((parcel) => parcel.step === index).flatMap((parcel) => parcel.names)),
    );
    // A name wrongly assumed to be passed on only makes a step request more than it needs.
    if (next.every((names, index) => isWithin(names, extra[index] ?? new Set())))
      return flowsOf(contents, parcels, steps);
    extra = steps.map((_, index) => new Set([...(extra[index] ?? []), ...(next[index] ?? [])]));
  }
  throw new Error('the flows between steps do not settle');
}

function resultsOf(index: number, extra: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return extra[index] ?? new Set();
}

/** Setup statements outside all steps, and those of earlier steps, run at the start of a step that may depend on them. */
function setupFor(
  program: Program,
  steps: readonly StepItems[],
  index: number,
  outside: readonly Item[],
): readonly Item[] {
  const own = steps[index]?.items ?? [];
  const last = Math.max(...own.map((item) => item.id), -1);
  const earlier = steps
    .slice(0, index)
    .flatMap((step) => step.items.filter((item) => item.kind === 'setup' && !isSeed(item)));
  const noticed = noticeableModules(program, own);
  const setup = [...outside, ...earlier].filter((item) => {
    if (item.id > last) return false;
    const modules = [...item.statement.settingsOf, ...modulesOf(program, item)];
    return modules.some((module) => noticed.has(module));
  });
  // Creating a logger sets nothing: it is repeated where it is used.
  const read = withRequirements(
    program,
    [...own, ...setup].flatMap((item) => [...item.immediate, ...neededNames(item)]),
  );
  const isIdle = (item: Item): boolean => item.statement.sets.length === 0 && boundNames(item).length > 0;
  return setup.filter((item) => !isIdle(item) || boundNames(item).some((name) => read.has(name)));
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((name) => whole.has(name));
}

/** For each step, the names that later steps need and that it or an earlier step provides. */
function liveNames(
  contents: readonly StepContent[],
  finals: ReadonlySet<string>,
  program: Program,
  steps: readonly StepItems[],
): readonly ReadonlySet<string>[] {
  const live = contents.map(() => new Set<string>(finals));
  for (const [later, content] of contents.entries()) {
    for (const name of content.needs) {
      const origin = originOf(program, steps, later, name);
      // An external input is only passed on by a step that changes it.
      if (origin.kind === 'step') for (const names of live.slice(origin.step, later)) names.add(name);
    }
  }
  return live;
}

/** Decides which step passes on each name, and which names go together. */
function packParcels(
  program: Program,
  steps: readonly StepItems[],
  contents: readonly StepContent[],
  liveAfter: readonly ReadonlySet<string>[],
  finals: ReadonlySet<string>,
  carried: ReadonlySet<string>,
): readonly Parcel[] {
  const parcels: Parcel[] = [];
  for (const [index, content] of contents.entries()) {
    const live = liveAfter[index] ?? new Set<string>();
    const touched = withHolders(program, contents, index, touchedBy(content));
    const shared = sharingAtEnd(program, contents, index).filter((group) => isNoticedLater(group, contents, index));
    const apartFrom = shared.map((group) => withoutOwnedModels(group, live, program));
    const groups = mergeOverlapping([...apartFrom, ...classGroups(program, carried)]);
    const done = new Set<string>();
    for (const group of groups) {
      const members = group.filter((name) => live.has(name) && !program.hoistable.has(name));
      if (members.length < 2 || !members.some((name) => touched.has(name))) continue;
      for (const name of members) done.add(name);
      parcels.push({ step: index, names: members, last: lastOf(content, members) });
    }
    const single = inDocumentOrder(program, live).filter(
      (name) => touched.has(name) && !done.has(name) && !program.hoistable.has(name),
    );
    for (const names of apart(single)) parcels.push({ step: index, names, last: lastOf(content, names) });
  }
  return withoutStale(parcels, steps, contents, program, finals);
}

function lastOf({ items }: StepContent, names: readonly string[]): number {
  const touching = items.filter((item) => [...boundNames(item), ...item.updates].some((name) => names.includes(name)));
  return Math.max(-1, ...touching.map(({ id }) => id));
}

/** Names that are stored separately; random generators are stored together, and so are settings. */
function apart(names: readonly string[]): readonly (readonly string[])[] {
  const together = [names.filter(isRandomState), names.filter(isSettingName)].filter((group) => group.length > 0);
  const rest = names.filter((name) => !isRandomState(name) && !isSettingName(name));
  return [...together, ...rest.map((name) => [name])];
}

/** Names in the order in which the notebook first binds them. */
function inDocumentOrder(program: Program, names: ReadonlySet<string>): readonly string[] {
  const rank = new Map(program.analysis.names.map((fact, index) => [fact.name, index]));
  return [...names].sort((a, b) => (rank.get(a) ?? -1) - (rank.get(b) ?? -1) || (a < b ? -1 : 1));
}

/** Names that a step binds or changes. */
function touchedBy(content: StepContent): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const item of content.items) {
    if (isRepeatable(item)) continue;
    for (const name of [...boundNames(item), ...item.updates]) touched.add(name);
  }
  return touched;
}

/** Adds the names of functions that read these, since their stored variables have changed. */
function withHolders(
  program: Program,
  contents: readonly StepContent[],
  index: number,
  touched: ReadonlySet<string>,
): ReadonlySet<string> {
  const groups = heldAtEnd(program, contents, index);
  return new Set([
    ...touched,
    ...groups.flatMap(([holder = '', ...read]) => (read.some((name) => touched.has(name)) ? [holder] : [])),
  ]);
}

/** A stored class is in one parcel with all its instances and captured variables, so that it stays one class. */
function classGroups(program: Program, carried: ReadonlySet<string>): readonly (readonly string[])[] {
  return [...carried].map((definition) => {
    const holders = program.analysis.names.filter((fact) => fact.definitions.includes(definition));
    const captured = nameFact(program.analysis, definition)?.captures ?? [];
    return [...new Set([definition, ...holders.map((fact) => fact.name), ...captured])];
  });
}

/** Keeps the parcels that are loaded: the latest before each step that needs a name, or the last of all. */
function withoutStale(
  parcels: readonly Parcel[],
  steps: readonly StepItems[],
  contents: readonly StepContent[],
  program: Program,
  finals: ReadonlySet<string>,
): readonly Parcel[] {
  const opened = new Set<Parcel>();
  for (const [index, content] of contents.entries()) {
    for (const name of content.needs) {
      if (originOf(program, steps, index, name).kind !== 'step') continue;
      const parcel = latestParcel(parcels, index, name);
      if (parcel !== undefined) opened.add(parcel);
    }
  }
  const isLast = (parcel: Parcel): boolean =>
    parcel.names.some(
      (name) => finals.has(name) && parcels.filter((other) => other.names.includes(name)).at(-1) === parcel,
    );
  return parcels.filter((parcel) => opened.has(parcel) || isLast(parcel));
}

/** The parcel in which a name reaches a step. */
export function latestParcel(parcels: readonly Parcel[], step: number, name: string): Parcel | undefined {
  return parcels.filter((parcel) => parcel.step < step && parcel.names.includes(name)).at(-1);
}

function flowsOf(
  contents: readonly StepContent[],
  parcels: readonly Parcel[],
  steps: readonly StepItems[],
): readonly StepFlow[] {
  return steps.map((_, index) => {
    const content = contents[index] as StepContent;
    const incoming = new Set<Parcel>();
    for (const name of content.needs) {
      const parcel = latestParcel(parcels, index, name);
      if (parcel !== undefined) incoming.add(parcel);
    }
    return {
      content,
      incoming: parcels.filter((parcel) => incoming.has(parcel)),
      outgoing: parcels.filter((parcel) => parcel.step === index),
    };
  });
}
