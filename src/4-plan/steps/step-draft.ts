import type { Role } from '../roles/role.ts';

/** A step before it has content. */
export interface StepDraft {
  readonly name: string;
  readonly displayName: string;
  /** True if the user tagged it; false where cellwright found it. */
  readonly isTagged: boolean;
  /** True if it is kept from the last build, by cells. */
  readonly isKept?: boolean;
  /** True if its statements were assigned one by one, in an order that preserves what each reads. */
  readonly isCutByRole?: boolean;
  /** True for the step that names merged steps: the training step. */
  readonly isMain?: boolean;
  /** The roles of its statements, if they were chosen by role. */
  readonly roles?: readonly Role[];
  /** The experiment that it belongs to, if the notebook has several. */
  readonly experiment?: string;
  /** Positions in `Analysis.cells`. */
  readonly cells: readonly number[];
}
