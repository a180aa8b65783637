import type { Call } from '../../call-type.ts';
import { type Machine, placeOf } from '../../interpreter.ts';
import { makeObject, none, type SdkType, text, unknown, type Value } from '../../known-values.ts';

/** What a call of the SDK makes, and the names of its positional arguments. */
interface SdkCall {
  readonly type: SdkType;
  readonly positional: readonly string[];
}

const made: ReadonlyMap<string, SdkCall> = new Map([
  [
    'MLClient',
    { type: 'client', positional: ['credential', 'subscription_id', 'resource_group_name', 'workspace_name'] },
  ],
  ['MLClient.from_config', { type: 'client', positional: ['credential', 'path'] }],
  ['command', { type: 'command', positional: [] }],
  ['CommandComponent', { type: 'command', positional: [] }],
  ['spark', { type: 'command', positional: [] }],
  ['parallel.parallel_run_function', { type: 'command', positional: [] }],
  ['load_component', { type: 'loaded', positional: ['source'] }],
  ['Environment', { type: 'environment', positional: [] }],
  ['BuildContext', { type: 'build', positional: [] }],
  ['Input', { type: 'input', positional: [] }],
  ['Output', { type: 'output', positional: [] }],
  ['Data', { type: 'data', positional: [] }],
  ['Choice', { type: 'other', positional: ['values'] }],
  ['Uniform', { type: 'other', positional: ['min_value', 'max_value'] }],
  ['LogUniform', { type: 'other', positional: ['min_value', 'max_value'] }],
  ['QUniform', { type: 'other', positional: ['min_value', 'max_value', 'q'] }],
  ['QLogUniform', { type: 'other', positional: ['min_value', 'max_value', 'q'] }],
  ['Normal', { type: 'other', positional: ['mu', 'sigma'] }],
  ['LogNormal', { type: 'other', positional: ['mu', 'sigma'] }],
  ['QNormal', { type: 'other', positional: ['mu', 'sigma', 'q'] }],
  ['QLogNormal', { type: 'other', positional: ['mu', 'sigma', 'q'] }],
  ['Randint', { type: 'other', positional: ['upper'] }],
] as const);

/** True for names of the SDK. */
export function isSdk(name: string): boolean {
  return name.startsWith('azure.ai.ml.') || name.startsWith('mldesigner.');
}

/** The name of an SDK function or class without its modules: `azure.ai.ml.entities.Environment` gives `Environment`. */
export function shortName(name: string): string {
  const parts = name.split('.').slice(name.startsWith('mldesigner.') ? 1 : 3);
  const first = parts.findIndex((part) => /^[A-Z]/.test(part) || made.has(part) || modules.has(part));
  return parts.slice(Math.max(first, 0)).join('.');
}

/** Modules whose functions are called with the module's name: `automl.classification`. */
const modules = new Set(['automl', 'spark', 'parallel', 'dsl']);

/** The value of a call of the SDK. */
export function callSdk(machine: Machine, name: string, { positional, keywords, node }: Call): Value {
  const short = shortName(name);
  const span = placeOf(machine, node);
  if (/^(azure\.ai\.ml\.)?identity/.test(name)) return none;
  const known = made.get(short);
  const fields = new Map(keywords);
  for (const [index, value] of positional.entries()) {
    const field = known?.positional[index];
    if (field !== undefined) fields.set(field, value);
    else fields.set(String(index), value);
  }
  if (short === 'load_environment' || short === 'load_job' || short === 'load_data')
    return unknown(`read by \`${short}\``);
  const object = makeObject(known?.type ?? 'other', known?.type === 'client' ? '' : short, span, fields);
  machine.findings.objects.push(object);
  return object;
}

/** The reference to something in the workspace or in a registry: `azureml:name:1`, `azureml:name@latest`. */
export function referenceTo(
  kind: string,
  registry: string | null,
  name: string,
  version: string | null,
  label: string | null,
): Value {
  if (registry !== null) {
    const end = version === null ? `labels/${label ?? 'latest'}` : `versions/${version}`;
    return text(`azureml://registries/${registry}/${kind}/${name}/${end}`);
  }
  return text(version === null ? `azureml:${name}@${label ?? 'latest'}` : `azureml:${name}:${version}`);
}
