import { readdirSync } from 'node:fs';

/** Paths of all notebooks below a folder, sorted. */
export function findNotebooks(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ipynb') && !file.includes('.ipynb_checkpoints'))
    .sort();
}
