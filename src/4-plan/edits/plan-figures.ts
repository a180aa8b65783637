/** Figures that a notebook shows are logged at the same position. */
import type { Config } from '../../config.ts';
import type { Analysis, Code, Statement } from '../../ir.ts';
import { pythonString } from '../../python/print.ts';
import type { CellEdit } from './cell-edit.ts';
import { figureName } from './figure-names.ts';
import type { Item } from './item.ts';

/** Edits that log a figure where the notebook shows it. */
export function figureEdits(analysis: Analysis, config: Config): readonly CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const statement of analysis.statements) {
    for (const effect of statement.effects) {
      if (effect.kind !== 'shows-figure') continue;
      const name = pythonString(figureName(analysis, effect.cell, effect.start));
      const isCurrent = effect.figure === null || isPyplot(effect.figure);
      const text =
        config.figures === 'drop' && analysis.cells[effect.cell]?.tags.figure !== true
          ? 'None'
          : isCurrent
            ? `log_figures(${name})`
            : `log_figure(${effect.figure}, ${name})`;
      edits.set(`${effect.cell}:${effect.start}`, { cell: effect.cell, start: effect.start, end: effect.end, text });
    }
  }
  return [...edits.values()];
}

function isPyplot(text: string): boolean {
  return text === 'plt' || text === 'pyplot' || text.endsWith('.pyplot') || text === 'pylab';
}

/** Code that logs the figures still open at the end of a cell, by the id of the cell's last item. */
export function figuresAfter(
  analysis: Analysis,
  items: readonly Item[],
  config: Config,
): ReadonlyMap<number, readonly Code[]> {
  const after = new Map<number, readonly Code[]>();
  const byCell = new Map<number, Item[]>();
  for (const item of items) {
    const there = byCell.get(item.cell);
    if (there === undefined) byCell.set(item.cell, [item]);
    else there.push(item);
  }
  for (const [cell, found] of byCell) {
    const lastDrawing = found.findLastIndex((item) => has(item.statement, 'draws-figure'));
    const lastShowing = found.findLastIndex((item) => has(item.statement, 'shows-figure'));
    const last = found.at(-1);
    if (config.figures === 'drop' && analysis.cells[cell]?.tags.figure !== true) continue;
    if (lastDrawing < 0 || lastShowing >= lastDrawing || last === undefined) continue;
    if (closesAll(found[lastDrawing]?.text ?? '')) continue;
    after.set(last.id, [{ text: `log_figures(${pythonString(figureName(analysis, cell))})`, span: last.span }]);
  }
  return after;
}

function closesAll(text: string): boolean {
  return /^\w+\.close\((['"])all\1\)$/.test(text.trim());
}

function has(statement: Statement, kind: 'draws-figure' | 'shows-figure'): boolean {
  return statement.effects.some((effect) => effect.kind === kind);
}
