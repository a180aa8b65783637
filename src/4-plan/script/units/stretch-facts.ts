/** Facts about a stretch of statements as a whole. */

import type { Analysis, Learner } from '../../../ir.ts';
import type { Act, Operation } from '../../../knowledge/acts.ts';
import { toIdentifier } from '../../../python/names.ts';
import { modelName } from '../../data/model-name.ts';
import { titlesIn } from '../../edits/figure-names.ts';
import { boundNames } from '../../edits/item.ts';
import type { Stretch } from './cut-units.ts';
import { actsOf, draws } from './operation-of.ts';

/** The weight of an operation beyond its lines, since a function is named after it. */
const weights: Readonly<Partial<Record<Operation, number>>> = {
  fit: 6,
  search: 6,
  split: 3,
  measure: 3,
  read: 2,
  write: 2,
};

/** The main operation of a stretch, by lines. */
export function mainOperation({ items, operations }: Stretch): Operation | null {
  const sums = new Map<Operation, number>();
  for (const [index, operation] of operations.entries()) {
    if (operation === null) continue;
    const lines = items[index]?.text.split('\n').length ?? 0;
    sums.set(operation, (sums.get(operation) ?? 0) + lines * (weights[operation] ?? 1));
  }
  const main = [...sums].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
  // A stretch with scores measures, even if it draws more; preparing a row to predict for counts as predicting.
  if (main === 'draw') return items.some(({ scores }) => scores.length > 0) ? 'measure' : main;
  const predicts = items.some(({ statement }) => statement.predicted.length > 0 && statement.fitted.length === 0);
  return (main === 'clean' || main === 'encode') && predicts ? 'measure' : main;
}

/** Whether a stretch separates the features and the target of a table, as `X` and `y`. */
export function separatesTarget({ items }: Stretch): boolean {
  const taken = items.flatMap((item) => (takesColumns(item) ? boundNames(item) : []));
  return (
    taken.some((name) => /^(x|features?)$/i.test(name)) && taken.some((name) => /^(y|targets?|labels?)$/i.test(name))
  );
}

/** Whether the columns that a stretch drops are all dropped to separate the target. */
export function dropsTarget(stretch: Stretch): boolean {
  const drops = stretch.items.filter((item) => item.statement.calls.some((call) => /^frame\.(drop|pop)$/.test(call)));
  return (
    separatesTarget(stretch) && drops.every((item) => boundNames(item).some((name) => /^(x|features?)$/i.test(name)))
  );
}

function takesColumns({ statement }: Stretch['items'][number]): boolean {
  return (
    statement.fitted.length === 0 &&
    statement.calls.every((call) =>
      /^(frame|series|unknown|numpy)\.(drop|pop|copy|to_numpy|array|asarray|astype|ravel|reshape)$/.test(call),
    )
  );
}

/** All operations of a stretch, in order, once each. */
export function stretchActs({ items }: Stretch): readonly Act[] {
  const acts = new Map<string, Act>();
  for (const act of items.flatMap(actsOf)) acts.set(act.name + act.phrase, act);
  return [...acts.values()];
}

/** Whether a stretch only creates transformers without fitting: `ColumnTransformer([…])`. */
export function makesTransformers({ items, operations }: Stretch): boolean {
  const encoding = items.filter((_, index) => operations[index] === 'encode');
  return (
    encoding.length > 0 &&
    encoding.every(
      ({ statement: { fitted, updates, types } }) =>
        fitted.length + updates.length === 0 && types.some((type) => type.learners.length > 0),
    )
  );
}

/** Whether a stretch takes the best model of a search without fitting. */
export function choosesModel({ items }: Stretch): boolean {
  return (
    items.every(({ statement }) => statement.fitted.length === 0) &&
    items.some((item) => item.statement.marks.includes('takes-best-model') && boundNames(item).length > 0)
  );
}

/** Titles of the figures that a stretch draws, once each. */
export function titlesOf({ items }: Stretch): readonly string[] {
  return [...new Set(items.filter(draws).flatMap((item) => titlesIn(item.text)))];
}

/** Maximum length of a word in a file name; longer ones are several words without spaces. */
const longestWord = 14;

/** Names of files that are read, without folder and ending. */
export function readFiles(stretch: Stretch): readonly string[] {
  return filesOf(stretch, 'reads-path');
}

/** Names of files that are written, without folder and ending. */
export function writtenFiles(stretch: Stretch): readonly string[] {
  return filesOf(stretch, 'writes-path');
}

function filesOf({ items }: Stretch, kind: 'reads-path' | 'writes-path'): readonly string[] {
  const stems = items.flatMap((item) =>
    item.statement.effects.flatMap((effect) =>
      effect.kind === kind && effect.path !== null ? [stemOf(effect.path)] : [],
    ),
  );
  const isSayable = (stem: string): boolean =>
    /^[a-z_]{3,}$/.test(stem) && stem.length <= 30 && stem.split('_').every((word) => word.length <= longestWord);
  return [...new Set(stems.filter(isSayable))];
}

function stemOf(path: string): string {
  const file =
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return toIdentifier(file.replace(/\.[a-z0-9]+$/i, '').replace(/[\s_-]*\d+$/, ''));
}

/** The models that a stretch fits or creates, as parts of a name: `random_forest`; `models` if there are several. */
export function modelNames(analysis: Analysis, stretch: Stretch): readonly string[] {
  const names = new Set(modelsOf(analysis, stretch).map(modelName));
  const [only] = names;
  if (names.size > 1) return ['models'];
  return only === undefined ? ['model'] : [only, 'model'];
}

/** The predictors that a stretch fits, or else creates. */
export function modelsOf(analysis: Analysis, { items }: Stretch): readonly Learner[] {
  const fitted = items.flatMap((item) => item.statement.fitted.filter((use) => use.what === 'predictor'));
  const made = items.flatMap((item) => item.statement.types.flatMap((type) => type.learners));
  const learners = fitted.length > 0 ? fitted.map((use) => use.learner) : made;
  const found = predictorsOf(analysis, learners);
  // A pipeline is named after its model.
  const inner = predictorsOf(analysis, made).filter((learner) => modelName(learner) !== 'model');
  return found.every((learner) => modelName(learner) === 'model') && inner.length > 0 ? inner : found;
}

function predictorsOf(analysis: Analysis, learners: readonly number[]): readonly Learner[] {
  const found = [...new Set(learners)].flatMap((learner) => analysis.learners[learner] ?? []);
  return found.filter((learner) => learner.what === 'predictor');
}

/** The definitions of a stretch that does nothing else: a function that captures a path. */
export function definedIn({ items }: Stretch): readonly string[] {
  return items.every(({ kind }) => kind === 'definition')
    ? items.flatMap(({ defines }) => defines.map(toIdentifier))
    : [];
}
