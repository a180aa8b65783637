/** What the notebook's functions are called with and give back, for the type hints of their arguments. */
import type { GivenTypes, TypesOfName, ValueType } from '../../ir.ts';
import { type Call, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import type { Machine, SeenCalls } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import type { Arguments } from './call-arguments.ts';

type FunctionNode = Extract<Node, { nodeType: 'FunctionDef' | 'AsyncFunctionDef' | 'Lambda' }>;
type NamedFunction = Extract<FunctionNode, { nodeType: 'FunctionDef' }>;

/** Notes a call of a function; `given` is null if the arguments are not known, `receiver` the `self` of a method. */
export function noteGiven(
  machine: Machine,
  node: FunctionNode,
  given: Arguments | null,
  receiver: Value | null,
): SeenCalls | null {
  if (node.nodeType !== 'FunctionDef') return null;
  const seen = machine.seenCalls.get(node) ?? { isKnown: true, calls: new Set(), types: new Map(), returns: [] };
  machine.seenCalls.set(node, seen);
  if (given === null || given.spread) {
    seen.isKnown = false;
    return seen;
  }
  seen.calls.add(given.node);
  const values = receiver === null ? given.positional : [receiver, ...given.positional];
  for (const [at, { arg }] of [...(node.args.posonlyargs ?? []), ...node.args.args].entries()) {
    const value = values[at] ?? given.keywords.get(arg);
    if (value !== undefined) addType(seen, arg, value.type);
  }
  for (const { arg } of node.args.kwonlyargs) {
    const value = given.keywords.get(arg);
    if (value !== undefined) addType(seen, arg, value.type);
  }
  return seen;
}

function addType({ types }: SeenCalls, name: string, type: ValueType): void {
  const known = types.get(name) ?? [];
  types.set(name, withType(known, type));
}

/** Notes what a call gives back. */
export function noteReturned(seen: SeenCalls | null, values: readonly Value[]): void {
  for (const { type } of values) {
    if (seen !== null && withType(seen.returns, type) !== seen.returns) seen.returns.push(type);
  }
}

function withType(known: ValueType[], type: ValueType): ValueType[] {
  const isKnown = known.some(({ kind, className }) => kind === type.kind && className === type.className);
  return isKnown ? known : [...known, type];
}

/**
 * What the functions of each statement are called with, for those whose calls are all seen: none may be handed to other code,
 * which calls it with what it likes.
 */
export function givenTypes(machine: Machine, statements: readonly Stmt[]): readonly (readonly GivenTypes[])[] {
  if (machine.seenCalls.size === 0) return statements.map(() => []);
  const uses = usesOf(machine, statements);
  return statements.map((statement) => {
    if (statement.nodeType === 'FunctionDef') return typesIn(machine, statement, statement.name, statement.name, uses);
    if (statement.nodeType !== 'ClassDef' || statement.decorator_list.length > 0) return [];
    // What has bases may be called by a library.
    const isWhole = statement.bases.length === 0 && statement.keywords.length === 0;
    return statement.body.flatMap((part) => {
      if (part.nodeType !== 'FunctionDef' || !(isWhole || part.name === '__init__')) return [];
      const called = part.name === '__init__' ? statement.name : part.name;
      return typesIn(machine, part, `${statement.name}.${part.name}`, called, uses);
    });
  });
}

interface Uses {
  readonly calls: ReadonlyMap<string, readonly Call[]>;
  /** Names of functions, methods and classes that are handed on as values. */
  readonly handed: ReadonlySet<string>;
  /** The calls that a function of the notebook was seen to run in. */
  readonly seen: ReadonlySet<Call>;
}

function usesOf(machine: Machine, statements: readonly Stmt[]): Uses {
  const calls = new Map<string, Call[]>();
  const handed = new Set<string>();
  const notHanded = new Set<Node>();
  const noteCall = (node: Call): void => {
    const name = nameOf(node.func);
    if (name !== null) calls.set(name, [...(calls.get(name) ?? []), node]);
    // What these are given is only asked about.
    const asked = name === 'super' || name === 'isinstance' ? node.args : [];
    for (const part of [node.func, ...asked]) notHanded.add(part);
  };
  for (const statement of statements) {
    walkNodes(statement, (node) => {
      if (node.nodeType === 'Call') noteCall(node);
      const name = notHanded.has(node) ? null : nameOf(node);
      if (name !== null) handed.add(name);
    });
  }
  const seen = new Set([...machine.seenCalls.values()].flatMap((one) => [...one.calls]));
  return { calls, handed, seen };
}

function nameOf(node: Node): string | null {
  if (node.nodeType === 'Name') return node.ctx.nodeType === 'Load' ? node.id : null;
  return node.nodeType === 'Attribute' ? node.attr : null;
}

function typesIn(
  machine: Machine,
  node: NamedFunction,
  path: string,
  called: string,
  { calls, handed, seen: allSeen }: Uses,
): readonly GivenTypes[] {
  const seen = machine.seenCalls.get(node);
  if (seen?.isKnown !== true || node.decorator_list.length > 0) return [];
  if (handed.has(called) || !(calls.get(called) ?? []).every((call) => allSeen.has(call))) return [];
  const names: readonly TypesOfName[] = [...seen.types].map(([name, types]) => ({ name, types }));
  return [{ path, names, returns: seen.returns }];
}
