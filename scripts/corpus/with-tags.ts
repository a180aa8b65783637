import type { SourceFile, Sources } from '../../src/ir.ts';

interface RawCell {
  readonly cell_type?: string;
  readonly metadata?: { readonly tags?: readonly string[] };
}

/** The sources with `step:` tags on the code cells of the notebooks, each `size` cells one step; as they are for size 0. */
export function withTags(sources: Sources, size: number): Sources {
  if (size === 0) return sources;
  return { ...sources, notebooks: sources.notebooks.map((notebook) => tagged(notebook, size)) };
}

function tagged(file: SourceFile, size: number): SourceFile {
  let content: { readonly cells?: readonly RawCell[] };
  try {
    content = JSON.parse(file.text) as typeof content;
  } catch {
    return file;
  }
  if (!Array.isArray(content.cells)) return file;
  let position = 0;
  const cells = (content.cells as readonly RawCell[]).map((cell) => {
    if (cell.cell_type !== 'code') return cell;
    const tag = `step:part-${Math.floor(position++ / size) + 1}`;
    return { ...cell, metadata: { ...cell.metadata, tags: [tag] } };
  });
  return { ...file, text: JSON.stringify({ ...content, cells }) };
}
