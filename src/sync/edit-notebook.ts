import type { Node } from 'jsonc-parser';
import { cellNodes, endOf, sourceNode } from '../json/cell-nodes.ts';

/** New texts of cells, by their position in the notebook. */
export type NewSources = ReadonlyMap<number, string>;

/**
 * Puts new texts into the cells of a notebook's JSON. All else stays byte for byte: order and spelling of keys, indentation,
 * line ends, outputs, and the lines of the cells that are the same. `null` if a cell's text is not found.
 */
export function editNotebook(text: string, sources: NewSources): string | null {
  const cells = cellNodes(text);
  let result = text;
  for (const [index, source] of [...sources].toSorted(([a], [b]) => b - a)) {
    const cell = cells[index];
    const node = cell === undefined ? undefined : sourceNode(cell);
    if (node === undefined) return null;
    result = result.slice(0, node.offset) + printSource(text, node, source) + result.slice(endOf(node));
  }
  return result;
}

function printSource(text: string, node: Node, source: string): string {
  const spelled = spellingOf(text);
  if (node.type !== 'array') return spelled(source);
  const known = new Map(node.children?.map((line) => [String(line.value), text.slice(line.offset, endOf(line))]));
  const lines = source === '' ? [] : source.split(/(?<=\n)/);
  const { open, between, close } = layoutOf(text, node);
  if (lines.length === 0) return '[]';
  return open + lines.map((line) => known.get(line) ?? spelled(line)).join(between) + close;
}

/** What is before, between and after the lines of a list. */
function layoutOf(text: string, node: Node): { open: string; between: string; close: string } {
  const [first, second] = node.children ?? [];
  const last = node.children?.at(-1);
  if (first !== undefined && last !== undefined) {
    const open = text.slice(node.offset, first.offset);
    const between = second === undefined ? `,${open.slice(1) || ' '}` : text.slice(endOf(first), second.offset);
    return { open, between, close: text.slice(endOf(last), endOf(node)) };
  }
  const lineStart = text.lastIndexOf('\n', node.offset) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  if (indent === '') return { open: '[', between: ', ', close: ']' };
  const end = text[lineStart - 2] === '\r' ? '\r\n' : '\n';
  const deeper = `${end}${indent}${indent.startsWith('\t') ? '\t' : ' '}`;
  return { open: `[${deeper}`, between: `,${deeper}`, close: `${end}${indent}]` };
}

/** JSON's spelling of strings, with escapes for all but ASCII where the notebook has it so. */
function spellingOf(text: string): (value: string) => string {
  const escapes = /\\u[0-9a-f]{4}/i.test(text) && !/[^\0-\x7f]/.test(text);
  return (value) => {
    const printed = JSON.stringify(value);
    if (!escapes) return printed;
    return printed.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  };
}
