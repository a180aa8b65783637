/** Values that an owner turns: which arguments of which calls, and which names of constants. */
import type { KnobPart } from '../ir.ts';
import { words } from './expand.ts';

/** An argument that is a knob. */
export interface Knob {
  readonly part: KnobPart;
  readonly keyword: string;
}

/** Names of calls, the part that they belong to, and their knobs; `rate:0` may also are in the first position. */
type KnobRow = readonly [names: string, part: KnobPart, knobs: string];

const splitter = 'test_size train_size n_splits:0 n_repeats random_state';

const rows: readonly KnobRow[] = [
  [
    'sklearn.model_selection.train_test_split sklearn.cross_validation.train_test_split',
    'split',
    'test_size train_size random_state',
  ],
  [
    `sklearn.model_selection.KFold sklearn.model_selection.StratifiedKFold sklearn.model_selection.GroupKFold
    sklearn.model_selection.TimeSeriesSplit sklearn.model_selection.RepeatedKFold
    sklearn.model_selection.RepeatedStratifiedKFold sklearn.model_selection.ShuffleSplit
    sklearn.model_selection.StratifiedShuffleSplit sklearn.model_selection.GroupShuffleSplit
    sklearn.model_selection.StratifiedGroupKFold`,
    'folds',
    splitter,
  ],
  [
    `sklearn.model_selection.cross_val_score sklearn.model_selection.cross_validate
    sklearn.model_selection.cross_val_predict sklearn.model_selection.learning_curve
    sklearn.model_selection.validation_curve`,
    'folds',
    'cv',
  ],
  [
    `sklearn.model_selection.GridSearchCV sklearn.model_selection.RandomizedSearchCV
    sklearn.model_selection.HalvingGridSearchCV sklearn.model_selection.HalvingRandomSearchCV
    skopt.BayesSearchCV`,
    'search',
    'cv n_iter factor random_state',
  ],
  ['sklearn.utils.resample', 'split', 'n_samples random_state'],
  ['hyperopt.fmin', 'search', 'max_evals'],
  ['optuna.study.Study.optimize', 'search', 'n_trials'],
  ['xgboost.cv lightgbm.cv catboost.cv', 'folds', 'params:0 nfold num_boost_round early_stopping_rounds seed'],
  ['xgboost.train', 'fit', 'params:0 num_boost_round:2 early_stopping_rounds'],
  ['lightgbm.train', 'fit', 'params:0 num_boost_round:2 early_stopping_rounds'],
  ['catboost.train', 'fit', 'params:1 num_boost_round iterations early_stopping_rounds'],
  ['lightgbm.early_stopping', 'fit', 'stopping_rounds:0'],
  ['keras.layers.Dropout keras.layers.SpatialDropout1D keras.layers.SpatialDropout2D', 'network', 'rate:0'],
  ['keras.layers.GaussianNoise', 'network', 'stddev:0'],
  ['keras.regularizers.L1 keras.regularizers.l1', 'network', 'l1:0'],
  ['keras.regularizers.L2 keras.regularizers.l2', 'network', 'l2:0'],
  ['keras.regularizers.L1L2 keras.regularizers.l1_l2', 'network', 'l1:0 l2:1'],
  ['keras.callbacks.EarlyStopping', 'network', 'patience min_delta'],
  ['keras.callbacks.ReduceLROnPlateau', 'network', 'factor patience min_lr'],
  ['torch.nn.Dropout torch.nn.Dropout1d torch.nn.Dropout2d', 'network', 'p:0'],
  ['torch.nn.utils.clip_grad_norm_', 'network', 'max_norm:1'],
  ['torch.utils.data.DataLoader', 'loader', 'batch_size:1'],
  ['torchvision.transforms.RandomRotation', 'loader', 'degrees:0'],
  ['keras.preprocessing.sequence.pad_sequences keras.utils.pad_sequences', 'loader', 'maxlen:1'],
];

/** The optimizers of networks, all of a module alike. */
const optimizers =
  /^(?:torch\.optim|torch\.optim\.\w+|keras\.optimizers|keras\.optimizers\.legacy|tensorflow\.keras\.optimizers|transformers)\.(?:[A-Z]\w*)$/;
const optimizerKnobs = 'lr learning_rate weight_decay momentum betas gamma step_size beta_1 beta_2';
const keywordsOfFit = `epochs:2 nb_epoch batch_size:3 validation_split num_boost_round early_stopping_rounds iterations
  max_epochs`;

/** Numbers of an estimator that are none: what the data fixes, what only says how it is computed, what is printed. */
const fixed: ReadonlySet<string> = new Set(
  words(`n_jobs verbose verbosity silent thread_count nthread num_threads cache_size num_class num_classes
  n_features n_features_in input_dim input_shape output_dim n_outputs missing rescale pre_dispatch refit axis
  random_state_ max_bytes timeout print_every print_cost device gpu_id task_type metric_period logging_level
  handle_unknown unknown_value fill_value missing_values n_features_to_select_ keepdims degree_ dtype period freq
  save_steps logging_steps eval_steps channel_shift_ name target_names pos_label categories`),
);

/** Several numbers that are one knob. */
const tuples: ReadonlySet<string> = new Set(
  words('hidden_units order seasonal_order hidden_layer_sizes ngram_range feature_range quantile_range betas'),
);

const seeds: ReadonlySet<string> = new Set(words('random_state seed random_seed'));

/** Whether an argument says how random numbers begin. */
export function isSeedKeyword(keyword: string): boolean {
  return seeds.has(keyword);
}

/** Whether an argument may be several numbers. */
export function mayBeTuple(keyword: string): boolean {
  return tuples.has(keyword);
}

const parsed = new Map(
  rows.flatMap(([names, part, knobs]) =>
    words(names).map((name) => [name, { part, places: placesOf(knobs) }] as const),
  ),
);
const ofOptimizer = placesOf(optimizerKnobs, ['learning_rate']);
const ofFit = placesOf(keywordsOfFit);

/** Keywords, and those of the positions that are knobs. */
interface Places {
  readonly keywords: ReadonlySet<string>;
  readonly positions: ReadonlyMap<number, string>;
}

function placesOf(text: string, first: readonly string[] = []): Places {
  const parts = words(text).map((word) => word.split(':'));
  const positions = parts.flatMap(([name = '', at]) => (at === undefined ? [] : [[Number(at), name] as const]));
  return {
    keywords: new Set(parts.map(([name = '']) => name)),
    positions: new Map([...first.map((name, index) => [index, name] as const), ...positions]),
  };
}

/** The keyword of a share that a size is calculated with. */
export const shareKeyword = 'share';

/** The place of `**arguments`. */
export const allArguments = '**';

/** Whether an argument is a dictionary of an estimator's arguments. */
export function isDictionaryKeyword(keyword: string): boolean {
  return keyword === allArguments || keyword === 'params';
}

/** Where an argument stands: its keyword, or its position. */
export type ArgumentPlace = string | number;

/** The knob that an argument of a function or class is, by its dotted real name. */
export function knobOfCall(dotted: string, place: ArgumentPlace): Knob | null {
  const row = parsed.get(dotted);
  if (row !== undefined) return knobAt(row.part, row.places, place);
  if (optimizers.test(dotted)) {
    const isKeras = dotted.includes('keras');
    return typeof place === 'number' && !isKeras ? null : knobAt('network', ofOptimizer, place);
  }
  return null;
}

/** The knob that a number given to the constructor of an estimator is: each one is, but for what is known not to be. */
export function knobOfEstimator(place: ArgumentPlace, positional: readonly string[]): Knob | null {
  const keyword = typeof place === 'number' ? positional[place] : place;
  if (place === allArguments) return { part: 'model', keyword: allArguments };
  return keyword === undefined || !isOfEstimator(keyword) ? null : { part: 'model', keyword };
}

function isOfEstimator(keyword: string): boolean {
  return !fixed.has(keyword) && !keyword.startsWith('*');
}

/** The arguments of an estimator that notebooks give by position. */
export function positionalKnobs(className: string): readonly string[] {
  const last = className.split('.').at(-1) ?? '';
  if (/^KNeighbors/.test(last)) return ['n_neighbors'];
  if (/^(?:Ridge|Lasso|ElasticNet)$/.test(last)) return ['alpha'];
  if (/^(?:RandomForest|ExtraTrees)/.test(last)) return ['n_estimators'];
  if (/KMeans$/.test(last)) return ['n_clusters'];
  return /^(?:PCA|TruncatedSVD|NMF)$/.test(last) ? ['n_components'] : [];
}

/** The knob that an argument of a method is that fits a model. */
export function knobOfFit(method: string, place: ArgumentPlace): Knob | null {
  return /^fit(?:_generator|_transform|_resample)?$|^train(?:_model)?$/.test(method)
    ? knobAt('fit', ofFit, place)
    : null;
}

const samplers: ReadonlySet<string> = new Set(words('pandas.DataFrame.sample pandas.Series.sample'));

/** The knob that an argument of another method is, by the dotted name of the class and the method. */
export function knobOfMethod(dotted: string, place: ArgumentPlace): Knob | null {
  if (samplers.has(dotted))
    return place === 'frac' || place === 'random_state' ? { part: 'split', keyword: place } : null;
  if (/\.flow(?:_from_directory|_from_dataframe)?$/.test(dotted))
    return place === 'batch_size' || place === 'seed' ? { part: 'loader', keyword: place } : null;
  return knobOfCall(dotted, place);
}

function knobAt(part: KnobPart, places: Places, place: ArgumentPlace): Knob | null {
  const keyword = typeof place === 'number' ? places.positions.get(place) : place;
  return keyword !== undefined && (places.keywords.has(keyword) || places.positions.has(Number(place)))
    ? { part, keyword }
    : null;
}

/** The keys of a dictionary of an estimator's arguments that are knobs. */
export function isKnobKey(key: string): boolean {
  return isOfEstimator(key);
}

const knobWords =
  /(?:^|_)(?:learning_rate|lr|eta|epochs?|batch_size|(?:test|train|valid|validation|val)_(?:size|split|share|frac|fraction|ratio|len)|split_(?:frac|fraction|ratio|share)|validation_split|dropout(?:_rate)?|drop_prob|drop_?rate|hidden_(?:dim|size|units|\d+)|embedding_(?:dim|size)|n_layers|num_layers|momentum|weight_decay|alpha|gamma|lambda_?|reg_rate|regularization|threshold|cutoff|patience|seed|random_state|n_estimators|num_trees|max_depth|folds|n_splits|cv|window|horizon|look_?back|seq(?:uence)?_len(?:gth)?|max_len(?:gth)?|max_words?|max_features|min_df|max_df|top_?[kn]|n_iter|n_clusters|n_neighbors|n_components|num_boost_round|early_stopping_rounds|clip|tolerance|tol)(?:_|$)/;
const noKnob =
  /(?:^|_)(?:input|output|classes|features?_names?|columns?|cols?|fig|plot|font|jobs|verbose|path|dir|file)(?:_|$)/;

/** Whether the name of a constant says that an owner turns it. */
export function isKnobName(name: string): boolean {
  const lower = name.toLowerCase();
  return knobWords.test(lower) && !noKnob.test(lower);
}

/** Whether the name of a flag says that it turns something on or off. */
export function isSwitchName(name: string): boolean {
  return /^(?:use|with|do|apply|shuffle|normalize|stratify|augment)(?:_|$)/.test(name.toLowerCase());
}
