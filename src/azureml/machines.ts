/** What jobs and components say of the machines and processes that run them. */
import { mappingAt, numberAt, textAt, type YamlMapping } from '../yaml/value.ts';

/** The machines of a step; `null` members are what its file does not say. */
export interface Resources {
  readonly instanceType: string | null;
  readonly instances: number | null;
  /** Size of the shared memory of a container: `2g`. */
  readonly sharedMemory: string | null;
  /** Further arguments of `docker run`. */
  readonly dockerArguments: string | null;
  /** The version of Spark. */
  readonly runtimeVersion: string | null;
}

/** How the processes of a step work together. */
export interface Distribution {
  readonly type: string;
  /** Processes an instance. */
  readonly processes: number | null;
  /** Workers of TensorFlow. */
  readonly workers: number | null;
  /** Servers of TensorFlow that keep the parameters. */
  readonly parameterServers: number | null;
}

/** Reads `resources:`; `null` if it says nothing that is known here. */
export function readResources(value: YamlMapping): Resources | null {
  const resources = mappingAt(value, 'resources');
  const read = {
    instanceType: textAt(resources, 'instance_type'),
    instances: numberAt(resources, 'instance_count'),
    sharedMemory: textAt(resources, 'shm_size'),
    dockerArguments: textAt(resources, 'docker_args'),
    runtimeVersion: textAt(resources, 'runtime_version'),
  };
  return Object.values(read).every((one) => one === null) ? null : read;
}

/** Reads `distribution:`. */
export function readDistribution(value: YamlMapping): Distribution | null {
  const distribution = mappingAt(value, 'distribution');
  const type = textAt(distribution, 'type');
  if (type === null) return null;
  const processes = numberAt(distribution, 'process_count_per_instance');
  return {
    type,
    processes,
    workers: numberAt(distribution, 'worker_count'),
    parameterServers: numberAt(distribution, 'parameter_server_count'),
  };
}
