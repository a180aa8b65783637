/** The settings of what operates a model: its check, deployment, schedule, monitoring and search. */
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
  /** Name of the endpoint, unique in its Azure region; without it, the pipeline's with a hash of the workspace. */
  readonly endpoint: Text | null;
  /** Size of the machines that serve. */
  readonly instance: Text;
  /** Number of machines that serve. */
  readonly instances: Count;
  /** How callers of the online endpoint prove who they are. */
  readonly auth: 'aad_token' | 'aml_token' | 'key';
  /**
   * Who the online endpoint is when it pulls its image and reads its model: `system` is an identity that Azure makes
   * with it, `managed` one of your own, which keeps its rights when the endpoint is made anew (`infra` makes it).
   */
  readonly identity: 'system' | 'managed';
  /** Whether a new version is deployed in dev, and tested there, before prod is asked for. */
  readonly dev: boolean;
  /**
   * Percent of the traffic that a new deployment gets before it takes all; 0 goes straight to all.
   * @minimum 0
   * @maximum 100
   */
  readonly canary: Integer;
  /** Whether a scoring script of the repository serves the model, in place of MLflow's own. */
  readonly script: boolean;
  /** The cluster that batch scoring runs on, and the pipeline behind its endpoint where the steps run serverless. */
  readonly compute: Text;
}

/** When the pipeline trains again by itself. */
export interface ScheduleSettings {
  /** When the pipeline runs, as five fields of cron (`0 3 * * 1`); or give a `frequency`. */
  readonly cron: Cron | null;
  /** What is counted between two runs; without it and `cron`, nothing is scheduled. */
  readonly frequency: 'minute' | 'hour' | 'day' | 'week' | 'month' | null;
  /** How many of them. */
  readonly interval: Count;
  /**
   * Hours of the day, where days, weeks or months are counted.
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
  /** Days of the week, where weeks are counted. */
  readonly week_days: readonly WeekDay[];
  /**
   * Days of the month, where months are counted.
   * @minimum 1
   * @maximum 31
   */
  readonly month_days: readonly Integer[];
  /** Time zone, by Windows' name (`W. Europe Standard Time`). */
  readonly time_zone: Text;
}

/** Monitoring of the deployed model. */
export interface MonitoringSettings {
  /** What is watched in production; nothing without it. Needs `deploy.online`. */
  readonly signals: readonly MonitoringSignal[];
  /** Who is notified; without anyone, Azure Monitor is. */
  readonly emails: readonly Text[];
  /** What the model predicts: classes or numbers. */
  readonly task: 'classification' | 'regression';
  /**
   * Data asset (`azureml:name:1`, an MLTable of what the model is given) that production is compared with; without
   * it, production of the days before.
   */
  readonly reference: Text | null;
  /** The column that the model predicts. */
  readonly target: Text | null;
  /** Data asset (`azureml:name@latest`) with what really happened, for `model_performance`. */
  readonly ground_truth: Text | null;
  /** Whether a workflow trains again when an alert tells it to. */
  readonly retrain: boolean;
}

/** Search for the best values of parameters, as `sweep/pipeline-job.yml`. */
export interface SweepSettings {
  /**
   * Whether the lists of `GridSearchCV`, `RandomizedSearchCV` and of loops in cells tagged `sweep` are what is tried.
   */
  readonly from_notebook: boolean;
  /**
   * The steps that make one trial, in order, from the one that fits to the one that logs the metric; with
   * `from_notebook`, these are found.
   */
  readonly steps: readonly Text[];
  /** The logged metric that trials compete in. */
  readonly metric: Text | null;
  /** Whether more or less of the metric is better. */
  readonly goal: 'maximize' | 'minimize';
  /** How values are chosen. */
  readonly sampling: 'random' | 'grid' | 'bayesian';
  /** What is tried of each parameter: `values: [...]`, or `min` and `max` (with `integer: true`, `log: true`). */
  readonly parameters: Readonly<Record<string, SearchSpace>>;
  /** Trials at most. */
  readonly trials: Count;
  /** Trials at the same time. */
  readonly parallel: Count;
  /** Seconds for the whole sweep. */
  readonly timeout: Count;
  /** How hopeless trials are ended early; without it, none are. */
  readonly stop: 'bandit' | 'median_stopping' | 'truncation_selection' | null;
}

/** Components shared between pipelines. */
export interface ComponentsSettings {
  /** Whether a workflow registers the components, for other pipelines to use. */
  readonly register: boolean;
  /** Registered components (`azureml:name@latest`) that run in place of steps' own, by the steps' names. */
  readonly use: Readonly<Record<string, Text>>;
}
/** Days of a weekly schedule. */
export type WeekDay = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** What a monitor watches. */
export type MonitoringSignal = 'data_drift' | 'prediction_drift' | 'data_quality' | 'model_performance';

/** The values of a parameter that a sweep tries: a list, or a range. */
export interface SearchSpace {
  readonly values?: readonly (string | number | boolean)[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Whole numbers only. */
  readonly integer?: boolean | undefined;
  /** Equal steps of the exponent. */
  readonly log?: boolean | undefined;
}

/** A data input of the pipeline, where it differs from what the notebook says. */
export interface DataSetting {
  readonly type?: 'uri_file' | 'uri_folder' | 'mltable' | undefined;
  /** Where the data lies: a datastore path or URL, in place of the notebook's. */
  readonly path?: Text | undefined;
  readonly asset?: Text | undefined;
  readonly version?: Text | undefined;
}
