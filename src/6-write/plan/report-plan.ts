import type { Report } from '../../diagnostics.ts';
import type { FolderState } from '../disk/read-folder.ts';
import type { PlannedFile, PlanOptions, WritePlan } from './plan-writes.ts';

/** A plan with what it was made from. */
export interface Planned {
  readonly plan: WritePlan;
  readonly current: FolderState;
  readonly options: PlanOptions;
  /** The output folder, to name it. */
  readonly folder: string;
}

/** Reports what a plan does not do, or does in a way that the user has to know. After an error nothing is written. */
export function reportPlan(planned: Planned, report: Report): void {
  const { plan, current } = planned;
  reportFolder(planned, report);
  for (const file of plan.files) reportReadOnly(file, current, report);
  if (report.hasErrors()) return;
  for (const file of plan.files) reportDecision(file, current, report);
}

function reportFolder({ plan, current, options, folder }: Planned, report: Report): void {
  if (current.manifest.status === 'damaged') report.add('manifest-damaged', null, {});
  if (current.manifest.status !== 'missing') return;
  const generated = plan.files.filter((file) => file.ownership === 'generated');
  const clashing = generated.filter((file) => file.decision === 'conflict');
  const adopted = generated.filter((file) => file.decision === 'adopt' && file.after?.trim() !== '');
  if (adopted.length > 0 && adopted.length >= clashing.length) report.add('manifest-missing', null, {});
  else if (clashing.length > 0 && !options.force) {
    report.add('output-folder-foreign', null, { path: folder, found: nameSome(clashing.map(({ path }) => path)) });
    for (const { path } of clashing) report.add('output-file-foreign', null, { path });
  }
}

const mostNamed = 3;

/** The first few of a list of paths, in words. */
export function nameSome(paths: readonly string[]): string {
  const named = paths.slice(0, mostNamed).map((path) => `\`${path}\``);
  const rest = paths.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function reportReadOnly(file: PlannedFile, current: FolderState, report: Report): void {
  for (const { path } of file.changes) {
    const mode = current.disk.get(path)?.mode ?? null;
    if (mode !== null && (mode & 0o200) === 0) report.add('output-file-read-only', null, { path });
  }
}

/** The lines at which conflicts begin. */
function markerLines(text: string): string {
  const found = text.split('\n').flatMap((line, index) => (line.startsWith('<<<<<<< ') ? [index + 1] : []));
  return `${found.length === 1 ? 'line' : 'lines'} ${found.join(', ')}`;
}

function reportDecision(file: PlannedFile, current: FolderState, report: Report): void {
  const { path, detail } = file;
  const state = current.manifest.files.find((entry) => entry.path === file.source)?.state;
  switch (file.decision) {
    case 'conflict':
      if (file.entry?.state === 'conflicted')
        report.add('merge-conflict', null, { path, detail, lines: markerLines(file.after ?? '') });
      else report.add('file-not-mergeable', null, { path, detail });
      return;
    case 'unresolved':
      report.add('conflict-unresolved', null, { path });
      return;
    case 'foreign':
      if (state !== 'own') report.add('file-was-there-before', null, { path });
      return;
    case 'keep':
      if (file.entry?.state === 'left' && state !== 'left') report.add('file-left-behind', null, { path });
      return;
    default:
  }
}
