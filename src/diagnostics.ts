/**
 * Diagnostics: the catalogue of messages, and the report that every phase writes to.
 * Each phase has its messages in `diagnostics/<phase>.ts`; each message has a page, `docs/diagnostics/<id>.md`.
 */
import { analyzeDiagnostics } from './diagnostics/analyze.ts';
import { azureSdkDiagnostics } from './diagnostics/azure-sdk.ts';
import { azuremlDiagnostics } from './diagnostics/azureml.ts';
import type { DiagnosticDefinition, Severity } from './diagnostics/define.ts';
import { emitDiagnostics } from './diagnostics/emit.ts';
import { inputDiagnostics } from './diagnostics/input.ts';
import { planDiagnostics } from './diagnostics/plan.ts';
import { readDiagnostics } from './diagnostics/read.ts';
import { runDiagnostics } from './diagnostics/run.ts';
import { writeDiagnostics } from './diagnostics/write.ts';
import type { Span } from './ir/place.ts';

/** Every diagnostic by id, in the order of the phases. */
export const diagnostics = {
  ...inputDiagnostics,
  ...readDiagnostics,
  ...analyzeDiagnostics,
  ...planDiagnostics,
  ...azureSdkDiagnostics,
  ...emitDiagnostics,
  ...azuremlDiagnostics,
  ...writeDiagnostics,
  ...runDiagnostics,
} as const;

/** The id of a diagnostic. */
export type DiagnosticId = keyof typeof diagnostics;

type Catalogue = typeof diagnostics;

/** The id of a warning: only these can be ignored. */
export type WarningId = {
  [Id in DiagnosticId]: Catalogue[Id]['severity'] extends 'warning' ? Id : never;
}[DiagnosticId];

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** The parameters of a diagnostic: one for each `{name}` in its message and its advice. */
export type DiagnosticParameters<Id extends DiagnosticId> = {
  readonly [Name in Placeholder<Catalogue[Id]['message']> | Placeholder<Catalogue[Id]['advice']>]: string | number;
};

/** One finding, with its text filled in. */
export interface Diagnostic {
  readonly id: DiagnosticId;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  readonly span: Span | null;
}

/** Where phases report to. A phase continues after reporting, so that one run shows all errors. */
export interface Report {
  /** Adds a finding; a misspelt parameter does not compile. */
  add<Id extends DiagnosticId>(id: Id, span: Span | null, parameters: DiagnosticParameters<Id>): void;
  readonly diagnostics: readonly Diagnostic[];
  hasErrors(): boolean;
  /** Changes the texts of what was found so far; a report that only tries has no need of it. */
  rewrite?(change: (text: string) => string): void;
}

/** Creates a report, empty or with earlier findings. The same finding at the same place is kept once. */
export function createReport(before: readonly Diagnostic[] = []): Report {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  const keep = (diagnostic: Diagnostic): void => {
    const key = JSON.stringify(diagnostic);
    if (seen.has(key)) return;
    seen.add(key);
    found.push(diagnostic);
  };
  for (const diagnostic of before) keep(diagnostic);
  return {
    add(id, span, parameters) {
      const definition: DiagnosticDefinition = diagnostics[id];
      keep({
        id,
        severity: definition.severity,
        message: fill(definition.message, parameters),
        advice: fill(definition.advice, parameters),
        span,
      });
    },
    diagnostics: found,
    hasErrors: () => found.some((diagnostic) => diagnostic.severity === 'error'),
    rewrite(change) {
      for (const [index, one] of found.entries())
        found[index] = { ...one, message: change(one.message), advice: change(one.advice) };
    },
  };
}

/** Fills in the placeholders and begins the sentence with a capital letter. */
function fill(text: string, parameters: Readonly<Record<string, string | number>>): string {
  const filled = text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
  return filled.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}
