import type { Compilation } from '../../compile.ts';
import type { Fate } from '../../ir.ts';
import type { RecutRow } from '../../sync/recut-table.ts';
import type { Terminal } from '../terminal.ts';
import { type SummaryRow, summarizePlan } from './plan-summary.ts';

/** Prints what a compilation comes to: steps, model, scores, parameters, data, versions, what is left out. */
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

/** One row a cell: what its statements became, each thing once, in order. */
export function cellRows(fates: readonly Fate[], cellName = namerOf(fates)): readonly SummaryRow[] {
  const cells = new Map<string, Fate[]>();
  for (const fate of fates) cells.set(cellName(fate), [...(cells.get(cellName(fate)) ?? []), fate]);
  return [...cells].map(([cell, found]) => ({ label: cell, text: describeFates(found) }));
}

/** What the statements of a cell became, each thing once. */
export function describeFates(fates: readonly Fate[]): string {
  const parts = new Map<string, Set<string>>();
  const kept = fates.filter(({ fate }) => fate.kind !== 'dropped');
  for (const { fate } of [...kept, ...fates.filter((one) => !kept.includes(one))]) {
    const { what, names } = describeFate(fate);
    parts.set(what, new Set([...(parts.get(what) ?? []), ...names]));
  }
  const texts = [...parts].map(([what, names]) => [what, [...names].join(', ')].join(' ').trim());
  return texts.map((text) => (text === 'left out' && texts.length > 1 ? 'the rest left out' : text)).join('; ');
}

function describeFate(fate: Fate['fate']): { readonly what: string; readonly names: readonly string[] } {
  switch (fate.kind) {
    case 'unit':
      return { what: `step ${fate.step}:`, names: [`${fate.unit}()`] };
    case 'module':
      return { what: `${fate.what} for`, names: fate.steps.length === 0 ? ['the shared package'] : fate.steps };
    case 'parameter':
      return { what: 'parameter', names: [fate.name] };
    case 'input':
      return { what: 'data input', names: [fate.name] };
    case 'file':
      return { what: 'file', names: [fate.path] };
    case 'dropped':
      return { what: 'left out', names: [] };
  }
}

/** Names cells as people count them, with the notebook where there are several. */
function namerOf(fates: readonly Fate[]): (fate: Fate) => string {
  const several = new Set(fates.map((fate) => fate.span.file)).size > 1;
  return ({ span, cell }) => `${several ? `${span.file}, ` : ''}cell ${(span.cell ?? cell) + 1}`;
}

function firstLine(text: string): string {
  const [first = '', ...rest] = text.trim().split('\n');
  return rest.length > 0 || first.length > 70 ? `${first.slice(0, 70)} …` : first;
}
