/** The rows above the cells of a notebook, and the messages in their editors. */
import { render } from 'preact';
import type { Session } from '../../../src/page/session.ts';
import { CellRow } from './cell-row.tsx';
import type { Cell, NotebookPanel, SharedModules, Widget } from './jupyterlab.ts';
import { createLineMessages } from './line-messages.ts';
import { type RowFacts, rowsOf } from './row-facts.ts';

/** Draws the rows as the session is now; without a file, takes them away. */
export type DrawRows = (file: string | null) => void;

/** Makes what draws them. `later` is called when a cell comes near to what is shown: only then it has an editor. */
export function createCellRows(
  { Widget: WidgetOf, codeMirror }: SharedModules,
  { panel, session, later }: { readonly panel: NotebookPanel; readonly session: Session; later(): void },
): DrawRows {
  const rows = new Map<Cell, Widget>();
  const watched = new WeakSet<Cell>();
  const showMessages = createLineMessages(codeMirror);
  const remove = (cell: Cell): void => {
    const row = rows.get(cell);
    rows.delete(cell);
    if (row === undefined) return;
    render(null, row.node);
    if (!row.isDisposed) row.dispose();
  };
  const rowOf = (cell: Cell): Widget => {
    const row = rows.get(cell) ?? new WidgetOf({ node: document.createElement('div') });
    if (rows.has(cell)) return row;
    row.addClass('cw');
    row.addClass('cw-row');
    cell.layout.insertWidget(0, row);
    rows.set(cell, row);
    return row;
  };
  const drawCell = (cell: Cell, file: string, facts: RowFacts | undefined): void => {
    const { compiled } = session.state();
    if (cell.editor !== null) showMessages(cell.editor.editor, facts?.messages ?? []);
    if (facts === undefined || compiled === null) remove(cell);
    else render(<CellRow {...{ facts, compiled, file, session }} />, rowOf(cell).node);
  };
  return (file) => {
    const { compiled } = session.state();
    const facts = compiled === null || file === null ? new Map<number, RowFacts>() : rowsOf(compiled, file);
    const cells = panel.content.widgets;
    for (const cell of rows.keys()) if (!cells.includes(cell)) remove(cell);
    for (const [index, cell] of cells.entries()) {
      drawCell(cell, file ?? '', facts.get(index));
      if (!watched.has(cell)) cell.inViewportChanged.connect(later);
      watched.add(cell);
    }
  };
}
