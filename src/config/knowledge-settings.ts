/** The settings of what the owner knows of libraries, in the words of `src/knowledge/rows.ts`. */
import type { DottedName, Text } from './constraints.ts';

/** A module of which cellwright's tables know nothing, or too little. */
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
  /** What a call does beside returning something that is fresh: `changes`, `reads 0 path`, `draws numpy.random seed`. */
  readonly does?: readonly Text[] | undefined;
}

/** Classes that share a row. */
export interface KnownClass {
  readonly names: Text;
  /** `estimator` for what is fitted; `object` where left out. */
  readonly kind?: Text | undefined;
  /** Dotted names of known classes whose methods it has too, nearest first. */
  readonly bases?: Text | undefined;
  /** How MLflow stores it as a model, such as `sklearn`; where left out, it is no model. */
  readonly flavor?:
    | 'sklearn'
    | 'lightgbm'
    | 'xgboost'
    | 'statsmodels'
    | 'prophet'
    | 'pytorch'
    | 'tensorflow'
    | undefined;
  /** What making one does; where left out, it may hold its arguments and nothing else happens. */
  readonly construct?: readonly Text[] | undefined;
  readonly methods?: readonly KnownCall[] | undefined;
  readonly attributes?: readonly KnownAttribute[] | undefined;
}

/** Attributes that share a row. */
export interface KnownAttribute {
  readonly names: Text;
  readonly returns?: string | undefined;
  /** True if reading it gives something new each time. */
  readonly fresh?: boolean | undefined;
}
