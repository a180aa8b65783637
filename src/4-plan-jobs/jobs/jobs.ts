/** Jobs: a pipeline, or a single command or sweep, which becomes a pipeline of one step. */
import { checkComputeName, makeInputName, makeStepKey } from '../../azureml/resource-names.ts';
import { isObject, makeObject, reasonOf, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { relativeTo } from '../../evaluator/paths.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import type { Span } from '../../ir.ts';
import { uniqueName } from '../../python/names.ts';
import { componentOf } from '../components/components.ts';
import type { ComponentUse, Problem, SdkMap, Translation } from '../translation.ts';
import { computeReference, copyFields, leaveOut, notTold } from '../values/plain-values.ts';
import { bindInput } from './job-inputs.ts';
import type { JobTranslation } from './job-translation.ts';
import { stepOf } from './job-translation.ts';
import { addRunSettings, tellRest } from './run-settings.ts';
import { addSearch } from './sweeps.ts';

/** The schema of pipelines. */
export const schema = 'https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json';

/** A job in a pipeline file, or the reason why it cannot be translated. */
export interface TranslatedJob {
  readonly value: SdkMap;
  readonly problems: readonly Problem[];
  readonly components: readonly ComponentUse[];
  readonly span: Span;
}

/** Translates a job that is written to `path`. */
export function translateJob(t: Translation, job: SdkObject, path: string, experiment: Value | null): TranslatedJob {
  const pipeline = job.type === 'pipeline' ? job : pipelineOfOne(job);
  const translation: JobTranslation = { t, pipeline, path, problems: [], keys: new Map(), inputs: {}, components: [] };
  nameSteps(translation);
  const jobs: SdkMap = {};
  const outputs = pipelineOutputs(translation);
  for (const node of pipeline.nodes)
    jobs[translation.keys.get(node) ?? ''] = stepValue(translation, node, outputs.bound);
  if (pipeline.nodes.length === 0)
    translation.problems.push({
      reason: 'it has no steps',
      advice: 'Call a component in the pipeline function',
      span: job.span,
    });
  tellRest(t, job, pipeline);
  const value: SdkMap = { $schema: schema, type: 'pipeline', ...jobHead(translation, job, experiment) };
  addIdentity(t, value);
  value.settings = jobSettings(translation, job);
  if (Object.keys(translation.inputs).length > 0) value.inputs = translation.inputs;
  if (Object.keys(outputs.values).length > 0) value.outputs = outputs.values;
  value.jobs = jobs;
  return { value, problems: translation.problems, components: translation.components, span: job.span };
}

/** A pipeline with the job as its only step; the values of its inputs are the pipeline's. */
function pipelineOfOne(job: SdkObject): SdkObject {
  const pipeline = makeObject('pipeline', job.variable ?? 'job', job.span, job.fields);
  const trial = job.type === 'sweep' && job.of !== null ? job.of : job;
  const given = trial.fields.get(trial.type === 'node' ? '.inputs' : 'inputs');
  const values = isObject(given) ? given.fields : given?.kind === 'dict' ? given.entries : new Map<string, Value>();
  const step = job.type === 'command' ? makeObject('node', 'node', job.span, job.fields, job) : job;
  const inputs = new Map([...values].filter(([, value]) => !isObject(value, 'other')));
  const bound = [...values].map(([name, value]): [string, Value] => [
    name,
    inputs.has(name) ? makeObject('pipeline-input', name, job.span, [], pipeline) : value,
  ]);
  const own = job.type === 'sweep' ? makeObject('sweep', 'sweep', job.span, job.fields, copyOf(trial, bound)) : step;
  if (own !== job && own.type === 'node')
    own.fields.set('.inputs', makeObject('ports', 'inputs', job.span, bound, own));
  const node = own === job ? copyOf(job, bound) : own;
  for (const field of ['compute', 'display_name', 'description', 'experiment_name', 'tags', 'name'])
    node.fields.delete(field);
  node.variable = null;
  pipeline.fields.set('.inputs', makeObject('ports', 'inputs', job.span, inputs, pipeline));
  pipeline.nodes.push(node);
  return pipeline;
}

function copyOf(node: SdkObject, inputs: Iterable<readonly [string, Value]>): SdkObject {
  const component = node.type === 'command' ? node : node.of;
  const copy = makeObject('node', 'node', node.span, node.fields, component);
  copy.fields.set('.inputs', makeObject('ports', 'inputs', node.span, inputs, copy));
  return copy;
}

/** Steps are called by their own `name`, their variable, or their component. */
function nameSteps(translation: JobTranslation): void {
  const taken = new Set<string>();
  for (const node of translation.pipeline.nodes) {
    const component = componentOfStep(translation, node);
    const wanted = textOf(node.fields.get('name')) ?? node.variable ?? component?.name ?? 'step';
    const key = uniqueName(makeStepKey(wanted), taken);
    taken.add(key);
    translation.keys.set(node, key);
  }
}

function componentOfStep({ t }: JobTranslation, node: SdkObject): ComponentUse | null {
  const inner = node.type === 'sweep' ? node.of : node;
  const component = inner?.type === 'node' ? inner.of : inner;
  return component === null || component === undefined ? null : componentOf(t, component);
}

function stepValue(translation: JobTranslation, node: SdkObject, bound: ReadonlyMap<SdkObject, SdkMap>): SdkMap {
  const component = componentOfStep(translation, node);
  if (component === null) return {};
  translation.problems.push(...component.problems);
  translation.components.push(component);
  const isSweep = node.type === 'sweep';
  const reference = component.reference ?? relativeTo(translation.path, component.path ?? '');
  const value: SdkMap = { type: isSweep ? 'sweep' : component.type };
  value[isSweep ? 'trial' : 'component'] = reference;
  const compute = node.fields.get('compute');
  if (compute !== undefined && compute.kind !== 'none') addCompute(translation, node, compute, value);
  addRunSettings(translation, node, value);
  const inputs = stepInputs(translation, node, component, value);
  if (Object.keys(inputs).length > 0) value.inputs = inputs;
  const outputs = { ...ownOutputs(translation, node), ...bound.get(node) };
  if (Object.keys(outputs).length > 0) value.outputs = outputs;
  return value;
}

function stepInputs(translation: JobTranslation, node: SdkObject, component: ComponentUse, value: SdkMap): SdkMap {
  const trial = node.type === 'sweep' && node.of !== null ? node.of : node;
  const ports = trial.fields.get(trial.type === 'command' ? 'inputs' : '.inputs');
  const given = isObject(ports) ? ports.fields : ports?.kind === 'dict' ? ports.entries : new Map<string, Value>();
  const rest = node.type === 'sweep' ? addSearch(translation, node, given, value) : given;
  const inputs: SdkMap = {};
  for (const [name, each] of rest) {
    if (name === '**') translation.problems.push(notTold('a set of inputs', each, node.span));
    else bindInput(translation, node, component, name, each, inputs);
  }
  if (trial.fields.has('.positional')) translation.problems.push(positionalInputs(node.span));
  return inputs;
}

function positionalInputs(span: Span): Problem {
  return {
    reason: 'a component is called with inputs that have no names',
    advice: 'Name each input: `train(data=…)`',
    span,
  };
}

/** Settings of a step's outputs: how and where they are written. */
function ownOutputs(translation: JobTranslation, node: SdkObject): SdkMap {
  const ports = node.fields.get('.outputs');
  if (!isObject(ports)) return {};
  const made: SdkMap = {};
  for (const [name, port] of ports.fields) {
    if (!isObject(port) || port.fields.size === 0) continue;
    const value: SdkMap = {};
    copyFields(translation.t, port, ['type', 'mode', 'path', 'name', 'version'], value);
    if (Object.keys(value).length === 0) continue;
    const component = componentOfStep(translation, node);
    made[name] = { type: component?.ports?.outputs.get(name) ?? 'uri_folder', ...value };
  }
  return made;
}

interface PipelineOutputs {
  readonly values: SdkMap;
  readonly bound: ReadonlyMap<SdkObject, SdkMap>;
}

function pipelineOutputs(translation: JobTranslation): PipelineOutputs {
  const { pipeline, t } = translation;
  const values: SdkMap = {};
  const bound = new Map<SdkObject, SdkMap>();
  const returned = pipeline.fields.get('.returned');
  if (returned !== undefined) leaveOut(t, pipeline, 'return', 'not a dict of outputs');
  const ports = pipeline.fields.get('.outputs');
  for (const [wanted, port] of isObject(ports) ? ports.fields : []) {
    const source = isObject(port) ? port.fields.get('.source') : undefined;
    const maker = isObject(source, 'port') ? stepOf(pipeline, source.of) : null;
    if (!isObject(port) || !isObject(source, 'port') || maker === null) {
      leaveOut(t, pipeline, wanted, source === undefined ? 'not the output of a step' : reasonOf(source));
      continue;
    }
    const name = makeInputName(wanted);
    const value: SdkMap = {
      type: componentOfStep(translation, maker)?.ports?.outputs.get(source.made) ?? 'uri_folder',
    };
    for (const each of [source, port])
      copyFields(
        t,
        each,
        ['type', 'mode', 'path', 'name', 'version'].filter((key) => each.fields.has(key)),
        value,
      );
    values[name] = value;
    bound.set(maker, { ...bound.get(maker), [source.made]: `\${{parent.outputs.${name}}}` });
  }
  return { values, bound };
}

/** Who the jobs of a pipeline are, where the settings say it. */
export function addIdentity(t: Translation, value: SdkMap): void {
  const { identity } = t.config.compute;
  if (identity !== 'none') value.identity = { type: identity === 'user' ? 'user_identity' : 'managed' };
}

/** How a pipeline is called and described. */
export function jobHead({ t, pipeline }: JobTranslation, job: SdkObject, experiment: Value | null): SdkMap {
  const value: SdkMap = {};
  const title =
    textOf(job.fields.get('display_name')) ??
    textOf(pipeline.fields.get('name')) ??
    (job.type === 'pipeline' ? job.made : job.variable);
  if (title !== null && title !== '') value.display_name = title;
  copyFields(t, pipeline, ['description', 'tags'], value);
  if (Object.keys(t.config.tags).length > 0) value.tags = { ...(value.tags as SdkMap | undefined), ...t.config.tags };
  const own = textOf(experiment ?? undefined) ?? textOf(job.fields.get('experiment_name'));
  const unclear = own === null ? (experiment ?? job.fields.get('experiment_name')) : undefined;
  if (unclear !== undefined && unclear.kind !== 'none') leaveOut(t, job, 'experiment_name', reasonOf(unclear));
  value.experiment_name =
    t.config.experiment ?? own ?? t.config.name ?? (t.notebook.split('/').at(-1) ?? 'pipeline').replace(/\.\w+$/, '');
  return value;
}

/** What all steps of a pipeline share. */
export function jobSettings(translation: JobTranslation, job: SdkObject): SdkMap {
  const { t, pipeline } = translation;
  const own = job.fields.get('settings');
  const given = isObject(own) ? own.fields : new Map<string, Value>();
  const value: SdkMap = {};
  const compute =
    given.get('default_compute') ?? pipeline.fields.get('compute') ?? pipeline.fields.get('default_compute');
  if (compute !== undefined && compute.kind !== 'none')
    addCompute(translation, pipeline, compute, value, 'default_compute');
  value.default_compute ??= `azureml:${t.config.compute.default.replace(/^azureml:/, '')}`;
  for (const key of ['default_datastore', 'continue_on_step_failure', 'force_rerun']) {
    const set = given.get(key) ?? pipeline.fields.get(key);
    const plain = set === undefined ? null : toYaml(set);
    if (plain !== null)
      value[key] =
        key === 'default_datastore' && !String(plain).startsWith('azureml:') ? `azureml:${String(plain)}` : plain;
  }
  return value;
}

function addCompute({ t }: JobTranslation, object: SdkObject, compute: Value, value: SdkMap, key = 'compute'): void {
  const reference = computeReference(compute);
  if (reference === null) {
    leaveOut(t, object, 'compute', reasonOf(compute));
    return;
  }
  const problem =
    reference.startsWith('azureml:') && !reference.startsWith('azureml:/')
      ? checkComputeName(reference.slice('azureml:'.length))
      : null;
  if (problem === null) value[key] = reference;
  else leaveOut(t, object, 'compute', `\`${reference}\`, and the name of a compute ${problem}`);
}
