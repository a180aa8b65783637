import { type Encoding, encodeText } from '../disk/encoding.ts';
import type { FileState } from '../disk/manifest.ts';
import { countConflicts } from '../merge/markers.ts';
import { type Arrival, mergeTexts } from '../merge/merge.ts';
import { sameText } from '../merge/text-lines.ts';

/**
 * The decision about a file. `foreign` is a file that was there before cellwright and is left alone; `unresolved` still holds
 * the markers of an earlier conflict.
 */
export type DecisionKind =
  | 'create'
  | 'update'
  | 'keep'
  | 'merge'
  | 'conflict'
  | 'delete'
  | 'keep-deleted'
  | 'adopt'
  | 'unchanged'
  | 'unresolved'
  | 'foreign';

/** What is on the disk at a path, as far as deciding is concerned. */
export type DiskText =
  | { readonly kind: 'missing' }
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** A symbolic link, a folder, binary data: nothing that lines can be merged into. */
  | { readonly kind: 'other'; readonly reason: string; readonly regular: boolean };

/** The inputs of a decision. */
export interface DecisionInput {
  /** The text as it was last generated; `null` when it never was, or when that is not known any more. */
  readonly base: string | null;
  readonly disk: DiskText;
  /** The text as it is generated now; `null` when the file is no longer generated. */
  readonly next: string | null;
  readonly ownership: 'generated' | 'once';
  /** The manifest entry of the file; `null` if there is none. */
  readonly state: FileState | null;
  readonly python: boolean;
  /** The user wants the generated file, whatever is on the disk. */
  readonly restore: boolean;
  /** The user wants the file that is on the disk, where it cannot be merged. */
  readonly keep: boolean;
  readonly arrivals: readonly Arrival[];
  readonly departures: readonly string[];
}

/** The decision about a file, and its state afterwards. */
export interface Decision {
  readonly kind: DecisionKind;
  /** The text to write; `null` leaves the disk as it is (or, for `delete`, empties it). */
  readonly write: string | null;
  /** The base from now on; `null` for none. */
  readonly base: string | null;
  /** The new manifest entry; `null` for none. */
  readonly state: FileState | null;
  /** The reason, for people. */
  readonly detail: string;
}

/** Decides about one file. */
export function decide(input: DecisionInput): Decision {
  switch (input.disk.kind) {
    case 'missing':
      return decideMissing(input);
    case 'other':
      return decideOther(input, input.disk);
    case 'text':
      return input.next === null
        ? decideLeaving(input, input.disk.text)
        : decideText(input, input.disk.text, input.next);
  }
}

function decideMissing(input: DecisionInput): Decision {
  const { base, next, state } = input;
  if (next === null) return { kind: 'unchanged', write: null, base: null, state: null, detail: '' };
  if (state !== null && !input.restore) {
    return {
      kind: 'keep-deleted',
      write: null,
      base,
      state: 'deleted',
      detail: 'you deleted it; `--restore` brings it back',
    };
  }
  if (input.arrivals.length > 0 && !input.restore) return merge(input, { base: '', disk: '', next, encoding: 'utf-8' });
  return { kind: 'create', write: next, base: next, state: 'generated', detail: state === null ? '' : 'restored' };
}

function decideOther(input: DecisionInput, disk: Extract<DiskText, { kind: 'other' }>): Decision {
  const { reason } = disk;
  const { base, next, state } = input;
  const stay = { write: null, base, state };
  if (next === null) {
    if (state === null) return { kind: 'unchanged', ...stay, detail: '' };
    return { kind: 'keep', ...stay, state: 'left', detail: `no longer generated; ${reason}, so it is yours now` };
  }
  if (input.restore && disk.regular) {
    return { kind: 'update', write: next, base: next, state: 'generated', detail: 'restored' };
  }
  if (base !== null && sameText(base, next)) return { kind: 'keep', ...stay, detail: reason };
  if (input.keep)
    return { kind: 'keep', write: null, base: next, state: 'generated', detail: `kept as you asked; ${reason}` };
  if (input.ownership === 'once' && base === null) {
    return { kind: 'foreign', ...stay, state: 'own', detail: 'existed before; left as it is' };
  }
  return { kind: 'conflict', ...stay, detail: `cannot be merged: ${reason}` };
}

function decideLeaving(input: DecisionInput, disk: string): Decision {
  const { base, state } = input;
  if (state === null || state === 'own') return { kind: 'unchanged', write: null, base: null, state: null, detail: '' };
  if (base !== null && isUnedited(input, base, disk)) {
    return { kind: 'delete', write: null, base: null, state: null, detail: 'no longer generated' };
  }
  return {
    kind: 'keep',
    write: null,
    base,
    state: 'left',
    detail: 'no longer generated, but edited: it is yours now',
  };
}

/** Whether a file that is no longer generated holds nothing of the user's that did not leave with a function. */
function isUnedited(input: DecisionInput, base: string, disk: string): boolean {
  if (sameText(base, disk)) return true;
  if (input.departures.length === 0) return false;
  const rest = mergeTexts({ base, disk, next: base, python: true, departures: input.departures });
  const untouched = mergeTexts({ base, disk: base, next: base, python: true, departures: input.departures });
  return rest.conflicts === 0 && sameText(rest.text, untouched.text);
}

function decideText(input: DecisionInput, disk: string, next: string): Decision {
  const { base, state } = input;
  const settled = { base: next, state: 'generated' } as const;
  if (input.restore) {
    if (sameText(disk, next)) return { kind: 'unchanged', write: null, ...settled, detail: '' };
    return { kind: 'update', write: next, ...settled, detail: 'restored' };
  }
  if (countConflicts(disk) > countConflicts(base ?? next)) {
    const known = state === null ? null : 'conflicted';
    return { kind: 'unresolved', write: null, base, state: known, detail: 'still holds conflict markers' };
  }
  if (sameText(disk, next)) {
    const kind = base === null && state !== 'generated' ? 'adopt' : 'unchanged';
    return { kind, write: null, ...settled, detail: kind === 'adopt' ? 'already there, and identical' : '' };
  }
  if (state === 'own' || (base === null && input.ownership === 'once')) {
    return { kind: 'foreign', write: null, base: null, state: 'own', detail: 'existed before; left as it is' };
  }
  const encoding = input.disk.kind === 'text' ? input.disk.encoding : 'utf-8';
  return decideEdited(input, { base, disk, next, encoding });
}

interface MergeTask {
  readonly base: string | null;
  readonly disk: string;
  readonly next: string;
  readonly encoding: Encoding;
}

function decideEdited(input: DecisionInput, task: MergeTask): Decision {
  const { base, disk, next } = task;
  const moved = input.arrivals.length > 0 || input.departures.length > 0;
  if (base === null || moved) return merge(input, task);
  if (sameText(base, next))
    return { kind: 'keep', write: null, base: next, state: 'generated', detail: 'you edited it' };
  if (!sameText(base, disk)) return merge(input, task);
  if (base === disk) return { kind: 'update', write: next, base: next, state: 'generated', detail: '' };
  return { ...merge(input, task), kind: 'update', detail: '' };
}

function merge(input: DecisionInput, task: MergeTask): Decision {
  const { python, arrivals, departures } = input;
  const merged = mergeTexts({ base: task.base, disk: task.disk, next: task.next, python, arrivals, departures });
  if (encodeText(merged.text, task.encoding) === null) {
    const detail = `cannot be merged: what is new does not fit its encoding (${task.encoding})`;
    return { kind: 'conflict', write: null, base: task.base, state: input.state, detail };
  }
  const conflicted = merged.conflicts > 0;
  return {
    kind: conflicted ? 'conflict' : 'merge',
    write: merged.text,
    base: task.next,
    state: conflicted ? 'conflicted' : 'generated',
    detail: conflicted ? conflictDetail(merged.conflicts) : mergeDetail(arrivals),
  };
}

function conflictDetail(count: number): string {
  return count === 1 ? '1 place that both sides changed' : `${count} places that both sides changed`;
}

function mergeDetail(arrivals: readonly Arrival[]): string {
  const names = arrivals.map((arrival) => `\`${arrival.disk.name}\``);
  return names.length === 0 ? 'your edits and the new text' : `with your edits of ${names.join(', ')}`;
}
