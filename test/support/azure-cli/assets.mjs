/** Versioned assets: a version is made once, and `@latest` is the one that was made last. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { override } from './arguments.mjs';
import { Refused } from './refused.mjs';

/** What a reference stands for now: `azureml:NAME@latest` is a version, all else stays. */
export function resolve(azure, kind, reference) {
  const match = /^azureml:([\w-]+)@(\w+)$/.exec(reference);
  if (!match) return reference;
  return `azureml:${match[1]}:${newest(azure, kind, match[1]).version}`;
}

/** Assets lie in the workspace, or in the registry that `--registry-name` names (utils.py: it comes before the workspace). */
function versionsOf(azure, kind, name, options = {}) {
  const [registry] = options['registry-name'] ?? [];
  if (registry !== undefined && azure.registries?.[registry] === undefined) {
    throw new Refused(`(UserError) The registry ${registry} was not found`, 3);
  }
  const store = registry === undefined ? azure : azure.registries[registry];
  store.assets ??= {};
  store.assets[kind] ??= {};
  store.assets[kind][name] ??= [];
  return store.assets[kind][name];
}

function newest(azure, kind, name, options = {}) {
  const found = versionsOf(azure, kind, name, options).at(-1);
  if (!found) throw new Refused(`(UserError) Asset with name ${name} not found`, 3);
  return found;
}

function show(kind) {
  return (azure, options) => {
    const name = options.name[0];
    if (options.label) return { name, ...newest(azure, kind, name, options) };
    if (!options.version) throw new Refused('Must provide either version or label');
    const found = versionsOf(azure, kind, name, options).find((one) => one.version === options.version[0]);
    if (!found) throw new Refused(`(UserError) ${name}:${options.version[0]} not found`, 3);
    return { name, ...found };
  };
}

function create(kind) {
  return (azure, options) => {
    const value = options.file ? override(parse(readFileSync(options.file[0], 'utf8')), options) : {};
    for (const key of ['name', 'type', 'path', 'version', 'description'])
      if (options[key]) value[key] = options[key][0];
    if (options.tags) value.tags = Object.fromEntries(options.tags.map((tag) => tag.split(/=(.*)/s)));
    const versions = versionsOf(azure, kind, value.name, options);
    if (options['registry-name'] && kind === 'component') namesRegistryEnvironment(value);
    const version = String(value.version ?? versions.length + 1);
    if (versions.some((one) => one.version === version)) {
      throw new Refused(`(UserError) A ${kind} with this name and version already exists: ${value.name}:${version}`);
    }
    const made = { ...value, version };
    versions.push(made);
    return made;
  };
}

/** A short name of an environment means nothing in a registry, and one in place is refused (_operation_orchestrator.py). */
function namesRegistryEnvironment({ environment }) {
  if (!/^azureml:\/\/registries\/[^/]+\/environments\//.test(environment)) {
    throw new Refused('Use fully qualified name to reference an environment when creating assets in registry.');
  }
}

/** Copies a version of the workspace; one that the registry has is refused (_model_operations.py). */
function share(kind) {
  return (azure, options) => {
    const found = show(kind)(azure, { name: options.name, version: options.version });
    const [name, version] = [options['share-with-name'][0], options['share-with-version'][0]];
    const versions = versionsOf(azure, kind, name, options);
    if (versions.some((one) => one.version === version)) {
      throw new Refused(`A ${kind} with this name and version already exists in registry`);
    }
    versions.push({ ...found, name, version });
    return found;
  };
}

const mlmodel = 'signature:\n  inputs: \'[{"type": "long", "name": "age"}]\'\n';

function download(azure, options) {
  const found = show('model')(azure, options);
  const folder = path.join(options['download-path'][0], found.name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'MLmodel'), mlmodel);
  return null;
}

export const assetCommands = {
  ...Object.fromEntries(
    ['data', 'model', 'component', 'environment'].flatMap((kind) => [
      [`ml ${kind} show`, show(kind)],
      [`ml ${kind} create`, create(kind)],
      [`ml ${kind} list`, (azure, options) => [...versionsOf(azure, kind, options.name[0], options)].reverse()],
    ]),
  ),
  'ml model share': share('model'),
  'ml environment share': share('environment'),
  'ml model download': download,
};
