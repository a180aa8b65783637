/** What a pipeline is given: parameters and data. */
import type { Span } from './place.ts';

/** Type of a value that a user sets when a pipeline is started. */
export type ParameterType = 'string' | 'integer' | 'number' | 'boolean';

/** A value that a user may set at run time. */
export interface ParameterPlan {
  /** Name of the pipeline's input, the step's input and the argument: lower case, unique ignoring case. */
  readonly name: string;
  /** The notebook's variable. */
  readonly variable: string;
  readonly type: ParameterType;
  /** How the argument's text becomes the Python value. `json` values travel as JSON text; `path` as text that becomes a `Path`. */
  readonly parse: 'int' | 'float' | 'bool' | 'str' | 'json' | 'path' | 'date' | 'datetime' | 'tuple';
  /** The default as it is written on a command line; `null` is an optional parameter whose default is None. */
  readonly default: string | number | boolean | null;
  readonly optional: boolean;
  /** Python expression of the default, as the notebook has it. */
  readonly expression: string;
  readonly help: string;
  readonly span: Span;
  /** True if the value is in an expression of the notebook, and the variable is ours. */
  readonly isInline?: boolean;
  /** What is read from there, where the value is an address of data. */
  readonly data?: AddressedData;
  /** Where else in the notebook the same value stands for the same; absent if it stands once. */
  readonly alsoAt?: readonly Span[];
}

/** A file or folder that the notebook reads and the pipeline is given. */
export interface DataInputPlan {
  readonly name: string;
  readonly type: 'file' | 'folder';
  /** As the notebook has it: relative path, absolute path or URL. */
  readonly path: string;
  /** Name under which the data is registered (`data/<asset>.yml`); `null` for a URL that stays one. */
  readonly asset: string | null;
  readonly description: string;
  /** Where the data lies, where the notebook's own calls say so; the code reads it from `path`. */
  readonly place: string | null;
  /** Columns that are known of a table, for fixtures and documentation. */
  readonly columns: readonly ColumnPlan[];
  /** A value of the form of a file of JSON, made up: what was seen may be personal data. */
  readonly example?: unknown;
  /** What it holds, if it is no table. */
  readonly layout?: DataLayout;
  readonly format: 'csv' | 'tsv' | 'json' | 'jsonl' | 'parquet' | 'excel' | 'other';
  readonly span: Span;
}

/** Data at an address that is a parameter. */
export type AddressedData = Pick<DataInputPlan, 'name' | 'type' | 'path' | 'format' | 'columns' | 'example' | 'layout'>;

/** What a file of arrays or a folder of images or texts holds. */
export type DataLayout =
  | { readonly kind: 'arrays'; readonly arrays: readonly ArrayShape[] }
  | {
      readonly kind: 'files';
      readonly content: 'images' | 'texts';
      readonly ending: string;
      /** The folders that files are in, from the data's own on; that one is empty. */
      readonly folders: readonly string[];
    };

/** An array as the header of its file describes it. */
export interface ArrayShape {
  /** Empty in a file that holds one. */
  readonly name: string;
  /** `<f8`, `|u1` … */
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** A column of a table, as fixtures make it up. */
export interface ColumnPlan {
  readonly name: string;
  readonly kind: 'int' | 'float' | 'bool' | 'str' | 'datetime';
  /** Numbers that were seen, when few, or the least and the greatest; texts that the code compares with. */
  readonly values: readonly (string | number | boolean)[];
  /** How many different texts were seen; they are personal data perhaps, and are not kept. */
  readonly distinct?: number;
  /** Whether all that were seen differ from each other. */
  readonly isUnique?: boolean;
  /** What the texts look like: letters as `a` and `A`, digits as `0`. */
  readonly shape?: string;
  /** Where texts with digits look different from each other: the forms that are seen most. */
  readonly shapes?: readonly string[];
  /** Numbers among the texts: few, or the least and the greatest. */
  readonly numerals?: readonly number[];
  /** Texts around numbers, a `0` for each number: `0.0 km`. */
  readonly forms?: readonly string[];
  /** True if some values were seen to be missing. */
  readonly isMissing?: boolean;
}
