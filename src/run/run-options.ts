import type { Setting } from './load/set-values.ts';

/** What a run is asked to do. */
export interface RunOptions {
  /** Path of the pipeline job's YAML. */
  readonly pipeline: string;
  readonly settings?: readonly Setting[];
  /** `--data NAME=PATH`. */
  readonly data?: Readonly<Record<string, string>>;
  /** Only this step, with the results that earlier runs left. */
  readonly step?: string;
  /** Runs every step, reuses nothing. */
  readonly force?: boolean;
  /** Seconds for each step. */
  readonly timeout?: number;
  /** Steps at a time. */
  readonly jobs?: number;
  /** Trials of each sweep. */
  readonly trials?: number;
  /** Seed of the sweeps. */
  readonly seed?: number;
  readonly python?: string;
  /** Makes a virtual environment from each step's conda file. */
  readonly venv?: boolean;
  /** Leaves MLflow out. */
  readonly withoutMlflow?: boolean;
  /** Only checks. */
  readonly dryRun?: boolean;
  /** Folder that gets the runs, instead of `.cellwright/runs` beside the pipeline. */
  readonly runs?: string;
  /** Nobody reads the runs later: MLflow keeps them in files, which a step opens five times faster than a database. */
  readonly fleeting?: boolean;
  /** Environment variables that every step is given. */
  readonly variables?: Readonly<Record<string, string>>;
  /** `--pass NAME`: names of the user's variables that every step is given, `*` for all; others only where its code names them. */
  readonly passed?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: RunEvent) => void;
}

/** What a step is doing. */
export type StepState = 'waiting' | 'running' | 'done' | 'reused' | 'failed' | 'skipped' | 'cancelled';

/** What can be shown while a pipeline runs. */
export type RunEvent =
  | { readonly kind: 'planned'; readonly steps: readonly string[]; readonly folder: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'state'; readonly step: string; readonly state: StepState; readonly seconds: number }
  | { readonly kind: 'output'; readonly step: string; readonly text: string };
