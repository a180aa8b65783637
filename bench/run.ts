/**
 * The runner's own cost: a pipeline of 100 trivial shell steps, against the same 100 processes started by themselves.
 * `npx tsx bench/run.ts` prints milliseconds a step.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runPipeline } from '../src/run/run-pipeline.ts';

const count = 100;
const command = 'echo made > "$OUT"/made.txt';

function pipeline(): string {
  const jobs = Array.from({ length: count }, (_, at) => {
    const input = at === 0 ? '' : `, inputs: {i: "\${{parent.jobs.s${at - 1}.outputs.o}}"}`;
    return `  s${at}: {command: "echo made > \${{outputs.o}}/made.txt", outputs: {o: {type: uri_folder}}${input}}\n`;
  });
  return `type: pipeline\njobs:\n${jobs.join('')}`;
}

function bare(folder: string): Promise<void> {
  return new Promise((resolve) => {
    spawn('bash', ['-c', command], { env: { ...process.env, OUT: folder }, stdio: 'ignore' }).on('close', () =>
      resolve(),
    );
  });
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-bench-'));
try {
  const file = path.join(folder, 'pipeline.yml');
  writeFileSync(file, pipeline());
  const run = () => runPipeline({ pipeline: file, withoutMlflow: true, jobs: 1, force: true });
  const processes = async () => {
    for (let at = 0; at < count; at += 1) await bare(folder);
  };
  const overheads: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const alone = await milliseconds(processes);
    overheads.push(((await milliseconds(run)) - alone) / count);
  }
  const reused = await milliseconds(() => runPipeline({ pipeline: file, withoutMlflow: true, jobs: 1 }));
  const median = overheads.toSorted((a, b) => a - b)[1] ?? 0;
  console.log(`overhead of the runner: ${median.toFixed(1)} ms a step (median of 3, one step at a time)`);
  console.log(`a reused step: ${(reused / count).toFixed(1)} ms`);
  if (median >= 30) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
