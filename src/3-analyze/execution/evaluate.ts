/** Abstract evaluation of expressions. */
import { attributeFact, columnFact, indexedFact, isTabular } from '../../knowledge/lookup.ts';
import type { Expr } from '../../python/parse.ts';
import { freeNamesOfGenerator } from '../../python/scopes.ts';
import { callNotebookFunction } from '../calls/call-notebook.ts';
import { evaluateCall } from '../calls/evaluate-call.ts';
import { typeOfPart } from '../calls/held-cells.ts';
import { callImplicit, classOf } from '../calls/implicit-calls.ts';
import { traced } from '../measures/trace.ts';
import { typeOfText, typeOfVariable, whyOfElements } from '../statements/unstorable.ts';
import { assignTarget } from './assign.ts';
import { evaluateCompare } from './compare.ts';
import { concatenate, evaluateConstant, joinPaths, leadingOf } from './constants.ts';
import { evaluateFormatted, evaluateJoinedString } from './evaluate-text.ts';
import { itemAt, itemsOfComprehension, itemsOfDict, reorderedGrid } from './items.ts';
import { elementOf, isPlainContainer, noteOrder } from './iterate.ts';
import { indexShape, locatedFact, withPlainValues } from './located.ts';
import { type Machine, readName, type Scope, shareAll, update } from './machine.ts';
import { holdVariables, makeFunction } from './make-function.ts';
import { type ObjectClass, unify } from './objects.ts';
import { callOperator, combine } from './operators.ts';
import { readComputed } from './read-computed.ts';
import {
  constantValue,
  createFrame,
  joinValues,
  objectOf,
  plainValue,
  typeOfKind,
  unknownValue,
  type Value,
} from './values.ts';

type Of<Kind extends Expr['nodeType']> = Extract<Expr, { nodeType: Kind }>;

/** Evaluates an expression: returns its abstract value and records the effects. */
export function evaluate(machine: Machine, expr: Expr, scope: Scope): Value {
  const outer = machine.parts;
  machine.parts = new Map();
  const value = traced(machine, expr, evaluateKind(machine, expr, scope), machine.parts);
  machine.parts = outer;
  outer.set(expr, value);
  if (value.measure !== null) machine.record.measured.set(expr, value);
  return value;
}

function evaluateKind(machine: Machine, expr: Expr, scope: Scope): Value {
  switch (expr.nodeType) {
    case 'Name':
      return readName(machine, scope, expr.id);
    case 'Constant':
      return evaluateConstant(expr, scope.place);
    case 'Attribute':
      return evaluateAttribute(machine, expr, scope);
    case 'Call':
      return evaluateCall(machine, expr, scope);
    case 'Subscript':
      return evaluateSubscript(machine, expr, scope);
    case 'BinOp':
      return evaluateBinary(machine, expr, scope);
    case 'Lambda':
      return makeFunction(machine, expr, scope, null);
    case 'List':
    case 'Tuple':
    case 'Set':
      return evaluateDisplay(machine, expr, scope);
    case 'ListComp':
    case 'SetComp':
    case 'GeneratorExp':
    case 'DictComp':
      return evaluateComprehension(machine, expr, scope);
    case 'NamedExpr': {
      const value = evaluate(machine, expr.value, scope);
      assignTarget(machine, expr.target, value, outsideComprehensions(scope));
      return value;
    }
    default:
      return evaluatePlain(machine, expr, scope);
  }
}

function outsideComprehensions(scope: Scope): Scope {
  let { frame } = scope;
  while (frame?.isComprehension) frame = frame.outer;
  return { ...scope, frame };
}

/** Expressions whose parts are simply evaluated and combined. */
function evaluatePlain(machine: Machine, expr: Expr, scope: Scope): Value {
  const go = (part: Expr): Value => evaluate(machine, part, scope);
  switch (expr.nodeType) {
    case 'JoinedStr':
      return evaluateJoinedString(machine, expr, scope);
    case 'FormattedValue':
      return evaluateFormatted(machine, expr, scope);
    case 'BoolOp':
      return expr.values.map(go).reduce(joinValues);
    case 'IfExp':
      go(expr.test);
      return joinValues(go(expr.body), go(expr.orelse));
    case 'Compare':
      return evaluateCompare(machine, expr, () => [expr.left, ...expr.comparators].map(go), scope);
    case 'UnaryOp':
      return evaluateUnary(machine, expr, scope);
    case 'Dict':
      return evaluateDict(machine, expr, scope);
    case 'Await':
    case 'Starred':
      return withoutDetail(go(expr.value));
    case 'Yield':
    case 'YieldFrom': {
      const value = expr.value ? go(expr.value) : unknownValue(null);
      scope.frame?.returns.push(value);
      return unknownValue(machine.newObject());
    }
    case 'Slice':
      for (const part of [expr.lower, expr.upper, expr.step]) if (part) go(part);
      return plainValue(typeOfKind('object'), null);
    default:
      return unknownValue(machine.newObject());
  }
}

function withoutDetail(value: Value): Value {
  return { ...value, object: objectOf(value), constant: null, elements: null };
}

function evaluateAttribute(machine: Machine, expr: Of<'Attribute'>, scope: Scope): Value {
  const receiver = evaluate(machine, expr.value, scope);
  const method = { receiver, name: expr.attr };
  if (receiver.dotted !== null && receiver.type.kind !== 'function') {
    const dotted = `${receiver.dotted}.${expr.attr}`;
    return { ...unknownValue(receiver.type.kind === 'module' ? null : receiver.object), dotted, method: null };
  }
  const known = expr.attr === '__class__' ? classOf(machine, receiver) : reorderedGrid(receiver, expr.attr);
  if (known !== null) return { ...known, method };
  const column = machine.attributesSet.has(expr.attr)
    ? null
    : columnFact(receiver.type, expr.attr, machine.columnsSet.has(expr.attr));
  const fact = withPlainValues(machine, receiver.type, expr.attr, attributeFact(receiver.type, expr.attr) ?? column);
  if (fact === null) {
    callImplicit(machine, receiver, ['__getattribute__', '__getattr__']);
    return readComputed(machine, receiver, expr.attr) ?? { ...unknownValue(objectOf(receiver)), method };
  }
  const value = plainValue(fact.returns, fact.sharesWithReceiver ? objectOf(receiver) : machine.newObject());
  return { ...value, method };
}

function evaluateSubscript(machine: Machine, expr: Of<'Subscript'>, scope: Scope): Value {
  const receiver = evaluate(machine, expr.value, scope);
  const index = calledIndex(machine, receiver, evaluate(machine, expr.slice, scope));
  const number = index.constant?.value;
  if (receiver.elements !== null && typeof number === 'number') {
    const element = receiver.elements.at(number);
    if (element !== undefined) return element;
  }
  const item = expr.slice.nodeType === 'Slice' ? null : itemAt(receiver, index);
  if (item !== null) return item;
  const variable = receiver.dotted === 'os.environ' ? typeOfVariable(index) : null;
  if (variable !== null) return plainValue(variable, null);
  // Reading a missing item creates it.
  if (receiver.type.className === 'collections.defaultdict') update(machine, receiver);
  const got = callImplicit(machine, receiver, ['__getitem__']);
  if (got !== null) return got;
  callImplicit(machine, receiver, ['__missing__']);
  const plain = locatedFact(receiver, expr.slice, index) ?? indexedFact(receiver.type, indexShape(expr.slice, index));
  const fact = { ...plain, returns: typeOfPart(receiver, plain.returns) };
  if (isPlainContainer(receiver)) {
    const part = machine.newObject();
    part.plain = true;
    return expr.slice.nodeType === 'Slice'
      ? plainValue(fact.returns, part)
      : { ...unknownValue(null), type: fact.returns };
  }
  if (fact.sharesWithReceiver) return plainValue(fact.returns, objectOf(receiver));
  return plainValue(fact.returns, machine.newObject());
}

/** Pandas calls a function used as an index with the table, and uses its result. */
function calledIndex(machine: Machine, receiver: Value, index: Value): Value {
  const isTable = receiver.type.kind === 'frame' || receiver.type.kind === 'series' || isTabular(receiver.type);
  if (!isTable || index.callable?.kind !== 'function') return index;
  return callNotebookFunction(machine, index, index.callable, null, receiver);
}

function evaluateBinary(machine: Machine, expr: Of<'BinOp'>, scope: Scope): Value {
  const left = evaluate(machine, expr.left, scope);
  const right = evaluate(machine, expr.right, scope);
  if (expr.op.nodeType === 'Add' && left.type.kind === 'str') {
    const constant = right.type.kind === 'str' ? concatenate([left.constant, right.constant]) : null;
    const leading = constant === null ? leadingOf(left, false) : null;
    return { ...plainValue(typeOfText([left, right]), null), constant, leading };
  }
  if (expr.op.nodeType === 'Div' && left.type.kind === 'path') {
    const constant = joinPaths([left.constant, right.constant]);
    return { ...plainValue(left.type, null), constant, leading: constant === null ? leadingOf(left, true) : null };
  }
  if (expr.op.nodeType === 'Mod' && left.type.kind === 'str')
    return plainValue(typeOfText([left, right, ...(right.elements ?? [])]), null);
  const operated = callOperator(machine, expr.op.nodeType, left, right);
  return operated ?? combine(machine, left, right);
}

function evaluateUnary(machine: Machine, expr: Of<'UnaryOp'>, scope: Scope): Value {
  const value = evaluate(machine, expr.operand, scope);
  if (expr.op.nodeType === 'Not') return plainValue(typeOfKind('bool'), null);
  const number = value.constant?.value;
  if (expr.op.nodeType === 'USub' && typeof number === 'number') {
    return constantValue(value.type.kind, { value: -number, root: null });
  }
  return value.object === null
    ? { ...value, constant: null }
    : { ...unknownValue(machine.newObject()), type: value.type };
}

function evaluateDisplay(machine: Machine, expr: Of<'List'> | Of<'Tuple'> | Of<'Set'>, scope: Scope): Value {
  const elements = expr.elts.map((element) => evaluate(machine, element, scope));
  const kind = expr.nodeType === 'List' ? 'list' : expr.nodeType === 'Tuple' ? 'tuple' : 'set';
  const holds = whyOfElements(elements);
  const hasStar = expr.elts.some((element) => element.nodeType === 'Starred');
  // A tuple is as immutable as its elements.
  if (kind === 'tuple' && !hasStar) return { ...unknownValue(null), type: typeOfKind('tuple'), elements, holds };
  const own = containerOf(machine, elements);
  if (kind === 'list' && !hasStar) return { ...unknownValue(own), type: typeOfKind('list'), elements, holds };
  return { ...unknownValue(holding(machine, own, elements)), type: typeOfKind(kind), holds };
}

function evaluateDict(machine: Machine, expr: Of<'Dict'>, scope: Scope): Value {
  const keys = expr.keys.map((key) => (key ? evaluate(machine, key as Expr, scope) : null));
  const values = expr.values.map((value) => evaluate(machine, value, scope));
  const parts = [...keys.filter((key) => key !== null), ...values];
  const object = holding(machine, containerOf(machine, parts), parts);
  return {
    ...unknownValue(object),
    type: typeOfKind('dict'),
    holds: whyOfElements(parts),
    items: itemsOfDict(machine, keys, values),
  };
}

/** A new container, known to hold only plain data if its first elements are plain. */
function containerOf(machine: Machine, elements: readonly Value[]): ObjectClass {
  const own = machine.newObject();
  own.plain = elements.every(isPlain);
  return own;
}

/** Checked without joining the objects: a tuple of two tables that is only passed on does not make them one object. */
function isPlain({ object, elements }: Value): boolean {
  return object === null && (elements ?? []).every(isPlain);
}

function holding(machine: Machine, own: ObjectClass, elements: readonly Value[]): ObjectClass | null {
  return own.plain ? own : unify(own, shareAll(machine, elements));
}

function evaluateComprehension(
  machine: Machine,
  expr: Of<'ListComp'> | Of<'SetComp'> | Of<'GeneratorExp'> | Of<'DictComp'>,
  scope: Scope,
): Value {
  const frame = createFrame(scope.frame, null, true);
  const inner: Scope = { frame, place: scope.place };
  const iterables: Value[] = [];
  for (const generator of expr.generators) {
    const iterable = evaluate(machine, generator.iter, inner);
    if (expr.nodeType !== 'SetComp') noteOrder(machine, iterable);
    iterables.push(iterable);
    assignTarget(machine, generator.target, elementOf(machine, iterable, generator.iter), inner);
    for (const condition of generator.ifs) evaluate(machine, condition, inner);
  }
  const elements =
    expr.nodeType === 'DictComp'
      ? [evaluate(machine, expr.key, inner), evaluate(machine, expr.value, inner)]
      : [evaluate(machine, expr.elt, inner)];
  const object = holding(machine, containerOf(machine, elements), elements);
  const kinds = { ListComp: 'list', SetComp: 'set', DictComp: 'dict', GeneratorExp: 'generator' } as const;
  const value = { ...unknownValue(object), type: typeOfKind(kinds[expr.nodeType]) };
  if (expr.nodeType === 'ListComp' || expr.nodeType === 'DictComp')
    return { ...value, items: itemsOfComprehension(machine, elements), holds: whyOfElements(elements) };
  if (expr.nodeType !== 'GeneratorExp') return value;
  const iterates = machine.newObject();
  holdVariables(scope, freeNamesOfGenerator(expr), iterates);
  return { ...value, iterates: unify(iterates, shareAll(machine, iterables)) };
}
