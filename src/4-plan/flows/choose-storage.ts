/** How values between steps are stored: the plainest format that their type allows. */

import type { NameFact, Storage, ValueKind, ValueType } from '../../ir.ts';
import { overlappingCalls } from '../../knowledge/calls/overlapping.ts';
import type { Program } from '../edits/program-type.ts';
import { nameFact } from './name-fact.ts';
import type { Parcel } from './parcel.ts';
import { typeAfter } from './type-after.ts';

const byKind: Partial<Record<ValueKind, Storage>> = {
  array: 'array',
  int: 'value',
  float: 'value',
  bool: 'value',
  str: 'value',
  none: 'value',
  estimator: 'object',
  sparse: 'object',
};

/** Chooses the storage of a parcel. Values that share objects, and those that may be unbound, go into a bundle. */
export function storageOf(program: Program, { names, last }: Parcel): Storage {
  const [name] = names;
  if (name === undefined || names.length > 1 || program.unbound.has(name)) return 'bundle';
  const fact = nameFact(program.analysis, name);
  const type = typeAfter(program, name, last) ?? fact?.type;
  // A generated name has no facts: a displayed score, or a transformer's input.
  if (type === undefined) return 'own-object';
  if (fact !== undefined && sharesMore(program, fact, type)) return 'bundle';
  if (fact !== undefined && fact.definitions.length + fact.captures.length > 0) return 'own-object';
  const { kind, className } = type;
  if (className === 'pandas.DataFrame') return 'table';
  if (className === 'pandas.Series') return 'column';
  return byKind[kind] ?? 'own-object';
}

/** Whether the notebook makes arrays with overlapping elements, so that writing to one changes others, or some that may not be written to. */
function mayOverlap({ items }: Program): boolean {
  return items.some(
    ({ statement }) =>
      statement.marks.includes('locks-array') ||
      statement.calls.some((call) => overlappingCalls.has(call.split('.').at(-1) ?? '')),
  );
}

/** Whether a single value needs a bundle: a process-wide generator, a class with its own attribute lookup, an array's memory. */
function sharesMore(program: Program, fact: NameFact, type: ValueType): boolean {
  const definitions = program.items.filter((item) => item.defines.some((name) => fact.definitions.includes(name)));
  const needsBundle = ['finds-attributes', 'builds-exception'] as const;
  if (definitions.some(({ statement }) => needsBundle.some((mark) => statement.marks.includes(mark)))) return true;
  if (/\bRandomState$|^random\b/.test(type.className ?? '')) return true;
  return type.kind === 'array' && mayOverlap(program) && program.items.some((item) => item.updates.includes(fact.name));
}
