import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DiagnosticDefinition } from '../diagnostics/define.ts';
import { type Diagnostic, diagnostics, type Report } from '../diagnostics.ts';
import type { Document, SourceFile, Span } from '../ir.ts';
import type { Mark, Terminal } from './terminal.ts';

/** The texts from which excerpts of messages are taken. */
export interface Excerpts {
  readonly documents: readonly Document[];
  readonly files: readonly SourceFile[];
}

/** Prints every finding of a command that writes, and how many there are. */
export function showReport({ diagnostics }: Report, excerpts: Excerpts, terminal: Terminal): void {
  showDiagnostics(diagnostics, excerpts, terminal);
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const counts = [count(errors, 'error'), count(diagnostics.length - errors, 'warning')].filter(
    (text) => text !== null,
  );
  if (counts.length > 0) terminal.say(`${counts.join(', ')}${errors > 0 ? '; nothing was written' : ''}`);
}

/** Prints findings with place, source line and advice; equal findings are printed once, with all their places. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], excerpts: Excerpts, terminal: Terminal): void {
  const alike = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics.toSorted(byPlace)) {
    const text = JSON.stringify([diagnostic.id, diagnostic.message, diagnostic.advice]);
    alike.set(text, [...(alike.get(text) ?? []), diagnostic]);
  }
  for (const [first, ...others] of alike.values()) {
    if (first === undefined) continue;
    const places = others.flatMap(({ span }) => span ?? []);
    terminal.say(`${formatDiagnostic(first, excerpts, (mark, text) => terminal.mark(mark, text), places)}\n`);
  }
}

/** The lines of the files that findings are about, read from a folder. */
export function excerptsFrom(folder: string, diagnostics: readonly Diagnostic[]): Excerpts {
  const named = new Set(diagnostics.flatMap(({ span }) => span?.file ?? []));
  const files = [...named].flatMap((file) => {
    try {
      return [{ path: file, text: readFileSync(path.resolve(folder, file), 'utf8') }];
    } catch {
      return [];
    }
  });
  return { documents: [], files };
}

/** In the order of the notebooks' lines, findings without a place first. */
function byPlace({ span: a }: Diagnostic, { span: b }: Diagnostic): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.cell ?? -1) - (b.cell ?? -1) || a.line - b.line || a.column - b.column;
}

function count(number: number, noun: string): string | null {
  return number === 0 ? null : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A finding as text: message, place, source line with a marker, other places, advice, and the command for more. */
export function formatDiagnostic(
  { id, severity, message, advice, span }: Diagnostic,
  excerpts: Excerpts,
  mark: (mark: Mark, text: string) => string,
  elsewhere: readonly Span[] = [],
): string {
  const colour = severity === 'error' ? 'red' : 'yellow';
  const head = `${mark(colour, `${severity}[${id}]`)}: ${mark('bold', message)}`;
  const definition: DiagnosticDefinition = diagnostics[id];
  const source = span === null || definition.hidesLine === true ? null : lineAt(span, excerpts);
  const margin = ' '.repeat(span === null ? 1 : String(span.line).length);
  const bar = mark('dim', `${margin} |`);
  const place = span === null ? [] : [`${margin}${mark('dim', '-->')} ${formatPlace(span)}`];
  const excerpt =
    span === null || source === null
      ? []
      : [bar, `${mark('dim', `${span.line} |`)} ${shown(source)}`, `${bar} ${mark(colour, underline(source, span))}`];
  const remarks = [...elsewhereNote(span, elsewhere), advice, `cellwright explain ${id}`];
  const notes = remarks.map((remark) => `${margin} ${mark('dim', '=')} ${remark}`);
  return [head, ...place, ...excerpt, ...(excerpt.length > 0 ? [bar] : []), ...notes].join('\n');
}

const mostPlaces = 6;

/** The other places of a finding; of many, the first ones. */
function elsewhereNote(first: Span | null, others: readonly Span[]): readonly string[] {
  if (others.length === 0) return [];
  const named = others.slice(0, mostPlaces).map((span) => {
    const file = span.file === first?.file ? '' : `${span.file}, `;
    const cell = span.cell === null ? '' : `cell ${span.cell + 1}, `;
    return `${file}${cell}line ${span.line}`;
  });
  const rest = others.length - named.length;
  return [`also at ${named.join('; ')}${rest > 0 ? `; and at ${rest} more` : ''}`];
}

/** A place as people count: cells, lines and columns from 1. */
export function formatPlace({ file, cell, line, column }: Span): string {
  return `${file}${cell === null ? '' : `, cell ${cell + 1}`}, line ${line}:${column + 1}`;
}

function lineAt({ file, cell, line }: Span, { documents, files }: Excerpts): string | null {
  const document = documents.find((one) => one.file === file);
  const text =
    cell === null
      ? files.find((one) => one.path === file)?.text
      : document?.cells.find((one) => one.index === cell)?.source;
  return text?.split(/\r?\n/)[line - 1] ?? null;
}

/** Long lines, such as those of notebooks' JSON, are cut. */
function shown(line: string): string {
  const plain = line.replaceAll('\t', ' ');
  return plain.length > 160 ? `${plain.slice(0, 159)}…` : plain;
}

function underline(line: string, { line: first, column, endLine, endColumn }: Span): string {
  const start = Math.min(column, line.length, 159);
  const end = endLine > first ? line.length : Math.min(endColumn, line.length);
  return (
    ' '.repeat(widthOf(line.slice(0, start))) + '^'.repeat(Math.max(1, widthOf(line.slice(start, Math.min(end, 160)))))
  );
}

/** Columns that a text takes on a terminal: East Asian characters and most emoji take two, combining marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
