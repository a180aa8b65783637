import { dirname, join, resolve } from 'node:path';
import { isYamlProblem, readYaml, type YamlFile, type YamlPath } from '../../yaml/read.ts';
import { isMapping, scalarText, textAt, type YamlMapping, type YamlValue } from '../../yaml/value.ts';
import type { Files } from './job-files.ts';
import type { EnvironmentSource } from './job-model.ts';
import { type Loader, loadYaml } from './load-yaml.ts';

/** Reads a step's environment: inline, a file, or a name whose definition may be in `environment/` beside the pipeline. */
export function loadEnvironment(
  loader: Loader,
  file: YamlFile,
  value: YamlValue | undefined,
  at: YamlPath,
): EnvironmentSource | null {
  if (isMapping(value)) return fromMapping(loader.files, value, dirname(file.path));
  const text = scalarText(value);
  if (text === null) return null;
  if (text.startsWith('azureml:')) return fromName(loader, text);
  const path = resolve(dirname(file.path), text.replace(/^file:/, ''));
  const environment = loadYaml(loader, path, text, file.spanAt(at));
  return environment === null ? null : fromMapping(loader.files, environment.root, dirname(path));
}

function fromMapping(files: Files, environment: YamlMapping, folder: string): EnvironmentSource {
  const conda = environment['conda_file'] ?? null;
  const condaPath = scalarText(conda);
  const condaText = condaPath === null ? jsonOf(conda) : files.readText(resolve(folder, condaPath));
  const label = textAt(environment, 'name') ?? textAt(environment, 'image') ?? 'inline environment';
  return { text: JSON.stringify([environment, condaText]), label, conda: condaText };
}

function jsonOf(conda: YamlValue): string | null {
  if (conda === null) return null;
  return JSON.stringify(plain(conda));
}

function plain(value: YamlValue): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isMapping(value)) return value === null ? null : scalarText(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

function fromName(loader: Loader, reference: string): EnvironmentSource {
  const name = reference.replace(/^azureml:/, '').replace(/[@:][^@:]*$/, '');
  for (const folder of ['environment', 'environments']) {
    for (const file of [`${name}.yml`, 'environment.yml', `${name}.yaml`]) {
      const found = definitionIn(loader, join(loader.root, folder, file), name);
      if (found !== null) return { ...found, label: reference };
    }
  }
  return { text: reference, label: reference, conda: null };
}

function definitionIn(loader: Loader, path: string, name: string): EnvironmentSource | null {
  const text = loader.files.readText(path);
  if (text === null) return null;
  const file = readYaml(path, path, text);
  if (isYamlProblem(file) || textAt(file.root, 'name') !== name) return null;
  return fromMapping(loader.files, file.root, dirname(path));
}
