/** Attributes and items of the SDK's objects, read and set. */
import type { Span } from '../../../ir.ts';
import {
  fromWorkspace,
  isObject,
  makeObject,
  none,
  type SdkObject,
  text,
  textOf,
  unknown,
  unknownOf,
  type Value,
  workspaceVersion,
} from '../../known-values.ts';
import { environmentAttribute, setSection } from '../v1/environment-objects.ts';
import { scriptAttribute } from '../v1/script-commands.ts';
import { attributeOfV1, itemOfV1 } from '../v1/sdk-objects.ts';

/** The value of `object[key]`. */
export function objectItem(object: SdkObject, key: Value, span: Span): Value {
  if (object.type === 'v1') return itemOfV1(object, textOf(key));
  return key.kind === 'text' ? objectAttribute(object, key.value, span) : unknownOf(object);
}

/** Sets `object.name`. */
export function setObjectAttribute(object: SdkObject, name: string, given: Value, span: Span): void {
  if (object.made === 'section') {
    setSection(object, name, given);
    return;
  }
  if (object.type === 'ports' && object.made === 'outputs' && isObject(given, 'output')) {
    const port = objectAttribute(object, name, span);
    if (isObject(port)) for (const [key, inner] of given.fields) port.fields.set(key, inner);
    return;
  }
  object.fields.set(name, given);
}

/** Constants of the SDK are texts: `AssetTypes.URI_FILE`, `InputOutputModes.RO_MOUNT`. */
export function constantOf(name: string): Value | null {
  const goal = /^azureml\..*PrimaryMetricGoal\.(\w+)$/.exec(name)?.[1];
  if (goal !== undefined) return text(goal);
  const model = /^azure\.ai\.ml\.automl\.(?:Classification|Regression|Forecasting)Models\.(\w+)$/.exec(name)?.[1];
  if (model !== undefined) return text(model.toLowerCase());
  const match = /^azure\.ai\.ml\.(?:.*\.)?(AssetTypes|InputOutputModes)\.(\w+)$/.exec(name);
  return match === null ? null : text((match[2] ?? '').toLowerCase());
}

const settingsOf: Readonly<Record<string, readonly string[]>> = {
  pipeline: ['settings'],
  node: ['resources', 'limits', 'settings', 'distribution', 'environment_variables', 'identity'],
  command: ['resources', 'limits', 'distribution', 'environment_variables', 'identity'],
  sweep: ['limits', 'resources', 'objective'],
};

/** The value of `object.name`. */
export function objectAttribute(object: SdkObject, name: string, span: Span): Value {
  if (object.type === 'v1') return attributeOfV1(object, name);
  if (object.type === 'client') {
    const path = [object.made, name].filter((part) => part !== '').join('.');
    return makeObject('client', path, span, object.fields, object.of);
  }
  const set = object.fields.get(name);
  if (object.type === 'ports')
    return (
      set ??
      (object.made === 'outputs' ? makePort(object, name, span) : unknown(`the input \`${name}\`, which is not set`))
    );
  if ((name === 'inputs' || name === 'outputs') && hasPorts(object)) return portsOf(object, name, span);
  if (set !== undefined) return set;
  if (settingsOf[object.type]?.includes(name)) {
    const made = makeObject('settings', name, span);
    object.fields.set(name, made);
    return made;
  }
  return environmentAttribute(object, name) ?? derived(object, name);
}

function hasPorts(object: SdkObject): boolean {
  return ['node', 'sweep', 'pipeline', 'command', 'submitted'].includes(object.type);
}

const noPorts = 'the outputs of a job that has run';

/** `node.inputs` and `node.outputs`; a component's are made of its arguments first. */
function portsOf(object: SdkObject, name: 'inputs' | 'outputs', span: Span): Value {
  if (object.type === 'submitted') return unknown(noPorts);
  const key = `.${name}`;
  const known = object.fields.get(key);
  if (known !== undefined) return known;
  const ports = makeObject('ports', name, span, [], object);
  const declared = object.fields.get(name);
  if (name === 'inputs' && declared?.kind === 'dict')
    for (const [port, value] of declared.entries) ports.fields.set(port, value);
  object.fields.set(key, ports);
  return ports;
}

function makePort(ports: SdkObject, name: string, span: Span): SdkObject {
  const port = makeObject('port', name, span, [], ports.of);
  ports.fields.set(name, port);
  return port;
}

/** What the SDK works out itself. */
function derived(object: SdkObject, name: string): Value {
  if (name === 'component' && (object.type === 'command' || object.type === 'loaded')) {
    return makeObject('other', 'component', object.span, [], object);
  }
  const ofScript = object.fields.has('.v1') && object.type === 'command' ? scriptAttribute(object, name) : null;
  if (ofScript !== null) return ofScript;
  if (object.type === 'registered') return registeredAttribute(object, name);
  if (object.type === 'submitted' || object.type === 'data') return fromWorkspace;
  if (name === 'version' && object.type === 'environment') return text(workspaceVersion);
  if (object.type === 'node' && name === 'name') return none;
  return { kind: 'method', receiver: object, name };
}

/** What a registered thing is called: its path and id are references to it. */
function registeredAttribute(object: SdkObject, name: string): Value {
  if (name === 'path' || name === 'id') return object.fields.get('reference') ?? fromWorkspace;
  if (name === 'result') return { kind: 'method', receiver: object, name };
  return fromWorkspace;
}
