import type { Value } from '../../evaluator/known-values.ts';

/** The name and file of an entity. */
export interface EntityPlace {
  readonly name: string;
  readonly path: string;
  /** The value that named it, by which others refer to it. */
  readonly given: Value | null;
}
