import type { KubeflowStep } from '../../config/kubeflow-settings.ts';
import type { StepPlan } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';

/** Settings of a task in the pipeline, one call per line. */
export function taskSettings(
  step: StepPlan,
  task: string,
  settings: KubeflowStep,
  tracking: string | null,
): readonly string[] {
  const cached = settings.cache ?? step.deterministic;
  return [
    ...(cached ? [] : [cacheComment(step, settings), `${task}.set_caching_options(False)`]),
    ...(step.readsOrder ? [orderComment, `${task}.set_env_variable("PYTHONHASHSEED", "0")`] : []),
    ...(tracking === null ? [] : [`${task}.set_env_variable("MLFLOW_TRACKING_URI", TRACKING_URI)`]),
    ...machine(task, settings),
    ...(settings.retries === undefined ? [] : [`${task}.set_retry(${settings.retries})`]),
    ...kubernetesCalls(task, settings),
  ];
}

const orderComment = '# Iterates over a set: without this, the order differs from run to run.';

function cacheComment(step: StepPlan, { cache }: KubeflowStep): string {
  return cache === false && step.deterministic
    ? '# The settings say so: a result is never taken from an earlier run.'
    : '# Reads the clock, the network or a URL: a result is never taken from an earlier run.';
}

function machine(task: string, { cpu, memory, gpus, gpu_type }: KubeflowStep): readonly string[] {
  return [
    ...(cpu === undefined ? [] : [`${task}.set_cpu_limit(${pythonString(cpu)})`]),
    ...(memory === undefined ? [] : [`${task}.set_memory_limit(${pythonString(memory)})`]),
    ...(gpus === undefined
      ? []
      : [
          `${task}.set_accelerator_type(${pythonString(gpu_type ?? 'nvidia.com/gpu')})`,
          `${task}.set_accelerator_limit(${gpus})`,
        ]),
  ];
}

/** Settings by the `kfp` extension for Kubernetes. */
function kubernetesCalls(task: string, { timeout, secrets, volumes }: KubeflowStep): readonly string[] {
  const names = [...new Set((secrets ?? []).map(({ name }) => name))];
  return [
    ...(timeout === undefined ? [] : [`kubernetes.set_timeout(${task}, ${timeout})`]),
    ...names.map((name) => {
      const keys = (secrets ?? []).filter((secret) => secret.name === name);
      const pairs = keys.map(({ key, variable }) => `${pythonString(key)}: ${pythonString(variable)}`).join(', ');
      return `kubernetes.use_secret_as_env(${task}, secret_name=${pythonString(name)}, secret_key_to_env={${pairs}})`;
    }),
    ...(volumes ?? []).map(
      ({ claim, path }) =>
        `kubernetes.mount_pvc(${task}, pvc_name=${pythonString(claim)}, mount_path=${pythonString(path)})`,
    ),
  ];
}

/** True if the pipeline needs the extension of `kfp` for Kubernetes. */
export function needsKubernetes(settings: readonly KubeflowStep[]): boolean {
  return settings.some((step) => kubernetesCalls('', step).length > 0);
}
