import type { WriteRow } from '../6-write/describe.ts';
import type { Compilation } from '../compile.ts';
import type { Fate, Plan } from '../ir.ts';
import type { RecutRow } from '../sync/recut-table.ts';
import type { Mark, Terminal } from './terminal.ts';

/** Prints what each cell became, what was dropped and why. */
export function showCells({ plan, documents }: Compilation, terminal: Terminal): void {
  const steps = plan.kind === 'steps' ? plan.steps : plan.jobs;
  const names = steps.map(({ name }) => name).join(', ');
  terminal.say(`${terminal.mark('bold', plan.name)}: ${count(steps.length, 'step')} (${names})`);
  for (const line of modelLines(plan)) terminal.say(line);
  const isTagged = documents.some((document) => document.cells.some((cell) => cell.tags.step !== null));
  terminal.say(isTagged ? '' : `No cell has a step tag; to choose the steps, tag cells \`step:<name>\`\n`);
  const cellName = namerOf(plan.fates);
  const rows = cellRows(plan.fates, cellName);
  const width = Math.max(0, ...rows.map(({ cell }) => cell.length));
  for (const { cell, became } of rows) terminal.say(`  ${cell.padEnd(width)}  ${became}`);
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

/** What is stored as the model, with the cell that gives it its state; why it is that one, where nobody said so. */
function modelLines(plan: Plan): readonly string[] {
  const model = plan.kind === 'steps' ? plan.model : undefined;
  if (model === undefined) return [];
  const named = model.candidates.map(({ variable, cell, framework }) => {
    const library = framework === 'unknown' ? '' : `, ${framework}`;
    return `\`${variable}\`, cell ${cell}${library}`;
  });
  if (model.isAmbiguous) return [`models: ${named.join('; ')}; none is registered`];
  return named.map((text) => `model: ${text}`);
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

/** Prints what was done to each file, unchanged ones only as a number. */
export function showFiles(rows: readonly WriteRow[], title: string, terminal: Terminal): void {
  const changed = rows.filter((row) => !quietDecisions.has(row.decision));
  terminal.say(`\n${title}`);
  const width = Math.max(0, ...changed.map((row) => row.decision.length));
  for (const { path, decision, detail } of changed) {
    const word = terminal.mark(decisionMarks[decision] ?? 'cyan', decision.padEnd(width));
    terminal.say(`  ${word}  ${path}${detail === '' ? '' : `  ${terminal.mark('dim', detail)}`}`);
  }
  const same = rows.length - changed.length;
  if (same > 0) terminal.say(`  ${count(same, 'file')} as before`);
}

const quietDecisions: ReadonlySet<WriteRow['decision']> = new Set(['unchanged', 'keep']);

const decisionMarks: Partial<Readonly<Record<WriteRow['decision'], Mark>>> = {
  create: 'green',
  delete: 'red',
  conflict: 'red',
  unresolved: 'red',
  foreign: 'yellow',
};

interface CellRow {
  readonly cell: string;
  readonly became: string;
}

/** One row a cell: what its statements became, each thing once, in order. */
function cellRows(fates: readonly Fate[], cellName: (fate: Fate) => string): readonly CellRow[] {
  const cells = new Map<string, Fate[]>();
  for (const fate of fates) cells.set(cellName(fate), [...(cells.get(cellName(fate)) ?? []), fate]);
  return [...cells].map(([cell, found]) => ({ cell, became: describeFates(found) }));
}

function describeFates(fates: readonly Fate[]): string {
  const parts = new Map<string, Set<string>>();
  const kept = fates.filter(({ fate }) => fate.kind !== 'dropped');
  for (const { fate } of [...kept, ...fates.filter((one) => !kept.includes(one))]) {
    const { what, names } = describeFate(fate);
    parts.set(what, new Set([...(parts.get(what) ?? []), ...names]));
  }
  const texts = [...parts].map(([what, names]) => [what, [...names].join(', ')].join(' ').trim());
  return texts.join('; ');
}

function describeFate(fate: Fate['fate']): { readonly what: string; readonly names: readonly string[] } {
  switch (fate.kind) {
    case 'unit':
      return { what: `step ${fate.step}:`, names: [`${fate.unit}()`] };
    case 'module':
      return { what: `${fate.what} of`, names: fate.steps.length === 0 ? ['the shared package'] : fate.steps };
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
