/** What the offline validation finds. */
import type { Severity } from '../diagnostics/define.ts';

/** Every kind of finding. An error is what Azure ML refuses, or what fails or goes wrong when it runs there. */
export const findingKinds = {
  'yaml-syntax': 'error',
  'key-twice': 'warning',
  'missing-key': 'error',
  'wrong-value': 'error',
  'unknown-key': 'error',
  'wrong-name': 'error',
  'names-clash': 'error',
  'wrong-type': 'error',
  'primitive-output': 'error',
  'optional-output': 'error',
  'default-on-asset': 'error',
  'default-wrong': 'error',
  'range-wrong': 'error',
  'enum-wrong': 'error',
  'optional-not-bracketed': 'error',
  'bracketed-not-optional': 'error',
  'command-binding': 'error',
  'command-backslash': 'error',
  'text-not-quoted': 'warning',
  'input-not-used': 'warning',
  'output-not-used': 'warning',
  'argument-unknown': 'error',
  'argument-missing': 'error',
  'argument-flag': 'error',
  'boolean-by-bool': 'error',
  'path-not-found': 'error',
  'image-retired': 'error',
  'environment-reference': 'error',
  'component-compute': 'error',
  'pipeline-name': 'error',
  'no-experiment': 'warning',
  'no-compute': 'error',
  'binding-form': 'error',
  'binding-not-found': 'error',
  'binding-type': 'error',
  'binding-cycle': 'error',
  'input-missing': 'error',
  'input-unknown': 'error',
  'input-empty': 'error',
  'output-unknown': 'error',
  'output-not-made': 'error',
  'scoring-script': 'error',
  'endpoint-unknown': 'error',
  'data-not-collected': 'error',
  'time-zone': 'error',
  'cron-wrong': 'error',
  'objective-not-logged': 'error',
  'objective-goal': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** The id of a kind of finding. */
export type FindingId = keyof typeof findingKinds;

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One finding. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  /** What was found and what follows, without a full stop. */
  readonly message: string;
  readonly file: string;
  readonly place: Place;
}
