/** A number of a YAML file; `text` is what Python's `str()` makes of it, which is what Azure hands to a command. */
export interface YamlNumber {
  readonly kind: 'integer' | 'number';
  readonly value: number;
  readonly text: string;
}

/** A value of a YAML file, as PyYAML (which azure-ai-ml uses) reads it. */
export type YamlValue = null | string | boolean | YamlNumber | readonly YamlValue[] | YamlMapping;

/** A mapping of a YAML file. */
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}

const booleans = new Map([
  ...['yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((text) => [text, true] as const),
  ...['no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((text) => [text, false] as const),
]);
const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);
const integerForms: readonly (readonly [RegExp, (digits: string) => number])[] = [
  [/^0b[01_]+$/, (digits) => Number.parseInt(digits.slice(2), 2)],
  [/^0x[\da-fA-F_]+$/, (digits) => Number.parseInt(digits.slice(2), 16)],
  [/^0[0-7_]+$/, (digits) => Number.parseInt(digits, 8)],
  [/^(?:0|[1-9][\d_]*)$/, (digits) => Number.parseInt(digits, 10)],
  [/^[1-9][\d_]*(?::[0-5]?\d)+$/, (digits) => digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)],
];
const floatForm = /^(?:[-+]?[\d][\d_]*\.[\d_]*(?:[eE][-+]\d+)?|[-+]?\.[\d][\d_]*(?:[eE][-+]\d+)?)$/;
const specialFloats = new Map([
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((text) => [text, 'inf'] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((text) => [text, '-inf'] as const),
  ...['.nan', '.NaN', '.NAN'].map((text) => [text, 'nan'] as const),
]);

/** Reads a scalar that stands without quotes by the rules of YAML 1.1 as PyYAML has them: `yes` is true, `1e-3` is text. */
export function readPlainScalar(text: string): YamlValue {
  if (nulls.has(text)) return null;
  const boolean = booleans.get(text);
  if (boolean !== undefined) return boolean;
  return readInteger(text) ?? readFloat(text) ?? text;
}

function readInteger(text: string): YamlNumber | null {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  for (const [form, parse] of integerForms) {
    if (!form.test(digits)) continue;
    const plain = digits.replaceAll('_', '');
    const value = sign * parse(plain);
    const isExact = Number.isSafeInteger(value) || !/^[1-9]\d*$/.test(plain);
    return { kind: 'integer', value, text: isExact ? String(value) : `${sign < 0 ? '-' : ''}${plain}` };
  }
  return null;
}

function readFloat(text: string): YamlNumber | null {
  const special = specialFloats.get(text);
  if (special !== undefined) {
    const value = special === 'nan' ? Number.NaN : special === 'inf' ? Infinity : -Infinity;
    return { kind: 'number', value, text: special };
  }
  if (!floatForm.test(text)) return null;
  const value = Number(text.replaceAll('_', ''));
  return { kind: 'number', value, text: pythonFloatText(value) };
}

/** What Python's `str()` makes of a float: `1.0`, `0.001`, `1e-05`, `1e+16`. */
export function pythonFloatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [mantissa = '', exponentText = '0'] = value.toExponential().split('e');
  const exponent = Number(exponentText);
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    const digits = String(Math.abs(exponent)).padStart(2, '0');
    return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
  }
  const text = exponent < 0 && value !== 0 ? value.toFixed(decimals(mantissa) - exponent) : String(value);
  return text.includes('.') ? text : `${text}.0`;
}

function decimals(mantissa: string): number {
  return mantissa.split('.')[1]?.length ?? 0;
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
