import type { Report } from '../diagnostics.ts';
import type { Finding } from './finding.ts';
import type { TextFile } from './repository.ts';
import { validateRepository } from './validate.ts';

/** Validates the files of a repository and reports what is found; gives no file where one is wrong. */
export function validateFiles<File extends TextFile>(files: readonly File[], report: Report): readonly File[] {
  reportFindings(validateRepository(files), report);
  return report.hasErrors() ? [] : files;
}

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
