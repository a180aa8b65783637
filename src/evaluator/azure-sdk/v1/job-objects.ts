import type { Call } from '../../call-type.ts';
import { type Machine, placeOf } from '../../interpreter.ts';
import { isObject, makeObject, none, type SdkObject, text, textOf, type Value } from '../../known-values.ts';
import { buildPipelineV1, flattenSteps } from './pipelines.ts';
import { makeScriptCommand } from './script-commands.ts';

const spaces: Readonly<Record<string, string>> = {
  choice: 'Choice',
  uniform: 'Uniform',
  loguniform: 'LogUniform',
  quniform: 'QUniform',
  qloguniform: 'QLogUniform',
  normal: 'Normal',
  lognormal: 'LogNormal',
  qnormal: 'QNormal',
  qlognormal: 'QLogNormal',
  randint: 'Randint',
};

const estimators = /^(Estimator|SKLearn|PyTorch|TensorFlow|Chainer|MMLBaseEstimator)$/;
const scriptSteps = /^(PythonScriptStep|EstimatorStep|CommandStep|HyperDriveStep)$/;

/** The value of a call that makes a job or a part of one; null for other calls. */
export function makeJob(
  machine: Machine,
  short: string,
  { node, positional }: Call,
  fields: ReadonlyMap<string, Value>,
): Value | null {
  const span = placeOf(machine, node);
  const space = spaces[short];
  if (space !== undefined) {
    const only = positional[0];
    const values: Value | undefined =
      short !== 'choice'
        ? undefined
        : positional.length === 1 && only?.kind === 'list'
          ? only
          : { kind: 'list', items: [...positional] };
    const ranges = [...fields].filter(([name]) => !/^\d+$/.test(name));
    return makeObject('other', space, span, values === undefined ? ranges : [['values', values]]);
  }
  if (/^(BanditPolicy|MedianStoppingPolicy|TruncationSelectionPolicy)$/.test(short))
    return makeObject('other', short, span, fields);
  if (short === 'NoTerminationPolicy') return none;
  if (short === 'ScriptRunConfig' || estimators.test(short)) return makeScriptCommand(machine, span, fields);
  if (scriptSteps.test(short)) {
    const step = makeObject('v1', 'Step', span, [...fields, ['.kind', text(short)]]);
    machine.findings.steps.push(step);
    return step;
  }
  if (short === 'DatasetConsumptionConfig') return consumed(fields);
  if (short === 'StepSequence') return { kind: 'list', items: flattenSteps(fields.get('steps')) };
  if (short === 'Pipeline') return buildPipelineV1(machine, span, fields);
  return short === 'HyperDriveConfig' ? makeSearch(machine, span, fields) : null;
}

/** A dataset under the name that a script knows; a parameter that holds one stays a parameter. */
function consumed(fields: ReadonlyMap<string, Value>): Value | null {
  const data = fields.get('dataset') ?? fields.get('1');
  if (!isObject(data, 'v1')) return null;
  if (data.made !== 'Dataset') return data;
  const mode = textOf(fields.get('mode'));
  return makeObject('v1', 'Dataset', data.span, [
    ...data.fields,
    ['.named', fields.get('name') ?? fields.get('0') ?? none],
    ...(mode === null || mode === 'direct' ? [] : [['.mode', text(mode)] as const]),
  ]);
}

/** `experiment.submit(…)`. */
export function submitJob(machine: Machine, experiment: SdkObject, { positional, keywords, node }: Call): Value {
  const given = positional[0] ?? keywords.get('config') ?? keywords.get('run_config');
  const span = placeOf(machine, node);
  const name = experiment.fields.get('name') ?? null;
  if (isObject(given, 'command', 'pipeline', 'sweep'))
    machine.findings.submissions.push({ job: given, experiment: name, span });
  else
    machine.findings.refusals.push({
      job: isObject(given) ? (given.variable ?? given.made) : 'job',
      reason: isObject(given, 'v1')
        ? `jobs of the kind \`${given.made}\` of version 1 are not translated`
        : 'what is submitted is not known from the code',
      advice: 'Train in the notebook or in a `ScriptRunConfig`, or write the job as YAML of version 2',
      span,
    });
  return makeObject('v1', 'SubmittedRun', span);
}

/** The value of a method of a job or a part of one; null for other objects. */
export function callJob(
  machine: Machine,
  receiver: SdkObject,
  name: string,
  { positional, keywords, node }: Call,
): Value | null {
  if (receiver.made === 'Pipeline' || receiver.made === 'SubmittedRun') return null;
  if (receiver.made === 'Step' && name === 'run_after') {
    machine.findings.lost.push({
      object: receiver.variable ?? receiver.made,
      field: name,
      reason: 'an order without data, which version 2 does not have: pass a file from one step to the other',
      span: placeOf(machine, node),
    });
    return none;
  }
  const isData = /^(PipelineData|PipelineParameter|OutputFileDatasetConfig|DataReference|DataPath|PipelineInput)$/.test(
    receiver.made,
  );
  if (!isData) return null;
  const span = placeOf(machine, node);
  if (name === 'as_input' || name === 'read_delimited_files' || name === 'read_parquet_files') {
    const given = positional[0] ?? keywords.get('name');
    return makeObject('v1', 'PipelineInput', span, textOf(given) === null ? [] : [['name', given ?? none]], receiver);
  }
  return receiver;
}

const samplings: Readonly<Record<string, string>> = {
  RandomParameterSampling: 'random',
  GridParameterSampling: 'grid',
  BayesianParameterSampling: 'bayesian',
};

/** `HyperDriveConfig`: a sweep whose trial is the script run. */
function makeSearch(machine: Machine, span: SdkObject['span'], fields: ReadonlyMap<string, Value>): Value | null {
  const run = fields.get('run_config') ?? fields.get('estimator');
  const sampling = fields.get('hyperparameter_sampling');
  if (!isObject(run, 'command') || !isObject(sampling, 'v1')) return null;
  const space = sampling.fields.get('parameter_space');
  const trial = makeObject('command', 'command', run.span, run.fields);
  trial.variable = `${run.variable ?? 'script'}_trial`;
  machine.findings.objects.push(trial);
  const searched = addSearched(trial, space?.kind === 'dict' ? space.entries : new Map());
  const node = makeObject('node', 'node', span, [], trial);
  node.fields.set('.inputs', makeObject('ports', 'inputs', span, searched, node));
  const seconds = fields.get('max_duration_minutes');
  const settings: [string, Value | undefined][] = [
    ['sampling_algorithm', text(samplings[sampling.made] ?? 'random')],
    ['primary_metric', fields.get('primary_metric_name')],
    ['goal', fields.get('primary_metric_goal')],
    ['max_total_trials', fields.get('max_total_runs')],
    ['max_concurrent_trials', fields.get('max_concurrent_runs')],
    ['early_termination', fields.get('policy')],
    ['compute', trial.fields.get('compute')],
    ['timeout', seconds?.kind === 'number' ? { ...seconds, value: seconds.value * 60 } : undefined],
  ];
  const given = settings.flatMap(([name, value]): [string, Value][] => (value === undefined ? [] : [[name, value]]));
  const sweep = makeObject('sweep', 'sweep', span, [['.v1', none], ...given], node);
  machine.findings.objects.push(sweep);
  return sweep;
}

/** The trial's inputs with the searched ones; HyperDrive hands each as `--name value`. */
function addSearched(trial: SdkObject, space: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const declared = trial.fields.get('inputs');
  const inputs = new Map(declared?.kind === 'dict' ? declared.entries : []);
  let command = textOf(trial.fields.get('command')) ?? '';
  const ports = new Map(inputs);
  for (const [key, range] of space) {
    const flag = key.startsWith('-') ? key : `--${key}`;
    const name = flag.replace(/^-+/, '').replace(/\W/g, '_');
    if (!inputs.has(name)) command += ` ${flag} \${{inputs.${name}}}`;
    if (!inputs.has(name)) inputs.set(name, firstOf(range));
    ports.set(name, range);
  }
  trial.fields.set('command', text(command));
  trial.fields.set('inputs', { kind: 'dict', entries: inputs });
  return ports;
}

/** A value of the range, which gives the input its type. */
function firstOf(range: Value): Value {
  if (!isObject(range)) return range;
  const values = range.fields.get('values');
  if (values?.kind === 'list') return values.items[0] ?? none;
  return { kind: 'number', value: 0, isFloat: !/^(Q\w+|Randint)$/.test(range.made) };
}
