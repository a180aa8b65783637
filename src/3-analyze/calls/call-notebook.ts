/** Calls of the notebook's own functions and classes: their bodies are evaluated with the actual arguments. */

import {
  cachingDecorators,
  contextDecorators,
  fieldMakers,
  plainDecorators,
} from '../../knowledge/calls/decorators.ts';
import { callFact, isImmutable } from '../../knowledge/lookup.ts';
import { literalOf } from '../../python/literals.ts';
import { type Expr, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { evaluate } from '../execution/evaluate.ts';
import { executeAll } from '../execution/execute.ts';
import { type Machine, type Scope, shareAll, update } from '../execution/machine.ts';
import { methodsOf } from '../execution/make-function.ts';
import { find, type ObjectClass, unify } from '../execution/objects.ts';
import {
  type Callable,
  createFrame,
  type Frame,
  joinValues,
  objectOf,
  plainValue,
  typeOfKind,
  unknownValue,
  type Value,
} from '../execution/values.ts';
import { applyUnknownCall } from './apply-unknown.ts';
import { type Arguments, allArguments } from './call-arguments.ts';
import { findNotebookMethod } from './implicit-calls.ts';
import { noteGiven, noteReturned } from './note-given.ts';

/** Maximum depth of followed calls; no real notebook goes that far, and the stack is limited. */
const deepestCall = 250;

/**
 * Calls a function of the notebook. `given` is null if it is passed to code that calls it with unknown arguments; `receiver` is then what these may share with, otherwise the `self` of a method.
 */
export function callNotebookFunction(
  machine: Machine,
  callee: Value,
  callable: Callable,
  given: Arguments | null,
  receiver: Value | null,
): Value {
  const { node } = callable;
  const seen = isFunction(node) ? noteGiven(machine, node, given, receiver) : null;
  const running = machine.running.get(node);
  const handedOver = given ? allArguments(given) : [];
  const reached = [...(receiver ? [receiver] : []), ...handedOver];
  if (running !== undefined) return callAgain(machine, running, reached);
  const tooDeep = machine.fuel <= 0 || machine.running.size >= deepestCall;
  if (tooDeep) noteReturned(seen, [unknownValue(null)]);
  if (node.nodeType === 'ClassDef' || tooDeep) return applyUnknownCall(machine, [callee, ...reached]);
  if (!isFunction(node)) return unknownValue(objectOf(callee));
  const frame: Frame = { ...createFrame(callable.frame, objectOf(callee)), ...declaredNames(node) };
  const wrapped = node.nodeType !== 'Lambda' && !hasPlainDecorators(machine, node, callable);
  const handed = wrapped && given !== null ? shareAll(machine, [callee, ...handedOver]) : null;
  const self = handed ? unknownValue(handed) : receiver;
  const shared = machine.newObject();
  // Set before the parameters are bound: a default may call the function that had this name before.
  machine.running.set(node, shared);
  bindParameters(machine, callee, node, frame, wrapped ? null : given, self, callable);
  const before = changesSeen(machine);
  const result = runBody(machine, node, frame, callable);
  machine.running.delete(node);
  noteReturned(seen, frame.returns);
  if (isDecoratedBy(machine, cachingDecorators, node, callable)) noteRemembered(machine, callee, result, before);
  if (result.object !== null || result.elements !== null) unify(shared, objectOf(result));
  if (isDecoratedBy(machine, contextDecorators, node, callable)) return unknownValue(objectOf(result));
  if (wrapped) return applyUnknownCall(machine, [callee, result, ...handedOver]);
  if (result.type.kind !== 'generator') return result;
  return { ...result, iterates: iteratedBy(machine, callee, reached) };
}

/** A cached function holds its results, and its cache decides whether a change happens again. */
function noteRemembered(machine: Machine, callee: Value, result: Value, before: number): void {
  unify(objectOf(callee), objectOf(result));
  if (changesSeen(machine) > before) update(machine, callee);
}

/** The objects that a generator reads while it is used: the arguments of its function, and the variables that the function reads. */
function iteratedBy(machine: Machine, callee: Value, reached: readonly Value[]): ObjectClass | null {
  const read = machine.newObject();
  for (const name of find(objectOf(callee) ?? read).captures) read.captures.add(name);
  return unify(read, shareAll(machine, reached));
}

/** The number of changes of older objects, bindings and draws in the statement so far. */
export function changesSeen({ record, globals }: Machine): number {
  const draws = [...record.draws].filter((generator) => globals.has(`%${generator}`));
  return record.updated.size + record.bound.size + draws.length;
}

/** Whether one of these decorates a function. */
export function isDecoratedBy(
  machine: Machine,
  decorators: ReadonlySet<string>,
  node: FunctionNode,
  callable: Callable,
): boolean {
  if (node.nodeType === 'Lambda') return false;
  return decoratorsOf(machine, node, callable).some(({ dotted }) => decorators.has(dotted ?? ''));
}

/** A recursive call: the body of the function is already being evaluated, with other arguments. */
function callAgain(machine: Machine, shared: ObjectClass, given: readonly Value[]): Value {
  for (const value of given) update(machine, value);
  return unknownValue(unify(shared, shareAll(machine, given)));
}

type FunctionNode = Extract<Node, { nodeType: 'FunctionDef' | 'AsyncFunctionDef' | 'Lambda' }>;

function isFunction(node: Node): node is FunctionNode {
  return node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'Lambda';
}

function runBody(machine: Machine, node: FunctionNode, frame: Frame, callable: Callable): Value {
  const scope: Scope = { frame, place: callable.place };
  if (node.nodeType === 'Lambda') return evaluate(machine, node.body, scope);
  machine.fuel -= 1 + node.body.length;
  executeAll(machine, node.body, scope);
  const { returns } = frame;
  if (isGenerator(node)) {
    return { ...unknownValue(shareAll(machine, returns)), type: typeOfKind('generator') };
  }
  return returns.length === 0 ? plainValue(typeOfKind('none'), null) : returns.reduce(joinValues);
}

type DefinitionNode = Exclude<FunctionNode, { nodeType: 'Lambda' }>;

function hasPlainDecorators(machine: Machine, node: DefinitionNode, callable: Callable): boolean {
  return decoratorsOf(machine, node, callable).every(
    (value) => value.callable !== null || (value.dotted !== null && plainDecorators.has(value.dotted)),
  );
}

/** The decorators of a function; for called decorators, the callee. */
function decoratorsOf(machine: Machine, node: DefinitionNode, callable: Callable): readonly Value[] {
  return node.decorator_list.map((decorator) => {
    const target = decorator.nodeType === 'Call' ? decorator.func : decorator;
    return evaluate(machine, target, { frame: callable.frame, place: callable.place });
  });
}

function bindParameters(
  machine: Machine,
  callee: Value,
  node: FunctionNode,
  frame: Frame,
  given: Arguments | null,
  receiver: Value | null,
  callable: Callable,
): void {
  const { args } = node;
  const positional = [...(args.posonlyargs ?? []), ...args.args];
  const names = positional.map((parameter) => parameter.arg);
  const rest = [...args.kwonlyargs.map((parameter) => parameter.arg)];
  const extra = [args.vararg?.arg, args.kwarg?.arg].filter((name): name is string => Boolean(name));
  if (given === null || given.spread) {
    const shared =
      given === null
        ? receiver
        : unknownValue(shareAll(machine, [...allArguments(given), ...(receiver ? [receiver] : [])]));
    for (const name of [...names, ...rest, ...extra])
      frame.variables.set(name, shared ?? unknownValue(machine.newObject()));
    return;
  }
  const values = receiver === null ? given.positional : [receiver, ...given.positional];
  const scope: Scope = { frame: callable.frame, place: callable.place };
  // A default is created once and belongs to the function: changing it changes the function.
  const defaultOf = (expr: Node | undefined | null): Value => {
    if (!expr) return unknownValue(machine.newObject());
    const value = evaluate(machine, expr as Parameters<typeof evaluate>[1], scope);
    if (objectOf(value) !== null && isMutableDisplay(value)) unify(objectOf(callee), objectOf(value));
    return value;
  };
  for (const [index, name] of names.entries()) {
    const fallback = args.defaults[index - (names.length - args.defaults.length)];
    frame.variables.set(name, values[index] ?? given.keywords.get(name) ?? defaultOf(fallback));
  }
  for (const [index, name] of rest.entries()) {
    frame.variables.set(name, given.keywords.get(name) ?? defaultOf(args.kw_defaults[index]));
  }
  const others = [
    ...values.slice(names.length),
    ...[...given.keywords].filter(([name]) => !names.includes(name) && !rest.includes(name)).map(([, value]) => value),
  ];
  for (const name of extra) frame.variables.set(name, unknownValue(shareAll(machine, others)));
}

function isMutableDisplay(value: Value): boolean {
  return ['list', 'dict', 'set', 'object', 'unknown'].includes(value.type.kind);
}

/** Creates an instance of a notebook class: `__init__` runs on it, and it may keep its arguments. */
export function constructNotebookClass(
  machine: Machine,
  callee: Value,
  callable: Callable,
  given: Arguments,
  _scope: Scope,
): Value {
  const object = unify(machine.newObject(), null);
  const name = callable.name;
  const type = { kind: 'object', className: name === null ? null : `notebook.${name}` } as const;
  if (object !== null && name !== null) object.definitions.add(name);
  for (const capture of objectOf(callee)?.captures ?? []) object?.captures.add(capture);
  for (const changed of objectOf(callee)?.changesHeld ?? []) object?.changesHeld.add(changed);
  const instance: Value = { ...unknownValue(object), type };
  const methods = methodsOf(callable.node);
  const ownInit = methods.get('__init__');
  const init: Callable | null =
    ownInit === undefined
      ? findNotebookMethod(machine, instance, '__init__')
      : { ...callable, kind: 'function', node: ownInit };
  const known =
    callable.node.nodeType === 'ClassDef' &&
    callable.node.bases.length === 0 &&
    callable.node.decorator_list.length === 0;
  if (init !== null) callNotebookFunction(machine, callee, init, given, instance);
  for (const name of ['__new__', '__post_init__']) {
    const node = methods.get(name);
    if (node !== undefined)
      callNotebookFunction(machine, callee, { ...callable, kind: 'function', node }, null, instance);
  }
  if (methods.has('__new__') || hasSharedState(machine, callable)) unify(object, objectOf(callee));
  if (init === null || !known) {
    // An unknown base class or a dataclass may keep all arguments.
    unify(object, shareAll(machine, allArguments(given)));
    if (!known && !isDataClass(callable)) applyUnknownCall(machine, [instance, ...allArguments(given)]);
  }
  return instance;
}

/** Class attributes, which one instance may change for all others. */
function hasSharedState(machine: Machine, { node, frame, place }: Callable): boolean {
  if (node.nodeType !== 'ClassDef') return false;
  return node.body.some((part) => {
    if ((part.nodeType !== 'Assign' && part.nodeType !== 'AnnAssign') || !part.value) return false;
    if (part.value.nodeType !== 'Call') return mutableDisplays.has(part.value.nodeType);
    const { dotted } = evaluate(machine, part.value.func, { frame, place });
    const fact = dotted === null ? null : callFact(dotted);
    if (fact !== null && isImmutable(fact.returns)) return false;
    const maker = fieldMakers.get(dotted ?? '');
    const factory = part.value.keywords.find(({ arg }) => arg === maker)?.value;
    return factory === undefined || !makesNewObjects(machine, factory, { frame, place });
  });
}

/** Whether each call of a factory gives an object that nothing else holds. */
function makesNewObjects(machine: Machine, factory: Expr, scope: Scope): boolean {
  if (factory.nodeType === 'Lambda') return literalOf(factory.body, scope.place.text) !== null;
  const { dotted, callable } = evaluate(machine, factory, scope);
  if (callable !== null) return callable.kind === 'class' && !hasSharedState(machine, callable);
  const fact = dotted === null ? null : callFact(dotted);
  return fact !== null && (fact.sharesWith === 'nothing' || fact.sharesWith === 'arguments');
}

const mutableDisplays: ReadonlySet<string> = new Set(['List', 'Dict', 'Set', 'ListComp', 'DictComp']);

function isDataClass(callable: Callable): boolean {
  if (callable.node.nodeType !== 'ClassDef' || callable.node.bases.length > 0) return false;
  return callable.node.decorator_list.every((decorator) => {
    const target = decorator.nodeType === 'Call' ? decorator.func : decorator;
    return (
      (target.nodeType === 'Name' ? target.id : target.nodeType === 'Attribute' ? target.attr : '') === 'dataclass'
    );
  });
}

/** Names that a function declares `global` and `nonlocal`. */
function declaredNames(node: FunctionNode): Pick<Frame, 'globals' | 'nonlocals'> {
  const globals = new Set<string>();
  const nonlocals = new Set<string>();
  if (node.nodeType === 'Lambda') return { globals, nonlocals };
  for (const statement of node.body) {
    walkNodes(statement, (child) => {
      if (child.nodeType === 'Global') for (const name of child.names) globals.add(name);
      if (child.nodeType === 'Nonlocal') for (const name of child.names) nonlocals.add(name);
      return isNested(child) ? 'skip' : undefined;
    });
  }
  return { globals, nonlocals };
}

function isGenerator(node: Exclude<FunctionNode, { nodeType: 'Lambda' }>): boolean {
  let found = false;
  for (const statement of node.body) {
    walkNodes(statement as Stmt, (child) => {
      if (child.nodeType === 'Yield' || child.nodeType === 'YieldFrom') found = true;
      return isNested(child) ? 'skip' : undefined;
    });
  }
  return found;
}

function isNested(node: Node): boolean {
  return ['FunctionDef', 'AsyncFunctionDef', 'Lambda', 'ClassDef'].includes(node.nodeType);
}
