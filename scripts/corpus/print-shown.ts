import { read } from '../../src/1-read/read.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { SourceFile } from '../../src/ir.ts';
import { parseModule } from '../../src/python/parse.ts';

interface RawCell {
  readonly cell_type?: string;
  readonly source?: string | readonly string[];
}

/**
 * A notebook that prints what it shows: the last expression of a cell is printed where its saved result is text without
 * an address, so that a comparison sees it.
 */
export function printShown(file: SourceFile): SourceFile {
  const [document] = read({ notebooks: [file], modules: [], requirements: [], paths: [] }, createReport());
  const content = JSON.parse(file.text) as { readonly cells?: readonly RawCell[] };
  if (document === undefined || content.cells === undefined) return file;
  const cells = content.cells.map((cell, index) => {
    const known = document.cells.find((one) => one.index === index);
    const result = known?.outputs.find(({ kind }) => kind === 'result');
    if (known === undefined || result === undefined || /<|0x[0-9a-f]{6}/.test(result.text)) return cell;
    return { ...cell, source: withPrint(known.source) ?? cell.source };
  });
  return { ...file, text: JSON.stringify({ ...content, cells }) };
}

function withPrint(source: string): string | null {
  const parsed = parseModule(source);
  if (!parsed.ok) return null;
  const last = parsed.module.body.at(-1);
  if (last?.nodeType !== 'Expr') return null;
  const { start, end } = parsed.module.range(last);
  const text = parsed.module.text;
  return `${text.slice(0, start)}print(${text.slice(start, end)})${text.slice(end)}`;
}
