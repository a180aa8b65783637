import { join } from 'node:path';
import { trialsOf } from '../../azureml/sweep.ts';
import type { Step, Sweep } from '../load/job-model.ts';
import { createSlots } from '../process/slots.ts';
import type { TrialResult } from '../run-result.ts';
import type { RunSession } from '../run-session.ts';
import { type Attempt, attemptStep } from './attempt-step.ts';
import type { Outcome } from './step-outcome.ts';
import type { InputPaths } from './step-values.ts';
import { drawTrials } from './sweep-values.ts';

/** Trials of a sweep when `--trials` does not say how many: enough to see it work. */
const fewTrials = 4;

/** How many trials a sweep gets on this machine. */
export function trialCount(sweep: Sweep, asked: number | null): number {
  return asked ?? Math.min(trialsOf(sweep), fewTrials);
}

interface Trial {
  readonly attempt: Attempt;
  readonly result: TrialResult;
}

/** Runs a few trials of a sweep, side by side within the places of the run; the best one's attempt is the step's. */
export async function runSweep(
  session: RunSession,
  step: Step,
  place: { readonly folder: string; readonly name: string },
  inputs: InputPaths,
): Promise<Outcome> {
  const { sweep } = step;
  if (sweep === null) throw new Error(`step ${step.id} is not a sweep`);
  const own = createSlots(sweep.concurrent ?? session.slots.count);
  const drawn = drawTrials(sweep, trialCount(sweep, session.trials), session.seed);
  const running = drawn.map((values, index) =>
    own.take(async (): Promise<Trial> => {
      const number = index + 1;
      const trialPlace = { folder: join(place.folder, `trial-${number}`), name: `${place.name} trial ${number}` };
      const attempt = await attemptStep(session, step, trialPlace, { inputs, trial: values });
      const isDone = attempt.end.reason === 'ended' && attempt.end.code === 0;
      const metric = attempt.logged.metrics[sweep.metric] ?? null;
      return { attempt, result: { number, values, metric, state: isDone ? 'done' : 'failed' } };
    }),
  );
  const ended = await Promise.allSettled(running);
  const broken = ended.find((trial) => trial.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  const trials = ended.flatMap((trial) => (trial.status === 'fulfilled' ? [trial.value] : []));
  const sorted = trials.toSorted((a, b) => rank(sweep, a) - rank(sweep, b));
  // A sweep that was stopped has no best trial yet.
  const best = trials.find(({ attempt }) => attempt.end.reason === 'cancelled') ?? sorted[0];
  if (best === undefined) throw new Error(`sweep ${step.id} has no trials`);
  const end = best.attempt.end;
  if (end.reason === 'ended' && end.code === 0 && best.result.metric === null) {
    const problem = `no trial logged the metric \`${sweep.metric}\``;
    session.report.add('sweep-not-runnable', sweep.span, { step: step.id, problem });
    return { attempt: { ...best.attempt, end: { ...end, code: 1 } }, trials: sorted.map(({ result }) => result) };
  }
  return { attempt: best.attempt, trials: sorted.map(({ result }) => result) };
}

/** The smaller the better; trials without the metric and failed ones come last. */
function rank(sweep: Sweep, { result }: Trial): number {
  if (result.state !== 'done') return Number.MAX_VALUE;
  if (result.metric === null || Number.isNaN(result.metric)) return Number.MAX_VALUE / 2;
  return sweep.goal === 'maximize' ? -result.metric : result.metric;
}
