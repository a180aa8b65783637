import type { CodeRange } from './place.ts';

/** Libraries whose models are understood. */
export type Framework =
  | 'scikit-learn'
  | 'keras'
  | 'pytorch'
  | 'lightning'
  | 'transformers'
  | 'xgboost'
  | 'lightgbm'
  | 'catboost'
  | 'statsmodels'
  | 'prophet'
  | 'unknown';

/** Something that is fitted, told apart from others by its position in `Analysis.learners`. */
export interface Learner {
  readonly what: 'predictor' | 'transformer';
  readonly framework: Framework;
  readonly className: string | null;
  /** The learner that has chosen this one among others: the search of a `best_estimator_`. */
  readonly chosenBy: number | null;
  /** Learners that what it is fitted on has gone through: vectorizers, scalers. */
  readonly fedBy: readonly number[];
  /** Learners that it was made of: the parts of a pipeline, the layers of a network. */
  readonly parts: readonly number[];
}

/** A learner in a statement: by its name at the top level of the notebook, if it has one. */
export interface LearnerUse {
  readonly learner: number;
  /** Null for what functions keep to themselves. */
  readonly name: string | null;
  /** True if the name is that of a list, tuple or dict that holds it. */
  readonly isHeld: boolean;
  readonly what: Learner['what'];
  readonly framework: Framework;
}

/** Something that was measured by comparing predictions with what is true. */
export interface Measured {
  /** The notebook's variable; null if it is only shown. */
  readonly name: string | null;
  /** What is measured: `accuracy`, `rmse`, `r2`; null if it is not known. */
  readonly metric: string | null;
  /** `number` may be logged as it is; a `list` and a `dict` hold numbers, `lists` is a dict of lists; a `history` has lists by epoch; a `report` is text or a matrix. */
  readonly shape: 'number' | 'list' | 'dict' | 'lists' | 'history' | 'report';
  /** For histories: whether it is the object that Keras gives, and not what is taken out of it. */
  readonly isObject: boolean;
  /** For lists of a known make: what each of their numbers is. */
  readonly parts: readonly string[];
  /** Learners whose predictions it measures. */
  readonly of: readonly number[];
  /** The names by which these are known. */
  readonly ofNames: readonly string[];
  /** Notebook names of the labels that predictions are compared with. */
  readonly on: readonly string[];
  /** Whether it comes out of a cross-validation. */
  readonly isCrossValidated: boolean;
  /** Where it stands, if it has no name. */
  readonly place: CodeRange | null;
  /** Whether it is in a loop or a function, so that there may be more than one. */
  readonly isRepeated: boolean;
}

/** What an estimator is given: an expression of notebook names that has no effects. */
export interface ModelData {
  readonly model: string;
  readonly use: 'fit' | 'predict';
  readonly text: string;
  readonly names: readonly string[];
}
