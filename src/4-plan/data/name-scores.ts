/** Names of scores: the metric, the data, and the model if there are several. */
import type { Analysis, Measured, ScorePlan, Statement } from '../../ir.ts';
import { isPipeline } from '../../knowledge/learners.ts';
import { assignmentIn, onlyStatement } from '../../python/code-tree.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import { exactScore } from './exact-score.ts';
import { modelName } from './model-name.ts';

/** A score with its position. */
export interface NamedScore extends ScorePlan {
  readonly statement: number;
  readonly measure: Measured;
  /** What it says and on what, without the model. */
  readonly words: string;
}

/** Uninformative names, unlike `r2` and `f1`. */
export const sayNothing =
  /^(?!r2$|f1$)([a-z_]|sc|res|result|results|score|scores|metric|metrics|value|values|output|test|evaluation)\d*$/i;

/** Names all scores of a notebook, in its order. */
export function nameScores(analysis: Analysis): readonly NamedScore[] {
  const all = analysis.statements.flatMap((statement, index) =>
    statement.measures.map((measure) => ({ statement, index, measure })),
  );
  const found = all.filter(
    (one, at) =>
      !all.slice(at + 1).some((later) => fillsOn(later, one)) &&
      !isShownAgain(analysis, one, all.slice(0, at)) &&
      !isCollected(one, all.slice(0, at)),
  );
  const bound = countOf(found.map(({ measure }) => measure.name ?? ''));
  // Scores shown in a loop or a function are not logged and do not reserve a name.
  const isNamed = ({ name, isRepeated }: Measured): boolean => name !== null || !isRepeated;
  const byEpoch = namesByEpoch(found.map(({ measure }) => measure));
  const plain = found.map(({ measure }) => {
    const own =
      measure.name === null ? shownName(analysis, measure) : bound.get(measure.name) === 1 ? measure.name : null;
    if (own !== null && !sayNothing.test(own) && !hidesSign(own, measure) && !byEpoch.has(toIdentifier(own)))
      return toIdentifier(own);
    const words = [...wordsOf(analysis, measure), ...summaryOf(analysis, measure)].join('_');
    return byEpoch.has(words) ? `final_${words}` : words;
  });
  const several = namesOfSeveral(analysis, found);
  const shared = countOf(plain.filter((_, position) => found[position] && isNamed(found[position].measure)));
  const taken = new Set<string>();
  return found.map(({ statement, index, measure }, position) => {
    const words = plain[position] ?? 'score';
    const needsModel = shared.get(words) !== 1 && !isOfSeveral(measure);
    const model = needsModel ? (modelOf(analysis, measure, several) ?? modelBefore(analysis, index)) : null;
    const wanted = model === null ? words : joined(model, words);
    const name = taken.has(wanted) ? uniqueName(`${wanted}_${placeOf(analysis, statement)}`, taken) : wanted;
    if (isNamed(measure)) taken.add(name);
    return {
      name,
      variable: measure.name,
      expression: textOf(analysis, measure),
      cell: statement.cell + 1,
      shape: measure.shape,
      statement: index,
      measure,
      words,
    };
  });
}

/** Whether a name calls scikit-learn's negative of an error the error: `cv_mae` for `neg_mean_absolute_error`. */
function hidesSign(name: string, { metric }: Measured): boolean {
  const error = /^neg_(.+)/.exec(metric ?? '')?.[1];
  return error !== undefined && !/neg/i.test(name) && toIdentifier(name).split('_').includes(error);
}

/** The names under which histories of training are logged by epoch: MLflow shows the value of the last step of a name. */
export function namesByEpoch(measures: readonly Measured[]): ReadonlySet<string> {
  const histories = measures.filter(({ shape, isObject }) => shape === 'history' && isObject);
  const names = histories.flatMap(({ parts }) => ['loss', ...(parts.length > 0 ? parts : usualMetrics)]);
  return new Set(names.flatMap((name) => [name, `val_${name}`]));
}

/** What networks are mostly compiled with. */
const usualMetrics: readonly string[] = ['accuracy', 'acc', 'auc', 'precision', 'recall', 'mae', 'mse'];

interface FoundScore {
  readonly statement: Statement;
  readonly measure: Measured;
}

/** Whether a score that has a variable is only shown once more, as a percentage or rounded. */
function isShownAgain(analysis: Analysis, { measure }: FoundScore, before: readonly FoundScore[]): boolean {
  if (measure.place === null || measure.isRepeated) return false;
  const shown = onlyStatement(textOf(analysis, measure) ?? '');
  if (shown?.nodeType !== 'Expr') return false;
  const exact = exactScore(shown.value);
  if (exact.nodeType !== 'Name' || exact === shown.value) return false;
  return before.some((other) => other.measure.name === exact.id && other.measure.metric === measure.metric);
}

/** Whether a dictionary or a list only collects scores that have variables of their own, as for a table or a picture. A dictionary of another cell may be logged by another step. */
function isCollected({ statement, measure }: FoundScore, before: readonly FoundScore[]): boolean {
  if (!['dict', 'list'].includes(measure.shape) || measure.name === null) return false;
  const assigned = assignmentIn(statement.text);
  const row = assigned?.target.nodeType === 'Name' ? assigned.value : null;
  const cells = row?.nodeType === 'Dict' ? row.values : row?.nodeType === 'List' ? row.elts : [];
  const near = before.filter((other) => row?.nodeType === 'List' || other.statement.cell === statement.cell);
  const named = new Set(near.flatMap(({ measure: { name, shape } }) => (shape === 'number' && name ? [name] : [])));
  const values = cells.map(exactScore);
  return values.length > 0 && values.every((value) => value.nodeType === 'Name' && named.has(value.id));
}

/** Whether a score adds an element to the dictionary of another, in the same cell: it is logged when it is filled. */
function fillsOn(later: FoundScore, { statement, measure }: FoundScore): boolean {
  const isSame = later.measure.shape === 'dict' && measure.shape === 'dict' && later.measure.name === measure.name;
  if (!isSame || measure.name === null || later.statement.cell !== statement.cell) return false;
  return later.statement !== statement && !later.statement.defines.includes(measure.name);
}

/** `grid_cv` and `cv_best_score` are `grid_cv_best_score`. */
function joined(model: string, words: string): string {
  const [first = ''] = words.split('_');
  return model.endsWith(`_${first}`) ? model + words.slice(first.length) : `${model}_${words}`;
}

/** `test_accuracy`: the data and the metric. */
function wordsOf(analysis: Analysis, measure: Measured): readonly string[] {
  const { metric, on, isCrossValidated, shape, name } = measure;
  const given = name !== null && !sayNothing.test(name) ? toIdentifier(name) : 'score';
  const what = toIdentifier(metric ?? (shape === 'history' ? 'history' : given));
  const data = isCrossValidated ? 'cv' : (dataOf(on) ?? dataGiven(textOf(analysis, measure)));
  return data === null || what.split('_').includes(data) ? [what] : [data, what];
}

const summaries = /\.(mean|std|min|max|median)\(\)|\b(?:np|numpy)\.(mean|std|min|max|median)\(/g;

/** A single number about cross-validation scores, also rounded or as a percentage. */
function summaryOf(analysis: Analysis, measure: Measured): readonly string[] {
  if (!measure.isCrossValidated || measure.shape !== 'number') return [];
  const found = [...(textOf(analysis, measure) ?? '').matchAll(summaries)].flatMap(
    ([, method, callee]) => method ?? callee ?? [],
  );
  return found.length === 1 && measure.metric?.endsWith(`_${found[0]}`) !== true ? found : [];
}

const kindsOfData: readonly (readonly [string, RegExp])[] = [
  ['test', /(^|_)(test|holdout|unseen)(_|\d|$)/i],
  ['validation', /(^|_)(val|valid|validation|dev)(_|\d|$)/i],
  ['train', /(^|_)(train|training)(_|\d|$)/i],
];

/** The part of the data in names. */
function dataOf(names: readonly string[]): string | null {
  return kindsOfData.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? null;
}

/** The part of the data that a function of the notebook is given, if only one is: `report(model, y_test, predicted)`. */
function dataGiven(text: string | null): string | null {
  const given = onlyStatement(text ?? '');
  if (given?.nodeType !== 'Expr' || given.value.nodeType !== 'Call' || given.value.func.nodeType !== 'Name')
    return null;
  const names = given.value.args.flatMap((argument) => (argument.nodeType === 'Name' ? [argument.id] : []));
  const kinds = new Set(names.flatMap((name) => dataOf([name]) ?? []));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : null;
}

/** Whether it measures one candidate after another, as in a loop over models. */
function isOfSeveral({ ofNames, of }: Measured): boolean {
  return ofNames.length === 0 && of.length > 1;
}

/** The model's variable, or its class if it has none, or if the variable stands for models of several classes. */
function modelOf(analysis: Analysis, measure: Measured, several: ReadonlySet<string>): string | null {
  const [name] = measure.ofNames;
  const word = classOf(analysis, measure);
  return name === undefined || (several.has(name) && word !== null) ? word : toIdentifier(name);
}

/** The common name of the model's class, of a pipeline that of its last part; null if it says nothing. */
function classOf({ learners }: Analysis, { of }: Measured): string | null {
  const learner = learners[of[0] ?? -1];
  const last =
    learner && isPipeline({ kind: 'estimator', className: learner.className })
      ? learners[learner.parts.at(-1) ?? -1]
      : null;
  const word = learner === undefined ? 'model' : modelName(last?.what === 'predictor' ? last : learner);
  return word === 'model' ? null : word;
}

/** The variables that are bound to models of different classes in turn: `model`, `pipe`, `clf`. */
function namesOfSeveral(analysis: Analysis, found: readonly FoundScore[]): ReadonlySet<string> {
  const classes = new Map<string, Set<string | null>>();
  for (const { measure } of found) {
    const [name] = measure.ofNames;
    if (name === undefined || isOfSeveral(measure)) continue;
    classes.set(name, (classes.get(name) ?? new Set()).add(classOf(analysis, measure)));
  }
  return new Set([...classes].flatMap(([name, words]) => (words.size > 1 && !words.has(null) ? [name] : [])));
}

/** The model that predicted last, where a score does not say what it is of: `auc(fpr, tpr)`. */
function modelBefore({ statements }: Analysis, index: number): string | null {
  const last = statements.slice(0, index + 1).findLast(({ predicted }) => predicted.some(({ name }) => name !== null));
  const name = last?.predicted.find((one) => one.name !== null)?.name ?? null;
  return name === null ? null : toIdentifier(name);
}

/** The nearest heading above distinguishes equal measurements. */
function placeOf(analysis: Analysis, statement: Statement): string {
  for (let index = statement.cell; index >= 0; index--) {
    const cell = analysis.cells[index];
    const heading = cell?.kind === 'markdown' ? /^#+\s+(.+)$/m.exec(cell.source)?.[1] : undefined;
    if (heading !== undefined) return toIdentifier(heading).split('_').slice(0, 3).join('_');
  }
  return 'again';
}

/** The variable of a loop or a function that is shown, if it is one of two words. */
function shownName(analysis: Analysis, measure: Measured): string | null {
  const text = textOf(analysis, measure);
  return text !== null && /^[A-Za-z]+_\w+$/.test(text) ? text : null;
}

function textOf(analysis: Analysis, { place }: Measured): string | null {
  return place === null ? null : (analysis.cells[place.cell]?.code.slice(place.start, place.end) ?? null);
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
