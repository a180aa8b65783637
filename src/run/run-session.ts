import type { Report } from '../diagnostics.ts';
import type { Slots } from './process/slots.ts';
import type { RunEvent } from './run-options.ts';
import type { KnownFiles } from './step/content-state.ts';
import type { Snapshot } from './step/snapshot.ts';
import type { Tracking } from './step/tracking.ts';

/** What the steps of one run share. */
export interface RunSession {
  readonly report: Report;
  /** Folder of this run. */
  readonly folder: string;
  /** Folder of kept results. */
  readonly cache: string;
  readonly known: KnownFiles;
  readonly tracking: Tracking | null;
  readonly software: ReadonlyMap<string, StepSoftware>;
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  readonly signal: AbortSignal;
  /** Places for processes: no more run at a time than there are places. */
  readonly slots: Slots;
  readonly reuses: boolean;
  readonly timeout: number | null;
  readonly trials: number | null;
  readonly seed: number;
  /** Environment variables that every step is given. */
  readonly variables: Readonly<Record<string, string>>;
  /** Names of the user's variables that every step is given too. */
  readonly passed: readonly string[];
  readonly emit: (event: RunEvent) => void;
}

/** What runs a step. */
export interface StepSoftware {
  /** Folder that goes before `PATH`, so that `python` is the step's. */
  readonly path: string | null;
  /** Interpreter and packages as one text: part of the key under which results are reused. */
  readonly fingerprint: string;
}
