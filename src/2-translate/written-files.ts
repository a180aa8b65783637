/** Files written by `%%writefile` cells of ordinary notebooks: modules that the notebook imports, which statements may write too, and everything else. */

import { createTrialReport } from '../diagnostics/trial-report.ts';
import type { Report } from '../diagnostics.ts';
import { azureSdk } from '../evaluator/azure-sdk/sdk-table.ts';
import type { Findings } from '../evaluator/interpreter.ts';
import { runNotebook } from '../evaluator/run-cells.ts';
import { createFiles } from '../evaluator/sdk-files.ts';
import type { Cell, Document, PathFact, SourceFile, Sources, Span } from '../ir.ts';
import { modulesIn } from '../python/facts/imports.ts';

/** The sources with the modules that cells write, and the files that are copied as they are. */
export interface WithWritten {
  readonly sources: Sources;
  readonly copies: readonly SourceFile[];
}

/** Sorts the written files by kind; files written by cells take precedence over files on disk. */
export function takeWrittenFiles(documents: readonly Document[], sources: Sources, report: Report): WithWritten {
  const imported = importedNames(documents);
  if (!documents.some(({ cells }) => cells.some((cell) => mayWrite(cell, imported)))) return { sources, copies: [] };
  const trial = createTrialReport();
  const files = createFiles([]);
  const { written: byCells, findings } = runNotebook(documents, files, azureSdk, trial);
  trial.tell(report, ({ id }) => id === 'written-path-unknown' || id === 'written-file-moved');
  const byStatements = modulesOfStatements(findings.texts, imported, report);
  for (const { path, text, span } of byStatements) files.written.set(path, { text, span });
  const written = [...byCells, ...byStatements];
  const paths = [...new Set(written.map(({ path }) => path))];
  const folder = (documents[0]?.file ?? '').split('/').slice(0, -1);
  const all = paths.map((path) => ({ path, text: files.written.get(path)?.text ?? '' }));
  const isModule = ({ path }: SourceFile): boolean => isImported(path, imported);
  const modules = all.filter(isModule).map(({ path, text }) => ({
    path: [...folder, path].join('/'),
    text,
    ...(folder.length === 0 ? {} : { importedAs: path }),
  }));
  const own = new Set(modules.map(({ path }) => path));
  const copies = all.filter((file) => !isModule(file));
  const there = new Set(sources.paths.map(({ path }) => path));
  const fresh = copies.filter(({ path }) => !there.has(path));
  return {
    sources: {
      ...sources,
      modules: [...sources.modules.filter(({ path }) => !own.has(path)), ...modules],
      paths: [...sources.paths, ...fresh.map(({ path }): PathFact => ({ path, kind: 'file', preview: null }))],
    },
    copies,
  };
}

function isImported(path: string, imported: ReadonlySet<string>): boolean {
  return path.endsWith('.py') && imported.has(path.split('/')[0]?.replace(/\.py$/, '') ?? '');
}

/** Whether a cell makes a file, or may write the text of a module that cells import. */
function mayWrite(cell: Cell, imported: ReadonlySet<string>): boolean {
  if (cell.writtenFile !== null) return true;
  return /\.py\b/.test(cell.code) && [...imported].some((name) => cell.code.includes(name));
}

/** The modules that statements write. One whose text is known only at run time is an error: no step can import it. */
function modulesOfStatements(
  texts: Findings['texts'],
  imported: ReadonlySet<string>,
  report: Report,
): readonly (SourceFile & { readonly span: Span })[] {
  return [...texts].flatMap(([path, { text, span }]) => {
    if (!isImported(path, imported)) return [];
    if (text !== null) return [{ path, text, span }];
    report.add('written-module-unknown', span, { path });
    return [];
  });
}

/** First parts of the names of all modules that cells import. */
function importedNames(documents: readonly Document[]): ReadonlySet<string> {
  const codes = documents.flatMap(({ cells }) => cells.map(({ code }) => code));
  return new Set(codes.flatMap((code) => modulesIn(code).map((name) => name.split('.')[0] ?? '')));
}
