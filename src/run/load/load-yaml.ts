import { relative } from 'node:path';
import type { Report } from '../../diagnostics.ts';
import type { Span } from '../../ir.ts';
import { isYamlProblem, readYaml, type YamlFile } from '../../yaml/read.ts';
import type { Files } from './job-files.ts';

/** The shared state of loading. */
export interface Loader {
  readonly files: Files;
  readonly report: Report;
  /** Folder that shown paths are relative to. */
  readonly root: string;
  /** Folder that no code may come from outside: the project's. */
  readonly project: string;
  /** Files that are being loaded, to find a component that holds itself. */
  readonly open: readonly string[];
}

/** Reads a YAML file, or reports why it cannot be read. `referrer` is the file that refers to it. */
export function loadYaml(loader: Loader, path: string, referrer: string, span: Span | null): YamlFile | null {
  const shown = showPath(loader, path);
  const text = loader.files.readText(path);
  if (text === null) {
    loader.report.add('yaml-file-missing', span, { path: shown, referrer });
    return null;
  }
  const file = readYaml(path, shown, text.replace(/^\uFEFF/, ''));
  if (!isYamlProblem(file)) return file;
  const place = { file: shown, cell: null, line: file.line, column: 0, endLine: file.line, endColumn: 0 };
  loader.report.add('yaml-not-readable', place, { path: shown, problem: file.message });
  return null;
}

/** A path as messages show it. */
export function showPath(loader: Loader, path: string): string {
  const short = relative(loader.root, path);
  return short === '' || short.startsWith('..') ? path : short.replaceAll('\\', '/');
}
