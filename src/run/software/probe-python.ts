import { spawn } from 'node:child_process';
import type { ScriptCall } from '../../shell/find-scripts.ts';
import { pythonResource } from '../python-resource.ts';

/** What a Python can run. */
export interface PythonProbe {
  readonly executable: string;
  readonly version: string;
  /** Names of the metadata folders of all packages: part of the key under which results are reused. */
  readonly packages: readonly string[];
  readonly mlflow: boolean;
  readonly steps: Readonly<Record<string, ScriptFindings>>;
}

/** What is wrong between a script and its command. */
export interface ScriptFindings {
  readonly modules: readonly string[];
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly known: readonly string[];
}

/** A script that is looked at: the files of its working directory, and what it is given. */
export interface ProbedScript extends ScriptCall {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Asks an interpreter about itself and about scripts, without executing them; a text says why it could not be asked. */
export function probePython(
  python: string,
  steps: readonly ProbedScript[],
  signal?: AbortSignal,
): Promise<PythonProbe | string> {
  return new Promise((resolve) => {
    const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
    const stopped = signal === undefined ? {} : { signal, killSignal: 'SIGKILL' as const };
    const child = spawn(python, [pythonResource('probe.py')], { env, ...stopped });
    let answer = '';
    let messages = '';
    child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (messages += chunk.toString('utf8')));
    child.on('error', (error) => resolve(error.message));
    child.stdin.on('error', () => {});
    child.on('close', (code) => {
      const probe = code === 0 ? parseProbe(answer) : null;
      if (probe !== null) resolve(probe);
      else if (code === 0) resolve('it is not Python 3');
      else resolve(messages.trim().split('\n').at(-1) ?? `it ended with ${code}`);
    });
    child.stdin.end(JSON.stringify({ steps }));
  });
}

/** What the interpreter said; `null` for the words of another program. */
function parseProbe(answer: string): PythonProbe | null {
  try {
    return JSON.parse(answer) as PythonProbe;
  } catch {
    return null;
  }
}
