import type { Diagnostic, Report } from '../diagnostics.ts';
import type { Document, SourceFile } from '../ir.ts';

/** The inputs that decide which warnings are ignored. */
export interface Ignoring {
  /** Ids that are ignored everywhere. */
  readonly ids: readonly string[];
  readonly documents: readonly Document[];
  readonly files: readonly SourceFile[];
}

/** A report without the warnings that the settings, or a comment of their cell, ignore. Errors stay. */
export function withoutIgnored(report: Report, { ids, documents, files }: Ignoring): Report {
  const cells = new Map<string, readonly string[]>();
  for (const { file, cells: found } of documents)
    for (const { index, source } of found) cells.set(`${file}:${index}`, idsIn(source));
  for (const { path, text } of files) if (path.endsWith('.py')) cells.set(`${path}:null`, idsIn(text));
  const isIgnored = ({ id, severity, span }: Diagnostic): boolean => {
    if (severity === 'error') return false;
    const here = span === null ? [] : (cells.get(`${span.file}:${span.cell}`) ?? []);
    return ids.includes(id) || here.includes(id);
  };
  return {
    add: report.add,
    hasErrors: report.hasErrors,
    get diagnostics() {
      return report.diagnostics.filter((diagnostic) => !isIgnored(diagnostic));
    },
  };
}

/** The ids in the comments `# cellwright: ignore[...]` of a text. */
function idsIn(text: string): readonly string[] {
  const comments = text.matchAll(/#\s*cellwright:\s*ignore\[([\w\s,-]*)\]/g);
  return [...comments].flatMap((match) => (match[1] ?? '').split(',').map((id) => id.trim()));
}
