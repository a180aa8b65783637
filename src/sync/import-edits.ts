import type { Compilation } from '../compile.ts';
import { isImportLine } from '../python/facts/imports.ts';
import type { CellEdit } from './carry-edits.ts';

/** The one-line imports that the text of a script has beyond those that are generated. */
export function addedImports(path: string, text: string, { files }: Compilation): readonly string[] {
  const generated = new Set(files.find((one) => one.path === path)?.text.split('\n'));
  return [...new Set(text.split('\n').filter((line) => isImportLine(line) && !generated.has(line)))];
}

/** Puts imports behind the last one that the notebook has before its steps begin; none if it has no import. */
export function importEdits({ plan }: Compilation, imports: readonly string[]): readonly CellEdit[] {
  const first = plan.fates.find(({ fate }) => fate.kind === 'module' && fate.what === 'import');
  if (first === undefined || imports.length === 0) return [];
  const { file, cell } = first.span;
  const beside = plan.fates.filter(
    ({ fate, span }) =>
      fate.kind === 'module' && fate.what === 'import' && span.file === file && span.cell === cell && span.column === 0,
  );
  const line = Math.max(0, ...beside.map(({ span }) => span.endLine));
  return cell === null || line === 0 ? [] : [{ file, cell, start: line, end: line, lines: imports }];
}
