/** Other resources that the notebook creates in the workspace, as files: endpoints, deployments, clusters, models, schedules. */
import type { AzuremlFile } from '../../azureml/files.ts';
import { readShaped } from '../../azureml/read-shape.ts';
import { checkEndpointName } from '../../azureml/resource-names.ts';
import { schemaAddress } from '../../azureml/schemas.ts';
import { fileShapes } from '../../azureml/shaped-files.ts';
import { reasonOf, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import type { RunNotebook } from '../../evaluator/run-cells.ts';
import { makeAssetName } from '../../knowledge/engines/pipeline-names.ts';
import type { YamlValue } from '../../yaml/print.ts';
import { emitEnvironment } from '../environments.ts';
import type { Fields, Translation } from '../translation.ts';
import { leaveOut } from '../values/plain-values.ts';
import { type EntityKind, entityKinds } from './entity-kinds.ts';
import type { EntityPlace } from './entity-place.ts';
import { entityValue } from './entity-values.ts';

/** True for resources with their own file, other than jobs, components, environments and data. */
export function isEntity(object: SdkObject): boolean {
  return object.type === 'other' && entityKinds.has(object.made);
}

/** Writes a file for each entity that the notebook passes to the workspace; jobs must have been translated before. */
export function emitEntities(t: Translation, run: RunNotebook): void {
  const registered = [...new Set(run.findings.registered)];
  for (const object of registered) if (object.type === 'environment') emitEnvironment(t, object);
  const entities = registered.filter(isEntity);
  for (const object of entities) nameEntity(t, object);
  for (const object of entities) writeEntity(t, object);
}

/** Names come first: deployments refer to endpoints and models. */
function nameEntity(t: Translation, object: SdkObject): void {
  const kind = entityKinds.get(object.made);
  if (kind === undefined) return;
  const given = object.fields.get('name') ?? object.fields.get('0');
  const told = textOf(given);
  const name = told ?? madeUpName(t, kind, object);
  if (told === null && given !== undefined && given.kind !== 'none')
    leaveOut(t, object, 'name', `${reasonOf(given)}; the file says \`${name}\` instead`);
  t.entities.set(object, { name, path: pathOf(t, kind, object, name), given: given ?? null });
}

/** A name for a resource whose own name is known only at run time: from the notebook or the variable. */
function madeUpName(t: Translation, { kind }: EntityKind, object: SdkObject): string {
  const notebook = makeAssetName((t.notebook.split('/').at(-1) ?? 'notebook').replace(/\.\w+$/, ''))
    .replaceAll('_', '-')
    .toLowerCase();
  if (!kind.endsWith('endpoint')) return (object.variable ?? kind).replaceAll('_', '-');
  const name = notebook.slice(0, 32).replace(/-+$/, '');
  return checkEndpointName(name) === null ? name : `endpoint-${name}`.slice(0, 32).replace(/-+$/, '');
}

function pathOf(t: Translation, { kind }: EntityKind, object: SdkObject, name: string): string {
  const file = makeAssetName(name);
  if (kind.endsWith('-endpoint')) return `endpoints/${file}/endpoint.yml`;
  if (kind.endsWith('-deployment')) {
    const endpoint = endpointOf(t, object.fields.get('endpoint_name'));
    return `endpoints/${makeAssetName(endpoint ?? 'endpoint')}/${file}.yml`;
  }
  return `${folders[kind] ?? kind}/${file}.yml`;
}

const folders: Readonly<Partial<Record<EntityKind['kind'], string>>> = {
  cluster: 'compute',
  'compute-instance': 'compute',
  model: 'models',
  datastore: 'datastores',
  schedule: 'schedules',
  monitor: 'schedules',
};

/** The endpoint of a deployment: by its text, or by the same value that named the endpoint. */
function endpointOf(t: Translation, given: Value | undefined): string | null {
  const told = textOf(given);
  if (told !== null || given === undefined) return told;
  for (const [object, place] of t.entities)
    if (object.made.endsWith('Endpoint') && (place.given === given || object === given)) return place.name;
  return null;
}

function writeEntity(t: Translation, object: SdkObject): void {
  const kind = entityKinds.get(object.made);
  const place = t.entities.get(object);
  if (kind === undefined || place === undefined) return;
  const written: Fields = {
    $schema: schemaAddress(kind.schema),
    name: place.name,
    ...kind.fixed,
    ...Object.fromEntries(
      kind.fields.flatMap((field) => {
        const value = fieldValue(t, object, kind, place, field);
        return value === null ? [] : [[field, value] as const];
      }),
    ),
  };
  for (const [name, reason] of Object.entries(kind.withheld ?? {}))
    if (object.fields.has(name)) leaveOut(t, object, name, reason);
  tellOthers(t, object, kind);
  const file = isWhole(t, kind, written, object) ? fileOf(t, kind, written, object) : null;
  if (file === null) t.entities.delete(object);
  else t.made.set(place.path, { ...file, path: place.path, span: object.span });
}

/** The file as its shape types it; null, with a warning, if something is missing. */
function fileOf(t: Translation, { kind }: EntityKind, written: Fields, object: SdkObject): AzuremlFile | null {
  const missing: string[] = [];
  const value = readShaped(fileShapes[kind], written, ({ at, isMissing }) => {
    if (isMissing) missing.push(at);
    else leaveOut(t, object, at, 'not a setting of its file, or of another type');
  });
  const [field] = missing;
  if (field !== undefined) reportMissing(t, object, field);
  return value === null || field !== undefined ? null : ({ kind, value } as AzuremlFile);
}

function fieldValue(
  t: Translation,
  object: SdkObject,
  kind: EntityKind,
  place: EntityPlace,
  field: string,
): YamlValue | null {
  const given = object.fields.get(field);
  if (field === 'endpoint_name') {
    const name = endpointOf(t, given);
    if (name === null && given !== undefined) leaveOut(t, object, field, reasonOf(given));
    return name;
  }
  const own = plainField(t, object, place, field);
  const parts = (kind.below?.[field] ?? []).flatMap((part) => {
    const value = plainField(t, object, place, part);
    return value === null ? [] : [[part, value] as const];
  });
  return parts.length === 0 ? own : { ...Object.fromEntries(parts), ...((own ?? {}) as Fields) };
}

function plainField(t: Translation, object: SdkObject, place: EntityPlace, field: string): YamlValue | null {
  const given = object.fields.get(field);
  if (given === undefined || given.kind === 'none') return null;
  const found = entityValue(t, object, place, field, given);
  if (found === null) leaveOut(t, object, field, reasonOf(given));
  return found === '' ? null : found;
}

/** Reports arguments of the class without an equivalent in the file. */
function tellOthers(t: Translation, object: SdkObject, kind: EntityKind): void {
  const known = [
    'name',
    '0',
    'traffic',
    ...kind.fields,
    ...Object.keys(kind.withheld ?? {}),
    ...Object.values(kind.below ?? {}).flat(),
  ];
  for (const [name, value] of object.fields)
    if (!name.startsWith('.') && value.kind !== 'none' && !known.includes(name))
      leaveOut(t, object, name, 'a setting that is not translated');
}

const needed: Readonly<Record<string, readonly string[]>> = {
  model: ['path'],
  'online-deployment': ['endpoint_name', 'model'],
  'batch-deployment': ['endpoint_name', 'compute', 'model'],
  schedule: ['trigger', 'create_job'],
  monitor: ['trigger', 'create_monitor'],
};

/** A file without a required field is not written. */
function isWhole(t: Translation, { kind }: EntityKind, value: Fields, object: SdkObject): boolean {
  const missing = (needed[kind] ?? []).find((key) => value[key] === undefined);
  if (missing !== undefined) reportMissing(t, object, missing);
  return missing === undefined;
}

function reportMissing(t: Translation, object: SdkObject, field: string): void {
  t.report.add('sdk-entity-left-out', object.span, {
    name: object.variable ?? object.made,
    what: object.made,
    field,
  });
}

/** The traffic of the online endpoints, as the notebook sets it last. */
export function trafficOf(object: SdkObject): Readonly<Record<string, number>> {
  const traffic = object.fields.get('traffic');
  if (traffic?.kind !== 'dict') return {};
  return Object.fromEntries(
    [...traffic.entries].flatMap(([name, value]) => (value.kind === 'number' ? [[name, value.value]] : [])),
  );
}
