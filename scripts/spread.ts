/** Notebooks of a folder, as many as are asked for, spread evenly over it: the same ones in every run. */
import { readdirSync } from 'node:fs';

/** The names of at most so many notebooks of a folder. */
export function notebooksSpread(folder: string, count: number): readonly string[] {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort();
  const wanted = Math.min(count, all.length);
  return Array.from({ length: wanted }, (_, index) => all[Math.floor((index * all.length) / wanted)] ?? '');
}
