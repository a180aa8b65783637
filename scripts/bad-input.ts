/**
 * Mutates notebooks, settings and pipeline files, and sees what the compiler makes of them: `npx tsx scripts/bad-input.ts --count 100000`.
 * Wrong are a crash, more than 20 seconds of the processor, more than 1.5 GB, YAML and Python that do not parse. Each is named by its seed, and
 * `--show SEED` prints its input.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inputOf } from './bad-input/judge-input.ts';
import { findSubjects } from './bad-input/subjects.ts';
import { createJudge } from './corpus/python-judge.ts';

const options = {
  count: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '600' },
  show: { type: 'string' },
} as const;

const secondsEach = 20;
const megabytes = 1500;

interface Answer {
  readonly seed: number;
  readonly kind: string;
  readonly changed: string;
  readonly python: readonly string[];
  readonly problem: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.show !== undefined) {
    const { kind, changed, texts } = inputOf(findSubjects(), Number(values.show));
    process.stdout.write(`${kind}, ${changed}\n${texts.get(changed)}\n`);
    return;
  }
  const [count, first] = [Number(values.count), Number(values.seed)];
  const end = performance.now() + Number(values.minutes) * 60_000;
  const judge = createJudge();
  const accepted = new Set<string>();
  const figures = new Map<string, number>();
  let worker = startWorker();
  let wrong = 0;
  for (let seed = first; seed < first + count && performance.now() < end; seed++) {
    const answer = await ask(worker, seed);
    if (typeof answer === 'string') worker = startWorker();
    const found = typeof answer === 'string' ? answer : await problemOf(answer, judge, accepted);
    if (typeof answer !== 'string') figures.set(answer.kind, (figures.get(answer.kind) ?? 0) + 1);
    if (found === '') continue;
    wrong++;
    process.stdout.write(`seed ${seed}: ${found}\n`);
  }
  process.stdout.write(`${[...figures].map(([kind, number]) => `${number} ${kind}`).join(', ')}: ${wrong} wrong\n`);
  judge.close();
  worker.kill('SIGKILL');
  process.exitCode = wrong > 0 ? 1 : 0;
}

function startWorker(): ChildProcess {
  return fork(path.join(import.meta.dirname, 'bad-input/worker.ts'), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${megabytes}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Of a busy machine's seconds, only those that the process was given; others where the system does not tell. */
function processorSeconds({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return performance.now() / 1000;
  }
}

/** The answer for a seed; a text if there is none. */
async function ask(worker: ChildProcess, seed: number): Promise<Answer | string> {
  return new Promise((give) => {
    const settle = (answer: Answer | string): void => {
      clearInterval(limit);
      worker.removeAllListeners();
      give(answer);
    };
    const before = processorSeconds(worker);
    const limit = setInterval(() => {
      if (processorSeconds(worker) - before <= secondsEach) return;
      settle(`takes more than ${secondsEach} seconds`);
      worker.kill('SIGKILL');
    }, 1000);
    worker.once('message', (answer: Answer) => settle(answer));
    worker.once('error', (error: Error) => settle(`ends: ${error.message}`));
    worker.once('exit', (code, signal) => settle(`ends with ${signal ?? code}`));
    worker.send(seed);
  });
}

async function problemOf(
  { python, problem }: Answer,
  judge: ReturnType<typeof createJudge>,
  accepted: Set<string>,
): Promise<string> {
  if (problem !== '') return problem;
  for (const text of python) {
    if (accepted.has(text)) continue;
    const found = await judge.problemOf('file', text);
    if (found !== '') return `Python does not parse: ${found}`;
    if (accepted.size < 20_000) accepted.add(text);
  }
  return '';
}

await main();
