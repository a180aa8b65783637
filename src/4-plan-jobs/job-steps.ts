import { isMapping } from '../azureml/yaml-file.ts';
import type { StepPlan } from '../ir.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Translation } from './translation.ts';

/** The steps of the pipeline, as far as lists and pictures show them: their scripts are the notebook's own. */
export function sdkSteps(t: Translation, pipeline: string | null): readonly StepPlan[] {
  const made = pipeline === null ? undefined : t.made.get(pipeline);
  const jobs = made === undefined ? {} : plainYaml(made.value).jobs;
  return Object.entries(isMapping(jobs) ? jobs : {}).map(([name, job]) => ({
    name,
    displayName: name.replaceAll('_', ' '),
    description: '',
    cells: [],
    origins: [],
    environment: { kind: 'planned', name: '' },
    compute: null,
    deterministic: true,
    parameters: [],
    inputs: inputsOf(isMapping(job) ? job.inputs : undefined),
    outputs: [],
    after: [],
    script: { docstring: '', imports: [], prelude: [], definitions: [], state: [], units: [], main: [] },
    reference: [],
  }));
}

function inputsOf(inputs: unknown): StepPlan['inputs'] {
  return Object.entries(isMapping(inputs) ? inputs : {}).flatMap(([name, value]) => {
    const match = /^\$\{\{parent\.jobs\.(\w+)\.outputs\.(\w+)\}\}$/.exec(String(value));
    if (match === null) return [];
    const from = { kind: 'step' as const, step: match[1] ?? '', output: match[2] ?? '' };
    return [{ name, type: 'folder' as const, from, description: '' }];
  });
}
