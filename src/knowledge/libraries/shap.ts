import { calls, callsHeld, changes, type Library, sharesArguments, sharesBoth, type Trait, writes } from '../rows.ts';

const drawing: Trait = { drawsFigure: true };
/** Models are asked again and again, and samples are taken from NumPy's generator. */
const asks: readonly Trait[] = [callsHeld, changes, sharesBoth, { draws: ['numpy.random'] }];

/** SHAP: explainers hold the model that they explain. */
export const shap: Library = {
  functions: {
    shap: [
      ['initjs', 'none', { displays: true }],
      ['summary_plot dependence_plot force_plot decision_plot waterfall_plot bar_plot', '', drawing],
      ['sample', 'like 0', sharesArguments],
      ['kmeans', ''],
      ['save_html', 'none', writes(0, 'out_file')],
    ],
    'shap.plots': [
      ['bar waterfall beeswarm scatter force heatmap violin text image decision partial_dependence', '', drawing],
    ],
  },
  classes: [
    {
      module: 'shap',
      names:
        'Explainer TreeExplainer LinearExplainer KernelExplainer DeepExplainer GradientExplainer PermutationExplainer',
      construct: [sharesArguments, calls, { draws: ['numpy.random'] }],
      methods: [
        ['__call__', 'shap.Explanation', ...asks],
        ['shap_values', '', ...asks],
        ['shap_interaction_values', 'array', ...asks],
      ],
      attributes: [['expected_value', '']],
    },
    {
      module: 'shap',
      names: 'Explanation',
      attributes: [
        ['values base_values data', 'array'],
        ['feature_names', ''],
      ],
    },
  ],
};
