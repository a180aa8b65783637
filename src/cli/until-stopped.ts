import type { ExitCode } from '../console/terminal.ts';

/** The exit code of an interrupted command: that of a process ended by Ctrl+C. */
export const interrupted: ExitCode = 130;

/** The result of the work; null if it was stopped without one. */
export interface Stoppable<Result> {
  readonly result: Result | null;
  readonly isStopped: boolean;
}

/** Runs work that can be stopped: by Ctrl+C, by a kill, or by closing the terminal. */
export async function untilStopped<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Stoppable<Result>> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    const result = await work(stopping.signal);
    return { result, isStopped: stopping.signal.aborted };
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    return { result: null, isStopped: true };
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
