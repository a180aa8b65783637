/** How steps run: resources, limits, distribution; and the settings that have no equivalent. */

import { isObject, reasonOf, type SdkObject } from '../../evaluator/known-values.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import { parallelSettings, specialComponent } from '../components/special-components.ts';
import type { SdkMap, Translation } from '../translation.ts';
import { copyFields, leaveOut, settingsValue, tellUnused } from '../values/plain-values.ts';
import type { JobTranslation } from './job-translation.ts';

const runKeys = [
  'instance_type',
  'instance_count',
  'shm_size',
  'limits',
  'environment_variables',
  'resources',
  'distribution',
  'timeout',
];
const stepKeys = [
  ...runKeys,
  'name',
  'compute',
  'inputs',
  'outputs',
  'display_name',
  'description',
  'tags',
  'experiment_name',
  'version',
];
const commandKeys = [...stepKeys, 'code', 'command', 'environment', 'is_deterministic'];
const sweepKeys = [
  'sampling_algorithm',
  'objective',
  'goal',
  'primary_metric',
  'early_termination',
  'early_termination_policy',
  'max_total_trials',
  'max_concurrent_trials',
  'trial_timeout',
];
const pipelineKeys = [
  'name',
  'display_name',
  'description',
  'tags',
  'experiment_name',
  'compute',
  'default_compute',
  'settings',
  'default_datastore',
  'continue_on_step_failure',
  'force_rerun',
  'inputs',
  'outputs',
];

/** Settings of a job that have no equivalent are reported. */
export function tellRest(t: Translation, job: SdkObject, pipeline: SdkObject): void {
  if (job.type === 'pipeline') tellUnused(t, job, pipelineKeys);
  for (const node of pipeline.nodes) {
    tellUnused(t, node, [
      ...(node.of?.type === 'command' || node.type === 'sweep' ? [...commandKeys, ...sweepKeys] : stepKeys),
      ...specialKeys(node),
    ]);
    const command = commandOfStep(node);
    if (command !== null) tellUnused(t, command, [...commandKeys, ...specialKeys(node)]);
  }
}

/** Further settings of a Spark or parallel step and its component. */
function specialKeys(node: SdkObject): readonly string[] {
  const command = commandOfStep(node);
  const special = command === null ? null : specialComponent(command);
  return [...(special?.keys ?? []), 'identity'];
}

/** How the step runs: settings of the step take precedence over those of its `command(…)`. */
export function addRunSettings({ t }: JobTranslation, node: SdkObject, value: SdkMap): void {
  const command = commandOfStep(node);
  const resources: SdkMap = {};
  for (const object of command === null ? [node] : [command, node]) {
    copyFields(t, object, ['instance_type', 'instance_count', 'shm_size'], resources);
    copyFields(t, object, ['limits', 'environment_variables'], value);
    const given = object.fields.get('resources');
    const settings = given === undefined ? null : isObject(given) ? settingsValue(given) : toYaml(given);
    if (settings !== null && typeof settings === 'object') Object.assign(resources, settings);
    else if (given !== undefined && given.kind !== 'none') leaveOut(t, object, 'resources', reasonOf(given));
    const distribution = object.fields.get('distribution');
    if (isObject(distribution)) value.distribution = distributionValue(distribution);
    const timeout = object.fields.get('timeout');
    if (timeout?.kind === 'number') value.limits ??= { timeout: timeout.value };
  }
  if (Object.keys(resources).length > 0) value.resources = resources;
  addSpecial(t, node, command, value);
}

/** The identity of the step, and the settings of a parallel step that override its component. */
function addSpecial(t: Translation, node: SdkObject, command: SdkObject | null, value: SdkMap): void {
  if (command !== null && specialComponent(command)?.type === 'parallel' && node !== command)
    copyFields(t, node, parallelSettings, value);
  const identity = [node, command].map((object) => object?.fields.get('identity')).find((given) => isObject(given));
  const type = isObject(identity) ? identityTypes[identity.made] : undefined;
  if (type !== undefined) value.identity = { type };
}

const identityTypes: Readonly<Record<string, string>> = {
  ManagedIdentityConfiguration: 'managed',
  UserIdentityConfiguration: 'user_identity',
  AmlTokenConfiguration: 'aml_token',
};

function commandOfStep(node: SdkObject): SdkObject | null {
  const inner = node.type === 'sweep' ? node.of : node;
  const component = inner?.type === 'node' ? inner.of : inner;
  return component?.type === 'command' ? component : null;
}

function distributionValue(distribution: SdkObject): SdkMap {
  const type = distribution.made.replace(/Distribution$/, '').toLowerCase() || 'pytorch';
  return { type, ...settingsValue(distribution) };
}
