/**
 * Start-up and speed of the built command, as ratios of processor time to `node -e 0` in one interleaved run, so that a
 * slow or busy machine gives the same numbers: `npm run bench`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeNotebook } from './large-notebook.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(root, 'bin/cellwright.js');
const rounds = Number(process.argv[2] ?? 15);
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-bench-'));
const large = path.join(folder, 'large.ipynb');
const probe = path.join(folder, 'probe.cjs');

const cases: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  '--version': [bin, '--version'],
  'build --dry-run, small (churn)': [
    bin,
    'build',
    path.join(root, 'samples/churn/notebook.ipynb'),
    '--out',
    path.join(folder, 's'),
    '--dry-run',
    '--quiet',
  ],
  'build --dry-run, large (200 cells)': [bin, 'build', large, '--out', path.join(folder, 'l'), '--dry-run', '--quiet'],
};

if (!existsSync(path.join(root, 'dist/main.js'))) throw new Error('run `npm run build` first');
writeFileSync(large, JSON.stringify(largeNotebook(200)));
writeFileSync(
  probe,
  "process.on('exit',()=>{const{user,system}=process.cpuUsage();require('fs').writeSync(3,String(user+system))})",
);
try {
  const times = new Map<string, number[]>(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(cases)) times.get(name)?.push(processorTime(name, args));
  }
  const base = median(times.get('node -e 0') ?? []);
  for (const [name, found] of times) {
    const time = median(found);
    process.stdout.write(
      `${name.padEnd(36)} x${(time / base).toFixed(2).padStart(6)}  ${(time / 1000).toFixed(0).padStart(5)} ms\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Processor time of a Node process in microseconds, all its threads together. */
function processorTime(name: string, args: readonly string[]): number {
  const result = spawnSync(process.execPath, ['-r', probe, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`${name} failed: ${result.stderr}`);
  return Number(result.output[3]);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
