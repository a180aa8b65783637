import type { StepContent } from './step-needs.ts';

/** An artifact: one name, or several that share objects. */
export interface Parcel {
  readonly step: number;
  readonly names: readonly string[];
  /** The last statement of the step that gives them what they hold. */
  readonly last: number;
}

/** A step's content with the parcels that it opens and those that it makes. */
export interface StepFlow {
  readonly content: StepContent;
  readonly incoming: readonly Parcel[];
  readonly outgoing: readonly Parcel[];
}
