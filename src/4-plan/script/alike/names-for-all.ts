/** Names for the numbered names of a shared function: the common part of the originals, or from the call that creates the value. */
import { builtinNames, isIdentifier } from '../../../python/names.ts';
import { pythonKeywords } from '../../../python/tokens.ts';
import type { Formed } from './function-form.ts';
import { isEstimatorIn } from './shared-hints.ts';

/** The common part of names, in whole words: `acc_knn` and `acc_rf` are `acc`; null for nothing. */
export function commonName(names: readonly string[]): string | null {
  const lists = names.map(wordsOf);
  const [first = []] = lists;
  const bare = (word: string): string => word.replace(/_+$/, '');
  const shared = (words: readonly string[], at: number): boolean =>
    lists.every((list) => bare(list.at(at) ?? '') === bare(words.at(at) ?? ''));
  let start = 0;
  while (start < first.length && shared(first, start)) start++;
  // A number belongs to the letter before it: `r2_l1` and `r2_l2` are `r2`.
  if (start > 1 && !first[start - 1]?.endsWith('_') && /^\d/.test(first[start] ?? '')) start--;
  let end = 0;
  while (end < first.length - start && shared(first, -1 - end)) end++;
  const common = first.filter((word) => lists.every((list) => list.map(bare).includes(bare(word))));
  const parts = start + end > 0 ? [first.slice(0, start), first.slice(first.length - end)] : [common];
  const name = parts.flatMap((part) => part.join('').replace(/^_+|_+$/g, '') || []).join('_');
  return isIdentifier(name) && (name.length > 1 || names.includes(name)) ? name : null;
}

/** A name in pieces: words with the underscores after them, and separate numbers: `y_`, `pred`, `RF`, `2`. */
function wordsOf(name: string): readonly string[] {
  return name.match(/(?:[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+)_*|_+/gu) ?? [name];
}

/** Names of values by the functions that create them. */
const made: Readonly<Record<string, string>> = {
  predict: 'predictions',
  predict_proba: 'probabilities',
  fit: 'model',
  fit_transform: 'transformed',
  transform: 'transformed',
  score: 'score',
  cross_val_score: 'scores',
  accuracy_score: 'accuracy',
  mean_squared_error: 'mse',
  mean_absolute_error: 'mae',
  confusion_matrix: 'matrix',
  classification_report: 'report',
  GridSearchCV: 'search',
  RandomizedSearchCV: 'search',
};

/** Names for the numbered names of functions of one form: those that are alike keep theirs. Null where one has no name. */
export function sharedNames(group: readonly Formed[]): readonly string[] | null {
  const [first] = group;
  if (first === undefined) return null;
  const tuples = first.form.locals.map((_, local) => group.map(({ form }) => form.locals[local] ?? ''));
  const same = tuples.flatMap((names) => (isSame(names) ? (names[0] ?? []) : []));
  const taken = new Set([...freeNames(group), ...builtinNames, ...pythonKeywords, ...same]);
  const found: string[] = [];
  for (const [local, names] of tuples.entries()) {
    const wanted = isSame(names) ? (names[0] ?? null) : nameOf(group, names, local);
    if (wanted === null || (!isSame(names) && taken.has(wanted))) return null;
    taken.add(wanted);
    found.push(wanted);
  }
  return found;
}

function isSame(names: readonly string[]): boolean {
  return names.every((name) => name === names[0]);
}

/** Names in the code of functions that are not their own. */
export function freeNames(group: readonly Formed[]): readonly string[] {
  return group.flatMap(({ form }) => form.others);
}

function nameOf(group: readonly Formed[], names: readonly string[], local: number): string | null {
  const { slots, madeBy } = group[0]?.form ?? { slots: [], madeBy: new Map<number, string>() };
  const isMade = slots.some(({ kind, assigned }) => kind === 'estimator' && assigned === local);
  const isEstimator = isMade || group.every(({ unit }, at) => isEstimatorIn(unit, names[at] ?? ''));
  const maker = madeBy.get(local) ?? '';
  const metric = maker.endsWith('_score') ? maker.slice(0, -'_score'.length) : null;
  return commonName(names) ?? (isEstimator ? 'model' : (made[maker] ?? metric));
}
