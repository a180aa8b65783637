import type { StepContent } from './step-needs.ts';

/** An artifact between steps: one name, or several that share objects. */
export interface Parcel {
  readonly step: number;
  readonly names: readonly string[];
  /** The last statement of the step that sets their values. */
  readonly last: number;
}

/** A step's content, with the parcels that it loads and stores. */
export interface StepFlow {
  readonly content: StepContent;
  readonly incoming: readonly Parcel[];
  readonly outgoing: readonly Parcel[];
}
