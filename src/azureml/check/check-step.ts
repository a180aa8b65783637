import type { YamlPath } from '../../yaml/read.ts';
import { isMapping } from '../../yaml/value.ts';
import { type Binding, printBinding, readBindings, readSingleBinding } from '../binding.ts';
import type { ComponentPorts } from '../command-component.ts';
import { bindingText, type InputValue, type OutputValue, type Pipeline, type ReadStep } from '../pipeline.ts';
import { findPort, type InputPort, type Literal, type OutputPort } from '../ports.ts';
import { canBind, isPrimitiveType } from '../types.ts';
import { literalProblem } from './check-ports.ts';
import type { CheckedFile } from './checked-file.ts';

/** A step with what its component takes and makes; `null` if that is not known here. */
export interface PipelineStep extends ReadStep {
  readonly ports: ComponentPorts | null;
}

/** Checks one step of a pipeline: what it is given, and where its outputs go. */
export function checkStep(
  file: CheckedFile,
  pipeline: Pipeline,
  steps: readonly PipelineStep[],
  step: PipelineStep,
): void {
  for (const [name, value] of Object.entries(step.inputs)) checkInput({ file, pipeline, steps, step }, name, value);
  for (const [name, value] of Object.entries(step.outputs)) checkOutput(file, pipeline, step, name, value);
  for (const port of step.ports?.inputs ?? []) {
    const isGiven = Object.keys(step.inputs).some((name) => sameName(name, port.name)) || isSearched(step, port.name);
    if (port.optional || port.default !== null || isGiven) continue;
    const parameters = { input: port.name, component: componentName(step), step: step.name };
    file.add('component-input-missing', ['jobs', step.name, 'inputs'], parameters);
  }
}

/** A sweep gives its trials what its space names. */
function isSearched({ value }: ReadStep, name: string): boolean {
  const space = value['search_space'];
  return isMapping(space) && Object.keys(space).some((key) => sameName(key, name));
}

function componentName({ component, name }: ReadStep): string {
  return component?.kind === 'file' ? component.path : component?.kind === 'reference' ? component.text : name;
}

interface Place {
  readonly file: CheckedFile;
  readonly pipeline: Pipeline;
  readonly steps: readonly PipelineStep[];
  readonly step: PipelineStep;
}

function checkInput(place: Place, name: string, value: InputValue): void {
  const { file, step } = place;
  const at = ['jobs', step.name, 'inputs', name];
  const port = findPort(step.ports?.inputs ?? [], name);
  if (step.ports && !port) {
    const known = step.ports.inputs.map((one) => one.name).join(', ') || 'none';
    file.add('component-input-unknown', at, { step: step.name, input: name, component: componentName(step), known });
    return;
  }
  if (isEmpty(value)) {
    file.add('azureml-input-empty', at, { input: name });
    return;
  }
  const text = bindingText(value) ?? '';
  for (const binding of readBindings(text)) checkSource(place, at, binding);
  if (!port) return;
  const single = readSingleBinding(text);
  if (single) checkSourceType(place, at, single, port);
  else if (text === '') checkGiven(place, at, port, value);
}

function isEmpty(value: InputValue): boolean {
  return (value.kind === 'absent' && value.type === null) || (value.kind === 'literal' && value.literal.text === '');
}

/** The thing that a placeholder names must exist. */
function checkSource({ file, pipeline, steps, step }: Place, at: YamlPath, binding: Binding): void {
  const unknown = (missing: string) => {
    const outputs = steps.flatMap((one) =>
      (one.ports?.outputs ?? []).map((port) => `parent.jobs.${one.name}.outputs.${port.name}`),
    );
    const known =
      [...Object.keys(pipeline.inputs).map((name) => `parent.inputs.${name}`), ...outputs].join(', ') || 'none';
    file.add('pipeline-binding-unknown', at, { binding: printBinding(binding), step: step.name, missing, known });
  };
  switch (binding.kind) {
    case 'input':
      if (!hasName(pipeline.inputs, binding.name)) unknown('no input of the pipeline');
      return;
    case 'step': {
      const source = steps.find((candidate) => candidate.name === binding.step);
      if (!source) unknown(`no step \`${binding.step}\``);
      else if (!makes(source, binding.output)) unknown(`no output of step \`${binding.step}\``);
      return;
    }
    case 'output':
      unknown('an output of the pipeline, which an input cannot read');
      return;
    case 'wrong':
      unknown('nothing that a binding can name');
      return;
  }
}

function makes({ ports, outputs }: PipelineStep, name: string): boolean {
  return ports === null || findPort(ports.outputs, name) !== null || Object.hasOwn(outputs, name);
}

function checkSourceType(place: Place, at: YamlPath, binding: Binding, port: InputPort): void {
  if (binding.kind === 'input') {
    checkPipelineInput(place, at, binding.name, port);
    return;
  }
  if (binding.kind !== 'step') return;
  const source = place.steps.find((step) => step.name === binding.step)?.ports;
  const output = source ? findPort(source.outputs, binding.output) : null;
  if (!output || canBind(output.type, port.type)) return;
  wrongType(place.file, at, `the output \`${binding.step}.${output.name}\`, of type ${output.type},`, port);
}

function wrongType(file: CheckedFile, at: YamlPath, given: string, port: InputPort | OutputPort): void {
  file.add('azureml-binding-type', at, { given, port: `\`${port.name}\``, type: port.type });
}

function checkPipelineInput(place: Place, at: YamlPath, name: string, port: InputPort): void {
  const value = place.pipeline.inputs[name];
  if (value === undefined || isEmpty(value)) return;
  if (value.kind === 'literal') {
    checkLiteral(place, at, port, value.literal);
    return;
  }
  if (value.kind !== 'asset' && value.kind !== 'absent') return;
  const type = value.type ?? 'uri_folder';
  const fits = isPrimitiveType(type) || isPrimitiveType(port.type) ? type === port.type : canBind(type, port.type);
  if (!fits) wrongType(place.file, at, `the pipeline's input \`${name}\`, of type ${type},`, port);
  if (value.optional && !port.optional) {
    wrongType(place.file, at, `the pipeline's input \`${name}\`, which is optional,`, {
      ...port,
      type: `${port.type} and required`,
    });
  }
}

function checkGiven(place: Place, at: YamlPath, port: InputPort, value: InputValue): void {
  switch (value.kind) {
    case 'literal':
      checkLiteral(place, at, port, value.literal);
      return;
    case 'asset':
    case 'absent':
      if (isPrimitiveType(port.type)) wrongType(place.file, at, 'a file or folder', port);
      else if (value.type !== null && !canBind(value.type, port.type)) {
        wrongType(place.file, at, `a value of type ${value.type}`, port);
      }
      return;
    case 'wrong':
      wrongType(place.file, at, 'a list or a date', port);
      return;
    case 'binding':
      return;
  }
}

function checkLiteral({ file, step }: Place, at: YamlPath, port: InputPort, literal: Literal): void {
  if (isPrimitiveType(port.type)) {
    const problem = literalProblem(port, literal);
    if (problem !== null)
      file.add('azureml-value-wrong', at, {
        subject: `the value \`${literal.text}\` of \`${step.name}.${port.name}\``,
        expected: expectation(port),
      });
  } else if (literal.kind !== 'string') wrongType(file, at, `the value \`${literal.text}\``, port);
}

function expectation({ type, min, max, enum: choices }: InputPort): string {
  if (choices !== null && choices.length > 0) return `one of ${choices.map(({ text }) => text).join(', ')}`;
  const range = [min === null ? '' : ` of at least ${min.text}`, max === null ? '' : ` of at most ${max.text}`];
  return `of type ${type}${range.filter((part) => part !== '').join(' and')}`;
}

function checkOutput(
  file: CheckedFile,
  pipeline: Pipeline,
  step: PipelineStep,
  name: string,
  value: OutputValue,
): void {
  const at = ['jobs', step.name, 'outputs', name];
  const port = findPort(step.ports?.outputs ?? [], name);
  if (step.ports && !port) {
    const known = step.ports.outputs.map((one) => one.name).join(', ') || 'none';
    file.add('component-output-unknown', at, { step: step.name, output: name, component: componentName(step), known });
    return;
  }
  for (const binding of value.bindings) {
    const isKnown = binding.kind === 'output' && hasName(pipeline.outputs, binding.name);
    if (!isKnown) {
      const missing =
        binding.kind === 'output' ? 'no output of the pipeline' : 'nothing that an output can be bound to';
      const known =
        Object.keys(pipeline.outputs)
          .map((one) => `parent.outputs.${one}`)
          .join(', ') || 'none';
      file.add('pipeline-binding-unknown', at, { binding: printBinding(binding), step: step.name, missing, known });
    } else if (port) checkOutputType(file, at, pipeline, binding.name, port);
  }
}

function checkOutputType(file: CheckedFile, at: YamlPath, pipeline: Pipeline, name: string, port: OutputPort): void {
  const type = pipeline.outputs[name]?.type ?? null;
  if (type === null || canBind(port.type, type)) return;
  wrongType(file, at, `the pipeline's output \`${name}\`, of type ${type},`, port);
}

function hasName(values: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.keys(values).some((key) => sameName(key, name));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
