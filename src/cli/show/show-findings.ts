import path from 'node:path';
import { Option } from 'commander';
import { type Terminal, version } from '../../console/terminal.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Finding, Findings } from '../../findings/finding.ts';
import { formatGithub } from '../../findings/format-github.ts';
import { formatJunit } from '../../findings/format-junit.ts';
import { formatSarif } from '../../findings/format-sarif.ts';
import { type FilePlace, placeFinder } from '../../findings/place-in-file.ts';
import type { Span } from '../../ir.ts';
import type { CompiledProject } from '../../project/compile-project.ts';
import { toSlashes } from '../../project/project.ts';

/** How a command prints its result. */
export type Format = 'text' | 'json' | 'github' | 'sarif' | 'junit';

/** The flags of the commands that CI reads. */
export interface FormatFlags {
  readonly format?: Format;
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** The option `--format`. */
export function formatOption(): Option {
  return new Option('--format <format>', 'prints the result as text, JSON, or as CI services read it').choices([
    'text',
    'json',
    'github',
    'sarif',
    'junit',
  ] satisfies readonly Format[]);
}

/** What `--strict` means. */
export const strictHelp = 'exit code 1 also where there are warnings';

/** The requested format. */
export function formatOf({ format, json }: FormatFlags): Format {
  return format ?? (json ? 'json' : 'text');
}

/** Returns the place of a span in the files on the disk, relative to the folder that the command runs in. */
export function diskPlaces({ compilation, files, project }: CompiledProject, cwd: string): (span: Span) => FilePlace {
  const find = placeFinder({ files, documents: compilation?.documents ?? [] });
  // The config is named from the current folder already.
  const own = project?.configFile?.path;
  return (span) => {
    const place = find(span);
    if (project === null || span.file === own) return place;
    return { ...place, file: toSlashes(path.relative(cwd, path.join(project.root, span.file))) };
  };
}

/** Diagnostics with their places on the disk. */
export function placedDiagnostics(
  diagnostics: readonly Diagnostic[],
  places: (span: Span) => FilePlace,
): readonly (Diagnostic & { readonly place: FilePlace | null })[] {
  return diagnostics.map((one) => ({ ...one, place: one.span === null ? null : places(one.span) }));
}

/** Prints findings in a format of machines. */
export function printFindings(
  format: Exclude<Format, 'text' | 'json'>,
  { command, findings, passed }: Pick<Findings, 'command' | 'findings' | 'passed'>,
  terminal: Terminal,
): void {
  const all: Findings = { command, findings, passed, version: version() };
  const text = { github: formatGithub, sarif: formatSarif, junit: formatJunit }[format](all);
  if (text !== '') terminal.out(text);
}

/** The texts of the files that findings refer to. */
export function fileFinding(file: string, words: Pick<Finding, 'id' | 'message' | 'advice'>): Finding {
  return { ...words, severity: 'error', place: { file, line: 1, column: 1, endLine: 1, endColumn: 1 } };
}
