/**
 * The role of every statement that is kept. Statements may change places only where neither touches what the other does, so
 * a role never runs before one that it needs: fits are training, what they need is preparation or training, what comes of
 * them is evaluation, or prediction where it ends in a file.
 */
import type { RememberedRoles } from '../cut/remembered-roles.ts';
import { boundNames, type Item } from '../edits/item.ts';
import { collectDependences, withResults, withSources } from './dependences.ts';
import { figureGroups } from './figure-groups.ts';
import { fitsPredictor, fitsTransformer, hasEffect, writesData } from './fitted.ts';
import { type Role, roles } from './role.ts';

const train = roles.indexOf('train');
const evaluate = roles.indexOf('evaluate');
const predict = roles.indexOf('predict');

/** What the assignment is told of the whole. */
export interface RoleQuestion {
  /** Statements that are kept and belong to one step, in document order. */
  readonly items: readonly Item[];
  /** Names of the models that the pipeline leaves. */
  readonly models: readonly string[];
  /** What is known of the last build. */
  readonly remembered?: RememberedRoles;
  /** The roles that a statement may have, in order; without it, each may have any. */
  readonly allowed?: (item: Item) => readonly Role[];
}

/** Returns each statement's role, by its id. */
export function assignRoles({ items, models, remembered, allowed }: RoleQuestion): ReadonlyMap<number, Role> {
  const { sources, before } = collectDependences(items);
  const fits = items.map((item) => fitsPredictor(item));
  const makesModel = items.map((item, index) => fits[index] === true || changes(item, models) || storesModel(item));
  const needed = withSources(makesModel, before);
  const afterSplit = withResults(items.map(isSplit), sources);
  const ofData = withResults(items.map(readsData), sources);
  // Candidates are compared where they are fitted, also those that only a cross-validation fits, and what it shows is shown there.
  const ofModel = withResults(makesModel, sources);
  const ofCandidates = withResults(items.map(isComparison), sources).map((isIt, index) => isIt && !ofModel[index]);
  const shownThere = items.map(
    (item, index) => ofCandidates[index] || tellsOfTraining(item, sources[index] ?? [], items),
  );
  const stageOfNeeded = items.map((item, index) =>
    measures(item) || (fitsTransformer(item) && afterSplit[index]) ? train : 0,
  );
  // What was settled once stays, unless a fit needs it earlier now.
  const lasting = items.map((item, index): number | null => {
    const role = remembered?.of.get(item.id);
    const stage = role === undefined ? null : roles.indexOf(role);
    return stage === null || (makesModel[index] && stage !== train) || (needed[index] && stage > train) ? null : stage;
  });
  const permitted = items.map((item) => allowed?.(item).map((role) => roles.indexOf(role)) ?? null);
  const within = (index: number, stage: number): number => nearest(permitted[index] ?? null, stage);
  const stages: number[] = [];
  for (const [index, item] of items.entries()) {
    const least = Math.max(0, ...(before[index] ?? []).map((other) => stages[other] ?? 0));
    stages.push(within(index, Math.max(least, lasting[index] ?? ownStage())));
    function ownStage(): number {
      if (makesModel[index]) return train;
      if (needed[index]) return stageOfNeeded[index] ?? 0;
      if (least === train && shownThere[index]) return train;
      if (least >= train || measures(item)) return writesData(item) && !measures(item) ? predict : evaluate;
      return 0;
    }
  }
  const late = (mayMove: (index: number) => boolean): void =>
    placeLate(before, stages, within, (index) => lasting[index] === null && mayMove(index));
  late((index) => !ofData[index] && !makesModel[index]);
  // What no fit needs and is below one was written for those that measure.
  const firstFit = makesModel.indexOf(true);
  late((index) => firstFit >= 0 && index > firstFit && !needed[index]);
  late((index) => stages[index] === evaluate && !showsResult(items[index]));
  while (drawTogether(items, before, stages, within));
  return new Map(
    items.map((item, index) => {
      const role = roles[stages[index] ?? 0] ?? 'prepare';
      return [item.id, remembered?.joined.get(role) ?? role];
    }),
  );
}

/** Whether a statement shows nothing but what a fit tells of itself: the history of a network, by epochs. */
function tellsOfTraining(item: Item, sources: readonly number[], items: readonly Item[]): boolean {
  const given = sources.flatMap((source) => items[source]?.statement.types ?? []);
  const read = given.filter(({ name }) => item.uses.includes(name));
  return read.length > 0 && read.every(({ type }) => type.className === 'keras.callbacks.History');
}

/** A stage that is permitted: this one, else the next, else the last. */
function nearest(permitted: readonly number[] | null, stage: number): number {
  return permitted === null ? stage : (permitted.find((one) => one >= stage) ?? permitted.at(-1) ?? stage);
}

/** Moves statements that may move to the first step that needs what they give. */
function placeLate(
  before: readonly (readonly number[])[],
  stages: number[],
  within: (index: number, stage: number) => number,
  mayMove: (index: number) => boolean,
): void {
  const first: number[] = stages.map(() => roles.length);
  for (let index = stages.length - 1; index >= 0; index--) {
    const target = first[index] ?? roles.length;
    if (target < roles.length && mayMove(index) && within(index, target) === target)
      stages[index] = Math.max(stages[index] ?? 0, target);
    for (const other of before[index] ?? []) first[other] = Math.min(first[other] ?? roles.length, stages[index] ?? 0);
  }
}

/** A figure is drawn in one step: the last that any of its statements needs. Tells whether one had to go to a later step. */
function drawTogether(
  items: readonly Item[],
  before: readonly (readonly number[])[],
  stages: number[],
  within: (index: number, stage: number) => number,
): boolean {
  const earlier = [...stages];
  const groupOf = figureGroups(items);
  const groupAt = (item: Item): string => groupOf.get(item.id) ?? '';
  const latest = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    if (draws(item)) latest.set(groupAt(item), Math.max(latest.get(groupAt(item)) ?? 0, stages[index] ?? 0));
  }
  for (const [index, item] of items.entries()) {
    const own = draws(item) ? (latest.get(groupAt(item)) ?? 0) : 0;
    const least = Math.max(stages[index] ?? 0, own, ...(before[index] ?? []).map((other) => stages[other] ?? 0));
    stages[index] = within(index, least);
  }
  return stages.some((stage, index) => stage > (earlier[index] ?? 0));
}

function draws(item: Item): boolean {
  return hasEffect(item, 'draws-figure', 'shows-figure');
}

/** Whether a statement makes or changes a model; what only predicts with one may change it as far as is known, and does not. */
function changes(item: Item, models: readonly string[]): boolean {
  const { fitted, predicted } = item.statement;
  const changed = fitted.length === 0 && predicted.length > 0 ? [] : item.updates;
  return [...boundNames(item), ...changed].some((name) => models.includes(name));
}

/** Whether a statement writes a model to a file, or reads one back. */
function storesModel({ statement }: Item): boolean {
  return [...statement.savesModel, ...statement.loadsModel].some(({ what }) => what === 'predictor');
}

function measures({ scores, statement }: Item): boolean {
  return scores.length > 0 || statement.measures.length > 0 || statement.predicted.length > 0;
}

/** Whether a statement measures candidates by cross-validation, which fits copies of them. */
function isComparison({ statement }: Item): boolean {
  return statement.measures.some(({ isCrossValidated }) => isCrossValidated);
}

function showsResult(item: Item | undefined): boolean {
  if (item === undefined) return false;
  return (
    item.scores.length > 0 || item.statement.showsScore || hasEffect(item, 'prints', 'draws-figure', 'shows-figure')
  );
}

const dataKinds: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'sparse']);

/** Whether data comes into being here: read, fetched, made up, or built from literals. */
function readsData(item: Item): boolean {
  return (
    hasEffect(item, 'reads-path', 'uses-network') ||
    item.statement.types.some(({ type }) => dataKinds.has(type.kind)) ||
    item.statement.marks.includes('loads-data')
  );
}

/** Whether a statement divides data into parts to train on and parts to measure on. */
function isSplit(item: Item): boolean {
  return item.statement.marks.includes('splits-data');
}
