import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { NotebookRequest, NotebookResult } from './types.ts';

const mostMilliseconds = 120_000;

/** A process that compiles one notebook after another; it is started again after one that hangs or exhausts it. */
export function createCompiler(): {
  compile(request: NotebookRequest): Promise<NotebookResult>;
  close(): void;
} {
  let child: ChildProcess | null = null;
  return {
    async compile(request) {
      child ??= fork(path.join(import.meta.dirname, 'compile-notebook.ts'), { stdio: 'inherit' });
      const answer = await ask(child, request);
      if (answer.outcome === 'too-slow' || answer.stack?.startsWith('the process ended')) child = null;
      return answer;
    },
    close: () => child?.disconnect(),
  };
}

function ask(child: ChildProcess, request: NotebookRequest): Promise<NotebookResult> {
  return new Promise((give) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      finish({ ...failed(request, 'too-slow'), milliseconds: mostMilliseconds });
    }, mostMilliseconds);
    const onExit = (code: number | null) =>
      finish({ ...failed(request, 'crashed'), stack: `the process ended with ${code}` });
    const finish = (result: NotebookResult) => {
      clearTimeout(timer);
      child.off('exit', onExit).off('message', finish);
      give(result);
    };
    child.once('exit', onExit).once('message', finish);
    child.send(request);
  });
}

/** The result of a notebook of which nothing came back. */
export function failed(request: NotebookRequest, outcome: NotebookResult['outcome']): NotebookResult {
  return {
    file: request.shown,
    outcome,
    findings: [],
    stack: null,
    milliseconds: 0,
    steps: 0,
    pythonFiles: 0,
    badFiles: [],
    newNames: [],
    disputed: [],
  };
}
