import type { Config } from '../../config.ts';
import type { Fate, StepsPlan } from '../../ir.ts';
import type { MigrationView } from '../views.ts';
import { fateTable, firstLine } from './fates.ts';
import { layoutRows } from './layout.ts';
import { codeSpan, escapeMarkdown, markdownTable } from './markdown.ts';

/** The view of docs/migration.md: where each cell went, and what was left out and why. */
export function migrationView(plan: StepsPlan, config: Config): MigrationView {
  const dropped = plan.fates.filter((fate) => fate.fate.kind === 'dropped');
  return {
    notebooks: plan.notebooks.map(codeSpan).join(', ') || 'a notebook',
    fateTable: fateTable(plan),
    hasDropped: dropped.length > 0,
    droppedTable: droppedTable(dropped),
    layoutTable: markdownTable(['path', 'what'], layoutRows(plan, config)),
  };
}

function droppedTable(dropped: readonly Fate[]): string {
  const rows = dropped.map((fate) => [
    String(fate.cell + 1),
    codeSpan(firstLine(fate.text)),
    fate.fate.kind === 'dropped' ? escapeMarkdown(fate.fate.reason) : '',
  ]);
  return markdownTable(['cell', 'code', 'why'], rows);
}
