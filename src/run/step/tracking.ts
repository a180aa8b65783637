import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pythonResource } from '../python-resource.ts';

/** What a step logged. */
export interface Logged {
  readonly metrics: Readonly<Record<string, number>>;
  readonly params: Readonly<Record<string, string>>;
  /** Folder of the artifacts of its run, which is there once something was logged. */
  readonly artifacts: string | null;
}

/** What a step logged without MLflow. */
export const nothingLogged: Logged = { metrics: {}, params: {}, artifacts: null };

/** The MLflow runs of one pipeline run: one for the pipeline, and one below it for each step. */
export interface Tracking {
  /** Begins a step's run; gives the environment that makes the step's script log to it, `null` when MLflow failed. */
  begin(name: string): Promise<TrackedRun | null>;
  end(run: TrackedRun, ok: boolean): Promise<Logged>;
  close(ok: boolean): Promise<void>;
  /** Why MLflow is not used after all. */
  problem(): string | null;
  /** The store that holds the runs; `null` before there is one. */
  store(): string | null;
  /** Why it is not the best of the stores. */
  refused(): string | null;
}

/** A run of MLflow, and what its process needs to know of it. */
export interface TrackedRun {
  readonly id: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Where and under which names runs are kept. */
export interface TrackingPlace {
  readonly python: string;
  /** Folder to work in: a store of SQLite leaves a folder of its own there. */
  readonly folder: string;
  /** Stores to try, the best one first. */
  readonly stores: readonly string[];
  /** URI of the folder of artifacts. */
  readonly artifacts: string;
  readonly experiment: string;
  readonly name: string;
}

interface Answer {
  readonly run?: string;
  readonly error?: string;
  readonly store?: string;
  readonly refused?: string | null;
  readonly metrics?: Record<string, number>;
  readonly params?: Record<string, string>;
  readonly artifacts?: string;
}

/** Starts the process that keeps the runs; it is one for a whole pipeline, since importing MLflow takes seconds. */
export function startTracking(place: TrackingPlace): Tracking {
  const child = spawn(place.python, ['-u', pythonResource('tracking.py')], {
    cwd: place.folder,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', GIT_PYTHON_REFRESH: 'quiet' },
    detached: process.platform !== 'win32',
  });
  const ask = conversation(child);
  let problem: string | null = null;
  const tell = async (request: object): Promise<Answer> => {
    const answer = await ask(request);
    problem ??= answer.error ?? null;
    return answer;
  };
  const { stores, artifacts, experiment, name } = place;
  const parent = tell({ op: 'start', stores, artifacts, experiment, name });
  let used: string | null = null;
  let why: string | null = null;
  return {
    problem: () => problem,
    store: () => used,
    refused: () => why,
    async begin(step) {
      const { run: above, store, refused } = await parent;
      if (above === undefined || store === undefined) return null;
      used = store;
      why = refused ?? null;
      const { run } = await tell({ op: 'begin', name: step, parent: above });
      if (run === undefined) return null;
      return {
        id: run,
        environment: { MLFLOW_TRACKING_URI: store, MLFLOW_EXPERIMENT_NAME: experiment, MLFLOW_RUN_ID: run },
      };
    },
    async end(run, ok) {
      const answer = await tell({ op: 'finish', run: run.id, ok });
      const { metrics, params, artifacts } = answer;
      return metrics === undefined ? nothingLogged : { metrics, params: params ?? {}, artifacts: artifacts ?? null };
    },
    async close(ok) {
      const { run } = await parent;
      if (run !== undefined) await tell({ op: 'finish', run, ok });
      child.stdin.end();
    },
  };
}

/** Sends requests one after the other; after the process has ended every answer is an error. */
function conversation(child: ChildProcessWithoutNullStreams): (request: object) => Promise<Answer> {
  const waiting: ((answer: Answer) => void)[] = [];
  let ended: string | null = null;
  let messages = '';
  child.stderr.on('data', (chunk: Buffer) => {
    messages = (messages + chunk.toString('utf8')).slice(-4000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line) as Answer));
  const end = (why: string) => {
    ended ??= messages.trim().split('\n').at(-1) || why;
    for (const answer of waiting.splice(0)) answer({ error: ended });
  };
  child.on('error', (error) => end(error.message));
  child.on('close', () => end('its process ended'));
  child.stdin.on('error', () => end('its process ended'));
  return (request) =>
    new Promise((resolve) => {
      if (ended !== null) return resolve({ error: ended });
      waiting.push(resolve);
      child.stdin.write(`${JSON.stringify(request)}\n`);
    });
}
