/** Data assets: `data/<name>.yml`. */
import { mappingAt, textAt, type YamlMapping } from '../yaml/value.ts';
import { checkShape } from './check/check-shape.ts';
import type { CheckedFile } from './check/checked-file.ts';
import { any, keys, text, word } from './shape.ts';

/** A data asset. */
export interface DataAsset {
  readonly name: string | null;
  readonly version: string | null;
  readonly type: string;
  readonly path: string | null;
  readonly description: string | null;
  readonly tags: YamlMapping;
}

const shape = keys(
  {
    $schema: text,
    name: { kind: 'text', name: 'asset' },
    version: any,
    type: word('uri_file', 'uri_folder', 'mltable'),
    path: text,
    description: text,
    tags: any,
    properties: any,
    auto_delete_setting: any,
  },
  'name',
  'path',
);

/** Reads a data asset. */
export function readDataAsset(value: YamlMapping): DataAsset {
  return {
    name: textAt(value, 'name'),
    version: textAt(value, 'version'),
    type: textAt(value, 'type') ?? 'uri_folder',
    path: textAt(value, 'path'),
    description: textAt(value, 'description'),
    tags: mappingAt(value, 'tags'),
  };
}

/** Checks a data asset. Whether the data is there is not asked: it may be too large for the repository. */
export function checkDataAsset(file: CheckedFile): void {
  checkShape(file, [], file.value, shape);
}
