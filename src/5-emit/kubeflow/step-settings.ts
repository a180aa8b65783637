import type { KubeflowStep } from '../../config/kubeflow-settings.ts';
import type { Config } from '../../config.ts';
import type { StepPlan, StepsPlan } from '../../ir.ts';

type Draft = { -readonly [Key in keyof KubeflowStep]: KubeflowStep[Key] };

/** Settings of a step in the cluster: from the notebook's tags, unless overridden by the settings. */
export function settingsOfStep(plan: StepsPlan, step: StepPlan, config: Config): KubeflowStep {
  const draft: Draft = {};
  const image = imageOfTag(plan, step, config);
  if (image !== null) draft.image = image;
  for (const ask of step.asks ?? []) applyAsk(ask, draft);
  return { ...draft, ...config.kubeflow.steps[step.name] };
}

/** True if the compute of a step is a Kubernetes limit, not a machine's name. */
export function isLimit(compute: string): boolean {
  return /^[\w./-]+:[\w.]+$/.test(compute);
}

/** The image that a tag names; the images of other engines are the settings' and not the notebook's. */
function imageOfTag(plan: StepsPlan, { environment }: StepPlan, config: Config): string | null {
  if (environment.kind !== 'planned') return null;
  const image = plan.environments.find(({ name }) => name === environment.name)?.image ?? config.environment.image;
  return image === config.environment.image ? null : image;
}

function applyAsk(ask: string, draft: Draft): void {
  const [kind = '', name = '', ...rest] = ask.split(':');
  const value = rest.join(':');
  if (kind === 'cache') draft.cache = name === 'true' || name === 'enabled';
  if (kind === 'limit') applyLimit(name, value, draft);
  if (kind === 'volume') draft.volumes = [...(draft.volumes ?? []), { claim: name, path: value }];
  if (kind === 'secret') {
    const [key = '', variable = key.toUpperCase().replace(/[^A-Z0-9]+/g, '_')] = rest;
    draft.secrets = [...(draft.secrets ?? []), { name, key, variable }];
  }
}

function applyLimit(resource: string, value: string, draft: Draft): void {
  if (resource === 'cpu') draft.cpu = value;
  else if (resource === 'memory') draft.memory = value;
  else if (/^\d+$/.test(value) && Number(value) > 0) {
    draft.gpus = Number(value);
    draft.gpu_type = resource;
  }
}
