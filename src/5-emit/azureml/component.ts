import { type CommandComponent, commandComponent } from '../../azureml/command-component.ts';
import { type InputPort, inputPort, type OutputPort, outputPort } from '../../azureml/ports.ts';
import { printComponent } from '../../azureml/print/print-component.ts';
import { writtenLiteral } from '../../azureml/print/print-ports.ts';
import { type AssetType, portAssets } from '../../azureml/types.ts';
import type { Config } from '../../config.ts';
import type { OutputFile, ParameterPlan, StepInput, StepPlan, StepsPlan } from '../../ir.ts';
import { plainText } from '../plain-text.ts';
import { needsSharedPackage } from '../shared-package.ts';
import { commandLines } from './command.ts';
import { environmentUse } from './environment.ts';
import { portableDefault } from './parameter-value.ts';
import { findParameter } from './step-parameters.ts';
import { doneOutput, needsDoneOutput, waitInputs } from './waits.ts';

/** The component of a step: `components/<step>.yml`. */
export function emitComponent(plan: StepsPlan, step: StepPlan, config: Config): OutputFile {
  return {
    path: `components/${step.name}.yml`,
    text: printComponent(componentOf(plan, step, config), { comments: comments(plan, step) }),
    ownership: 'generated',
    executable: false,
    key: `component:${step.name}`,
    origin: step.origins,
  };
}

function componentOf(plan: StepsPlan, step: StepPlan, config: Config): CommandComponent {
  return commandComponent({
    name: step.name,
    displayName: plainText(step.displayName) || step.name,
    description: plainText(step.description) || null,
    deterministic: step.deterministic,
    inputs: inputsOf(plan, step, config),
    outputs: outputsOf(plan, step),
    code: `../src/${step.name}`,
    includes: needsSharedPackage(plan) ? [`../src/${plan.package}`] : null,
    environment: environmentUse(plan, step, config),
    command: commandLines(plan, step).join(' '),
  });
}

function inputsOf(plan: StepsPlan, step: StepPlan, config: Config): readonly InputPort[] {
  return [
    ...step.inputs.map((input) =>
      inputPort(input.name, inputType(input, config), { description: plainText(input.description) || null }),
    ),
    ...step.parameters.map((name) => parameterInput(findParameter(plan, name))),
    ...waitInputs(plan, step).map((wait) =>
      inputPort(wait.name, portAssets[wait.type], {
        mode: 'direct',
        description: plainText(`Makes this step wait for ${wait.step}`),
      }),
    ),
  ];
}

/** A data input may be a table (MLTable) by the settings. */
function inputType({ from, type }: StepInput, config: Config): AssetType {
  return (from.kind === 'data' ? config.data[from.input]?.type : undefined) ?? portAssets[type];
}

/** A parameter as an input of a component. */
export function parameterInput(parameter: ParameterPlan): InputPort {
  const value = portableDefault(parameter);
  return inputPort(parameter.name, parameter.type, {
    optional: value === null,
    default: value === null ? null : writtenLiteral(value),
    description: plainText(parameter.help) || null,
  });
}

function outputsOf(plan: StepsPlan, step: StepPlan): readonly OutputPort[] {
  if (needsDoneOutput(plan, step)) {
    return [outputPort(doneOutput, 'uri_folder', { description: 'Stays empty: later steps wait for it' })];
  }
  return step.outputs.map((output) =>
    outputPort(output.name, portAssets[output.type], { description: plainText(output.description) || null }),
  );
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
