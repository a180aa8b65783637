/** The settings of what the pipeline is and what it runs on. */
import type { Count, Integer, PythonVersion, Text, Version } from './constraints.ts';

/** How the notebook is cut into steps. */
export interface StepsSettings {
  /**
   * How a notebook without `step:` tags is cut: by what its statements do (prepare, train, evaluate, predict), at headings, not at all, or every n cells.
   */
  readonly from: 'roles' | 'headings' | 'single' | 'cells';
  /** Number of code cells in a step, where `from` is `cells`. */
  readonly cells: Count;
  /**
   * True if the settings give `from`: then a repository that was cut in another way is cut again.
   *
   * @internal
   */
  readonly isChosen?: boolean;
}

/** The model that the pipeline makes. */
export interface ModelSettings {
  /** Name under which the model is registered. */
  readonly name: Text | null;
  /** The variable of the model; by default it is found: the saved model, or else the one that the scores belong to. */
  readonly variable: Text | null;
}

/** What the steps run in. */
export interface EnvironmentSettings {
  /** Name of the Azure ML environment. */
  readonly name: Text | null;
  /** Docker image that the environment is built on. */
  readonly image: Text;
  /** Python version, quoted ("3.10"); default: the one that the notebook was saved with. */
  readonly python: PythonVersion | null;
  /** Pip requirements that are added to those of the notebook, or replace their versions. */
  readonly dependencies: readonly Text[];
  /**
   * Generation of MLflow, 2 or 3, with the versions that are tested with it. An online endpoint needs `deploy.script` with 3.
   * @minimum 2
   * @maximum 3
   */
  readonly mlflow: Integer;
  /** Versions of packages, by their names, if they are used; `build --freeze` fills it in. */
  readonly versions: Readonly<Record<string, Version>>;
  /**
   * An existing environment (`azureml:name@latest`, `azureml://registries/...`) to use instead of a generated one.
   */
  readonly use: Text | null;
  /** Existing environments for single steps, by step name. */
  readonly steps: Readonly<Record<string, Text>>;
  /** Whether steps that need different packages get separate environments instead of one for all. */
  readonly per_step: boolean;
  /** Whether the environment is built from a Dockerfile of the repository. */
  readonly dockerfile: boolean;
}

/** A cluster of the name in `default`, as `compute/<name>.yml`. */
export interface ClusterSettings {
  /** Size of its machines (`Standard_DS3_v2`; `Standard_NC4as_T4_v3` has a GPU); without it, no cluster is written. */
  readonly size: Text | null;
  /**
   * Machines that are always on.
   * @minimum 0
   */
  readonly min: Integer;
  /** Maximum number of machines. */
  readonly max: Count;
  /**
   * Seconds after which an idle machine is released.
   * @minimum 60
   */
  readonly idle: Integer;
  /** Whether machines are dedicated, or cheaper ones that may be taken away. */
  readonly tier: 'dedicated' | 'low_priority';
}

/** Where the steps run. */
export interface ComputeSettings {
  /** Compute of all steps: a cluster's name, or `serverless`. */
  readonly default: Text;
  /** Compute of single steps, by their names. */
  readonly steps: Readonly<Record<string, Text>>;
  /** Compute of the steps that prepare the data, whatever they are called. */
  readonly prepare: Text | null;
  /** Compute of the steps that fit models, whatever they are called. */
  readonly train: Text | null;
  /** Compute of the steps that measure models, whatever they are called. */
  readonly evaluate: Text | null;
  /** Compute of the steps that write predictions, whatever they are called. */
  readonly predict: Text | null;
  /**
   * The identity with which jobs pull images and read data: `managed` is an identity of the workspace and its clusters (with `infra`, storage and registry have no keys), `user` the person who submits, `none` uses keys.
   */
  readonly identity: 'none' | 'managed' | 'user';
  readonly cluster: ClusterSettings;
  /** Machines, queue, time limits, distribution and environment variables of single steps, by their names. */
  readonly jobs: Readonly<Record<string, StepResources>>;
}
/** Settings of a step's job. */
export interface StepResources {
  readonly instance_type?: Text | undefined;
  readonly instance_count?: Count | undefined;
  readonly shm_size?: Text | undefined;
  /** Seconds. */
  readonly timeout?: Count | undefined;
  readonly distribution?: 'pytorch' | 'mpi' | 'tensorflow' | undefined;
  /** Processes per instance; for TensorFlow, the number of workers. */
  readonly processes?: Count | undefined;
  /** The queue of serverless compute: `spot` machines cost less, and may be taken away. */
  readonly tier?: 'spot' | 'basic' | 'standard' | 'premium' | undefined;
  /** Environment variables of the step; secrets belong in a key vault. */
  readonly variables?: Readonly<Record<string, Text>> | undefined;
}
