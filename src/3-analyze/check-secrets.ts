import type { Report } from '../diagnostics.ts';
import type { Cell, Document, SourceFile } from '../ir.ts';
import { lineColumn } from '../python/edit.ts';
import { type FoundSecret, findNamedSecrets, findSecretFormats } from './find-secrets.ts';

/**
 * Reports literals that look like secrets: the repository would carry them. Cells that are not compiled count too, since
 * the README quotes what was left out.
 */
export function checkSecrets(document: Document, report: Report): void {
  for (const cell of document.cells) checkCell(document.file, cell, report);
}

/** The same for the Python files that come along. */
export function checkSecretsOfModules(modules: readonly SourceFile[], report: Report): void {
  for (const { path, text } of modules) {
    for (const found of [...findNamedSecrets(text), ...findSecretFormats(text)]) {
      const { from, to } = placeOf(text, found);
      const span = {
        file: path,
        cell: null,
        line: from.line,
        column: from.column,
        endLine: to.line,
        endColumn: to.column,
      };
      report.add('secret-in-notebook', span, { what: found.what });
    }
  }
}

function checkCell(file: string, cell: Cell, report: Report): void {
  // What a magic line sets is seen in the code that it became.
  const isCode = cell.kind === 'code' && cell.code !== '';
  const text = isCode ? cell.code : cell.source;
  const named = cell.kind === 'code' ? findNamedSecrets(text) : [];
  for (const found of [...named, ...findSecretFormats(text)]) {
    const { from, to } = placeOf(text, found);
    const line = isCode ? (cell.lineMap[from.line - 1] ?? from.line) : from.line;
    const endLine = line + to.line - from.line;
    const span = { file, cell: cell.index, line, column: from.column, endLine, endColumn: to.column };
    report.add('secret-in-notebook', span, { what: found.what });
  }
}

function placeOf(text: string, { start, end }: FoundSecret) {
  return { from: lineColumn(text, start), to: lineColumn(text, end) };
}
