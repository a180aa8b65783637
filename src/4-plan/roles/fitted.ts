/** Dependence on a fitted model: the border between exploration and results. */
import type { Effect } from '../../ir.ts';
import { curveFunctions } from '../../knowledge/calls/measures.ts';
import { classFact } from '../../knowledge/lookup.ts';
import { boundNames, type Item, isHidden, neededNames } from '../edits/item.ts';

/** Whether a statement fits something that predicts; transformers alone do not count. */
export function fitsPredictor(item: Item): boolean {
  return item.statement.fitted.some(({ what }) => what === 'predictor');
}

/** Whether a statement fits a transformer. */
export function fitsTransformer(item: Item): boolean {
  return item.statement.fitted.some(({ what }) => what === 'transformer');
}

/** Whether a statement fits a model many times, for a learning curve and the like. */
export function measuresCurve(item: Item): boolean {
  return item.statement.calls.some((call) => curveFunctions.has(call));
}

/** Ids of the statements that fit a predictor or read results of a fitted one, in document order. */
export function followPredictors(items: readonly Item[]): ReadonlySet<number> {
  const reached = new Set<string>();
  const found = new Set<number>();
  const isFile = (name: string): boolean => name.startsWith('%file:');
  for (const item of items) {
    // A picture saved beside others does not depend on them.
    const readsFiles = hasEffect(item, 'reads-path') || !hasEffect(item, 'draws-figure', 'shows-figure');
    const isReached =
      fitsPredictor(item) ||
      measuresCurve(item) ||
      item.statement.measures.length > 0 ||
      item.scores.length > 0 ||
      [...neededNames(item), ...item.immediate].some((name) => reached.has(name) && (!isFile(name) || readsFiles));
    const visible = (name: string): boolean => !isHidden(name) || isFile(name);
    if (isReached) {
      found.add(item.id);
      for (const name of [...boundNames(item), ...item.updates].filter(visible)) reached.add(name);
    } else {
      for (const name of item.defines) if (!item.mayDefine.includes(name)) reached.delete(name);
    }
  }
  return found;
}

/** Whether a statement has an effect of one of these kinds. */
export function hasEffect(item: Item, ...kinds: readonly Effect['kind'][]): boolean {
  return item.statement.effects.some(({ kind }) => kinds.includes(kind));
}

/** Whether a statement reads files, or fetches something that is no model: a pretrained network is where its training begins. */
export function getsData(item: Item): boolean {
  if (hasEffect(item, 'reads-path')) return true;
  const isModel = item.statement.types.some(({ type: { className } }) => className !== null && hasFlavor(className));
  return hasEffect(item, 'uses-network') && !isModel;
}

function hasFlavor(className: string): boolean {
  return (classFact(className)?.flavor ?? null) !== null;
}

/** Whether a statement writes a file other than a picture. */
export function writesData(item: Item): boolean {
  return hasEffect(item, 'writes-path') && !hasEffect(item, 'draws-figure', 'shows-figure');
}
