/** The kind of a value's type, as far as generated code needs it. */
export type ValueKind =
  | 'int'
  | 'float'
  | 'bool'
  | 'str'
  | 'none'
  | 'bytes'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'set'
  | 'frame'
  | 'series'
  | 'array'
  | 'sparse'
  | 'estimator'
  | 'figure'
  | 'axes'
  | 'path'
  | 'module'
  | 'function'
  | 'class'
  | 'generator'
  | 'handle'
  | 'object'
  | 'unknown';

/** The inferred type of a value. */
export interface ValueType {
  readonly kind: ValueKind;
  /** Dotted name of the class, if known: `pandas.DataFrame`, `sklearn.linear_model.LogisticRegression`. */
  readonly className: string | null;
}
