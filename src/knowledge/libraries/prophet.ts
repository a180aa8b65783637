import { draws, draws2d, fits, holds, type Library, sharesReceiver } from '../rows.ts';

/** Prophet, also by the name that it had. */
export const prophet: Library = {
  aliases: { fbprophet: 'prophet', 'prophet.forecaster.Prophet': 'prophet.Prophet' },
  functions: {
    'prophet.diagnostics': [['cross_validation performance_metrics', 'frame', draws('numpy.random')]],
    'prophet.plot': [
      ['plot_plotly plot_components_plotly plot_cross_validation_metric add_changepoints_to_plot', '', draws2d],
    ],
    'prophet.serialize': [
      ['model_to_json', 'str'],
      ['model_from_json', 'prophet.Prophet'],
    ],
  },
  classes: [
    {
      module: 'prophet',
      names: 'Prophet',
      flavor: 'prophet',
      methods: [
        ['fit', 'receiver', fits, sharesReceiver, { keepsArguments: true }, { draws: ['numpy.random'] }],
        ['predict', 'frame', draws('numpy.random')],
        ['make_future_dataframe', 'frame'],
        ['add_seasonality add_regressor add_country_holidays', 'receiver', holds, sharesReceiver],
        ['plot plot_components', 'figure', draws2d],
      ],
      attributes: [
        ['params', 'dict'],
        ['history', 'frame'],
      ],
    },
  ],
};
