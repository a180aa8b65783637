/** Methods of the notebook's classes that Python calls by itself: operators, items, iteration. */
import type { Expr } from '../../python/parse.ts';
import { type Machine, readName, type Scope } from '../execution/machine.ts';
import { methodsOf } from '../execution/make-function.ts';
import { type Callable, unknownValue, type Value } from '../execution/values.ts';
import { callNotebookFunction, isDecoratedBy } from './call-notebook.ts';

/** Calls the first of these methods that the class of a value or a base of it defines; null if none does. */
export function callImplicit(machine: Machine, receiver: Value, names: readonly string[]): Value | null {
  if (!receiver.type.className?.startsWith('notebook.')) return null;
  for (const name of names) {
    const method = findNotebookMethod(machine, receiver, name);
    if (method !== null) return callNotebookFunction(machine, receiver, method, null, receiver);
  }
  return null;
}

/** The method of a notebook class that a call on a receiver runs, if that is known; the receiver may be the class. */
export function findNotebookMethod(machine: Machine, receiver: Value, name: string): Callable | null {
  for (const callable of lineageOf(machine, receiver)) {
    const method = methodsOf(callable.node).get(name);
    if (method !== undefined) return { ...callable, kind: 'function', node: method, name: null };
  }
  return null;
}

/** What a call of a method on a receiver hands over by itself: the object, the class, or nothing. */
export function boundTo(machine: Machine, receiver: Value, method: Callable): Value | null {
  const { node } = method;
  if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'AsyncFunctionDef') return receiver;
  const isDecorated = (decorator: string): boolean => isDecoratedBy(machine, new Set([decorator]), node, method);
  if (isDecorated('staticmethod')) return null;
  if (isOfClass(receiver)) return isDecorated('classmethod') ? receiver : null;
  return isDecorated('classmethod') ? (classNamed(machine, receiver.type.className) ?? receiver) : receiver;
}

/** Whether a value is a class of the notebook, not an object of it. */
function isOfClass({ callable }: Value): boolean {
  return callable?.kind === 'class';
}

function classNamed(machine: Machine, className: string | null): Value | undefined {
  return className?.startsWith('notebook.') ? machine.globals.get(className.slice('notebook.'.length)) : undefined;
}

/** The notebook's class of an object, as `type(object)` and `object.__class__` give it; null if it is not known. */
export function classOf(machine: Machine, value: Value): Value | null {
  const { className } = value.type;
  const found = isOfClass(value) ? undefined : classNamed(machine, className);
  if (found === undefined || className === null) return null;
  machine.record.reads.add(className.slice('notebook.'.length));
  return found;
}

/** The value of `super()` in a method: the object, as one of the next class in the MRO; null if that is unknown. */
export function superOf(machine: Machine, { frame }: Scope): Value | null {
  const running = [...machine.running.keys()].findLast((node) => node.nodeType === 'FunctionDef');
  const [first] = running?.nodeType === 'FunctionDef' ? running.args.args : [];
  const self = first === undefined ? undefined : frame?.variables.get(first.arg);
  if (self === undefined) return null;
  const lineage = lineageOf(machine, self);
  const owner = lineage.findIndex(({ node }) => [...methodsOf(node).values()].some((method) => method === running));
  const next = owner < 0 ? undefined : lineage[owner + 1];
  if (next === undefined) return null;
  if (isOfClass(self)) return { ...self, callable: next };
  return { ...self, type: { kind: 'object', className: `notebook.${next.name}` } };
}

/** Whether these are the arguments of `super(Own, self)` in a method of `Own`, which says what `super()` says. */
export function namesItsOwnClass(machine: Machine, args: readonly Expr[], scope: Scope): boolean {
  const [owner, object] = args;
  if (args.length !== 2 || owner?.nodeType !== 'Name' || object?.nodeType !== 'Name') return false;
  const running = [...machine.running.keys()].findLast((node) => node.nodeType === 'FunctionDef');
  if (running?.nodeType !== 'FunctionDef' || running.args.args[0]?.arg !== object.id) return false;
  const own = readName(machine, scope, owner.id).callable?.node;
  return own !== undefined && [...methodsOf(own).values()].some((method) => method === running);
}

type KnownClass = Callable & { readonly kind: 'class' };

/** A class, or the class of an object, and its bases in the notebook, nearest first, up to an external one that may have any method. */
function lineageOf(machine: Machine, value: Value): readonly KnownClass[] {
  const lineage: KnownClass[] = [];
  const open = [isOfClass(value) ? value : classNamed(machine, value.type.className)];
  for (let one = open.shift(); one !== undefined; one = open.shift()) {
    const { callable } = one;
    if (callable === null) {
      if (!emptyBases.has(one.dotted ?? '')) return lineage;
      continue;
    }
    if (callable.kind !== 'class' || lineage.some(({ node }) => node === callable.node)) continue;
    lineage.push({ ...callable, kind: 'class' });
    const scope = { frame: callable.frame, place: callable.place };
    const bases = callable.node.nodeType === 'ClassDef' ? callable.node.bases : [];
    open.unshift(...bases.map((base) => (base.nodeType === 'Name' ? readName(machine, scope, base.id) : nobody)));
  }
  return lineage;
}

/** An unknown base class. */
const nobody = unknownValue(null);

/** Bases that define no method which a class of the notebook would inherit. */
const emptyBases: ReadonlySet<string> = new Set(['object', 'abc.ABC', 'typing.Generic', 'typing.Protocol']);
