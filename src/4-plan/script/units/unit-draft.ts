import type { Stretch } from './cut-units.ts';

/** A unit before its parameters are known. */
export interface UnitDraft extends Pick<Stretch, 'items'> {
  readonly name: string;
  /** One sentence that says what it does. */
  readonly docstring: string;
  /** What it does, as parts of a sentence that go on after a subject: `fills missing values`. */
  readonly phrases: readonly string[];
}
