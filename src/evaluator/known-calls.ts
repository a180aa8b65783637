/** Calls outside the SDK whose result the text tells: paths, texts, dicts. */
import { none, printed, reasonOf, text, unknown, unknownOf, type Value } from './known-values.ts';

type Known = (positional: readonly Value[], keywords: ReadonlyMap<string, Value>) => Value;

/** What is known of functions, by dotted name. */
export const knownCalls: ReadonlyMap<string, Known> = new Map<string, Known>([
  ['os.path.join', joinPath],
  ['pathlib.Path', joinPath],
  ['pathlib.PurePosixPath', joinPath],
  ['os.getcwd', () => text('.')],
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
  ['builtins.range', (positional) => rangeOf(positional)],
  [
    'builtins.enumerate',
    ([value]) => paired(value?.kind === 'list' ? value.items.map((_item, index) => integer(index)) : null, value),
  ],
  ['builtins.zip', ([first, second]) => paired(first?.kind === 'list' ? first.items : null, second)],
  ['builtins.len', ([value]) => (value?.kind === 'list' ? integer(value.items.length) : unknown('computed by `len`'))],
  ['builtins.list', ([value]) => value ?? { kind: 'list', items: [] }],
]);

const mostItems = 1000;

function integer(value: number): Value {
  return { kind: 'number', value, isFloat: false };
}

function rangeOf(positional: readonly Value[]): Value {
  const numbers = positional.map((value) => (value.kind === 'number' && !value.isFloat ? value.value : null));
  const [first, second, step = 1] = numbers;
  if (first === null || first === undefined || second === null || step === null || step === 0)
    return unknown('computed by `range`');
  const [from, to] = second === undefined ? [0, first] : [first, second];
  const count = Math.max(0, Math.ceil((to - from) / step));
  if (count > mostItems) return unknown('computed by `range`');
  return { kind: 'list', items: Array.from({ length: count }, (_item, index) => integer(from + index * step)) };
}

function paired(first: readonly Value[] | null, second: Value | undefined): Value {
  if (first === null || second?.kind !== 'list') return unknown('computed from other values');
  const items = first.slice(0, second.items.length).map((item, index): Value => {
    const other = second.items[index];
    return { kind: 'list', items: other === undefined ? [item] : [item, other] };
  });
  return { kind: 'list', items };
}

/** `os.path.join` and `/`: one path, with `/`. */
export function joinPath(parts: readonly Value[]): Value {
  let path = '';
  for (const part of parts) {
    if (part.kind !== 'text') return unknownOf(part);
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
  if (receiver.kind === 'dict' && /^(items|keys|values)$/.test(name)) return dictItems(receiver.entries, name);
  if (receiver.kind === 'dict' && name === 'copy') return { kind: 'dict', entries: new Map(receiver.entries) };
  if (receiver.kind === 'list' && name === 'append' && positional[0] !== undefined) {
    receiver.items.push(positional[0]);
    return none;
  }
  return unknown(`computed by \`${name}\``);
}

function dictItems(entries: ReadonlyMap<string, Value>, name: string): Value {
  const items = [...entries].map(([key, value]): Value => {
    if (name === 'values') return value;
    return name === 'keys' ? text(key) : { kind: 'list', items: [text(key), value] };
  });
  return { kind: 'list', items };
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
