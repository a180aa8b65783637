/** Endpoints, deployments, schedules, monitors and clusters that are right, and changes of them. */
import type { DiagnosticId } from '../../src/diagnostics.ts';

/** The files that are changed. */
export const productionBase = {
  'deploy/online/endpoint.yml': `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineEndpoint.schema.json
name: credit-scores
auth_mode: aad_token
traffic:
  blue: 90
  green: 10
`,
  'deploy/online/deployment.yml': `$schema: https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json
name: blue
endpoint_name: credit-scores
model: azureml:credit@latest
code_configuration:
  code: code
  scoring_script: score.py
environment:
  image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04
  conda_file: conda.yml
instance_type: Standard_DS3_v2
instance_count: 1
scale_settings:
  type: default
request_settings:
  request_timeout_ms: 5000
data_collector:
  sampling_rate: 1.0
  collections:
    model_inputs:
      enabled: 'true'
    model_outputs:
      enabled: 'true'
`,
  'deploy/online/conda.yml': 'name: credit\nchannels: [conda-forge]\ndependencies: [python=3.11]\n',
  'deploy/online/code/score.py': 'def init():\n    pass\n\n\ndef run(request):\n    return request\n',
  'deploy/batch/endpoint.yml': `$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json
name: credit-batch
auth_mode: aad_token
`,
  'deploy/batch/deployment.yml': `$schema: https://azuremlschemas.azureedge.net/latest/modelBatchDeployment.schema.json
name: newest
type: model
endpoint_name: credit-batch
model: azureml:credit@latest
compute: azureml:cpu-cluster
resources:
  instance_count: 2
settings:
  mini_batch_size: 10
  output_action: append_row
  error_threshold: -1
  retry_settings:
    max_retries: 3
    timeout: 30
  logging_level: info
`,
  'deploy/pipeline/endpoint.yml': `$schema: https://azuremlschemas.azureedge.net/latest/batchEndpoint.schema.json
name: credit-pipeline
auth_mode: aad_token
`,
  'deploy/pipeline/component.yml': `$schema: https://azuremlschemas.azureedge.net/latest/pipelineComponent.schema.json
type: pipeline
name: credit_pipeline
inputs:
  raw:
    type: uri_file
outputs:
  rows:
    type: uri_folder
jobs:
  prepare:
    type: command
    component: ../../components/prepare.yml
    inputs:
      raw: \${{parent.inputs.raw}}
    outputs:
      rows: \${{parent.outputs.rows}}
`,
  'deploy/pipeline/deployment.yml': `$schema: https://azuremlschemas.azureedge.net/latest/pipelineComponentBatchDeployment.schema.json
name: newest
type: pipeline
endpoint_name: credit-pipeline
component: ./component.yml
settings:
  default_compute: cpu-cluster
  continue_on_step_failure: false
`,
  'schedules/retrain.yml': `$schema: https://azuremlschemas.azureedge.net/latest/schedule.schema.json
name: credit-retrain
trigger:
  type: cron
  expression: "0 3 * * 1"
  time_zone: W. Europe Standard Time
create_job:
  type: pipeline
  job: ../pipeline-job.yml
  settings:
    force_rerun: true
`,
  'schedules/monthly.yml': `$schema: https://azuremlschemas.azureedge.net/latest/schedule.schema.json
name: credit-monthly
trigger:
  type: recurrence
  frequency: month
  interval: 1
  schedule:
    hours: [3]
    minutes: [0]
    month_days: [1, 15]
create_job: ../pipeline-job.yml
`,
  'monitoring/monitor.yml': `$schema: https://azuremlschemas.azureedge.net/latest/monitorSchedule.schema.json
name: credit-monitor
trigger:
  type: recurrence
  frequency: day
  interval: 1
  schedule:
    hours: 5
    minutes: 15
create_monitor:
  compute:
    instance_type: standard_e4s_v3
    runtime_version: "3.4"
  monitoring_target:
    ml_task: classification
    endpoint_deployment_id: azureml:credit-scores:blue
  monitoring_signals:
    drift:
      type: data_drift
      features: all_features
      metric_thresholds:
        numerical:
          jensen_shannon_distance: 0.1
        categorical:
          pearsons_chi_squared_test: 0.05
      alert_enabled: true
    performance:
      type: model_performance
      production_data:
        input_data:
          type: uri_folder
          path: azureml:credit-scores-blue-model_outputs:1
        data_column_names:
          prediction: prediction
      reference_data:
        input_data:
          type: mltable
          path: azureml:credit-truth:1
        data_context: ground_truth
        data_column_names:
          target_column: defaulted
      metric_thresholds:
        classification:
          accuracy: 0.8
  alert_notification:
    emails:
      - team@example.com
`,
  'compute/cpu-cluster.yml': `$schema: https://azuremlschemas.azureedge.net/latest/amlCompute.schema.json
name: cpu-cluster
type: amlcompute
size: Standard_DS3_v2
tier: dedicated
min_instances: 0
max_instances: 4
idle_time_before_scale_down: 300
`,
  'sweep/trial.yml': `$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json
type: command
name: trial
inputs:
  data:
    type: uri_folder
  depth:
    type: integer
  rate:
    type: number
    default: 0.1
outputs:
  model:
    type: mlflow_model
code: ../src
environment: azureml:credit@latest
command: >-
  python sweep/fit.py --data \${{inputs.data}} --depth \${{inputs.depth}} --model \${{outputs.model}}
  && python sweep/measure.py --rate \${{inputs.rate}}
`,
  'src/sweep/fit.py': 'print("fitted")\n',
  'src/sweep/measure.py': 'import mlflow\n\nmlflow.log_metric("accuracy", 0.9)\n',
  'sweep/pipeline-job.yml': `$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
type: pipeline
experiment_name: credit-sweep
settings:
  default_compute: azureml:cpu-cluster
inputs:
  rows:
    type: uri_folder
    path: azureml:rows@latest
outputs:
  model:
    type: mlflow_model
jobs:
  trials:
    type: sweep
    trial: ./trial.yml
    inputs:
      data: \${{parent.inputs.rows}}
    outputs:
      model: \${{parent.outputs.model}}
    sampling_algorithm: random
    search_space:
      depth:
        type: choice
        values: [2, 4, 8]
      rate:
        type: uniform
        min_value: 0.01
        max_value: 0.1
    objective:
      goal: maximize
      primary_metric: accuracy
    limits:
      max_total_trials: 8
      max_concurrent_trials: 2
      timeout: 7200
    early_termination:
      type: bandit
      slack_factor: 0.1
      evaluation_interval: 2
`,
} as const;

type Path = keyof typeof productionBase;
type Short = readonly [string, Path, string, string, DiagnosticId | null, 'accepts' | 'refuses'];

const endpoint: Path = 'deploy/online/endpoint.yml';
const online: Path = 'deploy/online/deployment.yml';
const score: Path = 'deploy/online/code/score.py';
const batchEndpoint: Path = 'deploy/batch/endpoint.yml';
const batch: Path = 'deploy/batch/deployment.yml';
const served: Path = 'deploy/pipeline/deployment.yml';
const cron: Path = 'schedules/retrain.yml';
const monthly: Path = 'schedules/monthly.yml';
const monitor: Path = 'monitoring/monitor.yml';
const sweep: Path = 'sweep/pipeline-job.yml';
const compute: Path = 'compute/cpu-cluster.yml';

/** The changes. */
export const productionTable: readonly Short[] = [
  // Online endpoints
  ['an endpoint with an underscore', endpoint, 'credit-scores', 'credit_scores', 'azureml-name-refused', 'refuses'],
  ['an endpoint that ends in a hyphen', endpoint, 'credit-scores', 'credit-', 'azureml-name-refused', 'refuses'],
  ['an endpoint with a short name', endpoint, 'credit-scores', 'cs', 'azureml-name-refused', 'accepts'],
  ['an endpoint without a name', endpoint, 'name: credit-scores\n', '', 'azureml-key-missing', 'refuses'],
  ['an endpoint with an unknown authentication', endpoint, 'aad_token', 'password', 'azureml-value-wrong', 'refuses'],
  ['an endpoint with the key authentication', endpoint, 'aad_token', 'key', null, 'accepts'],
  ['traffic of more than a hundred percent', endpoint, 'green: 10', 'green: 20', 'azureml-value-wrong', 'refuses'],
  ['traffic that is text', endpoint, 'green: 10', 'green: some', 'azureml-value-wrong', 'refuses'],
  ['traffic of less than a hundred percent', endpoint, 'green: 10', 'green: 5', null, 'accepts'],
  ['an endpoint with an unknown key', endpoint, 'auth_mode:', 'authentication:', 'azureml-key-unknown', 'refuses'],
  ['mirrored traffic of more than half', endpoint, 'traffic:', 'mirror_traffic:', 'azureml-value-wrong', 'accepts'],
  // Online deployments
  ['a deployment without a name', online, 'name: blue\n', '', 'azureml-key-missing', 'refuses'],
  ['a deployment without an endpoint', online, 'endpoint_name: credit-scores\n', '', 'azureml-key-missing', 'refuses'],
  ['a deployment of another endpoint', online, 'credit-scores', 'credit-score', 'azureml-endpoint-unknown', 'accepts'],
  ['a deployment without machines', online, 'instance_type: Standard_DS3_v2\n', '', 'azureml-key-missing', 'refuses'],
  ['a deployment with an unknown key', online, 'instance_count:', 'instances:', 'azureml-key-unknown', 'refuses'],
  ['half an instance', online, 'instance_count: 1', 'instance_count: 0.5', 'azureml-value-wrong', 'accepts'],
  [
    'an instance count that is text',
    online,
    'instance_count: 1',
    'instance_count: one',
    'azureml-value-wrong',
    'refuses',
  ],
  ['a model without its prefix', online, 'azureml:credit@latest', 'credit@latest', 'azureml-value-wrong', 'refuses'],
  ['a model of a version', online, 'azureml:credit@latest', 'azureml:credit:3', null, 'accepts'],
  [
    'a model of a registry',
    online,
    'azureml:credit@latest',
    'azureml://registries/shared/models/credit/versions/3',
    null,
    'accepts',
  ],
  ['a scoring script that does not exist', online, 'score.py', 'scores.py', 'local-path-missing', 'accepts'],
  ['code that does not exist', online, 'code: code', 'code: cod', 'local-path-missing', 'accepts'],
  ['code without a scoring script', online, '  scoring_script: score.py\n', '', 'azureml-key-missing', 'accepts'],
  ['a scoring script without init', score, 'def init', 'def start', 'azureml-scoring-script', 'accepts'],
  ['a scoring script whose run is asynchronous', score, 'def run', 'async def run', null, 'accepts'],
  ['a retired image', online, 'ubuntu22.04', 'ubuntu20.04', 'azureml-image-retired', 'accepts'],
  ['a conda file that does not exist', online, 'conda.yml', 'packages.yml', 'local-path-missing', 'refuses'],
  [
    'a scoring script without an environment',
    online,
    'environment:\n  image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04\n  conda_file: conda.yml\n',
    '',
    'azureml-key-missing',
    'accepts',
  ],
  ['a sampling rate above one', online, 'sampling_rate: 1.0', 'sampling_rate: 2.0', 'azureml-value-wrong', 'refuses'],
  [
    'a collection that is neither on nor off',
    online,
    "enabled: 'true'",
    "enabled: 'yes'",
    'azureml-value-wrong',
    'refuses',
  ],
  [
    'a collection that is not enabled at all',
    online,
    "enabled: 'true'",
    'client_id: x',
    'azureml-key-missing',
    'refuses',
  ],
  ['an unknown way of scaling', online, 'type: default', 'type: automatic', 'azureml-type-unknown', 'refuses'],
  [
    'scaling that managed machines do not have',
    online,
    'type: default',
    'type: target_utilization',
    'azureml-type-unknown',
    'refuses',
  ],
  [
    'a time limit that is text',
    online,
    'request_timeout_ms: 5000',
    'request_timeout_ms: 5s',
    'azureml-value-wrong',
    'refuses',
  ],
  ['an unknown request setting', online, 'request_timeout_ms', 'timeout', 'azureml-key-unknown', 'refuses'],
  // Batch
  ['a batch endpoint with keys', batchEndpoint, 'aad_token', 'key', 'azureml-value-wrong', 'accepts'],
  [
    'a batch endpoint with traffic',
    batchEndpoint,
    'auth_mode: aad_token',
    'traffic: {a: 100}',
    'azureml-key-unknown',
    'refuses',
  ],
  ['a batch endpoint without a name', batchEndpoint, 'name: credit-batch\n', '', 'azureml-key-missing', 'refuses'],
  ['a batch deployment without compute', batch, 'compute: azureml:cpu-cluster\n', '', 'azureml-key-missing', 'refuses'],
  [
    'a batch deployment of another endpoint',
    batch,
    'credit-batch',
    'credit-bach',
    'azureml-endpoint-unknown',
    'accepts',
  ],
  ['an unknown output of a batch', batch, 'append_row', 'append_rows', 'azureml-value-wrong', 'refuses'],
  ['a retired size', compute, 'Standard_DS3_v2', 'Standard_NC6s_v3', 'azureml-size-retired', 'accepts'],
  ['a size of the series that follows', compute, 'Standard_DS3_v2', 'Standard_NC24ads_A100_v4', null, 'accepts'],
  [
    'a deployment on a retired size',
    online,
    'Standard_DS3_v2',
    'Standard_NC24rs_v3',
    'azureml-size-retired',
    'accepts',
  ],
  ['an unknown batch setting', batch, 'mini_batch_size', 'batch_size', 'azureml-key-unknown', 'refuses'],
  ['a batch size that is text', batch, 'mini_batch_size: 10', 'mini_batch_size: ten', 'azureml-value-wrong', 'refuses'],
  ['an unknown log level', batch, 'logging_level: info', 'logging_level: loud', 'azureml-value-wrong', 'accepts'],
  [
    'an error threshold below minus one',
    batch,
    'error_threshold: -1',
    'error_threshold: -2',
    'azureml-value-wrong',
    'accepts',
  ],
  ['a pipeline of another endpoint', served, 'credit-pipeline', 'credit-batch', 'azureml-endpoint-unknown', 'accepts'],
  ['a pipeline that is not there', served, './component.yml', './pipeline.yml', 'local-path-missing', 'refuses'],
  [
    'a command in place of a pipeline',
    served,
    './component.yml',
    '../../components/prepare.yml',
    'azureml-type-unknown',
    'refuses',
  ],
  ['a pipeline that is registered', served, './component.yml', 'azureml:credit_pipeline@latest', null, 'accepts'],
  ['a deployment without its pipeline', served, 'component: ./component.yml\n', '', 'azureml-key-missing', 'accepts'],
  [
    'a pipeline with a model',
    served,
    'type: pipeline',
    'type: pipeline\nmodel: azureml:credit@latest',
    'azureml-key-unknown',
    'refuses',
  ],
  ['a batch summary alone', batch, 'append_row', 'summary_only', null, 'accepts'],
  // Schedules
  ['a schedule without a name', cron, 'name: credit-retrain\n', '', 'azureml-key-missing', 'refuses'],
  ['a time zone of the internet', cron, 'W. Europe Standard Time', 'Europe/Berlin', 'azureml-time-zone', 'accepts'],
  ['UTC as the time zone', cron, 'W. Europe Standard Time', 'UTC', null, 'accepts'],
  ['a cron expression of six fields', cron, '0 3 * * 1', '0 0 3 * * 1', 'azureml-cron', 'accepts'],
  ['a cron expression with hour 25', cron, '0 3 * * 1', '0 25 * * 1', 'azureml-cron', 'accepts'],
  ['a cron expression with names and steps', cron, '0 3 * * 1', '*/15 8-18 * * MON-FRI', null, 'accepts'],
  [
    'a cron expression by the month, which runs daily',
    cron,
    '0 3 * * 1',
    '0 3 1 * *',
    'azureml-cron-by-month',
    'accepts',
  ],
  ['a cron expression of one month', cron, '0 3 * * 1', '0 3 * 6 1', 'azureml-cron-by-month', 'accepts'],
  ['a cron trigger without an expression', cron, '  expression: "0 3 * * 1"\n', '', 'azureml-key-missing', 'refuses'],
  ['an unknown trigger', cron, 'type: cron', 'type: timer', 'azureml-type-unknown', 'refuses'],
  ['the key timezone', cron, 'time_zone', 'timezone', 'azureml-key-unknown', 'refuses'],
  ['a job that does not exist', cron, '../pipeline-job.yml', '../pipeline.yml', 'local-path-missing', 'refuses'],
  ['a job of the workspace', monthly, '../pipeline-job.yml', 'azureml:old-job', null, 'accepts'],
  ['a schedule without a job', cron, '  job: ../pipeline-job.yml\n', '', 'azureml-key-missing', 'refuses'],
  ['an unknown frequency', monthly, 'frequency: month', 'frequency: monthly', 'azureml-value-wrong', 'refuses'],
  ['the key pattern', monthly, '  schedule:', '  pattern:', 'azureml-key-unknown', 'refuses'],
  ['hour 24', monthly, 'hours: [3]', 'hours: [24]', 'azureml-value-wrong', 'accepts'],
  ['day 32', monthly, '[1, 15]', '[1, 32]', 'azureml-value-wrong', 'accepts'],
  ['a recurrence without an interval', monthly, '  interval: 1\n', '', 'azureml-key-missing', 'refuses'],
  ['a recurrence without minutes', monthly, '    minutes: [0]\n', '', 'azureml-key-missing', 'refuses'],
  ['an unknown day', monthly, 'month_days: [1, 15]', 'week_days: [mon]', 'azureml-value-wrong', 'refuses'],
  ['an interval that is text', monthly, 'interval: 1', 'interval: two', 'azureml-value-wrong', 'refuses'],
  ['a schedule within minutes', monthly, 'frequency: month', 'frequency: minute', 'azureml-value-wrong', 'accepts'],
  // Monitors
  [
    'a monitor without compute',
    monitor,
    '  compute:\n    instance_type: standard_e4s_v3\n    runtime_version: "3.4"\n',
    '',
    'azureml-key-missing',
    'refuses',
  ],
  [
    'the chi-squared test as the documentation has it',
    monitor,
    'pearsons_chi_squared_test',
    'pearsons_chi_squared',
    'azureml-key-unknown',
    'refuses',
  ],
  [
    'a categorical metric for numbers',
    monitor,
    'jensen_shannon_distance',
    'pearsons_chi_squared_test',
    'azureml-key-unknown',
    'refuses',
  ],
  ['an unknown signal', monitor, 'type: data_drift', 'type: drift', 'azureml-type-unknown', 'refuses'],
  ['an unknown task', monitor, 'ml_task: classification', 'ml_task: clustering', 'azureml-value-wrong', 'refuses'],
  ['features as a list', monitor, 'features: all_features', 'features: [age]', null, 'accepts'],
  [
    'the most important features',
    monitor,
    'features: all_features',
    'features: {top_n_feature_importance: 5}',
    null,
    'accepts',
  ],
  [
    'a deployment that does not exist',
    monitor,
    'credit-scores:blue',
    'scores:blue',
    'azureml-endpoint-unknown',
    'accepts',
  ],
  [
    'a deployment without its endpoint',
    monitor,
    'azureml:credit-scores:blue',
    'credit-scores',
    'azureml-value-wrong',
    'accepts',
  ],
  [
    'a watched deployment that keeps nothing',
    online,
    'data_collector:',
    'tags:',
    'azureml-data-not-collected',
    'accepts',
  ],
  ['performance without the truth', monitor, 'reference_data:', 'properties:', 'azureml-key-missing', 'refuses'],
  ['performance by an unknown metric', monitor, 'accuracy: 0.8', 'f1: 0.8', 'azureml-key-unknown', 'refuses'],
  [
    'performance of a regression, which azure-ai-ml cannot read',
    monitor,
    'classification:\n          accuracy',
    'regression:\n          rmse',
    'azureml-key-unknown',
    'refuses',
  ],
  [
    'an unknown data context',
    monitor,
    'data_context: ground_truth',
    'data_context: truth',
    'azureml-value-wrong',
    'refuses',
  ],
  ['emails that are no list', monitor, 'emails:\n      - team', 'emails: team', 'azureml-value-wrong', 'refuses'],
  [
    'alerts to Azure Monitor',
    monitor,
    'alert_notification:\n    emails:\n      - team@example.com',
    'alert_notification: azmonitoring',
    null,
    'accepts',
  ],
  [
    'alerts to an unknown place',
    monitor,
    'alert_notification:\n    emails:\n      - team@example.com',
    'alert_notification: pager',
    'azureml-value-wrong',
    'refuses',
  ],
  [
    'a threshold that is text',
    monitor,
    'jensen_shannon_distance: 0.1',
    'jensen_shannon_distance: low',
    'azureml-value-wrong',
    'refuses',
  ],
  // Clusters
  [
    'a cluster with an underscore',
    compute,
    'name: cpu-cluster',
    'name: cpu_cluster',
    'azureml-name-refused',
    'accepts',
  ],
  ['a cluster without a type', compute, 'type: amlcompute\n', '', 'azureml-key-missing', 'refuses'],
  ['a cluster with an unknown tier', compute, 'tier: dedicated', 'tier: spot', 'azureml-value-wrong', 'refuses'],
  ['a cluster of low priority', compute, 'tier: dedicated', 'tier: low_priority', null, 'accepts'],
  ['a cluster with an unknown key', compute, 'max_instances', 'max_nodes', 'azureml-key-unknown', 'refuses'],
  [
    'a cluster whose least is more than its most',
    compute,
    'min_instances: 0',
    'min_instances: 9',
    'azureml-value-wrong',
    'accepts',
  ],
  ['a cluster of text machines', compute, 'max_instances: 4', 'max_instances: four', 'azureml-value-wrong', 'refuses'],
  // Sweeps
  [
    'a metric that no trial logs',
    sweep,
    'primary_metric: accuracy',
    'primary_metric: auc',
    'azureml-objective-not-logged',
    'accepts',
  ],
  [
    'a script that stopped logging',
    'src/sweep/measure.py',
    '"accuracy"',
    '"auc"',
    'azureml-objective-not-logged',
    'accepts',
  ],
  [
    'a script that logs by itself',
    'src/sweep/measure.py',
    'mlflow.log_metric("accuracy", 0.9)',
    'mlflow.autolog()',
    null,
    'accepts',
  ],
  ['an accuracy that is minimized', sweep, 'goal: maximize', 'goal: minimize', 'azureml-objective-goal', 'accepts'],
  ['an unknown goal', sweep, 'goal: maximize', 'goal: most', 'azureml-value-wrong', 'refuses'],
  ['an objective without a metric', sweep, '      primary_metric: accuracy\n', '', 'azureml-key-missing', 'refuses'],
  [
    'an unknown sampling',
    sweep,
    'sampling_algorithm: random',
    'sampling_algorithm: clever',
    'azureml-value-wrong',
    'refuses',
  ],
  [
    'a grid over a range',
    sweep,
    'sampling_algorithm: random',
    'sampling_algorithm: grid',
    'azureml-value-wrong',
    'accepts',
  ],
  ['a bayesian search', sweep, 'sampling_algorithm: random', 'sampling_algorithm: bayesian', null, 'accepts'],
  [
    'a space of a parameter that the trial does not have',
    sweep,
    '      depth:',
    '      width:',
    'component-input-unknown',
    'refuses',
  ],
  [
    'a required input that neither is given nor searched',
    sweep,
    '      depth:\n        type: choice\n        values: [2, 4, 8]\n',
    '',
    'component-input-missing',
    'refuses',
  ],
  ['an unknown distribution', sweep, 'type: uniform', 'type: even', 'azureml-type-unknown', 'refuses'],
  ['a range without an end', sweep, '        max_value: 0.1\n', '', 'azureml-key-missing', 'refuses'],
  ['no trials', sweep, 'max_total_trials: 8', 'max_total_trials: 0', 'azureml-value-wrong', 'accepts'],
  ['an unknown limit', sweep, 'max_total_trials', 'max_trials', 'azureml-key-unknown', 'refuses'],
  ['an unknown policy', sweep, 'type: bandit', 'type: hopeless', 'azureml-type-unknown', 'refuses'],
  ['a trial that does not exist', sweep, './trial.yml', './trail.yml', 'local-path-missing', 'refuses'],
  [
    'a sweep without an objective',
    sweep,
    '    objective:\n      goal: maximize\n      primary_metric: accuracy\n',
    '',
    'azureml-key-missing',
    'refuses',
  ],
];
