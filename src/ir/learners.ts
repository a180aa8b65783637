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

/** An object that is fitted, identified by its position in `Analysis.learners`. */
export interface Learner {
  readonly what: 'predictor' | 'transformer';
  readonly framework: Framework;
  readonly className: string | null;
  /** The learner that chose this one: the search of a `best_estimator_`. */
  readonly chosenBy: number | null;
  /** The learner of which it is a copy, read back from the file that this was written to. */
  readonly copyOf: number | null;
  /** Learners that its training data has passed through: vectorizers, scalers. */
  readonly fedBy: readonly number[];
  /** Its parts: the steps of a pipeline, the layers of a network. */
  readonly parts: readonly number[];
}

/** A learner in a statement: by its name at the top level of the notebook, if it has one. */
export interface LearnerUse {
  readonly learner: number;
  /** Null for locals of functions. */
  readonly name: string | null;
  /** True if the name is that of a list, tuple or dict that holds it. */
  readonly isHeld: boolean;
  readonly what: Learner['what'];
  readonly framework: Framework;
}

/** A measurement: predictions compared with labels. */
export interface Measured {
  /** The notebook's variable; null if it is only shown. */
  readonly name: string | null;
  /** The metric: `accuracy`, `rmse`, `r2`; null if unknown. */
  readonly metric: string | null;
  /** `number` may be logged as it is; a `list` and a `dict` contain numbers, `lists` is a dict of lists; a `history` has lists by epoch; a `report` is text or a matrix. */
  readonly shape: 'number' | 'list' | 'dict' | 'lists' | 'history' | 'report';
  /** For histories: whether it is the object that Keras returns, not a part of it. */
  readonly isObject: boolean;
  /** For lists with known elements: the meaning of each number; for histories the metrics besides the loss, as far as they are known. */
  readonly parts: readonly string[];
  /** Learners whose predictions it measures. */
  readonly of: readonly number[];
  /** The names by which these are known. */
  readonly ofNames: readonly string[];
  /** Notebook names of the labels that predictions are compared with. */
  readonly on: readonly string[];
  /** Whether it is from a cross-validation. */
  readonly isCrossValidated: boolean;
  /** Its position, if it has no name. */
  readonly place: CodeRange | null;
  /** Whether it is in a loop or a function, so that there may be more than one. */
  readonly isRepeated: boolean;
}

/** The data of an estimator: an expression of notebook names without effects. */
export interface ModelData {
  readonly model: string;
  readonly use: 'fit' | 'predict';
  readonly text: string;
  readonly names: readonly string[];
}
