/** Blots secrets out of the texts that the later phases get. */
import type { Cell, Document, SourceFile, Sources } from '../ir.ts';

/** Blots secrets out of one text. */
export function hidingOf(secrets: readonly string[]): (text: string) => string {
  const values = [...new Set(secrets.map(unquoted))].sort((a, b) => b.length - a.length);
  return (text) => values.reduce((rest, value) => rest.replaceAll(patternOf(value), blotted(value)), text);
}

/** The same documents and sources, with `secrets` blotted out; every other character keeps its place. */
export function hideSecrets(
  documents: readonly Document[],
  sources: Sources,
  secrets: readonly string[],
): { readonly documents: readonly Document[]; readonly sources: Sources } {
  const hide = hidingOf(secrets);
  const file = <File extends SourceFile>(one: File): File => ({ ...one, text: hide(one.text) });
  return {
    documents: documents.map((document) => ({
      ...document,
      cells: document.cells.map((cell) => hideInCell(cell, hide)),
    })),
    sources: {
      ...sources,
      modules: sources.modules.map(file),
      requirements: sources.requirements.map(file),
      ...(sources.files === undefined ? {} : { files: sources.files.map(file) }),
    },
  };
}

function hideInCell(cell: Cell, hide: (text: string) => string): Cell {
  const { writtenFile } = cell;
  return {
    ...cell,
    source: hide(cell.source),
    code: hide(cell.code),
    dropped: cell.dropped.map((line) => ({ ...line, text: hide(line.text) })),
    writtenFile: writtenFile === null ? null : { ...writtenFile, text: hide(writtenFile.text) },
  };
}

/** A plain word may be a name of the code too, so only literals are meant. */
function patternOf(value: string): RegExp {
  const exact = value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return /^[a-z_]+$/i.test(value) ? new RegExp(`(?<=["'=:])${exact}(?=["'\\s]|$)`, 'g') : new RegExp(exact, 'g');
}

/** The inside of a literal. */
function unquoted(text: string): string {
  return /^[A-Za-z]{0,2}("""|'''|"|')([\s\S]*)\1$/.exec(text)?.[2] ?? text;
}

/** Letters and digits become `x`: a literal stays one, and lines stay lines. */
function blotted(value: string): string {
  return value.replace(/[\p{L}\p{N}]/gu, 'x');
}
