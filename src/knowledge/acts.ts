/** What calls are for, in words: how functions that are made of them are cut, called and described. */

/** What a stretch of code does. */
export type Operation =
  | 'read'
  | 'clean'
  | 'encode'
  | 'split'
  | 'load'
  | 'build'
  | 'fit'
  | 'search'
  | 'measure'
  | 'draw'
  | 'write';

/** An operation, as a function's name begins and as a sentence says it: `fill_missing_values`, `fills missing values`. */
export interface Act {
  readonly operation: Operation;
  readonly name: string;
  readonly phrase: string;
}

/**
 * A row: the operation, the name, the phrase, and the calls. A call is meant by its dotted name, by the class that it is a
 * method of, by what it begins with (`pandas.read_*`) or ends with (`*.get_dummies`).
 */
type ActRow = readonly [operation: Operation, name: string, phrase: string, calls: string];

const rows: readonly ActRow[] = [
  [
    'clean',
    'fill_missing_values',
    'fills missing values',
    'frame.fillna series.fillna frame.interpolate series.interpolate',
  ],
  [
    'clean',
    'fill_missing_values',
    'fills missing values',
    'frame.ffill frame.bfill series.ffill series.bfill sklearn.impute.*',
  ],
  ['clean', 'drop_missing_values', 'drops missing values', 'frame.dropna series.dropna'],
  ['clean', 'drop_duplicates', 'drops duplicates', 'frame.drop_duplicates series.drop_duplicates'],
  ['clean', 'drop_columns', 'drops columns', 'frame.drop frame.pop'],
  ['clean', 'rename_columns', 'renames columns', 'frame.rename frame.add_prefix frame.add_suffix frame.set_axis'],
  ['clean', 'convert_types', 'converts types', 'frame.astype series.astype pandas.to_numeric frame.convert_dtypes'],
  ['clean', 'parse_dates', 'parses dates', 'pandas.to_datetime pandas.to_timedelta'],
  [
    'clean',
    'replace_values',
    'replaces values',
    'frame.replace series.replace series.where frame.where series.mask numpy.where',
  ],
  ['clean', 'map_values', 'maps values', 'series.map frame.map frame.applymap'],
  ['clean', 'join_tables', 'joins tables', 'frame.merge frame.join pandas.merge pandas.concat frame.append'],
  [
    'clean',
    'aggregate',
    'aggregates rows',
    'frame.groupby frame.pivot_table pandas.pivot_table pandas.crosstab frame.pivot',
  ],
  ['clean', 'reshape_table', 'reshapes the table', 'frame.melt frame.stack frame.unstack pandas.melt frame.transpose'],
  ['clean', 'resample', 'resamples the series', 'frame.resample series.resample frame.asfreq series.asfreq'],
  ['clean', 'add_lags', 'adds lagged values', 'frame.shift series.shift'],
  ['clean', 'bin_values', 'bins values', 'pandas.cut pandas.qcut'],
  ['clean', 'clean_texts', 'cleans texts', 'nltk.* re.sub string.* bs4.* spacy.*'],
  ['encode', 'encode_features', 'one-hot encodes categories', '*.get_dummies sklearn.preprocessing.OneHotEncoder'],
  ['encode', 'encode_features', 'encodes categories', 'sklearn.feature_extraction.DictVectorizer sklearn.compose.*'],
  [
    'encode',
    'encode_features',
    'encodes categories',
    'sklearn.preprocessing.OrdinalEncoder category_encoders.* pandas.factorize',
  ],
  [
    'encode',
    'encode_labels',
    'encodes labels',
    'sklearn.preprocessing.LabelEncoder sklearn.preprocessing.LabelBinarizer',
  ],
  ['encode', 'encode_labels', 'encodes labels', '*.to_categorical sklearn.preprocessing.MultiLabelBinarizer'],
  [
    'encode',
    'scale_features',
    'scales the features',
    'sklearn.preprocessing.StandardScaler sklearn.preprocessing.MinMaxScaler',
  ],
  [
    'encode',
    'scale_features',
    'scales the features',
    'sklearn.preprocessing.RobustScaler sklearn.preprocessing.MaxAbsScaler',
  ],
  ['encode', 'scale_features', 'scales the features', 'sklearn.preprocessing.Normalizer sklearn.preprocessing.scale'],
  ['encode', 'transform_features', 'transforms the features', 'sklearn.preprocessing.*'],
  [
    'encode',
    'vectorize_texts',
    'vectorizes texts',
    'sklearn.feature_extraction.text.* *.Tokenizer *.TextVectorization',
  ],
  ['encode', 'pad_sequences', 'pads sequences', '*.pad_sequences'],
  ['encode', 'select_features', 'selects features', 'sklearn.feature_selection.*'],
  ['encode', 'reduce_dimensions', 'reduces dimensions', 'sklearn.decomposition.* sklearn.manifold.* umap.*'],
  [
    'encode',
    'balance_classes',
    'balances the classes',
    'imblearn.over_sampling.* imblearn.under_sampling.* sklearn.utils.resample',
  ],
  ['split', 'split_data', 'splits the data', 'sklearn.model_selection.train_test_split torch.utils.data.random_split'],
  [
    'split',
    'split_data',
    'splits the data',
    'sklearn.model_selection.StratifiedShuffleSplit sklearn.model_selection.ShuffleSplit',
  ],
  [
    'load',
    'make_loaders',
    'makes the data loaders',
    'torch.utils.data.* *.image_dataset_from_directory *.flow_from_directory',
  ],
  ['load', 'make_loaders', 'makes the data loaders', '*.ImageDataGenerator tensorflow.data.*'],
  [
    'read',
    'read_data',
    'reads the data',
    'pandas.read_* numpy.load numpy.loadtxt numpy.genfromtxt *.load_data polars.read_*',
  ],
  [
    'read',
    'read_data',
    'reads the data',
    'sklearn.datasets.* seaborn.load_dataset torchvision.datasets.* keras.datasets.*',
  ],
  ['read', 'read_data', 'reads the data', 'tensorflow.keras.datasets.* datasets.load_dataset'],
  ['search', 'tune_parameters', 'searches for the best parameters', 'sklearn.model_selection.GridSearchCV optuna.*'],
  [
    'search',
    'tune_parameters',
    'searches for the best parameters',
    'sklearn.model_selection.RandomizedSearchCV hyperopt.*',
  ],
  [
    'search',
    'tune_parameters',
    'searches for the best parameters',
    'sklearn.model_selection.HalvingGridSearchCV keras_tuner.*',
  ],
  [
    'build',
    'build_model',
    'builds the model',
    'keras.layers.* keras.models.Sequential keras.models.Model tensorflow.keras.layers.* tensorflow.keras.models.Sequential tensorflow.keras.models.Model',
  ],
  [
    'build',
    'build_model',
    'builds the model',
    'keras.Sequential keras.Model tensorflow.keras.Sequential tensorflow.keras.Model',
  ],
  [
    'build',
    'build_model',
    'builds the model',
    'torch.nn.* torchvision.models.* keras.applications.* tensorflow.keras.applications.* *.compile',
  ],
  [
    'build',
    'build_optimizer',
    'sets up the optimizer',
    'torch.optim.* keras.optimizers.* tensorflow.keras.optimizers.*',
  ],
  [
    'measure',
    'cross_validate',
    'cross-validates',
    'sklearn.model_selection.cross_val_score sklearn.model_selection.cross_validate',
  ],
  ['measure', 'cross_validate', 'cross-validates', 'sklearn.model_selection.cross_val_predict'],
  ['measure', 'measure_learning_curve', 'measures the learning curve', 'sklearn.model_selection.learning_curve'],
  ['measure', 'measure_validation_curve', 'measures the validation curve', 'sklearn.model_selection.validation_curve'],
  [
    'draw',
    'draw_roc_curve',
    'draws the ROC curve',
    'sklearn.metrics.RocCurveDisplay sklearn.metrics.roc_curve sklearn.metrics.plot_roc_curve',
  ],
  ['draw', 'draw_precision_recall_curve', 'draws the precision-recall curve', 'sklearn.metrics.PrecisionRecallDisplay'],
  ['draw', 'draw_precision_recall_curve', 'draws the precision-recall curve', 'sklearn.metrics.precision_recall_curve'],
  [
    'draw',
    'draw_confusion_matrix',
    'draws the confusion matrix',
    'sklearn.metrics.ConfusionMatrixDisplay sklearn.metrics.confusion_matrix',
  ],
  ['draw', 'draw_tree', 'draws the tree', 'sklearn.tree.plot_tree sklearn.tree.export_graphviz xgboost.plot_tree'],
  ['draw', 'draw_importances', 'draws the importances', 'xgboost.plot_importance lightgbm.plot_importance shap.*'],
];

const acts: readonly (readonly [Act, readonly string[]])[] = rows.map(([operation, name, phrase, calls]) => [
  { operation, name, phrase },
  calls.split(' '),
]);

/** What a call is for; null if nothing is known of it, or where it could be for anything. */
export function actOf(call: string): Act | null {
  if (isUse(call)) return null;
  return acts.find(([, patterns]) => patterns.some((pattern) => isMeant(pattern, call)))?.[0] ?? null;
}

/** Whether a call uses what was made before, or makes a loss: neither builds a model nor fits a transformation. */
function isUse(call: string): boolean {
  return /\.(inverse_transform|[A-Z]\w*Loss|functional\.\w+)$/.test(call) || networkUses.test(call);
}

/** Methods of networks and layers; what they are made by has no such names. */
const networkUses =
  /^(?:tensorflow\.)?(?:keras|torch)\.(?:.*\.)?[A-Z]\w*\.(?!(?:compile|add|from_|batch|prefetch|flow)\w*$)[a-z_]\w*$/;

function isMeant(pattern: string, call: string): boolean {
  if (pattern.endsWith('*')) return call.startsWith(pattern.slice(0, -1));
  if (pattern.startsWith('*')) return call.endsWith(pattern.slice(1));
  return call === pattern || call.startsWith(`${pattern}.`);
}
