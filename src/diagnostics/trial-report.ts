import {
  createReport,
  type Diagnostic,
  type DiagnosticId,
  type DiagnosticParameters,
  type Report,
} from '../diagnostics.ts';
import type { Span } from '../ir/place.ts';

/** A report that buffers findings until it is known whether they apply. */
export interface TrialReport extends Report {
  /** Adds the findings, or those of some kinds, to a report. */
  tell(report: Report, isTold?: (diagnostic: Diagnostic) => boolean): void;
  /** Adds the findings by file, line and column. */
  tellInOrder(report: Report): void;
}

/** Creates an empty trial report. */
export function createTrialReport(): TrialReport {
  const own = createReport();
  const findings: { readonly diagnostic: Diagnostic; readonly tell: (report: Report) => void }[] = [];
  return {
    add<Id extends DiagnosticId>(id: Id, span: Span | null, parameters: DiagnosticParameters<Id>): void {
      const before = own.diagnostics.length;
      own.add(id, span, parameters);
      const diagnostic = own.diagnostics[before];
      if (diagnostic !== undefined) findings.push({ diagnostic, tell: (report) => report.add(id, span, parameters) });
    },
    diagnostics: own.diagnostics,
    hasErrors: () => own.hasErrors(),
    tell: (report, isTold = () => true) => {
      for (const { diagnostic, tell } of findings) if (isTold(diagnostic)) tell(report);
    },
    tellInOrder: (report) => {
      for (const { tell } of findings.toSorted((a, b) => inOrder(a.diagnostic.span, b.diagnostic.span))) tell(report);
    },
  };
}

function inOrder(a: Span | null, b: Span | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
