/** What each template is filled with, by the path that its file has in the repository that is written. */
import type {
  DeployBatchView,
  DeployOnlineView,
  DeployPipelineView,
  GateView,
  MonitorView,
  RegisterView,
  ScoreView,
} from './deploy-views.ts';
import type { KubeflowViews } from './kubeflow/kubeflow-views.ts';
import type {
  ApplyView,
  PreflightView,
  RegisterComponentsView,
  RegisterDataView,
  RunPipelineView,
  SdkView,
  SetUpView,
  ShareView,
  ToolsView,
  TrustView,
  UpdateScheduleView,
} from './operation-views.ts';
import type { ScriptView } from './python/script-view.ts';
import type { ConftestView } from './tests/conftest-view.ts';
import type { PipelineTestView } from './tests/pipeline-test-view.ts';
import type { StepTestView } from './tests/step-test-view.ts';

/** The view of each template. A test compares the names in a template with its row here. */
export interface TemplateViews extends KubeflowViews {
  'src/step/step.py': ScriptView;
  'src/package/__init__.py': DocstringView;
  'src/package/arguments.py': NoView;
  'src/package/array_views.py': NoView;
  'src/package/artifacts.py': ArtifactsView;
  'src/package/bundles.py': PackageView;
  'src/package/definitions.py': DefinitionsView;
  'src/package/figures.py': FiguresView;
  'src/package/metrics.py': NoView;
  'src/package/models.py': NoView;
  'src/package/networks.py': NoView;
  'src/package/pickling.py': PicklingView;
  'src/package/random_state.py': NoView;
  'src/package/settings.py': NoView;
  'src/package/tensors.py': PackageView;
  'tests/conftest.py': ConftestView;
  'tests/test_pipeline.py': PipelineTestView;
  'tests/test_step.py': StepTestView;
  '.gitignore': NoView;
  'AGENTS.md': AgentsView;
  'README.md': ReadmeView;
  'docs/migration.md': MigrationView;
  'pyproject.toml': PyprojectView;
  'requirements-dev.txt': RequirementsView;
  'src/step/.amlignore': NoView;
  'deploy/online/score.py': ScoreView;
  'scripts/apply.sh': ApplyView;
  'scripts/deploy_batch.sh': DeployBatchView;
  'scripts/deploy_pipeline.sh': DeployPipelineView;
  'scripts/deploy_online.sh': DeployOnlineView;
  'scripts/sample_request.py': NoView;
  'scripts/register_components.sh': RegisterComponentsView;
  'scripts/register_data.sh': RegisterDataView;
  'scripts/update_schedule.sh': UpdateScheduleView;
  'infra/set_up.sh': SetUpView;
  'infra/preflight.sh': PreflightView;
  'infra/trust_azure_devops.sh': TrustView;
  'pipeline-job.py': SdkView;
  'scripts/update_monitor.sh': MonitorView;
  'scripts/run_pipeline.sh': RunPipelineView;
  'scripts/register_model.sh': RegisterView;
  'scripts/share.sh': ShareView;
  'scripts/check_metric.py': GateView;
  'scripts/requirements.txt': ToolsView;
  '.github/workflows/ci.yml': CiView;
  '.github/workflows/train.yml': TrainView;
  '.github/workflows/run-pipeline.yml': TrainView;
  'azure-pipelines/ci.yml': CiView;
  'azure-pipelines/train.yml': TrainView;
  'azure-pipelines/run-pipeline.yml': TrainView;
  '.github/workflows/deploy.yml': DeployView;
  '.github/workflows/promote.yml': TrainView;
  '.github/workflows/share.yml': TrainView;
  'azure-pipelines/deploy.yml': DeployView;
  'azure-pipelines/deploy-model.yml': DeployView;
  'azure-pipelines/promote.yml': TrainView;
  'azure-pipelines/share.yml': TrainView;
}

/** A file that is little more than its docstring. */
export interface DocstringView {
  readonly docstring: string;
}

/** The module of definitions that steps share. */
export interface DefinitionsView {
  readonly docstring: string;
  readonly imports: readonly string[];
  readonly body: string;
}

/** A file that imports the shared package. */
export interface PackageView {
  readonly package: string;
}

/** The ways of storing that a repository uses. */
export interface ArtifactsView {
  readonly table: boolean;
  readonly column: boolean;
  readonly array: boolean;
  readonly value: boolean;
  readonly object: boolean;
  /** Objects among them whose classes or functions are the notebook's own. */
  readonly ownObject: boolean;
  readonly pickle: boolean;
  readonly anyHint: boolean;
}

/** How values are pickled, tensors and models of Keras among them or not. */
export interface PicklingView extends PackageView {
  readonly tensors: boolean;
}

/** How figures are logged. */
export interface FiguresView {
  /** True if the code names a figure that it logs. */
  readonly handed: boolean;
  /** True if such a figure may be one of Plotly. */
  readonly plotly: boolean;
}

/** The path of a template. */
export type TemplateName = keyof TemplateViews;

/** A template without names. */
export type NoView = Readonly<Record<never, never>>;

/** The continuous integration workflows. */
export interface CiView {
  readonly python: string;
  readonly tests: boolean;
  /** True if the notebook is compiled again and compared. */
  readonly drift: boolean;
}

/** The training workflows. */
export interface TrainView {
  /** The pipeline's name as variable groups and environments carry it. */
  readonly name: string;
  readonly python: string;
  /** True if a metric decides. */
  readonly gated: boolean;
  /** True if a model is registered. */
  readonly registers: boolean;
  /** True if the registered model, or the pipeline, is deployed. */
  readonly deploys: boolean;
  /** True if that is done in dev first. */
  readonly deploysInDev: boolean;
  /** True if the version that was just registered is deployed. */
  readonly modelDeploys: boolean;
  /** True if the pipeline runs on a schedule, too. */
  readonly schedules: boolean;
  /** True if an alert can ask for a training. */
  readonly retrains: boolean;
  /** True if the components are registered. */
  readonly sharesComponents: boolean;
  /** The registry through which a model goes from dev to prod; empty if prod trains its own. */
  readonly registry: string;
  /** The environment whose schedule trains the models that prod serves. */
  readonly trains: 'dev' | 'prod';
  /** True if the run of the pipeline takes settings of its own. */
  readonly hasRunSettings: boolean;
  /** Further folders and files whose change trains again: those that the notebook writes or names itself. Ready for YAML. */
  readonly otherPaths: readonly string[];
  /** The same as GitHub's patterns. */
  readonly otherPatterns: readonly string[];
}

/** The deployment workflows. */
export interface DeployView {
  readonly name: string;
  readonly python: string;
  /** True if a version of the model is deployed. */
  readonly model: boolean;
  readonly online: boolean;
  readonly batch: boolean;
  /** True if the pipeline itself is deployed. */
  readonly pipeline: boolean;
  /** The registry that prod takes the model from; empty if it is the workspace. */
  readonly registry: string;
}

/** pyproject.toml; lists are written as TOML arrays. */
export interface PyprojectView {
  readonly ruffTarget: string;
  readonly sourceFolders: string;
  readonly excluded: string;
  readonly firstParty: string;
  readonly pythonPath: string;
  readonly tests: boolean;
}

/** requirements-dev.txt. */
export interface RequirementsView {
  /** The file that says it for Azure ML. */
  readonly source: string;
  readonly packages: readonly string[];
  readonly tools: readonly string[];
}

/** What README.md says of operating the model; parts that are not written are false. */
export interface OperationView {
  readonly hasOperation: boolean;
  readonly hasInfra: boolean;
  readonly hasOnline: boolean;
  readonly hasBatch: boolean;
  readonly hasPipelineEndpoint: boolean;
  readonly hasSchedule: boolean;
  readonly hasMonitor: boolean;
  readonly hasRetraining: boolean;
  readonly hasSweep: boolean;
  readonly sharesComponents: boolean;
  readonly hasRegistry: boolean;
  /** True if an alert of prod starts a training by itself. */
  readonly answersAlerts: boolean;
  readonly endpoint: string;
  readonly batchEndpoint: string;
  readonly pipelineEndpoint: string;
  /** What follows `set_up.sh dev GROUP LOCATION`. */
  readonly setUpArguments: string;
}

/** docs/migration.md: where the notebook's cells went. */
export interface MigrationView {
  readonly notebooks: string;
  readonly fateTable: string;
  readonly hasDropped: boolean;
  readonly droppedTable: string;
  readonly layoutTable: string;
}

/** AGENTS.md; the tables are Markdown. */
export interface AgentsView {
  readonly title: string;
  readonly tests: boolean;
  /** The files of the engines and what they do. */
  readonly files: string;
  /** Where the inputs, outputs and arguments of a step are. */
  readonly ports: string;
  readonly portsTest: string;
  readonly defaults: string;
  readonly packages: string;
  readonly commandTable: string;
  /** Which files come from which notebook. */
  readonly origin: string;
  readonly buildTable: string;
}

/** README.md; text is escaped and tables are aligned. */
export interface ReadmeView extends OperationView {
  readonly title: string;
  readonly name: string;
  readonly description: string;
  readonly notebooks: string;
  readonly python: string;
  readonly tests: boolean;
  /** What is written for the engines. */
  readonly written: string;
  readonly azureml: boolean;
  /** Numbered ways to start a run, one for each engine that has no section. */
  readonly starts: readonly string[];
  /** What the workflows of these engines do. */
  readonly workflows: readonly string[];
  readonly commands: readonly string[];
  readonly clusterFiles: readonly string[];
  readonly dataFiles: readonly string[];
  readonly overrideExample: string;
  readonly unsetExample: string;
  /** Lines of a Mermaid chart; empty if there is a single step. */
  readonly chart: readonly string[];
  readonly stepTable: string;
  readonly hasParameters: boolean;
  readonly hasUnset: boolean;
  readonly parameterTable: string;
  readonly hasData: boolean;
  readonly dataTable: string;
  readonly hasOutputs: boolean;
  readonly outputTable: string;
  readonly hasModels: boolean;
  readonly github: boolean;
  readonly azureDevops: boolean;
  readonly gated: boolean;
  readonly gateText: string;
}
