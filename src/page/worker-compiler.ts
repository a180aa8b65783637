/** The compiler in a web worker. Of several requests that wait, only the last is answered: the others are out of date. */
import type { CompileAnswer, Compiled, CompileRequest } from './protocol.ts';
import type { Compiler } from './session.ts';

interface Waiting {
  drawn(compiled: Compiled): void;
  resolve(compiled: Compiled | null): void;
  reject(error: Error): void;
}

/** Starts the worker. */
export function workerCompiler(address: string): Compiler {
  return startCompiler(address).compile;
}

/** A compiler that can be ended. */
export interface RunningCompiler {
  readonly compile: Compiler;
  end(): void;
}

/** Starts the worker of a page that may be closed while others stay. */
export function startCompiler(address: string): RunningCompiler {
  const worker = new Worker(address);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<CompileAnswer>) => {
    const one = waiting.get(data.id);
    if (data.kind === 'drawn') {
      one?.drawn(data.compiled);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === 'compiled') one?.resolve(data.compiled);
    else if (data.kind === 'outdated') one?.resolve(null);
    else one?.reject(new Error(data.reason));
  };
  worker.onerror = (event) => {
    for (const one of waiting.values()) one.reject(new Error(event.message || 'the worker did not start'));
    waiting.clear();
  };
  const compile: Compiler = (request, drawn) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { drawn, resolve, reject });
      worker.postMessage({ ...request, id } satisfies CompileRequest);
    });
  return { compile, end: () => worker.terminate() };
}
