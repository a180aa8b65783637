/** Learners created by calls of classes. */
import { isPipeline, type LearnerKind, learnerOf } from '../../knowledge/learners.ts';
import type { Node } from '../../python/parse.ts';
import { evaluate } from '../execution/evaluate.ts';
import type { Machine, Scope } from '../execution/machine.ts';
import type { Callable, Value } from '../execution/values.ts';
import { union } from '../measures/origins.ts';
import { asLearner, makeLearner } from './learners.ts';

/** The learner created by calling a class; `value` is the result of the call. */
export function construct(machine: Machine, site: Node, dotted: string, value: Value, given: readonly Value[]): Value {
  const kind = learnerOf(dotted);
  if (kind === null) return value;
  return asLearner(value, [makeLearner(machine, site, whatOf(kind, value, given, machine), { parts: partsOf(given) })]);
}

function partsOf(given: readonly Value[]): readonly number[] {
  return union(...given.flatMap(({ origin }) => [origin.is, origin.holds, origin.from]));
}

/** A pipeline counts as its last step, a search as its estimator. */
function whatOf(kind: LearnerKind, value: Value, given: readonly Value[], machine: Machine): LearnerKind {
  if (!isPipeline(value.type)) return kind;
  const steps = given.length === 1 ? (given[0]?.elements ?? []) : given;
  const last = steps.at(-1);
  const named = last?.elements?.at(-1) ?? last;
  const [id] = named?.origin.is ?? [];
  const learner = id === undefined ? undefined : machine.learners[id];
  return learner === undefined ? kind : { ...kind, what: learner.what };
}

/** The kind of learner of a notebook class, by its first known base. */
export function learnerOfNotebookClass(machine: Machine, callable: Callable, depth = 0): LearnerKind | null {
  if (callable.node.nodeType !== 'ClassDef' || depth > 4) return null;
  const scope: Scope = { frame: callable.frame, place: callable.place };
  const found = callable.node.bases.flatMap((base) => {
    const value = evaluate(machine, base, scope);
    const isOwn = value.callable?.kind === 'class';
    return (isOwn ? learnerOfNotebookClass(machine, value.callable, depth + 1) : learnerOfBase(value.dotted)) ?? [];
  });
  const [first] = found;
  if (first === undefined) return null;
  const what = found.some((base) => base.what === 'transformer') ? 'transformer' : 'predictor';
  return { ...first, what, className: `notebook.${callable.name}` };
}

function learnerOfBase(dotted: string | null): LearnerKind | null {
  if (dotted === null) return null;
  if (dotted.endsWith('.TransformerMixin')) return { what: 'transformer', framework: 'scikit-learn', className: null };
  return learnerOf(dotted);
}
