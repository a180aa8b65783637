import type { Severity } from '../diagnostics/define.ts';
import type { FilePlace } from './place-in-file.ts';

/** What a command found wrong, for machines: a diagnostic, a stale file, or a result that differs. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  readonly place: FilePlace | null;
}

/** What a command found, and what it found right. */
export interface Findings {
  readonly command: string;
  readonly version: string;
  readonly findings: readonly Finding[];
  /** What was looked at and is right, by name. */
  readonly passed: readonly string[];
}
