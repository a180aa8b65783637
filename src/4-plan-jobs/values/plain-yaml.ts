import type { SdkFile, SdkValue } from '../../ir.ts';
import { pythonFloatText } from '../../yaml/plain-scalar.ts';
import type { YamlMapping, YamlValue } from '../../yaml/value.ts';

/** The mapping that would be read back from a printed file, with its numbers and folded texts. */
export function plainYaml(value: SdkFile['value']): YamlMapping {
  const entries = Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, toYaml(inner)]]));
  return Object.fromEntries(entries);
}

function toYaml(value: SdkValue): YamlValue {
  if (typeof value === 'number') return number(value, Number.isInteger(value) ? 'integer' : 'number');
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: SdkValue) => toYaml(item));
  if ('kind' in value && value.kind === 'float' && typeof value.value === 'number')
    return number(value.value, 'number');
  if ('kind' in value && value.kind === 'folded' && Array.isArray(value.lines)) return value.lines.join(' ');
  return plainYaml(value as SdkFile['value']);
}

function number(value: number, kind: 'integer' | 'number'): YamlValue {
  return { kind, value, text: kind === 'integer' ? String(value) : pythonFloatText(value) };
}
