/** Environments of version 1: packages that are added one by one, files of packages, curated ones. */
import { defaultVersion } from '../../../knowledge/lookup.ts';
import type { Call } from '../../call-type.ts';
import { type Machine, placeOf } from '../../interpreter.ts';
import { isObject, makeObject, none, type SdkObject, text, textOf, unknown, type Value } from '../../known-values.ts';

/** Packages of version 1 itself; jobs of version 2 log with MLflow. */
const ownPackages =
  /^azureml-(sdk|core|defaults|train\S*|widgets|telemetry|pipeline\S*|dataprep\S*|dataset-runtime\S*)\b/;

type DictValue = Extract<Value, { kind: 'dict' }>;
type ListValue = Extract<Value, { kind: 'list' }>;

/** The value of `Environment.…(…)` and `CondaDependencies.…(…)`. */
export function makeEnvironment(
  machine: Machine,
  short: string,
  made: Call,
  fields: ReadonlyMap<string, Value>,
): Value {
  const span = placeOf(machine, made.node);
  if (short.startsWith('CondaDependencies')) return makeDependencies(short, span, fields);
  const name: [string, Value][] = fields.has('name') ? [['name', fields.get('name') ?? none]] : [];
  if (short === 'Environment.get') {
    const given = textOf(fields.get('name'));
    if (given === null) return unknown('an environment whose name is not known from the code');
    const version = textOf(fields.get('version'));
    const reference = text(version === null ? `azureml:${given}@latest` : `azureml:${given}:${version}`);
    return makeObject('registered', 'environments', span, [...name, ['.v1', none], ['reference', reference]]);
  }
  const environment = makeObject('environment', 'Environment', span, [...name, ['.v1', none]]);
  if (short === 'Environment.from_conda_specification')
    environment.fields.set('conda_file', fields.get('file_path') ?? none);
  else if (short === 'Environment.from_pip_requirements')
    environment.fields.set('conda_file', unknown('a file of pip requirements'));
  else if (short !== 'Environment') return unknown(`made by \`${short}\``);
  machine.findings.objects.push(environment);
  return environment;
}

function makeDependencies(short: string, span: SdkObject['span'], fields: ReadonlyMap<string, Value>): Value {
  const file = fields.get('conda_dependencies_file_path');
  const python = textOf(fields.get('python_version'));
  const pip: ListValue = { kind: 'list', items: [] };
  const dependencies: ListValue = {
    kind: 'list',
    items: [text(`python=${python ?? '3.11'}`), text('pip'), { kind: 'dict', entries: new Map([['pip', pip]]) }],
  };
  const dict: DictValue = {
    kind: 'dict',
    entries: new Map<string, Value>([
      ['channels', { kind: 'list', items: [text('conda-forge')] }],
      ['dependencies', dependencies],
    ]),
  };
  const object = makeObject('v1', 'CondaDependencies', span, [['.dict', file ?? dict]]);
  for (const name of ['mlflow', 'azureml-mlflow'])
    pip.items.push(text(`${name}==${defaultVersion(name) ?? ''}`.replace(/==$/, '')));
  if (short === 'CondaDependencies' || short === 'CondaDependencies.create') {
    for (const one of itemsOf(fields.get('conda_packages'))) addPackage(object, 'conda', one);
    for (const one of itemsOf(fields.get('pip_packages'))) addPackage(object, 'pip', one);
  }
  return object;
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value.kind === 'none') return [];
  return value.kind === 'list' ? value.items : [value];
}

/** An environment of the packages that an estimator names. */
export function environmentWith(machine: Machine, fields: ReadonlyMap<string, Value>): SdkObject {
  const span = machine.cell.cell.index;
  const place = { file: machine.cell.file, cell: span, line: 1, column: 0, endLine: 1, endColumn: 0 };
  const dependencies = makeDependencies('CondaDependencies', place, fields);
  const file = isObject(dependencies) ? (dependencies.fields.get('.dict') ?? none) : none;
  const environment = makeObject('environment', 'Environment', place, [
    ['.v1', none],
    ['conda_file', file],
  ]);
  machine.findings.objects.push(environment);
  return environment;
}

/** Adds a package; one that the text does not tell makes the environment unknown. */
function addPackage(object: SdkObject, channel: 'conda' | 'pip', value: Value): void {
  const dict = object.fields.get('.dict');
  const list = dict?.kind === 'dict' ? dict.entries.get('dependencies') : undefined;
  if (list?.kind !== 'list') return;
  const name = textOf(value);
  if (name !== null && ownPackages.test(name)) return;
  const last = list.items.at(-1);
  const pip = last?.kind === 'dict' ? last.entries.get('pip') : undefined;
  if (channel === 'conda') list.items.splice(-1, 0, value);
  else if (pip?.kind === 'list' && !pip.items.some((one) => textOf(one) === name)) pip.items.push(value);
}

/** The value of a method of `CondaDependencies`. */
export function addPackages(object: SdkObject, name: string, { positional, keywords }: Call): Value {
  const [first] = [...positional, ...keywords.values()];
  if (name === 'add_pip_package' && first !== undefined) addPackage(object, 'pip', first);
  else if (name === 'add_conda_package' && first !== undefined) addPackage(object, 'conda', first);
  else if (name === 'set_python_version' && first !== undefined) setPython(object, first);
  return none;
}

function setPython(object: SdkObject, version: Value): void {
  const dict = object.fields.get('.dict');
  const list = dict?.kind === 'dict' ? dict.entries.get('dependencies') : undefined;
  const given = textOf(version);
  if (list?.kind === 'list' && given !== null) list.items[0] = text(`python=${given}`);
}

/** `environment.python` and `environment.docker`, whose attributes are set; null for other attributes. */
export function environmentAttribute(object: SdkObject, name: string): Value | null {
  const environment = object.made === 'section' ? object.of : object;
  if (environment === null || !isObject(environment, 'environment')) return null;
  return object === environment && (name === 'python' || name === 'docker')
    ? makeObject('v1', 'section', object.span, [], environment)
    : null;
}

/** `environment.python.conda_dependencies = …`, `environment.docker.base_image = …`. */
export function setSection(section: SdkObject, name: string, value: Value): void {
  const environment = section.of;
  if (environment === null) return;
  if (name === 'conda_dependencies')
    environment.fields.set('conda_file', isObject(value, 'v1') ? (value.fields.get('.dict') ?? none) : value);
  if (name === 'base_image' && value.kind !== 'none') environment.fields.set('image', value);
}

/** The packages of an environment, as installs: pip's and conda's. */
export function packagesOf(
  environment: SdkObject,
): readonly { readonly requirement: string; readonly channel: 'pip' | 'conda' }[] {
  const file = environment.fields.get('conda_file');
  const list = file?.kind === 'dict' ? file.entries.get('dependencies') : undefined;
  if (list?.kind !== 'list') return [];
  const last = list.items.at(-1);
  const pip = last?.kind === 'dict' ? last.entries.get('pip') : undefined;
  const named = (items: readonly Value[], channel: 'pip' | 'conda') =>
    items.flatMap((one) => {
      const requirement = textOf(one);
      const isOwn = requirement === null || /^(python\b|pip$|(azureml-)?mlflow==)/.test(requirement);
      return isOwn ? [] : [{ requirement, channel }];
    });
  return [...named(list.items, 'conda'), ...(pip?.kind === 'list' ? named(pip.items, 'pip') : [])];
}
