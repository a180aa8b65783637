import { type Binding, readBindings, readSingleBinding } from './binding.ts';
import { findPort, type Port } from './component-shape.ts';
import { checkLiteral } from './literal.ts';
import type { PipelineStep } from './pipeline-step.ts';
import { canBind, isPrimitiveType } from './types.ts';
import { outOfRange } from './validate-ports.ts';
import { isMapping, type Keys, type YamlFile } from './yaml-file.ts';

/** Validates one step of a pipeline: what it is given, and where its outputs go. */
export function validateStep(file: YamlFile, steps: readonly PipelineStep[], step: PipelineStep): void {
  for (const [name, value] of step.inputs) checkInput(file, steps, step, name, value);
  for (const [name, value] of step.outputs) checkOutput(file, step, name, value);
  for (const port of step.shape?.inputs ?? []) {
    if (
      port.optional ||
      port.hasDefault ||
      isSwept(step, port.name) ||
      step.inputs.some(([name]) => sameName(name, port.name))
    )
      continue;
    file.add(
      'input-missing',
      ['jobs', step.name, 'inputs'],
      `the step \`${step.name}\` is not given its required input \`${port.name}\``,
    );
  }
}

/** A sweep gives its trials what its space names. */
function isSwept(step: PipelineStep, name: string): boolean {
  return isMapping(step.value.search_space) && hasKey(step.value.search_space, name);
}

function checkInput(
  file: YamlFile,
  steps: readonly PipelineStep[],
  step: PipelineStep,
  name: string,
  value: unknown,
): void {
  const at: Keys = ['jobs', step.name, 'inputs', name];
  const port = findPort(step.shape?.inputs ?? [], name);
  if (step.shape && !port) {
    file.add('input-unknown', at, `the component of \`${step.name}\` has no input \`${name}\``);
    return;
  }
  if (value === null || value === '') {
    file.add('input-empty', at, `the input \`${name}\` has no value: Azure ML refuses null and drops empty text`);
    return;
  }
  const bindings = readBindings(value);
  for (const binding of bindings) checkSource(file, at, steps, binding);
  if (!port) return;
  const single = readSingleBinding(value);
  if (single) {
    checkSourceType(file, at, steps, single, port);
    return;
  }
  if (bindings.length === 0) checkLiteralInput(file, at, port, value);
}

/** The thing that a placeholder names must exist. */
function checkSource(file: YamlFile, at: Keys, steps: readonly PipelineStep[], binding: Binding): void {
  switch (binding.kind) {
    case 'input':
      if (hasKey(file.value.inputs, binding.name)) return;
      file.add('binding-not-found', at, `the pipeline has no input \`${binding.name}\``);
      return;
    case 'step': {
      const step = steps.find((candidate) => candidate.name === binding.step);
      if (!step) {
        file.add('binding-not-found', at, `the pipeline has no step \`${binding.step}\``);
        return;
      }
      const isMade =
        !step.shape ||
        findPort(step.shape.outputs, binding.output) ||
        step.outputs.some(([name]) => name === binding.output);
      if (isMade) return;
      file.add('binding-not-found', at, `the step \`${binding.step}\` has no output \`${binding.output}\``);
      return;
    }
    case 'output':
      file.add('binding-form', at, `an input cannot read the pipeline's output \`${binding.name}\``);
      return;
    case 'wrong':
      file.add(
        'binding-form',
        at,
        `\`\${{${binding.text}}}\` is no binding: use \`parent.inputs.x\` or \`parent.jobs.s.outputs.o\``,
      );
      return;
    default:
      binding satisfies never;
  }
}

function checkSourceType(file: YamlFile, at: Keys, steps: readonly PipelineStep[], binding: Binding, port: Port): void {
  if (binding.kind === 'input') {
    checkPipelineInput(file, at, binding.name, port);
    return;
  }
  if (binding.kind !== 'step') return;
  const shape = steps.find((step) => step.name === binding.step)?.shape;
  const source = shape ? findPort(shape.outputs, binding.output) : null;
  if (!source || canBind(source.type, port.type)) return;
  file.add('binding-type', at, `a ${source.type} is bound to the input \`${port.name}\`, which is a ${port.type}`);
}

function checkPipelineInput(file: YamlFile, at: Keys, name: string, port: Port): void {
  const inputs = isMapping(file.value.inputs) ? file.value.inputs : {};
  const value = inputs[name];
  if (value === undefined || value === null || value === '') return;
  if (!isMapping(value)) {
    checkLiteralInput(file, at, port, value);
    return;
  }
  const type = String(value.type ?? 'uri_folder');
  const fits = isPrimitiveType(type) || isPrimitiveType(port.type) ? type === port.type : canBind(type, port.type);
  if (!fits)
    file.add(
      'binding-type',
      at,
      `the pipeline's input \`${name}\`, a ${type}, is bound to \`${port.name}\`, which is a ${port.type}`,
    );
  const optional = value.optional === true;
  if (optional && !port.optional) {
    file.add(
      'binding-type',
      at,
      `the pipeline's input \`${name}\` is optional, and the step requires \`${port.name}\``,
    );
  }
}

function checkLiteralInput(file: YamlFile, at: Keys, port: Port, value: unknown): void {
  if (!isPrimitiveType(port.type)) {
    if (isMapping(value)) {
      checkAsset(file, at, port, value.type);
      return;
    }
    if (typeof value === 'string') return;
    file.add('binding-type', at, `\`${port.name}\` is a ${port.type}, and is given the value \`${String(value)}\``);
    return;
  }
  if (isMapping(value)) {
    file.add('binding-type', at, `\`${port.name}\` is a ${port.type}, and is given a file or folder`);
    return;
  }
  const problem = checkLiteral(port.type, value);
  if (problem) {
    file.add('binding-type', at, `the value of \`${port.name}\` ${problem}`);
    return;
  }
  const range = outOfRange(port, Number(value));
  if (range) file.add('binding-type', at, `the value of \`${port.name}\` is ${range}`);
  const allowed = port.definition.enum;
  if (Array.isArray(allowed) && !allowed.includes(String(value))) {
    file.add('binding-type', at, `the value of \`${port.name}\` is not in its \`enum\``);
  }
}

function checkAsset(file: YamlFile, at: Keys, port: Port, type: unknown): void {
  if (type === undefined || canBind(String(type), port.type)) return;
  file.add('binding-type', at, `a ${String(type)} is given to \`${port.name}\`, which is a ${port.type}`);
}

function checkOutput(file: YamlFile, step: PipelineStep, name: string, value: unknown): void {
  const at: Keys = ['jobs', step.name, 'outputs', name];
  const port = findPort(step.shape?.outputs ?? [], name);
  if (step.shape && !port) {
    file.add('output-unknown', at, `the component of \`${step.name}\` has no output \`${name}\``);
    return;
  }
  for (const binding of readBindings(value)) {
    if (binding.kind !== 'output') {
      file.add('binding-form', at, 'an output is bound to `${{parent.outputs.x}}` only');
    } else if (!hasKey(file.value.outputs, binding.name)) {
      file.add('binding-not-found', at, `the pipeline has no output \`${binding.name}\``);
    } else if (port) checkOutputType(file, at, binding.name, port);
  }
}

function checkOutputType(file: YamlFile, at: Keys, name: string, port: Port): void {
  const outputs = isMapping(file.value.outputs) ? file.value.outputs : {};
  const target = outputs[name];
  const type = isMapping(target) ? target.type : undefined;
  if (type === undefined || canBind(port.type, String(type))) return;
  file.add(
    'binding-type',
    at,
    `the output \`${port.name}\`, a ${port.type}, is bound to \`${name}\`, which is a ${String(type)}`,
  );
}

function hasKey(value: unknown, name: string): boolean {
  return isMapping(value) && Object.keys(value).some((key) => sameName(key, name));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
