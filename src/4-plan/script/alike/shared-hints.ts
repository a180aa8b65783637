/** Type hints of shared functions. */
import { anyEstimator, commonHint, isEstimator } from '../hint-for-all.ts';
import type { Hint } from '../type-hints.ts';
import type { PlannedUnit } from '../units/plan-units.ts';
import type { Slot } from './slot-place.ts';

/** The hint that is valid for a name in each of several functions; null for none. */
export function sharedHint(units: readonly PlannedUnit[], names: readonly string[]): string | null {
  return commonHint(units.map((unit, at) => hintOfName(unit, names[at] ?? '')));
}

function hintOfName({ plan, hintImports }: PlannedUnit, name: string): Hint | null {
  const hint = [...plan.parameters, ...plan.returns].find((one) => one.name === name)?.hint ?? null;
  if (hint === null) return null;
  return { hint, import: hintImports.find((line) => line.endsWith(` ${hint.split('.')[0]}`)) ?? null };
}

/** Whether one of a function's own names is known to be an estimator. */
export function isEstimatorIn(unit: PlannedUnit, name: string): boolean {
  const hint = hintOfName(unit, name);
  return hint !== null && isEstimator(hint);
}

/** The hint for estimators created by callers: their class, or their common type. */
export function estimatorHint(slots: readonly Slot[]): string | null {
  const [first] = slots;
  if (slots.some(({ made }) => made?.class.startsWith('catboost.') === true)) return null;
  return slots.every(({ made }) => made?.class === first?.made?.class) ? (first?.made?.text ?? null) : anyEstimator;
}
