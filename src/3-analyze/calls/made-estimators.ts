/**
 * Composite estimators: whether they draw, and whether they keep the data that they are fitted on, depends on their parts. Parts of unknown origin may do either.
 */
import type { ClassFact } from '../../knowledge/facts.ts';
import { classFact, isTabular } from '../../knowledge/lookup.ts';
import { find } from '../execution/objects.ts';
import type { Shape } from '../execution/shapes.ts';
import { knownItems, objectOf, type Value } from '../execution/values.ts';
import { type Arguments, allArguments, isFixed } from './call-arguments.ts';

/** The facts about the class that a call instantiates, directly or through functions such as `make_pipeline`. */
export function classMade(dotted: string, made: Value): ClassFact | null {
  const known = classFact(dotted);
  if (known !== null || made.type.className === null) return known;
  const fact = classFact(made.type.className);
  return fact?.holdsEstimators ? fact : null;
}

/** Records what methods of a new object will do, given its parts. Creating it has no effect yet. */
export function noteMade(made: Value, known: ClassFact, given: Arguments): void {
  if (made.object === null) return;
  const object = find(made.object);
  const isSeen = known.holdsEstimators && areSeen(given);
  object.constructed = true;
  object.keepsData ||= known.holdsEstimators ? !isSeen : known.keepsData;
  if (isSeen && known.drawsAsHeld) return;
  if (!isFixed(known.fixedBy, given)) for (const generator of known.draws) object.draws.add(generator);
}

/** Estimators that are set later: `pipe.set_params(model=…)`. */
export function notePutIn(receiver: Value, given: Arguments): void {
  const known = receiver.type.className === null ? null : classFact(receiver.type.className);
  const object = objectOf(receiver);
  if (object === null || !known?.holdsEstimators || areSeen(given)) return;
  find(object).keepsData = true;
  for (const generator of known.draws) find(object).draws.add(generator);
}

/** Whether no part of a composite estimator keeps its training data. */
export function keepsNoData({ type, object }: Value): boolean {
  if (type.className === null || object === null || !classFact(type.className)?.holdsEstimators) return false;
  const { constructed, keepsData } = find(object);
  return constructed && !keepsData;
}

/** Whether all arguments are known estimators, or known not to be estimators. */
function areSeen(given: Arguments): boolean {
  return !given.spread && allArguments(given).every(isSeen);
}

function isSeen(value: Value): boolean {
  if (value.elements !== null) return isStep(value.elements) || value.elements.every(isSeen);
  if (value.callable !== null) return value.callable.kind === 'function';
  if (value.type.kind === 'estimator') return value.object !== null && find(value.object).constructed;
  const items = knownItems(value);
  if (items !== null) return areSeenShapes(items);
  return isPlain(value) || isSeenShape({ type: value.type, parts: null, each: null });
}

/** Texts, or containers of plain data: `["age", "fare"]`. */
function isPlain({ object, type }: Value): boolean {
  return object !== null && containers.has(type.kind) && find(object).plain;
}

/** `("scale", StandardScaler(), columns)` and `(StandardScaler(), columns)`: the columns do not matter. */
function isStep(elements: readonly Value[]): boolean {
  const [first, second, third] = elements;
  if (first === undefined || second === undefined) return false;
  if (third === undefined) return first.type.kind === 'estimator' && isSeen(first);
  return elements.length === 3 && first.type.kind === 'str' && isSeen(second);
}

const containers: ReadonlySet<string> = new Set(['list', 'tuple', 'dict', 'set']);
const data: ReadonlySet<string> = new Set(
  'frame series array sparse int float bool str bytes none path generator'.split(' '),
);

function isSeenShape(shape: Shape): boolean {
  const { kind, className } = shape.type;
  if (containers.has(kind)) return areSeenShapes(shape);
  if (kind === 'estimator') return true;
  return data.has(kind) || isTabular(shape.type) || (className !== null && classFact(className) !== null);
}

function areSeenShapes({ parts, each }: Pick<Shape, 'parts' | 'each'>): boolean {
  if (parts !== null) return [...parts.values()].every(isSeenShape);
  return each !== null && isSeenShape(each);
}
