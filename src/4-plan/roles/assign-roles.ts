/**
 * Assigns a role to every kept statement. Two statements may swap only if neither affects the other, so a role never runs before one that it needs: fits are training, their inputs preparation or training, their results evaluation, or prediction if written to a file.
 */
import type { Analysis } from '../../ir.ts';
import type { RememberedRoles } from '../cut/remembered-roles.ts';
import { boundNames, type Item } from '../edits/item.ts';
import { collectDependences, withResults, withSources } from './dependences.ts';
import { figureGroups } from './figure-groups.ts';
import { fitsPredictor, fitsTransformer, getsData, hasEffect, measuresCurve, writesData } from './fitted.ts';
import { type Role, roles } from './role.ts';

const train = roles.indexOf('train');
const evaluate = roles.indexOf('evaluate');
const predict = roles.indexOf('predict');

/** More of them are a task of their own, such as predicting for examples. */
const fewStatements = 3;

/** The inputs of the assignment. */
export interface RoleQuestion {
  /** Statements that are kept and belong to one step, in document order. */
  readonly items: readonly Item[];
  /** Names of the models that the pipeline stores. */
  readonly models: readonly string[];
  readonly learners: Analysis['learners'];
  /** The roles of the last build. */
  readonly remembered?: RememberedRoles;
  /** The roles that a statement may have, in order; without it, each may have any. */
  readonly allowed?: (item: Item) => readonly Role[];
}

/** Returns each statement's role, by its id. */
export function assignRoles({ items, models, learners, remembered, allowed }: RoleQuestion): ReadonlyMap<number, Role> {
  const { sources, before } = collectDependences(items);
  const fits = items.map((item) => fitsPredictor(item));
  const makesModel = items.map(
    (item, index) => fits[index] === true || (changes(item, models) && !readsBack(item, learners)) || storesModel(item),
  );
  const needed = withSources(makesModel, before);
  const afterSplit = withResults(items.map(isSplit), sources);
  const ofData = withResults(items.map(readsData), sources);
  // Candidates are compared where they are fitted, also in a cross-validation, and its output is shown there.
  const ofModel = withResults(makesModel, sources);
  const ofCandidates = withResults(items.map(isComparison), sources).map((isIt, index) => isIt && !ofModel[index]);
  const shownThere = items.map(
    (item, index) => ofCandidates[index] || tellsOfTraining(item, sources[index] ?? [], items),
  );
  const stageOfNeeded = items.map((item, index) =>
    measures(item) || (fitsTransformer(item) && afterSplit[index]) ? train : 0,
  );
  // An earlier role stays, unless a fit now needs the statement earlier.
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
      if (makesModel[index] || measuresCurve(item)) return train;
      if (needed[index]) return stageOfNeeded[index] ?? 0;
      if (least === train && shownThere[index]) return train;
      return storesTransformer(item) ? Math.min(least, train) : stageOfResult(item, least);
    }
  }
  const late = (mayMove: (index: number) => boolean): void =>
    placeLate(before, stages, within, (index) => lasting[index] === null && mayMove(index));
  late((index) => !ofData[index] && !makesModel[index]);
  // A statement below a fit that no fit needs was written for evaluation.
  const firstFit = makesModel.indexOf(true);
  late((index) => firstFit >= 0 && index > firstFit && !needed[index]);
  late((index) => stages[index] === evaluate && !showsResult(items[index]));
  while (drawTogether(items, before, stages, within));
  if (allowed === undefined)
    joinThoseThatLeaveNothing(before, stages, (index) => lasting[index] !== null || leavesSomething(items[index]));
  return new Map(
    items.map((item, index) => {
      const role = roles[stages[index] ?? 0] ?? 'prepare';
      return [item.id, remembered?.joined.get(role) ?? role];
    }),
  );
}

/** Whether a statement only shows a fit's own report: the history of a network, by epochs. */
function tellsOfTraining(item: Item, sources: readonly number[], items: readonly Item[]): boolean {
  const given = sources.flatMap((source) => items[source]?.statement.types ?? []);
  const read = given.filter(({ name }) => item.uses.includes(name));
  return read.length > 0 && read.every(({ type }) => type.className === 'keras.callbacks.History');
}

/** A permitted stage: this one, or the next, or the last. */
function nearest(permitted: readonly number[] | null, stage: number): number {
  return permitted === null ? stage : (permitted.find((one) => one >= stage) ?? permitted.at(-1) ?? stage);
}

/** Moves movable statements to the first step that needs their results. */
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

/** Puts a figure into one step: the last that any of its statements needs. Returns whether one moved to a later step. */
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

/**
 * Puts the statements of a stage that would leave nothing behind, such as a table that is only printed, into the stage before, or the next if there is none: a few statements need no job of their own.
 */
function joinThoseThatLeaveNothing(
  before: readonly (readonly number[])[],
  stages: number[],
  leaves: (index: number) => boolean,
): void {
  const used = new Set<number>();
  for (const [index, needs] of before.entries())
    for (const other of needs) if (stages[other] !== stages[index]) used.add(other);
  for (const stage of [...new Set(stages)].sort((a, b) => b - a)) {
    const others = [...new Set(stages)].filter((one) => one !== stage).sort((a, b) => a - b);
    const target = others.findLast((one) => one < stage) ?? others[0];
    const own = [...stages.keys()].filter((index) => stages[index] === stage);
    if (target === undefined || stage === train || own.length > fewStatements) continue;
    if (own.some((index) => used.has(index) || leaves(index))) continue;
    for (const index of own) stages[index] = target;
  }
}

/** Whether a statement leaves a score, a figure, a file or a model. */
function leavesSomething(item: Item | undefined): boolean {
  if (item === undefined) return false;
  const { measures, fitted } = item.statement;
  return (
    item.scores.length > 0 ||
    measures.length > 0 ||
    fitted.length > 0 ||
    draws(item) ||
    hasEffect(item, 'writes-path', 'logs')
  );
}

function draws(item: Item): boolean {
  return hasEffect(item, 'draws-figure', 'shows-figure');
}

/** Whether a statement makes or changes a model; not one that only predicts with it, although the analysis may consider that a change. */
function changes(item: Item, models: readonly string[]): boolean {
  const { fitted, predicted } = item.statement;
  const changed = fitted.length === 0 && predicted.length > 0 ? [] : item.updates;
  return [...boundNames(item), ...changed].some((name) => models.includes(name));
}

/** Whether a statement only gives models their names once more, from the files that they were written to. */
function readsBack({ statement }: Item, learners: Analysis['learners']): boolean {
  const ids = statement.types.flatMap((bound) => bound.learners);
  return ids.length > 0 && ids.every((id) => (learners[id]?.copyOf ?? null) !== null);
}

/** Whether a statement writes a model to a file, or reads one back. */
function storesModel({ statement }: Item): boolean {
  return [...statement.savesModel, ...statement.loadsModel].some(({ what }) => what === 'predictor');
}

/** What a fit does not need: results are evaluated, or predictions if they are written to files. */
function stageOfResult(item: Item, least: number): number {
  if (least < train && !measures(item)) return 0;
  return writesData(item) && !measures(item) ? predict : evaluate;
}

/** Whether a statement writes fitted transformers to a file: that belongs to their fit. */
function storesTransformer({ statement }: Item): boolean {
  return statement.savesModel.length > 0 && statement.savesModel.every(({ what }) => what === 'transformer');
}

function measures({ scores, statement }: Item): boolean {
  return scores.length > 0 || statement.measures.length > 0 || statement.predicted.length > 0;
}

/** Whether a statement measures candidates by cross-validation, which fits copies of them. */
function isComparison(item: Item): boolean {
  return measuresCurve(item) || item.statement.measures.some(({ isCrossValidated }) => isCrossValidated);
}

function showsResult(item: Item | undefined): boolean {
  if (item === undefined) return false;
  return (
    item.scores.length > 0 || item.statement.showsScore || hasEffect(item, 'prints', 'draws-figure', 'shows-figure')
  );
}

const dataKinds: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'sparse']);

/** Whether data is created here: read, fetched, generated, or built from literals. */
function readsData(item: Item): boolean {
  return (
    getsData(item) ||
    item.statement.types.some(({ type }) => dataKinds.has(type.kind)) ||
    item.statement.marks.includes('loads-data')
  );
}

/** Whether a statement splits data into training and test parts. */
function isSplit(item: Item): boolean {
  return item.statement.marks.includes('splits-data');
}
