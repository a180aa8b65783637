import { type ComponentShape, readShape } from './component-shape.ts';
import { checkComponentName } from './names.ts';
import { type Repository, resolvePath } from './repository.ts';
import { validateCommand } from './validate-command.ts';
import { validateEnvironmentUse } from './validate-environment.ts';
import { validatePorts } from './validate-ports.ts';
import type { YamlFile } from './yaml-file.ts';

/** Validates a command component. */
export function validateComponent(file: YamlFile, repository: Repository): ComponentShape {
  const shape = readShape(file.value);
  checkHead(file);
  validatePorts(file, shape);
  checkPaths(file, repository);
  if (file.value.environment === undefined) file.add('missing-key', [], 'a command component needs an `environment`');
  else validateEnvironmentUse(file, ['environment'], file.value.environment, repository);
  validateCommand(file, shape, repository);
  return shape;
}

function checkHead(file: YamlFile): void {
  const { name, compute, is_deterministic: isDeterministic } = file.value;
  if (name === undefined) file.add('missing-key', [], 'a component needs a `name`');
  else {
    const problem = checkComponentName(String(name));
    if (problem) file.add('wrong-name', ['name'], `the component's name \`${String(name)}\` ${problem}`);
  }
  if (compute !== undefined) {
    file.add('component-compute', ['compute'], 'a component has no `compute`: the pipeline says where its step runs');
  }
  if (isDeterministic !== undefined && typeof isDeterministic !== 'boolean') {
    file.add('wrong-value', ['is_deterministic'], '`is_deterministic` is true or false');
  }
  for (const key of ['display_name', 'description']) {
    const text = file.value[key];
    if (text !== undefined && typeof text !== 'string') file.add('wrong-value', [key], `\`${key}\` is text: quote it`);
  }
}

function checkPaths(file: YamlFile, repository: Repository): void {
  const { code, additional_includes: includes } = file.value;
  if (typeof code === 'string') checkPath(file, 'code', code, repository);
  if (includes === undefined) return;
  if (!Array.isArray(includes)) {
    file.add('wrong-value', ['additional_includes'], '`additional_includes` is a list');
    return;
  }
  for (const include of includes) {
    if (typeof include === 'string') checkPath(file, 'additional_includes', include, repository);
  }
}

function checkPath(file: YamlFile, key: string, path: string, repository: Repository): void {
  const target = resolvePath(file.path, path);
  if (target === null || repository.hasFolder(target) || repository.find(target)) return;
  file.add('path-not-found', [key], `there is no file or folder \`${target}\``);
}
