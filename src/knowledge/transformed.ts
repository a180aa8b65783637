/** What transformers give: an array or a sparse matrix, unless they are told to give tables. */
import type { ValueType } from '../ir.ts';
import { words } from './expand.ts';

const under = (module: string, names: string): readonly string[] =>
  words(names).map((name) => `sklearn.${module}.${name}`);

/** An array for a table or an array; a sparse matrix stays one. */
const ofTables: ReadonlySet<string> = new Set([
  ...under(
    'preprocessing',
    'Binarizer MaxAbsScaler Normalizer PolynomialFeatures QuantileTransformer RobustScaler StandardScaler',
  ),
  ...under('impute', 'SimpleImputer'),
  ...under('feature_selection', 'SelectKBest SelectPercentile VarianceThreshold'),
]);

/** An array, whatever they are given. */
const alwaysDense: ReadonlySet<string> = new Set([
  ...under('preprocessing', 'LabelEncoder MinMaxScaler OrdinalEncoder PowerTransformer'),
  ...under('impute', 'KNNImputer'),
  ...under('decomposition', 'PCA KernelPCA FastICA IncrementalPCA FactorAnalysis NMF TruncatedSVD'),
]);

/** They give a column for each column, in the same order. */
const columnwise: ReadonlySet<string> = new Set(
  under('preprocessing', 'MaxAbsScaler MinMaxScaler PowerTransformer QuantileTransformer RobustScaler StandardScaler'),
);

/** Whether a transformer, asked for tables, names their columns as those that it was given. */
export function keepsColumns(className: string): boolean {
  return columnwise.has(className);
}

/** They refuse sparse matrices, unless they are told not to center. */
const centering: ReadonlySet<string> = new Set(under('preprocessing', 'StandardScaler RobustScaler'));

const vectorizers: ReadonlySet<string> = new Set(
  under('feature_extraction.text', 'CountVectorizer HashingVectorizer TfidfTransformer TfidfVectorizer'),
);

/** They give a sparse matrix or an array, as they are asked. */
const encoders: ReadonlySet<string> = new Set([
  ...under('preprocessing', 'OneHotEncoder'),
  ...under('feature_extraction', 'DictVectorizer'),
]);

const array: ValueType = { kind: 'array', className: 'numpy.ndarray' };
const sparse: ValueType = { kind: 'sparse', className: null };

/** What a transformer of a class gives for a value; `null` if that is not known. */
export function transformedType(
  { className }: ValueType,
  method: string,
  given: ValueType,
  { scalersCenter, encoded }: TransformerTraits,
): ValueType | null {
  if (className === null || !/^(fit_|inverse_)?transform$/.test(method)) return null;
  if (alwaysDense.has(className) || (scalersCenter && centering.has(className))) return array;
  if (method === 'inverse_transform') return null;
  if (vectorizers.has(className)) return sparse;
  if (encoders.has(className)) return encoded;
  return ofTables.has(className) && tables.has(given.kind) ? array : null;
}

/** What the code as a whole asks of transformers. */
export interface TransformerTraits {
  /** Whether no scaler is told not to center, as those of sparse matrices are. */
  readonly scalersCenter: boolean;
  /** What encoders that can give both give: a sparse matrix, unless each of them is told otherwise. */
  readonly encoded: ValueType | null;
}

const made = /\b(?:OneHotEncoder|DictVectorizer)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g;

/** Reads what code asks of transformers. */
export function transformerTraits(codes: readonly string[]): TransformerTraits {
  const encoders = codes.flatMap((code) => [...code.matchAll(made)].map(([, given = '']) => given));
  const isAsked = (given: string): boolean => /\bsparse(_output)?\b|\*\*/.test(given);
  const isDense = (given: string): boolean => /\bsparse(_output)?\s*=\s*False\b/.test(given);
  return {
    scalersCenter: !codes.some((code) => /\bwith_(mean|centering)\b/.test(code)),
    encoded: encoders.every(isDense) ? array : encoders.some(isAsked) ? null : sparse,
  };
}

const tables: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'list']);

/** Whether code tells transformers to give tables. */
export function asksForTables(code: string): boolean {
  return /\bset_output\b|\btransform_output\b/.test(code);
}
