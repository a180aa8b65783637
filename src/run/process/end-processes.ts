/**
 * Processes that a run started, also those in sessions of their own, which no signal to a group reaches: they are known by a
 * mark in their environment, which children inherit. Where there is no `/proc`, as on macOS, only the groups are ended.
 */
import { readdirSync, readFileSync } from 'node:fs';

const variable = 'CELLWRIGHT_RUN';

/** What the mark of a process says. */
interface Mark {
  /** The process that started it, and when that was started, since numbers are given out again. */
  readonly owner: string;
  readonly attempt: string;
  /** Folder of all runs. */
  readonly runs: string;
}

let attempts = 0;

/** The variable that marks the processes of one attempt at a step, and its value. */
export function markAttempt(runs: string): Readonly<Record<string, string>> {
  attempts += 1;
  return { [variable]: [ownerOf(process.pid) ?? process.pid, attempts, runs].join(' ') };
}

/** Ends the processes with the mark of an attempt; returns their number. */
export function endAttempt(environment: Readonly<Record<string, string | undefined>>): number {
  const own = environment[variable];
  return own === undefined ? 0 : endAll((_, text) => text === own);
}

/** Ends leftover processes of killed runs; returns their number. */
export function endAbandoned(runs: string): number {
  return endAll(({ owner, runs: folder }) => {
    const [pid = ''] = owner.split('.');
    return folder === runs && ownerOf(Number(pid)) !== owner;
  });
}

/** Rounds of the search: processes started meanwhile are found in the next one. */
const rounds = 5;

function endAll(isMeant: (mark: Mark, text: string) => boolean): number {
  const ended = new Set<number>();
  for (let round = 0; round < rounds; round++) {
    const found = processNumbers().filter((pid) => {
      const text = markOf(pid);
      return text !== null && isMeant(readMark(text), text);
    });
    const fresh = found.filter((pid) => !ended.has(pid));
    for (const pid of fresh) if (endOne(pid)) ended.add(pid);
    if (fresh.length === 0) break;
  }
  return ended.size;
}

function endOne(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

function processNumbers(): readonly number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
  } catch {
    return [];
  }
}

/** The mark of a process; null if it has none, is gone, or belongs to someone else. */
function markOf(pid: number): string | null {
  const text = readText(`/proc/${pid}/environ`);
  return (
    text
      ?.split('\0')
      .find((entry) => entry.startsWith(`${variable}=`))
      ?.slice(variable.length + 1) ?? null
  );
}

function readMark(text: string): Mark {
  const [owner = '', attempt = '', ...runs] = text.split(' ');
  return { owner, attempt, runs: runs.join(' ') };
}

/** A process's number with the time at which it was started; null if there is none. */
function ownerOf(pid: number): string | null {
  const text = readText(`/proc/${pid}/stat`);
  const started = text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? null : `${pid}.${started}`;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return null;
  }
}
