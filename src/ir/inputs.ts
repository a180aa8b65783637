/** The inputs of a pipeline: parameters and data. */
import type { Span } from './place.ts';

/** Type of a value that a user sets when a pipeline is started. */
export type ParameterType = 'string' | 'integer' | 'number' | 'boolean';
/** The kind of data that a step reads from or writes to a path; each engine has its own terms for it. */
export type PortType = 'file' | 'folder' | 'table' | 'model';

/** A value that a user may set at run time. */
export interface ParameterPlan {
  /** Name of the pipeline's input, the step's input and the argument: lower case, unique ignoring case. */
  readonly name: string;
  /** The notebook's variable. */
  readonly variable: string;
  readonly type: ParameterType;
  /** How the argument's text becomes the Python value. `json` values are passed as JSON text, `path` as text that becomes a `Path`. */
  readonly parse: 'int' | 'float' | 'bool' | 'str' | 'json' | 'path' | 'date' | 'datetime' | 'tuple';
  /** The default as written on a command line; `null` is an optional parameter whose default is None. */
  readonly default: string | number | boolean | null;
  readonly optional: boolean;
  /** Python expression of the default, as the notebook has it. */
  readonly expression: string;
  readonly help: string;
  readonly span: Span;
  /** True if the value is part of an expression in the notebook, and the variable is generated. */
  readonly isInline?: boolean;
  /** What is read from there, if the value is an address of data. */
  readonly data?: AddressedData;
  /** Where else in the notebook the same value stands for the same; absent if it stands once. */
  readonly alsoAt?: readonly Span[];
}

/** A file or folder that the notebook reads and the pipeline is given. */
export interface DataInputPlan {
  readonly name: string;
  readonly type: 'file' | 'folder';
  /** As written in the notebook: relative path, absolute path or URL. */
  readonly path: string;
  /** Name under which the data is registered (`data/<asset>.yml`); `null` for a URL that stays one. */
  readonly asset: string | null;
  readonly description: string;
  /** Location of the data, if the notebook's own calls give one; the code reads it from `path`. */
  readonly place: string | null;
  /** Known columns of a table, for fixtures and documentation. */
  readonly columns: readonly ColumnPlan[];
  /** A made-up value of the form of a JSON file; the real values may be personal data. */
  readonly example?: unknown;
  /** What it holds, if it is no table. */
  readonly layout?: DataLayout;
  readonly format: 'csv' | 'tsv' | 'json' | 'jsonl' | 'parquet' | 'excel' | 'other';
  readonly span: Span;
}

/** Data at an address that is a parameter. */
export type AddressedData = Pick<DataInputPlan, 'name' | 'type' | 'path' | 'format' | 'columns' | 'example' | 'layout'>;

/** The content of a file of arrays or of a folder of images or texts. */
export type DataLayout =
  | { readonly kind: 'arrays'; readonly arrays: readonly ArrayShape[] }
  | {
      readonly kind: 'files';
      readonly content: 'images' | 'texts';
      readonly ending: string;
      /** The folders that files are in, from the data's own on; that one is empty. */
      readonly folders: readonly string[];
    };

/** An array as described by the header of its file. */
export interface ArrayShape {
  /** Empty in a file of a single array. */
  readonly name: string;
  /** `<f8`, `|u1` … */
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** A column of a made-up table. */
export interface ColumnPlan {
  readonly name: string;
  readonly kind: 'int' | 'float' | 'bool' | 'str' | 'datetime';
  /** Numbers that were seen, if few, or their minimum and maximum; texts that the code compares with. */
  readonly values: readonly (string | number | boolean)[];
  /** How many different texts were seen; they may be personal data and are not kept. */
  readonly distinct?: number;
  /** Whether all that were seen differ from each other. */
  readonly isUnique?: boolean;
  /** Whether the numbers ascend from row to row. */
  readonly ascends?: boolean;
  /** True if `values` are all that a column has: numbers that are no range, texts that the code maps or encodes by a list. */
  readonly isChoice?: boolean;
  /** The form of the texts: letters as `a` and `A`, digits as `0`. */
  readonly shape?: string;
  /** The most frequent forms, if texts with digits have different ones. */
  readonly shapes?: readonly string[];
  /** Numbers among the texts: a few, or their minimum and maximum. */
  readonly numerals?: readonly number[];
  /** The form of a text that was seen among numbers. */
  readonly amongNumbers?: string;
  /** Texts around numbers, a `0` for each number: `0.0 km`. */
  readonly forms?: readonly string[];
  /** Texts at which the code splits the values, in this order; one that is needed twice is listed twice. */
  readonly separators?: readonly string[];
  /** True if some values were missing. */
  readonly isMissing?: boolean;
}
