/** Values of Azure ML's YAML files as PyYAML, which azure-ai-ml uses, constructs them. */

/** A number of a YAML file; `text` is Python's `str()` of it, which is what Azure ML passes to a command. */
export interface YamlNumber {
  readonly kind: 'integer' | 'number';
  readonly value: number;
  readonly text: string;
}

/** A date or a time of a YAML file: its milliseconds since 1970, and Python's `str()` of it. */
export interface YamlDate {
  readonly kind: 'date';
  readonly value: number;
  readonly text: string;
}

/** A scalar without quotes. */
export type YamlScalar = null | string | boolean | YamlNumber | YamlDate;

/** A value of a YAML file. */
export type YamlValue = YamlScalar | readonly YamlValue[] | YamlMapping;

/** A mapping of a YAML file. */
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}

/** True for a mapping (and no number, date, list or scalar). */
export function isMapping(value: YamlValue | undefined): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTagged(value as object);
}

/** True for a number. */
export function isYamlNumber(value: YamlValue | undefined): value is YamlNumber {
  return isTagged(value) && value.kind !== 'date';
}

/** True for a date or a time. */
export function isYamlDate(value: YamlValue | undefined): value is YamlDate {
  return isTagged(value) && value.kind === 'date';
}

/** A mapping with the same keys holds no plain JavaScript number, so that it differs from a number or date. */
function isTagged(value: unknown): value is YamlNumber | YamlDate {
  return (
    typeof value === 'object' && value !== null && typeof (value as { readonly value?: unknown }).value === 'number'
  );
}

/** The text of a scalar as Azure ML writes it; `null` for mappings, lists and nothing. */
export function scalarText(value: YamlValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return isTagged(value) ? value.text : null;
}

/** The mapping at a key; an empty one if there is none. */
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
