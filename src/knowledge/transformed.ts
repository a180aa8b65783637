/** What transformers give: an array or a sparse matrix, unless they are told to give tables. */
import type { ValueType } from '../ir.ts';
import { words } from './expand.ts';

const under = (module: string, names: string): readonly string[] =>
  words(names).map((name) => `sklearn.${module}.${name}`);

/** An array for a table or an array; a sparse matrix stays one. */
const ofTables: ReadonlySet<string> = new Set([
  ...under(
    'preprocessing',
    `Binarizer MaxAbsScaler MinMaxScaler Normalizer OrdinalEncoder PolynomialFeatures PowerTransformer QuantileTransformer
    RobustScaler StandardScaler`,
  ),
  ...under('impute', 'KNNImputer SimpleImputer'),
  ...under('decomposition', 'PCA KernelPCA FastICA IncrementalPCA FactorAnalysis NMF TruncatedSVD'),
  ...under('feature_selection', 'SelectKBest SelectPercentile VarianceThreshold'),
]);

const ofLabels: ReadonlySet<string> = new Set(under('preprocessing', 'LabelEncoder'));

const vectorizers: ReadonlySet<string> = new Set(
  under('feature_extraction.text', 'CountVectorizer HashingVectorizer TfidfTransformer TfidfVectorizer'),
);

const array: ValueType = { kind: 'array', className: 'numpy.ndarray' };

/** What a transformer of a class gives for a value; `null` if that is not known. */
export function transformedType(className: string | null, method: string, given: ValueType): ValueType | null {
  if (className === null || !/^(fit_)?transform$/.test(method)) return null;
  if (vectorizers.has(className)) return { kind: 'sparse', className: null };
  if (ofLabels.has(className)) return array;
  return ofTables.has(className) && tables.has(given.kind) ? array : null;
}

const tables: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'list']);

/** Whether code tells transformers to give tables. */
export function asksForTables(code: string): boolean {
  return /\bset_output\b|\btransform_output\b/.test(code);
}
