import { spawn } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { endAttempt } from './end-processes.ts';

/** A command that is to be run in a process group of its own. */
export interface ProcessRequest {
  readonly command: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** File that gets everything the command prints. */
  readonly log: string;
  /** Seconds after which the command and its children are ended; `null` for no limit. */
  readonly timeout: number | null;
  readonly signal: AbortSignal;
  readonly onOutput: (text: string) => void;
}

/** How a command ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** `log-full`: its output could not be written to the log, so that it was stopped. */
  readonly reason: 'ended' | 'timeout' | 'cancelled' | 'not-started' | 'log-full';
}

const graceBeforeKill = 3000;
const graceForPipes = 500;

/** Runs a command through `bash -c`, as Azure ML does. What it prints goes to the log as it comes, and is not kept in memory. */
export function runProcess(request: ProcessRequest): Promise<ProcessEnd> {
  if (request.signal.aborted) return Promise.resolve({ code: null, signal: null, reason: 'cancelled' });
  const log = openSync(request.log, 'a');
  const child = spawn('bash', ['-c', request.command], {
    cwd: request.cwd,
    env: request.env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let reason: ProcessEnd['reason'] = 'ended';
  let killing: NodeJS.Timeout | undefined;
  const stop = (why: ProcessEnd['reason']) => {
    if (reason !== 'ended') return;
    reason = why;
    signalGroup(child.pid, 'SIGTERM');
    killing = setTimeout(() => {
      signalGroup(child.pid, 'SIGKILL');
      endAttempt(request.env);
    }, graceBeforeKill);
  };
  const cancel = () => stop('cancelled');
  request.signal.addEventListener('abort', cancel, { once: true });
  const limit = request.timeout === null ? undefined : setTimeout(() => stop('timeout'), request.timeout * 1000);
  const take = (chunk: Buffer) => {
    if (!tryToWrite(log, chunk)) stop('log-full');
    request.onOutput(chunk.subarray(-4096).toString('utf8'));
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((resolve) => {
    const finish = (end: ProcessEnd) => {
      clearTimeout(limit);
      clearTimeout(killing);
      request.signal.removeEventListener('abort', cancel);
      // Children that outlive the command would hold the pipes and could still write to the outputs.
      signalGroup(child.pid, 'SIGKILL');
      endAttempt(request.env);
      child.stdout.destroy();
      child.stderr.destroy();
      closeSync(log);
      resolve(end);
    };
    let isFinished = false;
    const once = (end: ProcessEnd) => {
      if (isFinished) return;
      isFinished = true;
      finish(end);
    };
    child.on('error', (error) => {
      tryToWrite(log, Buffer.from(`${error.message}\n`));
      once({ code: null, signal: null, reason: 'not-started' });
    });
    child.on('exit', (code, signal) => {
      setTimeout(() => once({ code, signal, reason }), graceForPipes).unref();
      child.on('close', () => once({ code, signal, reason }));
    });
  });
}

function tryToWrite(file: number, chunk: Buffer): boolean {
  try {
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    return true;
  } catch {
    return false;
  }
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // The group is gone already.
  }
}
