import type { Stretch } from './cut-units.ts';

/** A unit before its parameters are known. */
export interface UnitDraft extends Pick<Stretch, 'items'> {
  readonly name: string;
  /** One sentence that says what it does. */
  readonly docstring: string;
  /** Whether another function may stand for it: one that a tag names, or that stood by itself at the last build, stays. */
  readonly mayBeShared: boolean;
  /** The function that stood for it at the last build. */
  readonly stoodFor: string | null;
  /** What it does, as parts of a sentence that go on after a subject: `fills missing values`. */
  readonly phrases: readonly string[];
}
