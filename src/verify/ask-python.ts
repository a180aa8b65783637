import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { pythonResource } from '../run/python-resource.ts';

/** How a Python program of cellwright is started. */
export interface PythonCall {
  readonly python: string;
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal | null;
}

/** Gives a Python program of cellwright a JSON request and reads its JSON answer; a text says why there is none. */
export function askPython<Answer>(call: PythonCall, request: object): Promise<Answer | string> {
  return new Promise((resolve) => {
    const child = spawn(call.python, [pythonResource(call.script)], {
      cwd: call.cwd,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8', ...call.env },
      ...(call.signal === null ? {} : { signal: call.signal }),
    });
    const answer: Buffer[] = [];
    let messages = '';
    child.stdout.on('data', (chunk: Buffer) => answer.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      messages = (messages + chunk.toString('utf8')).slice(-8000);
    });
    child.on('error', (error) => resolve(error.message));
    child.stdin.on('error', () => {});
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(Buffer.concat(answer).toString('utf8')) as Answer);
      else resolve(lastWords(messages) ?? `it ended with ${code}`);
    });
    child.stdin.end(JSON.stringify(request));
  });
}

/** The last line that a program wrote to stderr; a kernel that goes down with it has nothing to say. */
function lastWords(messages: string): string | undefined {
  const lines = stripVTControlCharacters(messages).split('\n');
  return lines.findLast((line) => line.trim() !== '' && !line.startsWith('[IPKernelApp]'))?.trim();
}
