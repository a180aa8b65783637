import { type CellLowering, spanOf } from './cell-lowering.ts';
import type { CodeLine } from './logical-lines.ts';
import { normalizeText } from './normalize-text.ts';
import { parseNotebook } from './parse-notebook.ts';
import { resolvePath } from './resolve-path.ts';
import { splitShellLine } from './shell-words.ts';

/** Lowers `%run file`: the code of the file, itself lowered, stands in place of the line. */
export function lowerRun(rest: string, lines: readonly CodeLine[], lowering: CellLowering): string[] | null {
  const words = splitShellLine(rest)[0]?.words ?? [];
  const path = words.find((word) => !word.startsWith('-')) ?? '';
  const options = words.filter((word) => word !== path && word !== '-i' && word !== '-n');
  const span = spanOf(lines, lowering);
  const file = findRunFile(path, lowering);
  if (file === null) {
    lowering.report.add('run-file-not-found', span, { path });
    return null;
  }
  if (options.length > 0) lowering.report.add('run-with-options', span, { path, options: options.join(' ') });
  if (lowering.running.includes(file.path)) {
    lowering.report.add('run-cycle', span, { path });
    return null;
  }
  const inner: CellLowering = { ...lowering, file: file.path, place: span, running: [...lowering.running, file.path] };
  return includedCells(file.path, file.text, inner).flatMap((cell) => lowerIncluded(cell, lines[0]?.line ?? 1, inner));
}

function findRunFile(path: string, lowering: CellLowering): { readonly path: string; readonly text: string } | null {
  const { modules, notebooks } = lowering.sources;
  const wanted = [path, `${path}.py`, `${path}.ipynb`].map((one) => resolvePath(lowering.file, one));
  for (const one of wanted) {
    const found = [...modules, ...notebooks].find((file) => file.path === one);
    if (path !== '' && found !== undefined) return found;
  }
  return null;
}

function includedCells(path: string, text: string, lowering: CellLowering): string[] {
  if (!path.endsWith('.ipynb')) return [normalizeText(text)];
  const notebook = parseNotebook({ path, text }, lowering.report);
  return (notebook?.cells ?? []).filter((cell) => cell.kind === 'code').map((cell) => cell.source);
}

function lowerIncluded(source: string, line: number, lowering: CellLowering): string[] {
  const lines = source.split('\n').map((text) => ({ text, line, column: 0 }));
  return lowering.lower(lines, lowering).map((one) => one.text);
}
