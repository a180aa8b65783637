import type { Compilation } from '../../compile.ts';
import { describeFates } from '../../console/describe-fates.ts';
import type { Terminal } from '../../console/terminal.ts';
import type { Fate } from '../../ir.ts';
import type { RecutRow } from '../../sync/recut-table.ts';
import { type SummaryRow, summarizePlan } from './plan-summary.ts';

/** Prints the summary of a compilation: steps, model, scores, parameters, data, versions, what is left out. */
export function showPlan(compilation: Compilation, terminal: Terminal): void {
  const { title, steps, facts } = summarizePlan(compilation);
  terminal.say(terminal.mark('bold', title));
  for (const line of aligned(steps)) terminal.say(`  ${line}`);
  terminal.say('');
  for (const line of aligned(facts)) terminal.say(line);
}

/** Prints what each cell became, what was dropped and why. */
export function showCells({ plan }: Compilation, terminal: Terminal): void {
  const cellName = namerOf(plan.fates);
  terminal.say('\nCells:');
  for (const line of aligned(cellRows(plan.fates, cellName))) terminal.say(`  ${line}`);
  const dropped = plan.fates.filter((fate) => fate.fate.kind === 'dropped');
  if (dropped.length === 0) return;
  terminal.say('\nLeft out:');
  for (const fate of dropped) {
    const reason = fate.fate.kind === 'dropped' ? fate.fate.reason : '';
    terminal.say(
      `  ${cellName(fate)}, line ${fate.span.line}: ${firstLine(fate.text)}  ${terminal.mark('dim', reason)}`,
    );
  }
}

/** Rows as lines, their texts one below the other. */
export function aligned(rows: readonly SummaryRow[]): readonly string[] {
  const width = Math.max(0, ...rows.map(({ label }) => label.length));
  return rows.map(({ label, text }) => (text === '' ? label : `${label.padEnd(width)}  ${text}`));
}

/** Prints where the functions of the last build are now. */
export function showRecut(rows: readonly RecutRow[], terminal: Terminal): void {
  if (rows.length === 0) return;
  terminal.say('\nCut anew:');
  const width = Math.max(...rows.map(({ from }) => from.length));
  for (const { from, to } of rows) {
    const now = to.length === 0 ? 'left out' : to.join(', ');
    terminal.say(`  ${from.padEnd(width)}  ${now === from ? 'as before' : now}`);
  }
}

/** One row per cell: what its statements became, each result once, in order. */
export function cellRows(fates: readonly Fate[], cellName = namerOf(fates)): readonly SummaryRow[] {
  const cells = new Map<string, Fate[]>();
  for (const fate of fates) cells.set(cellName(fate), [...(cells.get(cellName(fate)) ?? []), fate]);
  return [...cells].map(([cell, found]) => ({ label: cell, text: describeFates(found) }));
}

/** Names cells as people count them, with the notebook if there are several. */
function namerOf(fates: readonly Fate[]): (fate: Fate) => string {
  const several = new Set(fates.map((fate) => fate.span.file)).size > 1;
  return ({ span, cell }) => `${several ? `${span.file}, ` : ''}cell ${(span.cell ?? cell) + 1}`;
}

function firstLine(text: string): string {
  const [first = '', ...rest] = text.trim().split('\n');
  return rest.length > 0 || first.length > 70 ? `${first.slice(0, 70)} …` : first;
}
