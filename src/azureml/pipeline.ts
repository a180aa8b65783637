/** Pipeline jobs and pipeline components: `pipeline-job.yml`. */
import {
  isMapping,
  isYamlDate,
  mappingAt,
  numberAt,
  scalarText,
  textAt,
  type YamlMapping,
  type YamlValue,
} from '../yaml/value.ts';
import { type Binding, printBinding, readBindings } from './binding.ts';
import type { ComponentPorts } from './command-component.ts';
import { textValues } from './component.ts';
import { type Distribution, type Resources, readDistribution, readResources } from './machines.ts';
import { type Literal, literalOf } from './ports.ts';
import { rewritten } from './print/print-ports.ts';
import { readShaped } from './read-shape.ts';
import { type AutomlTask, automlTask, type ParallelSettings, parallelSettings } from './special-shapes.ts';
import { readSweep, type Sweep } from './sweep.ts';

/** What an input of a job or of a step is given. */
export type InputValue =
  /** Nothing; `type` is `null` if it is not said. */
  | { readonly kind: 'absent'; readonly type: string | null; readonly optional: boolean }
  | { readonly kind: 'literal'; readonly literal: Literal }
  | {
      readonly kind: 'asset';
      readonly type: string | null;
      readonly path: string;
      readonly mode: string | null;
      readonly optional: boolean;
    }
  | { readonly kind: 'binding'; readonly text: string; readonly mode: string | null }
  /** A list or a date, which is neither a value nor a mapping with a type. */
  | { readonly kind: 'wrong' };

/** What a step or a pipeline says of one of its outputs. */
export interface OutputValue {
  readonly type: string | null;
  readonly path: string | null;
  readonly bindings: readonly Binding[];
  readonly mode: string | null;
  /** The name and version of the asset that it is registered as. */
  readonly name: string | null;
  readonly version: string | null;
}

/** Where the component of a step is. */
export type ComponentUse =
  /** A registered one: `azureml:name@latest`. */
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'inline'; readonly value: YamlMapping };

/** A step of a pipeline; `null` members are what its file does not say. */
export interface Step {
  readonly name: string;
  readonly type: string;
  /** What runs: the step's `component`, or the `trial` of a sweep; `null` for a command in place. */
  readonly component: ComponentUse | null;
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly outputs: Readonly<Record<string, OutputValue>>;
  readonly compute: string | null;
  readonly timeout: number | null;
  readonly resources: Resources | null;
  readonly distribution: Distribution | null;
  /** The queue of serverless compute that it waits in. */
  readonly tier: string | null;
  readonly variables: Readonly<Record<string, string>>;
  /** Who it is, where that differs from its pipeline: `managed`, `user_identity` or `aml_token`. */
  readonly identity: string | null;
  /** What a parallel step says in place of its component. */
  readonly parallel: ParallelSettings | null;
  /** What a step of AutoML trains. */
  readonly automl: AutomlTask | null;
  /** What a step that tries many values searches; `null` for all others, and where it cannot be read. */
  readonly sweep: Sweep | null;
}

/** A step as it was read, with the mapping of its file: the body of a job in place, and what is not known here. */
export interface ReadStep extends Step {
  readonly value: YamlMapping;
}

/** A pipeline job; a pipeline component is read as one. */
export interface Pipeline {
  readonly name: string | null;
  readonly displayName: string | null;
  readonly description: string | null;
  readonly tags: Readonly<Record<string, string>>;
  /** Who its steps are: `managed` or `user_identity`. */
  readonly identity: string | null;
  readonly experiment: string | null;
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly outputs: Readonly<Record<string, OutputValue>>;
  readonly steps: readonly Step[];
  /** Where steps run that do not say it. */
  readonly compute: string | null;
  /** The datastore of outputs that name none. */
  readonly datastore: string | null;
  /** `null` if it does not say it. */
  readonly continueOnStepFailure: boolean | null;
  readonly forceRerun: boolean | null;
}

/** A pipeline as it was read. */
export interface ReadPipeline extends Pipeline {
  readonly steps: readonly ReadStep[];
}

/** A pipeline that others run as a step, or behind an endpoint. */
export interface PipelineComponent extends ComponentPorts, Pick<Pipeline, 'name' | 'displayName' | 'description'> {
  readonly steps: readonly Step[];
}

/** Reads a pipeline. */
export function readPipeline(value: YamlMapping): ReadPipeline {
  const settings = mappingAt(value, 'settings');
  return {
    name: textAt(value, 'name'),
    displayName: textAt(value, 'display_name'),
    description: textAt(value, 'description'),
    tags: textValues(mappingAt(value, 'tags')),
    identity: textAt(mappingAt(value, 'identity'), 'type'),
    experiment: textAt(value, 'experiment_name'),
    inputs: readInputValues(value['inputs']),
    outputs: readOutputValues(value['outputs']),
    steps: readSteps(value['jobs']),
    compute: textAt(settings, 'default_compute') ?? textAt(value, 'compute'),
    datastore: textAt(settings, 'default_datastore'),
    continueOnStepFailure: booleanAt(settings, 'continue_on_step_failure'),
    forceRerun: booleanAt(settings, 'force_rerun'),
  };
}

function booleanAt(value: YamlMapping, key: string): boolean | null {
  const found = value[key];
  return typeof found === 'boolean' ? found : null;
}

/** Reads the steps of a pipeline; what is no mapping is no step. */
export function readSteps(jobs: YamlValue | undefined): readonly ReadStep[] {
  return Object.entries(isMapping(jobs) ? jobs : {}).flatMap(([name, value]) =>
    isMapping(value) ? [readStep(name, value)] : [],
  );
}

/** Reads a step. */
export function readStep(name: string, value: YamlMapping): ReadStep {
  const type = textAt(value, 'type') ?? ('trial' in value ? 'sweep' : 'command');
  const isAutoml = type === 'automl';
  const sweep = type === 'sweep' ? readSweep(value) : null;
  return {
    name,
    type,
    component: readComponentUse(value['component'] ?? value['trial']),
    inputs: readInputValues(value['inputs']),
    outputs: readOutputValues(value['outputs']),
    compute: textAt(value, 'compute'),
    timeout: isAutoml ? null : numberAt(mappingAt(value, 'limits'), type === 'sweep' ? 'trial_timeout' : 'timeout'),
    resources: isAutoml ? null : readResources(value),
    distribution: readDistribution(value),
    tier: textAt(mappingAt(value, 'queue_settings'), 'job_tier'),
    variables: textValues(mappingAt(value, 'environment_variables')),
    identity: textAt(mappingAt(value, 'identity'), 'type'),
    parallel: type === 'parallel' ? parallelIn(value) : null,
    automl: isAutoml ? readShaped(automlTask, automlIn(value)) : null,
    sweep: typeof sweep === 'string' ? null : sweep,
    value,
  };
}

function parallelIn(value: YamlMapping): ParallelSettings | null {
  const given = Object.entries(value).filter(([key]) => Object.hasOwn(parallelSettings.keys, key));
  return given.length === 0 ? null : readShaped(parallelSettings, rewritten(Object.fromEntries(given)));
}

/** What a step of AutoML says beside what all steps say. */
function automlIn(value: YamlMapping) {
  return rewritten(Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(automlTask.keys, key))));
}

/** Reads what `component:` or `trial:` names. */
export function readComponentUse(value: YamlValue | undefined): ComponentUse | null {
  if (isMapping(value)) return { kind: 'inline', value };
  const text = scalarText(value);
  if (text === null) return null;
  if (text.startsWith('azureml:')) return { kind: 'reference', text };
  return { kind: 'file', path: text.replace(/^file:/, '') };
}

/** Reads the values that a job or a step gives to inputs. */
export function readInputValues(inputs: YamlValue | undefined): Readonly<Record<string, InputValue>> {
  const given = Object.entries(isMapping(inputs) ? inputs : {});
  return Object.fromEntries(given.map(([name, value]) => [name, readInputValue(value)]));
}

/** Reads what an input is given. */
export function readInputValue(value: YamlValue): InputValue {
  if (Array.isArray(value) || isYamlDate(value)) return { kind: 'wrong' };
  if (isMapping(value)) return readMappingValue(value);
  const literal = literalOf(value);
  if (literal === null) return { kind: 'absent', type: null, optional: false };
  if (hasBinding(literal.text)) return { kind: 'binding', text: literal.text, mode: null };
  return { kind: 'literal', literal };
}

function readMappingValue(value: YamlMapping): InputValue {
  const [type, path, mode] = [textAt(value, 'type'), textAt(value, 'path'), textAt(value, 'mode')];
  const optional = textAt(value, 'optional')?.toLowerCase() === 'true';
  if (path !== null) {
    return hasBinding(path) ? { kind: 'binding', text: path, mode } : { kind: 'asset', type, path, mode, optional };
  }
  const literal = literalOf(value['default'] ?? value['value']);
  return literal === null ? { kind: 'absent', type, optional } : { kind: 'literal', literal };
}

/** True if a text holds a binding such as `${{parent.inputs.x}}`. */
function hasBinding(text: string): boolean {
  return /\$\{\{.*?\}\}/.test(text);
}

function readOutputValues(outputs: YamlValue | undefined): Readonly<Record<string, OutputValue>> {
  const given = Object.entries(isMapping(outputs) ? outputs : {});
  return Object.fromEntries(given.map(([name, value]) => [name, readOutputValue(value)]));
}

function readOutputValue(value: YamlValue): OutputValue {
  const path = isMapping(value) ? textAt(value, 'path') : scalarText(value);
  const said = isMapping(value) ? value : {};
  return {
    ...{ type: textAt(said, 'type'), path, bindings: readBindings(path ?? '') },
    ...{ mode: textAt(said, 'mode'), name: textAt(said, 'name'), version: textAt(said, 'version') },
  };
}

/** The text of a binding that an input is given; `null` for any other value. */
export function bindingText(value: InputValue): string | null {
  return value.kind === 'binding' ? value.text : null;
}

/** An asset or a place as the value of an input. */
export function assetAt(type: string, path: string): Extract<InputValue, { readonly kind: 'asset' }> {
  return { kind: 'asset', type, path, mode: null, optional: false };
}

/** A binding as the value of an input. */
export function boundTo(binding: Binding): InputValue {
  return { kind: 'binding', text: printBinding(binding), mode: null };
}

/** An output of a pipeline, of this type. */
export function outputOfType(type: string): OutputValue {
  return { type, path: null, bindings: [], mode: null, name: null, version: null };
}

/** An output of a step that is an output of the pipeline. */
export function outputBoundTo(name: string): OutputValue {
  const binding: Binding = { kind: 'output', name };
  return { ...outputOfType(''), type: null, path: printBinding(binding), bindings: [binding] };
}

/** Makes a step of its name and kind, with what else is known of it. */
export function pipelineStep(name: string, type: string, known: Partial<Omit<Step, 'name' | 'type'>> = {}): Step {
  return { name, type, ...nothing, ...known };
}

const nothing: Omit<Step, 'name' | 'type'> = {
  ...{ component: null, inputs: {}, outputs: {}, compute: null, timeout: null, resources: null, distribution: null },
  ...{ tier: null, variables: {}, identity: null, parallel: null, automl: null, sweep: null },
};

/** Names of the steps whose outputs a step reads. */
export function stepsBefore(step: Step): readonly string[] {
  return Object.values(step.inputs).flatMap((value) =>
    readBindings(bindingText(value) ?? '').flatMap((binding) => (binding.kind === 'step' ? [binding.step] : [])),
  );
}
