/** The work of a piece of code, counted and not timed, so that a busy machine gives the same number. */
import { type Profiler, Session } from 'node:inspector';

/** How often each place of the program ran: functions, arms of branches, bodies of loops. */
export type Work = ReadonlyMap<string, number>;

/** Runs something and counts what runs. V8 counts as for coverage of blocks. */
export function countWork(run: () => void): Work {
  const session = new Session();
  session.connect();
  const found = new Map<string, number>();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    run();
    session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error !== null) throw error;
      for (const script of coverage.result) addCounts(script, found);
    });
    session.post('Profiler.stopPreciseCoverage');
  } finally {
    session.disconnect();
  }
  return found;
}

function addCounts({ url, functions }: Profiler.ScriptCoverage, found: Map<string, number>): void {
  if (url.startsWith('node:') || url === '') return;
  for (const { functionName, ranges } of functions) {
    for (const { startOffset, count } of ranges) {
      const place = `${functionName || '(no name)'} ${url.replace(/^.*\//, '')}:${startOffset}`;
      if (count > 0) found.set(place, (found.get(place) ?? 0) + count);
    }
  }
}

/** How work grows with size: 1 where twice the size takes twice the work, 2 where it takes four times as much. */
export function exponent(small: number, large: number, factor: number): number {
  return Math.log(large / small) / Math.log(factor);
}

/** All that ran. */
export function total(work: Work): number {
  return [...work.values()].reduce((sum, count) => sum + count, 0);
}
