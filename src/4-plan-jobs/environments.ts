/** Environments: objects of the notebook become files, names stay references, retired ones are replaced. */

import { type Environment, type EnvironmentUse, makeEnvironment } from '../azureml/environment.ts';
import { readShaped } from '../azureml/read-shape.ts';
import { type Conda, conda } from '../azureml/special-shapes.ts';
import { findRetirement } from '../azureml/types.ts';
import { isObject, printed, type SdkObject, textOf, type Value, workspaceVersion } from '../evaluator/known-values.ts';
import { isRemote, relativeTo, toRepositoryPath } from '../evaluator/paths.ts';
import { toYaml } from '../evaluator/plain-value.ts';
import { copyPath, readFile } from '../evaluator/sdk-files.ts';
import type { EnvironmentPlan, Span } from '../ir.ts';
import { makeAssetName } from '../knowledge/engines/pipeline-names.ts';
import { planEnvironment } from '../packages/plan-environment.ts';
import { modulesIn } from '../python/facts/imports.ts';
import type { Problem, Translation } from './translation.ts';
import { leaveOut, notTold, textField, textsField } from './values/plain-values.ts';

/** An environment that the notebook makes or names: a reference, or the path of a file. */
type NamedEnvironment = Exclude<EnvironmentUse, { readonly kind: 'inline' }>;

/** The environment of a component; `code` are the texts that run in it. */
export function environmentOf(
  t: Translation,
  value: Value | undefined,
  span: Span,
  code: readonly string[],
): NamedEnvironment | Problem {
  if (isObject(value, 'environment')) return { kind: 'file', path: emitEnvironment(t, value) };
  if (isObject(value, 'registered'))
    return referenceUse(t, printed(value.fields.get('reference') ?? value) ?? '', span, code);
  const name = textOf(value);
  if (name !== null && name !== '') return referenceUse(t, name, span, code);
  if (value === undefined || value.kind === 'none') {
    return { reason: 'it has no environment', advice: 'Give `command(…)` an `environment`', span };
  }
  return notTold('its environment', value, span);
}

/** The environment as the file at `path` names it; `null`, with the problem, if it is unknown. */
export function environmentFrom(
  t: Translation,
  value: Value | undefined,
  span: Span,
  path: string,
  code: readonly string[],
  problems: Problem[],
): EnvironmentUse | null {
  const use = environmentOf(t, value, span, code);
  if ('reason' in use) problems.push(use);
  else return use.kind === 'file' ? { kind: 'file', path: relativeTo(path, use.path) } : use;
  return null;
}

function referenceUse(t: Translation, name: string, span: Span, code: readonly string[]): NamedEnvironment {
  const bare = name.replace(`:${workspaceVersion}`, '').replace(/^azureml:(?!\/\/)/, '');
  const own = t.objects.find((object) => object.type === 'environment' && isNamed(object, bare));
  if (own !== undefined) return { kind: 'file', path: emitEnvironment(t, own) };
  const retirement = findRetirement(name);
  if (retirement !== null) return { kind: 'file', path: replaceRetired(t, name, retirement, span, code) };
  if (isRemote(name) && !name.startsWith('azureml:')) return { kind: 'reference', text: name };
  const reference = /[:@]/.test(bare) || bare.startsWith('//') ? bare : `${bare}@latest`;
  return {
    kind: 'reference',
    text: name.startsWith('azureml:') ? `azureml:${reference.replace(/^azureml:/, '')}` : `azureml:${reference}`,
  };
}

/** `name`, `name:version` and `name@latest` mean an environment that the notebook makes. */
function isNamed(object: SdkObject, reference: string): boolean {
  const name = textOf(object.fields.get('name'));
  if (name === null) return false;
  const version = printed(object.fields.get('version') ?? { kind: 'none' });
  return reference === name || reference === `${name}@latest` || reference === `${name}:${version}`;
}

/** Writes an environment's file once, and returns its path. */
export function emitEnvironment(t: Translation, object: SdkObject): string {
  const known = t.environments.get(object);
  if (known !== undefined) return known;
  const wanted = makeAssetName(textOf(object.fields.get('name')) ?? object.variable ?? 'environment');
  const path = environmentPath(t, wanted);
  t.environments.set(object, path);
  const build = object.fields.get('build');
  const value = makeEnvironment({
    name: wanted,
    version: textField(t, object, 'version'),
    description: textField(t, object, 'description'),
    tags: textsField(t, object, 'tags'),
    ...(isObject(build, 'build') ? builtFrom(t, build, path) : imageOf(t, object, path)),
  });
  t.made.set(path, { path, kind: 'environment', value, span: object.span });
  return path;
}

/** The first environment is in `environment/`, each further one in a folder of its own below. */
function environmentPath(t: Translation, name: string): string {
  const first = 'environment/environment.yml';
  const isFree = (path: string): boolean =>
    !t.made.has(path) && ![...t.environments.values()].includes(path) && readFile(t.files, path) === null;
  if (isFree(first) && readFile(t.files, 'environment/conda.yml') === null) return first;
  for (let number = 1; ; number += 1) {
    const path = `environment/${name}${number === 1 ? '' : `-${number}`}/environment.yml`;
    if (isFree(path)) return path;
  }
}

function imageOf(t: Translation, object: SdkObject, path: string): Pick<Environment, 'image' | 'conda'> {
  const image = textOf(object.fields.get('image'));
  const retirement = image === null ? null : findRetirement(image);
  if (image === null && !object.fields.has('.v1'))
    leaveOut(t, object, 'image', 'not known from the code; the image of the settings is used instead');
  else if (image !== null && retirement !== null)
    t.report.add('retired-environment', object.span, {
      name: image,
      reason: retirement,
      replacement: t.config.environment.image,
    });
  return {
    image: image === null || retirement !== null ? t.config.environment.image : image,
    conda: condaFileOf(t, object, path),
  };
}

/** The path of the conda file from the environment's; a mapping becomes a file. */
function condaFileOf(t: Translation, object: SdkObject, path: string): string | null {
  const given = object.fields.get('conda_file');
  if (given === undefined || given.kind === 'none') return null;
  const inline = toYaml(given);
  if (typeof inline === 'string') return copiedConda(t, object, inline, path);
  const value =
    inline === null
      ? null
      : readShaped(conda, inline, ({ at }) => leaveOut(t, object, `conda_file.${at}`, 'not a setting of a conda file'));
  if (value === null) {
    leaveOut(t, object, 'conda_file', 'not known from the code');
    return null;
  }
  const file = path.replace(/[^/]+$/, 'conda.yml');
  t.made.set(file, { path: file, kind: 'conda', value, span: object.span });
  return 'conda.yml';
}

function copiedConda(t: Translation, object: SdkObject, file: string, path: string): string | null {
  const target = toRepositoryPath(file).path;
  if (copyPath(t.files, target)) return relativeTo(path, target);
  leaveOut(t, object, 'conda_file', `\`${file}\`, which is neither written by a cell nor a file beside the notebook`);
  return null;
}

function builtFrom(t: Translation, build: SdkObject, path: string): Partial<Environment> {
  const folder = textOf(build.fields.get('path'));
  const target = folder === null ? null : toRepositoryPath(folder).path;
  if (target === null || !copyPath(t.files, target)) {
    leaveOut(t, build, 'path', 'a folder that does not exist; the image of the settings is used instead');
    return { image: t.config.environment.image };
  }
  return { build: relativeTo(path, target), dockerfile: textField(t, build, 'dockerfile_path') };
}

/** An environment with the packages that the code imports, to replace a retired one. */
export function replaceRetired(
  t: Translation,
  name: string,
  reason: string,
  span: Span,
  code: readonly string[],
): string {
  const path = ownEnvironment(t, span, code);
  t.report.add('retired-environment', span, { name, reason, replacement: path });
  return path;
}

/** Writes an environment with the packages that the code imports; returns the path of its file. */
export function ownEnvironment(t: Translation, span: Span, code: readonly string[]): string {
  const modules = [...new Set(code.flatMap(modulesIn))].filter((module) => !/^azureml\b/.test(module)).sort();
  const wanted = `${t.config.environment.name ?? 'training'}-env`.replace(/-env-env$/, '-env');
  const plan = planEnvironment(
    wanted,
    modules,
    ['mlflow', 'azureml-mlflow'],
    { installs: [], pythonVersion: null } as never,
    t.sources,
    t.config,
  );
  const existing = [...t.made.values()].find(
    (file) => file.kind === 'conda' && JSON.stringify(file.value) === JSON.stringify(condaOf(plan)),
  );
  const path = existing?.path.replace('conda.yml', 'environment.yml') ?? environmentPath(t, wanted);
  if (existing !== undefined) return path;
  const packages = path.replace('environment.yml', 'conda.yml');
  const value = makeEnvironment({ name: wanted, image: plan.image, conda: 'conda.yml' });
  t.made.set(path, { path, kind: 'environment', value, span });
  t.made.set(packages, { path: packages, kind: 'conda', value: condaOf(plan), span });
  return path;
}

function condaOf(plan: EnvironmentPlan): Conda {
  const dependencies = [`python=${plan.python}`, 'pip', ...plan.conda, { pip: [...plan.pip] }];
  return { name: plan.name, channels: ['conda-forge'], dependencies };
}
