/** Machines and processes as YAML values. */
import type { Distribution, Resources } from '../machines.ts';
import type { WrittenMapping } from './print-ports.ts';

/** What `resources:` says. */
export function resourcesValue(resources: Resources): WrittenMapping {
  return {
    instance_type: resources.instanceType ?? undefined,
    instance_count: resources.instances ?? undefined,
    shm_size: resources.sharedMemory ?? undefined,
    docker_args: resources.dockerArguments ?? undefined,
    runtime_version: resources.runtimeVersion ?? undefined,
  };
}

/** What `distribution:` says. */
export function distributionValue({ type, processes, workers, parameterServers }: Distribution): WrittenMapping {
  return {
    type,
    parameter_server_count: parameterServers ?? undefined,
    worker_count: workers ?? undefined,
    process_count_per_instance: processes ?? undefined,
  };
}
