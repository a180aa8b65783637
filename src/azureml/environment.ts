/** Environments: what components, jobs and files of their own say of the software of a step. */
import type { YamlPath } from '../yaml/read.ts';
import { isMapping, mappingAt, scalarText, textAt, type YamlMapping, type YamlValue } from '../yaml/value.ts';
import { checkPath } from './check/check-path.ts';
import type { CheckedFile } from './check/checked-file.ts';
import type { Repository } from './check/repository-files.ts';
import { checkAssetName } from './resource-names.ts';
import { findRetirement } from './types.ts';

/** The definition of an environment. */
export interface Environment {
  readonly name: string | null;
  readonly version: string | null;
  readonly image: string | null;
  /** Path of the conda file, or the content itself; `null` if there is none. */
  readonly conda: string | YamlMapping | null;
  /** Folder of the Dockerfile from which the image is built. */
  readonly build: string | null;
  /** The Dockerfile in that folder, if it has another name. */
  readonly dockerfile: string | null;
  readonly description: string | null;
  readonly tags: YamlMapping;
}

/** Makes an environment of what is known of it. */
export function makeEnvironment(known: Partial<Environment>): Environment {
  return { ...nothing, ...known };
}

const nothing: Environment = {
  ...{ name: null, version: null, image: null, conda: null, build: null, dockerfile: null },
  ...{ description: null, tags: {} },
};

/** What a component says of its environment. */
export type EnvironmentUse =
  /** `azureml:name@latest` and the like. */
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'inline'; readonly environment: Environment };

/** Reads the definition of an environment. */
export function readEnvironment(value: YamlMapping): Environment {
  const conda = value['conda_file'];
  return {
    name: textAt(value, 'name'),
    version: textAt(value, 'version'),
    image: textAt(value, 'image'),
    conda: isMapping(conda) ? conda : scalarText(conda),
    build: textAt(mappingAt(value, 'build'), 'path'),
    dockerfile: textAt(mappingAt(value, 'build'), 'dockerfile_path'),
    description: textAt(value, 'description'),
    tags: mappingAt(value, 'tags'),
  };
}

/** Reads what a component or job says of its environment; `null` if it says nothing that can be read. */
export function readEnvironmentUse(value: YamlValue | undefined): EnvironmentUse | null {
  if (isMapping(value)) return { kind: 'inline', environment: readEnvironment(value) };
  const text = scalarText(value);
  if (text === null) return null;
  if (text.startsWith('azureml:')) return { kind: 'reference', text };
  return { kind: 'file', path: text.replace(/^file:/, '') };
}

/** Checks the file of an environment. */
export function checkEnvironmentFile(file: CheckedFile, repository: Repository): void {
  const { name } = readEnvironment(file.value);
  if (name === null) file.add('azureml-key-missing', [], { subject: 'the environment', key: 'name' });
  else {
    const problem = typeof file.value['name'] === 'string' ? checkAssetName(name) : 'must be text';
    if (problem) file.add('azureml-name-refused', ['name'], { name, subject: 'the environment', problem });
  }
  checkDefinition(file, [], file.value, repository);
}

/** Checks what a component or job says of its environment: a reference, or a definition in place. */
export function checkEnvironmentUse(
  file: CheckedFile,
  at: YamlPath,
  value: YamlValue | undefined,
  repository: Repository,
): void {
  if (isMapping(value)) {
    checkDefinition(file, at, value, repository);
    return;
  }
  if (typeof value !== 'string') {
    file.add('azureml-value-wrong', at, { subject: '`environment`', expected: 'a reference or a mapping' });
    return;
  }
  const reason = findRetirement(value);
  if (reason) file.add('azureml-image-retired', at, { image: value, reason });
  if (value.startsWith('file:')) {
    checkPath(file, at, 'the environment', value.slice('file:'.length), repository, 'file');
    return;
  }
  if (/^azureml:\/\/registries\/[^/]+\/environments\/[^/]+\/(versions|labels)\/[^/]+$/.test(value)) return;
  if (/^azureml:\/subscriptions\/.+/i.test(value)) return;
  if (!/^azureml:[^/:@]+([:@][^/:@]+)?$/.test(value))
    file.add('azureml-environment-reference', at, { reference: value });
}

function checkDefinition(file: CheckedFile, at: YamlPath, value: YamlMapping, repository: Repository): void {
  const subject = 'the environment';
  for (const key of ['channels', 'dependencies']) {
    if (key in value) file.add('azureml-key-unknown', [...at, key], { subject, key });
  }
  const { image, build, conda_file: conda } = value;
  if (image === undefined && build === undefined) file.add('azureml-key-missing', at, { subject, key: 'image' });
  for (const [key, given, other, excluded] of [
    ['build', build, 'image', image],
    ['conda_file', conda, 'build', build],
  ] as const) {
    if (given === undefined || excluded === undefined) continue;
    file.add('azureml-value-wrong', [...at, key], { subject: `\`${key}\``, expected: `possible beside \`${other}\`` });
  }
  const reason = typeof image === 'string' ? findRetirement(image) : null;
  if (reason) file.add('azureml-image-retired', [...at, 'image'], { image: String(image), reason });
  if (typeof conda === 'string') checkPath(file, [...at, 'conda_file'], 'the conda file', conda, repository, 'file');
}
