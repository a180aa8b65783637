import {
  type ClassGroup,
  calls,
  changes,
  changesArguments,
  fits,
  type Library,
  type Row,
  reads,
  sharesReceiver,
  writes,
} from '../rows.ts';

const estimator = 'sklearn.base.BaseEstimator';

function models(module: string, names: string, flavor: string, methods: readonly Row[]): ClassGroup {
  return { module, names, kind: 'estimator', flavor, bases: estimator, methods };
}

const fitted: Row = ['fit', 'receiver', fits, sharesReceiver, { keepsArguments: true }];

/** XGBoost: its generators are its own. */
export const xgboost: Library = {
  functions: {
    xgboost: [
      ['train', 'xgboost.Booster', changesArguments('evals_result'), { sharesWith: 'arguments' }, calls],
      ['plot_importance plot_tree', 'axes', { drawsFigure: true }, changesArguments('ax')],
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
        ['predict', 'array'],
        ['save_model', 'none', writes(0, 'fname')],
        ['load_model', 'none', changes, reads(0, 'fname')],
        ['update set_param set_attr', 'none', changes],
        ['get_score get_fscore attributes', 'dict'],
        ['copy', 'receiver'],
      ],
    },
    {
      module: 'xgboost',
      names: 'DMatrix QuantileDMatrix',
      kind: 'handle',
      unstorable: 'a DMatrix cannot be stored; build it again from its data in the step that uses it',
      methods: [
        ['get_label get_weight', 'array'],
        ['num_row num_col', 'int'],
        ['set_label set_weight', 'none', changes],
      ],
    },
  ],
};

/** LightGBM. */
export const lightgbm: Library = {
  functions: {
    lightgbm: [
      ['train', 'lightgbm.Booster', changesArguments('1:train_set', 'valid_sets'), { sharesWith: 'arguments' }, calls],
      ['plot_importance plot_metric plot_tree', 'axes', { drawsFigure: true }, changesArguments('ax')],
      ['early_stopping log_evaluation', ''],
      ['record_evaluation', '', { sharesWith: 'arguments' }],
    ],
  },
  classes: [
    models('lightgbm', 'LGBMClassifier LGBMRegressor LGBMRanker LGBMModel', 'lightgbm', [fitted]),
    {
      module: 'lightgbm',
      names: 'Booster',
      flavor: 'lightgbm',
      methods: [
        ['predict feature_importance', ''],
        ['feature_name', 'list'],
        ['save_model', 'receiver', sharesReceiver, writes(0, 'filename')],
      ],
      attributes: [['best_iteration', 'int', 'fresh']],
    },
    { module: 'lightgbm', names: 'Dataset' },
  ],
};

/** CatBoost. */
export const catboost: Library = {
  classes: [
    models('catboost', 'CatBoostClassifier CatBoostRegressor CatBoost', 'catboost', [
      fitted,
      ['save_model', 'none', writes(0, 'fname')],
      ['load_model', 'receiver', changes, sharesReceiver, reads(0, 'fname')],
      ['get_feature_importance get_evals_result get_all_params', ''],
      ['get_best_score', 'dict'],
      ['get_best_iteration', 'int'],
    ]),
    {
      module: 'catboost',
      names: 'Pool',
      methods: [
        ['get_label', ''],
        ['num_row num_col', 'int'],
      ],
    },
  ],
};

/** imbalanced-learn, category encoders. */
export const samplers: Library = {
  functions: {
    'imblearn.pipeline': [['make_pipeline', 'imblearn.pipeline.Pipeline', { sharesWith: 'arguments' }]],
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
      names: 'NearMiss TomekLinks EditedNearestNeighbours CondensedNearestNeighbour OneSidedSelection',
      kind: 'estimator',
      flavor: 'sklearn',
      bases: estimator,
      methods: [['fit_resample', ', ', fits]],
    },
    {
      module: 'imblearn.pipeline',
      names: 'Pipeline',
      kind: 'estimator',
      flavor: 'sklearn',
      bases: 'sklearn.pipeline.Pipeline sklearn.base.BaseEstimator',
      draws: 'numpy.random',
      drawsAsArguments: true,
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
  const methods: readonly Row[] = [['fit_resample', ', ', fits]];
  return [
    { module: `imblearn.${module}`, names, kind: 'estimator', flavor: 'sklearn', bases: estimator, ...random, methods },
  ];
}
