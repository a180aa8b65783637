/** Names that newer versions of libraries no longer have, with the version that took them away. */

/** A name or a keyword that was removed. */
export interface Removal {
  readonly distribution: string;
  /** First version without it. */
  readonly since: string;
  /** The newest version that still has it. */
  readonly last: string;
  /** Dotted name, a prefix of dotted names; `.name` for a method or attribute that no other library has; `frame.name` for one of a table. */
  readonly name: string;
  /** The keyword of the call that was removed; absent if the name itself was. */
  readonly keyword?: string;
  readonly instead: string;
}

type Row = readonly [name: string, instead: string, keyword?: string];

function removed(distribution: string, since: string, last: string, rows: readonly Row[]): readonly Removal[] {
  return rows.map(([name, instead, keyword]) => ({
    distribution,
    since,
    last,
    name,
    instead,
    ...(keyword === undefined ? {} : { keyword }),
  }));
}

/** What was removed, as far as notebooks are known to use it. */
export const removals: readonly Removal[] = [
  ...removed('scikit-learn', '0.20', '0.19.2', [
    ['sklearn.cross_validation', '`sklearn.model_selection`'],
    ['sklearn.grid_search', '`sklearn.model_selection`'],
    ['sklearn.learning_curve', '`sklearn.model_selection`'],
  ]),
  ...removed('scikit-learn', '0.22', '0.21.3', [['sklearn.preprocessing.Imputer', '`sklearn.impute.SimpleImputer`']]),
  ...removed('scikit-learn', '1.2', '1.1.3', [
    ['.get_feature_names', '`get_feature_names_out`'],
    ['sklearn.datasets.load_boston', 'another data set'],
    ['sklearn.metrics.plot_confusion_matrix', '`ConfusionMatrixDisplay.from_estimator`'],
    ['sklearn.metrics.plot_roc_curve', '`RocCurveDisplay.from_estimator`'],
    ['sklearn.metrics.plot_precision_recall_curve', '`PrecisionRecallDisplay.from_estimator`'],
    ['sklearn.linear_model', 'a `StandardScaler` before it', 'normalize'],
  ]),
  ...removed('scikit-learn', '1.4', '1.3.2', [
    ['sklearn.preprocessing.OneHotEncoder', '`sparse_output`', 'sparse'],
    ['sklearn.ensemble.AdaBoostClassifier', '`estimator`', 'base_estimator'],
    ['sklearn.ensemble.BaggingClassifier', '`estimator`', 'base_estimator'],
    ['sklearn.cluster.AgglomerativeClustering', '`metric`', 'affinity'],
    ['sklearn.cluster.FeatureAgglomeration', '`metric`', 'affinity'],
  ]),
  ...removed('pandas', '0.20', '0.19.2', [
    ['frame.sort', '`sort_values`'],
    ['series.sort', '`sort_values`'],
    ['series.order', '`sort_values`'],
  ]),
  ...removed('pandas', '1.0', '0.25.3', [
    ['pandas.tools', '`pandas.plotting`'],
    ['frame.as_matrix', '`to_numpy`'],
    ['series.as_matrix', '`to_numpy`'],
    ['frame.get_values', '`to_numpy`'],
    ['series.get_values', '`to_numpy`'],
    ['.ix', '`loc` or `iloc`'],
  ]),
  ...removed('pandas', '2.0', '1.5.3', [
    ['.iteritems', '`items`'],
    ['frame.append', '`pd.concat`'],
    ['series.append', '`pd.concat`'],
    ['frame.mad', '`(frame - frame.mean()).abs().mean()`'],
    ['series.mad', '`(series - series.mean()).abs().mean()`'],
    ['frame.lookup', '`loc`'],
    ['pandas.Int64Index', '`pandas.Index`'],
    ['pandas.datetime', '`datetime.datetime`'],
    ['pandas.read_csv', '`on_bad_lines`', 'error_bad_lines'],
    ['pandas.read_csv', '`.squeeze("columns")`', 'squeeze'],
  ]),
  ...removed('numpy', '1.24', '1.23.5', [
    ['numpy.int', '`int`'],
    ['numpy.float', '`float`'],
    ['numpy.object', '`object`'],
    ['numpy.str', '`str`'],
  ]),
  ...removed('seaborn', '0.12', '0.11.2', [['seaborn.factorplot', '`seaborn.catplot`']]),
  ...removed('lightgbm', '4.0', '3.3.5', [
    ['lightgbm.train', 'the callback `lightgbm.early_stopping`', 'early_stopping_rounds'],
    ['lightgbm.train', 'the callback `lightgbm.log_evaluation`', 'verbose_eval'],
  ]),
  ...removed('statsmodels', '0.13', '0.12.2', [['statsmodels.tsa.arima_model', '`statsmodels.tsa.arima.model`']]),
  ...removed('gensim', '4.0', '3.8.3', [['gensim.models.Word2Vec', '`vector_size`', 'size']]),
  ...removed('tensorflow', '2.0', '1.15.5', [
    ['tensorflow.contrib', 'TensorFlow 2'],
    ['tensorflow.Session', 'TensorFlow 2'],
    ['tensorflow.placeholder', 'TensorFlow 2'],
  ]),
  ...removed('tensorflow', '2.6', '2.5.3', [['.predict_classes', '`predict` and `argmax`']]),
  ...removed('tensorflow', '2.16', '2.15.1', [
    ['.fit_generator', '`fit`'],
    ['tensorflow.keras.wrappers', 'the package `scikeras`'],
    ['tensorflow.keras.optimizers', '`learning_rate`', 'lr'],
    ['keras.optimizers', '`learning_rate`', 'lr'],
  ]),
];
