/** Machines and processes as YAML values. */
import type { Distribution, Resources } from '../machines.ts';
import type { WrittenMapping } from './print-ports.ts';

/** What `resources:` says. */
export function resourcesValue({ instanceType, instances, sharedMemory }: Resources): WrittenMapping {
  return {
    instance_type: instanceType ?? undefined,
    instance_count: instances ?? undefined,
    shm_size: sharedMemory ?? undefined,
  };
}

/** What `distribution:` says. */
export function distributionValue({ type, processes, workers }: Distribution): WrittenMapping {
  return { type, worker_count: workers ?? undefined, process_count_per_instance: processes ?? undefined };
}
