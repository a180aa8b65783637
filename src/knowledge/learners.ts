/** What is fitted: which classes predict, which only transform, and whose library they are of. */
import type { Framework, Learner, ValueType } from '../ir.ts';
import { words } from './expand.ts';
import { basesOf, classFact } from './lookup.ts';

/** What is known of a class whose objects are fitted. */
export type LearnerKind = Pick<Learner, 'what' | 'framework' | 'className'>;

const frameworks: Readonly<Record<string, Framework>> = {
  sklearn: 'scikit-learn',
  tensorflow: 'keras',
  pytorch: 'pytorch',
  transformers: 'transformers',
  xgboost: 'xgboost',
  lightgbm: 'lightgbm',
  catboost: 'catboost',
  statsmodels: 'statsmodels',
  prophet: 'prophet',
};

/** MLflow's flavour for models of a framework; null if there is none. */
export function flavorOf(framework: Framework): string | null {
  if (framework === 'lightning') return 'pytorch';
  return Object.entries(frameworks).find(([, known]) => known === framework)?.[0] ?? null;
}

/** Whether making an estimator only remembers what it is given: nothing is drawn, and nothing else changes. */
export function remembersArguments(framework: Framework): boolean {
  return remembering.has(framework);
}

const remembering: ReadonlySet<Framework> = new Set(['scikit-learn', 'xgboost', 'lightgbm', 'catboost']);

/** Classes that transform what they are given, and yet predict. */
const predicting: ReadonlySet<string> = new Set(
  words(`sklearn.cluster.KMeans sklearn.cluster.MiniBatchKMeans sklearn.cluster.BisectingKMeans sklearn.cluster.Birch
  sklearn.discriminant_analysis.LinearDiscriminantAnalysis sklearn.cross_decomposition.PLSRegression
  sklearn.cross_decomposition.CCA sklearn.cross_decomposition.PLSCanonical sklearn.pipeline.Pipeline
  imblearn.pipeline.Pipeline`),
);

/** Classes that have no transforming base in the tables, and yet predict nothing. */
const transforming: ReadonlySet<string> = new Set(
  words(`sklearn.preprocessing.FunctionTransformer sklearn.manifold.TSNE sklearn.manifold.MDS
  sklearn.manifold.SpectralEmbedding sklearn.neighbors.KNeighborsTransformer
  sklearn.neighbors.RadiusNeighborsTransformer sklearn.neighbors.NearestNeighbors sklearn.neighbors.KernelDensity
  sklearn.covariance.EmpiricalCovariance sklearn.covariance.LedoitWolf sklearn.covariance.OAS
  sklearn.covariance.ShrunkCovariance sklearn.covariance.MinCovDet sklearn.covariance.GraphicalLasso
  sklearn.covariance.GraphicalLassoCV keras.preprocessing.text.Tokenizer keras.preprocessing.image.ImageDataGenerator
  keras.layers.TextVectorization keras.layers.StringLookup keras.layers.Normalization umap.UMAP
  sklearn.compose.ColumnTransformer sklearn.pipeline.FeatureUnion sklearn.feature_selection.RFE
  sklearn.feature_selection.RFECV sklearn.feature_selection.SelectFromModel
  sklearn.feature_selection.SequentialFeatureSelector`),
);

const transformingBase = 'sklearn.base.TransformerMixin';

/** What objects of a class learn to do; null for classes that are not fitted. */
export function learnerOf(className: string): LearnerKind | null {
  const fact = classFact(className);
  if (fact === null) return learnerByName(className);
  const name = fact.type.className ?? className;
  const framework = frameworkOf(name, fact.flavor);
  if (framework === null) return null;
  const bases = basesOf(fact.type);
  const isTransformer =
    transforming.has(name) ||
    name.endsWith('.STL') ||
    name.startsWith('imblearn.over_sampling') ||
    name.startsWith('imblearn.under_sampling') ||
    name.startsWith('imblearn.combine') ||
    (bases.includes(transformingBase) && !predicting.has(name));
  return { what: isTransformer ? 'transformer' : 'predictor', framework, className: name };
}

function frameworkOf(name: string, flavor: string | null): Framework | null {
  if (/^statsmodels\..*\.STL$/.test(name)) return 'statsmodels';
  if (name === 'lightning.pytorch.LightningModule') return 'lightning';
  if (transforming.has(name) && name.startsWith('keras.')) return 'keras';
  return flavor === null ? null : (frameworks[flavor] ?? 'unknown');
}

const predictorName = /(Classifier|Regressor|Regression|Forecaster|CV|SVC|SVR|Net|Model|Prophet)$/;
const transformerName = /(Vectorizer|Scaler|Encoder|Transformer|Imputer|Selector|Discretizer|Binarizer)$/;

/** A class that no table has is taken for what its name says. */
function learnerByName(className: string): LearnerKind | null {
  const last = className.split('.').at(-1) ?? '';
  if (!/^[A-Z]/.test(last) || !className.includes('.')) return null;
  if (transformerName.test(last)) return { what: 'transformer', framework: 'unknown', className };
  return predictorName.test(last) ? { what: 'predictor', framework: 'unknown', className } : null;
}

/** Whether objects of a type are made of steps, of which the last says what the whole does. */
export function isPipeline(type: ValueType): boolean {
  return type.className === 'sklearn.pipeline.Pipeline' || type.className === 'imblearn.pipeline.Pipeline';
}
