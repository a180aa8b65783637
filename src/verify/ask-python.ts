import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { verifyResource } from './verify-resource.ts';

/** How a Python program of the proof is started. */
export interface PythonCall {
  readonly python: string;
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Gets each line of progress that the program writes. */
  readonly onProgress?: (text: string) => void;
}

const graceForPipes = 500;
const progress = /^cellwright: /;

/** Returns a Python program a JSON request and reads its JSON answer; a text says why there is none. */
export function askPython<Answer>(call: PythonCall, request: object): Promise<Answer | string> {
  if (call.signal.aborted) return Promise.resolve('it was stopped');
  return new Promise((resolve) => {
    const child = spawn(call.python, [verifyResource(call.script)], {
      cwd: call.cwd,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8', ...call.env },
      // A group of its own: the terminal's Ctrl-C reaches cellwright alone, which then ends everything in order.
      detached: process.platform !== 'win32',
    });
    const stop = () => killGroup(child.pid);
    call.signal.addEventListener('abort', stop, { once: true });
    const answer: Buffer[] = [];
    let messages = '';
    child.stdout.on('data', (chunk: Buffer) => answer.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      for (const line of text.split('\n')) {
        if (progress.test(line)) call.onProgress?.(line.replace(progress, ''));
      }
      messages = (messages + text).slice(-8000);
    });
    child.on('error', (error) => resolve(error.message));
    child.stdin.on('error', () => {});
    const finish = (code: number | null) => {
      call.signal.removeEventListener('abort', stop);
      stop();
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(readAnswer<Answer>(Buffer.concat(answer), code) ?? lastWords(messages) ?? `it ended with ${code}`);
    };
    child.on('close', finish);
    // What the program started, in whatever session, may hold its pipes open after its end.
    child.on('exit', (code) => setTimeout(() => finish(code), graceForPipes).unref());
    child.stdin.end(JSON.stringify(request));
  });
}

function readAnswer<Answer>(text: Buffer, code: number | null): Answer | null {
  if (code !== 0) return null;
  try {
    return JSON.parse(text.toString('utf8')) as Answer;
  } catch {
    return null;
  }
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** The last line that a program wrote to stderr; a kernel that goes down with it has nothing to say. */
function lastWords(messages: string): string | undefined {
  const lines = stripVTControlCharacters(messages).split('\n');
  return lines
    .findLast((line) => line.trim() !== '' && !line.startsWith('[IPKernelApp]') && !progress.test(line))
    ?.trim();
}
