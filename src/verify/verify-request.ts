import type { Analysis, DataInputPlan, StepsPlan } from '../ir.ts';
import type { RunEvent, RunOptions } from '../run/run-options.ts';
import type { RunResult } from '../run/run-result.ts';

/** The code of a notebook, as it is stored. */
export interface NotebookCode {
  /** Path from the root. */
  readonly file: string;
  readonly cells: readonly {
    /** Position among all cells. */
    readonly position: number;
    readonly source: string;
    readonly tags: readonly string[];
    /** What is saved in the notebook as printed. */
    readonly printed: string;
  }[];
}

/** The pipeline that is judged: a job of Azure ML's, or one function that does everything. */
export type JudgedPipeline =
  | {
      readonly kind: 'job';
      readonly file: string;
      readonly data: Readonly<Record<string, string>>;
      /** How its engine runs it here, if that is another one. */
      readonly run?: (options: RunOptions) => Promise<RunResult>;
    }
  | { readonly kind: 'entry'; readonly file: string; readonly name: string };

/** A table of the notebook's data, as it can be made up. */
export interface MadeUpTable extends Pick<DataInputPlan, 'format' | 'columns'> {
  /** Name of the pipeline's input. */
  readonly input: string;
  /** From the root. */
  readonly path: string;
}

/** What the compiler says: it never decides what a result is, only what was left out on purpose, and what a likely cause is. */
export interface Guide {
  readonly plan: StepsPlan;
  readonly analysis: Analysis;
}

/** What is verified. */
export interface VerifyRequest {
  readonly notebooks: readonly NotebookCode[];
  readonly pipeline: JudgedPipeline;
  /** `null` for a pipeline that was not compiled from the notebook. */
  readonly guide: Guide | null;
  /** Folder that the paths of notebooks are relative to. */
  readonly root: string;
  /** Data that the notebooks read outside that folder, by its path from there: `../data/x.csv`. `null` is a folder that they only write into. */
  readonly outside: Readonly<Record<string, string | null>>;
  /** Folder of the compiled repository; it is no part of the notebook's project. */
  readonly out: string;
  /** Tables that are made up in the place of the notebook's data; `null` runs on the notebook's own. */
  readonly madeUp: readonly MadeUpTable[] | null;
  readonly python: string;
  readonly version: string;
  /** Relative tolerance for floats; 0 is exact. */
  readonly tolerance: number;
  /** Times that the notebook is run; with 1 it is run once more where something differs. */
  readonly repeat: number;
  /** Never runs anything again: what differs by itself, and where two runs part, is then not told. */
  readonly once: boolean;
  readonly signal: AbortSignal | null;
  readonly onEvent: (event: RunEvent) => void;
}
