/** Columns of a table that the code names, where no file says more. */
import type { ColumnPlan } from '../../ir.ts';
import { type Node, parseModule, walkNodes } from '../../python/parse.ts';
import type { Program } from '../edits/program-type.ts';
import type { Place } from './find-places.ts';

/** What is found of a column while the code is read. */
interface Found {
  kind: ColumnPlan['kind'];
  readonly values: Set<string | number | boolean>;
}

/** Collects string subscripts of the frames that are read from a place, and what they are compared with. */
export function columnsInCode(program: Program, place: Place): readonly ColumnPlan[] {
  const frames = new Set(program.items.filter((item) => place.readers.has(item.id)).flatMap((item) => item.defines));
  const columns = new Map<string, Found>();
  const made = new Set<string>();
  for (const item of program.items) {
    const parsed = parseModule(item.text);
    if (!parsed.ok) continue;
    for (const statement of parsed.module.body)
      walkNodes(statement, (node) => noteColumns(node, frames, columns, made));
  }
  return [...columns].map(([name, { kind, values }]) => ({ name, kind, values: [...values] }));
}

/** Columns that the code itself makes before it reads them are none of the file. */
function noteColumns(node: Node, frames: ReadonlySet<string>, columns: Map<string, Found>, made: Set<string>): void {
  if (node.nodeType === 'Assign') {
    // The value is read before the target is made: `df["x"] = df["x"].abs()` needs the column.
    walkNodes(node.value, (part) => noteColumns(part, frames, columns, made));
    for (const name of node.targets.flatMap((target) => columnsOf(target, frames)))
      if (!columns.has(name)) made.add(name);
  }
  for (const name of columnsOf(node, frames)) {
    if (!made.has(name) && !columns.has(name)) columns.set(name, { kind: 'float', values: new Set() });
  }
  if (node.nodeType !== 'Compare') return;
  for (const name of columnsOf(node.left, frames)) {
    const column = columns.get(name) ?? { kind: 'float', values: new Set() };
    if (!made.has(name)) columns.set(name, column);
    for (const other of node.comparators) noteValue(column, other);
  }
}

function noteValue(column: Found, node: Node): void {
  if (node.nodeType !== 'Constant' || typeof node.value !== 'string') return;
  column.kind = 'str';
  column.values.add(node.value);
}

/** `df['a']` and `df[['a', 'b']]` for the frames that are asked about. */
function columnsOf(node: Node, frames: ReadonlySet<string>): readonly string[] {
  if (node.nodeType !== 'Subscript' || node.value.nodeType !== 'Name' || !frames.has(node.value.id)) return [];
  const elements = node.slice.nodeType === 'List' ? node.slice.elts : [node.slice];
  return elements.flatMap((element) =>
    element.nodeType === 'Constant' && typeof element.value === 'string' ? [element.value] : [],
  );
}
