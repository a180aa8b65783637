import type { DiagnosticId, DiagnosticParameters, Report } from '../../diagnostics.ts';
import type { Span } from '../../ir/place.ts';
import { isYamlProblem, readYaml, type YamlPath } from '../../yaml/read.ts';
import { isMapping, type YamlMapping, type YamlValue } from '../../yaml/value.ts';

/** A file of Azure ML that is checked: its value, and where findings go. */
export interface CheckedFile {
  readonly path: string;
  /** The top mapping; empty when the file could not be read. */
  readonly value: YamlMapping;
  readonly isReadable: boolean;
  /** Reports something about the value (or its nearest parent) that a path leads to. */
  add<Id extends DiagnosticId>(id: Id, at: YamlPath, parameters: DiagnosticParameters<Id>): void;
}

/** Opens the text of a file; what cannot be read is reported. */
export function openFile(path: string, text: string, report: Report): CheckedFile {
  const read = readYaml(path, path, text);
  if (isYamlProblem(read)) {
    const span = lineSpan(path, read.line);
    report.add('yaml-not-readable', span, { path, problem: read.message });
    return { path, value: {}, isReadable: false, add: (id, _at, parameters) => report.add(id, span, parameters) };
  }
  for (const { key, span } of read.repeated) report.add('yaml-key-twice', span, { key });
  return {
    path,
    value: read.root,
    isReadable: true,
    add: (id, at, parameters) => report.add(id, read.spanAt(at), parameters),
  };
}

/** A file that is checked before it is printed: all findings are at one place. */
export function unprintedFile(path: string, value: YamlMapping, span: Span | null, report: Report): CheckedFile {
  return { path, value, isReadable: true, add: (id, _at, parameters) => report.add(id, span, parameters) };
}

function lineSpan(file: string, line: number): Span {
  return { file, cell: null, line, column: 0, endLine: line, endColumn: 0 };
}

/** The entries of a mapping; none for anything else. */
export function entriesOf(value: YamlValue | undefined): readonly (readonly [string, YamlValue])[] {
  return isMapping(value) ? Object.entries(value) : [];
}
