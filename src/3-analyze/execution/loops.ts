/** Loops of an abstract run: a body is rerun until its state has settled. */
import { methodFact } from '../../knowledge/lookup.ts';
import type { Expr, Stmt } from '../../python/parse.ts';
import { assignTarget } from './assign.ts';
import { restoreState, runBranches, type State, stateOf } from './branches.ts';
import { evaluate } from './evaluate.ts';
import { elementOf, isMadeHere, noteOrder } from './iterate.ts';
import { type Machine, type Scope, update } from './machine.ts';
import { find, type ObjectClass } from './objects.ts';
import type { Items, Shape } from './shapes.ts';
import { unknownValue, type Value } from './values.ts';

/** Runs statements in order. */
type RunBody = (machine: Machine, body: readonly Stmt[], scope: Scope) => void;

/** Loops over displays of at most this many elements are run element by element, which keeps their elements distinct. */
const unrollLimit = 8;
/** Nested loops are run element by element only up to this number of runs of their bodies. */
const mostUnrolled = 64;

/** Executes `while`. */
export function executeWhile(
  machine: Machine,
  statement: Extract<Stmt, { nodeType: 'While' }>,
  scope: Scope,
  run: RunBody,
): void {
  repeat(machine, scope, null, {
    begin: () => evaluate(machine, statement.test, scope),
    body: () => run(machine, statement.body, scope),
  });
  run(machine, statement.orelse, scope);
}

/** Executes `for`. */
export function executeFor(
  machine: Machine,
  statement: Extract<Stmt, { nodeType: 'For' | 'AsyncFor' }>,
  scope: Scope,
  run: RunBody,
): void {
  const iterable = evaluate(machine, statement.iter, scope);
  if (!isMadeHere(statement.iter as Expr, iterable)) update(machine, iteratorOf(iterable));
  const begin = (element: Value): void => assignTarget(machine, statement.target, element, scope);
  const body = (): void => run(machine, statement.body, scope);
  const { elements } = iterable;
  const times = machine.unrolled * (elements?.length ?? 0);
  if (elements !== null && elements.length > 0 && elements.length <= unrollLimit && times <= mostUnrolled) {
    const { unrolled } = machine;
    machine.unrolled = times;
    machine.loops += 1;
    for (const element of elements) {
      begin(element);
      body();
    }
    machine.loops -= 1;
    machine.unrolled = unrolled;
  } else {
    noteOrder(machine, iterable);
    const element = elementOf(machine, iterable, statement.iter as Expr);
    repeat(machine, scope, element, { begin: () => begin(element), body });
  }
  run(machine, statement.orelse, scope);
}

/** Views do not change their containers. */
const views: ReadonlySet<string> = new Set(['dict_items', 'dict_keys', 'dict_values']);

/** Iterating exhausts a generator or a file; other containers are unchanged unless their row says otherwise. */
function iteratorOf(iterable: Value): Value {
  if (methodFact(iterable.type, '__iter__') !== null) return unknownValue(null);
  if (views.has(iterable.type.className ?? '')) return unknownValue(null);
  const usedUp = ['generator', 'handle', 'unknown', 'object'].includes(iterable.type.kind);
  return usedUp ? iterable : unknownValue(null);
}

/** One iteration of a loop: evaluates the test or binds the variable, and runs the body. */
interface Round {
  readonly begin: () => void;
  readonly body: () => void;
}

/**
 * Runs the body of a loop zero times and once, and again if the first run has changed the state for the next: nested loops, whose state has settled by then, are not run 2, 4, 8 … times.
 */
function repeat(machine: Machine, scope: Scope, element: Value | null, { begin, body }: Round): void {
  const rounds = (): void => {
    machine.loops += 1;
    machine.iterated.push(element);
    begin();
    const changed = watch(machine, scope);
    body();
    const end = stateOf(machine, scope);
    begin();
    if (changed() && mayPass(machine)) body();
    else restoreState(machine, scope, end);
    machine.iterated.pop();
    machine.loops -= 1;
  };
  runBranches(machine, scope, [() => {}, rounds]);
}

/** Nested loops that never settle end at the limit: their statement may then have done anything to all names. */
function mayPass(machine: Machine): boolean {
  if (machine.passes > 0) machine.passes -= 1;
  else machine.record.isUnfinished = true;
  return !machine.record.isUnfinished;
}

/** Returns a function that tells whether the state has changed since, other than by new objects replacing new ones. */
function watch(machine: Machine, scope: Scope): () => boolean {
  const { folder, objects } = machine;
  const before = stateOf(machine, scope);
  const kept = objectsOutside(machine, scope);
  const [oldest, from] = [objects.count(), objects.changes.length];
  const known = amountKnown(machine);
  return () =>
    folder !== machine.folder ||
    known !== amountKnown(machine) ||
    objects.changes.slice(from).some((id) => id < oldest) ||
    !isAlike(before, stateOf(machine, scope), kept, machine.record.firstNewObject);
}

/** The number of records outside the variables, which only grow. */
function amountKnown({ attributesSet, columnsSet, chosen, learners, record, scoreNames, written }: Machine): number {
  const { fittedLearners, predictedLearners, savedLearners, loadedLearners, measured, filled } = record;
  const noted = [
    attributesSet,
    columnsSet,
    chosen,
    scoreNames,
    written,
    fittedLearners,
    predictedLearners,
    savedLearners,
  ];
  return [...noted, loadedLearners, measured, filled].reduce((sum, { size }) => sum + size, learners.length);
}

/** Objects of running functions and loops, which need not be in any variable. */
function objectsOutside(machine: Machine, scope: Scope): readonly (ObjectClass | null)[] {
  const found = [...machine.running.values(), ...machine.iterated.map((value) => value?.object ?? null)];
  for (let { frame } = scope; frame !== null; frame = frame.outer)
    found.push(frame.owner, ...[...frame.closures.values()].flat());
  return found;
}

/** Whether two states are equivalent: the same kinds of values under the same names, shared by the same names. */
function isAlike(before: State, after: State, kept: readonly (ObjectClass | null)[], firstNew: number): boolean {
  const pairs: Pairs = { partners: new Map(), taken: new Map(), firstNew };
  return (
    before.every((variables, index) => variables.size === after[index]?.size) &&
    kept.every((object) => isPair(pairs, object, object)) &&
    before.every((variables, index) =>
      [...variables].every(([name, value]) => {
        const other = after[index]?.get(name);
        return other !== undefined && areAlike(pairs, value, other);
      }),
    )
  );
}

/** The correspondence of objects between the two states. */
interface Pairs {
  readonly partners: Map<ObjectClass, ObjectClass>;
  readonly taken: Map<ObjectClass, ObjectClass>;
  readonly firstNew: number;
}

function areAlike(pairs: Pairs, a: Value, b: Value): boolean {
  return (
    isPair(pairs, a.object, b.object) &&
    (a === b ||
      (a.type.kind === b.type.kind &&
        a.type.className === b.type.className &&
        a.dotted === b.dotted &&
        a.callable?.node === b.callable?.node &&
        a.constant?.value === b.constant?.value &&
        a.leading?.value === b.leading?.value &&
        a.holds === b.holds &&
        isSameShape(a.items, b.items) &&
        isSameList(a.origin.is, b.origin.is) &&
        isSameList(a.origin.holds, b.origin.holds) &&
        isSameList(a.origin.from, b.origin.from) &&
        isSameList(a.origin.predictedBy, b.origin.predictedBy) &&
        JSON.stringify(a.measure) === JSON.stringify(b.measure) &&
        a.method?.name === b.method?.name)) &&
    isPair(pairs, a.iterates, b.iterates) &&
    isPair(pairs, a.method?.receiver.object ?? null, b.method?.receiver.object ?? null)
  );
}

function isPair(pairs: Pairs, a: ObjectClass | null, b: ObjectClass | null): boolean {
  if (a === null || b === null) return a === b;
  const [left, right] = [find(a), find(b)];
  const [partner, owner] = [pairs.partners.get(left), pairs.taken.get(right)];
  if (partner !== undefined || owner !== undefined) return partner === right && owner === left;
  pairs.partners.set(left, right);
  pairs.taken.set(right, left);
  return left === right || haveSameTraits(left, right, pairs.firstNew);
}

function haveSameTraits(a: ObjectClass, b: ObjectClass, firstNew: number): boolean {
  return (
    a.plain === b.plain &&
    a.constructed === b.constructed &&
    a.keepsData === b.keepsData &&
    a.id < firstNew === b.id < firstNew &&
    isSameSet(a.captures, b.captures) &&
    isSameSet(a.writes, b.writes) &&
    isSameSet(a.definitions, b.definitions) &&
    isSameSet(a.draws, b.draws)
  );
}

function isSameShape(a: Items | Shape | null, b: Items | Shape | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.parts?.size !== b.parts?.size || !isSameShape(a.each, b.each)) return false;
  if ('type' in a && 'type' in b && (a.type.kind !== b.type.kind || a.type.className !== b.type.className))
    return false;
  return [...(a.parts ?? [])].every(([key, shape]) => isSameShape(shape, b.parts?.get(key) ?? null));
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
