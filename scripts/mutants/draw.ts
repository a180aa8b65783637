import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A script of a step with one change. */
export interface Mutant {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly was: string;
  readonly now: string;
  readonly text: string;
}

/** Draws mutants of the scripts below `src` of a repository. */
export function drawMutants(out: string, python: string, seed: number, count: number): readonly Mutant[] {
  const scripts = readdirSync(path.join(out, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join('src', file.replaceAll(path.sep, '/')))
    .filter((file) => file.endsWith('.py') && !/\/(artifacts|bundles|figures|models|__init__)\.py$/.test(file));
  const files = Object.fromEntries(scripts.map((file) => [file, readFileSync(path.join(out, file), 'utf8')]));
  const answer = execFileSync(python, [path.join(import.meta.dirname, 'mutate.py')], {
    input: JSON.stringify({ files, seed, count }),
    maxBuffer: 1e9,
  });
  return JSON.parse(answer.toString('utf8')) as readonly Mutant[];
}
