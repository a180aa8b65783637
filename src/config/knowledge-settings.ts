/** The settings for knowledge about further libraries, in the words of `src/knowledge/rows.ts`. */
import type { DottedName, Text } from './constraints.ts';

/** A module that cellwright's tables do not know, or not well enough. */
export interface KnownModule {
  /** The module that people import the names from. */
  readonly module: DottedName;
  readonly functions?: readonly KnownCall[] | undefined;
  readonly classes?: readonly KnownClass[] | undefined;
}

/** Functions or methods that share a row. */
export interface KnownCall {
  /** Names with spaces between; `*` stands for all methods that no row names. */
  readonly names: Text;
  /** A kind (`frame`, `float`), a class by its dotted name, `receiver`, `like 0`; with commas a tuple of them. */
  readonly returns?: string | undefined;
  /** What a call does besides returning a fresh object: `changes`, `reads 0 path`, `draws numpy.random seed`. */
  readonly does?: readonly Text[] | undefined;
}

/** Classes that share a row. */
export interface KnownClass {
  readonly names: Text;
  /** `estimator` for objects that are fitted; default: `object`. */
  readonly kind?: Text | undefined;
  /** Dotted names of known classes whose methods it inherits, nearest first. */
  readonly bases?: Text | undefined;
  /** How MLflow stores it as a model, such as `sklearn`; without it, it is not a model. */
  readonly flavor?:
    | 'sklearn'
    | 'lightgbm'
    | 'xgboost'
    | 'statsmodels'
    | 'prophet'
    | 'pytorch'
    | 'tensorflow'
    | undefined;
  /** What the constructor does; by default, the object may hold its arguments and nothing else happens. */
  readonly construct?: readonly Text[] | undefined;
  readonly methods?: readonly KnownCall[] | undefined;
  readonly attributes?: readonly KnownAttribute[] | undefined;
}

/** Attributes that share a row. */
export interface KnownAttribute {
  readonly names: Text;
  readonly returns?: string | undefined;
  /** True if each read returns a new object. */
  readonly fresh?: boolean | undefined;
}
