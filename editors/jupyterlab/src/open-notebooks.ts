/** The texts of notebooks that are open, and tags put into them. */
import { tagsOfCells } from '../../../src/tags/set-tags.ts';
import type { CellModel, NotebookModel, NotebookPanel, NotebookTracker } from './jupyterlab.ts';

/** The path of an open notebook, from the root of the server. */
export function pathOf({ context }: NotebookPanel): string {
  return `/${context.localPath}`;
}

/** A notebook as its file would be, without outputs: of these the compiler needs none. */
export function textOf({ metadata, cells }: NotebookModel): string {
  const own = [...cells].map((cell) => ({
    cell_type: cell.type,
    id: cell.id,
    metadata: cell.metadata,
    source: cell.sharedModel.getSource(),
    ...(cell.type === 'code' ? { execution_count: null, outputs: [] } : {}),
  }));
  return JSON.stringify({ cells: own, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

/** The texts of all that are open, by path. */
export function openTexts(tracker: NotebookTracker): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  tracker.forEach((panel) => {
    const { model } = panel.context;
    if (model !== null) texts.set(pathOf(panel), textOf(model));
  });
  return texts;
}

/** Returns the cells of a model the tags that they have in a text of it; all else stays. */
export function takeTags(model: NotebookModel, text: string): void {
  const tags = tagsOfCells({ path: 'notebook.ipynb', text });
  for (const [index, cell] of [...model.cells].entries()) {
    const wanted = tags[index] ?? [];
    if (JSON.stringify(tagsOf(cell)) === JSON.stringify(wanted)) continue;
    if (wanted.length === 0) cell.deleteMetadata('tags');
    else cell.setMetadata('tags', wanted);
  }
}

function tagsOf({ metadata }: CellModel): readonly unknown[] {
  const tags = metadata['tags'];
  return Array.isArray(tags) ? tags : [];
}
