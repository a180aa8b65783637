/**
 * The settings of `cellwright.yml`, complete: every setting has a value.
 *
 * This is the one place where a setting is written: `npm run generate` derives the JSON Schema, the validator and the
 * table of the docs from these types, their doc comments and `defaultConfig`.
 */
import type { PackageName, RegistryName, Text, VariableName } from './config/constraints.ts';
import type { KnownModule } from './config/knowledge-settings.ts';
import type { KubeflowSettings } from './config/kubeflow-settings.ts';
import type { ComputeSettings, EnvironmentSettings, ModelSettings, StepsSettings } from './config/pipeline-settings.ts';
import type {
  ComponentsSettings,
  DataSetting,
  DeploySettings,
  GateSettings,
  MonitoringSettings,
  ScheduleSettings,
  SweepSettings,
} from './config/production-settings.ts';
import type { WarningId } from './diagnostics.ts';

/** Settings of cellwright, the notebook compiler. */
export interface Config {
  /**
   * The version of cellwright that this repository is built with; with it, CI compares the notebook with the repository, if the variable `CELLWRIGHT_PACKAGE` names the cellwright package.
   */
  readonly version: Text | null;
  /** Name of the pipeline; default: the notebook's. */
  readonly name: Text | null;
  /** One sentence about the pipeline; default: the notebook's first paragraph. */
  readonly description: string | null;
  /** The notebooks, in order, relative to this file. */
  readonly notebooks: readonly Text[];
  /** Name of the Python package that the steps share; default: the pipeline's name. */
  readonly package: PackageName | null;
  /** The engines that the pipeline is written for. */
  readonly target: readonly ('azureml' | 'kubeflow')[];
  readonly steps: StepsSettings;
  /**
   * Parameters besides those of cells tagged `parameters`: `found` (numbers of the model, the split, the search, constants that act as knobs), `none`, or a list of variables.
   */
  readonly parameters: 'found' | 'none' | readonly VariableName[];
  /** Statements that only show data to the reader of the notebook: left out, or kept. */
  readonly exploration: 'omit' | 'keep';
  /**
   * Calls of `print`: kept if they print results, always kept, kept if they print single values, or dropped.
   */
  readonly prints: 'results' | 'keep' | 'scalars' | 'drop';
  /** Whether plots are logged to MLflow or dropped. */
  readonly figures: 'log' | 'drop';
  /** Random generators: their exact state is passed from step to step, or each step is seeded again. */
  readonly random: 'carry' | 'reseed';
  readonly model: ModelSettings;
  readonly environment: EnvironmentSettings;
  readonly compute: ComputeSettings;
  /** Name of the experiment that runs are grouped under; default: the pipeline's name. */
  readonly experiment: Text | null;
  /** Tags of jobs, endpoints, deployments and clusters, such as a cost centre; jobs and models also have `commit` and `notebook`. */
  readonly tags: Readonly<Record<string, Text>>;
  /** The services for which CI and training workflows are written. */
  readonly ci: readonly ('github' | 'azure-devops')[];
  readonly gate: GateSettings;
  readonly deploy: DeploySettings;
  readonly schedule: ScheduleSettings;
  readonly monitoring: MonitoringSettings;
  readonly sweep: SweepSettings;
  /** Data inputs of the pipeline, by name, with what differs: `type`, `path`, `asset`, `version`. */
  readonly data: Readonly<Record<string, DataSetting>>;
  readonly components: ComponentsSettings;
  /**
   * Azure ML registry through which the model goes to prod: it is trained in dev alone, and shared with the components
   * that made it and their environments.
   */
  readonly registry: RegistryName | null;
  readonly kubeflow: KubeflowSettings;
  /**
   * What calls of libraries unknown to cellwright do, in the words of its own tables (docs/concepts/knowledge.md).
   */
  readonly knowledge: readonly KnownModule[];
  /** Whether a script and an ARM template are written that create what the repository needs in Azure. */
  readonly infra: boolean;
  /** Whether the pipeline is also written by the Python SDK, as `pipeline-job.py`. */
  readonly sdk: boolean;
  /** Whether tests are written. */
  readonly tests: boolean;
  /** Whether AGENTS.md is written, which tells people and agents what to run and where to make changes. */
  readonly agents: boolean;
  /**
   * Ids of warnings that are not reported; the comment `# cellwright: ignore[id]` does the same for its cell.
   * Errors cannot be ignored.
   */
  readonly ignore: readonly WarningId[];
  /** Folder of templates of your own, relative to this file; each replaces the built-in template at the same path. */
  readonly templates: Text | null;
  /** Whether Markdown, YAML and JSON from templates of your own are formatted with prettier's defaults. */
  readonly format_templates: boolean;
}

/** The settings of a build without `cellwright.yml`. */
export const defaultConfig: Config = {
  version: null,
  name: null,
  description: null,
  notebooks: [],
  package: null,
  target: ['azureml'],
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
    mlflow: 2,
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
  tags: {},
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
    identity: 'system',
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
  registry: null,
  kubeflow: { image: null, data: null, tracking: null, steps: {} },
  knowledge: [],
  infra: false,
  sdk: false,
  tests: true,
  agents: true,
  ignore: [],
  templates: null,
  format_templates: false,
};
