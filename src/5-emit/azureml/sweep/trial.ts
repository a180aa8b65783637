/** One trial of a sweep: several steps as one command, so that fit and measurement belong to one run. */
import { type CommandComponent, commandComponent } from '../../../azureml/command-component.ts';
import { inputPort, outputPort } from '../../../azureml/ports.ts';
import { portAssets } from '../../../azureml/types.ts';
import type { Config } from '../../../config.ts';
import type { PortType, StepInput, StepPlan, StepsPlan } from '../../../ir.ts';
import { quoteWord } from '../../../shell/quote.ts';
import { parameterArgument } from '../command.ts';
import { parameterInput } from '../component.ts';
import { environmentOf, environmentUse } from '../environment.ts';
import { variablesOf } from '../resources.ts';
import { findParameter } from '../step-parameters.ts';

/** An output of a step of the trial. */
export interface TrialOutput {
  readonly step: string;
  readonly output: string;
  readonly type: PortType;
  /** Its name in the trial; null if only the trial itself needs it. */
  readonly name: string | null;
}

/** Name of the trial's node in the pipeline. */
export const trialNode = 'trials';

/** The steps of the trial, in the order of the pipeline. */
export function trialSteps(plan: StepsPlan): readonly StepPlan[] {
  return plan.steps.filter((step) => plan.sweep.steps.includes(step.name));
}

/** The outputs of the trial's steps. */
export function trialOutputs(plan: StepsPlan): readonly TrialOutput[] {
  const members = trialSteps(plan);
  const outside = plan.steps.filter((step) => !members.includes(step));
  const isNeeded = (step: string, output: string) =>
    plan.outputs.some((result) => result.step === step && result.output === output) ||
    outside.some((other) =>
      other.inputs.some(({ from }) => from.kind === 'step' && from.step === step && from.output === output),
    );
  const all = members.flatMap((step) => step.outputs.map((output) => ({ step: step.name, ...output })));
  return all.map(({ step, name, type }) => {
    const isTaken = all.filter((one) => one.name === name).length > 1;
    return { step, output: name, type, name: isNeeded(step, name) ? (isTaken ? `${step}_${name}` : name) : null };
  });
}

/** The inputs of the trial that come from outside it, each once. */
export function trialInputs(plan: StepsPlan): readonly (StepInput & { readonly trialName: string })[] {
  const members = trialSteps(plan);
  const found = new Map<string, StepInput & { readonly trialName: string }>();
  for (const step of members) {
    for (const input of step.inputs) {
      const { from } = input;
      if (from.kind === 'step' && members.some((member) => member.name === from.step)) continue;
      const source = JSON.stringify(from);
      const isTaken = [...found].some(([other, one]) => other !== source && one.trialName === input.name);
      if (!found.has(source))
        found.set(source, { ...input, trialName: isTaken ? `${step.name}_${input.name}` : input.name });
    }
  }
  return [...found.values()];
}

/** The parameters that a step of the trial takes. */
export function trialParameters(plan: StepsPlan): readonly string[] {
  return [...new Set(trialSteps(plan).flatMap((step) => step.parameters))];
}

/** The component of a trial. */
export function trialComponent(plan: StepsPlan, config: Config): CommandComponent {
  const widest = trialEnvironment(plan);
  const outputs = trialOutputs(plan).flatMap(({ name, type }) =>
    name === null ? [] : [outputPort(name, portAssets[type])],
  );
  return commandComponent({
    name: `${plan.name}_trial`,
    displayName: `A trial of ${plan.name}`,
    inputs: [
      ...trialInputs(plan).map((input) => inputPort(input.trialName, portAssets[input.type])),
      ...trialParameters(plan).map((name) => parameterInput(findParameter(plan, name))),
    ],
    outputs,
    code: '../src',
    environment: widest ? environmentUse(plan, widest, config) : null,
    command: trialSteps(plan)
      .flatMap((step, index) => commandOf(plan, step, config, index > 0))
      .join(' '),
  });
}

/** The step of the trial whose environment has the most packages: its steps load results of earlier ones. */
function trialEnvironment(plan: StepsPlan): StepPlan | undefined {
  const packages = (step: StepPlan): number => environmentOf(plan, step)?.pip.length ?? 0;
  return [...trialSteps(plan)].sort((a, b) => packages(b) - packages(a))[0];
}

function commandOf(plan: StepsPlan, step: StepPlan, config: Config, isLater: boolean): readonly string[] {
  const variables = Object.entries(variablesOf(step, config.compute.jobs[step.name]));
  const set = variables.map(([name, value]) => `${name}=${quoteWord(value)} `).join('');
  return [
    `${isLater ? '&& ' : ''}${set}PYTHONPATH=. python ${step.name}/${step.name}.py`,
    ...step.inputs.map((input) => `--${input.name} ${inputPlace(plan, input)}`),
    ...step.parameters.map((name) => parameterArgument(plan, name)),
    ...step.outputs.map((output) => `--${output.name} ${outputPlace(plan, step.name, output.name)}`),
  ];
}

function inputPlace(plan: StepsPlan, { from }: StepInput): string {
  const outside = trialInputs(plan).find((input) => JSON.stringify(input.from) === JSON.stringify(from));
  if (outside) return `\${{inputs.${outside.trialName}}}`;
  return from.kind === 'step' ? outputPlace(plan, from.step, from.output) : '';
}

/** Outputs of the trial are in its folder, others beside the code. */
function outputPlace(plan: StepsPlan, step: string, output: string): string {
  const name = trialOutputs(plan).find((one) => one.step === step && one.output === output)?.name ?? null;
  return name === null ? `between/${step}/${output}` : `\${{outputs.${name}}}`;
}
