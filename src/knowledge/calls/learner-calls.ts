/** Calls that fit, use, measure, store and load models, by their names. */

/** Methods that fit their receiver. */
export const fittingMethods: ReadonlySet<string> = new Set([
  ...['fit', 'partial_fit', 'fit_transform', 'fit_predict', 'fit_resample', 'fit_generator', 'train_on_batch'],
  ...['fit_on_texts', 'adapt', 'fit_one_cycle', 'fine_tune', 'fit_regularized', 'grid_search', 'randomized_search'],
]);

/** Methods that fit their receiver and give what they were given in another form. */
export const transformingMethods: ReadonlySet<string> = new Set([
  'fit_transform',
  'fit_on_texts',
  'adapt',
  'fit_resample',
]);

/** Methods that predict. */
export const predictingMethods: ReadonlySet<string> = new Set([
  ...['predict', 'predict_proba', 'predict_log_proba', 'decision_function', 'predict_on_batch', 'predict_classes'],
  ...['predict_generator', 'inplace_predict', 'forecast', 'get_forecast', 'get_prediction', 'fit_predict'],
  ...['staged_predict', 'staged_predict_proba', 'score_samples', 'forward'],
]);

/** Methods that measure their receiver. */
export const scoringMethods: ReadonlySet<string> = new Set([
  'score',
  'evaluate',
  'evaluate_generator',
  'test_on_batch',
]);

/** Methods that give their receiver back. */
export const returningMethods: ReadonlySet<string> = new Set([
  ...[
    'fit',
    'partial_fit',
    'set_params',
    'set_output',
    'to',
    'cuda',
    'cpu',
    'train',
    'eval',
    'double',
    'float',
    'half',
  ],
  ...['requires_grad_', 'apply', 'load_model'],
]);

/** Functions that give a fitted model. */
export const fittingFunctions: ReadonlySet<string> = new Set(['xgboost.train', 'lightgbm.train']);

/** Functions that fit copies of an estimator to measure it. */
export const measuringFunctions: ReadonlySet<string> = new Set([
  'sklearn.model_selection.cross_val_score',
  'sklearn.model_selection.cross_val_predict',
  'sklearn.model_selection.cross_validate',
]);

/** Methods that are given the data whose columns a model takes. */
export const fittingOnData: ReadonlySet<string> = new Set(['fit', 'partial_fit', 'fit_transform', 'fit_predict']);

/** Methods by which a model is used, once it is fitted. */
export const predictingOnData: ReadonlySet<string> = new Set([
  'predict',
  'predict_proba',
  'decision_function',
  'score',
]);

/** Functions that write what they are given. */
export const dumpingFunctions: ReadonlySet<string> = new Set([
  ...['pickle.dump', 'pickle.dumps', 'cloudpickle.dump', 'dill.dump', 'joblib.dump', 'torch.save', 'torch.jit.save'],
  ...['keras.models.save_model', 'tensorflow.saved_model.save', 'torch.onnx.export'],
]);

/** Functions that give back what the former wrote, if that is known. */
export const readingFunctions: ReadonlySet<string> = new Set([
  ...['pickle.load', 'cloudpickle.load', 'dill.load', 'joblib.load'],
]);

/** Methods by which a model writes itself; `save` is one only of a learner. */
export const savingMethods: ReadonlySet<string> = new Set([
  ...['save', 'save_model', 'save_weights', 'save_pretrained', 'export', 'save_checkpoint', 'dump_model'],
]);

/** Methods by which a model takes over what was stored. */
export const restoringMethods: ReadonlySet<string> = new Set(['load_weights', 'load_state_dict', 'load_model']);

/** Functions that give a model that was stored. */
export const loadingFunctions: ReadonlySet<string> = new Set([
  ...[
    'keras.models.load_model',
    'tensorflow.saved_model.load',
    'torch.jit.load',
    'xgboost.Booster',
    'lightgbm.Booster',
  ],
]);

/** Attributes by which a search gives what it has chosen. */
export const choosingAttributes: ReadonlySet<string> = new Set(['best_estimator_', 'best_model_']);

/** Functions that give a copy of what they are given. */
export const copyingFunctions: ReadonlySet<string> = new Set(['sklearn.base.clone', 'copy.deepcopy', 'copy.copy']);
