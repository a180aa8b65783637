import { checkRepository } from '../../src/azureml/check/check-repository.ts';
import type { TextFile } from '../../src/azureml/check/repository-files.ts';
import { createReport, type Diagnostic } from '../../src/diagnostics.ts';

/** What offline validation finds in the files of a repository. */
export function findingsOf(files: readonly TextFile[]): readonly Diagnostic[] {
  const report = createReport();
  checkRepository(files, report);
  return report.diagnostics;
}
