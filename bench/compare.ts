/**
 * Processor time of a warm compile of the samples by two trees of the compiler, in one run and in turns:
 * `npx tsx bench/compare.ts <folder of another tree> [rounds]`. The other tree needs its own `node_modules`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

type Compiler = typeof import('../src/index.ts');

const [other = '', rounds = '5'] = process.argv.slice(2);
const here = path.join(import.meta.dirname, '..');
const samples = readdirSync(path.join(here, 'samples'))
  .map((name) => `samples/${name}/notebook.ipynb`)
  .filter((file) => existsSync(path.join(here, file)));
const compilers = await Promise.all(
  [other, here].map(
    async (tree): Promise<Compiler> => await import(pathToFileURL(path.resolve(tree, 'src/index.ts')).href),
  ),
);

for (const compiler of compilers) secondsOf(compiler);
const seconds = Array.from({ length: Number(rounds) }, () => compilers.map(secondsOf));
const [before = 0, now = 0] = compilers.map((_, index) => Math.min(...seconds.map((round) => round[index] ?? 0)));
console.log(`${before.toFixed(2)} s before, ${now.toFixed(2)} s now, ratio ${(now / before).toFixed(2)}`);

/** Processor time of all samples. */
function secondsOf({ compile, createReport, defaultConfig }: Compiler): number {
  const start = process.cpuUsage();
  for (const file of samples) {
    const notebooks = [{ path: 'notebook.ipynb', text: readFileSync(path.join(here, file), 'utf8') }];
    compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
