/** Tags put into notebooks, whatever their form is. */
import type { SourceFile } from '../ir.ts';
import { addNotebookTags } from './notebook-tags.ts';
import { addScriptTags } from './script-tags.ts';
import { isJson } from './set-tags.ts';
import type { TagEdit } from './tag-edits.ts';

/** The notebooks with the tags; null if one of them has no place for a tag. */
export function addTags(notebooks: readonly SourceFile[], edits: readonly TagEdit[]): readonly SourceFile[] | null {
  const changed: SourceFile[] = [];
  for (const notebook of notebooks) {
    const tags = new Map<number, readonly string[]>();
    for (const { file, cell, tags: more } of edits) {
      if (file === notebook.path) tags.set(cell, [...(tags.get(cell) ?? []), ...more]);
    }
    const isNotebook = isJson(notebook);
    const text = isNotebook ? addNotebookTags(notebook.text, tags) : addScriptTags(notebook.text, tags);
    if (text === null) return null;
    changed.push(text === notebook.text ? notebook : { ...notebook, text });
  }
  return changed;
}
