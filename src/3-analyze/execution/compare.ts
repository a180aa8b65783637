/** Comparisons. */
import { isTabular } from '../../knowledge/lookup.ts';
import type { Compare } from '../../python/parse.ts';
import { noteThreshold } from '../learners/note-knobs.ts';
import { boundTest } from '../statements/bound-tests.ts';
import type { Machine, Scope } from './machine.ts';
import { constantValue, plainValue, typeOfKind, unknownValue, type Value } from './values.ts';

/** The value of a comparison; its operands are evaluated if they decide it. */
export function evaluateCompare(
  machine: Machine,
  node: Compare,
  evaluateThem: () => readonly Value[],
  scope: Scope,
): Value {
  const isBound = boundTest(machine, node, scope);
  if (isBound !== null) return constantValue('bool', { value: isBound, root: null });
  const operands = evaluateThem();
  noteThreshold(machine, node, operands, scope);
  if (node.ops.every(({ nodeType }) => givesBool.has(nodeType))) return plainValue(typeOfKind('bool'), null);
  const isWhole = ({ type }: Value): boolean => ['frame', 'series', 'array', 'sparse'].includes(type.kind);
  const holder = operands.find(isWhole) ?? operands.find(({ type }) => isTabular(type));
  if (holder !== undefined)
    return plainValue({ kind: holder.type.kind, className: holder.type.className }, machine.newObject());
  // Objects of libraries compare element by element: an index, a tensor.
  if (operands.some(({ type }) => type.kind === 'unknown' || type.kind === 'object'))
    return unknownValue(machine.newObject());
  return plainValue(typeOfKind('bool'), null);
}

const givesBool: ReadonlySet<string> = new Set(['Is', 'IsNot', 'In', 'NotIn']);
