import path from 'node:path';
import { isInside } from '../paths/is-inside.ts';

/** Nothing outside this folder is read: the config's folder, or the notebooks' where they are outside it or there is no config. */
export function rootOf(notebooks: readonly string[], configFolder: string | null): string {
  if (configFolder !== null && notebooks.every((notebook) => isInside(configFolder, notebook))) return configFolder;
  return notebooks.map((notebook) => path.dirname(notebook)).reduce(commonFolder);
}

function commonFolder(a: string, b: string): string {
  return isInside(a, b) ? a : commonFolder(path.dirname(a), b);
}

/** A folder named after the first notebook, in the current one. */
export function newFolder(cwd: string, notebooks: readonly string[]): string {
  const stem = path
    .parse(notebooks[0] ?? '')
    .name.replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return path.join(cwd, stem || 'notebook');
}
