import type { LiteralValue } from '../python/literals.ts';
import type { CodeRange } from './place.ts';

/** The kind of a Python statement, as far as the plan needs it. */
export type StatementForm = 'function' | 'class' | 'loop' | 'delete' | 'other';

/** Syntactic facts about a statement: what it names and calls, also in functions. */
export type Mark =
  /** True if it splits data into training and test parts. */
  | 'splits-data'
  /** Calls or defines something that loads, fetches or makes data. */
  | 'loads-data'
  /** Makes a folder. */
  | 'makes-folder'
  /** Names MLflow. */
  | 'names-mlflow'
  /** Stores a model with MLflow itself. */
  | 'stores-with-mlflow'
  /** Names what a notebook shows values with. */
  | 'names-display'
  /** Asks whether two names are one object, or share memory. */
  | 'tests-identity'
  /** A function that remembers its results, by a decorator of `functools`. */
  | 'caches'
  /** A function to which others are registered. */
  | 'dispatches'
  /** Finds attributes by itself: `__getattr__`, `__dict__`. */
  | 'finds-attributes'
  /** Says whether an array may be written to: `values.flags.writeable = False`. */
  | 'locks-array'
  /** Defines an exception with a constructor of its own, which reading it back would call with other arguments. */
  | 'builds-exception'
  /** Shows the progress of what it does with a table, by methods of `tqdm`. */
  | 'shows-progress'
  /** Takes the model that a search has found best. */
  | 'takes-best-model'
  /** Assigns parts that data is divided into, or the plain values of a column. */
  | 'assigns-parts'
  /** Handles exceptions. */
  | 'handles-errors';

/** A string literal in the code, with its position; not those inside f-strings. */
export interface TextLiteral extends CodeRange {
  readonly value: string;
}

/** The value of a literal, or of a call with nothing but literals: `Path("data")`, `date(2024, 1, 31)`. */
export type ConstantValue =
  | LiteralValue
  | { readonly kind: 'call'; readonly name: string; readonly values: readonly (LiteralValue | null)[] };

/** The assignment to a single name. */
export interface AssignedValue extends CodeRange {
  readonly name: string;
  /** The text of the expression. */
  readonly expression: string;
  /** Its value, if it is a literal. */
  readonly literal: ConstantValue | null;
  /** The string keys of a dictionary, with the positions of their values: `{"eta": 0.1}`, `dict(eta=0.1)`. */
  readonly entries: readonly KeyedValue[];
}

/** The place of a value in a dictionary. */
export interface KeyedValue extends CodeRange {
  readonly key: string;
}

/** Syntactic facts about the code of a statement. */
export interface CodeFacts {
  readonly form: StatementForm;
  readonly marks: readonly Mark[];
  /** Names of variables and functions anywhere in it. */
  readonly names: readonly string[];
  /** Names of functions, classes and lambdas in it, and of their parameters. */
  readonly innerNames: readonly string[];
  /** Modules imported anywhere in it, with the dots of relative imports. */
  readonly imports: readonly string[];
  /** String literals that may be paths: those with a dot or a slash. */
  readonly pathTexts: readonly TextLiteral[];
  /** What it assigns: `a = 1`, `a: int = 1`, `a, b = 1, 2`, `a = b = 1`; null if it does anything else. */
  readonly assigns: readonly AssignedValue[] | null;
}
