import type { Value } from '../../evaluator/known-values.ts';

/** Where an entity stands. */
export interface EntityPlace {
  readonly name: string;
  readonly path: string;
  /** The value that it was named with: others refer to the entity by the same. */
  readonly given: Value | null;
}
