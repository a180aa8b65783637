import type { Binding } from '../../azureml/binding.ts';
import {
  assetAt,
  boundTo,
  type InputValue,
  outputBoundTo,
  outputOfType,
  type Pipeline,
  pipelineStep,
  readComponentUse,
  type Step,
} from '../../azureml/pipeline.ts';
import { printPipeline } from '../../azureml/print/print-pipeline.ts';
import { writtenLiteral } from '../../azureml/print/print-ports.ts';
import { checkAssetName } from '../../azureml/resource-names.ts';
import { portAssets } from '../../azureml/types.ts';
import type { Config } from '../../config.ts';
import type { OutputFile, ParameterPlan, Plan, StepInput, StepPlan, StepsPlan } from '../../ir.ts';
import { makeAssetName } from '../../knowledge/engines/pipeline-names.ts';
import { plainText } from '../plain-text.ts';
import { dataReference } from './data-reference.ts';
import { portableDefault } from './parameter-value.ts';
import { distributionOf, resourcesOf, variablesOf } from './resources.ts';
import { stepsWithParameter } from './step-parameters.ts';
import { waitInputs } from './waits.ts';

/** The pipeline: `pipeline-job.yml`. */
export function emitPipeline(plan: StepsPlan, config: Config): OutputFile {
  return {
    path: 'pipeline-job.yml',
    text: printPipeline(pipelineOf(plan, config), { comments: comments(plan) }),
    ownership: 'generated',
    executable: false,
    key: 'pipeline',
    origin: [],
  };
}

/** The parameters that the pipeline passes on; the others keep their script defaults until someone binds them. */
export function pipelineParameters(plan: StepsPlan): readonly ParameterPlan[] {
  return plan.parameters.filter(
    (parameter) => portableDefault(parameter) !== null && stepsWithParameter(plan, parameter.name).length > 0,
  );
}

function pipelineOf(plan: StepsPlan, config: Config): Pipeline {
  return {
    name: null,
    displayName: plainText(plan.displayName) || plan.name,
    description: plainText(plan.description) || null,
    experiment: experimentName(plan),
    ...pipelineSettings(plan, config),
    inputs: pipelineInputs(plan, config),
    outputs: pipelineOutputs(plan),
    steps: plan.steps.map((step) => stepOf(plan, step, config)),
  };
}

/** The identity and compute of the pipeline. */
export function pipelineSettings(plan: StepsPlan, { tags, compute: { identity } }: Config) {
  return {
    tags,
    identity: identity === 'none' ? null : identity === 'user' ? 'user_identity' : 'managed',
    compute: computeReference(plan.compute),
    datastore: null,
    continueOnStepFailure: false,
    forceRerun: null,
  };
}

/** The experiment that runs are filed under, in the characters that MLflow and Azure ML allow. */
export function experimentName({ experiment }: Plan): string {
  return checkAssetName(experiment) === null ? experiment : makeAssetName(experiment);
}

/** The outputs of the pipeline. */
export function pipelineOutputs(plan: StepsPlan): Pipeline['outputs'] {
  return Object.fromEntries(plan.outputs.map(({ name, type }) => [name, outputOfType(portAssets[type])]));
}

/** The inputs of the pipeline: data and parameters. */
export function pipelineInputs(plan: StepsPlan, config: Config): Readonly<Record<string, InputValue>> {
  const used = new Set(
    plan.steps.flatMap((step) => step.inputs.flatMap(({ from }) => (from.kind === 'data' ? [from.input] : []))),
  );
  const data = plan.dataInputs
    .filter((input) => used.has(input.name))
    .map((input): [string, InputValue] => [
      input.name,
      assetAt(config.data[input.name]?.type ?? portAssets[input.type], dataReference(plan, input, config)),
    ]);
  const parameters = pipelineParameters(plan).map((parameter): [string, InputValue] => [
    parameter.name,
    { kind: 'literal', literal: writtenLiteral(portableDefault(parameter) ?? '') },
  ]);
  return Object.fromEntries([...data, ...parameters]);
}

/** A step of the pipeline. */
export function stepOf(plan: StepsPlan, step: StepPlan, config: Config): Step {
  const results = plan.outputs
    .filter((output) => output.step === step.name)
    .map((output) => [output.output, outputBoundTo(output.name)] as const);
  const compute = config.compute.steps[step.name] ?? step.compute;
  const given = config.compute.jobs[step.name] ?? {};
  return pipelineStep(step.name, 'command', {
    component: readComponentUse(config.components.use[step.name] ?? `./components/${step.name}.yml`),
    compute: compute === null ? null : computeReference(compute),
    resources: resourcesOf(given),
    timeout: given.timeout ?? null,
    distribution: distributionOf(given),
    tier: given.tier ?? null,
    variables: variablesOf(step, given),
    inputs: Object.fromEntries(stepInputs(plan, step).map(([name, binding]) => [name, boundTo(binding)])),
    outputs: Object.fromEntries(results),
  });
}

/** A step of a pipeline in another folder, with the path of its component from there. */
export function inFolder(step: Step, up: string): Step {
  const { component } = step;
  if (component?.kind !== 'file') return step;
  return { ...step, component: { kind: 'file', path: component.path.replace(/^\.(?=\/)/, up) } };
}

/** The inputs of a step: bindings by input. */
export function stepInputs(plan: StepsPlan, step: StepPlan): readonly (readonly [string, Binding])[] {
  const passed = pipelineParameters(plan).map((parameter) => parameter.name);
  return [
    ...step.inputs.map((input) => [input.name, bindingOf(input)] as const),
    ...step.parameters.filter((name) => passed.includes(name)).map((name) => [name, { kind: 'input', name }] as const),
    ...waitInputs(plan, step).map(
      (wait) => [wait.name, { kind: 'step', step: wait.step, output: wait.output }] as const,
    ),
  ];
}

/** The binding of a step's input. */
export function bindingOf({ from }: StepInput): Binding {
  return from.kind === 'data'
    ? { kind: 'input', name: from.input }
    : { kind: 'step', step: from.step, output: from.output };
}

/** `cpu-cluster` gives `azureml:cpu-cluster`. */
export function computeReference(name: string): string {
  return name.startsWith('azureml:') || name === 'local' ? name : `azureml:${name}`;
}

function comments(plan: StepsPlan): Readonly<Record<string, string>> {
  const helps = pipelineParameters(plan).map((parameter): [string, string] => [
    `inputs ${parameter.name}`,
    plainText(parameter.help),
  ]);
  const data = plan.dataInputs.map((input): [string, string] => [`inputs ${input.name}`, plainText(input.description)]);
  const fixed = plan.steps
    .filter(({ readsOrder }) => readsOrder)
    .map(({ name }): [string, string] => [
      `jobs ${name} environment_variables`,
      'Iterates over a set: without this, the order differs from run to run.',
    ]);
  return Object.fromEntries([...fixed, ...data, ...helps].filter(([, text]) => text !== ''));
}
