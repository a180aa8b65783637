import type { TrialResult } from '../run-result.ts';
import type { Attempt } from './attempt-step.ts';

/** A step's attempt that counts: the only one, or the best trial of a sweep. */
export interface Outcome {
  readonly attempt: Attempt;
  readonly trials: readonly TrialResult[];
}
