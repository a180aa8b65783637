/** Files written by `%%writefile` cells of ordinary notebooks: modules that the notebook imports, and everything else. */

import { createTrialReport } from '../diagnostics/trial-report.ts';
import type { Report } from '../diagnostics.ts';
import { azureSdk } from '../evaluator/azure-sdk/sdk-table.ts';
import { runNotebook } from '../evaluator/run-cells.ts';
import { createFiles } from '../evaluator/sdk-files.ts';
import type { Document, PathFact, SourceFile, Sources } from '../ir.ts';
import { modulesIn } from '../python/facts/imports.ts';

/** The sources with the modules that cells write, and the files that are copied as they are. */
export interface WithWritten {
  readonly sources: Sources;
  readonly copies: readonly SourceFile[];
}

/** Sorts the written files by kind; files written by cells take precedence over files on disk. */
export function takeWrittenFiles(documents: readonly Document[], sources: Sources, report: Report): WithWritten {
  if (!documents.some(({ cells }) => cells.some(({ writtenFile }) => writtenFile !== null)))
    return { sources, copies: [] };
  const trial = createTrialReport();
  const files = createFiles([]);
  const { written } = runNotebook(documents, files, azureSdk, trial);
  trial.tell(report, ({ id }) => id === 'written-path-unknown' || id === 'written-file-moved');
  const paths = [...new Set(written.map(({ path }) => path))];
  const folder = (documents[0]?.file ?? '').split('/').slice(0, -1);
  const imported = importedNames(documents);
  const all = paths.map((path) => ({ path, text: files.written.get(path)?.text ?? '' }));
  const isModule = ({ path }: SourceFile): boolean =>
    path.endsWith('.py') && imported.has(path.split('/')[0]?.replace(/\.py$/, '') ?? '');
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

/** First parts of the names of all modules that cells import. */
function importedNames(documents: readonly Document[]): ReadonlySet<string> {
  const codes = documents.flatMap(({ cells }) => cells.map(({ code }) => code));
  return new Set(codes.flatMap((code) => modulesIn(code).map((name) => name.split('.')[0] ?? '')));
}
