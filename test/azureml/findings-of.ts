import type { Finding } from '../../src/azureml/finding.ts';
import type { TextFile } from '../../src/azureml/repository.ts';
import { validateRepository } from '../../src/azureml/validate.ts';

/** What offline validation finds in the files of a repository. */
export function findingsOf(files: readonly TextFile[]): readonly Finding[] {
  return validateRepository(files);
}
