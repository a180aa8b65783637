import { checkAssetName, makeAssetName } from '../../azureml/resource-names.ts';
import { portAssets } from '../../azureml/types.ts';
import type { Config } from '../../config.ts';
import type { OutputFile, ParameterPlan, Plan, StepInput, StepPlan, StepsPlan } from '../../ir.ts';
import { printYaml, type YamlValue } from '../../yaml/print.ts';
import { plainText } from '../plain-text.ts';
import { dataReference } from './data-reference.ts';
import { portableDefault } from './parameter-value.ts';
import { resourceValues, tagsValue, variablesValue } from './resources.ts';
import { stepsWithParameter } from './step-parameters.ts';
import { waitInputs } from './waits.ts';

type YamlMap = { readonly [key: string]: YamlValue | undefined };

/** The pipeline: `pipeline-job.yml`. */
export function emitPipeline(plan: StepsPlan, config: Config): OutputFile {
  const steps = plan.steps.slice(1).map((step) => `jobs ${step.name}`);
  return {
    path: 'pipeline-job.yml',
    text: printYaml(pipelineValue(plan, config), {
      spaced: ['settings', 'inputs', 'outputs', 'jobs', ...steps],
      comments: comments(plan),
    }),
    ownership: 'generated',
    executable: false,
    key: 'pipeline',
    origin: [],
  };
}

/** The parameters that the pipeline passes on; the others are left to the scripts until someone binds them. */
export function pipelineParameters(plan: StepsPlan): readonly ParameterPlan[] {
  return plan.parameters.filter(
    (parameter) => portableDefault(parameter) !== null && stepsWithParameter(plan, parameter.name).length > 0,
  );
}

function pipelineValue(plan: StepsPlan, config: Config): YamlMap {
  const inputs = inputValues(plan, config);
  const outputs = plan.outputs.map((output): [string, YamlValue] => [output.name, { type: portAssets[output.type] }]);
  return {
    $schema: 'https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json',
    type: 'pipeline',
    display_name: plainText(plan.displayName) || plan.name,
    description: plainText(plan.description) || undefined,
    experiment_name: experimentName(plan),
    tags: tagsValue(config),
    identity: identityValue(config),
    settings: {
      default_compute: computeReference(plan.compute),
      continue_on_step_failure: false,
    },
    inputs: inputs.length > 0 ? Object.fromEntries(inputs) : undefined,
    outputs: outputs.length > 0 ? Object.fromEntries(outputs) : undefined,
    jobs: Object.fromEntries(plan.steps.map((step) => [step.name, jobValue(plan, step, config)])),
  };
}

/** Who the steps are: of serverless compute and clusters alike. */
export function identityValue({ compute }: Config): YamlMap | undefined {
  if (compute.identity === 'none') return undefined;
  return { type: compute.identity === 'user' ? 'user_identity' : 'managed' };
}

/** The experiment that runs are filed under, in the characters that MLflow and Azure ML allow. */
export function experimentName({ experiment }: Plan): string {
  return checkAssetName(experiment) === null ? experiment : makeAssetName(experiment);
}

/** The inputs of the pipeline: data and parameters. */
export function inputValues(plan: StepsPlan, config: Config): readonly [string, YamlValue][] {
  const used = new Set(
    plan.steps.flatMap((step) => step.inputs.flatMap(({ from }) => (from.kind === 'data' ? [from.input] : []))),
  );
  const data = plan.dataInputs
    .filter((input) => used.has(input.name))
    .map((input): [string, YamlValue] => [
      input.name,
      { type: config.data[input.name]?.type ?? portAssets[input.type], path: dataReference(plan, input, config) },
    ]);
  const parameters = pipelineParameters(plan).map((parameter): [string, YamlValue] => [
    parameter.name,
    portableDefault(parameter) ?? '',
  ]);
  return [...data, ...parameters];
}

/** A step's job in the pipeline. */
export function jobValue(plan: StepsPlan, step: StepPlan, config: Config): YamlMap {
  const inputs = jobInputs(plan, step);
  const outputs = plan.outputs
    .filter((output) => output.step === step.name)
    .map((output): [string, YamlValue] => [output.output, `\${{parent.outputs.${output.name}}}`]);
  const compute = config.compute.steps[step.name] ?? step.compute;
  return {
    type: 'command',
    component: config.components.use[step.name] ?? `./components/${step.name}.yml`,
    compute: compute === null ? undefined : computeReference(compute),
    ...resourceValues(config.compute.jobs[step.name]),
    environment_variables: variablesValue(step, config.compute.jobs[step.name]),
    inputs: inputs.length > 0 ? Object.fromEntries(inputs) : undefined,
    outputs: outputs.length > 0 ? Object.fromEntries(outputs) : undefined,
  };
}

/** What a step's job is given: bindings by input. */
export function jobInputs(plan: StepsPlan, step: StepPlan): readonly [string, YamlValue][] {
  const passed = pipelineParameters(plan).map((parameter) => parameter.name);
  return [
    ...step.inputs.map((input): [string, YamlValue] => [input.name, inputBinding(input)]),
    ...step.parameters
      .filter((name) => passed.includes(name))
      .map((name): [string, YamlValue] => [name, `\${{parent.inputs.${name}}}`]),
    ...waitInputs(plan, step).map((wait): [string, YamlValue] => [wait.name, outputBinding(wait.step, wait.output)]),
  ];
}

function inputBinding(input: StepInput): string {
  return input.from.kind === 'data'
    ? `\${{parent.inputs.${input.from.input}}}`
    : outputBinding(input.from.step, input.from.output);
}

function outputBinding(step: string, output: string): string {
  return `\${{parent.jobs.${step}.outputs.${output}}}`;
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
      'Goes through a set: without it, the order differs from run to run.',
    ]);
  return Object.fromEntries([...fixed, ...data, ...helps].filter(([, text]) => text !== ''));
}
