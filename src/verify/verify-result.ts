import type { Diagnostic } from '../diagnostics.ts';
import type { StepResult } from '../run/run-result.ts';

/** What a verification comes to. */
export type Verdict = 'same' | 'different' | 'not-comparable' | 'notebook-fails' | 'pipeline-fails' | 'interrupted';

/**
 * What became of one result of the notebook. `left-out`: it shows data alone, and the plan lists it as exploration. `unstable`: the notebook
 * itself gives another one each time, so that the pipeline is not to blame. `unknown`: it could not be compared.
 */
export type ComparisonState = 'same' | 'different' | 'left-out' | 'unstable' | 'unknown';

/** What is compared. */
export type ResultKind = 'fit' | 'model' | 'score' | 'file' | 'figure' | 'table' | 'print';

/** A place in the notebook; `cell` counts from 0. */
export interface NotebookPlace {
  readonly file: string;
  readonly cell: number | null;
  readonly line: number | null;
}

/** A call of a traceback that is in a cell. */
export interface NotebookCall {
  readonly file: string;
  readonly cell: number;
  readonly line: number;
  /** Name of the function; `null` outside one. */
  readonly name: string | null;
}

/** A line of a step's script. */
export interface ScriptPlace {
  /** Step of the pipeline; `null` for a pipeline that is one function. */
  readonly step: string | null;
  readonly file: string;
  readonly line: number;
}

/** A result of the notebook, compared with the pipeline's. */
export interface Comparison {
  readonly kind: ResultKind;
  readonly state: ComparisonState;
  readonly name: string;
  /** Where the notebook gives it; `null` if no one saw it being made. */
  readonly place: NotebookPlace | null;
  /** The line of a script that gives it. */
  readonly script: ScriptPlace | null;
  /** How it was found again. */
  readonly found: string | null;
  /** The first place that differs, with what stands there in the notebook and in the pipeline. */
  readonly at: string | null;
  readonly notebook: string | null;
  readonly pipeline: string | null;
  readonly cause: string | null;
  /** Files of the figures, as `data:` URLs in the report. */
  readonly images: { readonly notebook: string | null; readonly pipeline: string | null } | null;
}

/** The first variable that has another value in the pipeline than in the notebook, where both were traced. */
export interface Parting {
  readonly name: string;
  readonly place: NotebookPlace;
  readonly script: ScriptPlace;
  readonly at: string;
  readonly notebook: string | null;
  readonly pipeline: string | null;
}

/** The runs. */
export interface VersionsSeen {
  readonly cellwright: string;
  readonly python: string;
  /** Hash of the notebooks' code. */
  readonly notebook: string;
  /** Versions of the packages that the notebook imported. */
  readonly packages: Readonly<Record<string, string>>;
}

/** What `cellwright verify` found. */
export interface VerifyResult {
  readonly verdict: Verdict;
  /** Why there is another verdict than `same` or `different`. */
  readonly reason: string | null;
  readonly notebooks: readonly string[];
  readonly pipeline: string;
  readonly tolerance: number;
  /** Generators that the notebook leaves unseeded; both sides were given the same seeds. */
  readonly seeded: readonly string[];
  /** Whether both ran on made-up data. */
  readonly madeUp: boolean;
  /** Times that the notebook was run. */
  readonly runs: number;
  /** Whether an interruption ended the repetitions, so that results which differ by themselves may count as different. */
  readonly isCutShort: boolean;
  readonly comparisons: readonly Comparison[];
  readonly parting: Parting | null;
  /** Where a fresh run of the notebook does not give what is saved in it. */
  readonly stale: readonly string[];
  /** Where the notebook stopped, the outermost call first. */
  readonly stopped: readonly NotebookCall[];
  readonly versions: VersionsSeen | null;
  readonly steps: readonly StepResult[];
  readonly seconds: number;
  readonly diagnostics: readonly Diagnostic[];
}
