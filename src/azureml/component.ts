/** Command components: `components/<step>.yml`. */
import { isMapping, mappingAt, scalarText, textAt, type YamlMapping, type YamlValue } from '../yaml/value.ts';
import { checkCommand } from './check/check-command.ts';
import { checkPath } from './check/check-path.ts';
import { checkPorts } from './check/check-ports.ts';
import type { CheckedFile } from './check/checked-file.ts';
import type { Repository } from './check/repository-files.ts';
import type { CommandComponent, ComponentPorts } from './command-component.ts';
import { checkEnvironmentUse, readEnvironmentUse } from './environment.ts';
import { readDistribution, readResources } from './machines.ts';
import { readInputPorts, readOutputPorts } from './ports.ts';
import { checkComponentName } from './resource-names.ts';

/** Reads a command component, or the same keys of an inline job. */
export function readComponent(value: YamlMapping): CommandComponent {
  const includes = value['additional_includes'];
  return {
    name: textAt(value, 'name'),
    version: textAt(value, 'version'),
    displayName: textAt(value, 'display_name'),
    description: textAt(value, 'description'),
    tags: mappingAt(value, 'tags'),
    deterministic: value['is_deterministic'] !== false,
    ...readPorts(value),
    code: textAt(value, 'code'),
    includes: Array.isArray(includes) ? includes.map((path: YamlValue) => scalarText(path) ?? '') : null,
    environment: readEnvironmentUse(value['environment']),
    command: textAt(value, 'command'),
    variables: textValues(mappingAt(value, 'environment_variables')),
    resources: readResources(value),
    distribution: readDistribution(value),
  };
}

/** Reads what a component of any kind takes and makes. */
export function readPorts(value: YamlMapping): ComponentPorts {
  return { inputs: readInputPorts(value['inputs']), outputs: readOutputPorts(value['outputs']) };
}

/** The scalars of a mapping as texts. */
export function textValues(mapping: YamlMapping): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, scalarText(value) ?? '']));
}

/** Checks the file of a command component. */
export function checkComponentFile(file: CheckedFile, repository: Repository): void {
  const component = readComponent(file.value);
  checkHead(file, component);
  checkPorts(file, component);
  checkPaths(file, component, repository);
  if (file.value['environment'] === undefined) {
    file.add('azureml-key-missing', [], { subject: 'the component', key: 'environment' });
  } else checkEnvironmentUse(file, ['environment'], file.value['environment'], repository);
  checkCommand(file, component, repository);
}

function checkHead(file: CheckedFile, { name }: CommandComponent): void {
  if (name === null) file.add('azureml-key-missing', [], { subject: 'the component', key: 'name' });
  else {
    const problem = checkComponentName(name);
    if (problem) file.add('azureml-name-refused', ['name'], { name, subject: 'the component', problem });
  }
  const { compute, is_deterministic: deterministic } = file.value;
  if (compute !== undefined) file.add('azureml-component-compute', ['compute'], {});
  if (deterministic !== undefined && typeof deterministic !== 'boolean') {
    file.add('azureml-value-wrong', ['is_deterministic'], { subject: '`is_deterministic`', expected: 'true or false' });
  }
  checkTexts(file, ['display_name', 'description']);
}

/** Checks that keys at the top of a file hold text, if they are given. */
export function checkTexts(file: CheckedFile, keys: readonly string[]): void {
  for (const key of keys) {
    const given = file.value[key];
    if (given !== undefined && typeof given !== 'string') {
      file.add('azureml-value-wrong', [key], { subject: `\`${key}\``, expected: 'text' });
    }
  }
}

function checkPaths(file: CheckedFile, { code, includes }: CommandComponent, repository: Repository): void {
  if (code !== null && !isMapping(file.value['code'])) checkPath(file, ['code'], 'the code folder', code, repository);
  if (file.value['additional_includes'] === undefined) return;
  if (includes === null) {
    const parameters = { subject: '`additional_includes`', expected: 'a list' };
    file.add('azureml-value-wrong', ['additional_includes'], parameters);
    return;
  }
  for (const [index, include] of includes.entries()) {
    checkPath(file, ['additional_includes', index], 'the additional include', include, repository);
  }
}
