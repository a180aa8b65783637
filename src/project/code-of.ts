import { read } from '../1-read/read.ts';
import { createReport } from '../diagnostics.ts';
import type { SourceFile } from '../ir.ts';

/** The code of a notebook's cells, magics included. What cannot be read is reported when it is compiled. */
export function codeOf(file: SourceFile): string {
  const documents = read({ notebooks: [file], modules: [], requirements: [], paths: [] }, createReport());
  const cells = documents.flatMap((document) => document.cells).filter((cell) => cell.kind === 'code');
  return cells.map((cell) => cell.source).join('\n');
}
