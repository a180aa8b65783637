import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { RunOptions } from '../run/run-options.ts';

/** A program that is asked, and what it is asked. */
export interface Conversation {
  readonly python: string;
  readonly script: string;
  readonly request: object;
  /** The environment variables of the program, and of the tasks. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A task that has ended. */
export interface EndedTask {
  readonly step: string;
  readonly state: 'done' | 'failed';
  readonly seconds: number;
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, number>>;
}

/** All that the program told. */
export interface Told {
  readonly ok: boolean;
  readonly problem: string | null;
  readonly pipeline: string | null;
  /** Why `kfp` could not be imported. */
  readonly lacking: string | null;
  /** A value that no parameter takes. */
  readonly unknown: { readonly name: string; readonly known: readonly string[] } | null;
  readonly steps: readonly EndedTask[];
}

type Event =
  | { readonly kind: 'pipeline'; readonly name: string }
  | { readonly kind: 'lacking'; readonly problem: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: 'state'; readonly step: string; readonly state: 'running'; readonly seconds: number }
  | { readonly kind: 'output'; readonly step: string; readonly text: string }
  | ({ readonly kind: 'end' } & EndedTask)
  | { readonly kind: 'done'; readonly ok: boolean; readonly problem?: string };

/** Runs the program to its end, and passes on what it tells. */
export function converse(
  { python, script, request, environment }: Conversation,
  { onEvent, signal }: Pick<RunOptions, 'onEvent' | 'signal'>,
): Promise<Told> {
  const child = spawn(python, ['-u', script], {
    env: { ...environment, PYTHONIOENCODING: 'utf-8' },
    detached: process.platform !== 'win32',
  });
  let told: Told = { ok: false, problem: null, pipeline: null, lacking: null, unknown: null, steps: [] };
  let messages = '';
  const stop = () => endGroup(child.pid);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  child.stderr.on('data', (chunk: Buffer) => {
    messages = (messages + chunk.toString('utf8')).slice(-4000);
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as Event;
    if (event.kind === 'output' || event.kind === 'state') onEvent?.(event);
    if (event.kind === 'end') onEvent?.({ ...event, kind: 'state' });
    told = heard(told, event);
  });
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(request));
  return new Promise((resolve) => {
    const end = (why: string | null) => {
      signal?.removeEventListener('abort', stop);
      const last = messages.trim().split('\n').at(-1) ?? '';
      resolve(told.ok || told.problem !== null ? told : { ...told, problem: why ?? last });
    };
    child.on('error', (error) => end(error.message));
    child.on('close', () => end(null));
  });
}

function heard(told: Told, event: Event): Told {
  switch (event.kind) {
    case 'pipeline':
      return { ...told, pipeline: event.name };
    case 'lacking':
      return { ...told, lacking: event.problem };
    case 'unknown':
      return { ...told, unknown: event };
    case 'end':
      return { ...told, steps: [...told.steps, event] };
    case 'done':
      return { ...told, ok: event.ok, problem: event.problem ?? null };
    default:
      return told;
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
