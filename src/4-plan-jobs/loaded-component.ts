/** Components of YAML files: copied as they are, with the files that they name; what Azure no longer has is replaced. */
import { findRetirement } from '../azureml/types.ts';
import { entriesOf, isMapping, type Mapping, readYamlFile } from '../azureml/yaml-file.ts';
import { isRemote, relativeTo, toRepositoryPath } from '../evaluator/paths.ts';
import { copyPath, readFile } from '../evaluator/sdk-files.ts';
import { type SdkObject, textOf } from '../evaluator/values.ts';
import { pythonBelow } from './components.ts';
import { replaceRetired } from './environments.ts';
import { notTold } from './plain-values.ts';
import { pathIn } from './plain-yaml.ts';
import type { ComponentUse, InputPort, Problem, Translation } from './translation.ts';

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
  const file = readYamlFile(place, text);
  const first = file.findings.find(({ severity }) => severity === 'error');
  if (first !== undefined) return { ...use, problems: [wrong(name, first.message, object)] };
  copyPath(t.files, place);
  const problems = copyNamed(t, place, file.value, object);
  return {
    ...use,
    name: String(file.value.name ?? object.variable ?? 'step'),
    type: String(file.value.type ?? 'command'),
    ports: portsOf(file.value),
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

function portsOf(value: Mapping): ComponentUse['ports'] {
  const inputs = entriesOf(value.inputs).map(([name, port]): [string, InputPort] => {
    const mapping = isMapping(port) ? port : {};
    const optional = mapping.optional === true || String(mapping.optional).toLowerCase() === 'true';
    return [name, { type: String(mapping.type ?? ''), optional: optional || mapping.default !== undefined }];
  });
  const outputs = entriesOf(value.outputs).map(([name, port]): [string, string] => [
    name,
    String(isMapping(port) ? (port.type ?? 'uri_folder') : 'uri_folder'),
  ]);
  return { inputs: new Map(inputs), outputs: new Map(outputs) };
}

/** Copies what a component names: its code, what it includes, its environment, nested components. */
function copyNamed(t: Translation, place: string, value: Mapping, object: SdkObject): readonly Problem[] {
  const problems: Problem[] = [];
  const task = isMapping(value.task) ? value.task : {};
  for (const code of [pathIn(value.code), pathIn(task.code)])
    if (code !== null) copyBeside(t, place, code, object, problems);
  for (const include of Array.isArray(value.additional_includes) ? value.additional_includes : [])
    if (typeof include === 'string') copyBeside(t, place, include, object, problems);
  for (const [keys, environment] of [
    [['environment'], value.environment],
    [['task', 'environment'], task.environment],
  ] as const)
    copyEnvironment(t, place, keys, environment, object, problems);
  for (const [, job] of entriesOf(value.jobs)) copyNested(t, place, job, object, problems);
  return problems;
}

function copyNested(t: Translation, place: string, job: unknown, object: SdkObject, problems: Problem[]): void {
  if (!isMapping(job)) return;
  for (const key of ['component', 'trial']) {
    const component = job[key];
    if (typeof component !== 'string' || component.startsWith('azureml:')) continue;
    const target = beside(place, component.replace(/^file:/, ''));
    const text = readFile(t.files, target);
    if (text === null) {
      problems.push(missing(component, object));
      continue;
    }
    copyPath(t.files, target);
    problems.push(...copyNamed(t, target, readYamlFile(target, text).value, object));
  }
}

function beside(place: string, path: string): string {
  return toRepositoryPath(`${place.split('/').slice(0, -1).join('/')}/${path}`.replace(/^\//, '')).path;
}

function copyBeside(t: Translation, place: string, path: string, object: SdkObject, problems: Problem[]): void {
  if (!isRemote(path) && !copyPath(t.files, beside(place, path))) problems.push(missing(path, object));
}

function copyEnvironment(
  t: Translation,
  place: string,
  keys: readonly string[],
  environment: unknown,
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
    const text = readFile(t.files, target);
    copyBeside(t, place, environment.slice('file:'.length), object, problems);
    if (text !== null) copyDefinition(t, target, [], readYamlFile(target, text).value, object, problems);
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
  value: Mapping,
  object: SdkObject,
  problems: Problem[],
): void {
  for (const file of [value.conda_file, isMapping(value.build) ? value.build.path : undefined])
    if (typeof file === 'string') copyBeside(t, place, file, object, problems);
  const image = typeof value.image === 'string' ? value.image : '';
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
  const value = readYamlFile(place, readFile(t.files, place) ?? '').value;
  const code = pathIn(value.code);
  return code === null ? [] : pythonBelow(t, beside(place, code));
}
