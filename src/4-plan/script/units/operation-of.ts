/** The operation of each statement, finer than its role, by which functions are cut and named. */
import type { Analysis } from '../../../ir.ts';
import { type Act, actOf, type Operation } from '../../../knowledge/acts.ts';
import { boundNames, type Item } from '../../edits/item.ts';
import { getsData } from '../../roles/fitted.ts';

/** The operations of an item, in the terms of the knowledge tables; empty if unknown. */
export function actsOf(item: Item): readonly Act[] {
  const found = item.statement.calls.flatMap((call) => actOf(call) ?? []);
  const isDrawn = draws(item);
  // A curve that is computed but not drawn here is a measure.
  return found.filter((act) => act.operation !== 'draw' || isDrawn);
}

/** The main operation of an item; null if it serves those around it. */
export function operationOf(analysis: Analysis, item: Item): Operation | null {
  if (item.kind === 'definition' || item.kind === 'import' || item.kind === 'setup') return null;
  const acts = new Set(actsOf(item).map((act) => act.operation));
  const { statement } = item;
  if (statement.fitted.some((use) => use.what === 'predictor')) return acts.has('search') ? 'search' : 'fit';
  if (writesData(item)) return 'write';
  if (draws(item)) return 'draw';
  if (acts.has('split')) return 'split';
  if (measures(item)) return 'measure';
  if (getsData(item)) return 'read';
  return (
    (['read', 'encode', 'load', 'search', 'measure', 'build'] as const).find((operation) => acts.has(operation)) ??
    madeHere(analysis, item) ??
    (acts.has('clean') || statement.columns.length > 0 ? 'clean' : null)
  );
}

/** Estimators created here. */
function madeHere(analysis: Analysis, item: Item): Operation | null {
  const bound = new Set(boundNames(item));
  const learners = item.statement.types
    .filter(({ name }) => bound.has(name))
    .flatMap((type) => type.learners.flatMap((learner) => analysis.learners[learner] ?? []));
  // A model that is only created here belongs with its fit.
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

/** Whether an item writes a file other than a picture. */
export function writesData(item: Item): boolean {
  return item.statement.effects.some(({ kind }) => kind === 'writes-path') && !draws(item);
}
