import {
  type ClassGroup,
  calls,
  changes,
  draws,
  draws2d,
  fits,
  holds,
  metric,
  type Row,
  sharesArguments,
  sharesReceiver,
} from '../rows.ts';

const estimator = 'sklearn.base.BaseEstimator';
const transformer = 'sklearn.base.TransformerMixin sklearn.base.BaseEstimator';
const splitter = 'sklearn.model_selection.BaseCrossValidator';

const common: readonly Row[] = [
  ['fit partial_fit', 'receiver', fits, sharesReceiver],
  ['fit_transform', '', fits, sharesArguments],
  ['fit_predict', 'array', fits],
  ['predict predict_proba predict_log_proba decision_function score_samples', 'array'],
  ['transform inverse_transform', '', sharesArguments],
  ['score', 'float', metric],
  ['get_params', 'dict', sharesReceiver],
  ['set_params', 'receiver', holds, sharesReceiver],
  ['set_output', 'receiver', changes, sharesReceiver],
  ['get_feature_names_out', 'array'],
  // Gone since.
  ['get_feature_names', 'list'],
  ['kneighbors radius_neighbors kneighbors_graph radius_neighbors_graph', ''],
  ['staged_predict staged_predict_proba staged_score', 'generator', sharesReceiver],
  ['get_support', 'array'],
];

/** Estimators without randomness of their own, as `[module, names, extra]`. */
const plain: Readonly<Record<string, string>> = {
  calibration: 'CalibratedClassifierCV',
  cluster: 'DBSCAN OPTICS AgglomerativeClustering MeanShift',
  covariance: 'OAS EmpiricalCovariance LedoitWolf ShrunkCovariance',
  discriminant_analysis: 'QuadraticDiscriminantAnalysis',
  dummy: 'DummyRegressor',
  isotonic: 'IsotonicRegression',
  linear_model: [
    'ARDRegression BayesianRidge GammaRegressor HuberRegressor LarsCV LassoLarsCV LassoLarsIC LinearRegression',
    'OrthogonalMatchingPursuit OrthogonalMatchingPursuitCV PoissonRegressor QuantileRegressor RidgeCV RidgeClassifierCV',
    'TweedieRegressor',
  ].join(' '),
  naive_bayes: 'BernoulliNB CategoricalNB ComplementNB GaussianNB MultinomialNB',
  neighbors: 'NearestCentroid',
};

/** Estimators that draw from NumPy's generator whatever they are given. */
const alwaysDrawing: Readonly<Record<string, string>> = {
  covariance: 'GraphicalLasso GraphicalLassoCV',
  linear_model: 'SGDOneClassSVM',
  svm: 'SVR NuSVR OneClassSVM',
};

/** Estimators that keep the data that they were fitted on. */
const keeping: Readonly<Record<string, string>> = {
  cluster: 'HDBSCAN',
  kernel_ridge: 'KernelRidge',
  neighbors: [
    'KNeighborsClassifier KNeighborsRegressor KNeighborsTransformer KernelDensity LocalOutlierFactor NearestNeighbors',
    'RadiusNeighborsClassifier RadiusNeighborsRegressor RadiusNeighborsTransformer',
  ].join(' '),
  semi_supervised: 'LabelPropagation LabelSpreading',
};

/** Estimators that draw from NumPy's generator when they are fitted, unless `random_state` was given. */
const drawing: Readonly<Record<string, string>> = {
  cluster: 'AffinityPropagation SpectralBiclustering SpectralClustering SpectralCoclustering',
  covariance: 'EllipticEnvelope MinCovDet',
  dummy: 'DummyClassifier',
  ensemble: [
    'ExtraTreesClassifier ExtraTreesRegressor GradientBoostingClassifier GradientBoostingRegressor IsolationForest',
    'HistGradientBoostingClassifier HistGradientBoostingRegressor RandomForestClassifier RandomForestRegressor',
  ].join(' '),
  gaussian_process: 'GaussianProcessClassifier GaussianProcessRegressor',
  linear_model: [
    'ElasticNet ElasticNetCV Lars Lasso LassoCV LassoLars LogisticRegression LogisticRegressionCV MultiTaskElasticNet',
    'MultiTaskElasticNetCV MultiTaskLasso MultiTaskLassoCV PassiveAggressiveClassifier PassiveAggressiveRegressor',
    'Perceptron Ridge RidgeClassifier SGDClassifier SGDRegressor TheilSenRegressor',
  ].join(' '),
  manifold: 'MDS TSNE SpectralEmbedding',
  mixture: 'BayesianGaussianMixture GaussianMixture',
  neural_network: 'MLPClassifier MLPRegressor',
  svm: 'SVC LinearSVC LinearSVR NuSVC',
  tree: 'DecisionTreeClassifier DecisionTreeRegressor ExtraTreeClassifier ExtraTreeRegressor',
};

const plainTransformers: Readonly<Record<string, string>> = {
  cluster: 'Birch FeatureAgglomeration',
  cross_decomposition: 'CCA PLSSVD PLSCanonical PLSRegression',
  decomposition: 'SparseCoder',
  feature_extraction: 'DictVectorizer FeatureHasher',
  'feature_extraction.text': 'CountVectorizer HashingVectorizer TfidfTransformer TfidfVectorizer',
  impute: 'MissingIndicator',
  kernel_approximation: 'AdditiveChi2Sampler',
  preprocessing: 'KernelCenterer LabelBinarizer MultiLabelBinarizer OneHotEncoder SplineTransformer',
};

/** Transformers that give arrays for what is dense, whatever they are asked for, unless tables are asked for. */
const denseTransformers: Readonly<Record<string, string>> = {
  decomposition: 'IncrementalPCA',
  feature_selection:
    'GenericUnivariateSelect SelectFdr SelectFpr SelectFwe SelectKBest SelectPercentile VarianceThreshold',
  impute: 'KNNImputer SimpleImputer',
  preprocessing: [
    'Binarizer LabelEncoder MaxAbsScaler MinMaxScaler Normalizer OrdinalEncoder PolynomialFeatures PowerTransformer',
    'RobustScaler StandardScaler',
  ].join(' '),
};

const drawingDenseTransformers: Readonly<Record<string, string>> = {
  decomposition: 'NMF PCA FactorAnalysis FastICA KernelPCA TruncatedSVD',
  preprocessing: 'QuantileTransformer',
};

const drawingTransformers: Readonly<Record<string, string>> = {
  cluster: 'BisectingKMeans KMeans MiniBatchKMeans',
  decomposition:
    'DictionaryLearning LatentDirichletAllocation MiniBatchDictionaryLearning MiniBatchNMF MiniBatchSparsePCA SparsePCA',
  ensemble: 'RandomTreesEmbedding',
  'feature_extraction.image': 'PatchExtractor',
  impute: 'IterativeImputer',
  kernel_approximation: 'Nystroem PolynomialCountSketch RBFSampler SkewedChi2Sampler',
  neighbors: 'NeighborhoodComponentsAnalysis',
  neural_network: 'BernoulliRBM',
  preprocessing: 'KBinsDiscretizer TargetEncoder',
  random_projection: 'GaussianRandomProjection SparseRandomProjection',
};

/** Estimators made of other estimators: what they are given decides whether they draw. */
const made: Readonly<Record<string, string>> = {
  compose: 'TransformedTargetRegressor',
  ensemble: 'StackingClassifier StackingRegressor VotingClassifier VotingRegressor',
  model_selection: 'FixedThresholdClassifier GridSearchCV',
  multiclass: 'OneVsOneClassifier OneVsRestClassifier',
  multioutput: 'MultiOutputClassifier MultiOutputRegressor',
  semi_supervised: 'SelfTrainingClassifier',
};

const madeTransformers: Readonly<Record<string, string>> = {
  compose: 'ColumnTransformer',
  feature_selection: 'RFE RFECV SelectFromModel SequentialFeatureSelector',
  pipeline: 'FeatureUnion Pipeline',
};

const intoDense: readonly Row[] = [
  ['fit_transform', '', fits, sharesArguments, { arrayOfDense: true }],
  ['transform', '', sharesArguments, { arrayOfDense: true }],
];
const toDense: readonly Row[] = [...intoDense, ['inverse_transform', '', sharesArguments, { arrayOfDense: true }]];
const holdsData: readonly Row[] = [['fit', 'receiver', fits, sharesReceiver, { keepsArguments: true }]];
/** Their own seed does not reach the estimators that they are given. */
const asMade = { draws: 'numpy.random', holdsEstimators: true, drawsAsHeld: true } as const;

/** Estimators made of other estimators that draw themselves, unless `random_state` was given. */
const drawingMade: Readonly<Record<string, string>> = {
  model_selection: 'HalvingGridSearchCV HalvingRandomSearchCV RandomizedSearchCV TunedThresholdClassifierCV',
  multiclass: 'OutputCodeClassifier',
  multioutput: 'ClassifierChain RegressorChain',
};

/** Estimators that hand their seed on to the estimators that they are given. */
const seeding: Readonly<Record<string, string>> = {
  ensemble: 'AdaBoostClassifier AdaBoostRegressor BaggingClassifier BaggingRegressor',
  linear_model: 'RANSACRegressor',
};

function groups(byModule: Readonly<Record<string, string>>, rest: Omit<ClassGroup, 'module' | 'names'>): ClassGroup[] {
  return Object.entries(byModule).map(([module, names]) => ({
    module: `sklearn.${module}`,
    names,
    kind: 'estimator',
    flavor: 'sklearn',
    bases: estimator,
    ...rest,
  }));
}

const random = { draws: 'numpy.random', fixedBy: 'random_state' } as const;

/** scikit-learn's estimators and splitters. */
export const sklearnClasses: readonly ClassGroup[] = [
  {
    module: 'sklearn.base',
    names: 'BaseEstimator ClassifierMixin RegressorMixin ClusterMixin',
    kind: 'estimator',
    flavor: 'sklearn',
    draws: 'numpy.random',
    methods: common,
    attributes: [
      ['coef_ classes_ components_ labels_ cluster_centers_ explained_variance_ratio_ explained_variance_', 'array'],
      ['feature_names_in_ singular_values_ mean_ var_ scale_ support_vectors_', 'array'],
      ['feature_importances_', 'array', 'fresh'],
      ['best_params_ cv_results_ vocabulary_', 'dict'],
      ['best_score_ inertia_', 'float', 'fresh'],
      ['best_index_ n_features_in_', 'int', 'fresh'],
      ['best_estimator_ estimator_', 'sklearn.base.BaseEstimator'],
      ['named_steps named_transformers_ named_estimators_ steps transformers_ estimators_', 'sklearn.base.part'],
      ['categories_', ''],
    ],
  },
  // What pipelines and their like hold, by whatever way it is reached: lists, pairs and dictionaries of estimators.
  {
    module: 'sklearn.base',
    names: 'part',
    kind: 'object',
    bases: 'sklearn.base.BaseEstimator dict',
    methods: [
      ['__getitem__', 'receiver', sharesReceiver],
      ['__iter__', 'generator', sharesReceiver],
    ],
    attributes: [['*', 'receiver']],
  },
  {
    module: 'sklearn.base',
    names: 'TransformerMixin',
    methods: [
      ['fit_transform', '', fits],
      ['transform inverse_transform', ''],
    ],
  },
  ...groups(plain, {}),
  ...groups(keeping, { methods: holdsData, keepsData: true }),
  ...groups(drawing, random),
  ...groups(alwaysDrawing, { draws: 'numpy.random' }),
  ...groups({ manifold: 'Isomap' }, { bases: transformer, methods: holdsData, keepsData: true }),
  ...groups(
    { manifold: 'LocallyLinearEmbedding' },
    { ...random, bases: transformer, methods: holdsData, keepsData: true },
  ),
  ...groups(plainTransformers, { bases: transformer }),
  ...groups(drawingTransformers, { ...random, bases: transformer }),
  ...groups(denseTransformers, { bases: transformer, methods: toDense }),
  // It has no way back.
  ...groups({ discriminant_analysis: 'LinearDiscriminantAnalysis' }, { bases: transformer, methods: intoDense }),
  ...groups(drawingDenseTransformers, { ...random, bases: transformer, methods: toDense }),
  ...groups(seeding, { ...random, holdsEstimators: true, methods: holdsData }),
  ...groups(drawingMade, { ...random, holdsEstimators: true, methods: holdsData }),
  ...groups(made, { ...asMade, methods: holdsData }),
  ...groups(madeTransformers, {
    ...asMade,
    methods: [...holdsData, ['fit_transform', '', fits, sharesArguments, { keepsArguments: true }]],
  }),
  {
    module: 'sklearn.preprocessing',
    names: 'FunctionTransformer',
    kind: 'estimator',
    flavor: 'sklearn',
    bases: estimator,
  },
  { module: 'sklearn.frozen', names: 'FrozenEstimator', kind: 'estimator', flavor: 'sklearn', bases: estimator },
  {
    module: 'sklearn.model_selection',
    names: 'LeaveOneGroupOut LeaveOneOut LeavePGroupsOut LeavePOut PredefinedSplit TimeSeriesSplit BaseCrossValidator',
    methods: [
      ['split', 'generator'],
      ['get_n_splits', 'int'],
    ],
  },
  {
    module: 'sklearn.model_selection',
    names:
      'GroupKFold GroupShuffleSplit KFold ShuffleSplit StratifiedGroupKFold StratifiedKFold StratifiedShuffleSplit',
    bases: splitter,
    ...random,
    methods: [['split', 'generator', draws('numpy.random')]],
  },
  {
    module: 'sklearn.model_selection',
    names: 'RepeatedKFold RepeatedStratifiedKFold ParameterSampler',
    bases: splitter,
    ...random,
    methods: [['split', 'generator', draws('numpy.random')]],
  },
  { module: 'sklearn.model_selection', names: 'ParameterGrid' },
  {
    module: 'sklearn.metrics',
    names: 'ConfusionMatrixDisplay DetCurveDisplay PrecisionRecallDisplay PredictionErrorDisplay RocCurveDisplay',
    // It keeps its axes, and changes nothing that it was given.
    methods: [['plot', 'receiver', sharesReceiver, draws2d]],
    statics: [['from_estimator from_predictions', '', sharesArguments, draws2d]],
    attributes: [
      ['figure_', 'figure'],
      ['ax_', 'axes'],
    ],
  },
  {
    module: 'sklearn.inspection',
    names: 'DecisionBoundaryDisplay PartialDependenceDisplay',
    // It keeps its axes, and changes nothing that it was given.
    methods: [['plot', 'receiver', sharesReceiver, draws2d]],
    statics: [['from_estimator', '', sharesArguments, draws2d]],
  },
  {
    module: 'sklearn.gaussian_process.kernels',
    names: 'CompoundKernel ConstantKernel DotProduct ExpSineSquared Matern RBF RationalQuadratic WhiteKernel',
  },
  {
    module: 'sklearn.neighbors',
    names: 'BallTree KDTree',
    methods: [['query query_radius', '', calls]],
  },
  { module: 'sklearn.compose', names: 'make_column_selector' },
];
