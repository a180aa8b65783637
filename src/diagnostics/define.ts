/** `error`: nothing is written. `warning`: written, but something relevant was changed or lost. */
export type Severity = 'error' | 'warning';

/** A row of the catalogue. `{name}` in `message` and `advice` are typed parameters. */
export interface DiagnosticDefinition {
  readonly severity: Severity;
  /** One sentence: what was found, then what follows. Begins with a capital or a name in backticks; no full stop. */
  readonly message: string;
  /** The way out, in the imperative; written like the message. */
  readonly advice: string;
  /** True if the line itself must not be printed, for example because it may be a secret. */
  readonly hidesLine?: boolean;
}

/** Keeps the literal types of a catalogue, so that parameters can be checked. */
export function defineDiagnostics<const Rows extends Readonly<Record<string, DiagnosticDefinition>>>(rows: Rows): Rows {
  return rows;
}
