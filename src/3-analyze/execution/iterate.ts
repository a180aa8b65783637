import { groupElements, orderFreeCalls, orderKeepingCalls } from '../../knowledge/calls/containers.ts';
import { methodFact } from '../../knowledge/lookup.ts';
import type { Expr } from '../../python/parse.ts';
import { callHeldFunctions } from '../calls/apply-unknown.ts';
import { callImplicit } from '../calls/implicit-calls.ts';
import { takenFrom } from '../measures/trace.ts';
import { eachItem } from './items.ts';
import { type Machine, update } from './machine.ts';
import { find } from './objects.ts';
import { joinValues, objectOf, plainValue, typeOfKind, unknownValue, type Value } from './values.ts';

/** Records the effects of iterating over a value: it exhausts a generator, and has the effects of its class's row for `__iter__`. */
export function noteIteration(machine: Machine, value: Value): void {
  if (value.walks !== null) {
    for (const walked of value.walks) noteIteration(machine, walked);
    return;
  }
  if (value.type.kind === 'generator') update(machine, value);
  callImplicit(machine, value, ['__iter__', '__getitem__']);
  callImplicit(machine, value, ['__next__']);
  const fact = methodFact(value.type, '__iter__');
  if (fact === null) return;
  if (fact.changesReceiver === 'always') update(machine, value);
  for (const generator of fact.draws) machine.record.draws.add(generator);
  if (fact.callsHeld) noteHeldCalls(machine, [value]);
}

/** Records that the order of a value matters, if it is a set: it differs from process to process. */
export function noteOrder(machine: Machine, value: Value): void {
  if (value.type.kind !== 'set') return;
  machine.record.readsOrder = true;
  const object = objectOf(value);
  if (object !== null) machine.record.ordered.add(find(object));
}

/** Evaluates arguments for a callee; records the order of sets if it may matter to the callee. */
export function noteOrderOfArguments<Given>(
  machine: Machine,
  callee: Value,
  evaluateThem: () => Given,
  valuesOf: (given: Given) => readonly Value[],
): Given {
  const { record } = machine;
  const [before, readBefore] = [[...record.ordered], record.readsOrder];
  const given = evaluateThem();
  const name = callee.dotted ?? '';
  if (orderFreeCalls.has(name)) {
    record.ordered.clear();
    for (const set of before) record.ordered.add(set);
    record.readsOrder = readBefore;
  }
  const { method } = callee;
  const isJoin = method?.name === 'join' && method.receiver.type.kind === 'str';
  const isPop = method?.name === 'pop' && method.receiver.type.kind === 'set';
  if (isPop) noteOrder(machine, method.receiver);
  if (isJoin || orderKeepingCalls.has(name)) for (const value of valuesOf(given)) noteOrder(machine, value);
  if (name === 'hash') record.readsOrder = true;
  return given;
}

/** Records that functions in the values may be called. */
export function noteHeldCalls(machine: Machine, values: readonly Value[]): void {
  for (const { object, elements } of values) {
    if (object !== null) callHeldFunctions(machine, find(object));
    // Checked individually: `eval_set=[(X, y)]` does not make its parts one object.
    if (elements !== null) noteHeldCalls(machine, elements);
  }
}

/** The elements of `items`, `iterrows` and `itertuples`; the first two give pairs of a label and a column or row. */
const labelled = 'pandas.labelled_iterator';
const iterators: ReadonlySet<string> = new Set([labelled, 'pandas.iterator']);

/** Iterators created in the head of the loop: no one else sees them exhausted. */
export function isMadeHere(iterable: Expr, { type }: Value): boolean {
  if (iterable.nodeType !== 'Call') return false;
  if (iterators.has(type.className ?? '')) return true;
  if (iterable.func.nodeType !== 'Name') return false;
  return ['zip', 'enumerate', 'reversed'].includes(iterable.func.id);
}

/** The value of a loop variable, for an iterable given as this expression. */
export function elementOf(machine: Machine, iterable: Value, head?: Expr): Value {
  if (iterable.walks !== null) {
    const elements = iterable.walks.map((walked) => elementOf(machine, walked));
    return { ...plainValue(typeOfKind('tuple'), null), elements };
  }
  if (head === undefined || !isMadeHere(head, iterable)) noteIteration(machine, iterable);
  return takenFrom(iterable, elementByKind(machine, iterable));
}

/** The separate parts of `zip(axes, images)` and `enumerate(axes)`; null for other calls. */
export function walkOf(dotted: string, given: readonly Value[]): Value | null {
  if (given.length === 0 || given.some(({ type, walks }) => type.kind === 'generator' && walks === null)) return null;
  const generator = plainValue(typeOfKind('generator'), null);
  if (dotted === 'zip') return { ...generator, walks: given };
  const [first] = given;
  if (dotted !== 'enumerate' || first === undefined) return null;
  const numbers = { ...plainValue(typeOfKind('list'), null), elements: [plainValue(typeOfKind('int'), null)] };
  return { ...generator, walks: [numbers, first] };
}

function elementByKind(machine: Machine, iterable: Value): Value {
  if (iterable.elements !== null && iterable.elements.length > 0) return iterable.elements.reduce(joinValues);
  const item = eachItem(iterable);
  if (item !== null) return item;
  const { kind } = iterable.type;
  if (kind === 'str') return plainValue(typeOfKind('str'), null);
  if (kind === 'frame') return unknownValue(null);
  if (iterable.type.className === 'range') return plainValue(typeOfKind('int'), null);
  // Labels are hashable: texts, numbers, times and tuples of them.
  if (iterable.type.className === 'pandas.Index') return unknownValue(null);
  const group = groupElements.get(iterable.type.className ?? '');
  if (group !== undefined) {
    const elements = [unknownValue(null), plainValue(group, machine.newObject())];
    return { ...plainValue(typeOfKind('tuple'), machine.newObject()), elements };
  }
  if (iterable.type.className === labelled) {
    const part = { ...unknownValue(objectOf(iterable)), type: { kind: 'series', className: 'pandas.Series' } as const };
    return { ...plainValue(typeOfKind('tuple'), machine.newObject()), elements: [unknownValue(null), part] };
  }
  const part = iterable.type.className === null ? null : methodFact(iterable.type, '__getitem__');
  if (part !== null) return plainValue(part.returns, objectOf(iterable));
  if (iterable.leading !== null) return { ...plainValue(typeOfKind('str'), null), leading: iterable.leading };
  if (isPlainContainer(iterable)) return unknownValue(null);
  return unknownValue(objectOf(iterable) ?? machine.newObject());
}

/** Whether a container holds only plain data. */
export function isPlainContainer(value: Value): boolean {
  const object = objectOf(value);
  return object !== null && find(object).plain && ['list', 'tuple', 'dict', 'set'].includes(value.type.kind);
}
