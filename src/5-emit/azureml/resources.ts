import type { Distribution, Resources } from '../../azureml/machines.ts';
import type { StepResources } from '../../config/pipeline-settings.ts';
import type { Config } from '../../config.ts';
import type { StepPlan } from '../../ir.ts';

/** The environment variables of a step: those of the settings, and the hash seed if the step iterates over a set. */
export function variablesOf(step: StepPlan, resources: StepResources | undefined): Readonly<Record<string, string>> {
  return { ...(step.readsOrder ? { PYTHONHASHSEED: '0' } : {}), ...resources?.variables };
}

/** Tags of the settings; undefined if there are none. */
export function tagsValue({ tags }: Config): Config['tags'] | undefined {
  return Object.keys(tags).length === 0 ? undefined : tags;
}

/** The machine settings of a step's job. */
export function resourcesOf({ instance_type, instance_count, shm_size }: StepResources): Resources | null {
  if (instance_type === undefined && instance_count === undefined && shm_size === undefined) return null;
  return {
    instanceType: instance_type ?? null,
    instances: instance_count ?? null,
    sharedMemory: shm_size ?? null,
    dockerArguments: null,
    runtimeVersion: null,
  };
}

/** The distribution settings of a step's job. */
export function distributionOf({ distribution: type, processes, instance_count }: StepResources): Distribution | null {
  if (type === undefined) return null;
  return type === 'tensorflow'
    ? { type, processes: null, workers: processes ?? instance_count ?? 1, parameterServers: null }
    : { type, processes: processes ?? 1, workers: null, parameterServers: null };
}
