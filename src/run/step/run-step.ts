import { createHash } from 'node:crypto';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Step } from '../load/job-model.ts';
import { readLogTail } from '../process/log-tail.ts';
import { type Frame, readFrames } from '../process/traceback.ts';
import type { StepState } from '../run-options.ts';
import { noResult, type StepResult } from '../run-result.ts';
import type { RunSession } from '../run-session.ts';
import { type Attempt, attemptStep } from './attempt-step.ts';
import { type ContentState, findChangedFile, readContentState } from './content-state.ts';
import { findResult, type KeptOutput, keepResult } from './result-cache.ts';
import { runSweep } from './run-sweep.ts';
import { fillPlaceholders, type InputPaths, symbolicPaths } from './step-values.ts';

/** Runs a step, or finds its result of an earlier run. What the disk refuses is the step's failure, not the runner's. */
export async function runStep(session: RunSession, step: Step, inputs: InputPaths): Promise<StepResult> {
  const started = performance.now();
  try {
    return await findOrRun(session, step, inputs, started);
  } catch (error) {
    if (!(error instanceof Error && 'errno' in error)) throw error;
    const folder = join(session.folder, 'steps', step.id);
    session.report.add('step-failed', step.span, {
      step: step.id,
      how: `could not be run: ${error.message}`,
      log: folder,
    });
    const seconds = (performance.now() - started) / 1000;
    return { ...noResult, step: step.id, state: 'failed', seconds };
  }
}

async function findOrRun(session: RunSession, step: Step, inputs: InputPaths, started: number): Promise<StepResult> {
  const result = (state: StepState, parts: Partial<StepResult> = {}): StepResult => {
    const seconds = (performance.now() - started) / 1000;
    return { ...noResult, step: step.id, state, seconds, ...parts };
  };
  session.emit({ kind: 'state', step: step.id, state: 'running', seconds: 0 });
  const before = await readInputs(session, inputs);
  const key = resultKey(session, step, before);
  const isReusable = session.reuses && step.component.deterministic;
  const kept = isReusable ? await findResult(session.cache, key, session.known) : null;
  if (kept !== null) return result('reused', { ...kept, outputs: pathsOf(kept.outputs) });
  const folder = join(session.folder, 'steps', step.id);
  await mkdir(folder, { recursive: true });
  const place = { folder, name: step.id };
  const outcome =
    step.sweep === null
      ? { attempt: await attemptStep(session, step, place, { inputs, trial: {} }), trials: [] }
      : await runSweep(session, step, place, inputs);
  const { attempt, trials } = outcome;
  const parts = { outputs: attempt.outputs, ...attempt.logged, log: attempt.log, trials };
  if (attempt.end.reason === 'cancelled') return result('cancelled', parts);
  const isGood =
    reportEnd(session, step, attempt) &&
    (await checkInputs(session, step, inputs, before)) &&
    (await checkOutputs(session, step, attempt));
  if (!isGood) {
    const tail = readLogTail(attempt.log, 40);
    return result('failed', { ...parts, frames: framesOf(session, step, attempt), tail });
  }
  const outputs = await hashOutputs(session, attempt.outputs);
  await keepResult(session.cache, key, { ...parts, outputs });
  return result('done', parts);
}

/** Where a step's own code stopped, by the files that its copy was made from. */
function framesOf(session: RunSession, step: Step, { log, code }: Attempt): readonly Frame[] {
  return readFrames(log, code, session.snapshots.get(step.id)?.files ?? []);
}

async function readInputs(session: RunSession, inputs: InputPaths): Promise<ReadonlyMap<string, ContentState>> {
  const states = new Map<string, ContentState>();
  for (const [name, path] of Object.entries(inputs)) states.set(name, await readContentState(path, session.known));
  return states;
}

/** Everything that a step's result hangs on: code, command, inputs, environment, interpreter and packages. */
function resultKey(session: RunSession, step: Step, inputs: ReadonlyMap<string, ContentState>): string {
  const { component } = step;
  const parts = [
    'cellwright-run-1',
    session.snapshots.get(step.id)?.hash ?? '',
    fillPlaceholders(step, component.command, symbolicPaths(step)),
    [...inputs].map(([name, state]) => [name, state.hash]),
    step.inputs.map(({ name, value }) => [
      name,
      value.kind === 'literal' ? value.literal.text : value.kind === 'absent',
    ]),
    component.outputs,
    component.environment?.text ?? null,
    component.variables,
    step.variables,
    session.software.get(step.id)?.fingerprint ?? '',
    step.sweep === null ? null : [{ ...step.sweep, concurrent: null, span: null }, session.trials, session.seed],
    session.tracking === null,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function pathsOf(outputs: Readonly<Record<string, KeptOutput>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, output.path]));
}

async function hashOutputs(
  session: RunSession,
  outputs: Readonly<Record<string, string>>,
): Promise<Record<string, KeptOutput>> {
  const kept: Record<string, KeptOutput> = {};
  for (const [name, path] of Object.entries(outputs)) {
    kept[name] = { path, hash: (await readContentState(path, session.known)).hash };
  }
  return kept;
}

function reportEnd(session: RunSession, step: Step, { end, log }: Attempt): boolean {
  if (end.reason === 'ended' && end.code === 0) return true;
  const how = {
    ended: end.signal === null ? `ended with exit code ${end.code}` : `was killed by ${end.signal}`,
    timeout: 'took longer than its time limit and was stopped',
    cancelled: 'was stopped',
    'not-started': 'could not be started: bash was not found',
    'log-full': 'was stopped, since its output could not be written to its log (is the disk full?)',
  }[end.reason];
  session.report.add('step-failed', step.span, { step: step.id, how, log });
  return false;
}

async function checkInputs(
  session: RunSession,
  step: Step,
  inputs: InputPaths,
  before: ReadonlyMap<string, ContentState>,
): Promise<boolean> {
  let isUnchanged = true;
  for (const { name: input, value } of step.inputs) {
    const state = before.get(input);
    if (state === undefined || value.kind === 'literal' || value.kind === 'absent' || value.writable) continue;
    const path = await findChangedFile(inputs[input] ?? '', state);
    if (path === null) continue;
    session.report.add('step-input-changed', step.span, { step: step.id, path, input });
    isUnchanged = false;
  }
  return isUnchanged;
}

async function checkOutputs(session: RunSession, step: Step, attempt: Attempt): Promise<boolean> {
  let isGood = true;
  for (const { name: output, type } of step.component.outputs) {
    const path = attempt.outputs[output] ?? '';
    if (type === 'mlflow_model') {
      if (await exists(join(path, 'MLmodel'))) continue;
      session.report.add('model-output-without-mlmodel', step.span, { step: step.id, output });
      isGood = false;
    } else if (await isEmpty(path)) {
      session.report.add('step-output-empty', step.span, { step: step.id, output });
    }
  }
  return isGood;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function isEmpty(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  if (stats === null) return true;
  return stats.isDirectory() && (await readdir(path)).length === 0;
}
