/** Components: `command(…)` becomes a file, a loaded YAML file stays as it is, a registered one is a reference. */
import { commandComponent } from '../../azureml/command-component.ts';
import type { EnvironmentUse } from '../../azureml/environment.ts';
import { type InputPort, inputPort, type Literal, type OutputPort, outputPort } from '../../azureml/ports.ts';
import { writtenLiteral } from '../../azureml/print/print-ports.ts';
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
import type { YamlValue } from '../../yaml/print.ts';
import { environmentFrom, ownEnvironment } from '../environments.ts';
import type { ComponentUse, Problem, Translation } from '../translation.ts';
import { literalIn } from '../values/literal-in.ts';
import { fieldOf, notTold, textField, textsField } from '../values/plain-values.ts';
import { commandText } from './command-lines.ts';
import { addFunction, functionCommand, functionEnvironment } from './function-component.ts';
import { loadComponent, portsOf } from './loaded-component.ts';
import { pythonBelow } from './python-below.ts';
import { type ComponentHead, parallelFile, sparkFile, specialType } from './special-components.ts';

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
  const head: ComponentHead = {
    name,
    version: textField(t, object, 'version'),
    displayName: textField(t, object, 'display_name'),
    description: textField(t, object, 'description'),
    tags: textsField(t, object, 'tags'),
    deterministic: fieldOf(t, object, 'is_deterministic') !== false,
    inputs: portsIn(object, 'inputs', problems).map(([port, given]) => inputOf(port, given, object, problems)),
    outputs: portsIn(object, 'outputs', problems).map(([port, given]) => outputOf(port, given, object, problems)),
  };
  const ports = portsOf(head);
  const script = object.made === 'command_component' ? addFunction(t, object, name, problems) : null;
  const type = specialType(object) ?? 'command';
  const made = { name, path, reference: null, type, ports, problems, span: object.span };
  if (type === 'parallel') t.made.set(path, parallelFile(t, object, path, head, problems));
  else {
    const { code, texts } = codeOf(t, object, path, problems);
    const environment =
      type === 'command' || object.fields.has('environment') ? environmentFor(t, object, path, texts, problems) : null;
    if (type === 'spark') t.made.set(path, sparkFile(t, object, path, { ...head, code, environment }));
    else {
      const command = script === null ? commandOfObject(object, problems) : commandText(functionCommand(script, head));
      const value = commandComponent({ ...head, code, environment, command });
      t.made.set(path, { path, kind: 'component', value, span: object.span });
    }
  }
  return made;
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
function inputOf(name: string, given: Value, object: SdkObject, problems: Problem[]): InputPort {
  const wrong = checkInputName(name);
  if (wrong !== null)
    problems.push({ reason: `its input \`${name}\` ${wrong}`, advice: 'Rename the input', span: object.span });
  if (isObject(given, 'input')) return declaredInput(name, given, problems);
  const type = typeOfLiteral(given);
  const plain = toYaml(given);
  const literal = plain === null ? null : literalIn(plain);
  if (type !== null && literal !== null)
    return inputPort(name, type, literal === '' ? { optional: true } : { default: writtenLiteral(literal) });
  if (!isObject(given, 'port', 'pipeline-input', 'registered', 'data'))
    problems.push(notTold(`its input \`${name}\``, given, object.span));
  return inputPort(name, 'uri_folder');
}

function declaredInput(name: string, input: SdkObject, problems: Problem[]): InputPort {
  const type = typeOf(input.fields.get('type') ?? input.fields.get('0')) ?? 'uri_folder';
  const known = (key: string): YamlValue | null => {
    const value = input.fields.get(key);
    if (value === undefined || value.kind === 'none') return null;
    const plain = toYaml(value);
    if (plain === null) problems.push(notTold(`\`${key}\` of its input \`${name}\``, value, input.span));
    return plain === '' ? null : plain;
  };
  const literal = (key: string): Literal | null => {
    const plain = known(key);
    const found = plain === null ? null : literalIn(plain);
    if (plain !== null && found === null)
      problems.push(notTold(`\`${key}\` of its input \`${name}\``, input.fields.get(key) ?? nothing, input.span));
    return found === null ? null : writtenLiteral(found);
  };
  const choices = isPrimitiveType(type) ? known('enum') : null;
  return inputPort(name, type, {
    description: literal('description')?.text ?? null,
    optional: known('optional') === true,
    ...(isPrimitiveType(type)
      ? { default: literal('default'), min: literal('min'), max: literal('max'), enum: listedLiterals(choices) }
      : { mode: literal('mode')?.text ?? null }),
  });
}

function listedLiterals(choices: YamlValue | null): readonly Literal[] | null {
  if (!Array.isArray(choices)) return null;
  return choices.flatMap((one: YamlValue) => {
    const literal = literalIn(one);
    return literal === null ? [] : [writtenLiteral(literal)];
  });
}

const nothing: Value = { kind: 'none' };

function outputOf(name: string, given: Value, object: SdkObject, problems: Problem[]): OutputPort {
  if (given.kind === 'none') return outputPort(name, 'uri_folder');
  if (!isObject(given, 'output')) {
    problems.push(notTold(`its output \`${name}\``, given, object.span));
    return outputPort(name, 'uri_folder');
  }
  return outputPort(name, typeOf(given.fields.get('type') ?? given.fields.get('0')) ?? 'uri_folder', {
    description: textOf(given.fields.get('description')) || null,
    mode: textOf(given.fields.get('mode')) || null,
  });
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

/** The folder of the code, which is copied, and its Python texts. */
function codeOf(
  t: Translation,
  object: SdkObject,
  path: string,
  problems: Problem[],
): { readonly code: string | null; readonly texts: readonly string[] } {
  const given = object.fields.get('code');
  if (given === undefined || given.kind === 'none') return { code: null, texts: [] };
  const folder = textOf(given);
  if (folder === null) {
    problems.push({
      reason: `\`code\` is ${reasonOf(given)}`,
      advice: 'Write the folder of the code as a literal',
      span: object.span,
    });
    return { code: null, texts: [] };
  }
  if (isRemote(folder)) return { code: folder, texts: [] };
  const target = toRepositoryPath(folder).path;
  if (!copyPath(t.files, target)) {
    problems.push({
      reason: `its code folder \`${folder}\` is neither written by a cell nor a folder beside the notebook`,
      advice: 'Put the folder beside the notebook, or write its files with `%%writefile`',
      span: object.span,
    });
  }
  return { code: relativeTo(path, target), texts: pythonBelow(t, target) };
}

function environmentFor(
  t: Translation,
  object: SdkObject,
  path: string,
  code: readonly string[],
  problems: Problem[],
): EnvironmentUse | null {
  const given = object.fields.get('environment');
  const file = functionEnvironment(t, object, path, problems);
  if (file !== null) return { kind: 'file', path: file };
  const isPlain = object.fields.has('.v1') || object.made === 'command_component';
  const isOwn = isPlain && (given === undefined || given.kind === 'none' || given.kind === 'unknown');
  if (isOwn) return { kind: 'file', path: relativeTo(path, ownEnvironment(t, object.span, code)) };
  return environmentFrom(t, given, object.span, path, code, problems);
}

function commandOfObject(object: SdkObject, problems: Problem[]): string | null {
  const command = textOf(object.fields.get('command'));
  if (command === null) problems.push(notTold('its command', object.fields.get('command') ?? nothing, object.span));
  return command === null ? null : commandText(command);
}
