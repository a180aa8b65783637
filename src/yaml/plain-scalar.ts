import type { YamlDate, YamlNumber, YamlScalar } from './value.ts';

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
const floatForm = /^(?:[-+]?[\d][\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.[\d][\d_]*(?:[eE][-+]\d+)?)$/;
const dateForm =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|[-+]\d\d?(?::\d\d)?))?)?$/;
const specialFloats = new Map([
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((text) => [text, 'inf'] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((text) => [text, '-inf'] as const),
  ...['.nan', '.NaN', '.NAN'].map((text) => [text, 'nan'] as const),
]);

/** Reads a scalar that stands without quotes by the rules of YAML 1.1 as PyYAML has them: `yes` is true, `1e-3` is text. */
export function readPlainScalar(text: string): YamlScalar {
  if (nulls.has(text)) return null;
  const boolean = booleans.get(text);
  if (boolean !== undefined) return boolean;
  return readInteger(text) ?? readFloat(text) ?? readDate(text) ?? text;
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

/** A number with the tag `!!float`, which need not look like one; `null` for what is no number. */
export function readFloatScalar(text: string): YamlNumber | null {
  const whole = readInteger(text);
  return whole === null ? readFloat(text) : { kind: 'number', value: whole.value, text: pythonFloatText(whole.value) };
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

/** A date, or a time with or without its zone; one that no calendar has is text. */
function readDate(text: string): YamlDate | null {
  const match = dateForm.exec(text);
  if (match === null || (match[4] === undefined && text.length !== 10)) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? '0'));
  const value = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  if (new Date(value).getUTCDate() !== day || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  const date = new Date(value).toISOString().slice(0, 10);
  if (match[4] === undefined) return { kind: 'date', value, text: date };
  const time = new Date(value).toISOString().slice(11, 19);
  const fraction = (match[7] ?? '').slice(0, 6).padEnd(6, '0');
  return {
    kind: 'date',
    value,
    text: `${date} ${time}${/[1-9]/.test(fraction) ? `.${fraction}` : ''}${zoneText(match[8])}`,
  };
}

function zoneText(zone: string | undefined): string {
  if (zone === undefined) return '';
  const [, sign = '+', hours = '0', minutes = '0'] = /^([-+])(\d\d?)(?::(\d\d))?$/.exec(zone) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
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
