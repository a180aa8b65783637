/** How steps run: resources, limits, distribution; and the settings that have no equivalent. */

import type { Distribution, Resources } from '../../azureml/machines.ts';
import type { Step } from '../../azureml/pipeline.ts';
import { isObject, makeObject, reasonOf, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { parallelSettingsOf, specialArguments, specialType } from '../components/special-components.ts';
import type { Translation } from '../translation.ts';
import { leaveOut, numberField, tellUnused, textField, textsField } from '../values/plain-values.ts';
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
  return [...(command === null ? [] : specialArguments(command)), 'identity'];
}

/** How a step runs. */
export type RunSettings = Pick<Step, 'resources' | 'timeout' | 'variables' | 'distribution' | 'identity' | 'parallel'>;

/** How the step runs: settings of the step take precedence over those of its `command(…)`. */
export function runSettings({ t }: JobTranslation, node: SdkObject): RunSettings {
  const command = commandOfStep(node);
  const objects = command === null ? [node] : [command, node];
  const of = <Value>(find: (object: SdkObject) => Value | null): Value | null =>
    objects.map(find).findLast((one) => one !== null) ?? null;
  const variables = objects.map((object) => textsField(t, object, 'environment_variables'));
  const isParallel = command !== null && specialType(command) === 'parallel' && node !== command;
  return {
    resources: objects.map((object) => resourcesOf(t, object)).reduce(joinResources, null),
    timeout: of((object) => timeoutOf(t, object)),
    variables: variables.findLast((one) => Object.keys(one).length > 0) ?? {},
    distribution: of((object) => distributionOf(t, object)),
    identity: identityOf(node, command),
    parallel: isParallel ? parallelSettingsOf(t, node) : null,
  };
}

const resourceKeys = ['instance_type', 'instance_count', 'shm_size', 'docker_args', 'runtime_version'];

function resourcesOf(t: Translation, object: SdkObject): Resources | null {
  const given = object.fields.get('resources');
  const settings = isObject(given)
    ? given
    : given?.kind === 'dict'
      ? objectOf(object, 'resources', given.entries)
      : null;
  if (settings === null && given !== undefined && given.kind !== 'none')
    leaveOut(t, object, 'resources', reasonOf(given));
  if (settings !== null) tellUnused(t, settings, resourceKeys);
  return [object, ...(settings === null ? [] : [settings])]
    .map((one) => resourcesIn(t, one))
    .reduce(joinResources, null);
}

function resourcesIn(t: Translation, object: SdkObject): Resources | null {
  const resources = {
    instanceType: textField(t, object, 'instance_type'),
    instances: numberField(t, object, 'instance_count'),
    sharedMemory: textField(t, object, 'shm_size'),
    dockerArguments: textField(t, object, 'docker_args'),
    runtimeVersion: textField(t, object, 'runtime_version'),
  };
  return Object.values(resources).every((one) => one === null) ? null : resources;
}

/** What two places say of the machines; the later one takes precedence. */
function joinResources(before: Resources | null, next: Resources | null): Resources | null {
  if (before === null || next === null) return next ?? before;
  const said = Object.entries(next).filter(([, value]) => value !== null);
  return { ...before, ...Object.fromEntries(said) };
}

/** A dictionary of settings, as the object that could have been in its place. */
function objectOf(owner: SdkObject, name: string, entries: ReadonlyMap<string, Value>): SdkObject {
  return makeObject('settings', name, owner.span, entries);
}

/** Seconds that a step may take: `timeout`, or that of its `limits`. */
function timeoutOf(t: Translation, object: SdkObject): number | null {
  const given = object.fields.get('limits');
  const limits = isObject(given) ? given : given?.kind === 'dict' ? objectOf(object, 'limits', given.entries) : null;
  if (limits === null) {
    if (given !== undefined && given.kind !== 'none') leaveOut(t, object, 'limits', reasonOf(given));
    return object.fields.get('timeout')?.kind === 'number' ? numberField(t, object, 'timeout') : null;
  }
  if (object.type !== 'sweep') tellUnused(t, limits, ['timeout']);
  return numberField(t, limits, 'timeout');
}

function identityOf(node: SdkObject, command: SdkObject | null): string | null {
  const identity = [node, command].map((object) => object?.fields.get('identity')).find((given) => isObject(given));
  return isObject(identity) ? (identityTypes[identity.made] ?? null) : null;
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

function distributionOf(t: Translation, object: SdkObject): Distribution | null {
  const given = object.fields.get('distribution');
  const entries = given?.kind === 'dict' ? given.entries : null;
  const distribution = entries === null ? given : objectOf(object, textOf(entries.get('type')) ?? '', entries);
  if (!isObject(distribution)) return null;
  const known = ['process_count_per_instance', 'worker_count', 'parameter_server_count'] as const;
  tellUnused(t, distribution, [...known, ...(entries === null ? [] : ['type'])]);
  const [processes, workers, parameterServers] = known.map((key) => numberField(t, distribution, key));
  return {
    type: distribution.made.replace(/Distribution$/, '').toLowerCase() || 'pytorch',
    processes: processes ?? null,
    workers: workers ?? null,
    parameterServers: parameterServers ?? null,
  };
}
