/** The work of a piece of code, counted and not timed, so that a busy machine gives the same number. */
import { type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** How often each place of the program ran: functions, arms of branches, bodies of loops. */
export type Work = ReadonlyMap<string, number>;

let counting: Session | null = null;

/**
 * Runs something and counts what runs, as V8 does for the coverage of blocks. Counting goes on once it has begun, since V8
 * puts counters of blocks only into functions that it compiles meanwhile; it does not optimize, since it would not count then.
 */
export function countWork(run: () => void): Work {
  counting ??= begin();
  takeCounts(counting);
  run();
  return takeCounts(counting);
}

function begin(): Session {
  setFlagsFromString('--no-opt');
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return session;
}

/** What was counted since it was last asked for. */
function takeCounts(session: Session): Work {
  const found = new Map<string, number>();
  session.post('Profiler.takePreciseCoverage', (error, coverage) => {
    if (error !== null) throw error;
    for (const script of coverage.result) addCounts(script, found);
  });
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
