/** Type hints of shared functions. */
import type { PlannedUnit } from '../units/plan-units.ts';
import type { Slot } from './slot-place.ts';

/** The type of all estimators with scikit-learn's base class, which other libraries use too. */
export const anyEstimator = 'BaseEstimator';

/** The hint that is valid for a name in each of several functions; null for none. */
export function commonHint(units: readonly PlannedUnit[], names: readonly string[]): string | null {
  const hints = units.map((unit, at) => hintIn(unit, names[at] ?? ''));
  const [first = null] = hints;
  if (hints.every((hint) => hint === first)) return first;
  if (hints.every((hint) => hint === 'int' || hint === 'float')) return 'float';
  if (units.every((unit, at) => isEstimatorIn(unit, names[at] ?? ''))) return anyEstimator;
  const kinds = [...new Set(hints)];
  return kinds.length === 2 && !kinds.includes(null) ? kinds.join(' | ') : null;
}

function hintIn({ plan }: PlannedUnit, name: string): string | null {
  return [...plan.parameters, ...plan.returns].find((one) => one.name === name)?.hint ?? null;
}

/** Whether one of a function's own names is known to be an estimator. */
export function isEstimatorIn(unit: PlannedUnit, name: string): boolean {
  const hint = hintIn(unit, name);
  const line = new RegExp(`^from (?:sklearn|xgboost|lightgbm)\\b\\S* import ${hint}$`);
  return hint !== null && unit.hintImports.some((text) => line.test(text));
}

/** The hint for estimators created by callers: their class, or their common type. */
export function estimatorHint(slots: readonly Slot[]): string | null {
  const [first] = slots;
  if (slots.some(({ made }) => made?.class.startsWith('catboost.') === true)) return null;
  return slots.every(({ made }) => made?.class === first?.made?.class) ? (first?.made?.text ?? null) : anyEstimator;
}
