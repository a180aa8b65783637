import type { Report } from '../diagnostics.ts';
import type { Cell, Document, Install, SourceFile, Sources } from '../ir.ts';
import { boundNames } from './lower/bound-names.ts';
import { reportShellLists } from './lower/shell-lists.ts';
import { normalizeText } from './notebook/normalize-text.ts';
import { parseNotebook, startOf } from './notebook/parse-notebook.ts';
import { parseScript } from './notebook/parse-script.ts';
import { namePreviousResults } from './notebook/previous-results.ts';
import type { RawNotebook } from './notebook/raw-notebook.ts';
import { readCell } from './read-cell.ts';

/** Phase 1: notebooks and scripts to cells with plain Python code and understood tags. Reports and drops what cannot be read. */
export function read(sources: Sources, report: Report): readonly Document[] {
  return sources.notebooks.flatMap((file) => {
    const raw = takeApart(file, report);
    return raw === null ? [] : [readDocument(file, raw, { sources, report })];
  });
}

/** The cells of a notebook or script as stored; reports and returns `null` if it cannot be read. */
export function takeApart(file: SourceFile, report: Report): RawNotebook | null {
  const text = normalizeText(file.text);
  if (file.path.endsWith('.ipynb') || /^\s*\{/.test(text)) return parseNotebook(file, report);
  if (text.trim() === '') {
    report.add('empty-file', startOf(file.path), { file: file.path });
    return null;
  }
  if (file.path.endsWith('.py')) return parseScript(text);
  report.add('unsupported-input', startOf(file.path), { file: file.path });
  return null;
}

function readDocument(
  file: SourceFile,
  raw: RawNotebook,
  around: { readonly sources: Sources; readonly report: Report },
): Document {
  const code = raw.cells.filter((cell) => cell.kind === 'code').map((cell) => cell.source);
  const names = boundNames([...code, ...around.sources.modules.map((module) => module.text)].join('\n'));
  const installs: Install[] = [];
  const shellLists = new Set<string>();
  const collected = { file: file.path, names, installs, shellLists, ...around };
  const cells: Cell[] = raw.cells.map((cell, index) =>
    readCell(cell, index, { ...collected, defaultTags: raw.defaultTags }),
  );
  reportShellLists(cells, shellLists, { file: file.path, report: around.report });
  return {
    file: file.path,
    cells: namePreviousResults(cells, boundNames(code.join('\n'))),
    pythonVersion: raw.pythonVersion,
    installs,
  };
}
