/** Splits cells into statements: their text, their comments and their positions. */
import type { Report } from '../../diagnostics.ts';
import type { Cell, Document, Span } from '../../ir.ts';
import { lineColumn } from '../../python/edit.ts';
import { type ParsedModule, parseModule, refusalParameters, type Stmt } from '../../python/parse.ts';
import type { Place } from '../execution/values.ts';

/** A parsed statement. */
export interface ParsedStatement {
  readonly node: Stmt;
  readonly place: Place;
  readonly cell: number;
  readonly span: Span;
  readonly text: string;
  readonly offset: number;
  readonly comments: readonly string[];
  readonly trailingComment: string | null;
  /** True for the last expression of a cell, which a notebook shows. */
  readonly isShown: boolean;
}

/** The statements of a document. */
export interface SplitDocument {
  readonly statements: readonly ParsedStatement[];
  /** The words of cells that do not parse, whose definitions are unknown. */
  readonly unreadWords: ReadonlySet<string>;
}

/** Parses the code cells of a document; `firstCell` is the position of its first cell among all cells. */
export function splitStatements(document: Document, firstCell: number, report: Report): SplitDocument {
  const found: ParsedStatement[] = [];
  const unreadWords = new Set<string>();
  for (const [index, cell] of document.cells.entries()) {
    if (cell.kind !== 'code' || cell.tags.role === 'skip' || cell.code.trim() === '') continue;
    const parsed = parseModule(cell.code);
    if (!parsed.ok) {
      const line = cell.lineMap[parsed.line - 1] ?? parsed.line;
      const span = {
        file: document.file,
        cell: cell.index,
        line,
        column: parsed.column,
        endLine: line,
        endColumn: parsed.column + 1,
      };
      if (!isPython2(span, report)) report.add('cell-does-not-parse', span, refusalParameters(parsed));
      for (const word of cell.code.match(/[\p{L}\p{N}_]+/gu) ?? []) unreadWords.add(word);
      continue;
    }
    found.push(...statementsOf(document.file, cell, firstCell + index, parsed.module));
  }
  return { statements: found, unreadWords };
}

/** Whether the cell was already reported as Python 2, so that its parse error is not reported again. */
function isPython2(cell: Span, report: Report): boolean {
  return report.diagnostics.some(
    ({ id, span }) => id === 'python-2-code' && span?.file === cell.file && span.cell === cell.cell,
  );
}

function statementsOf(file: string, cell: Cell, position: number, module: ParsedModule): readonly ParsedStatement[] {
  const place = placeOf(file, cell, position, module);
  let previousEnd = 0;
  return module.body.map((node, index) => {
    const { start, end } = module.range(node);
    const { commentEnd, comment } = trailingComment(module.text, end);
    const comments = commentsAbove(module.text.slice(previousEnd, start));
    previousEnd = commentEnd;
    const shown = index === module.body.length - 1 && node.nodeType === 'Expr' && !/^\s*;/.test(module.text.slice(end));
    return {
      node,
      place,
      cell: position,
      span: place.spanOf(start, end),
      text: module.text.slice(start, end),
      offset: start,
      comments,
      trailingComment: comment,
      isShown: shown,
    };
  });
}

function placeOf(file: string, cell: Cell, position: number, module: ParsedModule): Place {
  const at = (offset: number): { line: number; column: number } => {
    const { line, column } = lineColumn(module.text, offset);
    return { line: cell.lineMap[line - 1] ?? line, column };
  };
  return {
    cell: position,
    text: module.text,
    range: (node) => module.range(node as Parameters<ParsedModule['range']>[0]),
    spanOf(start, end) {
      const [from, to] = [at(start), at(end)];
      return { file, cell: cell.index, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
  };
}

function trailingComment(text: string, end: number): { readonly commentEnd: number; readonly comment: string | null } {
  const match = /^[ \t]*;?[ \t]*#[ \t]?([^\n]*)/.exec(text.slice(end));
  return match === null
    ? { commentEnd: end, comment: null }
    : { commentEnd: end + match[0].length, comment: match[1]?.trim() ?? '' };
}

/** Full-line comments between two statements. */
function commentsAbove(between: string): readonly string[] {
  return between
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
}
