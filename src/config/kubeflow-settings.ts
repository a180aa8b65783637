/** The settings of Kubeflow Pipelines. */
import type { Count, Text } from './constraints.ts';

/** What Kubeflow Pipelines is told beside the pipeline; used where `target` has `kubeflow`. */
export interface KubeflowSettings {
  /**
   * Image of the steps, in which their packages are installed when they start (`python:3.11`); without it, the image
   * of the repository's Dockerfile, which has the packages in it.
   */
  readonly image: Text | null;
  /**
   * Where the cluster finds the files that the notebook reads, by the paths that they have in the project
   * (`s3://ml-data/churn`); without it, `DATA_ROOT` says it when the pipeline is compiled.
   */
  readonly data: Text | null;
  /** The MLflow server that the steps log to; without it, their metrics and figures are shown in Kubeflow only. */
  readonly tracking: Text | null;
  /** Machines, image, cache, secrets and volumes of single steps, by their names. */
  readonly steps: Readonly<Record<string, KubeflowStep>>;
}

/** What a step is given in the cluster, where it differs. */
export interface KubeflowStep {
  readonly image?: Text | undefined;
  /** Processors at most, as Kubernetes counts them (`2`, `500m`). */
  readonly cpu?: Text | undefined;
  /** Memory at most (`4G`). */
  readonly memory?: Text | undefined;
  readonly gpus?: Count | undefined;
  /** The resource that a GPU is (`nvidia.com/gpu`). */
  readonly gpu_type?: Text | undefined;
  /** Whether a result of an earlier run is taken; without it, where the step is deterministic. */
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
