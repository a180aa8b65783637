/**
 * Start-up and speed of the built command, as ratios of processor time to `node -e 0` and to other programs, all in one
 * interleaved run, so that a slow or busy machine gives the same numbers: `npm run bench -- [ROUNDS] [NOTEBOOK...]`. Of each
 * case the quickest round counts. `CELLWRIGHT_BENCH_PYTHON` names a Python with the other programs.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeNotebook } from './large-notebook.ts';
import { installedPeers } from './peers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(root, 'bin/cellwright.js');
const [rounds = '7', ...given] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-bench-'));
const [fresh, kept] = [path.join(folder, 'cache-fresh'), path.join(folder, 'cache-kept')];

/** What is measured: a command, and what has to be so before it runs. */
interface Case {
  readonly name: string;
  readonly command: readonly string[];
  readonly cache?: string;
  prepare?(): void;
}

interface Subject {
  readonly name: string;
  readonly notebook: string;
}

if (!existsSync(path.join(root, 'dist/main.js'))) throw new Error('run `npm run build` first');
try {
  const churn = path.join(folder, 'churn');
  cpSync(path.join(root, 'samples/churn'), churn, { recursive: true });
  const large = path.join(folder, 'large', 'large.ipynb');
  mkdirSync(path.dirname(large));
  writeFileSync(large, JSON.stringify(largeNotebook(200)));
  const subjects: readonly Subject[] = [
    { name: 'churn', notebook: path.join(churn, 'notebook.ipynb') },
    { name: '200 cells', notebook: large },
    ...given.map((notebook) => ({ name: path.basename(path.dirname(path.resolve(notebook))), notebook })),
  ];
  measure(subjects);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(subjects: readonly Subject[]): void {
  const cases: readonly Case[] = [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: '--version', command: [process.execPath, bin, '--version'] },
    ...subjects.flatMap(casesOf),
  ];
  const times = new Map<string, number>();
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const { name, command, cache, prepare } of cases) {
      prepare?.();
      times.set(name, Math.min(times.get(name) ?? Number.POSITIVE_INFINITY, processorTime(name, command, cache)));
    }
  }
  const base = times.get('node -e 0') ?? Number.NaN;
  for (const [name, time] of times) print(name, time / base, `${(time / 1000).toFixed(0).padStart(5)} ms`);
  for (const { name } of subjects) {
    for (const peer of installedPeers()) {
      for (const state of ['new', 'built before']) {
        const own = times.get(`build ${name}, ${state}`) ?? Number.NaN;
        const other = times.get(`${peer.name} ${name}`) ?? Number.NaN;
        print(`build ${name}, ${state} / ${peer.name}`, own / other, '');
      }
    }
  }
}

function print(name: string, ratio: number, time: string): void {
  if (Number.isNaN(ratio)) return;
  process.stdout.write(`${name.padEnd(48)} x${ratio.toFixed(2).padStart(6)}  ${time}\n`);
}

function casesOf({ name, notebook }: Subject, at: number): readonly Case[] {
  const place = (part: string): string => path.join(folder, `${part}-${at}`);
  const build = (out: string): readonly string[] => [process.execPath, bin, 'build', notebook, '--out', out, '--quiet'];
  mkdirSync(place('peers'));
  // The first build of a folder leaves its cut, which the second reads and from then on stays the same.
  for (let run = 0; run < 3; run += 1) processorTime(name, build(place('kept')), kept);
  processorTime(name, build(place('new')), fresh);
  return [
    {
      name: `build ${name}, new`,
      command: build(place('new')),
      cache: fresh,
      prepare: () => {
        // Only the code of the program is there: it is compiled once for all notebooks.
        for (const part of ['builds', 'formatted']) rmSync(path.join(fresh, part), { recursive: true, force: true });
        rmSync(place('new'), { recursive: true });
      },
    },
    { name: `build ${name}, built before`, command: build(place('kept')), cache: kept },
    ...installedPeers().map((peer) => ({
      name: `${peer.name} ${name}`,
      command: peer.command(notebook, place('peers')),
    })),
  ];
}

/** Processor time of a command in microseconds, all its threads and processes together. */
function processorTime(name: string, [program = '', ...args]: readonly string[], cache = 'off'): number {
  const env = { ...process.env, CELLWRIGHT_CACHE: cache };
  const measuring = [
    'import os, subprocess, sys',
    'status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)',
    'spent = os.times()',
    'sys.stderr.write(status.stderr.decode()[-2000:])',
    'print(spent.children_user + spent.children_system, status.returncode)',
  ].join('\n');
  const result = spawnSync('python3', ['-c', measuring, program, ...args], { encoding: 'utf8', env });
  const [seconds = '', status = ''] = result.stdout.trim().split(' ');
  if (status === '0') return Number(seconds) * 1e6;
  if (program === process.execPath) throw new Error(`${name} failed: ${result.stderr}`);
  // Another program may not be able to do it: it has no figure then.
  return Number.NaN;
}
