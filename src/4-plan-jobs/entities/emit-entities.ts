/** Other resources that the notebook creates in the workspace, as files: endpoints, deployments, clusters, models, schedules. */
import { checkEndpointName } from '../../azureml/resource-names.ts';
import { reasonOf, type SdkObject, textOf, type Value } from '../../evaluator/known-values.ts';
import type { RunNotebook } from '../../evaluator/run-cells.ts';
import type { SdkValue } from '../../ir.ts';
import { makeAssetName } from '../../knowledge/engines/pipeline-names.ts';
import { emitEnvironment } from '../environments.ts';
import type { SdkMap, Translation } from '../translation.ts';
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
  const folders = { cluster: 'compute', model: 'models', datastore: 'datastores', schedule: 'schedules' } as const;
  return `${folders[kind as keyof typeof folders] ?? kind}/${file}.yml`;
}

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
  const value: SdkMap = {
    $schema: `https://azuremlschemas.azureedge.net/latest/${kind.schema}.schema.json`,
    name: place.name,
    ...kind.fixed,
  };
  for (const field of kind.fields) addField(t, object, kind, place, field, value);
  for (const [name, reason] of Object.entries(kind.withheld ?? {}))
    if (object.fields.has(name)) leaveOut(t, object, name, reason);
  tellOthers(t, object, kind);
  if (!isWhole(t, kind, value, object)) {
    t.entities.delete(object);
    return;
  }
  t.made.set(place.path, { path: place.path, kind: kind.kind, value, span: object.span });
}

function addField(
  t: Translation,
  object: SdkObject,
  kind: EntityKind,
  place: EntityPlace,
  field: string,
  into: SdkMap,
): void {
  const given = object.fields.get(field);
  if (field === 'endpoint_name') {
    const name = endpointOf(t, given);
    if (name !== null) into[field] = name;
    else if (given !== undefined) leaveOut(t, object, field, reasonOf(given));
    return;
  }
  const below = kind.below?.[field] ?? [];
  const parts: SdkMap = {};
  for (const part of below) add(t, object, place, part, parts);
  if (given !== undefined) add(t, object, place, field, into);
  if (Object.keys(parts).length > 0) into[field] = { ...parts, ...((into[field] as SdkMap | undefined) ?? {}) };
}

function add(t: Translation, object: SdkObject, place: EntityPlace, field: string, into: SdkMap): void {
  const given = object.fields.get(field);
  if (given === undefined || given.kind === 'none') return;
  const found: SdkValue | null = entityValue(t, object, place, field, given);
  if (found === null) leaveOut(t, object, field, reasonOf(given));
  else if (found !== '') into[field] = found;
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
  schedule: ['trigger'],
};

/** A file without a required field is not written. */
function isWhole(t: Translation, { kind }: EntityKind, value: SdkMap, object: SdkObject): boolean {
  const missing = (needed[kind] ?? []).filter((key) => value[key] === undefined);
  const noJob = kind === 'schedule' && value.create_job === undefined && value.create_monitor === undefined;
  if (missing.length === 0 && !noJob) return true;
  t.report.add('sdk-entity-left-out', object.span, {
    name: object.variable ?? object.made,
    what: object.made,
    field: missing[0] ?? 'create_job',
  });
  return false;
}

/** The traffic of the online endpoints, as the notebook sets it last. */
export function trafficOf(object: SdkObject): Readonly<Record<string, number>> {
  const traffic = object.fields.get('traffic');
  if (traffic?.kind !== 'dict') return {};
  return Object.fromEntries(
    [...traffic.entries].flatMap(([name, value]) => (value.kind === 'number' ? [[name, value.value]] : [])),
  );
}
