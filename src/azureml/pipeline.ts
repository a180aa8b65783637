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
import { type Binding, readBindings } from './binding.ts';
import { textValues } from './component.ts';
import { type Literal, literalOf } from './ports.ts';

/** What an input of a job or of a step is given. */
export type InputValue =
  /** Nothing; `type` is `null` where it is not said. */
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
}

/** Where the component of a step is. */
export type ComponentUse =
  /** A registered one: `azureml:name@latest`. */
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'inline'; readonly value: YamlMapping };

/** A step of a pipeline. */
export interface Step {
  readonly name: string;
  readonly type: string;
  /** What runs: the step's `component`, or the `trial` of a sweep; `null` for a command in place. */
  readonly component: ComponentUse | null;
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly outputs: Readonly<Record<string, OutputValue>>;
  readonly compute: string | null;
  readonly timeout: number | null;
  readonly variables: Readonly<Record<string, string>>;
  /** The mapping of its file. */
  readonly value: YamlMapping;
}

/** A pipeline job, or a pipeline component. */
export interface Pipeline {
  readonly name: string | null;
  readonly displayName: string | null;
  readonly experiment: string | null;
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly outputs: Readonly<Record<string, OutputValue>>;
  readonly steps: readonly Step[];
  /** Where steps run that do not say it. */
  readonly compute: string | null;
  readonly continueOnStepFailure: boolean;
  readonly forceRerun: boolean;
}

/** Reads a pipeline. */
export function readPipeline(value: YamlMapping): Pipeline {
  const settings = mappingAt(value, 'settings');
  return {
    name: textAt(value, 'name'),
    displayName: textAt(value, 'display_name'),
    experiment: textAt(value, 'experiment_name'),
    inputs: readInputValues(value['inputs']),
    outputs: readOutputValues(value['outputs']),
    steps: readSteps(value['jobs']),
    compute: textAt(settings, 'default_compute') ?? textAt(value, 'compute'),
    continueOnStepFailure: settings['continue_on_step_failure'] === true,
    forceRerun: settings['force_rerun'] === true,
  };
}

/** Reads the steps of a pipeline; what is no mapping is no step. */
export function readSteps(jobs: YamlValue | undefined): readonly Step[] {
  return Object.entries(isMapping(jobs) ? jobs : {}).flatMap(([name, value]) =>
    isMapping(value) ? [readStep(name, value)] : [],
  );
}

/** Reads a step. */
export function readStep(name: string, value: YamlMapping): Step {
  const type = textAt(value, 'type') ?? ('trial' in value ? 'sweep' : 'command');
  return {
    name,
    type,
    component: readComponentUse(value['component'] ?? value['trial']),
    inputs: readInputValues(value['inputs']),
    outputs: readOutputValues(value['outputs']),
    compute: textAt(value, 'compute'),
    timeout: numberAt(mappingAt(value, 'limits'), type === 'sweep' ? 'trial_timeout' : 'timeout'),
    variables: textValues(mappingAt(value, 'environment_variables')),
    value,
  };
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

/** True where a text holds a binding such as `${{parent.inputs.x}}`. */
function hasBinding(text: string): boolean {
  return /\$\{\{.*?\}\}/.test(text);
}

function readOutputValues(outputs: YamlValue | undefined): Readonly<Record<string, OutputValue>> {
  const given = Object.entries(isMapping(outputs) ? outputs : {});
  return Object.fromEntries(given.map(([name, value]) => [name, readOutputValue(value)]));
}

function readOutputValue(value: YamlValue): OutputValue {
  const path = isMapping(value) ? textAt(value, 'path') : scalarText(value);
  return { type: isMapping(value) ? textAt(value, 'type') : null, path, bindings: readBindings(path ?? '') };
}

/** The text of a binding that an input is given; `null` for any other value. */
export function bindingText(value: InputValue): string | null {
  return value.kind === 'binding' ? value.text : null;
}

/** Names of the steps whose outputs a step reads. */
export function stepsBefore(step: Step): readonly string[] {
  return Object.values(step.inputs).flatMap((value) =>
    readBindings(bindingText(value) ?? '').flatMap((binding) => (binding.kind === 'step' ? [binding.step] : [])),
  );
}
