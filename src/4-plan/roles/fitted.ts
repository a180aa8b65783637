/** What depends on a fitted model: the border between exploration and results. */
import type { Analysis } from '../../ir.ts';
import { boundNames, type Item, isHidden, neededNames } from '../edits/item.ts';

/** Classes that only prepare data for others, though they are fitted. */
const transformers =
  /^sklearn\.(preprocessing|feature_extraction|decomposition|impute|compose|feature_selection|random_projection|kernel_approximation|manifold)\b|^(category_encoders|imblearn\.(over|under)_sampling)\b/;

/** Whether a statement fits something that predicts; transformers alone do not count. */
export function fitsPredictor(analysis: Analysis, item: Item): boolean {
  return item.statement.fits.some((name) => !isTransformer(analysis, name));
}

/** Whether a statement fits a transformer. */
export function fitsTransformer(analysis: Analysis, item: Item): boolean {
  return item.statement.fits.some((name) => isTransformer(analysis, name));
}

function isTransformer(analysis: Analysis, name: string): boolean {
  const className = analysis.names.find((fact) => fact.name === name)?.type.className ?? null;
  return className !== null && transformers.test(className);
}

/** Ids of the statements that fit a predictor or read what comes of a fitted one, in document order. */
export function followPredictors(analysis: Analysis, items: readonly Item[]): ReadonlySet<number> {
  const reached = new Set<string>();
  const found = new Set<number>();
  for (const item of items) {
    const isReached =
      fitsPredictor(analysis, item) ||
      item.scores.length > 0 ||
      item.statement.showsScore ||
      [...neededNames(item), ...item.immediate].some((name) => reached.has(name));
    const visible = (name: string): boolean => !isHidden(name) || name.startsWith('%file:');
    if (isReached) {
      found.add(item.id);
      for (const name of [...boundNames(item), ...item.updates].filter(visible)) reached.add(name);
    } else {
      for (const name of item.defines) if (!item.mayDefine.includes(name)) reached.delete(name);
    }
  }
  return found;
}
