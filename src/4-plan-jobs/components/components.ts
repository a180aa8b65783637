/** Components: `command(…)` becomes a file, a loaded YAML file stays as it is, a registered one is a reference. */
import { checkInputName, makeComponentName } from '../../azureml/resource-names.ts';
import { isPrimitiveType } from '../../azureml/types.ts';
import {
  isObject,
  makeObject,
  printed,
  reasonOf,
  type SdkObject,
  textOf,
  type Value,
} from '../../evaluator/known-values.ts';
import { isRemote, relativeTo, toRepositoryPath } from '../../evaluator/paths.ts';
import { toYaml } from '../../evaluator/plain-value.ts';
import { copyPath } from '../../evaluator/sdk-files.ts';
import { uniqueName } from '../../python/names.ts';
import { environmentOf, ownEnvironment } from '../environments.ts';
import type { ComponentPorts, ComponentUse, InputPort, Problem, SdkMap, Translation } from '../translation.ts';
import { copyFields, notTold } from '../values/plain-values.ts';
import { commandText } from './command-lines.ts';
import { loadComponent } from './loaded-component.ts';
import { pythonBelow } from './python-below.ts';
import { addParallel, addSpark, specialComponent } from './special-components.ts';

const schema = 'https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json';

/** The component of an object; computed once. */
export function componentOf(t: Translation, object: SdkObject): ComponentUse {
  const known = t.components.get(object);
  if (known !== undefined) return known;
  const made =
    object.type === 'loaded'
      ? loadComponent(t, object)
      : object.type === 'registered'
        ? registered(object)
        : commandOf(t, object);
  t.components.set(object, made);
  return made;
}

function registered(object: SdkObject): ComponentUse {
  const name = printed(object.fields.get('name') ?? { kind: 'none' }) ?? 'component';
  const reference = textOf(object.fields.get('reference'));
  return { name, path: null, reference, type: 'command', ports: null, problems: [], span: object.span };
}

function commandOf(t: Translation, object: SdkObject): ComponentUse {
  const problems: Problem[] = [];
  const wanted =
    textOf(object.fields.get('name')) ?? object.variable ?? textOf(object.fields.get('display_name')) ?? 'step';
  const taken = [...t.files.written.keys(), ...t.files.disk.keys()].flatMap(
    (file) => /^components\/(\w+)\.yml$/.exec(file)?.[1] ?? [],
  );
  const name = uniqueName(makeComponentName(wanted), new Set([...t.names, ...taken]));
  t.names.add(name);
  const path = `components/${name}.yml`;
  const special = specialComponent(object);
  const type = special?.type ?? 'command';
  const value: SdkMap = { $schema: special?.schema ?? schema, type, name };
  copyFields(t, object, ['version', 'display_name', 'description', 'tags', 'is_deterministic'], value);
  if (typeof value.version === 'number') value.version = String(value.version);
  const ports = addPorts(object, value, problems);
  if (type === 'parallel') addParallel(t, object, path, value, problems);
  else {
    const code = addCode(t, object, path, value, problems);
    if (type === 'command' || object.fields.has('environment')) addEnvironment(t, object, path, value, code, problems);
  }
  if (type === 'spark') addSpark(t, object, value);
  else if (type === 'command') addCommand(object, value, problems);
  t.made.set(path, { path, kind: 'component', value, span: object.span });
  return { name, path, reference: null, type, ports, problems, span: object.span };
}

function addPorts(object: SdkObject, value: SdkMap, problems: Problem[]): ComponentPorts {
  const inputs = new Map<string, InputPort>();
  const outputs = new Map<string, string>();
  const inputValues: SdkMap = {};
  const outputValues: SdkMap = {};
  for (const [name, given] of portsIn(object, 'inputs', problems)) {
    const port = inputPort(name, given, object, problems);
    inputs.set(name, { type: String(port.type), optional: port.optional === true });
    inputValues[name] = port;
  }
  for (const [name, given] of portsIn(object, 'outputs', problems)) {
    const port = outputPort(name, given, object, problems);
    outputs.set(name, String(port.type));
    outputValues[name] = port;
  }
  if (inputs.size > 0) value.inputs = inputValues;
  if (outputs.size > 0) value.outputs = outputValues;
  return { inputs, outputs };
}

function portsIn(
  object: SdkObject,
  kind: 'inputs' | 'outputs',
  problems: Problem[],
): readonly (readonly [string, Value])[] {
  const given = object.fields.get(kind);
  if (given === undefined || given.kind === 'none') return [];
  if (given.kind === 'dict')
    return [...given.entries].map(([name, value]) => [name, declaredByDict(value, kind, object)] as const);
  problems.push(notTold(`\`${kind}\` of the command`, given, object.span));
  return [];
}

/** `{"type": "uri_folder"}` is equivalent to `Input(type="uri_folder")`. */
function declaredByDict(value: Value, kind: 'inputs' | 'outputs', object: SdkObject): Value {
  if (value.kind !== 'dict' || !value.entries.has('type')) return value;
  const type = kind === 'inputs' ? 'input' : 'output';
  return makeObject(type, kind === 'inputs' ? 'Input' : 'Output', object.span, value.entries);
}

/** Python's types and values give the types of inputs. */
function inputPort(name: string, given: Value, object: SdkObject, problems: Problem[]): SdkMap {
  const wrong = checkInputName(name);
  if (wrong !== null)
    problems.push({ reason: `its input \`${name}\` ${wrong}`, advice: 'Rename the input', span: object.span });
  if (isObject(given, 'input')) return declaredInput(name, given, problems);
  const type = typeOfLiteral(given);
  const plain = toYaml(given);
  if (type !== null && plain !== null) return plain === '' ? { type, optional: true } : { type, default: plain };
  if (isObject(given, 'port', 'pipeline-input', 'registered', 'data')) return { type: 'uri_folder' };
  problems.push(notTold(`its input \`${name}\``, given, object.span));
  return { type: 'uri_folder' };
}

function declaredInput(name: string, input: SdkObject, problems: Problem[]): SdkMap {
  const type = typeOf(input.fields.get('type') ?? input.fields.get('0')) ?? 'uri_folder';
  const port: SdkMap = { type };
  const keys = isPrimitiveType(type)
    ? ['description', 'optional', 'default', 'min', 'max', 'enum']
    : ['description', 'optional', 'mode'];
  for (const key of keys) {
    const value = input.fields.get(key);
    const plain = value === undefined || value.kind === 'none' ? undefined : toYaml(value);
    if (plain === null)
      problems.push(notTold(`\`${key}\` of its input \`${name}\``, value ?? { kind: 'none' }, input.span));
    else if (plain !== undefined && plain !== '' && !(key === 'optional' && plain === false)) port[key] = plain;
  }
  return port;
}

function outputPort(name: string, given: Value, object: SdkObject, problems: Problem[]): SdkMap {
  if (given.kind === 'none') return { type: 'uri_folder' };
  if (!isObject(given, 'output')) {
    problems.push(notTold(`its output \`${name}\``, given, object.span));
    return { type: 'uri_folder' };
  }
  const port: SdkMap = { type: typeOf(given.fields.get('type') ?? given.fields.get('0')) ?? 'uri_folder' };
  for (const key of ['description', 'mode']) {
    const plain = toYaml(given.fields.get(key) ?? { kind: 'none' });
    if (plain !== null && plain !== '') port[key] = plain;
  }
  return port;
}

const builtinTypes: Readonly<Record<string, string>> = {
  'builtins.int': 'integer',
  'builtins.float': 'number',
  'builtins.bool': 'boolean',
  'builtins.str': 'string',
};

function typeOf(value: Value | undefined): string | null {
  if (value?.kind === 'symbol') return builtinTypes[value.name] ?? null;
  return textOf(value);
}

/** The type of an input that has this value. */
export function typeOfLiteral(value: Value): 'string' | 'integer' | 'number' | 'boolean' | null {
  if (value.kind === 'text') return 'string';
  if (value.kind === 'bool') return 'boolean';
  if (value.kind === 'number') return value.isFloat ? 'number' : 'integer';
  return null;
}

/** Copies the folder of the code and returns its Python texts. */
function addCode(
  t: Translation,
  object: SdkObject,
  path: string,
  value: SdkMap,
  problems: Problem[],
): readonly string[] {
  const code = object.fields.get('code');
  if (code === undefined || code.kind === 'none') return [];
  const folder = textOf(code);
  if (folder === null) {
    problems.push({
      reason: `\`code\` is ${reasonOf(code)}`,
      advice: 'Write the folder of the code as a literal',
      span: object.span,
    });
    return [];
  }
  if (isRemote(folder)) {
    value.code = folder;
    return [];
  }
  const target = toRepositoryPath(folder).path;
  value.code = relativeTo(path, target);
  if (!copyPath(t.files, target)) {
    problems.push({
      reason: `its code folder \`${folder}\` is neither written by a cell nor a folder beside the notebook`,
      advice: 'Put the folder beside the notebook, or write its files with `%%writefile`',
      span: object.span,
    });
  }
  return pythonBelow(t, target);
}

function addEnvironment(
  t: Translation,
  object: SdkObject,
  path: string,
  value: SdkMap,
  code: readonly string[],
  problems: Problem[],
): void {
  const given = object.fields.get('environment');
  const isOwn = object.fields.has('.v1') && (given === undefined || given.kind === 'none' || given.kind === 'unknown');
  const use = isOwn
    ? { kind: 'file' as const, path: ownEnvironment(t, object.span, code) }
    : environmentOf(t, given, object.span, code);
  if ('reason' in use) problems.push(use);
  else value.environment = use.kind === 'file' ? `file:${relativeTo(path, use.path)}` : use.text;
}

function addCommand(object: SdkObject, value: SdkMap, problems: Problem[]): void {
  const command = textOf(object.fields.get('command'));
  if (command === null)
    problems.push(notTold('its command', object.fields.get('command') ?? { kind: 'none' }, object.span));
  else value.command = commandText(command);
}
