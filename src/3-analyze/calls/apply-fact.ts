/** Applies the known facts of a call. */
import type { ValueType } from '../../ir.ts';
import type { CallFact } from '../../knowledge/facts.ts';
import { generatorClasses } from '../../knowledge/generators.ts';
import { callFact, classFact, isTabular } from '../../knowledge/lookup.ts';
import { copiedByIndex } from '../../knowledge/operations.ts';
import { transformedType } from '../../knowledge/transformed.ts';
import { noteHeldCalls, noteIteration } from '../execution/iterate.ts';
import { type Machine, type Scope, shareAll, update } from '../execution/machine.ts';
import { find, holdAll, type ObjectClass, unify } from '../execution/objects.ts';
import { objectOf, plainValue, unknownValue, type Value } from '../execution/values.ts';
import { isModel, noteModelData } from '../learners/model-data.ts';
import { derive } from '../measures/origins.ts';
import { noteShown } from '../measures/shown-measures.ts';
import { recordPaths } from '../paths/record-path.ts';
import { type Arguments, allArguments, argumentOf, isFixed, isGiven } from './call-arguments.ts';
import { callWithUnknown } from './evaluate-call.ts';
import { noteEstimatorCalls } from './held-calls.ts';
import { keepsNoData, notePutIn } from './made-estimators.ts';

/** Records the effects of the call and returns its result. */
export function applyFact(
  machine: Machine,
  fact: CallFact,
  receiver: Value | null,
  given: Arguments,
  scope: Scope,
): Value {
  applyChanges(machine, fact, receiver, given);
  applyDraws(machine, fact, receiver, given);
  applyEffects(machine, fact, receiver, given, scope);
  for (const value of allArguments(given)) noteIteration(machine, value);
  if (fact.callsHeld) noteHeldCalls(machine, [...(receiver ? [receiver] : []), ...allArguments(given)]);
  noteEstimatorCalls(machine, [...(receiver ? [receiver] : []), ...allArguments(given)]);
  const returned: Value[] = [];
  const called = namedArguments(fact.callsArguments, given).filter(mayHoldFunctions);
  if (called.length > 0) {
    const handed = allArguments(given).filter((value) => !isPlainFunction(value));
    const shared = shareAll(machine, [...(receiver ? [receiver] : []), ...handed]);
    for (const value of called.filter((one) => !isData(one.type)))
      returned.push(callWithUnknown(machine, value, shared));
  }
  if (receiver !== null && isModel(receiver.type)) noteModelData(machine, receiver, given, scope);
  if (receiver?.type.kind === 'estimator') noteEstimator(machine, fact, receiver);
  const result = resultOf(machine, fact, receiver, given);
  if (containers.has(result.type.kind) || result.type.kind === 'generator') {
    for (const value of returned) unify(result.object, objectOf(value));
  }
  holdFunctions(fact, result, given);
  noteGenerator(result);
  return result;
}

const dataKinds: ReadonlySet<string> = new Set(
  'frame series array sparse int float bool str bytes none list tuple dict set path'.split(' '),
);

/** The arguments that a fact is about: all of them, or what one keyword names. */
function namedArguments(which: boolean | string, given: Arguments): readonly Value[] {
  if (which === false) return [];
  if (which === true || given.spread) return allArguments(given);
  const value = given.keywords.get(which);
  return value === undefined ? [] : [value];
}

function keepAll(holder: Value, values: readonly Value[]): void {
  for (const value of values) unify(objectOf(holder), objectOf(value));
}

function mayHoldFunctions({ type, object, elements }: Value): boolean {
  if (elements !== null) return elements.some(mayHoldFunctions);
  if (containers.has(type.kind)) return object === null || !find(object).plain;
  return !isData(type);
}

/** Values that are never called, wherever they are passed; a column is read like a method but is not one. */
function isData(type: ValueType): boolean {
  return dataKinds.has(type.kind) || isTabular(type);
}

/** Records fitted learners. */
function noteEstimator(machine: Machine, fact: CallFact, receiver: Value): void {
  const object = objectOf(receiver);
  if (fact.fits && object !== null) machine.record.fitted.add(object);
}

function applyChanges(machine: Machine, fact: CallFact, receiver: Value | null, given: Arguments): void {
  if (receiver !== null) {
    const { changesReceiver } = fact;
    if (changesReceiver === 'always') update(machine, receiver, fact.fits);
    else if (changesReceiver !== 'never' && mayBeTrue(given, changesReceiver.whenKeyword)) update(machine, receiver);
    if (fact.keepsArguments !== false && !fact.fits) notePutIn(receiver, given);
    if (!(fact.fits && keepsNoData(receiver))) keepAll(receiver, namedArguments(fact.keepsArguments, given));
  }
  for (const reference of fact.changesArguments) {
    const value = argumentOf(given, reference)?.value;
    if (value === undefined) continue;
    update(machine, value);
    keepAll(value, namedArguments(fact.keepsArguments, given));
  }
}

function mayBeTrue(given: Arguments, keyword: string): boolean {
  const value = given.keywords.get(keyword);
  if (value === undefined) return given.spread;
  return value.constant === null || value.constant.value !== false;
}

function applyDraws(machine: Machine, fact: CallFact, receiver: Value | null, given: Arguments): void {
  for (const generator of fact.seeds) machine.record.seeds.add(generator);
  for (const value of allArguments(given)) if (isDrawnFrom(fact, value)) update(machine, value);
  if (fact.drawsInLayers && machine.hasPlainLayers && isDense(given.positional[0])) return;
  const object = receiver === null ? null : objectOf(receiver);
  if (receiver !== null && object?.ownGenerator === true && fact.draws.length > 0) update(machine, receiver);
  // If its class says nothing, the row of a fit names what it draws from.
  const known = receiver?.type.className ? classFact(receiver.type.className) : null;
  if (fact.fits && object?.constructed === true && known?.draws.length !== 0) {
    for (const generator of object.draws) machine.record.draws.add(generator);
    return;
  }
  if (isFixed(fact.fixedBy, given)) return;
  for (const generator of fact.draws) machine.record.draws.add(generator);
}

/** Whether an argument is a generator from which the call draws, or may hold one: an attribute, an item, or all of `**options`. */
function isDrawnFrom(fact: CallFact, value: Value): boolean {
  if (generatorClasses.has(value.type.className ?? '')) return true;
  return fact.draws.length > 0 && value.object !== null && find(value.object).ownGenerator;
}

/** A generator, by which whatever holds it can be told. */
function noteGenerator({ type, object }: Value): void {
  if (object !== null && generatorClasses.has(type.className ?? '')) find(object).ownGenerator = true;
}

function applyEffects(machine: Machine, fact: CallFact, receiver: Value | null, given: Arguments, scope: Scope): void {
  const { effects } = machine.record;
  if (fact.prints || fact.displays) noteShown(machine, given.node, scope);
  if (fact.prints) effects.push({ kind: 'prints' });
  if (fact.displays) effects.push({ kind: 'displays' });
  if (fact.drawsFigure) effects.push({ kind: 'draws-figure' });
  if (fact.showsFigure) {
    const { start, end } = scope.place.range(given.node);
    effects.push({ kind: 'shows-figure', figure: shownFigure(given, scope), cell: scope.place.cell, start, end });
  }
  if (fact.readsClock) effects.push({ kind: 'reads-clock' });
  if (fact.usesNetwork) effects.push({ kind: 'uses-network' });
  if (fact.serves) effects.push({ kind: 'needs-server', what: 'serves' });
  recordPaths(machine, fact, receiver, given, scope);
  if (fact.writesPath !== null) noteWritten(machine, [...(receiver ? [receiver] : []), ...allArguments(given)]);
}

/** Records the learners whose predictions are written to a file. */
function noteWritten({ record }: Machine, values: readonly Value[]): void {
  for (const { origin } of values) for (const id of origin.predictedBy) record.writtenLearners.add(id);
}

/** `fig` of `fig.show()`; null for the current figure of pyplot, which `plt` itself shows. */
function shownFigure(given: Arguments, scope: Scope): string | null {
  const target = given.node.func;
  if (target.nodeType !== 'Attribute') return null;
  const { start, end } = scope.place.range(target.value);
  return scope.place.text.slice(start, end);
}

const containers: ReadonlySet<string> = new Set(['list', 'tuple', 'dict', 'set', 'object', 'unknown']);

function resultOf(machine: Machine, known: CallFact, receiver: Value | null, given: Arguments): Value {
  const fact = { ...known, ...known.otherwise.find(({ keywords }) => keywords.every((one) => isGiven(given, one))) };
  const sources = sourcesOf(fact, receiver, given);
  if (fact.partsOfEach > 0 && !given.spread) return partsOfEach(machine, fact, given);
  const object = unify(machine.newObject(), sources.length === 0 ? null : shareAll(machine, sources));
  if (fact.returnsEach !== null) {
    const apart = sources.length === 0 && !fact.partsShare;
    const part = (type: ValueType): Value => plainValue(type, apart ? machine.newObject() : object);
    const elements = fact.returnsEach.map(({ each, ...type }) =>
      each === undefined ? part(type) : { ...unknownValue(null), type, elements: each.map(part) },
    );
    return { ...unknownValue(null), type: fact.returns, elements };
  }
  const like = fact.returnsLike === null ? undefined : given.positional[fact.returnsLike];
  if (like !== undefined && fact.returns.kind === 'unknown')
    return plainValue(elementwiseType(fact, like.type), object);
  const unless = fact.unlessKeyword === null ? undefined : given.keywords.get(fact.unlessKeyword);
  if (unless !== undefined && !['number', 'string'].includes(typeof unless.constant?.value))
    return unknownValue(object);
  if (fact.floatOfNumbers && isNumbers(given)) return plainValue({ kind: 'float', className: null }, null);
  if (fact.arrayOfDense && !machine.asksForTables && isDense(given.positional[0])) return plainValue(arrayType, object);
  const items = fact.framesAmong === null ? undefined : given.positional[fact.framesAmong]?.elements;
  const framed = items?.find((item) => item.type.kind === 'frame');
  const mapped = fact.mapsColumns ? mappedType(receiver, given) : null;
  return plainValue(mapped ?? framed?.type ?? transformed(machine, receiver, given) ?? fact.returns, object);
}

/** The parts of all arguments; the only part of the only one is not in a list. */
function partsOfEach(machine: Machine, fact: CallFact, { positional }: Arguments): Value {
  const elements = positional.flatMap((argument) =>
    Array.from({ length: fact.partsOfEach }, () => partOf(machine, argument)),
  );
  const [only, ...others] = elements;
  return only !== undefined && others.length === 0 ? only : { ...unknownValue(null), type: fact.returns, elements };
}

/** A part of an argument that is divided or drawn from: it may hold the same elements, but no memory of tables and arrays. */
function partOf(machine: Machine, argument: Value): Value {
  const { type } = argument;
  const part =
    containers.has(type.kind) && !copiedByIndex.has(type.className ?? '')
      ? { ...unknownValue(unify(machine.newObject(), objectOf(argument))), type }
      : plainValue(type, machine.newObject());
  return { ...part, origin: derive([argument.origin]) };
}

/** Whether a list or an array is all that is given. */
function isNumbers({ positional, keywords, spread }: Arguments): boolean {
  const [only, ...others] = positional;
  return (
    only !== undefined && !spread && others.length + keywords.size === 0 && ['list', 'array'].includes(only.type.kind)
  );
}

/** Lists become arrays; a text is read as something else, and what is asked of one value is answered by yes or no. */
function elementwiseType({ isElementwise }: CallFact, type: ValueType): ValueType {
  if (isElementwise === false) return type;
  if (type.kind === 'list' || type.kind === 'tuple') return arrayType;
  const isScalar = ['int', 'float', 'bool', 'str', 'none'].includes(type.kind);
  if (isElementwise === 'tests' && isScalar) return { kind: 'bool', className: null };
  return type.kind === 'str' ? { kind: 'unknown', className: null } : type;
}

/** A table stays one if each column gives a column: `table.apply(pd.to_numeric)`, `table.apply(encoder.fit_transform)`. */
function mappedType(receiver: Value | null, { node, positional }: Arguments): ValueType | null {
  const [called] = positional;
  const [written] = node.args;
  if (receiver === null || called === undefined) return null;
  const isTransformer = written?.nodeType === 'Attribute' && ['fit_transform', 'transform'].includes(written.attr);
  const isElementwise = called.dotted !== null && (callFact(called.dotted)?.isElementwise ?? false) !== false;
  return isTransformer || isElementwise ? receiver.type : null;
}

/** The result of a transformer, if its kind and its data determine it. */
function transformed(machine: Machine, receiver: Value | null, { node, positional }: Arguments): ValueType | null {
  const [data] = positional;
  if (receiver === null || data === undefined || machine.asksForTables) return null;
  if (node.func.nodeType !== 'Attribute') return null;
  return transformedType(receiver.type, node.func.attr, data.type, machine.transformers);
}

const arrayType: ValueType = { kind: 'array', className: 'numpy.ndarray' };

function isDense(value: Value | undefined): boolean {
  return value !== undefined && ['frame', 'series', 'array', 'list'].includes(value.type.kind);
}

/** A function that closes only over the notebook's names does not share objects with its arguments. */
function isPlainFunction(value: Value): boolean {
  return value.callable?.kind === 'function' && value.callable.frame === null;
}

/** Whether a result may contain functions from the arguments: a container or an estimator, not numbers, frames or arrays. */
function keepsFunctions(fact: CallFact, { type }: Value): boolean {
  if (type.kind === 'generator') return true;
  const shares = fact.sharesElements || fact.sharesWith === 'arguments' || fact.sharesWith === 'both';
  return shares && (containers.has(type.kind) || type.kind === 'estimator' || type.kind === 'function');
}

function holdFunctions(fact: CallFact, result: Value, given: Arguments): void {
  if (!keepsFunctions(fact, result)) return;
  for (const value of allArguments(given)) holdFunction(result.object, value);
}

/** A value that may keep a function and call it later reads what the function reads. */
function holdFunction(holder: ObjectClass | null, value: Value): void {
  if (holder === null || !isPlainFunction(value) || value.object === null) return;
  const [root, held] = [find(holder), find(value.object)];
  holdAll(root, held);
}

/** The values that the result may share objects or memory with. */
function sourcesOf(fact: CallFact, receiver: Value | null, given: Arguments): readonly Value[] {
  const sources: Value[] = [];
  if (receiver !== null && (fact.sharesWith === 'receiver' || fact.sharesWith === 'both')) sources.push(receiver);
  if (fact.sharesWith === 'arguments' || fact.sharesWith === 'both') {
    sources.push(...allArguments(given).filter((value) => !isPlainFunction(value)));
  }
  if (fact.sharesElements) sources.push(...allArguments(given).filter((value) => containers.has(value.type.kind)));
  const copied = fact.copyKeyword === null ? undefined : given.keywords.get(fact.copyKeyword);
  if (copied !== undefined && copied.constant?.value !== true) {
    sources.push(...(receiver === null ? [] : [receiver]), ...allArguments(given));
  }
  for (const reference of fact.changesArguments) {
    const changed = argumentOf(given, reference)?.value;
    if (changed !== undefined) sources.push(changed);
  }
  return sources;
}
