/** The hint that holds for values of several types. */
import type { Hint } from './type-hints.ts';

/** The type of all estimators with scikit-learn's base class, which other libraries use too. */
export const anyEstimator = 'BaseEstimator';

/** The import of that type. */
export const importOfAnyEstimator = `from sklearn.base import ${anyEstimator}`;

/** The hint that holds for all of these; null if one is not known, or if they have too little in common. */
export function commonHint(hints: readonly (Hint | null)[]): string | null {
  const known = hints.filter((hint) => hint !== null);
  const texts = [...new Set(known.map(({ hint }) => hint))];
  if (known.length < hints.length || texts.length === 0) return null;
  if (texts.length === 1) return texts[0] ?? null;
  if (texts.every((text) => text === 'int' || text === 'float')) return 'float';
  if (known.every(isEstimator)) return anyEstimator;
  return texts.length === 2 ? texts.join(' | ') : null;
}

/** Whether a hint is the class of an estimator. */
export function isEstimator({ hint, import: line }: Hint): boolean {
  return new RegExp(`^from (?:sklearn|xgboost|lightgbm)\\b\\S* import ${hint}$`).test(line ?? '');
}

/** Those of the imports that a hint needs. */
export function importsFor(hint: string, lines: readonly string[]): readonly string[] {
  const words = new Set(hint.match(/\w+/g));
  const all = words.has(anyEstimator) ? [...lines, importOfAnyEstimator] : lines;
  return [...new Set(all)].filter((line) => words.has(/(\w+)$/.exec(line)?.[1] ?? ''));
}
