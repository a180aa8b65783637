/** Calls that write learners to files, and read them from there. */

import type { ValueType } from '../../ir.ts';
import {
  dumpingFunctions,
  loadingFunctions,
  readingFunctions,
  restoringMethods,
  savingMethods,
} from '../../knowledge/calls/learner-calls.ts';
import { learnerOf } from '../../knowledge/learners.ts';
import type { EvaluatedCall } from '../calls/call-arguments.ts';
import { allArguments } from '../calls/call-arguments.ts';
import type { Machine } from '../execution/machine.ts';
import { find } from '../execution/objects.ts';
import type { Value } from '../execution/values.ts';
import { union } from '../measures/origins.ts';
import { learnersOf } from './learners.ts';

/** Records what a call stores or loads. */
export function storeByCall(machine: Machine, call: EvaluatedCall): void {
  const { name, receiver, given } = call;
  const { record } = machine;
  const save = (ids: readonly number[]): void => {
    for (const id of ids) record.savedLearners.add(id);
  };
  if (receiver === null) {
    const isDump =
      dumpingFunctions.has(name) || /^mlflow\.\w+\.(log|save)_model$/.test(name) || name.endsWith('.onnx.export');
    if (name === 'open') noteFile(machine, call);
    if (isDump) noteDump(machine, allArguments(given), save);
    if (name.endsWith('ModelCheckpoint')) noteCheckpoint(machine, pathIn(allArguments(given)));
    return;
  }
  if (savingMethods.has(name)) save(learnersOf(receiver).length > 0 ? learnersOf(receiver) : trainedBy(receiver));
  if (restoringMethods.has(name)) for (const id of learnersOf(receiver)) record.loadedLearners.add(id);
  if (name !== 'fit' || !storesCheckpoints(given.keywords.get('callbacks'))) return;
  save(learnersOf(receiver));
  // The file is written during the fit, not where the callback is created.
  for (const effect of machine.checkpoints.splice(0)) {
    record.effects.push(effect);
    const [id] = learnersOf(receiver);
    if (effect.path !== null && id !== undefined) machine.checkpointsOf.set(effect.path, id);
  }
}

function noteDump(machine: Machine, given: readonly Value[], save: (ids: readonly number[]) => void): void {
  save(union(...given.map(everyLearner)));
  // What a file gives back is known only where it is a learner by itself.
  const [path, [id, ...others]] = [fileIn(machine, given), union(...given.map(({ origin }) => origin.is))];
  if (path === null) return;
  if (id !== undefined && others.length === 0) machine.dumpedTo.set(path, id);
  else machine.dumpedTo.delete(path);
}

function noteFile({ filesOf }: Machine, { given, result }: EvaluatedCall): void {
  const path = pathIn(given.positional.slice(0, 1));
  if (path !== null && result.object !== null) filesOf.set(find(result.object), path);
}

/** The file that a call is given, by its path or open. */
function fileIn({ filesOf }: Machine, values: readonly Value[]): string | null {
  const open = values.flatMap(({ object, type }) =>
    type.kind === 'handle' && object !== null ? (filesOf.get(find(object)) ?? []) : [],
  );
  return pathIn(values) ?? open[0] ?? null;
}

function noteCheckpoint({ record, checkpoints }: Machine, path: string | null): void {
  for (const effect of record.effects)
    if (effect.kind === 'writes-path' && effect.path === path && path !== null) checkpoints.push(effect);
}

/** The first path among values. */
function pathIn(values: readonly Value[]): string | null {
  const found = values.flatMap(({ constant, type }) =>
    (type.kind === 'str' || type.kind === 'path') && typeof constant?.value === 'string' ? [constant.value] : [],
  );
  return found[0] ?? null;
}

/** The learner of a value: itself, elements of a tuple, or the one whose state it is. */
function everyLearner({ origin }: Value): readonly number[] {
  const known = union(origin.is, origin.holds);
  return known.length > 0 ? known : origin.predictedBy.length > 0 ? [] : origin.from;
}

function trainedBy({ type, origin }: Value): readonly number[] {
  return type.className?.endsWith('Trainer') === true ? union(origin.from, origin.holds) : [];
}

function storesCheckpoints(callbacks: Value | undefined): boolean {
  if (callbacks === undefined) return false;
  const isCheckpoint = ({ type }: { readonly type: ValueType }): boolean =>
    type.className?.endsWith('ModelCheckpoint') === true;
  // The fit has changed the callbacks but added none.
  return [callbacks, ...(callbacks.elements ?? []), ...(callbacks.items?.parts?.values() ?? [])].some(isCheckpoint);
}

/** The learner that a call reads from a dump of this notebook; null for other calls. */
export function dumpedBefore(machine: Machine, { name, given }: EvaluatedCall): number | null {
  const path = readingFunctions.has(name) ? fileIn(machine, allArguments(given)) : null;
  return path === null ? null : (machine.dumpedTo.get(path) ?? null);
}

/** The learner whose checkpoint a call reads; null for other calls. */
export function restoredFrom(machine: Machine, { name, given }: EvaluatedCall): number | null {
  const path = loadingFunctions.has(name) ? pathIn(given.positional) : null;
  return path === null ? null : (machine.checkpointsOf.get(path) ?? null);
}

/** The result of a call that reads a stored model; null for other calls. */
export function loadedKind(name: string, result: Value): ReturnType<typeof learnerOf> {
  if (name.startsWith('mlflow.') && name.endsWith('.load_model'))
    return { what: 'predictor', framework: 'unknown', className: null };
  return loadingFunctions.has(name) && result.type.className !== null ? learnerOf(result.type.className) : null;
}
