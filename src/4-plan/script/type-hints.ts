/** Type hints of generated functions, with the imports that they need. */
import type { ValueType } from '../../ir.ts';
import { hintsOfKinds, importOfClass } from '../../knowledge/hints.ts';

/** A hint and the import that makes it work. */
export interface Hint {
  readonly hint: string;
  readonly import: string | null;
}

const plain: Readonly<Record<string, string>> = {
  int: 'int',
  float: 'float',
  bool: 'bool',
  str: 'str',
  bytes: 'bytes',
  list: 'list',
  dict: 'dict',
  set: 'set',
  tuple: 'tuple',
  class: 'type',
};

/** The hint for a type, if it is known well enough to be worth reading. */
export function hintOf(type: ValueType): Hint | null {
  const simple = plain[type.kind];
  if (simple !== undefined) return { hint: simple, import: null };
  const known = hintsOfKinds[type.kind];
  const className = type.className ?? '';
  if (known !== undefined) return className === '' || /^(pandas|numpy|pathlib)\./.test(className) ? known : null;
  if (className === 'range') return { hint: 'range', import: null };
  const found = importOfClass(className);
  return found === null ? null : { hint: found.name, import: `from ${found.module} import ${found.name}` };
}
