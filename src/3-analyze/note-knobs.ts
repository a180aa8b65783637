/** Arguments of calls that an owner turns: numbers of estimators, splits, searches, optimizers, loaders, and seeds. */
import type { KnobUse } from '../ir.ts';
import {
  type ArgumentPlace,
  allArguments,
  type Knob,
  knobOfCall,
  knobOfEstimator,
  knobOfFit,
  knobOfMethod,
  positionalKnobs,
} from '../knowledge/knobs.ts';
import { callFact } from '../knowledge/lookup.ts';
import type { Expr } from '../python/parse.ts';
import type { Arguments } from './evaluate-call.ts';
import { learnersOf } from './learners.ts';
import type { Machine, Scope } from './machine.ts';
import type { Value } from './values.ts';

/** Notes the arguments of a call that are knobs; `result` is what the call gave. */
export function noteKnobs(machine: Machine, callee: Value, given: Arguments, result: Value, scope: Scope): void {
  if (callee.callable !== null || (callee.dotted === null && callee.method === null)) return;
  const { args, keywords } = given.node;
  const isSpread = args.some((argument) => argument.nodeType === 'Starred');
  const places: readonly (readonly [ArgumentPlace, Expr])[] = [
    ...(isSpread ? [] : args.map((argument, index) => [index, argument] as const)),
    ...keywords.map(({ arg, value }) => [arg ?? allArguments, value] as const),
  ];
  for (const [place, node] of places) {
    const use = knobUse(machine, callee, place, result);
    if (use !== null) addUse(machine, use, node, scope);
  }
}

type Use = Knob & Pick<KnobUse, 'callee' | 'learners'>;

function knobUse(machine: Machine, callee: Value, place: ArgumentPlace, result: Value): Use | null {
  if (callee.method !== null) return ofMethod(callee.method.receiver, callee.method.name, place);
  const dotted = callee.dotted ?? '';
  const name = dotted.split('.').at(-1) ?? dotted;
  const knob = knobOfCall(realName(dotted, result), place);
  if (knob !== null) return { ...knob, callee: name, learners: result.origin.is };
  if (place === 0 && (callFact(dotted)?.seeds.length ?? 0) > 0)
    return { part: 'seed', keyword: 'seed', callee: dotted, learners: [] };
  const [learner] = result.origin.is;
  const className = learner === undefined ? null : (machine.learners[learner]?.className ?? null);
  if (className === null || !dotted.endsWith(`.${className.split('.').at(-1)}`)) return null;
  const own = knobOfEstimator(place, positionalKnobs(className));
  return own === null ? null : { ...own, callee: name, learners: result.origin.is };
}

/** Other public names of a class are understood by the class of what was made. */
function realName(dotted: string, { type }: Value): string {
  const { className } = type;
  return className?.split('.').at(-1) === dotted.split('.').at(-1) ? (className ?? dotted) : dotted;
}

function ofMethod(receiver: Value, name: string, place: ArgumentPlace): Use | null {
  const learners = learnersOf(receiver);
  const className = receiver.type.className ?? '';
  const knob = (learners.length > 0 ? knobOfFit(name, place) : null) ?? knobOfMethod(`${className}.${name}`, place);
  return knob === null ? null : { ...knob, callee: name, learners };
}

function addUse(machine: Machine, use: Use, node: Expr, scope: Scope): void {
  const { start, end } = scope.place.range(node);
  const variables = namesOfArithmetic(node);
  if (variables === null || variables.some((name) => isLocal(scope, name))) return;
  machine.record.knobs.set(node, {
    ...use,
    cell: scope.place.cell,
    start,
    end,
    variables,
  });
}

/** The names in an expression that is made of literals, names and arithmetic; null for anything else. */
function namesOfArithmetic(node: Expr): readonly string[] | null {
  switch (node.nodeType) {
    case 'Constant':
      return [];
    case 'Name':
      return [node.id];
    case 'UnaryOp':
      return namesOfArithmetic(node.operand);
    case 'BinOp':
      return joined([node.left, node.right]);
    case 'Tuple':
      return joined(node.elts);
    default:
      return null;
  }
}

function joined(nodes: readonly Expr[]): readonly string[] | null {
  const all = nodes.map(namesOfArithmetic);
  return all.includes(null) ? null : [...new Set(all.flatMap((names) => names ?? []))];
}

function isLocal({ frame }: Scope, name: string): boolean {
  for (let one = frame; one !== null; one = one.outer)
    if (one.variables.has(name) && !one.globals.has(name)) return true;
  return false;
}
