import type { Node } from 'jsonc-parser';
import { cellNodes, sourceNode } from '../json/cell-nodes.ts';

/** The position of each cell's text in a notebook's JSON: its string or strings, in order. */
export function cellTexts(json: string): readonly (readonly Node[])[] {
  return cellNodes(json).map((cell) => {
    const text = sourceNode(cell);
    if (text === undefined) return [];
    return text.type === 'array' ? (text.children ?? []) : [text];
  });
}

/**
 * The offset in the JSON of a place in a cell: `line` counts from 1, `column` from 0. A column after the end of its line means the end; `null` if the cell has no such line.
 */
export function offsetInJson(json: string, texts: readonly Node[], line: number, column: number): number | null {
  let at = { line: 1, column: 0, afterReturn: false };
  let end: number | null = null;
  for (const { offset, length } of texts) {
    for (let index = offset + 1; index < offset + length - 1; ) {
      const { unit, width } = readUnit(json, index);
      const isSecondHalf = unit === '\n' && at.afterReturn;
      if (at.line === line && !isSecondHalf && (at.column >= column || unit === '\n' || unit === '\r')) return index;
      at = isSecondHalf ? { ...at, afterReturn: false } : after(at, unit);
      index += width;
      end = index;
    }
    end ??= offset + 1;
  }
  return at.line === line ? end : null;
}

function after(at: { readonly line: number; readonly column: number }, unit: string) {
  if (unit === '\n' || unit === '\r') return { line: at.line + 1, column: 0, afterReturn: unit === '\r' };
  return { line: at.line, column: unit === '\uFEFF' && at.column === 0 ? 0 : at.column + 1, afterReturn: false };
}

/** One UTF-16 unit of a JSON string, and how many characters spell it. */
function readUnit(json: string, index: number): { readonly unit: string; readonly width: number } {
  if (json[index] !== '\\') return { unit: json[index] ?? '', width: 1 };
  const kind = json[index + 1] ?? '';
  if (kind === 'u')
    return { unit: String.fromCharCode(Number.parseInt(json.slice(index + 2, index + 6), 16)), width: 6 };
  return { unit: kind === 'n' ? '\n' : kind === 'r' ? '\r' : kind, width: 2 };
}
