import type { Report } from '../diagnostics.ts';
import type { Finding } from './finding.ts';

/** Adds findings to a report: errors as errors, warnings as warnings, each with its place. */
export function reportFindings(findings: readonly Finding[], report: Report): void {
  for (const { id: kind, severity, message, file, place } of findings) {
    const { line } = place;
    const column = place.column - 1;
    const span = { file, cell: null, line, column, endLine: line, endColumn: column };
    const id = severity === 'error' ? 'azureml-file-wrong' : 'azureml-file-unwise';
    report.add(id, span, { file, line, finding: message, kind });
  }
}
