/** Operators on values and on the notebook's classes. */
import type { ValueType } from '../../ir.ts';
import { operatorResult } from '../../knowledge/lookup.ts';
import { callImplicit } from '../calls/implicit-calls.ts';
import { type Machine, shareAll } from './machine.ts';
import { unify } from './objects.ts';
import { objectOf, plainValue, unknownValue, type Value } from './values.ts';

/** Value of an operator: fresh for kinds known to create a new object, otherwise sharing with both sides. */
export function combine(machine: Machine, left: Value, right: Value): Value {
  const type = operatorResult(left.type, right.type);
  const sharing: readonly ValueType['kind'][] = ['unknown', 'list', 'tuple', 'dict', 'set', 'object'];
  if (!sharing.includes(type.kind)) return plainValue(type, machine.newObject());
  if (left.object === null && right.object === null && type.kind !== 'list') return { ...unknownValue(null), type };
  return { ...unknownValue(shareAll(machine, [left, right])), type };
}

/** The result of a notebook class's operator method; it may share with both sides. */
export function callOperator(machine: Machine, operator: string, left: Value, right: Value): Value | null {
  const name = operatorMethods[operator];
  if (name === undefined) return null;
  const result = callImplicit(machine, left, [`__${name}__`]) ?? callImplicit(machine, right, [`__r${name}__`]);
  return result === null ? null : { ...result, object: unify(objectOf(result), shareAll(machine, [left, right])) };
}

const operatorMethods: Readonly<Record<string, string>> = {
  Add: 'add',
  Sub: 'sub',
  Mult: 'mul',
  Div: 'truediv',
  FloorDiv: 'floordiv',
  Mod: 'mod',
  Pow: 'pow',
  MatMult: 'matmul',
  LShift: 'lshift',
  RShift: 'rshift',
  BitOr: 'or',
  BitAnd: 'and',
  BitXor: 'xor',
};
