import { readSingleBinding } from '../../azureml/binding.ts';
import type { DataPlaces } from '../load/find-data.ts';
import type { Graph, GraphOutput, Job, JobList, Pipeline, Step } from '../load/job-model.ts';
import type { Loader } from '../load/load-yaml.ts';
import { checkCommand } from '../step/command-values.ts';
import type { Bound } from './bound.ts';
import { orderSteps } from './order-steps.ts';
import { resolveInputs, settleValue } from './resolve-inputs.ts';
import { findOutput, type Scope } from './scope.ts';

/** Binds every input of every step, flattens nested pipelines, and orders the steps. Reports all mistakes. */
export function resolveGraph(loader: Loader, pipeline: Pipeline, places: DataPlaces): Graph {
  const scope: Scope = { prefix: '', name: pipeline.name, inputs: new Map(), ...jobsOf(pipeline.jobs) };
  for (const [name, value] of Object.entries(pipeline.inputs)) {
    scope.inputs.set(name, settleValue(loader, places, scope, value, { owner: '', name }));
  }
  const steps = resolveJobs(loader, places, scope);
  return { steps: orderSteps(loader.report, steps), outputs: pipelineOutputs(loader, pipeline, scope) };
}

function jobsOf(jobs: JobList): Pick<Scope, 'jobs' | 'broken'> {
  return { jobs: new Map(jobs.loaded.map((job) => [job.name, job])), broken: jobs.broken };
}

function resolveJobs(loader: Loader, places: DataPlaces, scope: Scope): readonly Step[] {
  return [...scope.jobs.values()].flatMap((job) => resolveJob(loader, places, scope, job));
}

function resolveJob(loader: Loader, places: DataPlaces, scope: Scope, job: Job): readonly Step[] {
  const id = scope.prefix + job.name;
  checkOutputs(loader, scope, job);
  const inputs = resolveInputs(loader, places, scope, job);
  const { component } = job;
  if (component.kind === 'pipeline') {
    const bound = new Map<string, Bound>(inputs.map(({ name, value }) => [name, value]));
    const inner: Scope = { prefix: `${id}.`, name: component.name, inputs: bound, ...jobsOf(component.jobs) };
    return resolveJobs(loader, places, inner);
  }
  const settled = inputs.flatMap(({ name, type, value }) => (value.kind === 'broken' ? [] : [{ name, type, value }]));
  checkCommand(loader.report, id, component, { inputs: settled, sweep: job.sweep });
  const { sweep, timeout, variables, compute, span } = job;
  return [{ id, component, inputs: settled, sweep, timeout, variables, compute, span }];
}

function checkOutputs(loader: Loader, scope: Scope, job: Job): void {
  const known = job.component.outputs.map((output) => output.name);
  for (const output of Object.keys(job.outputs)) {
    if (known.includes(output)) continue;
    const parameters = { step: scope.prefix + job.name, output, component: job.component.name };
    loader.report.add('component-output-unknown', job.span, { ...parameters, known: known.join(', ') || 'none' });
  }
}

/** The outputs of the pipeline, with the steps that make them; bindings to outputs that it does not declare are reported. */
function pipelineOutputs(loader: Loader, pipeline: Pipeline, scope: Scope): readonly GraphOutput[] {
  const declared = pipeline.outputs.map((output) => output.name);
  const outputs: GraphOutput[] = [];
  for (const job of scope.jobs.values()) {
    for (const [output, binding] of Object.entries(job.outputs)) {
      if (binding === null) continue;
      const bound = readSingleBinding(binding);
      const name = bound?.kind === 'output' ? bound.name : undefined;
      if (name === undefined || !declared.includes(name)) {
        const missing = 'no output of the pipeline';
        const known = declared.join(', ') || 'none';
        loader.report.add('pipeline-binding-unknown', job.span, { binding, step: job.name, missing, known });
        continue;
      }
      const made = findOutput(scope, job.name, output);
      const type = pipeline.outputs.find((port) => port.name === name)?.type ?? 'uri_folder';
      if (made !== null) outputs.push({ name, step: made.step, output: made.output, type });
    }
  }
  return outputs;
}
