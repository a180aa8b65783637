import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { DecisionKind } from './decide.ts';
import type { PlannedFile } from './plan-writes.ts';

/** One line of the table that `--dry-run` shows. */
export interface WriteRow {
  readonly path: string;
  readonly decision: DecisionKind;
  readonly detail: string;
}

/** The decisions of a build as rows, sorted by path. */
export function describeFiles(files: readonly PlannedFile[]): readonly WriteRow[] {
  return files
    .filter((file) => file.decision !== 'unchanged' || file.after !== null)
    .map(({ path, decision, detail }) => ({ path, decision, detail }));
}

/** What a build would change, as a unified difference. */
export function describeDifference(files: readonly PlannedFile[]): string {
  const changed = files.filter((file) => file.changes.length > 0 && (file.before !== file.after || file.from !== null));
  return changed.map(describeFile).join('');
}

function describeFile({ path, from, before, after }: PlannedFile): string {
  const oldName = before === null ? '/dev/null' : `a/${from ?? path}`;
  const newName = after === null ? '/dev/null' : `b/${path}`;
  return createTwoFilesPatch(oldName, newName, before ?? '', after ?? '', undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
