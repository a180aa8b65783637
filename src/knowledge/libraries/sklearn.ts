import {
  calls,
  callsKeyword,
  draws,
  folder,
  type Library,
  metric,
  network,
  type Row,
  reads,
  setup,
  sharesArguments,
  sharesElements,
  type Trait,
  writes,
} from '../rows.ts';
import { sklearnClasses } from './sklearn-classes.ts';

const seeded = draws('numpy.random', 'random_state');

/** What comes instead of a bunch of arrays. */
const asAsked: Trait = {
  otherwise: [
    ['return_X_y as_frame', 'pandas.DataFrame, pandas.Series'],
    ['return_X_y', 'array, array'],
    ['as_frame', 'sklearn.utils.bunch_of_tables'],
  ],
};

/** More than two things, or others, come where these are asked for. */
const moreAsked: Trait = {
  otherwise: [
    ['coef', ''],
    ['return_centers', ''],
    ['return_distributions', ''],
  ],
};

/** Two parts of each argument. */
const splits: Row = ['train_test_split', 'list', seeded, sharesElements, { partsOfEach: 2 }];

const scores = [
  'accuracy_score balanced_accuracy_score average_precision_score brier_score_loss cohen_kappa_score f1_score fbeta_score',
  'hamming_loss hinge_loss jaccard_score log_loss matthews_corrcoef precision_score recall_score roc_auc_score',
  'zero_one_loss top_k_accuracy_score r2_score mean_absolute_error mean_squared_error root_mean_squared_error',
  'mean_squared_log_error root_mean_squared_log_error median_absolute_error mean_absolute_percentage_error max_error',
  'explained_variance_score mean_poisson_deviance mean_gamma_deviance mean_tweedie_deviance mean_pinball_loss',
  'd2_tweedie_score d2_pinball_score d2_absolute_error_score dcg_score ndcg_score coverage_error auc',
  'label_ranking_average_precision_score label_ranking_loss adjusted_mutual_info_score adjusted_rand_score',
  'calinski_harabasz_score davies_bouldin_score completeness_score homogeneity_score v_measure_score',
  'fowlkes_mallows_score mutual_info_score normalized_mutual_info_score rand_score consensus_score',
].join(' ');

const metricRows: readonly Row[] = [
  [scores, 'float', metric],
  ['silhouette_score', 'float', metric, seeded],
  ['silhouette_samples', 'array'],
  ['confusion_matrix multilabel_confusion_matrix pair_confusion_matrix', 'array'],
  ['classification_report', 'str', { otherwise: [['output_dict', 'dict']] }],
  ['roc_curve precision_recall_curve det_curve', 'array, array, array'],
  ['precision_recall_fscore_support', 'tuple'],
  ['homogeneity_completeness_v_measure', 'float, float, float'],
  ['pairwise_distances pairwise_distances_argmin pairwise_kernels euclidean_distances', 'array', calls],
  ['make_scorer get_scorer', '', sharesArguments],
  ['get_scorer_names', 'list'],
];

const makers = [
  'make_blobs make_circles make_classification make_friedman1 make_friedman2 make_friedman3 make_gaussian_quantiles',
  'make_hastie_10_2 make_moons make_multilabel_classification make_regression make_s_curve make_swiss_roll',
].join(' ');

/** scikit-learn's functions; its classes are listed beside it. */
export const sklearn: Library = {
  aliases: {
    'sklearn.metrics.cluster': 'sklearn.metrics',
    'sklearn.utils.class_weight': 'sklearn.utils',
    'sklearn.cross_validation.train_test_split': 'sklearn.model_selection.train_test_split',
    'sklearn.cross_validation.cross_val_score': 'sklearn.model_selection.cross_val_score',
  },
  functions: {
    sklearn: [
      ['set_config', 'none', setup],
      ['get_config', 'dict'],
      ['show_versions', 'none', { prints: true, displays: true }],
    ],
    'sklearn.base': [
      ['clone', 'like 0'],
      ['is_classifier is_regressor', 'bool'],
    ],
    'sklearn.metrics': metricRows,
    'sklearn.metrics.pairwise': [
      ['cosine_similarity cosine_distances euclidean_distances manhattan_distances haversine_distances', 'array'],
      ['linear_kernel rbf_kernel polynomial_kernel sigmoid_kernel laplacian_kernel pairwise_distances', 'array'],
    ],
    'sklearn.datasets': [
      ['load_breast_cancer load_diabetes load_digits load_iris load_wine', 'sklearn.utils.bunch_of_arrays', asAsked],
      ['load_sample_image', 'array'],
      ['load_linnerud load_sample_images', 'sklearn.utils.Bunch'],
      ['load_files', 'sklearn.utils.Bunch', reads(0, 'container_path'), folder, seeded],
      ['load_svmlight_file', 'tuple', reads(0, 'f')],
      ['dump_svmlight_file', 'none', writes(2, 'f')],
      ['fetch_california_housing', 'sklearn.utils.bunch_of_arrays', network, asAsked],
      ['fetch_openml fetch_lfw_pairs fetch_lfw_people', '', network],
      ['fetch_20newsgroups_vectorized fetch_species_distributions', '', network],
      ['fetch_20newsgroups fetch_covtype fetch_kddcup99 fetch_olivetti_faces fetch_rcv1', '', network, seeded],
      [makers, 'array, array', seeded, moreAsked],
      ['make_biclusters make_checkerboard make_sparse_coded_signal', 'tuple', seeded],
      ['make_low_rank_matrix make_sparse_spd_matrix make_spd_matrix', '', seeded],
      ['make_sparse_uncorrelated', 'array, array', seeded],
      ['get_data_home', 'str'],
    ],
    'sklearn.model_selection': [
      splits,
      ['cross_val_score', 'array', draws('numpy.random'), callsKeyword('scoring')],
      ['cross_val_predict', 'array', draws('numpy.random'), callsKeyword('scoring'), { otherwise: [['method', '']] }],
      ['cross_validate', 'dict', draws('numpy.random'), callsKeyword('scoring')],
      [
        'learning_curve',
        'array, array, array',
        draws('numpy.random'),
        callsKeyword('scoring'),
        { otherwise: [['return_times', 'tuple']] },
      ],
      ['validation_curve', 'array, array', draws('numpy.random'), callsKeyword('scoring')],
      ['permutation_test_score', 'float, array, float', draws('numpy.random'), callsKeyword('scoring')],
    ],
    'sklearn.pipeline': [
      ['make_pipeline', 'sklearn.pipeline.Pipeline', sharesArguments],
      ['make_union', 'sklearn.pipeline.FeatureUnion', sharesArguments],
    ],
    'sklearn.compose': [['make_column_transformer', 'sklearn.compose.ColumnTransformer', sharesArguments]],
    'sklearn.preprocessing': [
      ['scale minmax_scale maxabs_scale robust_scale normalize binarize', 'array', { copyKeyword: 'copy' }],
      ['label_binarize add_dummy_feature power_transform', ''],
      ['quantile_transform', 'array', seeded, { copyKeyword: 'copy' }],
    ],
    'sklearn.feature_selection': [
      ['chi2 f_classif f_regression', 'array, array'],
      ['r_regression', 'array'],
      ['mutual_info_classif mutual_info_regression', 'array', seeded],
    ],
    'sklearn.inspection': [
      ['permutation_importance', 'sklearn.utils.Bunch', draws('numpy.random'), callsKeyword('scoring')],
      ['partial_dependence', 'sklearn.utils.Bunch'],
    ],
    'sklearn.cluster': [
      ['dbscan estimate_bandwidth k_means kmeans_plusplus', '', seeded],
      ['linkage_tree ward_tree', 'tuple'],
    ],
    'sklearn.calibration': [['calibration_curve', 'array, array']],
    'sklearn.linear_model': [['lasso_path enet_path lars_path', 'tuple', draws('numpy.random')]],
    'sklearn.decomposition': [['randomized_svd', 'array, array, array', seeded]],
    'sklearn.tree': [
      ['plot_tree', 'list', { drawsFigure: true }],
      ['export_text', 'str'],
      ['export_graphviz', '', writes(1, 'out_file')],
    ],
    'sklearn.utils': [
      ['shuffle resample', 'list', seeded, sharesElements, { partsOfEach: 1 }],
      ['compute_class_weight compute_sample_weight', 'array'],
      ['check_random_state', 'numpy.random.RandomState', sharesArguments],
      ['check_array', '', sharesArguments],
    ],
  },
  classes: [
    {
      module: 'sklearn.utils',
      names: 'Bunch',
      kind: 'object',
      bases: 'dict',
      attributes: [['data target frame feature_names target_names DESCR images filename', '']],
    },
    {
      module: 'sklearn.utils',
      names: 'bunch_of_arrays',
      kind: 'object',
      bases: 'sklearn.utils.Bunch',
      attributes: [
        ['data target images', 'array'],
        ['DESCR filename', 'str'],
      ],
    },
    {
      module: 'sklearn.utils',
      names: 'bunch_of_tables',
      kind: 'object',
      bases: 'sklearn.utils.Bunch',
      attributes: [
        ['data frame', 'pandas.DataFrame'],
        ['target', 'pandas.Series'],
        ['DESCR filename', 'str'],
      ],
    },
    ...sklearnClasses,
  ],
};
