import type { Call } from '../../call-type.ts';
import { type Machine, placeOf } from '../../interpreter.ts';
import { fromWorkspace, makeObject, none, type SdkObject, text, textOf, type Value } from '../../known-values.ts';
import { callDataset, makeDataset, uploadTo } from './datasets.ts';
import { addPackages, environmentAttribute, makeEnvironment } from './environment-objects.ts';
import { callJob, makeJob, submitJob } from './job-objects.ts';

/** True for names of version 1; open data sets and MLflow's plug-in are packages of their own. */
export function isSdkV1(name: string): boolean {
  return /^azureml\.(?!fsspec\b|mlflow\b|opendatasets\b)/.test(name);
}

/** `azureml.core.dataset.Dataset.get_by_name` gives `Dataset.get_by_name`, `azureml.train.hyperdrive.choice` gives `choice`. */
export function shortV1Name(name: string): string {
  const parts = name.split('.');
  const first = parts.findIndex((part) => /^[A-Z]/.test(part));
  return first < 0 ? (parts.at(-1) ?? name) : parts.slice(first).join('.');
}

const positionals: Readonly<Record<string, readonly string[]>> = {
  Experiment: ['workspace', 'name'],
  ScriptRunConfig: ['source_directory', 'script', 'arguments', 'run_config'],
  Estimator: ['source_directory'],
  SKLearn: ['source_directory'],
  PyTorch: ['source_directory'],
  TensorFlow: ['source_directory'],
  Datastore: ['workspace', 'name'],
  'Datastore.get': ['workspace', 'datastore_name'],
  DataPath: ['datastore', 'path_on_datastore'],
  'Dataset.get_by_name': ['workspace', 'name', 'version'],
  'Dataset.Tabular.from_delimited_files': ['path'],
  'Dataset.Tabular.from_parquet_files': ['path'],
  'Dataset.Tabular.from_json_lines_files': ['path'],
  'Dataset.File.from_files': ['path'],
  'Environment.get': ['workspace', 'name', 'version'],
  'Environment.from_conda_specification': ['name', 'file_path'],
  'Environment.from_pip_requirements': ['name', 'file_path'],
  Environment: ['name'],
  ComputeTarget: ['workspace', 'name'],
  AmlCompute: ['workspace', 'name'],
  'ComputeTarget.create': ['workspace', 'name', 'provisioning_configuration'],
  'AmlCompute.create': ['workspace', 'name', 'provisioning_configuration'],
  'ComputeTarget.attach': ['workspace', 'name', 'attach_configuration'],
  PipelineData: ['name', 'datastore', 'output_name'],
  PipelineParameter: ['name', 'default_value'],
  OutputFileDatasetConfig: ['name', 'destination'],
  StepSequence: ['steps'],
  Pipeline: ['workspace', 'steps'],
  RandomParameterSampling: ['parameter_space'],
  GridParameterSampling: ['parameter_space'],
  BayesianParameterSampling: ['parameter_space'],
  uniform: ['min_value', 'max_value'],
  loguniform: ['min_value', 'max_value'],
  quniform: ['min_value', 'max_value', 'q'],
  qloguniform: ['min_value', 'max_value', 'q'],
  normal: ['mu', 'sigma'],
  lognormal: ['mu', 'sigma'],
  qnormal: ['mu', 'sigma', 'q'],
  qlognormal: ['mu', 'sigma', 'q'],
  randint: ['upper'],
};

/** An object of version 1. */
export function v1Object(
  made: string,
  machine: Machine,
  node: Call['node'],
  fields: Iterable<readonly [string, Value]> = [],
): SdkObject {
  return makeObject('v1', made, placeOf(machine, node), fields);
}

/** The value of a call of version 1. */
export function callV1(machine: Machine, name: string, made: Call): Value {
  const short = shortV1Name(name);
  const fields = new Map(made.keywords);
  for (const [index, value] of made.positional.entries())
    fields.set(positionals[short]?.[index] ?? String(index), value);
  const object = (kind: string): SdkObject => v1Object(kind, machine, made.node, fields);
  if (/^Workspace(\.|$)/.test(short)) return object('Workspace');
  if (short === 'Run.get_context') return object('Run');
  if (/^Datastore(\.|$)/.test(short)) return datastore(machine, made, fields);
  if (/^(Dataset|TabularDataset|FileDataset|TabularDatasetFactory|FileDatasetFactory)(\.|$)/.test(short))
    return makeDataset(machine, short, made, fields);
  if (/^(ComputeTarget|AmlCompute|RemoteCompute|AksCompute|ComputeInstance)(\.create|\.attach)?$/.test(short))
    return object('Compute');
  if (/^(Environment|CondaDependencies)(\.|$)/.test(short)) return makeEnvironment(machine, short, made, fields);
  if (short.startsWith('PrimaryMetricGoal')) return text(short.split('.').at(-1) ?? '');
  return makeJob(machine, short, made, fields) ?? object(short);
}

function datastore(machine: Machine, made: Call, fields: ReadonlyMap<string, Value>): Value {
  const name = fields.get('datastore_name') ?? fields.get('name');
  return v1Object('Datastore', machine, made.node, name === undefined ? [] : [['name', name]]);
}

/** Calls whose result is the notebook's data, or something else that only a run can tell. */
const valueMethods = /^(to_\w+|get_output|get_model_path|get_secret|predict|run|list_models|get_best_\w+)$/;

/** The value of a method of an object of version 1. */
export function callV1Method(machine: Machine, receiver: SdkObject, name: string, made: Call): Value {
  const known = ownMethod(machine, receiver, name, made) ?? callJob(machine, receiver, name, made);
  if (known !== null) return known;
  return valueMethods.test(name) ? fromWorkspace : v1Object('other', machine, made.node);
}

function ownMethod(machine: Machine, receiver: SdkObject, name: string, made: Call): Value | null {
  const method = `${receiver.made}.${name}`;
  if (receiver.made === 'Dataset') return callDataset(machine, receiver, name, made);
  if (receiver.made === 'CondaDependencies') return addPackages(receiver, name, made);
  switch (method) {
    case 'Workspace.get_default_datastore':
      return v1Object('Datastore', machine, made.node, [['name', text('workspaceblobstore')]]);
    case 'Experiment.start_logging':
    case 'Run.child_run':
      return v1Object('Run', machine, made.node, [['.interactive', text('yes')]]);
    case 'Experiment.submit':
    case 'Run.submit_child':
      return submitJob(machine, receiver, made);
    case 'Datastore.path':
      return v1Object('DataPath', machine, made.node, [
        ['datastore', receiver],
        ['path_on_datastore', made.positional[0] ?? text('')],
      ]);
    case 'Datastore.upload':
    case 'Datastore.upload_files':
      return uploadTo(machine, receiver, name, made);
    case 'Datasets.get':
      return itemOfV1(receiver, textOf(made.positional[0]));
    default:
      return null;
  }
}

const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Workspace: {
    datasets: 'Datasets',
    datastores: 'Datastores',
    compute_targets: 'Computes',
    environments: 'Environments',
  },
  Run: { parent: 'Run', experiment: 'Experiment', input_datasets: 'InputDatasets' },
  Experiment: { workspace: 'Workspace' },
  Datastore: { workspace: 'Workspace' },
};

/** The value of an attribute of an object of version 1. */
export function attributeOfV1(object: SdkObject, name: string): Value {
  if (object.made === 'RunConfiguration' && name === 'environment' && !object.fields.has(name))
    object.fields.set(name, makeObject('environment', 'Environment', object.span, [['.v1', none]]));
  const kind = attributes[object.made]?.[name];
  if (kind !== undefined) return makeObject('v1', kind, object.span, [], object);
  return environmentAttribute(object, name) ?? object.fields.get(name) ?? { kind: 'method', receiver: object, name };
}

/** The value of an item of an object of version 1: `ws.datasets["prices"]`. */
export function itemOfV1(object: SdkObject, key: string | null): Value {
  const fields: readonly (readonly [string, Value])[] = key === null ? [] : [['name', text(key)]];
  if (object.made === 'Datasets' && key !== null)
    return makeObject('v1', 'Dataset', object.span, [...fields, ['.registered', text(key)]]);
  if (object.made === 'Datastores') return makeObject('v1', 'Datastore', object.span, fields);
  if (object.made === 'Computes') return makeObject('v1', 'Compute', object.span, fields);
  if (object.made === 'Environments' && key !== null)
    return makeObject('registered', 'environments', object.span, [
      ...fields,
      ['.v1', none],
      ['reference', text(`azureml:${key}@latest`)],
    ]);
  return makeObject('v1', 'other', object.span);
}

/** The name of a compute of version 1; null if unknown. */
export function computeName(value: Value | undefined): string | null {
  return value?.kind === 'object' && value.made === 'Compute' ? textOf(value.fields.get('name')) : null;
}
