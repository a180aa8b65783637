import type { Graph, Step } from './load/job-model.ts';
import { neededSteps } from './resolve/order-steps.ts';
import type { StepState } from './run-options.ts';
import { noResult, type StepResult } from './run-result.ts';
import type { RunSession } from './run-session.ts';
import { runStep } from './step/run-step.ts';
import type { InputPaths } from './step/step-values.ts';

/** How the steps of a graph are run. */
export interface Schedule {
  /** Steps at a time. */
  readonly jobs: number;
  readonly continueOnFailure: boolean;
  /** Results that are there already, by step. */
  readonly earlier: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Ends the steps that are running. */
  readonly stop: () => void;
}

/** Runs the steps of a graph, independent ones side by side; gives a result for each, in the order of the graph. */
export async function runGraph(session: RunSession, graph: Graph, schedule: Schedule): Promise<readonly StepResult[]> {
  const results = new Map<string, StepResult>();
  const running = new Map<string, Promise<void>>();
  let hasFailed = false;
  const finish = (result: StepResult) => {
    results.set(result.step, result);
    running.delete(result.step);
    session.emit({ kind: 'state', step: result.step, state: result.state, seconds: result.seconds });
    if (result.state !== 'failed' || schedule.continueOnFailure) return;
    hasFailed = true;
    schedule.stop();
  };
  const consider = (step: Step) => {
    if (results.has(step.id) || running.has(step.id)) return;
    const stopped = session.signal.aborted ? 'cancelled' : readiness(step, results, schedule);
    const next = hasFailed ? 'skipped' : stopped;
    if (next === 'skipped' || next === 'cancelled') finish(notRun(step.id, next));
    if (next !== 'ready' || running.size >= schedule.jobs) return;
    const inputs = inputPaths(step, results, schedule.earlier);
    running.set(step.id, runStep(session, step, inputs).then(finish));
  };
  for (;;) {
    for (const step of graph.steps) consider(step);
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  return graph.steps.map((step) => results.get(step.id) ?? notRun(step.id, 'skipped'));
}

/** Whether a step can start: a step that needs one that failed is skipped. */
function readiness(
  step: Step,
  results: ReadonlyMap<string, StepResult>,
  schedule: Schedule,
): 'ready' | 'waiting' | 'skipped' {
  let isReady = true;
  for (const id of neededSteps(step)) {
    const state = results.get(id)?.state ?? (schedule.earlier.has(id) ? 'done' : 'waiting');
    if (state === 'waiting') isReady = false;
    else if (state !== 'done' && state !== 'reused') return 'skipped';
  }
  return isReady ? 'ready' : 'waiting';
}

function notRun(step: string, state: StepState): StepResult {
  return { ...noResult, step, state, seconds: 0 };
}

function inputPaths(step: Step, results: ReadonlyMap<string, StepResult>, earlier: Schedule['earlier']): InputPaths {
  const paths: Record<string, string> = {};
  for (const { name, value } of step.inputs) {
    if (value.kind === 'path') paths[name] = value.path;
    if (value.kind === 'step') {
      const outputs = results.get(value.step)?.outputs ?? earlier.get(value.step);
      paths[name] = outputs?.[value.output] ?? '';
    }
  }
  return paths;
}
