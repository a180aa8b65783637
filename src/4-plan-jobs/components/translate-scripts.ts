/** Scripts that jobs of version 1 run: their version 1 logging becomes MLflow logging. */

import type { Report } from '../../diagnostics.ts';
import { noTags } from '../../ir/no-tags.ts';
import type { Cell, Document } from '../../ir.ts';
import type { Translation } from '../translation.ts';

/** Translates a script that uses version 1 of the SDK; null if it uses none of it. */
export type ScriptTranslator = (script: Document, report: Report) => string | null;

/** Translates the copied scripts, where a job of version 1 runs them. */
export function translateScripts(t: Translation, translateScript: ScriptTranslator): void {
  if (![...t.components.keys()].some((object) => object.fields.has('.v1'))) return;
  for (const [path, text] of t.files.copied) {
    if (!path.endsWith('.py')) continue;
    const written = t.files.written.get(path)?.span ?? null;
    const document = documentOf(path, text, written?.file ?? path, written);
    const translated = translateScript(document, written === null ? inFile(t.report) : t.report);
    if (translated === null) continue;
    t.files.copied.set(path, translated);
    t.report.add('sdk-v1-script', written, { script: path });
  }
}

/** A file as a notebook of one cell; lines are those of the cell that writes it, below its magic. */
function documentOf(
  path: string,
  text: string,
  file: string,
  written: { readonly cell: number | null; readonly line: number } | null,
): Document {
  const lines = text.split('\n').map((_line, index) => index + 1 + (written?.line ?? 0));
  const cell: Cell = {
    index: written?.cell ?? 0,
    id: null,
    kind: 'code',
    source: text,
    code: text,
    lineMap: lines,
    tags: noTags,
    executionCount: null,
    outputs: [],
    dropped: [],
    writtenFile: null,
  };
  return { file: written === null ? path : file, cells: [cell], pythonVersion: null, installs: [] };
}

/** Positions in a file on disk have no cell. */
function inFile(report: Report): Report {
  return {
    ...report,
    add: (id, span, parameters) => report.add(id, span === null ? null : { ...span, cell: null }, parameters),
  };
}
