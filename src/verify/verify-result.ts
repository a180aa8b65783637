import type { Diagnostic } from '../diagnostics.ts';
import type { Span } from '../ir.ts';
import type { StepResult } from '../run/run-result.ts';

/**
 * What became of one comparison. `unstable`: the notebook itself gives another result each time, so that the pipeline is not to blame.
 * `unknown`: it could not be compared.
 */
export type ComparisonState = 'same' | 'different' | 'unstable' | 'unknown';

/** A value, metric, file, figure or printed line of the notebook, compared with the pipeline's. */
export interface Comparison {
  readonly kind: 'value' | 'model' | 'metric' | 'file' | 'figure' | 'print';
  readonly state: ComparisonState;
  /** Step of the pipeline; `null` for a file that no step made. */
  readonly step: string | null;
  readonly name: string;
  /** The statement of the notebook that gives it. */
  readonly span: Span | null;
  /** The first place that differs, with what stands there in the notebook and in the pipeline. */
  readonly at: string | null;
  readonly notebook: string | null;
  readonly pipeline: string | null;
  readonly cause: string | null;
}

/** What `cellwright verify` found. */
export interface VerifyResult {
  /** Whether everything that was compared is the same, but for what differs in the notebook itself. */
  readonly ok: boolean;
  readonly notebooks: readonly string[];
  readonly tolerance: number;
  readonly comparisons: readonly Comparison[];
  readonly steps: readonly StepResult[];
  readonly seconds: number;
  readonly diagnostics: readonly Diagnostic[];
}
