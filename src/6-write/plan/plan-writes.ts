import type { Report } from '../../diagnostics.ts';
import type { CutStep, OutputFile } from '../../ir.ts';
import { hashText } from '../disk/hash.ts';
import type { ManifestEntry, UnitCells } from '../disk/manifest.ts';
import type { FolderState } from '../disk/read-folder.ts';
import { countConflicts } from '../merge/markers.ts';
import { sameText } from '../merge/text-lines.ts';
import type { Decision, DecisionInput, DecisionKind } from './decide.ts';
import { decide } from './decide.ts';
import { findMoves, type Move, type PythonVersions } from './find-moves.ts';
import { groupFiles } from './group-files.ts';
import { isSettled, planChanges } from './plan-changes.ts';
import { findSubjects, type Subject } from './subjects.ts';
import type { Change, Outcome } from './write-plan.ts';

/** The options of a build. */
export interface PlanOptions {
  /** Files, or folders with all their files, that are to be as generated. */
  readonly restore: readonly string[];
  /** Files that cannot be merged and are to stay as they are. */
  readonly keep: readonly string[];
  /** Build into a folder whose files clash: with conflict markers. */
  readonly force: boolean;
  /** Of each script, by path: its functions and the cells that they were made of. The manifest remembers them. */
  readonly units?: Readonly<Record<string, UnitCells>>;
  /** Of each script, by path: how its step was cut. */
  readonly cut?: Readonly<Record<string, CutStep>>;
}

/** What becomes of one file, with all that is done for it. */
export interface PlannedFile {
  readonly path: string;
  /** Where it was until now, or would be. */
  readonly source: string;
  /** Where it was, when it moves. */
  readonly from: string | null;
  readonly decision: DecisionKind;
  readonly detail: string;
  readonly ownership: 'generated' | 'once';
  /** Texts for the difference that is shown; `null` if there is no file, or no text. */
  readonly before: string | null;
  readonly after: string | null;
  readonly changes: readonly Change[];
  /** The manifest's entry from now on. */
  readonly entry: ManifestEntry | null;
  /** Files that are written together or not at all have the same number. */
  readonly group: number;
}

/** A base copy to be written, or removed (`null`). */
export interface PlannedBase {
  readonly path: string;
  readonly text: string | null;
  readonly group: number;
}

/** All writes of a build, before the first one. */
export interface WritePlan {
  readonly files: readonly PlannedFile[];
  readonly bases: readonly PlannedBase[];
  /** The manifest from now on. */
  readonly manifest: readonly ManifestEntry[];
}

/** Plans all writes of a build. Pure. */
export function planWrites(current: FolderState, next: readonly OutputFile[], options: PlanOptions): WritePlan {
  const subjects = findSubjects(current, next);
  const moves = findMoves(subjects.flatMap((subject, file) => movable(subject, file, options)));
  const groups = groupFiles(subjects, moves);
  const outcomes = subjects.map((subject, file): Outcome => {
    const decision = decide(decisionInput(subject, file, moves, options));
    return { subject, decision, group: groups[file] ?? file };
  });
  const files = outcomes.map((outcome) => planFile(current, outcome, { outcomes, options }));
  const manifest = files.flatMap((file) => (file.entry === null ? [] : [file.entry]));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, bases: planBases(current, outcomes), manifest };
}

/** Reports paths that the user named and that are not generated. */
export function checkNamedPaths(
  current: FolderState,
  next: readonly OutputFile[],
  options: PlanOptions,
  report: Report,
): void {
  const known = [...next.map((file) => file.path), ...current.manifest.files.map((file) => file.path)];
  for (const path of [...options.restore, ...options.keep]) {
    if (!known.some((other) => isNamed([path], other))) report.add('restore-unknown-file', null, { path });
  }
}

/** A file whose functions may move to other files, or arrive from them. */
function movable(subject: Subject, file: number, options: PlanOptions): readonly PythonVersions[] {
  const { entry, disk, base, source, target } = subject;
  const next = subject.file?.text ?? '';
  if (!source.endsWith('.py') || !target.endsWith('.py') || isNamed(options.restore, target)) return [];
  if (entry === null) return disk.content.kind === 'missing' ? [{ file, base: '', disk: '', next }] : [];
  if (disk.content.kind !== 'text' || base === null || entry.state === 'own') return [];
  if (countConflicts(disk.content.text) > countConflicts(base)) return [];
  return [{ file, base, disk: disk.content.text, next }];
}

function decisionInput(subject: Subject, file: number, moves: readonly Move[], options: PlanOptions): DecisionInput {
  const { entry, disk, base, target } = subject;
  return {
    base,
    disk: disk.content,
    next: subject.file?.text ?? null,
    ownership: subject.file?.ownership ?? entry?.ownership ?? 'generated',
    state: entry?.state ?? null,
    python: target.endsWith('.py'),
    restore: isNamed(options.restore, target),
    keep: isNamed(options.keep, target),
    arrivals: moves.filter((move) => move.to === file).map((move) => move.arrival),
    departures: moves.filter((move) => move.from === file).map((move) => move.arrival.base.name),
  };
}

function isNamed(named: readonly string[], path: string): boolean {
  return named.some((name) => {
    const clean = name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
    return clean === path || path.startsWith(`${clean}/`);
  });
}

function planFile(
  current: FolderState,
  outcome: Outcome,
  whole: { readonly outcomes: readonly Outcome[]; readonly options: PlanOptions },
): PlannedFile {
  const { subject, decision, group } = outcome;
  const { source, target, entry, disk, file } = subject;
  const { changes, present } = planChanges(current, outcome, whole.outcomes);
  const before = disk.content.kind === 'text' ? disk.content.text : null;
  const moved = source !== target && disk.content.kind !== 'missing';
  const shown = nameDecision(decision, changes, moved);
  return {
    path: target,
    source,
    from: moved ? source : null,
    decision: shown.kind,
    detail: moved ? [`was \`${source}\``, shown.detail].filter((part) => part !== '').join('; ') : shown.detail,
    ownership: file?.ownership ?? entry?.ownership ?? 'generated',
    before,
    after: present ? (decision.write ?? before) : null,
    changes,
    entry: planEntry(subject, decision, whole.options),
    group,
  };
}

function nameDecision(
  decision: Decision,
  changes: readonly Change[],
  moved: boolean,
): Pick<Decision, 'kind' | 'detail'> {
  if (changes.length === 0) return decision;
  if (decision.kind === 'keep') return { kind: moved ? 'merge' : 'keep', detail: decision.detail };
  if (decision.kind !== 'unchanged') return decision;
  return { kind: 'update', detail: moved ? decision.detail : 'permissions' };
}

/** Base copies of the files as they are generated now; copies of what is no longer generated go. */
function planBases(current: FolderState, outcomes: readonly Outcome[]): readonly PlannedBase[] {
  const kept = new Set(outcomes.filter(({ decision }) => decision.base !== null).map(({ subject }) => subject.target));
  const written = outcomes.flatMap(({ subject, decision, group }): PlannedBase[] => {
    const { target } = subject;
    const present = current.bases.get(target);
    if (decision.base === null || present === decision.base) return [];
    if (present !== undefined && sameText(present, decision.base)) return [];
    return [{ path: target, text: decision.base, group }];
  });
  const gone = outcomes.flatMap(({ subject, group }): PlannedBase[] => {
    const { source } = subject;
    return current.bases.has(source) && !kept.has(source) ? [{ path: source, text: null, group }] : [];
  });
  return [...written, ...gone];
}

function planEntry(subject: Subject, decision: Decision, options: PlanOptions): ManifestEntry | null {
  if (decision.state === null) return null;
  const { entry, file, target } = subject;
  const about = file ?? entry;
  if (about === null) return null;
  const hash = decision.base === null ? (decision.state === 'own' ? '' : (entry?.hash ?? '')) : hashText(decision.base);
  const { key, origin, ownership } = about;
  const settled = isSettled(subject, decision) || entry === null;
  const executable = settled ? about.executable : entry.executable;
  const units = settled ? options.units?.[target] : entry.units;
  const cut = settled ? options.cut?.[target] : entry.cut;
  const memory = { ...(units && { units }), ...(cut && { cut }) };
  return { path: target, key, origin, hash, ownership, executable, state: decision.state, ...memory };
}
