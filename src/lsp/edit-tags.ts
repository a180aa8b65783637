import { readFileSync, realpathSync } from 'node:fs';
import type { TextEdit } from 'vscode-languageserver/node';
import { replaceText } from '../project/replace-text.ts';
import { addTags } from '../tags/add-tags.ts';
import { addNotebookTags, renameNotebookTag } from '../tags/notebook-tags.ts';
import { lineEdit } from './line-edit.ts';
import type { OpenNotebook } from './open-notebook.ts';

/** Tags that a cell is given, and one that it has by another name. */
export interface TagChange {
  /** Position in the notebook. */
  readonly cell: number;
  readonly add: readonly string[];
  /** A tag that `add` takes the place of. */
  readonly remove?: string;
}

/** The edit of a percent script that gives its cells tags; `null` if a cell has no place for them. */
export function scriptEdit(open: OpenNotebook, changes: readonly TagChange[]): TextEdit | null {
  let { text } = open;
  for (const { cell, add, remove } of changes) {
    if (remove === undefined) {
      const [changed] = addTags([{ path: open.path, text }], [{ file: open.path, cell, tags: add }]) ?? [];
      if (changed === undefined) return null;
      text = changed.text;
    } else text = renameInMarker(text, open.cells[cell]?.firstLine ?? 0, remove, add[0] ?? remove);
  }
  return lineEdit(open.text, text);
}

/** The marker is the last one before the code of the cell. */
function renameInMarker(text: string, firstLine: number, from: string, to: string): string {
  const lines = text.split('\n');
  const marker = lines.findLastIndex((line, index) => index <= firstLine && line.includes(from));
  return marker < 0
    ? text
    : lines
        .with(
          marker,
          (lines[marker] ?? '').replace(from, () => to),
        )
        .join('\n');
}

/** Writes tags into the notebook on the disk; says why not where that fails. */
export function writeTags(open: OpenNotebook, changes: readonly TagChange[]): string | null {
  const file = realpathSync(open.path);
  const before = readFileSync(file, 'utf8');
  if (open.saved !== before)
    return 'The notebook in the editor differs from the one on the disk: save it, and try again';
  let text: string | null = before;
  for (const { cell, add, remove } of changes) {
    if (text === null) break;
    text =
      remove === undefined
        ? addNotebookTags(text, new Map([[cell, add]]))
        : renameNotebookTag(text, cell, remove, add[0] ?? remove);
  }
  if (text === null) return 'A cell of the notebook has no place for the tag';
  if (text !== before) replaceText(file, text);
  return null;
}
