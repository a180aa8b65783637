/**
 * Many notebooks in one process: the memory that is left in use, and the processor time of each.
 * `node --expose-gc --import tsx bench/many.ts FOLDER [COUNT]` compiles up to COUNT notebooks below a folder, or those that
 * a text file lists, each text once, and prints a line for every 250: the heap after a collection, and the median.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../src/compile.ts';
import { defaultConfig } from '../src/config.ts';
import { createReport } from '../src/diagnostics.ts';

const [given = '.', most = '10000'] = process.argv.slice(2);
const batch = 250;
const seen = new Set<string>();
const times: number[] = [];
let afterThousand = 0;

for (const file of notebooksOf(given)) {
  if (times.length >= Number(most)) break;
  const text = readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(text).digest('base64');
  if (seen.has(hash) || !text.includes('"cells"')) continue;
  seen.add(hash);
  const before = process.cpuUsage();
  compile(
    { notebooks: [{ path: path.basename(file), text }], modules: [], requirements: [], paths: [] },
    defaultConfig,
    createReport(),
  );
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
  if (times.length % batch === 0) tell();
}
tell();

function notebooksOf(place: string): readonly string[] {
  if (statSync(place).isFile()) return readFileSync(place, 'utf8').split('\n').filter(Boolean);
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ipynb'));
  return names.sort().map((name) => path.join(place, name));
}

function tell(): void {
  if (globalThis.gc === undefined) throw new Error('start with node --expose-gc');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  const megabytes = (heapUsed + external) / 1e6;
  if (times.length === 1000) afterThousand = megabytes;
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const growth =
    afterThousand === 0 ? '' : `, ${((megabytes / afterThousand - 1) * 100).toFixed(1)} % over the first thousand`;
  console.log(`${times.length}: ${megabytes.toFixed(0)} MB${growth}; median ${middle.toFixed(0)} ms`);
}
