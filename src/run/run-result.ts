import type { Diagnostic } from '../diagnostics.ts';
import type { Frame } from './process/traceback.ts';
import type { StepState } from './run-options.ts';

/** A step that gave nothing. */
export const noResult: Omit<StepResult, 'step' | 'state' | 'seconds'> = {
  outputs: {},
  metrics: {},
  params: {},
  log: null,
  artifacts: null,
  trials: [],
  frames: [],
  tail: [],
};

/** What became of a step. */
export interface StepResult {
  readonly step: string;
  readonly state: StepState;
  readonly seconds: number;
  /** Paths of its outputs by name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly params: Readonly<Record<string, string>>;
  readonly log: string | null;
  /** Folder of what it logged to MLflow as files. */
  readonly artifacts: string | null;
  /** In a sweep: what each trial was given and gave; the best one first. */
  readonly trials: readonly TrialResult[];
  /** Where a step that failed stopped: calls in its own code, the outermost first. */
  readonly frames: readonly Frame[];
  /** The end of the log of a step that failed. */
  readonly tail: readonly string[];
}

/** What became of a trial of a sweep. */
export interface TrialResult {
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
  readonly metric: number | null;
  readonly state: StepState;
}

/** What became of a run. */
export interface RunResult {
  readonly ok: boolean;
  /** The pipeline's name, `null` when it could not be loaded. */
  readonly pipeline: string | null;
  /** Folder of this run; `null` when nothing was started. */
  readonly folder: string | null;
  readonly seconds: number;
  readonly steps: readonly StepResult[];
  /** Paths of the pipeline's outputs by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The MLflow store, when it was used. */
  readonly store: string | null;
  /** What of the pipeline a local run does not reproduce. */
  readonly notReproduced: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}
