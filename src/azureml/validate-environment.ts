import { checkAssetName } from './names.ts';
import { type Repository, resolvePath } from './repository.ts';
import { findRetirement } from './types.ts';
import { isMapping, type Keys, type Mapping, type YamlFile } from './yaml-file.ts';

/** Validates an environment's own file. */
export function validateEnvironment(file: YamlFile, repository: Repository): void {
  const { name } = file.value;
  if (name === undefined) file.add('missing-key', [], 'an environment needs a `name`');
  else checkEnvironmentName(file, name);
  checkDefinition(file, [], file.value, repository);
}

/** Validates what a component or job says of its environment: a reference, or a definition in place. */
export function validateEnvironmentUse(file: YamlFile, at: Keys, value: unknown, repository: Repository): void {
  if (isMapping(value)) {
    checkDefinition(file, at, value, repository);
    return;
  }
  if (typeof value !== 'string') {
    file.add('wrong-value', at, 'an environment is a reference or a mapping');
    return;
  }
  const retirement = findRetirement(value);
  if (retirement) file.add('image-retired', at, `\`${value}\` must not be used: ${retirement}`);
  if (value.startsWith('file:')) {
    checkFile(file, at, value.slice('file:'.length), repository);
    return;
  }
  if (/^azureml:\/\/registries\/[^/]+\/environments\/[^/]+\/(versions|labels)\/[^/]+$/.test(value)) return;
  if (/^azureml:\/subscriptions\/.+/i.test(value)) return;
  if (!/^azureml:[^/:@]+([:@][^/:@]+)?$/.test(value)) {
    file.add(
      'environment-reference',
      at,
      `\`${value}\` is no environment: use \`azureml:name@latest\`, \`file:\` or a mapping`,
    );
  }
}

function checkEnvironmentName(file: YamlFile, name: unknown): void {
  const problem = typeof name === 'string' ? checkAssetName(name) : 'must be text';
  if (problem) file.add('wrong-name', ['name'], `the environment's name \`${String(name)}\` ${problem}`);
}

function checkDefinition(file: YamlFile, at: Keys, value: Mapping, repository: Repository): void {
  if ('channels' in value || 'dependencies' in value) {
    file.add('unknown-key', [...at], '`channels` and `dependencies` belong in the conda file');
  }
  if (value.image === undefined && value.build === undefined) {
    file.add('missing-key', at, 'an environment needs an `image` or a `build`');
  }
  if (value.image !== undefined && value.build !== undefined) {
    file.add('wrong-value', [...at, 'build'], '`image` and `build` exclude each other');
  }
  if (value.build !== undefined && value.conda_file !== undefined) {
    file.add('wrong-value', [...at, 'conda_file'], '`build` and `conda_file` exclude each other');
  }
  const retirement = typeof value.image === 'string' ? findRetirement(value.image) : null;
  if (retirement)
    file.add('image-retired', [...at, 'image'], `\`${String(value.image)}\` must not be used: ${retirement}`);
  if (typeof value.conda_file === 'string') checkFile(file, [...at, 'conda_file'], value.conda_file, repository);
}

function checkFile(file: YamlFile, at: Keys, path: string, repository: Repository): void {
  const target = resolvePath(file.path, path);
  if (target !== null && repository.find(target) === null) {
    file.add('path-not-found', at, `there is no file \`${target}\``);
  }
}
