import type { StepInput, StepOutput, StepPlan, StepsPlan } from '../../ir.ts';
import { argumentForm, portableDefault } from './parameter-value.ts';
import { findParameter } from './step-parameters.ts';

/** The lines of a component's command: the script first, then one argument per line. */
export function commandLines(plan: StepsPlan, step: StepPlan): readonly string[] {
  return [
    `python ${step.name}.py`,
    ...step.inputs.map((input: StepInput) => `--${input.name} \${{inputs.${input.name}}}`),
    ...step.parameters.map((name) => parameterArgument(plan, name)),
    ...step.outputs.map((output: StepOutput) => `--${output.name} \${{outputs.${output.name}}}`),
  ];
}

/** The argument of a parameter. */
export function parameterArgument(plan: StepsPlan, name: string): string {
  const parameter = findParameter(plan, name);
  const { quote, separator } = argumentForm(parameter);
  const argument = `--${name}${separator}${quote}\${{inputs.${name}}}${quote}`;
  return portableDefault(parameter) === null ? `$[[${argument}]]` : argument;
}
