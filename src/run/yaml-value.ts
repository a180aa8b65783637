import type { YamlNumber } from '../azureml/plain-scalar.ts';

/** A value of a YAML file, as PyYAML (which azure-ai-ml uses) reads it. */
export type YamlValue = null | string | boolean | YamlNumber | readonly YamlValue[] | YamlMapping;

/** A mapping of a YAML file. */
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}

/** Whether a value is a mapping (and no number, list or scalar). */
export function isMapping(value: YamlValue | undefined): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isYamlNumber(value);
}

/** Whether a value is a number. A mapping that happens to have the same keys holds no plain numbers, so that it differs. */
export function isYamlNumber(value: YamlValue | undefined): value is YamlNumber {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    typeof (value as YamlNumber).value === 'number'
  );
}

/** The text of a scalar as Azure writes it, or `null` for mappings, lists and nothing. */
export function scalarText(value: YamlValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return isYamlNumber(value) ? value.text : null;
}

/** The mapping at a key, or an empty one. */
export function mappingAt(value: YamlValue | undefined, key: string): YamlMapping {
  const found = isMapping(value) ? value[key] : undefined;
  return isMapping(found) ? found : {};
}

/** The number at a key, or `null`. */
export function numberAt(value: YamlMapping, key: string): number | null {
  const found = value[key];
  return isYamlNumber(found) ? found.value : null;
}

/** The text at a key, or `null`. */
export function textAt(value: YamlMapping, key: string): string | null {
  return scalarText(value[key]);
}
