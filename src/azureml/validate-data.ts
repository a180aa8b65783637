import { checkAssetName } from './names.ts';
import type { YamlFile } from './yaml-file.ts';

const keys = ['$schema', 'name', 'version', 'type', 'path', 'description', 'tags', 'properties', 'auto_delete_setting'];
const types = ['uri_file', 'uri_folder', 'mltable'];

/** Validates a data asset. Whether the data is there is not asked: it may be too large for the repository. */
export function validateData(file: YamlFile): void {
  const { name, path, type } = file.value;
  for (const key of Object.keys(file.value)) {
    if (!keys.includes(key)) file.add('unknown-key', [key], `a data asset has no \`${key}\``);
  }
  if (name === undefined) file.add('missing-key', [], 'a data asset needs a `name`');
  const problem = typeof name === 'string' ? checkAssetName(name) : null;
  if (problem) file.add('wrong-name', ['name'], `the data asset's name \`${String(name)}\` ${problem}`);
  if (typeof path !== 'string') file.add('missing-key', ['path'], 'a data asset needs a `path`');
  if (type !== undefined && !types.includes(String(type))) {
    file.add('wrong-type', ['type'], `\`${String(type)}\` is no type of a data asset: use ${types.join(', ')}`);
  }
}
