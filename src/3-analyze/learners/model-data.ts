/** The data that estimators are fitted on and predict from: used for the signature of a stored model. */
import type { ModelData, ValueType } from '../../ir.ts';
import { fittingOnData, predictingOnData } from '../../knowledge/calls/learner-calls.ts';
import { classFact } from '../../knowledge/lookup.ts';
import { type Expr, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import type { Arguments } from '../calls/call-arguments.ts';
import { evaluate } from '../execution/evaluate.ts';
import type { Machine, Scope } from '../execution/machine.ts';
import { find } from '../execution/objects.ts';
import { createRecord, type GivenData } from '../execution/record.ts';
import type { Value } from '../execution/values.ts';

/** Whether a value of this type may be stored as a model. */
export function isModel(type: ValueType): boolean {
  if (type.kind === 'estimator') return true;
  return type.className !== null && (classFact(type.className)?.flavor ?? null) !== null;
}

/** Records the first argument of an estimator's method. */
export function noteModelData(machine: Machine, receiver: Value, given: Arguments, scope: Scope): void {
  const target = given.node.func;
  const first = firstArgument(given);
  if (target.nodeType !== 'Attribute' || first === null) return;
  const use = fittingOnData.has(target.attr) ? 'fit' : predictingOnData.has(target.attr) ? 'predict' : null;
  if (use === null) return;
  const isTop = scope.frame === null;
  machine.record.modelData.push({
    use,
    receiver,
    receiverName: isTop && target.value.nodeType === 'Name' ? target.value.id : null,
    data: first.value,
    expression: isTop && isRepeatable(machine, first.node, scope) ? expressionOf(first.node, scope) : null,
  });
}

function firstArgument(given: Arguments): { readonly value: Value; readonly node: Expr } | null {
  const [node] = given.node.args;
  const [value] = given.positional;
  if (node !== undefined) return node.nodeType === 'Starred' || value === undefined ? null : { value, node };
  const keyword = given.node.keywords.find(({ arg }) => arg === 'X' || arg === 'x');
  const named = keyword?.arg ? given.keywords.get(keyword.arg) : undefined;
  return keyword === undefined || named === undefined ? null : { value: named, node: keyword.value };
}

function expressionOf(node: Expr, scope: Scope): GivenData['expression'] {
  const { start, end } = scope.place.range(node);
  const names = new Set<string>();
  walkNodes(node, (child) => {
    if (child.nodeType === 'Name') names.add(child.id);
  });
  return { text: scope.place.text.slice(start, end), names: [...names].sort() };
}

const unrepeatable: ReadonlySet<Node['nodeType']> = new Set([
  ...(['Lambda', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp'] as const),
  ...(['NamedExpr', 'Await', 'Yield', 'YieldFrom'] as const),
]);

/** Whether an expression may be evaluated again: it changes nothing, draws nothing, and does nothing outside. */
function isRepeatable(machine: Machine, node: Expr, scope: Scope): boolean {
  if (node.nodeType === 'Name') return true;
  let isPlain = true;
  walkNodes(node, (child) => {
    if (unrepeatable.has(child.nodeType)) isPlain = false;
  });
  if (!isPlain) return false;
  const { record } = machine;
  machine.record = createRecord(record.firstNewObject);
  evaluate(machine, node, scope);
  const seen = machine.record;
  machine.record = record;
  const sets = [seen.updated, seen.draws, seen.seeds, seen.bound, seen.fitted];
  return sets.every(({ size }) => size === 0) && seen.effects.length === 0 && !seen.unknown && !seen.barrier;
}

/** The data that a statement passed to named models, as expressions of notebook names. */
export function modelDataOf(node: Stmt, machine: Machine): readonly ModelData[] {
  const found = new Map<string, ModelData>();
  const made = new Set(namesOf(node).defines);
  for (const given of machine.record.modelData) {
    const expression = given.expression ?? nameOfValue(given.data, machine);
    if (expression === null) continue;
    for (const model of modelNames(given, made, machine)) {
      const data: ModelData = { model, use: given.use, ...expression };
      found.set(JSON.stringify(data), data);
    }
  }
  return [...found.values()];
}

/** An argument of a function is known by the notebook's name for it. */
function nameOfValue(value: Value, machine: Machine): GivenData['expression'] {
  if (value.object === null) return null;
  for (const [name, bound] of machine.globals) if (bound === value) return { text: name, names: [name] };
  return null;
}

/** The receiver's own name, or the name under which it was passed, or that the statement binds to it. */
function modelNames(given: GivenData, made: ReadonlySet<string>, machine: Machine): readonly string[] {
  if (given.receiverName !== null) return [given.receiverName];
  const object = given.receiver.object === null ? null : find(given.receiver.object);
  return [...machine.globals].flatMap(([name, value]) => {
    const isMade = made.has(name) && isModel(value.type) && value.object !== null;
    return value === given.receiver || (isMade && find(value.object) === object) ? [name] : [];
  });
}
