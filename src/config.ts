/** The settings of `cellwright.yml`, complete: every setting has a value. */
export interface Config {
  /** Version of cellwright that the repository is built with, for its CI; `null` where nothing is pinned. */
  readonly version: string | null;
  /** Name of the pipeline; `null` takes the notebook's. */
  readonly name: string | null;
  readonly description: string | null;
  /** Notebooks in order, relative to the config's folder. */
  readonly notebooks: readonly string[];
  /** Name of the shared Python package; `null` takes the pipeline's name. */
  readonly package: string | null;
  /** How steps are found where no `step:` tag stands: by role, at headings, in one step, or every n cells. */
  readonly steps: {
    readonly from: 'roles' | 'headings' | 'single' | 'cells';
    readonly cells: number;
    /** True where the owner wrote `from`: then a repository that was cut otherwise is cut anew. */
    readonly isChosen?: boolean;
  };
  /** What becomes of statements that only show data: left out, or kept. */
  readonly exploration: 'omit' | 'keep';
  /** What are parameters besides those that tags name: those that are found, none, or these alone. */
  readonly parameters: 'found' | 'none' | readonly string[];
  readonly prints: 'results' | 'keep' | 'scalars' | 'drop';
  readonly figures: 'log' | 'drop';
  /** `carry` hands on the exact state of random generators; `reseed` seeds each step anew. */
  readonly random: 'carry' | 'reseed';
  readonly model: { readonly name: string | null; readonly variable: string | null };
  readonly environment: {
    readonly name: string | null;
    readonly image: string;
    readonly python: string | null;
    /** Pip requirements that are added, or override a version. */
    readonly dependencies: readonly string[];
    /** Versions of packages by their names, in place of those that the notebook or a file names. */
    readonly versions: Readonly<Record<string, string>>;
    /** A curated or registry environment (`azureml://…`, `azureml:name@latest`) in place of one of our own. */
    readonly use: string | null;
    /** The same for single steps. */
    readonly steps: Readonly<Record<string, string>>;
    /** True for environments of their own where steps need different packages. */
    readonly per_step: boolean;
    /** True to build the environment from a Dockerfile of the repository. */
    readonly dockerfile: boolean;
  };
  readonly compute: {
    readonly default: string;
    readonly steps: Readonly<Record<string, string>>;
    /** Of all steps of a role; `null` takes that of all steps. */
    readonly prepare: string | null;
    readonly train: string | null;
    readonly evaluate: string | null;
    readonly predict: string | null;
    /** Who jobs are when they pull images and read data; `none` leaves it to keys. */
    readonly identity: 'none' | 'managed' | 'user';
    readonly cluster: {
      /** Size of the virtual machines; `null` writes no cluster. */
      readonly size: string | null;
      readonly min: number;
      readonly max: number;
      /** Seconds after which an idle machine is let go. */
      readonly idle: number;
      readonly tier: 'dedicated' | 'low_priority';
    };
    readonly jobs: Readonly<Record<string, StepResources>>;
  };
  readonly experiment: string | null;
  readonly ci: readonly ('github' | 'azure-devops')[];
  readonly gate: {
    readonly metric: string | null;
    readonly goal: 'maximize' | 'minimize';
    readonly threshold: number | null;
  };
  readonly deploy: {
    readonly online: boolean;
    readonly batch: boolean;
    /** True for a batch endpoint that runs the whole pipeline on the data of each call. */
    readonly pipeline: boolean;
    /** Name of the online endpoint; `null` takes the pipeline's. */
    readonly endpoint: string | null;
    readonly instance: string;
    readonly instances: number;
    readonly auth: 'aad_token' | 'aml_token' | 'key';
    /** True to deploy in dev, and to test there, before prod is asked for. */
    readonly dev: boolean;
    /** Percent of the traffic that a new deployment gets before it takes all. */
    readonly canary: number;
    /** True for a scoring script of the repository in place of MLflow's own. */
    readonly script: boolean;
    /** The cluster that batch scoring runs on. */
    readonly compute: string;
  };
  readonly schedule: {
    readonly cron: string | null;
    /** `null` where `cron` says when, or nothing is scheduled. */
    readonly frequency: 'minute' | 'hour' | 'day' | 'week' | 'month' | null;
    readonly interval: number;
    readonly hours: readonly number[];
    readonly minutes: readonly number[];
    readonly week_days: readonly WeekDay[];
    readonly month_days: readonly number[];
    readonly time_zone: string;
  };
  readonly monitoring: {
    /** None of them is no monitoring. */
    readonly signals: readonly MonitoringSignal[];
    readonly emails: readonly string[];
    readonly task: 'classification' | 'regression';
    /** Data asset that production is compared with; `null` compares it with production before. */
    readonly reference: string | null;
    /** The column that is predicted. */
    readonly target: string | null;
    /** Data asset with what really happened, for the performance. */
    readonly ground_truth: string | null;
    readonly retrain: boolean;
  };
  readonly sweep: {
    /** True to try what the notebook's own searches and tagged loops try. */
    readonly from_notebook: boolean;
    /** Steps that make one trial, in order; none is no sweep. */
    readonly steps: readonly string[];
    readonly metric: string | null;
    readonly goal: 'maximize' | 'minimize';
    readonly sampling: 'random' | 'grid' | 'bayesian';
    readonly parameters: Readonly<Record<string, SearchSpace>>;
    readonly trials: number;
    readonly parallel: number;
    /** Seconds for the whole sweep. */
    readonly timeout: number;
    readonly stop: 'bandit' | 'median_stopping' | 'truncation_selection' | null;
  };
  readonly data: Readonly<Record<string, DataSetting>>;
  readonly components: {
    readonly register: boolean;
    /** Registered components (`azureml:name@latest`) in place of steps' own. */
    readonly use: Readonly<Record<string, string>>;
  };
  readonly infra: boolean;
  readonly sdk: boolean;
  readonly tests: boolean;
  /** Whether AGENTS.md is written. */
  readonly agents: boolean;
  /** Ids of warnings that are not reported. */
  readonly ignore: readonly string[];
  /** Folder of the user's own templates, relative to the config's folder. */
  readonly templates: string | null;
}

/** What a step's job is given, where it differs. */
export interface StepResources {
  readonly instance_type?: string | undefined;
  readonly instance_count?: number | undefined;
  readonly shm_size?: string | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
  readonly distribution?: 'pytorch' | 'mpi' | 'tensorflow' | undefined;
  /** Processes an instance; for TensorFlow, the number of workers. */
  readonly processes?: number | undefined;
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
  readonly path?: string | undefined;
  readonly asset?: string | undefined;
  readonly version?: string | undefined;
}

/** The settings of a build without `cellwright.yml`. */
export const defaultConfig: Config = {
  version: null,
  name: null,
  description: null,
  notebooks: [],
  package: null,
  steps: { from: 'roles', cells: 5 },
  exploration: 'omit',
  parameters: 'found',
  prints: 'results',
  figures: 'log',
  random: 'carry',
  model: { name: null, variable: null },
  environment: {
    name: null,
    image: 'mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04',
    python: null,
    dependencies: [],
    versions: {},
    use: null,
    steps: {},
    per_step: false,
    dockerfile: false,
  },
  compute: {
    default: 'serverless',
    steps: {},
    prepare: null,
    train: null,
    evaluate: null,
    predict: null,
    identity: 'none',
    cluster: { size: null, min: 0, max: 4, idle: 300, tier: 'dedicated' },
    jobs: {},
  },
  experiment: null,
  ci: ['github'],
  gate: { metric: null, goal: 'maximize', threshold: null },
  deploy: {
    online: false,
    batch: false,
    pipeline: false,
    endpoint: null,
    instance: 'Standard_DS3_v2',
    instances: 1,
    auth: 'aad_token',
    dev: true,
    canary: 10,
    script: false,
    compute: 'batch-cluster',
  },
  schedule: {
    cron: null,
    frequency: null,
    interval: 1,
    hours: [3],
    minutes: [0],
    week_days: [],
    month_days: [],
    time_zone: 'UTC',
  },
  monitoring: {
    signals: [],
    emails: [],
    task: 'classification',
    reference: null,
    target: null,
    ground_truth: null,
    retrain: false,
  },
  sweep: {
    from_notebook: false,
    steps: [],
    metric: null,
    goal: 'maximize',
    sampling: 'random',
    parameters: {},
    trials: 20,
    parallel: 4,
    timeout: 7200,
    stop: null,
  },
  data: {},
  components: { register: false, use: {} },
  infra: false,
  sdk: false,
  tests: true,
  agents: true,
  ignore: [],
  templates: null,
};
