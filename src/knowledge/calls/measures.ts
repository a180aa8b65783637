/** Calls that measure, and calls that make other scores of scores. */

/** Attributes that hold a score, with what it measures. */
export const scoreAttributes: Readonly<Record<string, string>> = {
  best_score_: 'best_score',
  oob_score_: 'oob_score',
  rsquared: 'r2',
  rsquared_adj: 'adjusted_r2',
  aic: 'aic',
  bic: 'bic',
};

/** Functions that give several scores at once. */
export const reportFunctions: ReadonlySet<string> = new Set([
  ...['sklearn.metrics.classification_report', 'sklearn.metrics.confusion_matrix'],
  ...['sklearn.metrics.multilabel_confusion_matrix', 'sklearn.metrics.precision_recall_fscore_support'],
]);

/** Functions that fit a model many times and give the scores as arrays, mostly for a figure. */
export const curveFunctions: ReadonlySet<string> = new Set([
  ...['sklearn.model_selection.learning_curve', 'sklearn.model_selection.validation_curve'],
  ...['sklearn.model_selection.permutation_test_score', 'sklearn.learning_curve.learning_curve'],
]);

/** The scores that functions give with an `average=`, in order; what follows them is none. */
export const averagedParts: Readonly<Record<string, readonly string[]>> = {
  'sklearn.metrics.precision_recall_fscore_support': ['precision', 'recall', 'f1'],
};

/** What people call the scores of functions with long names. */
export const shortMetricNames: Readonly<Record<string, string>> = {
  mean_squared_error: 'mse',
  root_mean_squared_error: 'rmse',
  mean_absolute_error: 'mae',
  mean_squared_log_error: 'msle',
  root_mean_squared_log_error: 'rmsle',
  mean_absolute_percentage_error: 'mape',
  median_absolute_error: 'median_absolute_error',
  log_loss: 'log_loss',
  roc_auc_score: 'auc',
  auc: 'auc',
};

/** Methods that pass on what is measured, one by one or in another form. */
export const formChangingMethods: ReadonlySet<string> = new Set([
  ...['round', 'astype', 'reshape', 'flatten', 'ravel', 'squeeze', 'cpu', 'detach', 'tolist', 'to', 'double', 'float'],
  ...['item', 'numpy', 'to_numpy', 'view', 'abs', 'copy', 'int', 'type', 'eq', 'ne', 'view_as', 'all'],
]);

/** Functions and methods that give the mean. */
export const meanFunctions: ReadonlySet<string> = new Set(['mean', 'average', 'reduce_mean', 'nanmean', 'fmean']);

/** Functions and methods that give the sum, or count. */
export const sumFunctions: ReadonlySet<string> = new Set(['sum', 'reduce_sum', 'nansum', 'count_nonzero']);

/** Functions and methods that give one of the scores that they are given. */
export const choosingFunctions: ReadonlySet<string> = new Set(['max', 'min', 'median', 'nanmax', 'nanmin']);

/** Methods that give how much scores differ. */
export const spreadFunctions: ReadonlySet<string> = new Set(['std', 'var']);

/** Functions that pass on what is measured, one by one or in another form. */
export const formChangingFunctions: ReadonlySet<string> = new Set([
  'round',
  'float',
  'abs',
  'array',
  'asarray',
  'Series',
  'absolute',
  'square',
  'around',
  'list',
  'sqrt',
  'sorted',
]);

/** What the mean of a measure of single rows is called. */
export const namesOfMeans: Readonly<Record<string, string>> = {
  squared_error: 'mse',
  absolute_error: 'mae',
  error: 'mean_error',
};

/** What the root of a measure is called. */
export const namesOfRoots: Readonly<Record<string, string>> = {
  mse: 'rmse',
  neg_mse: 'rmse',
  msle: 'rmsle',
  squared_error: 'rmse',
};

/** Methods by which an estimator fits, predicts and scores. */
export const estimatorMethods: ReadonlySet<string> = new Set([
  'fit',
  'fit_predict',
  'predict',
  'predict_proba',
  'score',
]);

/** Functions that fit copies of an estimator, their first argument, and measure these. */
export const comparingFunctions: ReadonlySet<string> = new Set([
  'cross_val_score',
  'cross_validate',
  'cross_val_predict',
]);
