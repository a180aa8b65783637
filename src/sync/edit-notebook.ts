import { type JsonNode, scanJson } from './scan-json.ts';

/** New texts of cells, by their position in the notebook. */
export type NewSources = ReadonlyMap<number, string>;

/**
 * Puts new texts into the cells of a notebook's JSON. All else stays byte for byte: order and spelling of keys, indentation,
 * line ends, outputs, and the lines of the cells that are the same. `null` where a cell's text is not found.
 */
export function editNotebook(text: string, sources: NewSources): string | null {
  const cells = findCells(scanJson(text));
  let result = text;
  for (const [index, source] of [...sources].toSorted(([a], [b]) => b - a)) {
    const cell = cells[index];
    const node = cell === undefined ? undefined : (memberOf(cell, 'source') ?? memberOf(cell, 'input'));
    if (node === undefined) return null;
    result = result.slice(0, node.start) + printSource(text, node, source) + result.slice(node.end);
  }
  return result;
}

function findCells(root: JsonNode): readonly JsonNode[] {
  const sheets = memberOf(root, 'worksheets')?.items ?? [];
  return [root, ...sheets].flatMap((node) => memberOf(node, 'cells')?.items ?? []);
}

function memberOf(node: JsonNode, name: string): JsonNode | undefined {
  return node.members.findLast((member) => member.name === name)?.value;
}

function printSource(text: string, node: JsonNode, source: string): string {
  const spelled = spellingOf(text);
  if (node.kind !== 'array') return spelled(source);
  const known = new Map(
    node.items.map(({ start, end }) => [String(JSON.parse(text.slice(start, end))), text.slice(start, end)]),
  );
  const lines = source === '' ? [] : source.split(/(?<=\n)/);
  const { open, between, close } = layoutOf(text, node);
  if (lines.length === 0) return '[]';
  return open + lines.map((line) => known.get(line) ?? spelled(line)).join(between) + close;
}

/** What stands before, between and after the lines of a list. */
function layoutOf(text: string, node: JsonNode): { open: string; between: string; close: string } {
  const [first, second] = node.items;
  const last = node.items.at(-1);
  if (first !== undefined && last !== undefined) {
    const open = text.slice(node.start, first.start);
    const between = second === undefined ? `,${open.slice(1) || ' '}` : text.slice(first.end, second.start);
    return { open, between, close: text.slice(last.end, node.end) };
  }
  const lineStart = text.lastIndexOf('\n', node.start) + 1;
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
