import {
  changes,
  draws,
  type Library,
  network,
  type Row,
  reads,
  sharesArguments,
  sharesReceiver,
  type Trait,
  writes,
} from '../rows.ts';

const results = 'statsmodels.base.wrapper.ResultsWrapper';
const drawing: Trait = { drawsFigure: true, changesArguments: [{ position: null, keyword: 'ax' }] };
const influence = 'statsmodels.stats.outliers_influence.GLMInfluence';
const fit: readonly Row[] = [
  ['fit', results, changes, sharesReceiver],
  ['fit_regularized', '', changes, sharesReceiver],
];

/** statsmodels: models by class and by formula, tests and plots. */
export const statsmodels: Library = {
  aliases: {
    'statsmodels.api.tsa': 'statsmodels.tsa.api',
    'statsmodels.api.stats': 'statsmodels.stats.api',
    'statsmodels.api.formula': 'statsmodels.formula.api',
    'statsmodels.api.graphics': 'statsmodels.graphics.api',
    'statsmodels.tools.add_constant': 'statsmodels.api.add_constant',
    'statsmodels.tools.tools.add_constant': 'statsmodels.api.add_constant',
    'statsmodels.regression.linear_model': 'statsmodels.api',
    'statsmodels.genmod.generalized_linear_model': 'statsmodels.api',
    'statsmodels.discrete.discrete_model': 'statsmodels.api',
    'statsmodels.tsa.stattools': 'statsmodels.tsa.api',
    'statsmodels.tsa.seasonal': 'statsmodels.tsa.api',
    'statsmodels.tsa.arima.model': 'statsmodels.tsa.api',
    'statsmodels.tsa.arima_model': 'statsmodels.tsa.api',
    'statsmodels.tsa.statespace.sarimax': 'statsmodels.tsa.api',
    'statsmodels.tsa.holtwinters': 'statsmodels.tsa.api',
  },
  functions: {
    'statsmodels.api': [
      ['add_constant', ''],
      ['qqplot', 'figure', drawing],
      ['load_pickle', '', reads(0, 'fname')],
    ],
    'statsmodels.datasets': [['get_rdataset', 'statsmodels.datasets.utils.Dataset', network]],
    'statsmodels.formula.api': [
      [
        'ols wls gls glsar glm gee logit probit mnlogit poisson negativebinomial quantreg rlm mixedlm phreg',
        'statsmodels.api.OLS',
        sharesArguments,
      ],
    ],
    'statsmodels.graphics.tsaplots': [['plot_acf plot_pacf', 'figure', drawing]],
    'statsmodels.stats.outliers_influence': [['variance_inflation_factor', 'float']],
    'statsmodels.stats.diagnostic': [['het_breuschpagan het_white acorr_ljungbox lilliefors', '']],
    'statsmodels.stats.stattools': [['durbin_watson jarque_bera', '']],
    'statsmodels.stats.anova': [['anova_lm', 'frame']],
    'statsmodels.stats.multicomp': [['pairwise_tukeyhsd', '']],
    'statsmodels.stats.proportion': [['proportions_ztest proportion_confint', '']],
    'statsmodels.stats.weightstats': [
      ['ztest', 'float, float'],
      ['ttest_ind', 'tuple'],
    ],
    'statsmodels.stats.multitest': [['multipletests', 'tuple']],
    'statsmodels.stats.power': [['tt_ind_solve_power tt_solve_power', 'float']],
    'statsmodels.nonparametric.smoothers_lowess': [['lowess', 'array']],
    'statsmodels.tools.eval_measures': [['rmse mse meanabs', '', { metric: true }]],
    'statsmodels.tsa.api': [['adfuller kpss acf pacf ccf seasonal_decompose', '']],
  },
  classes: [
    {
      module: 'statsmodels.datasets.utils',
      names: 'Dataset',
      bases: 'dict',
      attributes: [['data', 'pandas.DataFrame']],
    },
    {
      module: 'statsmodels.api',
      names: 'OLS WLS GLS GLSAR GLM GEE Logit Probit MNLogit Poisson NegativeBinomial QuantReg RLM MixedLM PHReg',
      methods: [...fit, ['predict', '']],
    },
    {
      module: 'statsmodels.tsa.api',
      names: 'ARIMA SARIMAX AutoReg ExponentialSmoothing SimpleExpSmoothing Holt VAR UnobservedComponents STL',
      methods: [['fit', results, changes, sharesReceiver]],
    },
    {
      module: 'statsmodels.stats.outliers_influence',
      names: 'OLSInfluence GLMInfluence MLEInfluence',
      methods: [
        ['plot_influence plot_index', 'figure', changes, drawing],
        ['summary_frame', 'frame', changes],
      ],
    },
    {
      module: 'statsmodels.base.wrapper',
      names: 'ResultsWrapper',
      flavor: 'statsmodels',
      methods: [
        ['summary summary2', ''],
        ['get_robustcov_results remove_data', '', changes, sharesReceiver],
        ['get_influence', influence, sharesReceiver],
        ['compare_f_test compare_lr_test', 'tuple'],
        ['simulate', '', draws('numpy.random', 'random_state')],
        ['predict forecast get_prediction get_forecast', ''],
        ['conf_int f_test t_test wald_test cov_params', ''],
        ['plot_diagnostics', 'figure', { drawsFigure: true }],
        ['save', 'none', writes(0, 'fname')],
      ],
      attributes: [
        ['params pvalues resid fittedvalues bse tvalues model', ''],
        ['nobs df_model df_resid', 'float', 'fresh'],
        ['rsquared rsquared_adj aic bic fvalue f_pvalue llf', 'float', 'fresh'],
      ],
    },
  ],
};
