import { encodeText } from '../disk/encoding.ts';
import type { FileMode } from '../disk/file-system.ts';
import type { FolderState } from '../disk/read-folder.ts';
import { foldPath } from '../disk/safe-path.ts';
import { pickChanged } from '../merge/text-lines.ts';
import type { Decision } from './decide.ts';
import { diskOf, type Subject } from './subjects.ts';
import type { Change, Outcome } from './write-plan.ts';

/** What is done to the disk for one file, and whether the file is there afterwards. */
export interface FileChanges {
  readonly changes: readonly Change[];
  readonly present: boolean;
}

/** Plans what a decision does to the disk: the file itself, and the place that it leaves. */
export function planChanges(current: FolderState, outcome: Outcome, outcomes: readonly Outcome[]): FileChanges {
  const { subject, decision } = outcome;
  const { source, target, disk } = subject;
  const bytes = bytesAfter(subject, decision);
  const moved = source !== target;
  const changes: Change[] = [];
  if (bytes !== null) {
    const there = diskOf(current, target);
    const mode = modeAfter(subject, decision);
    const same = there.bytes !== null && Buffer.compare(there.bytes, bytes) === 0;
    if (!same || (mode.exact && there.mode !== mode.bits)) {
      changes.push({ path: target, before: there.hash, content: { bytes, mode } });
    }
  } else if (decision.kind === 'delete' && !isTaken(outcomes, outcome)) {
    changes.push({ path: source, before: disk.hash, content: null });
  }
  if (moved && disk.hash !== null && !isTaken(outcomes, outcome)) {
    const removal: Change = { path: source, before: disk.hash, content: null };
    const oneFile = current.ignoresCase && foldPath(source) === foldPath(target);
    if (!oneFile) changes.push(removal);
    else changes.unshift(removal);
  }
  return { changes, present: bytes !== null };
}

/** Whether what is generated now is the base from now on. */
export function isSettled(subject: Subject, decision: Decision): boolean {
  return subject.file !== null && decision.base === subject.file.text;
}

function bytesAfter({ disk }: Subject, decision: Decision): Uint8Array | null {
  if (decision.kind === 'delete') return null;
  if (decision.write === null) return disk.bytes;
  return encodeText(decision.write, disk.content.kind === 'text' ? disk.content.encoding : 'utf-8');
}

function modeAfter(subject: Subject, decision: Decision): FileMode {
  const { entry, file, disk } = subject;
  const wanted = file?.executable ?? false;
  if (disk.mode === null) return { bits: wanted ? 0o777 : 0o666, exact: false };
  const present = (disk.mode & 0o111) !== 0;
  if (decision.kind === 'adopt' || !isSettled(subject, decision)) return { bits: disk.mode, exact: true };
  const executable = pickChanged(entry?.executable ?? present, present, wanted);
  if (executable === present) return { bits: disk.mode, exact: true };
  return { bits: executable ? disk.mode | ((disk.mode & 0o444) >> 2) : disk.mode & ~0o111, exact: true };
}

/** Whether another file comes to the path that this one leaves. */
function isTaken(outcomes: readonly Outcome[], leaving: Outcome): boolean {
  return outcomes.some(
    (other) =>
      other !== leaving &&
      other.subject.file !== null &&
      other.subject.target === leaving.subject.source &&
      bytesAfter(other.subject, other.decision) !== null,
  );
}
