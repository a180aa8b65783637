/** Components of YAML files: copied as they are, with the files that they name; retired images and environments are replaced. */

import type { CommandComponent } from '../../azureml/command-component.ts';
import { readComponent } from '../../azureml/component.ts';
import { readEnvironment } from '../../azureml/environment.ts';
import { readComponentUse, readSteps } from '../../azureml/pipeline.ts';
import { printFile } from '../../azureml/print/print-file.ts';
import { findRetirement } from '../../azureml/types.ts';
import { type SdkObject, textOf } from '../../evaluator/known-values.ts';
import { isRemote, relativeTo, toRepositoryPath } from '../../evaluator/paths.ts';
import { copyPath, readFile } from '../../evaluator/sdk-files.ts';
import { isYamlProblem, readYaml } from '../../yaml/read.ts';
import { isMapping, mappingAt, textAt, type YamlMapping, type YamlValue } from '../../yaml/value.ts';
import { replaceRetired } from '../environments.ts';
import type { ComponentUse, InputPort, Problem, Translation } from '../translation.ts';
import { notTold } from '../values/plain-values.ts';
import { pythonBelow } from './python-below.ts';

/** The component of `load_component(source=…)`. */
export function loadComponent(t: Translation, object: SdkObject): ComponentUse {
  const source = object.fields.get('source') ?? object.fields.get('path') ?? object.fields.get('yaml_file');
  const name = textOf(source);
  const place = name === null ? null : toRepositoryPath(name).path;
  const text = place === null ? null : readFile(t.files, place);
  const use = {
    name: object.variable ?? 'step',
    path: place,
    reference: null,
    type: 'command',
    ports: null,
    span: object.span,
  };
  if (name === null)
    return { ...use, problems: [notTold('the file of its component', source ?? { kind: 'none' }, object.span)] };
  if (place === null || text === null) return { ...use, problems: [missing(name, object)] };
  const file = readYaml(place, place, text);
  if (isYamlProblem(file)) return { ...use, problems: [wrong(name, file.message, object)] };
  copyPath(t.files, place);
  const problems = copyNamed(t, place, file.root, object);
  const component = readComponent(file.root);
  return {
    ...use,
    name: component.name ?? object.variable ?? 'step',
    type: textAt(file.root, 'type') ?? 'command',
    ports: portsOf(component),
    problems,
  };
}

function missing(name: string, object: SdkObject): Problem {
  return {
    reason: `the file of its component, \`${name}\`, is neither written by a cell nor a file beside the notebook`,
    advice: 'Put the file beside the notebook, or write it with `%%writefile`',
    span: object.span,
  };
}

function wrong(name: string, finding: string, object: SdkObject): Problem {
  return {
    reason: `its component \`${name}\` cannot be used: ${finding}`,
    advice: 'Correct the YAML file',
    span: object.span,
  };
}

/** The types of what a component takes and makes. */
export function portsOf(component: Pick<CommandComponent, 'inputs' | 'outputs'>): NonNullable<ComponentUse['ports']> {
  const inputs = component.inputs.map(({ name, type }): [string, InputPort] => [name, { type }]);
  const outputs = component.outputs.map(({ name, type }): [string, string] => [name, type || 'uri_folder']);
  return { inputs: new Map(inputs), outputs: new Map(outputs) };
}

/** The mapping of a component's file, made by the notebook or written by a cell; an empty one if it cannot be read. */
export function componentValue(t: Translation, path: string): YamlMapping {
  const made = t.made.get(path);
  return made === undefined ? yamlOf(t, path) : mappingOf(path, printFile(made));
}

function yamlOf(t: Translation, path: string): YamlMapping {
  return mappingOf(path, readFile(t.files, path) ?? '');
}

function mappingOf(path: string, text: string): YamlMapping {
  const file = readYaml(path, path, text);
  return isYamlProblem(file) ? {} : file.root;
}

/** Copies the files that a component names: its code, includes, environment, nested components. */
function copyNamed(t: Translation, place: string, value: YamlMapping, object: SdkObject): readonly Problem[] {
  const problems: Problem[] = [];
  const component = readComponent(value);
  const task = mappingAt(value, 'task');
  for (const code of [component.code, textAt(task, 'code')])
    if (code !== null) copyBeside(t, place, code, object, problems);
  for (const include of component.includes ?? []) copyBeside(t, place, include, object, problems);
  copyEnvironment(t, place, ['environment'], value['environment'], object, problems);
  copyEnvironment(t, place, ['task', 'environment'], task['environment'], object, problems);
  for (const { value: job } of readSteps(value['jobs'])) copyNested(t, place, job, object, problems);
  return problems;
}

function copyNested(t: Translation, place: string, job: YamlMapping, object: SdkObject, problems: Problem[]): void {
  for (const key of ['component', 'trial']) {
    const use = readComponentUse(job[key]);
    if (use?.kind !== 'file') continue;
    const target = beside(place, use.path);
    if (readFile(t.files, target) === null) {
      problems.push(missing(use.path, object));
      continue;
    }
    copyPath(t.files, target);
    problems.push(...copyNamed(t, target, yamlOf(t, target), object));
  }
}

function beside(place: string, path: string): string {
  return toRepositoryPath(`${place.split('/').slice(0, -1).join('/')}/${path}`.replace(/^\//, '')).path;
}

function copyBeside(t: Translation, place: string, path: string, object: SdkObject, problems: Problem[]): void {
  if (!isRemote(path) && !copyPath(t.files, beside(place, path))) problems.push(missing(path, object));
}

/** Copies the files of a component's environment; replaces what is retired. */
export function copyEnvironment(
  t: Translation,
  place: string,
  keys: readonly string[],
  environment: YamlValue | undefined,
  object: SdkObject,
  problems: Problem[],
): void {
  if (isMapping(environment)) {
    copyDefinition(t, place, keys, environment, object, problems);
    return;
  }
  if (typeof environment !== 'string') return;
  if (environment.startsWith('file:')) {
    const target = beside(place, environment.slice('file:'.length));
    copyBeside(t, place, environment.slice('file:'.length), object, problems);
    if (readFile(t.files, target) !== null) copyDefinition(t, target, [], yamlOf(t, target), object, problems);
    return;
  }
  const retirement = findRetirement(environment);
  if (retirement === null) return;
  const path = replaceRetired(t, environment, retirement, object.span, codeOf(t, place));
  t.corrections.push({ path: place, keys, value: `file:${relativeTo(place, path)}` });
}

function copyDefinition(
  t: Translation,
  place: string,
  keys: readonly string[],
  value: YamlMapping,
  object: SdkObject,
  problems: Problem[],
): void {
  const environment = readEnvironment(value);
  for (const file of [environment.conda, environment.build])
    if (typeof file === 'string') copyBeside(t, place, file, object, problems);
  const image = environment.image ?? '';
  const retirement = findRetirement(image);
  if (retirement === null) return;
  t.report.add('retired-environment', object.span, {
    name: image,
    reason: retirement,
    replacement: t.config.environment.image,
  });
  t.corrections.push({ path: place, keys: [...keys, 'image'], value: t.config.environment.image });
}

function codeOf(t: Translation, place: string): readonly string[] {
  const { code } = readComponent(yamlOf(t, place));
  return code === null ? [] : pythonBelow(t, beside(place, code));
}
