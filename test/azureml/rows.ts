/**
 * One small repository that is right, and changes of it. Each row says what our validation finds (null: nothing) and
 * what azure-ai-ml says; where the two differ, ours sees something that only shows when the pipeline runs.
 */

import type { TextFile } from '../../src/azureml/check/repository-files.ts';
import type { DiagnosticId } from '../../src/diagnostics.ts';
import { productionBase, productionTable } from './production-rows.ts';

/** A change of the repository: in one file, a text is replaced by another. */
export interface Row {
  readonly what: string;
  readonly file: keyof typeof base;
  readonly from: string;
  readonly to: string;
  readonly finds: DiagnosticId | null;
  readonly azure: 'accepts' | 'refuses';
}

const component = `$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json
type: command
name: train
display_name: Train
description: Fits the model
inputs:
  data:
    type: uri_folder
    description: prepared rows
  rate:
    type: number
    default: 0.1
    min: 0
    max: 1
  depth:
    type: integer
    optional: true
  balanced:
    type: boolean
    default: true
  solver:
    type: string
    default: lbfgs
    enum: ["lbfgs", "saga"]
outputs:
  model:
    type: mlflow_model
code: ../src/train
environment: file:../environment/environment.yml
command: >-
  python train.py
  --data \${{inputs.data}}
  --rate \${{inputs.rate}}
  $[[--depth \${{inputs.depth}}]]
  --balanced \${{inputs.balanced}}
  --solver '\${{inputs.solver}}'
  --model \${{outputs.model}}
`;

const prepare = `$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json
type: command
name: prepare
inputs:
  raw:
    type: uri_file
outputs:
  rows:
    type: uri_folder
code: ../src/prepare
additional_includes:
  - ../src/shared
environment: file:../environment/environment.yml
command: python prepare.py --raw \${{inputs.raw}} --rows \${{outputs.rows}}
`;

const pipeline = `$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json
type: pipeline
display_name: Credit
experiment_name: credit
settings:
  default_compute: azureml:cpu-cluster
  continue_on_step_failure: false
inputs:
  raw:
    type: uri_file
    path: azureml:credit@latest
  rate: 0.2
  solver: saga
outputs:
  model:
    type: mlflow_model
jobs:
  prepare:
    type: command
    component: ./components/prepare.yml
    inputs:
      raw: \${{parent.inputs.raw}}
  train:
    type: command
    component: ./components/train.yml
    inputs:
      data: \${{parent.jobs.prepare.outputs.rows}}
      rate: \${{parent.inputs.rate}}
      solver: \${{parent.inputs.solver}}
      depth: 3
    outputs:
      model: \${{parent.outputs.model}}
`;

const script = `import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--data", required=True, help="a folder (with commas, and 'quotes')")
parser.add_argument("--rate", type=float, default=0.1)
parser.add_argument("--depth", type=int)
parser.add_argument(
    "--balanced",
    type=lambda text: text == "True",
    default=True,
)
parser.add_argument("--solver", "-s", default="lbfgs")
parser.add_argument("--model", required=True)
args = parser.parse_args()
`;

const base = {
  'components/train.yml': component,
  'components/prepare.yml': prepare,
  'pipeline-job.yml': pipeline,
  'environment/environment.yml': `name: credit
image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04
conda_file: conda.yml
`,
  'environment/conda.yml': 'name: credit\nchannels: [conda-forge]\ndependencies: [python=3.11]\n',
  'data/credit.yml': 'name: credit\ntype: uri_file\npath: ../notebooks/credit.csv\n',
  'src/train/train.py': script,
  'src/prepare/prepare.py':
    'import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument("--raw")\nparser.add_argument("--rows")\n',
  'src/shared/__init__.py': '',
  ...productionBase,
};

/** The repository with a row's change; the row's text must be there. */
export function filesOf(row: Row | null): readonly TextFile[] {
  return Object.entries(base).map(([path, text]) => {
    if (row?.file !== path) return { path, text };
    if (!text.includes(row.from)) throw new Error(`${row.what}: ${path} has no ${row.from}`);
    return { path, text: text.replace(row.from, () => row.to) };
  });
}

const train = 'components/train.yml';
const job = 'pipeline-job.yml';
const environment = 'environment/environment.yml';
const data = 'data/credit.yml';
const code = 'src/train/train.py';

type Short = readonly [string, keyof typeof base, string, string, DiagnosticId | null, 'accepts' | 'refuses'];

const table: readonly Short[] = [
  // Names
  ['a component with a hyphen', train, 'name: train', 'name: train-model', 'azureml-name-refused', 'refuses'],
  ['a component with capitals', train, 'name: train', 'name: Train', 'azureml-name-refused', 'refuses'],
  ['a component that begins with a digit', train, 'name: train', 'name: 1train', 'azureml-name-refused', 'refuses'],
  ['a component without a name', train, 'name: train\n', '', 'azureml-key-missing', 'refuses'],
  ['an input with a hyphen', train, '  rate:', '  learning-rate:', 'azureml-name-refused', 'refuses'],
  ['an input that begins with a digit', train, '  rate:', '  1rate:', 'azureml-name-refused', 'refuses'],
  ['two inputs that differ in case', train, '  depth:', '  RATE:', 'azureml-names-clash', 'refuses'],
  ['an input called path', 'components/prepare.yml', '  raw:', '  path:', 'azureml-name-refused', 'refuses'],
  ['a step with a hyphen', job, '  train:', '  train-model:', 'azureml-name-refused', 'refuses'],
  ['a step with capitals', job, '  train:', '  Train:', 'azureml-name-refused', 'refuses'],
  ['a pipeline input with a hyphen', job, '  rate: 0.2', '  the-rate: 0.2', 'azureml-name-refused', 'refuses'],
  ['a compute with an underscore', job, 'cpu-cluster', 'cpu_cluster', 'azureml-name-refused', 'accepts'],
  ['a compute that ends in a number', job, 'cpu-cluster', 'cpu-2', 'azureml-name-refused', 'accepts'],
  ['a compute with a short name', job, 'cpu-cluster', 'c1', 'azureml-name-refused', 'accepts'],
  ['serverless compute', job, 'azureml:cpu-cluster', 'azureml:serverless', null, 'accepts'],
  ['serverless compute without its prefix', job, 'azureml:cpu-cluster', 'serverless', null, 'accepts'],
  ['a compute without its prefix', job, 'azureml:cpu-cluster', 'cpu-cluster', 'azureml-compute-reference', 'refuses'],
  // Component inputs and outputs
  ['an input without a type', train, '    type: uri_folder\n', '', 'azureml-key-missing', 'refuses'],
  ['an input of an unknown type', train, 'type: number', 'type: float', 'azureml-type-unknown', 'refuses'],
  ['an input of the type str', train, 'type: string', 'type: str', 'azureml-type-unknown', 'refuses'],
  ['an input with an unknown key', train, '    min: 0', '    minimum: 0', 'azureml-key-unknown', 'refuses'],
  [
    'an input whose type stands on its own line',
    train,
    '  data:\n    type: uri_folder',
    '  data: type: uri_folder',
    'yaml-not-readable',
    'refuses',
  ],
  [
    'a folder input with a default',
    train,
    '    description: prepared rows',
    '    default: ./data',
    'azureml-key-unknown',
    'refuses',
  ],
  [
    'a folder input with a minimum',
    train,
    '    description: prepared rows',
    '    min: 1',
    'azureml-key-unknown',
    'refuses',
  ],
  ['a mltable input', train, 'type: uri_folder', 'type: mltable', null, 'accepts'],
  ['a number whose default is text', train, 'default: 0.1', 'default: a lot', 'azureml-default-wrong', 'refuses'],
  ['a number whose default is a quoted number', train, 'default: 0.1', 'default: "0.1"', null, 'accepts'],
  [
    'a number whose default is below its minimum',
    train,
    'default: 0.1',
    'default: -1',
    'azureml-default-wrong',
    'accepts',
  ],
  [
    'a number whose default is above its maximum',
    train,
    'default: 0.1',
    'default: 2.5',
    'azureml-default-wrong',
    'accepts',
  ],
  ['an integer with a default', train, '    optional: true', '    optional: true\n    default: 4', null, 'accepts'],
  [
    'an integer whose default is a fraction',
    train,
    '    optional: true',
    '    optional: true\n    default: 4.5',
    'azureml-default-wrong',
    'accepts',
  ],
  ['a boolean whose default is yes', train, 'default: true', 'default: yes', null, 'accepts'],
  ['a boolean whose default is a number', train, 'default: true', 'default: 3', 'azureml-default-wrong', 'refuses'],
  ['a text with a minimum', train, '    default: lbfgs', '    min: 3', 'azureml-range-wrong', 'refuses'],
  ['a boolean with a maximum', train, '    default: true', '    max: 3', 'azureml-range-wrong', 'refuses'],
  ['a minimum above the maximum', train, '    min: 0\n', '    min: 5\n', 'azureml-range-wrong', 'accepts'],
  ['an enum of numbers', train, 'enum: ["lbfgs", "saga"]', 'enum: [1, 2]', 'azureml-enum-wrong', 'refuses'],
  ['an enum of a number input', train, '    max: 1', '    enum: ["0.1"]', 'azureml-enum-wrong', 'accepts'],
  ['a default that is not in the enum', train, 'default: lbfgs', 'default: sgd', 'azureml-default-wrong', 'accepts'],
  ['an output that is a number', train, 'type: mlflow_model', 'type: number', 'azureml-output-refused', 'accepts'],
  ['an output of an unknown type', train, 'type: mlflow_model', 'type: model', 'azureml-type-unknown', 'refuses'],
  [
    'an optional output',
    train,
    '    type: mlflow_model',
    '    type: mlflow_model\n    optional: true',
    'azureml-output-refused',
    'refuses',
  ],
  [
    'an output without a type',
    train,
    '  model:\n    type: mlflow_model',
    '  model: {}',
    'azureml-key-missing',
    'refuses',
  ],
  ['a custom model', train, 'type: mlflow_model', 'type: custom_model', 'azureml-binding-type', 'accepts'],
  // Command
  [
    'a command that names an unknown input',
    train,
    '{{inputs.rate}}',
    '{{inputs.speed}}',
    'command-placeholder-unknown',
    'refuses',
  ],
  [
    'a command that names an unknown output',
    train,
    '{{outputs.model}}',
    '{{outputs.modle}}',
    'command-placeholder-unknown',
    'refuses',
  ],
  [
    'no command',
    'components/prepare.yml',
    'command: python prepare.py --raw ${{inputs.raw}} --rows ${{outputs.rows}}',
    '',
    'azureml-key-missing',
    'refuses',
  ],
  [
    'an optional input outside of brackets',
    train,
    '$[[--depth ${{inputs.depth}}]]',
    '--depth ${{inputs.depth}}',
    'optional-input-without-brackets',
    'accepts',
  ],
  [
    'a required input in brackets',
    train,
    '--data ${{inputs.data}}',
    '$[[--data ${{inputs.data}}]]',
    'brackets-without-optional',
    'accepts',
  ],
  [
    'trailing backslashes',
    train,
    '--data ${{inputs.data}}',
    '--data ${{inputs.data}} \\',
    'azureml-command-backslash',
    'accepts',
  ],
  [
    'a text that is not quoted',
    train,
    "'${{inputs.solver}}'",
    '${{inputs.solver}}',
    'azureml-text-not-quoted',
    'accepts',
  ],
  [
    'an input that the command does not use',
    train,
    '  --rate ${{inputs.rate}}\n',
    '',
    'azureml-port-not-used',
    'accepts',
  ],
  [
    'an output that the command does not use',
    train,
    '  --model ${{outputs.model}}',
    '  --model here',
    'azureml-port-not-used',
    'accepts',
  ],
  ['an argument that the script does not have', train, '--rate $', '--speed $', 'script-argument-unknown', 'accepts'],
  ['an argument in its short form', train, "--solver '", "-s '", null, 'accepts'],
  ['an argument in an abbreviated form', train, '--balanced', '--bal', null, 'accepts'],
  ['an argument joined by =', train, '--rate ${{', '--rate=${{', null, 'accepts'],
  [
    'a required argument that is not given',
    code,
    '"--rate", type=float',
    '"--rate", "--other", required=True, type=float',
    null,
    'accepts',
  ],
  [
    'a new required argument in the script',
    code,
    'args =',
    'parser.add_argument("--extra", required=True)\nargs =',
    'script-argument-missing',
    'accepts',
  ],
  [
    'a required argument that is optional in the command',
    code,
    '"--depth", type=int',
    '"--depth", type=int, required=True',
    'script-argument-missing',
    'accepts',
  ],
  [
    'a flag that is given a value',
    code,
    '    type=lambda text: text == "True",\n    default=True,',
    '    action="store_true",',
    'script-argument-takes-no-value',
    'accepts',
  ],
  ['a boolean read by bool', code, 'lambda text: text == "True"', 'bool', 'script-argument-bool', 'accepts'],
  [
    'a script that accepts unknown arguments',
    code,
    'args = parser.parse_args()',
    'args, _ = parser.parse_known_args()',
    null,
    'accepts',
  ],
  // Paths and environment
  ['code that does not exist', train, '../src/train', '../src/trian', 'local-path-missing', 'refuses'],
  ['a script that does not exist', train, 'python train.py', 'python fit.py', 'local-path-missing', 'accepts'],
  [
    'an include that does not exist',
    'components/prepare.yml',
    '../src/shared',
    '../src/common',
    'local-path-missing',
    'refuses',
  ],
  ['an environment file that does not exist', train, 'environment.yml', 'env.yml', 'local-path-missing', 'refuses'],
  ['an environment by name', train, 'file:../environment/environment.yml', 'azureml:credit@latest', null, 'accepts'],
  [
    'an environment by name and version',
    train,
    'file:../environment/environment.yml',
    'azureml:credit:3',
    null,
    'accepts',
  ],
  [
    'an environment of a registry',
    train,
    'file:../environment/environment.yml',
    'azureml://registries/azureml/environments/sklearn-1.5/labels/latest',
    null,
    'accepts',
  ],
  [
    'an environment without its prefix',
    train,
    'file:../environment/environment.yml',
    'credit',
    'azureml-environment-reference',
    'refuses',
  ],
  ['no environment', train, 'environment: file:../environment/environment.yml\n', '', 'azureml-key-missing', 'refuses'],
  [
    'a retired curated environment',
    train,
    'file:../environment/environment.yml',
    'azureml:AzureML-sklearn-0.24-ubuntu18.04-py37-cpu@latest',
    'azureml-image-retired',
    'accepts',
  ],
  [
    'a retired curated environment of Ubuntu 20.04',
    train,
    'file:../environment/environment.yml',
    'azureml:AzureML-sklearn-1.0-ubuntu20.04-py38-cpu@latest',
    'azureml-image-retired',
    'accepts',
  ],
  ['a retired image', environment, 'ubuntu22.04', 'ubuntu20.04', 'azureml-image-retired', 'accepts'],
  [
    'an environment with conda keys',
    environment,
    'conda_file: conda.yml',
    'channels: [defaults]',
    'azureml-key-unknown',
    'refuses',
  ],
  [
    'an environment without an image',
    environment,
    'image: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04\n',
    '',
    'azureml-key-missing',
    'accepts',
  ],
  [
    'an environment with image and build',
    environment,
    'conda_file: conda.yml',
    'build: {path: .}',
    'azureml-value-wrong',
    'accepts',
  ],
  [
    'a conda file that does not exist',
    environment,
    'conda_file: conda.yml',
    'conda_file: packages.yml',
    'local-path-missing',
    'refuses',
  ],
  [
    'an environment name with a blank',
    environment,
    'name: credit',
    'name: credit env',
    'azureml-name-refused',
    'accepts',
  ],
  [
    'a component with a compute',
    train,
    'type: command',
    'type: command\ncompute: azureml:cpu-cluster',
    'azureml-component-compute',
    'accepts',
  ],
  // Data
  ['data without a path', data, 'path: ../notebooks/credit.csv\n', '', 'azureml-key-missing', 'refuses'],
  ['data of an unknown type', data, 'uri_file', 'csv', 'azureml-value-wrong', 'refuses'],
  ['data that is a model', data, 'uri_file', 'mlflow_model', 'azureml-value-wrong', 'refuses'],
  ['data without a name', data, 'name: credit\n', '', 'azureml-key-missing', 'accepts'],
  ['data whose name has a blank', data, 'name: credit', 'name: credit data', 'azureml-name-refused', 'accepts'],
  ['data with an unknown key', data, 'type: uri_file', 'kind: uri_file', 'azureml-key-unknown', 'refuses'],
  // Pipeline
  ['a pipeline with a name', job, 'display_name: Credit', 'name: credit', 'azureml-job-name', 'accepts'],
  ['a pipeline without an experiment', job, 'experiment_name: credit\n', '', 'azureml-no-experiment', 'accepts'],
  [
    'a pipeline without a compute',
    job,
    '  default_compute: azureml:cpu-cluster\n',
    '',
    'azureml-no-compute',
    'refuses',
  ],
  [
    'a component that does not exist',
    job,
    './components/train.yml',
    './components/fit.yml',
    'local-path-missing',
    'refuses',
  ],
  ['a component by name', job, './components/train.yml', 'azureml:train@latest', null, 'accepts'],
  [
    'a step of an unknown type',
    job,
    '    type: command\n    component: ./components/train.yml',
    '    type: script\n    component: ./components/train.yml',
    'azureml-type-unknown',
    'refuses',
  ],
  [
    'a step without its inputs key',
    job,
    '    component: ./components/prepare.yml\n    inputs:\n      raw:',
    '    component: ./components/prepare.yml\n      raw:',
    'yaml-not-readable',
    'refuses',
  ],
  [
    'a step without its required input',
    job,
    '    inputs:\n      raw: ${{parent.inputs.raw}}\n',
    '',
    'component-input-missing',
    'refuses',
  ],
  [
    'an input that the component does not have',
    job,
    '      depth: 3',
    '      width: 3',
    'component-input-unknown',
    'accepts',
  ],
  [
    'an output that the component does not have',
    job,
    '      model: ${{parent.outputs.model}}',
    '      modle: ${{parent.outputs.model}}',
    'component-output-unknown',
    'accepts',
  ],
  [
    'a binding to a pipeline input that does not exist',
    job,
    'parent.inputs.rate',
    'parent.inputs.speed',
    'pipeline-binding-unknown',
    'accepts',
  ],
  [
    'a binding to a step that does not exist',
    job,
    'jobs.prepare.outputs.rows',
    'jobs.prep.outputs.rows',
    'pipeline-binding-unknown',
    'accepts',
  ],
  [
    'a binding to an output that does not exist',
    job,
    'outputs.rows',
    'outputs.row',
    'pipeline-binding-unknown',
    'accepts',
  ],
  [
    'a binding to a pipeline output that does not exist',
    job,
    'parent.outputs.model',
    'parent.outputs.modle',
    'pipeline-binding-unknown',
    'accepts',
  ],
  ['a binding without its parent', job, 'parent.inputs.rate', 'inputs.rate', 'pipeline-binding-unknown', 'refuses'],
  [
    'a file bound to a folder',
    job,
    'data: ${{parent.jobs.prepare.outputs.rows}}',
    'data: ${{parent.inputs.raw}}',
    'azureml-binding-type',
    'accepts',
  ],
  ['a text bound to a number', job, 'rate: 0.2', 'rate: fast', 'azureml-value-wrong', 'accepts'],
  ['a number out of its range', job, 'rate: 0.2', 'rate: 7', 'azureml-value-wrong', 'accepts'],
  ['a text that is not in the enum', job, 'solver: saga', 'solver: sgd', 'azureml-value-wrong', 'accepts'],
  ['a fraction for an integer', job, 'depth: 3', 'depth: 3.5', 'azureml-value-wrong', 'accepts'],
  [
    'steps that wait for each other',
    job,
    'raw: ${{parent.inputs.raw}}',
    'raw: ${{parent.jobs.train.outputs.model}}',
    'pipeline-cycle',
    'accepts',
  ],
  [
    'a pipeline output that no step makes',
    job,
    '    outputs:\n      model: ${{parent.outputs.model}}\n',
    '',
    'azureml-output-not-made',
    'accepts',
  ],
  [
    'a job input with a type of values',
    job,
    'rate: 0.2',
    'rate: {type: number, default: 0.2}',
    'azureml-type-unknown',
    'refuses',
  ],
  ['a job input without a value', job, 'rate: 0.2', 'rate:', 'azureml-input-empty', 'refuses'],
  ['a job input that is empty text', job, 'solver: saga', 'solver: ""', 'azureml-input-empty', 'accepts'],
  ['a job input that is a list', job, 'rate: 0.2', 'rate: [0.2]', 'azureml-value-wrong', 'refuses'],
  ['a job input that is local', job, 'azureml:credit@latest', './data/credit.yml', null, 'accepts'],
  ['a job input that is a URL', job, 'azureml:credit@latest', 'https://example.com/credit.csv', null, 'accepts'],
  [
    'a job without steps',
    job,
    pipeline.slice(pipeline.indexOf('jobs:')),
    'jobs: {}\n',
    'azureml-key-missing',
    'accepts',
  ],
  ['a key twice', job, 'rate: 0.2', 'rate: 0.2\n  rate: 0.3', 'yaml-key-twice', 'accepts'],
];

/** The rows. */
export const rows: readonly Row[] = [...table, ...productionTable].map(([what, file, from, to, finds, azure]) => ({
  what,
  file,
  from,
  to,
  finds,
  azure,
}));

/** The files that azure-ai-ml is asked about for a row: those that the change can matter to. */
export function judgedFiles({ file }: Row): readonly string[] {
  const isProduction = file in productionBase;
  if (isProduction && file.endsWith('.yml')) return [file];
  if (isProduction) return Object.keys(productionBase).filter((path) => /(deployment|pipeline-job)\.yml$/.test(path));
  return Object.keys(base).filter((path) => path.endsWith('.yml') && !(path in productionBase));
}
