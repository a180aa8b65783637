/**
 * Python text to a syntax tree. The only file that knows the parser: the rest of cellwright sees the types that are exported
 * here, UTF-16 offsets, identifiers in NFKC, and nothing that CPython's compiler would refuse.
 */

import { parse } from 'py-ast';
import { restoreAstralLetters, withoutAstralLetters } from './astral-names.ts';
import { lineColumn } from './edit.ts';
import { normalizeIdentifiers } from './identifiers.ts';
import { deepestInPython, findDeepBracket, findTooDeep, isDeeper, tooDeep, topLevelStarts } from './nesting.ts';
import { createPositions, type Positions } from './positions.ts';
import { prepareText } from './prepare-text.ts';
import { remembered } from './remembered.ts';
import { findSyntaxError } from './syntax/syntax-rules.ts';
import type { Located, ParsedModule, Range, Stmt } from './tree.ts';

export { children, forEachChild } from './children.ts';
export type * from './tree.ts';
export { walkInherited, walkNodes } from './walk.ts';

/**
 * A parsed text, or where and why it has no tree: it is not Python, or is nested too deep to be followed. Lines count from 1,
 * columns from 0 in UTF-16 units.
 */
export type ParseResult =
  | { readonly ok: true; readonly module: ParsedModule }
  | {
      readonly ok: false;
      /** Deep code may be too deep for us only, or for Python as well. */
      readonly kind: 'syntax' | 'depth' | 'depth-of-python';
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

/** Characters of text whose trees are kept: more than a notebook of a thousand cells has, once whole and once by statement. */
const rememberedCharacters = 500_000;

/**
 * Parses the text of a module or of a cell: what CPython compiles, with top-level `await` allowed. A text that was parsed
 * lately gives the same tree again, so trees are never changed, and a node's identity does not tell two equal texts apart.
 */
export const parseModule: (text: string) => ParseResult = remembered(parseAnew, rememberedCharacters);

function parseAnew(text: string): ParseResult {
  const bracket = findDeepBracket(text);
  if (bracket !== null) return refusal(text, bracket, 'too many nested parentheses');
  const prepared = prepareText(text);
  const positions = createPositions(text, prepared.removed);
  const plain = withoutAstralLetters(prepared.text);
  const parsed = parseText(plain?.text ?? prepared.text);
  if (!parsed.ok) return parsed;
  const module: ParsedModule = { text, body: parsed.body, range: (node) => rangeOf(node, text, positions) };
  const deep = findTooDeep(parsed.body);
  if (deep !== null)
    return tooDeepAt(
      text,
      module.range(deep).start,
      parsed.body.some((part) => isDeeper(part, deepestInPython)),
    );
  if (plain !== null) for (const statement of parsed.body) restoreAstralLetters(statement, plain.pairs);
  if (prepared.hasUnusualNames) for (const statement of parsed.body) normalizeIdentifiers(statement);
  const mistake = findSyntaxError(module);
  return mistake === null ? { ok: true, module } : refusal(text, mistake.offset, mistake.message);
}

type Refusal = Extract<ParseResult, { ok: false }>;
type ParsedText = { readonly ok: true; readonly body: Stmt[] } | Refusal;

function refusal(text: string, offset: number, message: string): Refusal {
  return { ok: false, kind: 'syntax', ...lineColumn(text, offset), message };
}

function tooDeepAt(text: string, offset: number, isForPython: boolean): Refusal {
  return { ...refusal(text, offset, tooDeep), kind: isForPython ? 'depth-of-python' : 'depth' };
}

/** What is said of a cell without a tree: what is nested too deep may well be Python. */
export function refusalParameters({ kind, message }: Refusal): Readonly<Record<'read' | 'reason' | 'advice', string>> {
  return kind !== 'syntax'
    ? { read: 'followed', reason: message, advice: 'Split the statement into several' }
    : { read: 'read as Python 3', reason: message, advice: 'Correct the cell' };
}

function parseText(text: string): ParsedText {
  try {
    return { ok: true, body: parse(text).body };
  } catch (error) {
    return failureOf(error, text);
  }
}

const placeAtEnd = /\s*(?:at|on) line (\d+)(?:, column (\d+))?\s*$/;

/** The parser throws errors that carry their place as fields, in the message, or (when it runs out of stack) not at all. */
function failureOf(error: unknown, text: string): Refusal {
  if (error instanceof RangeError) return tooDeepAt(text, startOfDeepest(text), true);
  if (!(error instanceof Error)) throw error;
  const inMessage = placeAtEnd.exec(error.message);
  const fields = error as Error & { readonly lineno?: number; readonly col_offset?: number };
  const line = fields.lineno ?? Number(inMessage?.[1] ?? 1);
  const byteColumn = fields.col_offset ?? Number(inMessage?.[2] ?? 0);
  const positions = createPositions(text, new Map());
  const column = positions.offset(line, byteColumn) - positions.offset(line, 0);
  return { ok: false, kind: 'syntax', line, column, message: error.message.replace(placeAtEnd, '') };
}

/** The statement at which the parser runs out of stack; it was far too deep for it, and is so by itself too. */
function startOfDeepest(text: string): number {
  const starts = topLevelStarts(text);
  return starts.find((start, index) => runsOutOfStack(text.slice(start, starts[index + 1]))) ?? starts[0] ?? 0;
}

function runsOutOfStack(text: string): boolean {
  try {
    parse(text);
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}

function rangeOf(node: Located, text: string, positions: Positions): Range {
  const start = positions.offset(node.lineno, node.col_offset);
  const end = positions.offset(node.end_lineno ?? node.lineno, node.end_col_offset ?? node.col_offset);
  if (node.nodeType !== 'FunctionDef' && node.nodeType !== 'AsyncFunctionDef' && node.nodeType !== 'ClassDef') {
    return { start, end };
  }
  const decorator = node.decorator_list[0];
  if (decorator === undefined) return { start, end };
  return { start: decoratorStart(text, positions.offset(decorator.lineno, decorator.col_offset)), end };
}

/** An `@` begins its logical line; only brackets, comments and line continuations can stand between it and its expression. */
function decoratorStart(text: string, expressionStart: number): number {
  let end = expressionStart;
  for (;;) {
    const lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    const indent = /^[ \t\f\ufeff]*/.exec(text.slice(lineStart, end))?.[0].length ?? 0;
    if (text[lineStart + indent] === '@' || lineStart === 0) return lineStart + indent;
    end = lineStart - 1;
  }
}
