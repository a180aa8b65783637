import { join, resolve } from 'node:path';
import type { Span } from '../../ir.ts';
import { isYamlProblem, readYaml } from '../../yaml/read.ts';
import { textAt } from '../../yaml/value.ts';
import type { InputValue } from './job-model.ts';
import { type Loader, showPath } from './load-yaml.ts';

/** Locations of data without a local path. */
export interface DataPlaces {
  /** `--data NAME=PATH`, with absolute paths. */
  readonly mapped: Readonly<Record<string, string>>;
  /** Names of `mapped` that were used. */
  readonly used: Set<string>;
}

/** The path from `--data` for an input without a value in the YAML; `null` if there is none. */
export function findMapped(loader: Loader, places: DataPlaces, input: MappedInput): string | null {
  const key = [input.name, `${input.owner}.${input.name}`].find((candidate) => candidate in places.mapped);
  if (key === undefined) return null;
  places.used.add(key);
  return existing(loader, places.mapped[key] ?? '', placeOf(input.owner, input.name), input.span);
}

/** An input of `owner` (a step, or the pipeline: an empty text). */
export interface MappedInput {
  readonly owner: string;
  readonly name: string;
  readonly span: Span;
}

function placeOf(owner: string, name: string): string {
  return owner === '' ? `the pipeline input \`${name}\`` : `\`${owner}.${name}\``;
}

/** Returns the path on this machine of an asset that `owner` (a step or the pipeline) is given as `name`. */
export function findData(
  loader: Loader,
  places: DataPlaces,
  asset: Extract<InputValue, { kind: 'asset' }>,
  owner: string,
  name: string,
): string | null {
  const isAsset = asset.path.startsWith('azureml:') && !asset.path.startsWith('azureml://');
  const assetName = asset.path.replace(/^azureml:/, '').replace(/[@:][^@:]*$/, '');
  const keys = [name, `${owner}.${name}`, asset.path, ...(isAsset ? [assetName] : [])];
  const key = keys.find((candidate) => candidate in places.mapped);
  const where = placeOf(owner, name);
  if (key !== undefined) {
    places.used.add(key);
    return existing(loader, places.mapped[key] ?? '', where, asset.span);
  }
  if (isAsset) {
    const found = assetFile(loader, assetName);
    if (found?.path.includes('://') === false) return existing(loader, found.path, where, asset.span);
    if (found === null) loader.report.add('data-asset-not-local', asset.span, { asset: asset.path, where, name });
    else loader.report.add('remote-data-not-mapped', asset.span, { where, uri: found.path, name });
    return null;
  }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(asset.path) && !asset.path.startsWith('file:')) {
    loader.report.add('remote-data-not-mapped', asset.span, { where, uri: asset.path, name });
    return null;
  }
  return existing(loader, resolve(asset.base, asset.path.replace(/^file:(\/\/)?/, '')), where, asset.span);
}

function existing(loader: Loader, path: string, where: string, span: Span): string | null {
  if (loader.files.kindOf(path) !== null) return path;
  loader.report.add('local-path-missing', span, { what: `the data of ${where}`, path: showPath(loader, path) });
  return null;
}

/** Finds the YAML of a data asset: in `data/` or beside the pipeline, then in `data/` of the project. */
function assetFile(loader: Loader, name: string): { readonly path: string } | null {
  const folders = [join(loader.root, 'data'), loader.root, join(loader.project, 'data')];
  for (const folder of new Set(folders)) {
    for (const entry of loader.files.list(folder)) {
      const data = /\.ya?ml$/.test(entry) ? dataPath(loader, join(folder, entry), name) : null;
      if (data !== null) return { path: data.includes('://') ? data : resolve(folder, data) };
    }
  }
  return null;
}

function dataPath(loader: Loader, path: string, name: string): string | null {
  const file = readYaml(path, path, loader.files.readText(path) ?? '');
  if (isYamlProblem(file) || textAt(file.root, 'name') !== name || 'jobs' in file.root) return null;
  return textAt(file.root, 'path');
}
