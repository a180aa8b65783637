import type { StepResources } from '../../config/pipeline-settings.ts';
import type { Config } from '../../config.ts';
import type { StepPlan } from '../../ir.ts';
import type { YamlValue } from '../../yaml/print.ts';

/** What a step's job says of its machines, its time and its processes. */
export function resourceValues(
  resources: StepResources | undefined,
): Readonly<Record<'resources' | 'limits' | 'distribution' | 'queue_settings', YamlValue | undefined>> {
  const { instance_type, instance_count, shm_size, timeout, tier } = resources ?? {};
  const machines = { instance_type, instance_count, shm_size };
  const hasMachines = Object.values(machines).some((value) => value !== undefined);
  return {
    resources: hasMachines ? machines : undefined,
    limits: timeout === undefined ? undefined : { timeout },
    distribution: distributionValue(resources),
    queue_settings: tier === undefined ? undefined : { job_tier: tier },
  };
}

/** The environment variables of a step: those of the settings, and the order of sets where the step goes through one. */
export function variablesOf(step: StepPlan, resources: StepResources | undefined): Readonly<Record<string, string>> {
  return { ...(step.readsOrder ? { PYTHONHASHSEED: '0' } : {}), ...resources?.variables };
}

/** The environment variables of a step's job; undefined where it has none. */
export function variablesValue(step: StepPlan, resources: StepResources | undefined): YamlValue | undefined {
  const variables = variablesOf(step, resources);
  return Object.keys(variables).length === 0 ? undefined : variables;
}

/** Tags of the settings; undefined where there are none. */
export function tagsValue({ tags }: Config): YamlValue | undefined {
  return Object.keys(tags).length === 0 ? undefined : tags;
}

function distributionValue(resources: StepResources | undefined): YamlValue | undefined {
  const { distribution: type, processes, instance_count } = resources ?? {};
  if (type === undefined) return undefined;
  if (type === 'tensorflow') return { type, worker_count: processes ?? instance_count ?? 1 };
  return { type, process_count_per_instance: processes ?? 1 };
}
