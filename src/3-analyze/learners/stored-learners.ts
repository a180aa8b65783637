/** Calls that write learners to files, and read them from there. */

import {
  dumpingFunctions,
  loadingFunctions,
  restoringMethods,
  savingMethods,
} from '../../knowledge/calls/learner-calls.ts';
import { learnerOf } from '../../knowledge/learners.ts';
import type { EvaluatedCall } from '../calls/call-arguments.ts';
import { allArguments } from '../calls/call-arguments.ts';
import type { Machine } from '../execution/machine.ts';
import type { Value } from '../execution/values.ts';
import { union } from '../measures/origins.ts';
import { learnersOf } from './learners.ts';

/** Notes what a call stores or loads. */
export function storeByCall(machine: Machine, call: EvaluatedCall): void {
  const { name, receiver, given } = call;
  const { record } = machine;
  const save = (ids: readonly number[]): void => {
    for (const id of ids) record.savedLearners.add(id);
  };
  if (receiver === null) {
    const isDump =
      dumpingFunctions.has(name) || /^mlflow\.\w+\.(log|save)_model$/.test(name) || name.endsWith('.onnx.export');
    if (isDump) save(union(...allArguments(given).map(everyLearner)));
    return;
  }
  if (savingMethods.has(name)) save(learnersOf(receiver).length > 0 ? learnersOf(receiver) : trainedBy(receiver));
  if (restoringMethods.has(name)) for (const id of learnersOf(receiver)) record.loadedLearners.add(id);
  if (name === 'fit' && storesCheckpoints(given.keywords.get('callbacks'))) save(learnersOf(receiver));
}

/** A learner, what is held by a tuple of them, or the one whose state it is. */
function everyLearner({ origin }: Value): readonly number[] {
  const known = union(origin.is, origin.holds);
  return known.length > 0 ? known : origin.predictedBy.length > 0 ? [] : origin.from;
}

function trainedBy({ type, origin }: Value): readonly number[] {
  return type.className?.endsWith('Trainer') === true ? union(origin.from, origin.holds) : [];
}

function storesCheckpoints(callbacks: Value | undefined): boolean {
  if (callbacks === undefined) return false;
  const isCheckpoint = ({ type }: Value): boolean => type.className?.endsWith('ModelCheckpoint') === true;
  return isCheckpoint(callbacks) || (callbacks.elements ?? []).some(isCheckpoint);
}

/** What a call that reads a stored model gives; null for other calls. */
export function loadedKind(name: string, result: Value): ReturnType<typeof learnerOf> {
  if (name.startsWith('mlflow.') && name.endsWith('.load_model'))
    return { what: 'predictor', framework: 'unknown', className: null };
  return loadingFunctions.has(name) && result.type.className !== null ? learnerOf(result.type.className) : null;
}
