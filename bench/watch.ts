/**
 * A build on save against a build from the start: what `build --watch` does when a literal of the sample notebook
 * changes, as processor time of one process. `npx tsx bench/watch.ts` prints milliseconds and the ratio.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../src/cli/main.ts';
import type { Terminal } from '../src/console/terminal.ts';

const rounds = Number(process.argv[2] ?? 40);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-bench-'));
const notebook = path.join(folder, 'churn.ipynb');
const terminal: Terminal = {
  out: () => {},
  say: () => {},
  progress: () => {},
  mark: (_mark, text) => text,
  isInteractive: false,
  cwd: folder,
};

async function build(): Promise<number> {
  const before = process.cpuUsage();
  const code = await main(['build', 'churn.ipynb', '--quiet'], terminal);
  if (code !== 0) throw new Error('the build failed');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

try {
  cpSync(path.join(root, 'samples/churn/data'), path.join(folder, 'data'), { recursive: true });
  const text = readFileSync(path.join(root, 'samples/churn/notebook.ipynb'), 'utf8');
  writeFileSync(notebook, text);
  const cold = await build();
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(notebook, text.replace('fillna(0.0)', `fillna(${round}.5)`));
    warm.push(await build());
  }
  const median = warm.slice(rounds / 4).toSorted((a, b) => a - b)[Math.floor((rounds * 3) / 8)] ?? Number.NaN;
  console.log(`a build from the start: ${cold.toFixed(0)} ms; a build on save: ${median.toFixed(0)} ms`);
  console.log(`ratio: ${(median / cold).toFixed(3)}`);
  if (median / cold > 0.08) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
