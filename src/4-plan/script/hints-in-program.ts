/** Type hints that the scripts of a program can have: what they name can be imported there. */
import type { ParameterPlan, ValueKind, ValueType } from '../../ir.ts';
import { importedNames } from '../../python/facts/imports.ts';
import { boundNames } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { type Hint, hintOf } from './type-hints.ts';

/** The hint for a type of a library or of Python, if a script can import it. */
export function hintIn(program: Program, type: ValueType): Hint | null {
  const found = hintOf(type);
  const line = importOfHint(program, found?.import ?? null);
  return found === null || line === undefined || !isHintable(program, line) ? null : { ...found, import: line };
}

const parameterKinds: Partial<Readonly<Record<ParameterPlan['parse'], ValueKind>>> = {
  int: 'int',
  float: 'float',
  bool: 'bool',
  str: 'str',
  tuple: 'tuple',
};

/** The type of a step's input: paths are texts, and found parameters have their parsed type. */
export function typeOfGiven({ places, parameters }: Program, name: string): ValueType | undefined {
  if (places.has(name)) return { kind: 'str', className: null };
  const parameter = parameters.get(name);
  const kind = parameter?.isInline === true ? parameterKinds[parameter.parse] : undefined;
  return kind === undefined ? undefined : { kind, className: null };
}

/** The import of a hint as the notebook writes it: `tensorflow.keras` where it has that; nothing if it has neither. */
function importOfHint(program: Program, line: string | null): string | null | undefined {
  const [, module = '', name = ''] = /^from (\S+) import (\w+)$/.exec(line ?? '') ?? [];
  if (name === '') return line;
  const root = module.split('.')[0] ?? '';
  const roots = root === 'keras' ? ['keras', 'tensorflow'] : [root];
  const own = (program.repeatable.get(name) ?? [])
    .flatMap((item) => importedNames(item.text) ?? [])
    .find((one) => one.name === name && roots.includes(one.module.split('.')[0] ?? ''));
  if (own !== undefined) return own.text;
  if (root !== 'keras' || imports(program, 'keras')) return line;
  return imports(program, 'tensorflow') ? `from tensorflow.${module} import ${name}` : undefined;
}

function imports({ items }: Program, root: string): boolean {
  return items.some(
    ({ kind, statement }) => kind === 'import' && statement.imports.some((module) => module.split('.')[0] === root),
  );
}

/** Whether the name that a hint needs can be imported at the top of a script without hiding a variable of the notebook. */
function isHintable(program: Program, line: string | null): boolean {
  const name = /(?: as | import )(\w+)$/.exec(line ?? '')?.[1];
  if (name === undefined || program.hoistable.has(name)) return true;
  return !program.items.some((item) => boundNames(item).includes(name));
}
