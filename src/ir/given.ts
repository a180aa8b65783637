import type { ValueType } from './value-type.ts';

/** The types of the arguments and results of a function of the notebook, in all its calls. */
export interface GivenTypes {
  /** `name`, or `Class.name` of a method. */
  readonly path: string;
  readonly names: readonly TypesOfName[];
  /** The types that its `return` statements give. */
  readonly returns: readonly ValueType[];
}

/** The types that a name has in turn. */
export interface TypesOfName {
  readonly name: string;
  readonly types: readonly ValueType[];
}
