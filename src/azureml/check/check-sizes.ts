import type { YamlPath } from '../../yaml/read.ts';
import { isMapping, type YamlValue } from '../../yaml/value.ts';
import { isRetiredSize } from '../types.ts';
import type { CheckedFile } from './checked-file.ts';

/** Members whose keys are names that users choose. */
const named: ReadonlySet<string> = new Set(['inputs', 'outputs', 'tags', 'properties', 'environment_variables']);

/** Reports machines that Azure no longer has: the `instance_type` of steps and deployments, the `size` of a cluster. */
export function checkSizes(file: CheckedFile, value: YamlValue = file.value, at: YamlPath = []): void {
  if (!isMapping(value)) return;
  for (const [key, member] of Object.entries(value)) {
    const isSize = key === 'instance_type' || (key === 'size' && at.length === 0);
    if (isSize && typeof member === 'string' && isRetiredSize(member))
      file.add('azureml-size-retired', [...at, key], { size: member });
    else if (!named.has(key)) checkSizes(file, member, [...at, key]);
  }
}
