/** Jobs: a pipeline, or a single command or sweep, which becomes a pipeline of one step. */
import { readBindings } from '../../azureml/binding.ts';
import {
  type InputValue,
  type OutputValue,
  outputBoundTo,
  outputOfType,
  type Pipeline,
  pipelineStep,
  readComponentUse,
  type Step,
} from '../../azureml/pipeline.ts';
import { checkComputeName, makeInputName, makeStepKey } from '../../azureml/resource-names.ts';
import { isObject, makeObject, reasonOf, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { relativeTo } from '../../evaluator/paths.ts';
import type { Span } from '../../ir.ts';
import { uniqueName } from '../../python/names.ts';
import { componentOf } from '../components/components.ts';
import type { ComponentUse, Problem, Translation } from '../translation.ts';
import { computeReference, fieldOf, leaveOut, notTold, textField, textsField } from '../values/plain-values.ts';
import { bindInput } from './job-inputs.ts';
import type { JobTranslation } from './job-translation.ts';
import { stepOf } from './job-translation.ts';
import { runSettings, tellRest } from './run-settings.ts';
import { searchOf } from './sweeps.ts';

/** A job in a pipeline file, or the reason why it cannot be translated. */
export interface TranslatedJob {
  readonly value: Pipeline;
  readonly problems: readonly Problem[];
  readonly components: readonly ComponentUse[];
  readonly span: Span;
}

/** Translates a job that is written to `path`. */
export function translateJob(t: Translation, job: SdkObject, path: string, experiment: Value | null): TranslatedJob {
  const pipeline = job.type === 'pipeline' ? job : pipelineOfOne(job);
  const translation: JobTranslation = { t, pipeline, path, problems: [], keys: new Map(), inputs: {}, components: [] };
  nameSteps(translation);
  const outputs = pipelineOutputs(translation);
  const steps = pipeline.nodes.flatMap((node) => stepOfNode(translation, node, outputs.bound) ?? []);
  if (pipeline.nodes.length === 0)
    translation.problems.push({
      reason: 'it has no steps',
      advice: 'Call a component in the pipeline function',
      span: job.span,
    });
  tellRest(t, job, pipeline);
  const value: Pipeline = {
    ...jobHead(translation, job, experiment),
    ...jobSettings(translation, job),
    inputs: translation.inputs,
    outputs: outputs.values,
    steps,
  };
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

function stepOfNode(
  translation: JobTranslation,
  node: SdkObject,
  bound: ReadonlyMap<SdkObject, Readonly<Record<string, OutputValue>>>,
): Step | null {
  const component = componentOfStep(translation, node);
  if (component === null) return null;
  translation.problems.push(...component.problems);
  translation.components.push(component);
  const given = inputsGiven(node);
  const search = node.type === 'sweep' ? searchOf(translation, node, given) : null;
  const run = runSettings(translation, node);
  return pipelineStep(translation.keys.get(node) ?? '', node.type === 'sweep' ? 'sweep' : component.type, {
    component: readComponentUse(component.reference ?? relativeTo(translation.path, component.path ?? '')),
    compute: computeOf(translation, node, node.fields.get('compute')),
    ...run,
    timeout: search === null ? run.timeout : search.trialTimeout,
    sweep: search?.sweep ?? null,
    inputs: stepInputs(translation, node, component, search?.rest ?? given),
    outputs: { ...ownOutputs(translation, node), ...bound.get(node) },
  });
}

function trialOf(node: SdkObject): SdkObject {
  return node.type === 'sweep' && node.of !== null ? node.of : node;
}

function inputsGiven(node: SdkObject): ReadonlyMap<string, Value> {
  const trial = trialOf(node);
  const ports = trial.fields.get(trial.type === 'command' ? 'inputs' : '.inputs');
  return isObject(ports) ? ports.fields : ports?.kind === 'dict' ? ports.entries : new Map<string, Value>();
}

function stepInputs(
  translation: JobTranslation,
  node: SdkObject,
  component: ComponentUse,
  given: ReadonlyMap<string, Value>,
): Step['inputs'] {
  const inputs: Record<string, InputValue> = {};
  for (const [name, each] of given) {
    if (name === '**') translation.problems.push(notTold('a set of inputs', each, node.span));
    else {
      const value = bindInput(translation, node, component, name, each);
      if (value !== null) inputs[name] = value;
    }
  }
  if (trialOf(node).fields.has('.positional')) translation.problems.push(positionalInputs(node.span));
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
function ownOutputs(translation: JobTranslation, node: SdkObject): Step['outputs'] {
  const ports = node.fields.get('.outputs');
  if (!isObject(ports)) return {};
  const made: Record<string, OutputValue> = {};
  for (const [name, port] of ports.fields) {
    if (!isObject(port) || port.fields.size === 0) continue;
    const said = outputSaid(translation, [port]);
    if (Object.keys(said).length === 0) continue;
    const component = componentOfStep(translation, node);
    made[name] = { ...outputOfType(component?.ports?.outputs.get(name) ?? 'uri_folder'), ...said };
  }
  return made;
}

/** What the ports of an output say of it; later ones take precedence. */
function outputSaid({ t }: JobTranslation, ports: readonly SdkObject[]): Partial<OutputValue> {
  const said: Partial<Record<'type' | 'mode' | 'path' | 'name' | 'version', string>> = {};
  for (const port of ports)
    for (const key of ['type', 'mode', 'path', 'name', 'version'] as const) {
      const text = textField(t, port, key);
      if (text !== null) said[key] = text;
    }
  return said.path === undefined ? said : { ...said, bindings: readBindings(said.path) };
}

interface PipelineOutputs {
  readonly values: Pipeline['outputs'];
  readonly bound: ReadonlyMap<SdkObject, Readonly<Record<string, OutputValue>>>;
}

function pipelineOutputs(translation: JobTranslation): PipelineOutputs {
  const { pipeline, t } = translation;
  const values: Record<string, OutputValue> = {};
  const bound = new Map<SdkObject, Readonly<Record<string, OutputValue>>>();
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
    const type = componentOfStep(translation, maker)?.ports?.outputs.get(source.made) ?? 'uri_folder';
    values[name] = { ...outputOfType(type), ...outputSaid(translation, [source, port]) };
    bound.set(maker, { ...bound.get(maker), [source.made]: outputBoundTo(name) });
  }
  return { values, bound };
}

/** How a pipeline is called and described, and who its jobs are. */
export function jobHead(
  { t, pipeline }: JobTranslation,
  job: SdkObject,
  experiment: Value | null,
): Pick<Pipeline, 'name' | 'displayName' | 'description' | 'tags' | 'experiment' | 'identity'> {
  const title =
    textOf(job.fields.get('display_name')) ??
    textOf(pipeline.fields.get('name')) ??
    (job.type === 'pipeline' ? job.made : job.variable);
  const own = textOf(experiment ?? undefined) ?? textOf(job.fields.get('experiment_name'));
  const unclear = own === null ? (experiment ?? job.fields.get('experiment_name')) : undefined;
  const { identity } = t.config.compute;
  const head = {
    name: null,
    displayName: title === '' ? null : title,
    description: textField(t, pipeline, 'description'),
    tags: { ...textsField(t, pipeline, 'tags'), ...t.config.tags },
    experiment:
      t.config.experiment ?? own ?? t.config.name ?? (t.notebook.split('/').at(-1) ?? 'pipeline').replace(/\.\w+$/, ''),
    identity: identity === 'none' ? null : identity === 'user' ? 'user_identity' : 'managed',
  };
  if (unclear !== undefined && unclear.kind !== 'none') leaveOut(t, job, 'experiment_name', reasonOf(unclear));
  return head;
}

/** What all steps of a pipeline share. */
export function jobSettings(
  translation: JobTranslation,
  job: SdkObject,
): Pick<Pipeline, 'compute' | 'datastore' | 'continueOnStepFailure' | 'forceRerun'> {
  const { t, pipeline } = translation;
  const own = job.fields.get('settings');
  const holder = (key: string): SdkObject => (isObject(own) && own.fields.has(key) ? own : pipeline);
  const given = isObject(own) ? own.fields : new Map<string, Value>();
  const compute =
    given.get('default_compute') ?? pipeline.fields.get('compute') ?? pipeline.fields.get('default_compute');
  const store = textField(t, holder('default_datastore'), 'default_datastore');
  const flag = (key: string): boolean | null => {
    const plain = fieldOf(t, holder(key), key);
    return typeof plain === 'boolean' ? plain : null;
  };
  return {
    compute:
      computeOf(translation, pipeline, compute) ?? `azureml:${t.config.compute.default.replace(/^azureml:/, '')}`,
    datastore: store === null || store.startsWith('azureml:') ? store : `azureml:${store}`,
    continueOnStepFailure: flag('continue_on_step_failure'),
    forceRerun: flag('force_rerun'),
  };
}

function computeOf({ t }: JobTranslation, object: SdkObject, compute: Value | undefined): string | null {
  if (compute === undefined || compute.kind === 'none') return null;
  const reference = computeReference(compute);
  if (reference === null) {
    leaveOut(t, object, 'compute', reasonOf(compute));
    return null;
  }
  const problem =
    reference.startsWith('azureml:') && !reference.startsWith('azureml:/')
      ? checkComputeName(reference.slice('azureml:'.length))
      : null;
  if (problem === null) return reference;
  leaveOut(t, object, 'compute', `\`${reference}\`, and the name of a compute ${problem}`);
  return null;
}
