/** `Pipeline(workspace, steps=[…])` of version 1: its steps, and the data that goes from step to step. */
import { makeInputName } from '../../../azureml/resource-names.ts';
import type { Machine } from '../../interpreter.ts';
import { isObject, makeObject, none, type SdkObject, text, textOf, unknown, type Value } from '../../known-values.ts';
import { datasetInput, type GivenInput, makeStepCommand, type StepPorts } from './script-commands.ts';

/** Steps in lists of lists, in order. */
export function flattenSteps(value: Value | undefined): Value[] {
  if (value === undefined || value.kind === 'none') return [];
  return value.kind === 'list' ? value.items.flatMap(flattenSteps) : [value];
}

/** Builds the pipeline. */
export function buildPipelineV1(
  machine: Machine,
  span: SdkObject['span'],
  fields: ReadonlyMap<string, Value>,
): SdkObject {
  const pipeline = makeObject('pipeline', 'pipeline', span, [['.v1', none]]);
  const description = fields.get('description');
  if (description !== undefined) pipeline.fields.set('description', description);
  const given = flattenSteps(fields.get('steps'));
  const listed = given.filter((step): step is SdkObject => isObject(step, 'v1') && step.made === 'Step');
  const steps = withProducers(listed, machine.findings.steps);
  for (const step of given) if (!listed.some((one) => one === step)) refuseStep(machine, pipeline, step);
  const inputs = new Map<string, Value>();
  const producers = new Map<SdkObject, { readonly node: SdkObject; readonly output: string }>();
  for (const step of inOrder(steps)) addStep({ machine, pipeline, inputs, producers }, step);
  pipeline.fields.set('.inputs', makeObject('ports', 'inputs', span, inputs, pipeline));
  machine.findings.objects.push(pipeline);
  return pipeline;
}

/** Steps whose data a listed step reads belong to the pipeline, listed or not. */
function withProducers(listed: readonly SdkObject[], all: readonly SdkObject[]): readonly SdkObject[] {
  const found = [...listed];
  for (let next = 0; next < found.length; next += 1) {
    const needed = found[next];
    for (const data of needed === undefined ? [] : inputsOf(needed)) {
      const producer = all.findLast((step) => outputsOf(step).includes(data));
      if (producer !== undefined && !found.includes(producer)) found.push(producer);
    }
  }
  return found;
}

function refuseStep(machine: Machine, pipeline: SdkObject, step: Value): void {
  machine.findings.refusals.push({
    job: pipeline.variable ?? pipeline.made,
    reason: isObject(step)
      ? `its step \`${step.variable ?? step.made}\` is a \`${step.made}\`, which is not translated`
      : 'one of its steps is not known from the code',
    advice: 'Write the step as a `PythonScriptStep`, or as a component of version 2',
    span: isObject(step) ? step.span : pipeline.span,
  });
}

interface Building {
  readonly machine: Machine;
  readonly pipeline: SdkObject;
  /** The pipeline's own inputs. */
  readonly inputs: Map<string, Value>;
  /** Which step makes which data. */
  readonly producers: Map<SdkObject, { readonly node: SdkObject; readonly output: string }>;
}

/** A step is behind those whose data it reads, however the list has them. */
function inOrder(steps: readonly SdkObject[]): readonly SdkObject[] {
  const ordered: SdkObject[] = [];
  const waiting = [...steps];
  while (waiting.length > 0) {
    const made = new Set(ordered.flatMap((step) => outputsOf(step)));
    const all = new Set(steps.flatMap((step) => outputsOf(step)));
    const ready = waiting.findIndex((step) =>
      inputsOf(step).every((data) => !all.has(data) || made.has(data) || outputsOf(step).includes(data)),
    );
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

function isIntermediate(value: Value): value is SdkObject {
  return isObject(value, 'v1') && /^(PipelineData|OutputFileDatasetConfig)$/.test(value.made);
}

/** What the step writes: its `outputs`, and the output configurations among its arguments. */
function outputsOf(step: SdkObject): readonly SdkObject[] {
  const declared = flattenSteps(step.fields.get('outputs')).filter(isIntermediate);
  const inputs = flattenSteps(step.fields.get('inputs'));
  const own = flattenSteps(step.fields.get('arguments')).filter(
    (value): value is SdkObject =>
      isIntermediate(value) && value.made === 'OutputFileDatasetConfig' && !inputs.includes(value),
  );
  return [...new Set([...declared, ...own])];
}

/** Data of other steps that it reads. */
function inputsOf(step: SdkObject): readonly SdkObject[] {
  const outputs = outputsOf(step);
  const given = [...flattenSteps(step.fields.get('inputs')), ...flattenSteps(step.fields.get('arguments'))];
  return given.map(sourceOf).filter((value): value is SdkObject => isIntermediate(value) && !outputs.includes(value));
}

function sourceOf(value: Value): Value {
  if (value.kind === 'list') return value.items[0] === undefined ? value : sourceOf(value.items[0]);
  return isObject(value, 'v1') && value.made === 'PipelineInput' && value.of !== null ? sourceOf(value.of) : value;
}

function addStep(building: Building, step: SdkObject): void {
  const { machine, pipeline, producers } = building;
  const kind = textOf(step.fields.get('.kind'));
  if (kind !== 'PythonScriptStep' && kind !== 'CommandStep') {
    refuseStep(machine, pipeline, makeObject('v1', kind ?? 'step', step.span));
    return;
  }
  const node = makeObject('node', 'node', step.span, []);
  const names = new Map(outputsOf(step).map((data) => [data, portName(data)] as const));
  const ports: StepPorts = { outputs: names, inputOf: (data) => givenTo(building, data) };
  const fields = new Map(step.fields);
  const runconfig = fields.get('runconfig');
  if (kind === 'CommandStep' && isObject(runconfig, 'command'))
    for (const [key, value] of runconfig.fields) fields.set(key, fields.get(key) ?? value);
  const { command, given } = makeStepCommand(machine, step.span, fields, ports);
  command.variable = step.variable;
  addSilentOutputs(command, names);
  const made: SdkObject = { ...node, of: command };
  made.variable = step.variable;
  const compute = command.fields.get('compute');
  if (compute !== undefined) made.fields.set('compute', compute);
  made.fields.set('.inputs', makeObject('ports', 'inputs', step.span, given, made));
  for (const [data, output] of names) producers.set(data, { node: made, output });
  pipeline.nodes.push(made);
}

/** An output that no argument names is one that the script cannot find: it is declared all the same. */
function addSilentOutputs(command: SdkObject, names: ReadonlyMap<SdkObject, string>): void {
  const outputs = command.fields.get('outputs');
  if (outputs?.kind !== 'dict') return;
  for (const [, name] of names) if (!outputs.entries.has(name)) outputs.entries.set(name, none);
}

function portName(data: SdkObject): string {
  const own = textOf(data.fields.get('output_name')) ?? textOf(data.fields.get('name')) ?? data.variable ?? 'output';
  return makeInputName(own);
}

/** What gives an input: another step's output, or a parameter of the pipeline. */
function givenTo({ machine, producers, inputs, pipeline }: Building, data: SdkObject): GivenInput | null {
  const source = sourceOf(data);
  if (!isObject(source)) return null;
  const parameter: SdkObject = source;
  if (isIntermediate(source)) {
    const producer = producers.get(source);
    const given =
      producer === undefined
        ? unknown('data that no step of the pipeline writes')
        : makeObject('port', producer.output, data.span, [], producer.node);
    return { declared: makeObject('input', 'Input', data.span, [['type', text('uri_folder')]]), given };
  }
  if (parameter.made !== 'PipelineParameter') return null;
  const name = makeInputName(textOf(parameter.fields.get('name')) ?? 'parameter');
  const given = parameter.fields.get('default_value') ?? unknown('not given');
  const standard = isObject(given, 'v1') ? datasetInput(machine, given, true) : given;
  inputs.set(name, standard);
  return { declared: standard, given: makeObject('pipeline-input', name, data.span, [], pipeline) };
}
