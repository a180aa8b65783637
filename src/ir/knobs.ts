/** Tunable values. */
import type { CodeRange } from './place.ts';

/** The part of an experiment that a value belongs to. */
export type KnobPart =
  | 'model'
  | 'fit'
  | 'network'
  | 'split'
  | 'folds'
  | 'search'
  | 'loader'
  | 'seed'
  | 'function'
  | 'threshold';

/** An argument of a call that acts as a knob; the range is that of its value, made of literals, names and arithmetic. */
export interface KnobUse extends CodeRange {
  readonly part: KnobPart;
  readonly keyword: string;
  /** Last part of the name that is called. */
  readonly callee: string;
  /** Learners that the call makes, or fits. */
  readonly learners: readonly number[];
  /** Names of the notebook in the value. */
  readonly variables: readonly string[];
}
