import { createReport, type DiagnosticId, type DiagnosticParameters, type Report } from '../diagnostics.ts';
import type { Span } from '../ir.ts';

/** A report that keeps its findings until it is known whether they count. */
export interface TrialReport extends Report {
  /** Adds the findings, or those of some kinds, to a report. */
  tell(report: Report, isTold?: (id: DiagnosticId) => boolean): void;
  /** Adds the findings by file, line and column. */
  tellInOrder(report: Report): void;
}

/** Makes an empty one. */
export function createTrialReport(): TrialReport {
  const own = createReport();
  const findings: { readonly id: DiagnosticId; readonly span: Span | null; readonly tell: (report: Report) => void }[] =
    [];
  return {
    add<Id extends DiagnosticId>(id: Id, span: Span | null, parameters: DiagnosticParameters<Id>): void {
      own.add(id, span, parameters);
      findings.push({ id, span, tell: (report) => report.add(id, span, parameters) });
    },
    diagnostics: own.diagnostics,
    hasErrors: () => own.hasErrors(),
    tell: (report, isTold = () => true) => {
      for (const { id, tell } of findings) if (isTold(id)) tell(report);
    },
    tellInOrder: (report) => {
      for (const { tell } of findings.toSorted((a, b) => inOrder(a.span, b.span))) tell(report);
    },
  };
}

function inOrder(a: Span | null, b: Span | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
