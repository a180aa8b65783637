import {
  type ClassGroup,
  calls,
  callsHeld,
  callsKeyword,
  changes,
  changesArguments,
  fits,
  holds,
  type Library,
  prints,
  type Row,
  reads,
  sharesArguments,
  sharesElements,
  sharesReceiver,
  type Trait,
  writes,
} from '../rows.ts';

const estimator = 'sklearn.base.BaseEstimator';

function models(module: string, names: string, flavor: string, methods: readonly Row[]): ClassGroup {
  return { module, names, kind: 'estimator', flavor, bases: estimator, methods };
}

/** Callbacks are called, and fill what they hold: `record_evaluation(history)`. */
const callbacks: readonly Trait[] = [changesArguments('callbacks'), callsHeld, callsKeyword('callbacks')];
const fitted: Row = ['fit', 'receiver', fits, sharesReceiver, ...callbacks];
const pool = 'a Pool cannot be stored; build it again from its data in the step that uses it';

/** XGBoost: its generators are its own. */
export const xgboost: Library = {
  functions: {
    xgboost: [
      [
        'train',
        'xgboost.Booster',
        changesArguments('evals_result', 'callbacks'),
        callsHeld,
        { sharesWith: 'arguments' },
        calls,
        prints,
      ],
      ['cv', '', changesArguments('callbacks'), callsHeld, calls, prints],
      ['plot_importance plot_tree', 'axes', { drawsFigure: true }, changesArguments('ax')],
      ['to_graphviz', ''],
      ['set_config', 'none', { setup: true }],
    ],
  },
  classes: [
    models('xgboost', 'XGBClassifier XGBRegressor XGBRanker XGBRFClassifier XGBRFRegressor', 'xgboost', [
      fitted,
      ['save_model', 'none', writes(0, 'fname')],
      ['load_model', 'none', changes, reads(0, 'fname')],
      ['get_booster', 'xgboost.Booster', sharesReceiver],
      ['evals_result', 'dict', sharesReceiver],
      ['apply', 'array'],
    ]),
    {
      module: 'xgboost',
      names: 'Booster',
      flavor: 'xgboost',
      methods: [
        ['predict inplace_predict', 'array'],
        ['dump_model', 'none', writes(0, 'fout')],
        ['get_dump', 'list'],
        ['num_boosted_rounds num_features', 'int'],
        ['trees_to_dataframe', 'frame'],
        ['save_config eval eval_set', 'str'],
        ['load_config', 'none', changes],
        ['save_model', 'none', writes(0, 'fname')],
        ['load_model', 'none', changes, reads(0, 'fname')],
        ['update set_param set_attr', 'none', changes],
        ['get_score get_fscore attributes', 'dict'],
        ['copy', 'receiver'],
      ],
      attributes: [
        ['best_iteration', 'int', 'fresh'],
        ['best_score', 'float', 'fresh'],
        ['feature_names', 'list', 'fresh'],
      ],
    },
    { module: 'xgboost.callback', names: 'EarlyStopping EvaluationMonitor LearningRateScheduler' },
    {
      module: 'xgboost',
      names: 'DMatrix QuantileDMatrix',
      kind: 'handle',
      unstorable: 'a DMatrix cannot be stored; build it again from its data in the step that uses it',
      methods: [
        ['get_label get_weight', 'array'],
        ['num_row num_col', 'int'],
        ['set_label set_weight set_info set_base_margin set_group', 'none', changes],
        ['slice', 'receiver'],
        ['save_binary', 'none', writes(0, 'fname')],
      ],
      attributes: [['feature_names feature_types', '', 'fresh']],
    },
  ],
};

/** LightGBM. */
export const lightgbm: Library = {
  functions: {
    lightgbm: [
      [
        'train',
        'lightgbm.Booster',
        changesArguments('1:train_set', '3:valid_sets', 'callbacks', 'evals_result'),
        callsHeld,
        { sharesWith: 'arguments' },
        calls,
        prints,
      ],
      ['cv', 'dict', changesArguments('1:train_set', 'callbacks'), callsHeld, calls, prints],
      ['create_tree_digraph', ''],
      ['register_logger', 'none', { setup: true }],
      ['plot_importance plot_metric plot_tree', 'axes', { drawsFigure: true }, changesArguments('ax')],
      ['early_stopping log_evaluation', ''],
      ['record_evaluation', '', { sharesWith: 'arguments' }],
    ],
  },
  classes: [
    {
      ...models('lightgbm', 'LGBMClassifier LGBMRegressor LGBMRanker LGBMModel', 'lightgbm', [fitted]),
      attributes: [
        ['booster_', 'lightgbm.Booster'],
        ['evals_result_ best_score_', 'dict'],
        ['best_iteration_', 'int', 'fresh'],
        ['feature_importances_', 'array', 'fresh'],
      ],
    },
    {
      module: 'lightgbm',
      names: 'Booster',
      flavor: 'lightgbm',
      construct: [sharesArguments, reads(null, 'model_file')],
      methods: [
        ['predict feature_importance', ''],
        ['num_trees num_feature current_iteration', 'int'],
        ['dump_model', 'dict'],
        ['model_to_string', 'str'],
        ['trees_to_dataframe', 'frame'],
        ['update', 'bool', changes, calls],
        ['rollback_one_iter reset_parameter set_train_data_name', '', changes, sharesReceiver],
        ['refit', 'receiver'],
        ['feature_name', 'list'],
        ['save_model', 'receiver', sharesReceiver, writes(0, 'filename')],
      ],
      attributes: [['best_iteration', 'int', 'fresh']],
    },
    {
      module: 'lightgbm',
      names: 'Dataset',
      // Until it is trained on, it can be stored.
      methods: [
        ['construct', 'receiver', changes, sharesReceiver],
        [
          'set_label set_weight set_init_score set_group set_feature_name set_categorical_feature',
          'receiver',
          holds,
          sharesReceiver,
        ],
        ['create_valid subset', 'receiver', changes, { sharesWith: 'both' }],
        ['num_data num_feature', 'int'],
        ['get_label get_weight get_data', '', sharesReceiver],
        ['save_binary', 'receiver', changes, sharesReceiver, writes(0, 'filename')],
      ],
    },
  ],
};

/** CatBoost. */
export const catboost: Library = {
  functions: {
    catboost: [
      ['cv', '', calls, prints],
      ['sum_models', 'catboost.CatBoost'],
    ],
  },
  classes: [
    models('catboost', 'CatBoostClassifier CatBoostRegressor CatBoost CatBoostRanker', 'catboost', [
      fitted,
      ['save_model', 'none', writes(0, 'fname')],
      ['load_model', 'receiver', changes, sharesReceiver, reads(0, 'fname')],
      ['get_feature_importance get_evals_result get_all_params', ''],
      ['get_best_score get_params', 'dict'],
      ['save_borders', 'none', writes(0, 'fname')],
      ['grid_search randomized_search', 'dict', fits, calls],
      ['shrink set_feature_names set_scale_and_bias', 'none', changes],
      ['eval_metrics staged_predict calc_leaf_indexes compare plot_tree', ''],
      ['is_fitted', 'bool'],
      ['copy', 'receiver'],
      ['get_best_iteration', 'int'],
    ]),
    {
      module: 'catboost',
      names: 'Pool',
      unstorable: pool,
      methods: [
        ['get_label get_features get_feature_names get_weight get_cat_feature_indices', ''],
        ['num_row num_col', 'int'],
        ['set_feature_names set_weight set_baseline quantize', '', changes, { keepsArguments: true }],
        ['slice', 'catboost.Pool'],
        ['save', 'none', writes(0, 'fname')],
      ],
    },
  ],
};

/** imbalanced-learn, category encoders. */
export const samplers: Library = {
  functions: {
    'imblearn.pipeline': [['make_pipeline', 'imblearn.pipeline.Pipeline', { sharesWith: 'arguments' }]],
    'imblearn.metrics': [
      ['geometric_mean_score specificity_score sensitivity_score', 'float', { metric: true }],
      ['classification_report_imbalanced', ''],
    ],
  },
  classes: [
    ...samplerGroups(
      'over_sampling',
      'SMOTE ADASYN BorderlineSMOTE KMeansSMOTE RandomOverSampler SMOTENC SMOTEN SVMSMOTE',
    ),
    ...samplerGroups('under_sampling', 'RandomUnderSampler ClusterCentroids InstanceHardnessThreshold'),
    ...samplerGroups('combine', 'SMOTEENN SMOTETomek'),
    {
      module: 'imblearn.under_sampling',
      names:
        'NearMiss TomekLinks EditedNearestNeighbours CondensedNearestNeighbour OneSidedSelection AllKNN RepeatedEditedNearestNeighbours NeighbourhoodCleaningRule',
      kind: 'estimator',
      flavor: 'sklearn',
      bases: estimator,
      methods: [['fit_resample', 'list', fits, sharesElements, { partsOfEach: 1 }]],
    },
    {
      module: 'imblearn.pipeline',
      names: 'Pipeline',
      kind: 'estimator',
      flavor: 'sklearn',
      bases: 'sklearn.pipeline.Pipeline sklearn.base.BaseEstimator',
      draws: 'numpy.random',
      holdsEstimators: true,
      drawsAsHeld: true,
      methods: [['fit_resample', ', ', fits, { sharesWith: 'arguments', keepsArguments: true }]],
    },
    {
      module: 'imblearn.ensemble',
      names: 'BalancedRandomForestClassifier BalancedBaggingClassifier EasyEnsembleClassifier RUSBoostClassifier',
      kind: 'estimator',
      flavor: 'sklearn',
      bases: estimator,
      draws: 'numpy.random',
      fixedBy: 'random_state',
    },
    {
      module: 'category_encoders',
      names:
        'BinaryEncoder CountEncoder HashingEncoder LeaveOneOutEncoder OneHotEncoder OrdinalEncoder TargetEncoder WOEEncoder',
      kind: 'estimator',
      flavor: 'sklearn',
      bases: 'sklearn.base.TransformerMixin sklearn.base.BaseEstimator',
      draws: 'numpy.random',
      fixedBy: 'random_state',
    },
  ],
};

function samplerGroups(module: string, names: string): readonly ClassGroup[] {
  const random = { draws: 'numpy.random', fixedBy: 'random_state' } as const;
  const methods: readonly Row[] = [['fit_resample', 'list', fits, sharesElements, { partsOfEach: 1 }]];
  return [
    { module: `imblearn.${module}`, names, kind: 'estimator', flavor: 'sklearn', bases: estimator, ...random, methods },
  ];
}
