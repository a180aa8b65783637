import { dirname, join, relative } from 'node:path';
import type { Report } from '../diagnostics.ts';
import type { OutputFile } from '../ir.ts';
import {
  applyJournal,
  discardTemporary,
  findUnexpected,
  rescuePath,
  type Target,
  WriteError,
  writePlain,
} from './disk/apply-writes.ts';
import { type FileSystem, nodeFileSystem } from './disk/file-system.ts';
import { createJournal, journalPath, overlayOf, printJournal, readJournal } from './disk/journal.ts';
import { isLock, type Processes, systemProcesses, takeLock } from './disk/lock.ts';
import { printManifest } from './disk/manifest.ts';
import { manifestPath, type Overlay, readDisk, readFolder } from './disk/read-folder.ts';
import { checkOutputPaths } from './disk/safe-path.ts';
import { describeDifference, describeFiles, type WriteRow } from './plan/describe.ts';
import { checkNamedPaths, type PlanOptions, planWrites, type WritePlan } from './plan/plan-writes.ts';
import { type Planned, reportPlan } from './plan/report-plan.ts';

/** The input of a write. */
export interface WriteOptions extends Partial<PlanOptions> {
  /** Only say what would be written. */
  readonly dryRun?: boolean;
  readonly fileSystem?: FileSystem;
  readonly processes?: Processes;
  /** How long to wait for another build, in milliseconds. */
  readonly waitFor?: number;
}

/** The result of a write, or of a dry run. */
export interface WriteResult {
  /** `refused`: there are errors, and nothing was written. `failed`: the disk failed; the next build finishes. */
  readonly status: 'written' | 'unchanged' | 'planned' | 'refused' | 'failed';
  readonly rows: readonly WriteRow[];
  /** A unified difference of all files that change. */
  difference(): string;
  /** Paths that hold a conflict, new or old, and wait for the user. */
  readonly conflicts: readonly string[];
  /** Whether the repository was as generated already, and without conflicts. */
  readonly clean: boolean;
}

/** Writes the files of a build into a folder, and keeps what people edited there. */
export function write(
  files: readonly OutputFile[],
  folder: string,
  options: WriteOptions,
  report: Report,
): WriteResult {
  checkOutputPaths(files, report);
  if (report.hasErrors()) return describeResult('refused', null);
  const target = { root: folder, fileSystem: options.fileSystem ?? nodeFileSystem };
  return catchDiskErrors(target, report, () =>
    options.dryRun === true
      ? previewWrites(files, target, options, report)
      : writeLocked(files, target, options, report),
  );
}

/** Compares a folder with the files of a build, for `cellwright check`: changes nothing. */
export function checkFolder(
  files: readonly OutputFile[],
  folder: string,
  options: WriteOptions,
  report: Report,
): WriteResult {
  return write(files, folder, { ...options, dryRun: true }, report);
}

function previewWrites(
  files: readonly OutputFile[],
  target: Target,
  options: WriteOptions,
  report: Report,
): WriteResult {
  const journal = readJournal(target);
  const planned = planFolder(files, { ...target, overlay: overlayOf(journal) }, options, report);
  if (planned === null) return describeResult('refused', null);
  reportPlan(planned, report);
  const result = describeResult(report.hasErrors() ? 'refused' : 'planned', planned.plan);
  return journal === null ? result : { ...result, clean: false };
}

function writeLocked(files: readonly OutputFile[], target: Target, options: WriteOptions, report: Report): WriteResult {
  const { root, fileSystem } = target;
  const isNew = fileSystem.status(root) === null;
  const lock = takeLock(fileSystem, root, {
    processes: options.processes ?? systemProcesses,
    waitFor: options.waitFor ?? 5000,
  });
  if (!isLock(lock)) {
    report.add('output-folder-locked', null, { process: lock.process, host: lock.host });
    return describeResult('refused', null);
  }
  try {
    finishInterrupted(target, report);
    return writePlanned(files, target, options, report);
  } finally {
    lock.release();
    if (isNew) fileSystem.removeEmptyFolder(root);
  }
}

function finishInterrupted(target: Target, report: Report): void {
  discardTemporary(target, journalPath);
  const journal = readJournal(target);
  if (journal === null) return;
  const { rescued } = applyJournal(target, journal, 'interrupted');
  report.add('write-finished-late', null, {});
  reportRescued(rescued, report);
}

function reportRescued(paths: readonly string[], report: Report): void {
  for (const path of paths) report.add('write-rescued', null, { path, rescued: rescuePath(path) });
}

const maxAttempts = 5;

function writePlanned(
  files: readonly OutputFile[],
  target: Target,
  options: WriteOptions,
  report: Report,
): WriteResult {
  let changed = '';
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const planned = planFolder(files, { ...target, overlay: new Map() }, options, report);
    if (planned === null) return describeResult('refused', null);
    const { plan, current } = planned;
    const journal = createJournal(plan, current.manifest.files);
    const unexpected = findUnexpected(target, journal);
    if (unexpected !== null) {
      changed = unexpected;
      continue;
    }
    reportPlan(planned, report);
    if (report.hasErrors()) return describeResult('refused', plan);
    if (isDone(target, plan)) return describeResult('unchanged', plan);
    writePlain(target, journalPath, printJournal(journal));
    target.fileSystem.syncFolder(dirname(join(target.root, journalPath)));
    const left = applyJournal(target, journal, 'planned');
    reportRescued(left.rescued, report);
    if (left.paths[0] === undefined) return describeResult('written', plan);
    changed = left.paths[0];
  }
  report.add('output-folder-busy', null, { path: changed });
  return describeResult('refused', null);
}

/** Reads the folder and plans the writes; `null` when an error is in the way. */
function planFolder(
  files: readonly OutputFile[],
  folder: Target & { readonly overlay: Overlay },
  given: WriteOptions,
  report: Report,
): Planned | null {
  const { restore = [], keep = [], force = false, units = {}, cut = {} } = given;
  const options = { restore, keep, force, units, cut };
  const current = readFolder(
    folder,
    files.map((file) => file.path),
  );
  for (const path of current.outside) report.add('output-path-leads-out', null, { path });
  if (current.manifest.status === 'newer') report.add('manifest-newer', null, {});
  checkNamedPaths(current, files, options, report);
  return report.hasErrors()
    ? null
    : { current, plan: planWrites(current, files, options), options, folder: folder.root };
}

function isDone(target: Target, plan: WritePlan): boolean {
  if (plan.bases.length > 0 || plan.files.some((file) => file.changes.length > 0)) return false;
  const { content } = readDisk({ ...target, overlay: new Map() }, manifestPath);
  return content.kind === 'text' && content.text.replaceAll('\r\n', '\n') === printManifest(plan.manifest);
}

function describeResult(status: WriteResult['status'], plan: WritePlan | null): WriteResult {
  const files = plan?.files ?? [];
  const open = files.filter((file) => file.decision === 'conflict' || file.decision === 'unresolved');
  return {
    status,
    rows: describeFiles(files),
    difference: () => describeDifference(files),
    conflicts: open.map((file) => file.path),
    clean: plan !== null && open.length === 0 && files.every((file) => file.changes.length === 0),
  };
}

function catchDiskErrors(target: Target, report: Report, action: () => WriteResult): WriteResult {
  try {
    return action();
  } catch (error) {
    if (error instanceof WriteError) {
      report.add('write-failed', null, { path: error.path, problem: error.message });
    } else if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      const path = 'path' in error && typeof error.path === 'string' ? error.path : join(target.root, '.');
      report.add('write-failed', null, { path: relative(target.root, path) || target.root, problem: error.message });
    } else throw error;
    return describeResult('failed', null);
  }
}
