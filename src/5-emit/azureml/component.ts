import { type AssetType, portAssets } from '../../azureml/types.ts';
import type { Config } from '../../config.ts';
import type { OutputFile, ParameterPlan, StepInput, StepPlan, StepsPlan } from '../../ir.ts';
import { folded, printYaml, type YamlValue } from '../../yaml/print.ts';
import { plainText } from '../plain-text.ts';
import { needsSharedPackage } from '../shared-package.ts';
import { commandLines } from './command.ts';
import { environmentReference } from './environment.ts';
import { portableDefault } from './parameter-value.ts';
import { findParameter } from './step-parameters.ts';
import { doneOutput, needsDoneOutput, waitInputs } from './waits.ts';

type YamlMap = { readonly [key: string]: YamlValue | undefined };

/** The component of a step: `components/<step>.yml`. */
export function emitComponent(plan: StepsPlan, step: StepPlan, config: Config): OutputFile {
  return {
    path: `components/${step.name}.yml`,
    text: printYaml(componentValue(plan, step, config), {
      spaced: ['inputs', 'outputs', 'code', 'environment', 'command'],
      comments: comments(plan, step),
    }),
    ownership: 'generated',
    executable: false,
    key: `component:${step.name}`,
    origin: step.origins,
  };
}

function componentValue(plan: StepsPlan, step: StepPlan, config: Config): YamlMap {
  const inputs = inputValues(plan, step, config);
  const outputs = outputValues(plan, step);
  return {
    $schema: 'https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json',
    type: 'command',
    name: step.name,
    display_name: plainText(step.displayName) || step.name,
    description: plainText(step.description) || undefined,
    is_deterministic: step.deterministic ? undefined : false,
    inputs: Object.keys(inputs).length > 0 ? inputs : undefined,
    outputs: Object.keys(outputs).length > 0 ? outputs : undefined,
    code: `../src/${step.name}`,
    additional_includes: needsSharedPackage(plan) ? [`../src/${plan.package}`] : undefined,
    environment: environmentReference(plan, step, config),
    command: folded(commandLines(plan, step)),
  };
}

function inputValues(plan: StepsPlan, step: StepPlan, config: Config): YamlMap {
  const assets = step.inputs.map((input): [string, YamlValue] => [
    input.name,
    described({ type: inputType(input, config) }, input.description),
  ]);
  const parameters = step.parameters.map((name): [string, YamlValue] => [
    name,
    parameterInput(findParameter(plan, name)),
  ]);
  const waits = waitInputs(plan, step).map((wait): [string, YamlValue] => [
    wait.name,
    described({ type: portAssets[wait.type], mode: 'direct' }, `Makes this step wait for ${wait.step}`),
  ]);
  return Object.fromEntries([...assets, ...parameters, ...waits]);
}

/** A data input may be a table (MLTable) by the settings. */
function inputType({ from, type }: StepInput, config: Config): AssetType {
  return (from.kind === 'data' ? config.data[from.input]?.type : undefined) ?? portAssets[type];
}

/** A parameter as an input of a component. */
export function parameterInput(parameter: ParameterPlan): YamlValue {
  const value = portableDefault(parameter);
  const base: YamlMap =
    value === null ? { type: parameter.type, optional: true } : { type: parameter.type, default: value };
  return described(base, parameter.help);
}

function outputValues(plan: StepsPlan, step: StepPlan): YamlMap {
  const own = step.outputs.map((output): [string, YamlValue] => [
    output.name,
    described({ type: portAssets[output.type] }, output.description),
  ]);
  if (!needsDoneOutput(plan, step)) return Object.fromEntries(own);
  return { [doneOutput]: described({ type: 'uri_folder' }, 'Stays empty: later steps wait for it') };
}

function described(value: YamlMap, description: string): YamlMap {
  const text = plainText(description);
  return text === '' ? value : { ...value, description: text };
}

function comments(plan: StepsPlan, step: StepPlan): Readonly<Record<string, string>> {
  const unset = step.parameters
    .filter((name) => portableDefault(findParameter(plan, name)) === null)
    .map((name): [string, string] => [`inputs ${name}`, 'Without a value the script uses its own default.']);
  const reuse: [string, string][] = step.deterministic
    ? []
    : [['is_deterministic', 'Reads the clock, the network or a URL: a result is never taken from an earlier run.']];
  return Object.fromEntries([...reuse, ...unset]);
}
