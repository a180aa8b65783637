import type { StepInput, StepPlan, StepsPlan } from '../../ir.ts';
import { quoteWord } from '../../shell/quote.ts';
import { portableDefault } from '../azureml/parameter-value.ts';
import { findParameter } from '../azureml/step-parameters.ts';
import { dataPath } from '../data-path.ts';

/**
 * The lines of the commands that run the steps on this machine, in order; results of a step are in `outputs/<step>/`. Parameters
 * need no argument: each has the notebook's value as its default.
 */
export function localCommands(plan: StepsPlan): readonly string[] {
  return plan.steps.map((step) => localCommand(plan, step));
}

function localCommand(plan: StepsPlan, step: StepPlan): string {
  const words = [
    `python src/${step.name}/${step.name}.py`,
    ...step.inputs.map((input) => `--${input.name} ${quoteWord(inputPath(plan, input))}`),
    ...step.outputs.map((output) => `--${output.name} outputs/${step.name}/${output.name}`),
  ];
  return words.join(' ');
}

function inputPath(plan: StepsPlan, input: StepInput): string {
  if (input.from.kind === 'step') return `outputs/${input.from.step}/${input.from.output}`;
  const { input: name } = input.from;
  const data = plan.dataInputs.find((candidate) => candidate.name === name);
  if (!data) throw new Error(`the plan has no data input ${name}`);
  return dataPath(plan, data);
}

/** An example of changing a value for one run: a parameter of the pipeline, else its force_rerun setting. */
export function overrideExample(plan: StepsPlan): string {
  const parameter = plan.parameters.find((candidate) => portableDefault(candidate) !== null);
  return parameter ? `inputs.${parameter.name}=VALUE` : 'settings.force_rerun=true';
}

/** An example of giving a value to a parameter that the pipeline leaves to the script. */
export function unsetExample(plan: StepsPlan): string {
  for (const step of plan.steps) {
    const name = step.parameters.find((candidate) => portableDefault(findParameter(plan, candidate)) === null);
    if (name) return `jobs.${step.name}.inputs.${name}=VALUE`;
  }
  return '';
}

/** True when a step takes a parameter that the pipeline leaves to the script. */
export function hasUnset(plan: StepsPlan): boolean {
  return unsetExample(plan) !== '';
}
