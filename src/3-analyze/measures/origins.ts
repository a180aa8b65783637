/** Origins of values: the learners that they are, contain, are made from or were predicted by, and what they measure. */
import type { Measured } from '../../ir.ts';

/** Learners by their position in `Machine.learners`. */
export interface Origin {
  /** Learners that it may be. */
  readonly is: readonly number[];
  /** Learners that it contains. */
  readonly holds: readonly number[];
  /** Learners that it was made from: parameters, layers, chosen ones. */
  readonly from: readonly number[];
  /** Learners whose predictions it is or was computed from. */
  readonly predictedBy: readonly number[];
}

/** The measure of a value. */
export interface Measure {
  readonly metric: string | null;
  /**
   * A `comparison` is element-wise between predictions and labels; a `count` is its sum; `folds` are what `cross_validate` gives: times and scores of
   * each fold, by name. None is a score by itself.
   */
  readonly shape: Measured['shape'] | 'comparison' | 'count' | 'folds';
  readonly parts: readonly string[];
  readonly on: readonly string[];
  readonly isCrossValidated: boolean;
}

/** No learner. */
export const noOrigin: Origin = { is: [], holds: [], from: [], predictedBy: [] };

/** The join of two origins. */
export function joinOrigins(a: Origin, b: Origin): Origin {
  if (a === b || b === noOrigin) return a;
  if (a === noOrigin) return b;
  return {
    is: union(a.is, b.is),
    holds: union(a.holds, b.holds),
    from: union(a.from, b.from),
    predictedBy: union(a.predictedBy, b.predictedBy),
  };
}

/** The origin of what is computed from values of these origins. */
export function derive(origins: readonly Origin[]): Origin {
  const known = origins.filter((origin) => origin !== noOrigin);
  if (known.length === 0) return noOrigin;
  return {
    is: [],
    holds: [],
    from: union(...known.flatMap((origin) => [origin.is, origin.from, origin.holds])),
    predictedBy: union(...known.map((origin) => origin.predictedBy)),
  };
}

/** The origin of a container of values of these origins. */
export function contain(origins: readonly Origin[]): Origin {
  const known = origins.filter((origin) => origin !== noOrigin);
  if (known.length === 0) return noOrigin;
  return {
    is: [],
    holds: union(...known.flatMap((origin) => [origin.is, origin.holds])),
    from: union(...known.map((origin) => origin.from)),
    predictedBy: union(...known.map((origin) => origin.predictedBy)),
  };
}

/** Numbers of all lists, sorted, once each. */
export function union(...lists: readonly (readonly number[])[]): readonly number[] {
  const all = lists.filter((list) => list.length > 0);
  if (all.length < 2) return all[0] ?? [];
  return [...new Set(all.flat())].sort((a, b) => a - b);
}

/** A measure with only a metric and a shape. */
export function measureOf(metric: string | null, shape: Measure['shape'], rest: Partial<Measure> = {}): Measure {
  return { metric, shape, parts: [], on: [], isCrossValidated: false, ...rest };
}
