/** Tags of cells, read and replaced, whatever the form of the notebook is. */
import type { SourceFile } from '../ir.ts';
import { notebookTags, setNotebookTags } from './notebook-tags.ts';
import { scriptTags, setScriptTags } from './script-tags.ts';

/** The tags of every cell, by position. */
export function tagsOfCells({ path, text }: SourceFile): readonly (readonly string[])[] {
  return isJson({ path, text }) ? notebookTags(text) : scriptTags(text);
}

/** The notebook whose cells have exactly these tags; cells that are not named keep theirs. Null if one has no place for them. */
export function setTags(notebook: SourceFile, tags: ReadonlyMap<number, readonly string[]>): SourceFile | null {
  const text = isJson(notebook) ? setNotebookTags(notebook.text, tags) : setScriptTags(notebook.text, tags);
  if (text === null) return null;
  return text === notebook.text ? notebook : { ...notebook, text };
}

/** Whether a notebook is JSON; else it is a percent script. */
export function isJson({ path, text }: SourceFile): boolean {
  return path.endsWith('.ipynb') || /^\s*\{/.test(text);
}
