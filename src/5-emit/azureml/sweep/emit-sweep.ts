import type { Binding } from '../../../azureml/binding.ts';
import { boundTo, outputBoundTo, type Pipeline, pipelineStep, type Step } from '../../../azureml/pipeline.ts';
import { printComponent } from '../../../azureml/print/print-component.ts';
import { printPipeline } from '../../../azureml/print/print-pipeline.ts';
import type { EarlyTermination, Sweep } from '../../../azureml/sweep.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepInput, StepPlan, StepsPlan } from '../../../ir.ts';
import { outputFile } from '../../output-file.ts';
import { plainText } from '../../plain-text.ts';
import {
  bindingOf,
  computeReference,
  experimentName,
  inFolder,
  pipelineInputs,
  pipelineOutputs,
  pipelineParameters,
  pipelineSettings,
  stepOf,
} from '../pipeline.ts';
import { findParameter } from '../step-parameters.ts';
import { searchDimension } from './search-space.ts';
import { trialComponent, trialInputs, trialNode, trialOutputs, trialParameters, trialSteps } from './trial.ts';

/** The search for the best values of parameters, when asked for: a trial, and the pipeline that makes many. */
export function emitSweep(plan: StepsPlan, config: Config): readonly OutputFile[] {
  if (trialSteps(plan).length === 0 || config.sweep.metric === null) return [];
  return [
    outputFile(
      'sweep/trial.yml',
      printComponent(trialComponent(plan, config), {
        head: 'One trial: the steps one after the other, as one job, whose metrics are those of the trial.',
      }),
    ),
    outputFile(
      'sweep/pipeline-job.yml',
      printPipeline(pipelineOf(plan, config), {
        head: 'Runs the pipeline with many values of its parameters: az ml job create --file sweep/pipeline-job.yml',
      }),
    ),
  ];
}

function pipelineOf(plan: StepsPlan, config: Config): Pipeline {
  const swept = Object.keys(plan.sweep.parameters);
  const inputs = Object.entries(pipelineInputs(plan, config)).filter(
    ([name]) => !swept.includes(name) || isUsedOutside(plan, name),
  );
  return {
    name: null,
    displayName: `${plainText(plan.displayName) || plan.name}, sweep`,
    description: null,
    experiment: `${experimentName(plan)}-sweep`,
    ...pipelineSettings(plan, config),
    inputs: Object.fromEntries(inputs),
    outputs: pipelineOutputs(plan),
    steps: stepsOf(plan, config),
  };
}

function isUsedOutside(plan: StepsPlan, parameter: string): boolean {
  return plan.steps.some((step) => !plan.sweep.steps.includes(step.name) && step.parameters.includes(parameter));
}

/** The steps outside the trial, with the trials instead of their first step. */
function stepsOf(plan: StepsPlan, config: Config): readonly Step[] {
  const members = trialSteps(plan);
  return plan.steps.flatMap((step) => {
    if (step === members[0]) return [sweepStep(plan, config, step)];
    return members.includes(step) ? [] : [outsideStep(plan, config, step)];
  });
}

function outsideStep(plan: StepsPlan, config: Config, step: StepPlan): Step {
  const made = inFolder(stepOf(plan, step, config), '..');
  const rebound = step.inputs.map((input) => [input.name, boundTo(bindingInSweep(plan, input))] as const);
  return { ...made, inputs: { ...made.inputs, ...Object.fromEntries(rebound) } };
}

function bindingInSweep(plan: StepsPlan, input: StepInput): Binding {
  const { from } = input;
  const made =
    from.kind === 'step'
      ? trialOutputs(plan).find((one) => one.step === from.step && one.output === from.output)
      : undefined;
  return made ? { kind: 'step', step: trialNode, output: String(made.name) } : bindingOf(input);
}

function sweepStep(plan: StepsPlan, config: Config, first: StepPlan): Step {
  const compute = config.compute.steps[first.name] ?? first.compute;
  const passed = pipelineParameters(plan).map((parameter) => parameter.name);
  const inputs: (readonly [string, Binding])[] = [
    ...trialInputs(plan).map((input) => [input.trialName, bindingInSweep(plan, input)] as const),
    ...trialParameters(plan)
      .filter((name) => passed.includes(name) && !(name in plan.sweep.parameters))
      .map((name) => [name, { kind: 'input', name }] as const),
  ];
  const outputs = plan.outputs.flatMap((result) => {
    const made = trialOutputs(plan).find((one) => one.step === result.step && one.output === result.output);
    return made?.name ? [[made.name, outputBoundTo(result.name)] as const] : [];
  });
  return pipelineStep(trialNode, 'sweep', {
    component: { kind: 'file', path: './trial.yml' },
    compute: compute === null ? null : computeReference(compute),
    tier: config.compute.jobs[first.name]?.tier ?? null,
    inputs: Object.fromEntries(inputs.map(([name, binding]) => [name, boundTo(binding)])),
    outputs: Object.fromEntries(outputs),
    sweep: sweepOf(plan, config),
  });
}

function sweepOf(plan: StepsPlan, { sweep }: Config): Sweep {
  return {
    algorithm: sweep.sampling,
    space: Object.entries(plan.sweep.parameters).map(([name, values]) =>
      searchDimension(values, findParameter(plan, name)),
    ),
    goal: sweep.goal,
    metric: sweep.metric ?? '',
    trials: sweep.trials,
    concurrent: Math.min(sweep.parallel, sweep.trials),
    timeout: sweep.timeout ?? null,
    earlyTermination: sweep.stop === null ? null : { policy: sweep.stop, numbers: terminations[sweep.stop] },
  };
}

const terminations: Readonly<Record<NonNullable<Config['sweep']['stop']>, EarlyTermination['numbers']>> = {
  bandit: { slack_factor: 0.1, evaluation_interval: 1, delay_evaluation: 5 },
  median_stopping: { evaluation_interval: 1, delay_evaluation: 5 },
  truncation_selection: { truncation_percentage: 20, evaluation_interval: 1, delay_evaluation: 5 },
};
