/** Values of entities in their files: references, files of the repository, parts, plain values. */

import { isObject, printed, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import { dataPath, isRemote, relativeTo, toRepositoryPath } from '../../evaluator/paths.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import { copyPath } from '../../evaluator/sdk-files.ts';
import type { YamlValue } from '../../yaml/print.ts';
import { environmentOf } from '../environments.ts';
import type { Fields, Translation } from '../translation.ts';
import { partKinds } from './entity-kinds.ts';
import type { EntityPlace } from './entity-place.ts';

/** The value of a field; null if it is unknown. */
export function entityValue(
  t: Translation,
  owner: SdkObject,
  place: EntityPlace,
  field: string,
  value: Value,
): YamlValue | null {
  if (field === 'create_job') return jobReference(t, place, value);
  if (field === 'environment') return environmentReference(t, owner, value);
  if (field === 'compute') return computeReference(t, value);
  if (field === 'code' || field === 'path' || field === 'data_path') return pathValue(t, place, value);
  return partValue(t, owner, place, field, value);
}

function partValue(
  t: Translation,
  owner: SdkObject,
  place: EntityPlace,
  field: string,
  value: Value,
): YamlValue | null {
  if (isObject(value, 'registered')) return printed(value.fields.get('reference') ?? value);
  if (isObject(value) && t.entities.has(value)) return `azureml:${t.entities.get(value)?.name}@latest`;
  if (isObject(value, 'settings')) return fieldsValue(t, owner, place, value, ['*']);
  if (isObject(value, 'other', 'input')) return objectValue(t, place, field, value);
  if (value.kind === 'symbol') return constantText(value.name);
  if (value.kind === 'list') return listValue(value.items.map((item) => partValue(t, owner, place, field, item)));
  if (value.kind === 'dict') {
    const entries = [...value.entries].map(([key, item]) => [key, entityValue(t, owner, place, key, item)] as const);
    return entries.some(([, item]) => item === null) ? null : (Object.fromEntries(entries) as Fields);
  }
  const text = textOf(value);
  if (field === 'model' && text !== null && !isRemote(text))
    return `azureml:${text}${/[:@]/.test(text) ? '' : '@latest'}`;
  return toYaml(value);
}

function listValue(items: readonly (YamlValue | null)[]): YamlValue | null {
  return items.includes(null) ? null : (items as YamlValue[]);
}

/** A model in place, a part of the entity. */
function objectValue(t: Translation, place: EntityPlace, field: string, value: SdkObject): YamlValue | null {
  if (value.made === 'Model' && field === 'model') return fieldsValue(t, value, place, value, ['name', 'path', 'type']);
  const part = partKinds.get(value.type === 'input' ? 'Input' : value.made);
  if (part === undefined) return null;
  const inner = fieldsValue(t, value, place, value, part.fields);
  return inner === null ? null : { ...part.fixed, ...inner };
}

function fieldsValue(
  t: Translation,
  owner: SdkObject,
  place: EntityPlace,
  object: SdkObject,
  names: readonly string[],
): Fields | null {
  const all = names[0] === '*' ? [...object.fields.keys()].filter((name) => !name.startsWith('.')) : names;
  const map: Record<string, YamlValue> = {};
  for (const name of all) {
    const given = object.fields.get(name);
    if (given === undefined || given.kind === 'none') continue;
    const found = entityValue(t, owner, place, name, given);
    if (found === null) return null;
    map[name] = found;
  }
  return map;
}

/** `BatchDeploymentOutputAction.APPEND_ROW` gives `append_row`. */
function constantText(name: string): string | null {
  return /^azure\.ai\.ml\./.test(name) ? (name.split('.').at(-1) ?? '').toLowerCase() : null;
}

/** The notebook's environment by its name; its file is registered before. */
function environmentReference(t: Translation, owner: SdkObject, value: Value): YamlValue | null {
  const use = environmentOf(t, value, owner.span, []);
  if ('reason' in use) return null;
  if (use.kind === 'reference') return use.text;
  const made = t.made.get(use.path);
  if (made?.kind !== 'environment' || made.value.name === null) return null;
  const { name, version } = made.value;
  return version === null ? `azureml:${name}@latest` : `azureml:${name}:${version}`;
}

function computeReference(t: Translation, value: Value): YamlValue | null {
  if (isObject(value, 'other') && partKinds.has(value.made)) return partValue(t, value, nowhere, '', value);
  const entity = isObject(value) ? t.entities.get(value) : undefined;
  const name =
    entity?.name ?? (isObject(value, 'registered') ? printed(value.fields.get('name') ?? value) : textOf(value));
  if (name === null) return null;
  return name.startsWith('azureml:') ? name : `azureml:${name}`;
}

const nowhere: EntityPlace = { name: '', path: '', given: null };

/** A file or folder: texts are copied, other files stay where they are. */
function pathValue(t: Translation, place: EntityPlace, value: Value): YamlValue | null {
  const path = textOf(value);
  if (path === null) return null;
  if (isRemote(path)) return path;
  const target = toRepositoryPath(path).path;
  if (copyPath(t.files, target)) return relativeTo(place.path, target);
  const outside = dataPath(path, t.notebook, t.sources.root);
  const up = '../'.repeat(place.path.split('/').length - 1);
  return outside.startsWith('/') ? outside : up + outside.replace(/^\.\//, '');
}

/** The file of a job. */
function jobReference(t: Translation, place: EntityPlace, value: Value): YamlValue | null {
  const job = isObject(value, 'submitted') ? value.of : value;
  const path = isObject(job) ? t.jobPaths.get(job) : undefined;
  return path === undefined ? null : relativeTo(place.path, path);
}
