import { isMapping } from '../azureml/yaml-file.ts';
import type { JobPlan } from '../ir.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Translation } from './translation.ts';

/** The jobs of the pipeline, with what binds them. */
export function plannedJobs(t: Translation, pipeline: string | null): readonly JobPlan[] {
  const made = pipeline === null ? undefined : t.made.get(pipeline);
  const jobs = made === undefined ? {} : plainYaml(made.value).jobs;
  return Object.entries(isMapping(jobs) ? jobs : {}).map(([name, job]) => ({
    name,
    inputs: inputsOf(isMapping(job) ? job.inputs : undefined),
  }));
}

function inputsOf(inputs: unknown): JobPlan['inputs'] {
  return Object.entries(isMapping(inputs) ? inputs : {}).flatMap(([name, value]) => {
    const match = /^\$\{\{parent\.jobs\.(\w+)\.outputs\.(\w+)\}\}$/.exec(String(value));
    return match === null ? [] : [{ name, job: match[1] ?? '', output: match[2] ?? '' }];
  });
}
