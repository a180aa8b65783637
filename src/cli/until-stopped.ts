import type { ExitCode } from '../console/terminal.ts';

/** What a command ends with when it was told to stop: that of a process that Ctrl+C ended. */
export const interrupted: ExitCode = 130;

/** What work gave; null when it was told to stop and gave nothing more. */
export interface Stoppable<Result> {
  readonly result: Result | null;
  readonly isStopped: boolean;
}

/** Does work that can be told to stop: by Ctrl+C, by a kill, by a terminal that is closed. */
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
