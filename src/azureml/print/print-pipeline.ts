/** Pipelines as the texts of their files: the equivalent of `readPipeline`. */
import { float, printYaml, type YamlValue } from '../../yaml/print.ts';
import type { ComponentUse, InputValue, OutputValue, Pipeline, PipelineComponent, Step } from '../pipeline.ts';
import { schemaOf } from '../schemas.ts';
import type { SearchDimension, Sweep } from '../sweep.ts';
import type { FileNotes } from './print-component.ts';
import { distributionValue, resourcesValue } from './print-machines.ts';
import {
  inputPortValues,
  literalValue,
  mappingOrNothing,
  outputPortValues,
  rewritten,
  type WrittenMapping,
} from './print-ports.ts';

/** The text of a pipeline job's file, in blocks. */
export function printPipeline(pipeline: Pipeline, notes: FileNotes = {}): string {
  const value: WrittenMapping = {
    $schema: schemaOf('pipeline'),
    type: 'pipeline',
    name: pipeline.name ?? undefined,
    display_name: pipeline.displayName ?? undefined,
    description: pipeline.description ?? undefined,
    experiment_name: pipeline.experiment ?? undefined,
    tags: mappingOrNothing(Object.entries(pipeline.tags)),
    identity: pipeline.identity === null ? undefined : { type: pipeline.identity },
    settings: {
      default_compute: pipeline.compute ?? undefined,
      default_datastore: pipeline.datastore ?? undefined,
      continue_on_step_failure: pipeline.continueOnStepFailure ?? undefined,
      force_rerun: pipeline.forceRerun ?? undefined,
    },
    inputs: inputValues(pipeline.inputs),
    outputs: outputValues(pipeline.outputs),
    jobs: stepValues(pipeline.steps),
  };
  return printYaml(value, { ...notes, spaced: ['settings', ...spacedBlocks(pipeline.steps)] });
}

/** The text of a pipeline component's file, in blocks. */
export function printPipelineComponent(component: PipelineComponent): string {
  const value = {
    $schema: schemaOf('pipeline-component'),
    type: 'pipeline',
    name: component.name ?? undefined,
    display_name: component.displayName ?? undefined,
    description: component.description ?? undefined,
    inputs: inputPortValues(component.inputs),
    outputs: outputPortValues(component.outputs),
    jobs: stepValues(component.steps),
  };
  return printYaml(value, { spaced: spacedBlocks(component.steps) });
}

/** The text of a file that says what a call of a pipeline is given. */
export function printInputs(inputs: Readonly<Record<string, InputValue>>, notes: FileNotes): string {
  return printYaml({ inputs: inputValues(inputs) }, notes);
}

function spacedBlocks(steps: readonly Step[]): readonly string[] {
  return ['inputs', 'outputs', 'jobs', ...steps.slice(1).map(({ name }) => `jobs ${name}`)];
}

function stepValues(steps: readonly Step[]): WrittenMapping {
  return Object.fromEntries(steps.map((step) => [step.name, stepValue(step)]));
}

function stepValue(step: Step): WrittenMapping {
  const component = step.component === null ? undefined : componentUseValue(step.component);
  const timeout = step.timeout ?? undefined;
  return {
    type: step.type,
    [step.sweep === null ? 'component' : 'trial']: component,
    compute: step.compute ?? undefined,
    resources: step.resources === null ? undefined : resourcesValue(step.resources),
    limits: step.sweep !== null || timeout === undefined ? undefined : { timeout },
    distribution: step.distribution === null ? undefined : distributionValue(step.distribution),
    queue_settings: step.tier === null ? undefined : { job_tier: step.tier },
    environment_variables: mappingOrNothing(Object.entries(step.variables)),
    identity: step.identity === null ? undefined : { type: step.identity },
    ...step.parallel,
    ...step.automl,
    inputs: inputValues(step.inputs),
    outputs: outputValues(step.outputs),
    ...(step.sweep === null ? {} : sweepValue(step.sweep, timeout)),
  };
}

function componentUseValue(use: ComponentUse): YamlValue {
  switch (use.kind) {
    case 'reference':
      return use.text;
    case 'file':
      return use.path;
    case 'inline':
      return rewritten(use.value);
  }
}

function sweepValue(sweep: Sweep, trialTimeout: number | undefined): WrittenMapping {
  const { goal, metric, earlyTermination: early } = sweep;
  return {
    sampling_algorithm: sweep.algorithm,
    search_space: Object.fromEntries(sweep.space.map((dimension) => [dimension.name, dimensionValue(dimension)])),
    objective: { goal, primary_metric: metric },
    limits: mappingOrNothing(
      Object.entries({
        max_total_trials: sweep.trials,
        max_concurrent_trials: sweep.concurrent,
        timeout: sweep.timeout,
        trial_timeout: trialTimeout ?? null,
      }).flatMap(([key, limit]) => (limit === null ? [] : [[key, limit] as const])),
    ),
    early_termination: early === null ? undefined : { type: early.policy, ...numberValues(early.numbers) },
  };
}

function dimensionValue({ distribution, values, numbers }: SearchDimension): WrittenMapping {
  const listed = distribution === 'choice' ? { values: values.map(literalValue) } : {};
  const given = Object.entries(numbers).map(([key, number]) => [key, isWhole(key, number) ? number : float(number)]);
  return { type: distribution, ...listed, ...Object.fromEntries(given) };
}

/** Bounds are floats in any case; a bound of whole numbers and a step between numbers need not be. */
function isWhole(key: string, number: number): boolean {
  return key === 'upper' || (key === 'q' && Number.isInteger(number));
}

function numberValues(numbers: Readonly<Record<string, number>>): WrittenMapping {
  return Object.fromEntries(
    Object.entries(numbers).map(([key, number]) => [key, Number.isInteger(number) ? number : float(number)]),
  );
}

/** What a job or a step gives to inputs. */
export function inputValues(inputs: Readonly<Record<string, InputValue>>): WrittenMapping | undefined {
  const given = Object.entries(inputs).flatMap(([name, value]) => {
    const written = inputValue(value);
    return written === null ? [] : [[name, written] as const];
  });
  return mappingOrNothing(given);
}

function inputValue(value: InputValue): YamlValue | null {
  switch (value.kind) {
    case 'literal':
      return literalValue(value.literal);
    case 'binding':
      return value.mode === null ? value.text : { path: value.text, mode: value.mode };
    case 'asset': {
      const { type, path, mode, optional } = value;
      return { type: type ?? undefined, path, mode: mode ?? undefined, optional: optional ? true : undefined };
    }
    case 'absent':
      return { type: value.type ?? undefined, optional: value.optional ? true : undefined };
    case 'wrong':
      return null;
  }
}

function outputValues(outputs: Readonly<Record<string, OutputValue>>): WrittenMapping | undefined {
  return mappingOrNothing(Object.entries(outputs).map(([name, value]) => [name, outputValue(value)]));
}

/** A step's output that only is bound is a text; one that says more is a mapping. */
function outputValue({ type, path, mode, name, version }: OutputValue): YamlValue {
  if (path !== null && [type, mode, name, version].every((one) => one === null)) return path;
  return {
    ...{ type: type ?? undefined, mode: mode ?? undefined, path: path ?? undefined },
    ...{ name: name ?? undefined, version: version ?? undefined },
  };
}
