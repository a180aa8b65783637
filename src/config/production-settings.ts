/** The settings for operating a model: its check, deployment, schedule, monitoring and search. */
import type { Count, Cron, Integer, Text } from './constraints.ts';

/** The check that a trained model must pass before production. */
export interface GateSettings {
  /** Name of a logged metric that decides whether a model goes to production. */
  readonly metric: Text | null;
  /** Whether more or less of the metric is better. */
  readonly goal: 'maximize' | 'minimize';
  /** The value that the metric must reach. */
  readonly threshold: number | null;
}

/** Deployment of the registered model. */
export interface DeploySettings {
  /** Whether the model is served by an online endpoint. */
  readonly online: boolean;
  /** Whether the model scores files in batches. */
  readonly batch: boolean;
  /** Whether a batch endpoint runs the whole pipeline on the data of each call. */
  readonly pipeline: boolean;
  /** Name of the endpoint, unique in its Azure region; default: the pipeline's with a hash of the workspace. */
  readonly endpoint: Text | null;
  /** Size of the machines that serve. */
  readonly instance: Text;
  /** Number of machines that serve. */
  readonly instances: Count;
  /** How callers of the online endpoint authenticate. */
  readonly auth: 'aad_token' | 'aml_token' | 'key';
  /**
   * Who the online endpoint is when it pulls its image and reads its model: `system` is an identity that Azure makes
   * with it, `managed` one of your own, which keeps its rights when the endpoint is made anew (`infra` makes it).
   */
  readonly identity: 'system' | 'managed';
  /** Whether a new version is deployed and tested in dev before approval for prod is requested. */
  readonly dev: boolean;
  /**
   * Percent of the traffic that a new deployment gets before it gets all of it; 0 skips this.
   * @minimum 0
   * @maximum 100
   */
  readonly canary: Integer;
  /** Whether a scoring script of the repository serves the model instead of MLflow's own. */
  readonly script: boolean;
  /** The cluster for batch scoring, and for the pipeline behind its endpoint if the steps run serverless. */
  readonly compute: Text;
}

/** When the pipeline retrains automatically. */
export interface ScheduleSettings {
  /** When the pipeline runs, as five fields of cron (`0 3 * * 1`); or give a `frequency`. */
  readonly cron: Cron | null;
  /** The unit of the interval between two runs; without it and `cron`, nothing is scheduled. */
  readonly frequency: 'minute' | 'hour' | 'day' | 'week' | 'month' | null;
  /** How many of these units. */
  readonly interval: Count;
  /**
   * Hours of the day, if the unit is days, weeks or months.
   * @minimum 0
   * @maximum 23
   */
  readonly hours: readonly Integer[];
  /**
   * Minutes of these hours.
   * @minimum 0
   * @maximum 59
   */
  readonly minutes: readonly Integer[];
  /** Days of the week, if the unit is weeks. */
  readonly week_days: readonly WeekDay[];
  /**
   * Days of the month, if the unit is months.
   * @minimum 1
   * @maximum 31
   */
  readonly month_days: readonly Integer[];
  /** Windows name of the time zone (`W. Europe Standard Time`). */
  readonly time_zone: Text;
}

/** Monitoring of the deployed model. */
export interface MonitoringSettings {
  /** Signals to monitor in production. Needs `deploy.online`. */
  readonly signals: readonly MonitoringSignal[];
  /** Email addresses to notify; without any, only Azure Monitor is notified. */
  readonly emails: readonly Text[];
  /** What the model predicts: classes or numbers. */
  readonly task: 'classification' | 'regression';
  /**
   * Data asset (`azureml:name:1`, an MLTable of model inputs) that production is compared with; default: production of the previous days.
   */
  readonly reference: Text | null;
  /** The column that the model predicts. */
  readonly target: Text | null;
  /** Data asset (`azureml:name@latest`) with the actual outcomes, for `model_performance`. */
  readonly ground_truth: Text | null;
  /** Whether an alert can start training. */
  readonly retrain: boolean;
}

/** Search for the best values of parameters, as `sweep/pipeline-job.yml`. */
export interface SweepSettings {
  /**
   * Whether the sweep tries the lists of `GridSearchCV`, `RandomizedSearchCV` and of loops in cells tagged `sweep`.
   */
  readonly from_notebook: boolean;
  /**
   * The steps that make one trial, in order, from the one that fits to the one that logs the metric; with
   * `from_notebook`, these are found.
   */
  readonly steps: readonly Text[];
  /** The logged metric by which trials are ranked. */
  readonly metric: Text | null;
  /** Whether more or less of the metric is better. */
  readonly goal: 'maximize' | 'minimize';
  /** How values are chosen. */
  readonly sampling: 'random' | 'grid' | 'bayesian';
  /** The values to try for each parameter: `values: [...]`, or `min` and `max` (with `integer: true`, `log: true`). */
  readonly parameters: Readonly<Record<string, SearchSpace>>;
  /** Maximum number of trials. */
  readonly trials: Count;
  /** Number of trials that run in parallel. */
  readonly parallel: Count;
  /** Seconds for the whole sweep. */
  readonly timeout: Count;
  /** How unpromising trials are stopped early; by default, none are. */
  readonly stop: 'bandit' | 'median_stopping' | 'truncation_selection' | null;
}

/** Components shared between pipelines. */
export interface ComponentsSettings {
  /** Whether a workflow registers the components, for other pipelines to use. */
  readonly register: boolean;
  /** Registered components (`azureml:name@latest`) that replace those of steps, by step name. */
  readonly use: Readonly<Record<string, Text>>;
}
/** Days of a weekly schedule. */
export type WeekDay = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** A signal of a monitor. */
export type MonitoringSignal = 'data_drift' | 'prediction_drift' | 'data_quality' | 'model_performance';

/** The values of a parameter that a sweep tries: a list, or a range. */
export interface SearchSpace {
  readonly values?: readonly (string | number | boolean)[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Whole numbers only. */
  readonly integer?: boolean | undefined;
  /** Logarithmic scale. */
  readonly log?: boolean | undefined;
}

/** A data input of the pipeline, with what differs from the notebook. */
export interface DataSetting {
  readonly type?: 'uri_file' | 'uri_folder' | 'mltable' | undefined;
  /** Location of the data: a datastore path or URL, instead of the notebook's. */
  readonly path?: Text | undefined;
  readonly asset?: Text | undefined;
  readonly version?: Text | undefined;
}
