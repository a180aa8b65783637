import type { NotebookCell } from 'vscode-languageserver/node';
import type { OpenCell, OpenNotebook } from './open-notebook.ts';
import { type ComposedCell, composeNotebook, type StoredJsonCell, storedCells } from './stored-cells.ts';

/** A notebook document of LSP 3.17: its cells in order, with the text of each. */
export interface SentNotebook {
  readonly uri: string;
  readonly path: string;
  readonly cells: readonly { readonly cell: NotebookCell; readonly text: string }[];
  /** The notebook as it is on the disk; `null` if it cannot be read. */
  readonly onDisk: string | null;
}

/** Makes the notebook of a notebook document. What the editor does not send (outputs, tags of some) is of the disk. */
export function openCells({ uri, path, cells, onDisk }: SentNotebook): OpenNotebook {
  const stored = storedCells(onDisk);
  const left = [...(stored?.cells ?? [])];
  const composed = cells.map(({ cell, text }, position): ComposedCell => {
    const kind = cell.kind === 2 ? 'code' : 'markdown';
    const known = takeStored(left, kind, text, stored?.cells[position] ?? null);
    const count = cell.executionSummary?.executionOrder ?? null;
    return { kind, source: text, stored: known, metadata: sentMetadata(cell.metadata), executionCount: count };
  });
  const open = cells.map(
    ({ cell, text }): OpenCell => ({
      uri: cell.document,
      firstLine: 0,
      lines: text.split(/\r\n?|\n/).length,
    }),
  );
  const isSaved =
    stored?.cells.length === composed.length &&
    stored.cells.every(({ lines }, index) => lines.join('\n') === composed[index]?.source.replaceAll('\r\n', '\n'));
  return {
    uri,
    path,
    text: composeNotebook(stored, composed),
    cells: open,
    holdsTags: false,
    saved: isSaved ? onDisk : null,
  };
}

/** The cell of the disk with this text, else the one at the same position that no other cell is. */
function takeStored(
  left: StoredJsonCell[],
  kind: string,
  text: string,
  beside: StoredJsonCell | null,
): StoredJsonCell | null {
  const wanted = text.replaceAll('\r\n', '\n');
  const same = left.findIndex((cell) => cell.kind === kind && cell.lines.join('\n') === wanted);
  const index = same >= 0 ? same : left.findIndex((cell) => cell === beside && cell.kind === kind);
  return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
}

/** Metadata of Jupyter, which VS Code keeps inside its own. */
function sentMetadata(sent: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const own = sent as Readonly<Record<string, unknown>>;
  if (typeof own.metadata === 'object' && own.metadata !== null) return own.metadata as Record<string, unknown>;
  if (typeof own.custom === 'object' && own.custom !== null) return sentMetadata(own.custom);
  return own;
}
