import type { Severity } from '../diagnostics/define.ts';
import type { FilePlace } from './place-in-file.ts';

/** A problem that a command found, for machines: a diagnostic, a stale file, or a result that differs. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  readonly place: FilePlace | null;
}

/** The problems that a command found, and the checks that passed. */
export interface Findings {
  readonly command: string;
  readonly version: string;
  readonly findings: readonly Finding[];
  /** Names of the checks that passed. */
  readonly passed: readonly string[];
}
