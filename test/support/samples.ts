/** The samples of this repository. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { repository } from './python.ts';

/** The folder of all samples. */
export const samples = path.join(repository, 'samples');

/** The name of every sample. */
export function sampleNames(): readonly string[] {
  return readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** The notebooks to name on the command line: none if the sample's `cellwright.yml` names them. */
export function notebooksOf(name: string): readonly string[] {
  return existsSync(path.join(samples, name, 'notebook.ipynb')) ? ['notebook.ipynb'] : [];
}
