import { readSingleBinding } from '../../azureml/binding.ts';
import type { Job } from '../load/job-model.ts';
import type { Bound } from './bound.ts';

/** A pipeline, or a nested one, while its bindings are resolved. */
export interface Scope {
  /** What is before the names of its steps: empty, or `outer.` in a nested pipeline. */
  readonly prefix: string;
  readonly name: string;
  readonly inputs: Map<string, Bound>;
  readonly jobs: ReadonlyMap<string, Job>;
  readonly broken: readonly string[];
}

/** The step that makes an output of a job: the job itself, or one inside a nested pipeline. */
export function findOutput(
  scope: Pick<Scope, 'prefix' | 'jobs'>,
  jobName: string,
  output: string,
): { readonly step: string; readonly output: string } | null {
  const job = scope.jobs.get(jobName);
  if (job === undefined) return null;
  const { component } = job;
  const declares = component.outputs.some((port) => port.name === output);
  if (component.kind === 'command') return declares ? { step: scope.prefix + jobName, output } : null;
  const inner = {
    prefix: `${scope.prefix}${jobName}.`,
    jobs: new Map(component.jobs.loaded.map((each) => [each.name, each])),
  };
  for (const innerJob of component.jobs.loaded) {
    for (const [innerOutput, binding] of Object.entries(innerJob.outputs)) {
      const bound = readSingleBinding(binding ?? '');
      const name = bound?.kind === 'output' ? bound.name : undefined;
      if (name === output) return findOutput(inner, innerJob.name, innerOutput);
    }
  }
  return null;
}
