/** Effects of calls on learners: fitting, predicting, storing and loading. */

import { containerFunctions, givingMethods, takingMethods } from '../../knowledge/calls/containers.ts';
import {
  copyingFunctions,
  fittingFunctions,
  fittingMethods,
  measuringFunctions,
  predictingMethods,
  returningMethods,
  scoringMethods,
  transformingMethods,
} from '../../knowledge/calls/learner-calls.ts';
import { networkFrameworks } from '../../knowledge/frameworks.ts';
import { type LearnerKind, learnerOf } from '../../knowledge/learners.ts';
import { callFact, classFact, realName } from '../../knowledge/lookup.ts';
import { type Arguments, allArguments, type EvaluatedCall } from '../calls/call-arguments.ts';
import type { Machine, Scope } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import { measureCall, namedMeasure, noteCompiled } from '../measures/measure-call.ts';
import { contain, derive, joinOrigins, union } from '../measures/origins.ts';
import { construct, learnerOfNotebookClass } from './construct-learner.ts';
import {
  absorb,
  anyLearner,
  asLearner,
  learnersBehind,
  learnersOf,
  makeLearner,
  noteFitted,
  notePredicted,
} from './learners.ts';
import { dumpedBefore, loadedKind, restoredFrom, storeByCall } from './stored-learners.ts';

/** The call's result with its learners and measures. */
export function learnFromCall(machine: Machine, callee: Value, given: Arguments, result: Value, scope: Scope): Value {
  const { func } = given.node;
  const receiverNode = func.nodeType === 'Attribute' ? func.value : null;
  const name = callee.dotted === null ? (callee.method?.name ?? '') : realName(callee.dotted);
  const receiver = callee.method?.receiver ?? null;
  const call: EvaluatedCall = { callee, given, result, scope, name, receiver, receiverNode };
  if (callee.callable?.kind === 'function') return namedMeasure(callee.callable.name, given, result);
  if (callee.callable?.kind === 'class') return constructNotebookLearner(machine, call);
  return measureCall(machine, call, traceCall(machine, call));
}

function constructNotebookLearner(machine: Machine, { callee, given, result }: EvaluatedCall): Value {
  const held = contain(allArguments(given).map(({ origin }) => origin));
  const value = { ...result, origin: joinOrigins(result.origin, held) };
  const kind = callee.callable === null ? null : learnerOfNotebookClass(machine, callee.callable);
  return kind === null ? value : asLearner(value, [makeLearner(machine, given.node, kind, { parts: held.holds })]);
}

function traceCall(machine: Machine, call: EvaluatedCall): Value {
  const { callee, given, result, name, receiver } = call;
  const args = allArguments(given);
  const parts = [...(receiver === null ? [] : [receiver]), ...args];
  storeByCall(machine, call);
  if (receiver !== null) return traceMethod(machine, call, receiver, parts);
  const origins = parts.map(({ origin }) => origin);
  const value = {
    ...result,
    origin: joinOrigins(result.origin, containerFunctions.has(name) ? contain(origins) : derive(origins)),
  };
  if (callee.dotted === null) return predictByCall(machine, call, value);
  const dumped = dumpedBefore(machine, call);
  if (dumped !== null) return reloadLearner(machine, call, value, dumped);
  const loaded = loadedKind(name, result);
  if (loaded !== null) return loadLearner(machine, call, value, loaded);
  if (fittingFunctions.has(name)) return fitByFunction(machine, call, value);
  if (measuringFunctions.has(name)) {
    const ids = learnersOf(args[0] ?? result);
    notePredicted(machine, ids);
    return { ...value, origin: joinOrigins(value.origin, { ...derive([]), predictedBy: ids }) };
  }
  if (copyingFunctions.has(name)) return cloneOf(machine, call, value);
  if (callFact(name)?.returns.className != null || callFact(name) === null) {
    const made = callFact(name)?.returns.className ?? name;
    return construct(machine, given.node, made, value, args);
  }
  return value;
}

/** A learner read back from a dump is another object of the same kind. */
function reloadLearner(machine: Machine, { given }: EvaluatedCall, value: Value, id: number): Value {
  const dumped = machine.learners[id];
  if (dumped === undefined) return value;
  const known = dumped.className === null ? null : classFact(dumped.className);
  const typed = known === null || value.type.kind !== 'unknown' ? value : { ...value, type: known.type };
  const { what, framework, className } = dumped;
  return asLearner(typed, [makeLearner(machine, given.node, { what, framework, className }, { copyOf: id })]);
}

/** A checkpoint is a state chosen by a fit. */
function loadLearner(machine: Machine, call: EvaluatedCall, value: Value, kind: LearnerKind): Value {
  const chosenBy = restoredFrom(machine, call);
  const id = makeLearner(machine, call.given.node, kind, { chosenBy });
  const [loaded, fitted] = [machine.learners[id], machine.learners[chosenBy ?? -1]];
  if (loaded && fitted) loaded.metrics = fitted.metrics;
  machine.record.loadedLearners.add(id);
  return asLearner(value, [id]);
}

function fitByFunction(machine: Machine, { given, name }: EvaluatedCall, value: Value): Value {
  const kind = learnerOf(`${name.split('.')[0]}.Booster`) ?? anyLearner('unknown');
  const id = makeLearner(machine, given.node, kind);
  noteFitted(machine, [id]);
  return asLearner({ ...value, origin: { ...value.origin, from: [], predictedBy: [] } }, [id]);
}

function cloneOf(machine: Machine, { given }: EvaluatedCall, value: Value): Value {
  const [id] = learnersOf(given.positional[0] ?? value);
  const learner = id === undefined ? undefined : machine.learners[id];
  return learner === undefined ? value : asLearner(value, [makeLearner(machine, given.node, learner)]);
}

/** `model(x)`: a network predicts by being called. */
function predictByCall(machine: Machine, { callee }: EvaluatedCall, value: Value): Value {
  const ids = callee.origin.is;
  if (ids.length === 0) return value;
  notePredicted(machine, ids);
  return { ...value, origin: joinOrigins(value.origin, { ...derive([]), predictedBy: ids }) };
}

function traceMethod(machine: Machine, call: EvaluatedCall, receiver: Value, parts: readonly Value[]): Value {
  const { given, result, name, scope, receiverNode } = call;
  const origins = parts.map(({ origin }) => origin);
  if (givingMethods.has(name) && receiverNode !== null) {
    for (const value of allArguments(given)) absorb(machine, scope, receiverNode, value, name === 'append');
  }
  const origin = takingMethods.has(name) ? contain(origins) : derive(origins);
  const value = { ...result, origin: joinOrigins(result.origin, origin) };
  if (trainsOther(machine, call, receiver)) return value;
  if (fittingMethods.has(name)) return fitByMethod(machine, call, receiver, value);
  if (predictingMethods.has(name) || scoringMethods.has(name)) {
    const ids = learnersOf(receiver);
    notePredicted(machine, ids);
    return { ...value, origin: joinOrigins(value.origin, { ...derive([]), predictedBy: ids }) };
  }
  if (name === 'compile') noteCompiled(machine, call, receiver);
  if (name === 'parameters' && receiverNode !== null) {
    const root = learnersOf(receiver).length > 0 || receiver.origin.from.length > 0;
    const ids = root ? [] : learnersBehind(machine, receiverNode, receiver, scope, anyLearner('pytorch'));
    return { ...value, origin: joinOrigins(value.origin, { ...derive([]), from: ids }) };
  }
  if (returningMethods.has(name) && receiver.origin.is.length > 0) return asLearner(value, receiver.origin.is);
  return value;
}

function fitByMethod(machine: Machine, call: EvaluatedCall, receiver: Value, value: Value): Value {
  const { given, name, scope, receiverNode } = call;
  const what = transformingMethods.has(name) ? 'transformer' : 'predictor';
  const node = receiverNode ?? given.node;
  const known = receiver.type.className?.startsWith('keras.preprocessing') ? null : receiver;
  const ids =
    known === null ? learnersOf(receiver) : learnersBehind(machine, node, known, scope, anyLearner('unknown', what));
  if (isStatsModel(receiver)) return fitStatsModel(machine, call, ids, value);
  noteFitted(machine, ids);
  noteFed(machine, ids, given);
  if (name === 'fit_predict') notePredicted(machine, ids);
  const fitted = name === 'fit_predict' ? joinOrigins(value.origin, { ...derive([]), predictedBy: ids }) : value.origin;
  const isItself = returningMethods.has(name) && value.type.className !== 'keras.callbacks.History';
  return isItself ? asLearner({ ...value, origin: fitted }, ids) : { ...value, origin: fitted };
}

/** Records the transformers that the training data has passed through. */
function noteFed(machine: Machine, ids: readonly number[], { positional }: Arguments): void {
  const [data] = positional;
  if (data === undefined) return;
  const fedBy = data.origin.from.filter((id) => machine.learners[id]?.what === 'transformer');
  for (const id of ids) {
    const learner = machine.learners[id];
    if (learner !== undefined) learner.fedBy = fedBy;
  }
}

function isStatsModel({ type }: Value): boolean {
  return type.className?.startsWith('statsmodels.') === true;
}

/** A statsmodels model is not changed by fitting: its result is the fitted object. */
function fitStatsModel(machine: Machine, { given, name }: EvaluatedCall, ids: readonly number[], value: Value): Value {
  const kind = machine.learners[ids[0] ?? -1]?.what ?? 'predictor';
  const id = makeLearner(machine, given.node, anyLearner('statsmodels', kind), { parts: ids });
  if (name.startsWith('fit')) noteFitted(machine, [id]);
  return asLearner({ ...value, origin: derive([]) }, [id]);
}

/** Optimizers and trainers fit the module whose parameters they hold. */
function trainsOther(machine: Machine, call: EvaluatedCall, receiver: Value): boolean {
  const { given, name } = call;
  const className = receiver.type.className ?? '';
  const held = receiver.origin;
  if (receiver.origin.is.length > 0) return false;
  if (name === 'step' && !className.includes('lr_scheduler')) {
    const modules = held.from.filter((id) => isNetwork(machine, id));
    noteFitted(machine, modules);
    return modules.length > 0;
  }
  if (name === 'apply_gradients' || name === 'minimize') {
    const networks = union(...allArguments(given).map(({ origin }) => origin.from)).filter((id) =>
      isNetwork(machine, id),
    );
    noteFitted(machine, networks);
    return networks.length > 0;
  }
  if (className.endsWith('.Trainer') || className.endsWith('Seq2SeqTrainer'))
    return runTrainer(machine, call, receiver);
  return false;
}

function isNetwork(machine: Machine, id: number): boolean {
  const framework = machine.learners[id]?.framework;
  return framework !== undefined && networkFrameworks.has(framework);
}

function runTrainer(machine: Machine, { given, name }: EvaluatedCall, receiver: Value): boolean {
  const own = union(receiver.origin.from, receiver.origin.holds).filter((id) => isNetwork(machine, id));
  const first = given.keywords.get('model') ?? given.positional[0];
  const ids = first === undefined || first.origin.is.length === 0 ? own : first.origin.is;
  if (name === 'fit' || name === 'train') noteFitted(machine, ids);
  else if (name === 'evaluate' || name === 'predict' || name === 'test' || name === 'validate')
    notePredicted(machine, ids);
  else return false;
  return true;
}
