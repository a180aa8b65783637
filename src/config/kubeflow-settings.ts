/** The settings of Kubeflow Pipelines. */
import type { Count, Text } from './constraints.ts';

/** Settings for Kubeflow Pipelines; used if `target` contains `kubeflow`. */
export interface KubeflowSettings {
  /**
   * Image of the steps, in which their packages are installed at start (`python:3.11`); default: the image of the repository's Dockerfile, which contains the packages.
   */
  readonly image: Text | null;
  /**
   * Where the cluster finds the files that the notebook reads, by their paths in the project (`s3://ml-data/churn`); default: `DATA_ROOT` at the time when the pipeline is compiled.
   */
  readonly data: Text | null;
  /** The MLflow server that the steps log to; without it, metrics and figures are only shown in Kubeflow. */
  readonly tracking: Text | null;
  /** Machines, image, cache, secrets and volumes of single steps, by their names. */
  readonly steps: Readonly<Record<string, KubeflowStep>>;
}

/** Settings of a step in the cluster. */
export interface KubeflowStep {
  readonly image?: Text | undefined;
  /** CPU limit, as Kubernetes counts it (`2`, `500m`). */
  readonly cpu?: Text | undefined;
  /** Memory limit (`4G`). */
  readonly memory?: Text | undefined;
  readonly gpus?: Count | undefined;
  /** The resource name of a GPU (`nvidia.com/gpu`). */
  readonly gpu_type?: Text | undefined;
  /** Whether results of earlier runs are reused; by default, if the step is deterministic. */
  readonly cache?: boolean | undefined;
  readonly retries?: Count | undefined;
  /** Seconds. */
  readonly timeout?: Count | undefined;
  /** Secrets as environment variables. */
  readonly secrets?: readonly KubeflowSecret[] | undefined;
  readonly volumes?: readonly KubeflowVolume[] | undefined;
}

/** A key of a secret of Kubernetes, and the environment variable that holds its value. */
export interface KubeflowSecret {
  readonly name: Text;
  readonly key: Text;
  readonly variable: Text;
}

/** A volume that exists in the cluster. */
export interface KubeflowVolume {
  /** Name of the claim. */
  readonly claim: Text;
  readonly path: Text;
}
