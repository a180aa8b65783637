import type { Role } from '../roles/role.ts';

/** A step before it has content. */
export interface StepDraft {
  readonly name: string;
  readonly displayName: string;
  /** True if the user tagged it; false where cellwright found it. */
  readonly isTagged: boolean;
  /** True if it is what the last build made, by cells. */
  readonly isKept?: boolean;
  /** True if its statements were chosen one by one, in an order that keeps what each reads. */
  readonly isCutByRole?: boolean;
  /** True for the step that gives its name to those that are joined with it: the one that trains. */
  readonly isMain?: boolean;
  /** The roles of its statements, if they were chosen by role. */
  readonly roles?: readonly Role[];
  /** The experiment that it belongs to, where the notebook holds several. */
  readonly experiment?: string;
  /** Positions in `Analysis.cells`. */
  readonly cells: readonly number[];
}
