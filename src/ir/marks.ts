/** What kind of Python statement it is, as far as the plan asks. */
export type StatementForm = 'function' | 'class' | 'loop' | 'other';

/** What a statement's own code says of itself, whatever a run would find: what it names and calls, in functions too. */
export type Mark =
  /** Divides data into parts to train on and parts to measure on. */
  | 'splits-data'
  /** Calls or defines something that loads, fetches or makes data. */
  | 'loads-data'
  /** Makes a folder. */
  | 'makes-folder'
  /** Names MLflow. */
  | 'names-mlflow'
  /** Stores a model with MLflow itself. */
  | 'stores-with-mlflow';
