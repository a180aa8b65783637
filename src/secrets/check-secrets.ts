/** Reports literals that look like secrets, wherever a generated file could take them from. */
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { Cell, Document, PathFact, SourceFile, Sources, Span } from '../ir.ts';
import { lineColumn } from '../python/edit.ts';
import { findSecretFormats } from './find-secrets.ts';
import { distinct, type FoundSecret } from './found-secret.ts';
import { hideSecrets, hidingOf } from './hide-secrets.ts';
import { type NamedText, namedTexts } from './named-texts.ts';
import { findCommentedSecrets, findNamedSecrets } from './python-secrets.ts';
import { findAssignedSecrets, findSecretsInText, findToldSecrets } from './text-secrets.ts';

/** What a compilation goes on with: without secrets, the values that it was given. */
export interface Checked {
  readonly documents: readonly Document[];
  readonly sources: Sources;
}

/**
 * Searches all that a generated file can be made of: cells, compiled or not, since the README quotes what is left out; files that
 * cells write; modules; requirements; files that the SDK may copy; names of files, tags and settings. Where it finds a secret, an error stops the build, and the
 * later phases get texts in which it is blotted out, so that no message can show it.
 */
export function checkSecrets(
  documents: readonly Document[],
  sources: Sources,
  config: Config,
  report: Report,
): Checked {
  const folder = (documents[0]?.file ?? '').split('/').slice(0, -1);
  const notebooks = new Set(documents.map(({ file }) => file));
  const beside = (sources.files ?? []).map(({ path, text }) => ({ path: joined(folder, path), text }));
  // A notebook that is in a copied folder is searched as a notebook.
  const files = [...sources.modules, ...sources.requirements, ...beside].filter(({ path }) => !notebooks.has(path));
  const found = [
    ...documents.flatMap(({ file, cells }) => cells.flatMap((cell) => checkCell(file, cell, report))),
    ...files.flatMap((file) => checkFile(file, report)),
    ...namedTexts(documents, sources, config).flatMap((named) => checkName(named, report)),
  ];
  const safe = { ...sources, paths: sources.paths.map(withoutSecretPreview) };
  if (found.length === 0) return { documents, sources: safe };
  // Messages of the reader quote lines too.
  report.rewrite?.(hidingOf(found));
  return hideSecrets(documents, safe, found);
}

/** Nothing is made up after the rows of a table that holds secrets. */
function withoutSecretPreview(fact: PathFact): PathFact {
  const { preview } = fact;
  return preview === null || findSecretFormats(preview).length === 0 ? fact : { ...fact, preview: null };
}

/** Says on its line that something is no secret. */
const waved = /#\s*cellwright:\s*not-a-secret\b/;

function isWaved(text: string, { start, end }: FoundSecret): boolean {
  const stop = text.indexOf('\n', end);
  return waved.test(text.slice(text.lastIndexOf('\n', start) + 1, stop === -1 ? text.length : stop));
}

/** A name has no line that a message could show. */
function checkName({ text, where }: NamedText, report: Report): readonly string[] {
  return findSecretFormats(text).map(({ what, start, end }) => {
    report.add('secret-in-notebook', null, { what: `${what}, ${where}` });
    return text.slice(start, end);
  });
}

/** Returns the texts that were found. */
function checkFile({ path, text }: SourceFile, report: Report): readonly string[] {
  const meant = secretsInFile(path, text).filter((one) => !isWaved(text, one));
  return meant.map((found) => {
    const { from, to } = placeOf(text, found);
    const place = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    report.add('secret-in-notebook', { file: path, cell: null, ...place }, { what: found.what });
    return text.slice(found.start, found.end);
  });
}

/** Python names its secrets by assignments and arguments, other files by lines such as `password: …`. */
function secretsInFile(path: string, text: string): readonly FoundSecret[] {
  const named = path.endsWith('.py')
    ? findPythonSecrets(text)
    : [...findAssignedSecrets(text), ...findSecretsInText(text)];
  return distinct([...named, ...findSecretFormats(text)]);
}

function findPythonSecrets(code: string): readonly FoundSecret[] {
  return [...findNamedSecrets(code), ...findCommentedSecrets(code)];
}

function findTextSecrets(text: string): readonly FoundSecret[] {
  return [...findToldSecrets(text), ...findAssignedSecrets(text), ...findSecretsInText(text)];
}

function checkCell(file: string, cell: Cell, report: Report): readonly string[] {
  const texts = textsOf(cell);
  const lines = new Set<string>();
  return texts.flatMap(({ text, found, lineOf }) =>
    found.flatMap((one) => {
      if (isWaved(text, one)) return [];
      const { from, to } = placeOf(text, one);
      const line = lineOf(from.line);
      const span: Span = {
        file,
        cell: cell.index,
        line,
        column: from.column,
        endLine: line + to.line - from.line,
        endColumn: to.column,
      };
      // The code holds what the source holds: one finding a line.
      const key = `${line} ${one.what}`;
      if (!lines.has(key)) report.add('secret-in-notebook', span, { what: one.what });
      lines.add(key);
      return [text.slice(one.start, one.end)];
    }),
  );
}

interface Searched {
  readonly text: string;
  readonly found: readonly FoundSecret[];
  /** The line in the cell. */
  readonly lineOf: (line: number) => number;
}

/** What a magic line sets is seen in the code that it became, what the code left out in the source. */
function textsOf({ kind, source, code, lineMap, writtenFile }: Cell): readonly Searched[] {
  const whole = { text: source, lineOf: (line: number) => line };
  if (kind !== 'code')
    return [
      {
        ...whole,
        found: distinct([...findTextSecrets(source), ...findSecretFormats(source)]),
      },
    ];
  const inCode = {
    text: code,
    found: distinct([...findPythonSecrets(code), ...findSecretFormats(code)]),
    lineOf: (line: number) => lineMap[line - 1] ?? line,
  };
  const named = code === '' ? [...findPythonSecrets(source), ...findTextSecrets(source)] : findCommentedSecrets(source);
  const inSource = { ...whole, found: distinct([...named, ...findSecretFormats(source)]) };
  if (writtenFile === null) return [inCode, inSource];
  const inFile = {
    text: writtenFile.text,
    found: secretsInFile(writtenFile.path, writtenFile.text),
    lineOf: (line: number) => line + writtenFile.span.line,
  };
  return [inCode, inSource, inFile];
}

function placeOf(text: string, { start, end }: FoundSecret) {
  return { from: lineColumn(text, start), to: lineColumn(text, end) };
}

function joined(folder: readonly string[], path: string): string {
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
