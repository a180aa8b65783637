import type { Stretch } from './cut-units.ts';

/** A unit before its parameters are known. */
export interface UnitDraft extends Pick<Stretch, 'items'> {
  readonly name: string;
  /** One sentence that says what it does. */
  readonly docstring: string;
  /** Whether it may be merged with others: not if a tag names it, or if it was separate in the last build. */
  readonly mayBeShared: boolean;
  /** The shared function that replaced it in the last build. */
  readonly stoodFor: string | null;
  /** Its description, as verb phrases: `fills missing values`. */
  readonly phrases: readonly string[];
}
