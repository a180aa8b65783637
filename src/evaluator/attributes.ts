/** Attributes and items of values, read and set. */
import type { Span } from '../ir.ts';
import type { Sdk } from './interpreter.ts';
import { isObject, printed, text, unknown, unknownOf, type Value } from './known-values.ts';

/** The value of `value.name`. */
export function attributeOf(sdk: Sdk, value: Value, name: string, span: Span): Value {
  switch (value.kind) {
    case 'symbol':
      return sdk.constantOf(`${value.name}.${name}`) ?? { kind: 'symbol', name: `${value.name}.${name}` };
    case 'object':
      return sdk.attributeOf(value, name, span);
    case 'text':
      if (name === 'parent') return text(value.value.replace(/(^|\/)[^/]*$/, '') || '.');
      return { kind: 'method', receiver: value, name };
    case 'list':
    case 'dict':
      return { kind: 'method', receiver: value, name };
    default:
      return unknownOf(value);
  }
}

/** The value of `value[key]`. */
export function itemOf(sdk: Sdk, value: Value, key: Value, span: Span): Value {
  const shown = printed(key);
  if (value.kind === 'dict' && shown !== null)
    return value.entries.get(shown) ?? unknown(`the item \`${shown}\`, which does not exist`);
  if (value.kind === 'list' && key.kind === 'number')
    return value.items.at(key.value) ?? unknown('an item that does not exist');
  return isObject(value) ? sdk.itemOf(value, key, span) : unknownOf(value);
}

/** Sets `value.name`; nothing happens where the value is neither a dict nor of the SDK. */
export function setAttribute(sdk: Sdk, value: Value, name: string, given: Value, span: Span): void {
  if (value.kind === 'dict') value.entries.set(name, given);
  if (isObject(value)) sdk.setAttribute(value, name, given, span);
}
