/** What each statement of a step is for, finer than its role: functions are cut and called after it. */
import type { Analysis } from '../../../ir.ts';
import { type Act, actOf, type Operation } from '../../../knowledge/acts.ts';
import { boundNames, type Item } from '../../edits/item.ts';

/** What an item does, in the words of the knowledge tables; empty if nothing is known of it. */
export function actsOf(item: Item): readonly Act[] {
  const found = item.statement.calls.flatMap((call) => actOf(call) ?? []);
  const isDrawn = draws(item);
  // A curve that is computed, and not drawn here, is a measure.
  return found.filter((act) => act.operation !== 'draw' || isDrawn);
}

/** What an item is mainly for; null if it serves what stands around it. */
export function operationOf(analysis: Analysis, item: Item): Operation | null {
  if (item.kind === 'definition' || item.kind === 'import' || item.kind === 'setup') return null;
  const acts = new Set(actsOf(item).map((act) => act.operation));
  const { statement } = item;
  if (statement.fitted.some((use) => use.what === 'predictor')) return acts.has('search') ? 'search' : 'fit';
  if (writesData(item)) return 'write';
  if (draws(item)) return 'draw';
  if (acts.has('split')) return 'split';
  if (measures(item)) return 'measure';
  if (readsData(item)) return 'read';
  return (
    (['read', 'encode', 'load', 'search', 'measure', 'build'] as const).find((operation) => acts.has(operation)) ??
    madeHere(analysis, item) ??
    (acts.has('clean') || statement.columns.length > 0 ? 'clean' : null)
  );
}

/** What is made here to be fitted. */
function madeHere(analysis: Analysis, item: Item): Operation | null {
  const bound = new Set(boundNames(item));
  const learners = item.statement.types
    .filter(({ name }) => bound.has(name))
    .flatMap((type) => type.learners.flatMap((learner) => analysis.learners[learner] ?? []));
  // A model that is only made here belongs to what fits it, wherever that is.
  if (learners.some(({ what }) => what === 'predictor')) return null;
  return learners.length > 0 ? 'encode' : null;
}

/** Whether an item draws on a figure, or shows one. */
export function draws(item: Item): boolean {
  return item.statement.effects.some(({ kind }) => kind === 'draws-figure' || kind === 'shows-figure');
}

function measures({ scores, statement }: Item): boolean {
  return scores.length > 0 || statement.showsScore || statement.measures.length > 0 || statement.predicted.length > 0;
}

/** Whether an item reads data from a file or a service. */
export function readsData(item: Item): boolean {
  return item.statement.effects.some(({ kind }) => kind === 'reads-path' || kind === 'uses-network');
}

/** Whether an item leaves a file that is no picture. */
export function writesData(item: Item): boolean {
  return item.statement.effects.some(({ kind }) => kind === 'writes-path') && !draws(item);
}
