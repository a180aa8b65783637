import type { StepResources } from '../../config/pipeline-settings.ts';
import type { YamlValue } from '../../yaml/print.ts';

/** What a step's job says of its machines, its time and its processes. */
export function resourceValues(
  resources: StepResources | undefined,
): Readonly<Record<'resources' | 'limits' | 'distribution', YamlValue | undefined>> {
  const { instance_type, instance_count, shm_size, timeout } = resources ?? {};
  const machines = { instance_type, instance_count, shm_size };
  const hasMachines = Object.values(machines).some((value) => value !== undefined);
  return {
    resources: hasMachines ? machines : undefined,
    limits: timeout === undefined ? undefined : { timeout },
    distribution: distributionValue(resources),
  };
}

function distributionValue(resources: StepResources | undefined): YamlValue | undefined {
  const { distribution: type, processes, instance_count } = resources ?? {};
  if (type === undefined) return undefined;
  if (type === 'tensorflow') return { type, worker_count: processes ?? instance_count ?? 1 };
  return { type, process_count_per_instance: processes ?? 1 };
}
