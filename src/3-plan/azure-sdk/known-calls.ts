/** Calls outside of the SDK whose result the text tells: paths, texts, dicts. */
import { none, printed, reasonOf, text, unknown, type Value } from './values.ts';

type Known = (positional: readonly Value[], keywords: ReadonlyMap<string, Value>) => Value;

/** What is known of functions, by dotted name. */
export const knownCalls: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['os.path.join', joinPath],
  ['pathlib.Path', joinPath],
  ['pathlib.PurePosixPath', joinPath],
  ['os.makedirs', () => none],
  ['os.mkdir', () => none],
  ['builtins.print', () => none],
  ['builtins.display', () => none],
  ['builtins.str', ([value]) => textFrom(value)],
  ['os.path.abspath', ([value]) => textFrom(value)],
  [
    'builtins.int',
    ([value]) =>
      value?.kind === 'number'
        ? { ...value, value: Math.trunc(value.value), isFloat: false }
        : unknown('computed by `int`'),
  ],
  [
    'builtins.float',
    ([value]) => (value?.kind === 'number' ? { ...value, isFloat: true } : unknown('computed by `float`')),
  ],
  [
    'builtins.dict',
    (positional, keywords) =>
      positional.length === 0 ? { kind: 'dict', entries: new Map(keywords) } : (positional[0] ?? none),
  ],
  ['builtins.list', ([value]) => value ?? { kind: 'list', items: [] }],
]);

/** `os.path.join` and `/`: one path, with `/`. */
export function joinPath(parts: readonly Value[]): Value {
  let path = '';
  for (const part of parts) {
    if (part.kind !== 'text') return unknown(reasonOf(part));
    if (part.value.startsWith('/') || path === '') path = part.value;
    else path = `${path.replace(/\/$/, '')}/${part.value}`;
  }
  return text(path);
}

/** A method of a text, list or dict, where its result is known. */
export function callMethod(
  receiver: Value,
  name: string,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Value {
  if (receiver.kind === 'text') return textMethod(receiver.value, name, positional, keywords);
  if (receiver.kind === 'dict' && name === 'update' && positional[0]?.kind === 'dict') {
    for (const [key, value] of positional[0].entries) receiver.entries.set(key, value);
    return none;
  }
  if (receiver.kind === 'dict' && name === 'copy') return { kind: 'dict', entries: new Map(receiver.entries) };
  if (receiver.kind === 'list' && name === 'append' && positional[0] !== undefined) {
    receiver.items.push(positional[0]);
    return none;
  }
  return unknown(`computed by \`${name}\``);
}

function textMethod(
  value: string,
  name: string,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Value {
  const [first, second] = positional.map((argument) => printed(argument));
  switch (name) {
    case 'format':
      return format(value, positional, keywords);
    case 'lower':
      return text(value.toLowerCase());
    case 'upper':
      return text(value.toUpperCase());
    case 'strip':
      return positional.length === 0 ? text(value.trim()) : unknown('computed by `strip`');
    case 'replace':
      return typeof first === 'string' && typeof second === 'string' && positional.length === 2
        ? text(value.replaceAll(first, second))
        : unknown('computed by `replace`');
    case 'joinpath':
      return joinPath([text(value), ...positional]);
    case 'as_posix':
    case 'resolve':
    case 'absolute':
      return text(value);
    case 'mkdir':
      return none;
    default:
      return unknown(`computed by \`${name}\``);
  }
}

function format(template: string, positional: readonly Value[], keywords: ReadonlyMap<string, Value>): Value {
  let next = 0;
  let reason: string | null = null;
  const whole = template.replace(/\{\{|\}\}|\{([^{}]*)\}/g, (all, field: string | undefined) => {
    if (field === undefined) return all.slice(1);
    const value = field === '' ? positional[next++] : (keywords.get(field) ?? positional[Number(field)]);
    const shown = value === undefined ? null : printed(value);
    if (shown === null) reason = value === undefined ? 'computed by `format`' : reasonOf(value);
    return shown ?? '';
  });
  return reason === null ? text(whole) : unknown(reason);
}

function textFrom(value: Value | undefined): Value {
  const shown = value === undefined ? null : printed(value);
  return shown === null ? unknown(value === undefined ? 'computed by `str`' : reasonOf(value)) : text(shown);
}
