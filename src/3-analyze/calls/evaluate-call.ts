/** Abstract evaluation of calls: known callees by their facts, unknown ones by the worst case. */
import type { ValueType } from '../../ir.ts';
import { pathSearches } from '../../knowledge/calls/path-calls.ts';
import { networkClients } from '../../knowledge/calls/process-state.ts';
import type { CallFact } from '../../knowledge/facts.ts';
import { attributeFact, callFact, methodFact } from '../../knowledge/lookup.ts';
import type { Call, Expr } from '../../python/parse.ts';
import { constantOfCall, constantOfPathMethod, foundBelow, leadingOfCall } from '../execution/constants.ts';
import { evaluate } from '../execution/evaluate.ts';
import { addItem, itemsOfCall, pickedItem, reorderedGrid, viewOf, withGrid } from '../execution/items.ts';
import { noteHeldCalls, noteOrderOfArguments, walkOf } from '../execution/iterate.ts';
import { type Machine, noteSetup, type Scope, update } from '../execution/machine.ts';
import { unify } from '../execution/objects.ts';
import type { Items } from '../execution/shapes.ts';
import { knownItems, objectOf, typeOfKind, unknownValue, type Value } from '../execution/values.ts';
import { learnFromCall } from '../learners/learn-from-call.ts';
import { noteKnobs } from '../learners/note-knobs.ts';
import { noteAppendedRow } from '../measures/shown-measures.ts';
import { recordLikelyPaths } from '../paths/record-path.ts';
import { recordShellPaths } from '../paths/shell-paths.ts';
import { keepNamesOfFormula, readNamesInText } from '../statements/names-in-text.ts';
import { typeOfText, typeOfVariable } from '../statements/unstorable.ts';
import { applyFact } from './apply-fact.ts';
import { applyUnknownCall } from './apply-unknown.ts';
import { type Arguments, allArguments } from './call-arguments.ts';
import { callNotebookFunction, constructNotebookClass } from './call-notebook.ts';
import { noteCells } from './held-cells.ts';
import { boundTo, findNotebookMethod, namesItsOwnClass } from './implicit-calls.ts';
import { classMade, noteMade } from './made-estimators.ts';
import { specialCall } from './special-calls.ts';

/** Evaluates a call. */
export function evaluateCall(machine: Machine, node: Call, scope: Scope): Value {
  const callee = evaluate(machine, node.func as Expr, scope);
  if (callee.dotted === 'super' && namesItsOwnClass(machine, node.args, scope))
    return evaluateCall(machine, { ...node, args: [] }, scope);
  const given = noteOrderOfArguments(machine, callee, () => evaluateArguments(machine, node, scope), allArguments);
  const result = learnFromCall(machine, callee, given, evaluateCallOf(machine, callee, given, scope), scope);
  noteKnobs(machine, callee, given, result, scope);
  noteAppendedRow(machine, node, scope);
  return result;
}

function evaluateCallOf(machine: Machine, callee: Value, given: Arguments, scope: Scope): Value {
  const { node } = given;
  if (allArguments(given).some(({ dotted }) => dotted === 'matplotlib.pyplot'))
    machine.record.effects.push({ kind: 'draws-figure' });
  if (asksThisMachine(callee, given)) machine.record.effects.push({ kind: 'needs-server', what: 'asks' });
  const named = readNamesInText(machine, callee, given, scope);
  noteCall(machine, callee);
  const special = specialCall(machine, callee, given, scope);
  if (special !== null) return special;
  if (callee.callable !== null) return callCallable(machine, callee, given, scope);
  if (callee.dotted !== null) {
    const result = callDotted(machine, callee, callee.dotted, given, scope);
    keepNamesOfFormula(machine, callee, named, result);
    return result;
  }
  if (callee.method !== null) return callMethod(machine, callee, callee.method, given, scope);
  return callUnknown(machine, callee, given, nameOfCallee(node));
}

function isOfNotebook({ type }: Value): boolean {
  return type.className?.startsWith('notebook.') ?? false;
}

const thisMachine = /^(\w+:\/\/)?(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(:|\/|$)/i;

/** Whether a library call gets an address of the local machine. */
function asksThisMachine({ dotted, method }: Value, given: Arguments): boolean {
  const name = dotted ?? method?.receiver.type.className ?? '';
  if (!networkClients.test(name) && name !== 'mlflow.set_tracking_uri') return false;
  return allArguments(given).some(({ constant, leading }) => {
    const text = (constant ?? leading)?.value;
    return typeof text === 'string' && thisMachine.test(text);
  });
}

/** Tables and arrays are looked up by kind, since most of their methods are alike. */
const plainReceivers: ReadonlySet<string> = new Set(['frame', 'series', 'array']);

function noteCall(machine: Machine, { callable, dotted, method }: Value): void {
  if (callable !== null) return;
  if (dotted !== null) machine.record.calls.add(dotted);
  else if (method !== null) {
    const { kind, className } = method.receiver.type;
    machine.record.calls.add(`${plainReceivers.has(kind) ? kind : (className ?? kind)}.${method.name}`);
  }
}

function evaluateArguments(machine: Machine, node: Call, scope: Scope): Arguments {
  const positional: Value[] = [];
  const keywords = new Map<string, Value>();
  let spread = false;
  for (const argument of node.args) {
    if (argument.nodeType === 'Starred') spread = true;
    positional.push(evaluate(machine, argument, scope));
  }
  for (const [index, keyword] of node.keywords.entries()) {
    if (!keyword.arg) spread = true;
    keywords.set(keyword.arg ?? `**${index}`, evaluate(machine, keyword.value, scope));
  }
  return { positional, keywords, spread, node };
}

function callCallable(machine: Machine, callee: Value, given: Arguments, scope: Scope): Value {
  const { callable } = callee;
  if (callable === null) return callUnknown(machine, callee, given, '');
  if (callable.kind === 'class') return constructNotebookClass(machine, callee, callable, given, scope);
  return callNotebookFunction(machine, callee, callable, given, null);
}

function callDotted(machine: Machine, callee: Value, dotted: string, given: Arguments, scope: Scope): Value {
  const fact = callFact(dotted);
  if (dotted === 'os.chdir') noteDirectory(machine, given);
  if (fact === null) {
    recordLikelyPaths(machine, '', given, scope);
    recordShellPaths(machine, dotted, given, scope);
    return callUnknown(machine, callee, given, dotted);
  }
  if (fact.setup) noteSetup(machine, dotted);
  const walk = given.spread || given.keywords.size > 0 ? null : walkOf(dotted, given.positional);
  if (walk !== null) return walk;
  const applied = applyFact(machine, fact, null, given, scope);
  noteCells(dotted, null, given, applied);
  const plain = pickedItem(dotted, given, applied);
  const constant = constantOfCall(dotted, given.positional);
  const leading = constant === null ? leadingOfCall(dotted, given.positional) : null;
  const type = givesChunks(dotted, given) ? typeOfKind('generator') : (secretOf(dotted, given) ?? plain.type);
  const items = itemsOfCall(machine, dotted, given.positional) ?? plain.items;
  const result = {
    ...withGrid(machine, dotted, given, plain),
    type,
    constant: constant ?? plain.constant,
    leading,
    items,
  };
  const known = classMade(dotted, result);
  if (known === null || result.object === null) return result;
  noteMade(result, known, given);
  if (result.type.kind !== 'estimator') holdGenerator(result, known.fixedBy, given);
  return result;
}

/** A splitter with a generator draws from that generator and advances it. */
function holdGenerator(made: Value, fixedBy: readonly string[], { keywords }: Arguments): void {
  for (const keyword of fixedBy) {
    const value = keywords.get(keyword);
    const object = value === undefined || value.constant !== null ? null : objectOf(value);
    const root = object === null ? null : unify(objectOf(made), object);
    if (root !== null) root.ownGenerator = true;
  }
}

/** The type of values read from the environment, and of texts made from them, if they are secrets. */
function secretOf(dotted: string, { positional }: Arguments): ValueType | null {
  if (dotted === 'os.getenv' || dotted === 'os.environ.get') return typeOfVariable(positional[0]);
  return dotted === 'str' && typeOfText(positional).className !== null ? typeOfText(positional) : null;
}

/** Whether a pandas reader is asked for chunks. */
function givesChunks(dotted: string, { keywords }: Arguments): boolean {
  const isWanted = (keyword: string, none: unknown): boolean => {
    const value = keywords.get(keyword);
    return value !== undefined && (value.constant === null || value.constant.value !== none);
  };
  return dotted.startsWith('pandas.read_') && (isWanted('chunksize', null) || isWanted('iterator', false));
}

function noteDirectory(machine: Machine, given: Arguments): void {
  const path = given.positional[0]?.constant?.value;
  machine.record.directory = { path: typeof path === 'string' ? path : null };
}

/** Calls a method of a value. */
export function callMethod(
  machine: Machine,
  callee: Value,
  method: { readonly receiver: Value; readonly name: string },
  given: Arguments,
  scope: Scope,
): Value {
  const { receiver, name } = method;
  const grid = reorderedGrid(receiver, name);
  if (grid !== null) return grid;
  const fact = methodFact(receiver.type, name);
  if (fact !== null) return callKnownMethod(machine, fact, method, given, scope);
  const definition = findNotebookMethod(machine, receiver, name);
  if (definition !== null)
    return callNotebookFunction(machine, callee, definition, given, boundTo(machine, receiver, definition));
  recordLikelyPaths(machine, name, given, scope);
  return callUnknown(machine, callee, given, `.${name}`);
}

function callKnownMethod(
  machine: Machine,
  fact: CallFact,
  { receiver, name }: { readonly receiver: Value; readonly name: string },
  given: Arguments,
  scope: Scope,
): Value {
  if (fact.setup) noteSetup(machine, receiver.type.className);
  // Changes by the notebook's own handlers to its variables are not repeated in another process.
  if (fact.setup && allArguments(given).some(isOfNotebook)) machine.record.unknown = true;
  const known = knownItems(receiver);
  const result = applyFact(machine, fact, receiver, given, scope);
  noteCells(null, receiver, given, result);
  if (name === 'append' && receiver.type.kind === 'list') noteAppended(machine, receiver, known, given, scope);
  const view = viewOf(machine, receiver, name, given.positional);
  if (view !== null) return view;
  if (result.type.kind === 'str' && receiver.type.kind === 'str')
    return { ...result, type: typeOfText([receiver, ...allArguments(given)]) };
  if (receiver.type.kind !== 'path') return result;
  if (pathSearches.has(name)) return { ...result, leading: foundBelow(receiver) };
  const constant = constantOfPathMethod(receiver, name, given.positional);
  return constant === null ? result : { ...result, constant };
}

function noteAppended(machine: Machine, list: Value, known: Items | null, given: Arguments, scope: Scope): void {
  const [added] = given.positional;
  const { func } = given.node;
  if (added === undefined || func.nodeType !== 'Attribute') return;
  addItem(machine, scope, func.value, list, known, { slot: { kind: 'next' }, value: added });
}

/** An unknown call: it may change everything that it can reach, and call all functions passed to it. */
export function callUnknown(machine: Machine, callee: Value, given: Arguments, name: string): Value {
  machine.record.effects.push({ kind: 'unknown-call', callee: name });
  const receiver = callee.method?.receiver ?? callee;
  const result = applyUnknownCall(machine, [receiver, ...allArguments(given)]);
  for (const value of allArguments(given)) callWithUnknown(machine, value, objectOf(result));
  return result;
}

/** Calls a function passed as an argument, with unknown arguments that may share with the other arguments. */
export function callWithUnknown(machine: Machine, value: Value, shared: ReturnType<typeof objectOf>): Value {
  const { callable, method } = value;
  if (callable === null && method !== null) return callBoundMethod(machine, value, method, shared);
  if (callable === null) noteHeldCalls(machine, [value]);
  if (callable === null || callable.kind === 'class') return unknownValue(null);
  return callNotebookFunction(machine, value, callable, null, unknownValue(shared));
}

/** Calls a method passed as an argument: `map(seen.append, xs)`. */
function callBoundMethod(
  machine: Machine,
  value: Value,
  { receiver, name }: { readonly receiver: Value; readonly name: string },
  shared: ReturnType<typeof objectOf>,
): Value {
  const fact = methodFact(receiver.type, name);
  const definition = fact === null ? findNotebookMethod(machine, receiver, name) : null;
  if (definition !== null) {
    const bound = boundTo(machine, receiver, definition);
    return callNotebookFunction(
      machine,
      value,
      definition,
      null,
      unknownValue(unify(bound && objectOf(bound), shared)),
    );
  }
  const reached = unknownValue(unify(objectOf(receiver), shared));
  if (fact === null ? attributeFact(receiver.type, name) === null : fact.changesReceiver !== 'never')
    update(machine, reached);
  return unknownValue(reached.object);
}

function nameOfCallee(node: Call): string {
  const parts: string[] = [];
  let walk: Expr = node.func as Expr;
  while (walk.nodeType === 'Attribute') {
    parts.unshift(walk.attr);
    walk = walk.value;
  }
  parts.unshift(walk.nodeType === 'Name' ? walk.id : '');
  return parts.join('.');
}
