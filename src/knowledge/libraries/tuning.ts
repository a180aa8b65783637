import {
  calls,
  callsHeld,
  changes,
  changesArguments,
  type Library,
  prints,
  type Row,
  setup,
  sharesArguments,
  sharesReceiver,
} from '../rows.ts';

const plots = [
  'plot_optimization_history plot_param_importances plot_parallel_coordinate plot_slice plot_contour plot_edf',
  'plot_intermediate_values plot_pareto_front plot_timeline',
].join(' ');

const suggestions: readonly Row[] = [
  ['suggest_float suggest_uniform suggest_loguniform suggest_discrete_uniform', 'float', changes],
  ['suggest_int', 'int', changes],
  ['suggest_categorical', '', changes, sharesArguments],
  ['report set_user_attr', 'none', changes],
  ['should_prune', 'bool', changes],
];

/** Optuna: a study is changed by each trial, and the objective is called with what it reads at that time. */
export const optuna: Library = {
  aliases: { 'optuna.Study': 'optuna.study.Study', 'optuna.Trial': 'optuna.trial.Trial' },
  functions: {
    optuna: [['create_study', 'optuna.study.Study', sharesArguments]],
    'optuna.logging': [
      ['set_verbosity disable_default_handler enable_default_handler', 'none', setup],
      ['disable_propagation enable_propagation', 'none', setup],
    ],
    'optuna.visualization': [[plots, 'plotly.graph_objects.Figure', calls]],
    'optuna.visualization.matplotlib': [[plots, '', { drawsFigure: true }, calls]],
    'optuna.importance': [['get_param_importances', 'dict', calls]],
  },
  classes: [
    {
      module: 'optuna.study',
      names: 'Study',
      methods: [
        ['optimize', 'none', changes, changesArguments('callbacks'), calls, callsHeld, prints],
        ['enqueue_trial', 'none', changes, { keepsArguments: true }],
        ['add_trial add_trials set_user_attr', 'none', changes, { keepsArguments: true }],
        ['tell stop', '', changes],
        ['ask', 'optuna.trial.Trial', changes, sharesReceiver],
        ['trials_dataframe', 'frame'],
        ['get_trials', 'list', sharesReceiver],
      ],
      attributes: [
        ['best_params', 'dict'],
        ['best_value', 'float', 'fresh'],
        ['trials best_trials', 'list'],
        ['best_trial', ''],
      ],
    },
    { module: 'optuna.trial', names: 'Trial', methods: suggestions, attributes: [['number', 'int', 'fresh']] },
    {
      module: 'optuna.samplers',
      names: 'TPESampler RandomSampler GridSampler CmaEsSampler NSGAIISampler QMCSampler',
    },
    { module: 'optuna.pruners', names: 'MedianPruner HyperbandPruner SuccessiveHalvingPruner NopPruner' },
  ],
};

/** hyperopt: spaces are expressions, and trials are an argument that is filled. */
export const hyperopt: Library = {
  functions: {
    hyperopt: [
      ['fmin', 'dict', calls, changesArguments('trials', 'rstate'), prints, { draws: ['numpy.random'] }],
      ['space_eval', '', sharesArguments],
    ],
    'hyperopt.hp': [
      ['uniform quniform loguniform qloguniform normal qnormal lognormal qlognormal randint uniformint', ''],
      ['choice pchoice', '', sharesArguments],
    ],
  },
  classes: [
    {
      module: 'hyperopt',
      names: 'Trials',
      methods: [['losses statuses', 'list']],
      attributes: [
        ['trials results miscs', 'list'],
        ['best_trial argmin vals', ''],
      ],
    },
  ],
};
