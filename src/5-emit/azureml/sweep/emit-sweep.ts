import { portAssets } from '../../../azureml/types.ts';
import type { Config } from '../../../config.ts';
import type { OutputFile, StepInput, StepPlan, StepsPlan } from '../../../ir.ts';
import { printYaml, type YamlValue } from '../../../yaml/print.ts';
import { outputFile } from '../../output-file.ts';
import { plainText } from '../../plain-text.ts';
import {
  computeReference,
  experimentName,
  identityValue,
  inputValues,
  jobValue,
  pipelineParameters,
} from '../pipeline.ts';
import { resourceValues, tagsValue } from '../resources.ts';
import { findParameter } from '../step-parameters.ts';
import { searchSpaceValue } from './search-space.ts';
import { trialInputs, trialNode, trialOutputs, trialParameters, trialSteps, trialValue } from './trial.ts';

type YamlMap = { readonly [key: string]: YamlValue | undefined };

/** The search for the best values of parameters, when asked for: a trial, and the pipeline that makes many. */
export function emitSweep(plan: StepsPlan, config: Config): readonly OutputFile[] {
  if (trialSteps(plan).length === 0 || config.sweep.metric === null) return [];
  const spaced = ['settings', 'inputs', 'outputs', 'jobs'];
  const jobs = Object.keys(jobValues(plan, config)).slice(1);
  return [
    outputFile(
      'sweep/trial.yml',
      printYaml(trialValue(plan, config), {
        head: 'One trial: the steps one after the other, as one job, whose metrics are those of the trial.',
        spaced: ['inputs', 'outputs', 'code', 'environment', 'command'],
      }),
    ),
    outputFile(
      'sweep/pipeline-job.yml',
      printYaml(pipelineValue(plan, config), {
        head: 'Runs the pipeline with many values of its parameters: az ml job create --file sweep/pipeline-job.yml',
        spaced: [...spaced, ...jobs.map((name) => `jobs ${name}`)],
      }),
    ),
  ];
}

function pipelineValue(plan: StepsPlan, config: Config): YamlMap {
  const swept = Object.keys(plan.sweep.parameters);
  const inputs = inputValues(plan, config).filter(([name]) => !swept.includes(name) || isUsedOutside(plan, name));
  return {
    $schema: 'https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json',
    type: 'pipeline',
    display_name: `${plainText(plan.displayName) || plan.name}, sweep`,
    experiment_name: `${experimentName(plan)}-sweep`,
    tags: tagsValue(config),
    identity: identityValue(config),
    settings: { default_compute: computeReference(plan.compute), continue_on_step_failure: false },
    inputs: inputs.length > 0 ? Object.fromEntries(inputs) : undefined,
    outputs:
      plan.outputs.length > 0
        ? Object.fromEntries(plan.outputs.map((output) => [output.name, { type: portAssets[output.type] }]))
        : undefined,
    jobs: jobValues(plan, config),
  };
}

function isUsedOutside(plan: StepsPlan, parameter: string): boolean {
  return plan.steps.some((step) => !plan.sweep.steps.includes(step.name) && step.parameters.includes(parameter));
}

/** The steps outside of the trial, with the trials in the place of the first step of one. */
function jobValues(plan: StepsPlan, config: Config): YamlMap {
  const members = trialSteps(plan);
  const entries = plan.steps.flatMap((step): [string, YamlMap][] => {
    if (step === members[0]) return [[trialNode, sweepValue(plan, config)]];
    return members.includes(step) ? [] : [[step.name, outsideValue(plan, config, step)]];
  });
  return Object.fromEntries(entries);
}

function outsideValue(plan: StepsPlan, config: Config, step: StepPlan): YamlMap {
  const value = jobValue(plan, step, config);
  const inputs = Object.entries((value.inputs ?? {}) as YamlMap).map(
    ([name, binding]): [string, YamlValue | undefined] => {
      const input = step.inputs.find((one) => one.name === name);
      return [name, input ? bindingOf(plan, input) : binding];
    },
  );
  const component = String(value.component).replace(/^\.\//, '../');
  return { ...value, component, inputs: inputs.length > 0 ? Object.fromEntries(inputs) : undefined };
}

function bindingOf(plan: StepsPlan, { from }: StepInput): string {
  if (from.kind === 'data') return `\${{parent.inputs.${from.input}}}`;
  const made = trialOutputs(plan).find((one) => one.step === from.step && one.output === from.output);
  return made
    ? `\${{parent.jobs.${trialNode}.outputs.${made.name}}}`
    : `\${{parent.jobs.${from.step}.outputs.${from.output}}}`;
}

function sweepValue(plan: StepsPlan, config: Config): YamlMap {
  const { sweep } = config;
  const [first] = trialSteps(plan);
  const compute = first === undefined ? null : (config.compute.steps[first.name] ?? first.compute);
  const passed = pipelineParameters(plan).map((parameter) => parameter.name);
  const inputs: [string, YamlValue][] = [
    ...trialInputs(plan).map((input): [string, YamlValue] => [input.trialName, bindingOf(plan, input)]),
    ...trialParameters(plan)
      .filter((name) => passed.includes(name) && !(name in plan.sweep.parameters))
      .map((name): [string, YamlValue] => [name, `\${{parent.inputs.${name}}}`]),
  ];
  const outputs = plan.outputs.flatMap((result): [string, YamlValue][] => {
    const made = trialOutputs(plan).find((one) => one.step === result.step && one.output === result.output);
    return made?.name ? [[made.name, `\${{parent.outputs.${result.name}}}`]] : [];
  });
  const space = Object.entries(plan.sweep.parameters).map(([name, values]): [string, YamlValue] => [
    name,
    searchSpaceValue(values, findParameter(plan, name)),
  ]);
  return {
    type: 'sweep',
    trial: './trial.yml',
    compute: compute === null ? undefined : computeReference(compute),
    queue_settings: resourceValues(first === undefined ? undefined : config.compute.jobs[first.name]).queue_settings,
    inputs: inputs.length > 0 ? Object.fromEntries(inputs) : undefined,
    outputs: outputs.length > 0 ? Object.fromEntries(outputs) : undefined,
    sampling_algorithm: sweep.sampling,
    search_space: Object.fromEntries(space),
    objective: { goal: sweep.goal, primary_metric: sweep.metric ?? '' },
    limits: {
      max_total_trials: sweep.trials,
      max_concurrent_trials: Math.min(sweep.parallel, sweep.trials),
      timeout: sweep.timeout,
    },
    early_termination: terminationValue(sweep.stop),
  };
}

function terminationValue(stop: Config['sweep']['stop']): YamlValue | undefined {
  switch (stop) {
    case null:
      return undefined;
    case 'bandit':
      return { type: 'bandit', slack_factor: 0.1, evaluation_interval: 1, delay_evaluation: 5 };
    case 'median_stopping':
      return { type: 'median_stopping', evaluation_interval: 1, delay_evaluation: 5 };
    case 'truncation_selection':
      return { type: 'truncation_selection', truncation_percentage: 20, evaluation_interval: 1, delay_evaluation: 5 };
    default:
      return stop satisfies never;
  }
}
