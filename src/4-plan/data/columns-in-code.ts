/** Columns of a table that the code names, where no file says more. */
import type { ColumnPlan } from '../../ir.ts';
import { type Node, parseModule, walkNodes } from '../../python/parse.ts';
import type { Program } from '../edits/program-type.ts';

/** What is found of a column while the code is read. */
interface Found {
  kind: ColumnPlan['kind'];
  readonly values: Set<string | number | boolean>;
}

/** Collects string subscripts of the frames that these statements read, and what they are compared with. */
export function columnsInCode(program: Program, readers: ReadonlySet<number>): readonly ColumnPlan[] {
  const frames = new Set(program.items.filter((item) => readers.has(item.id)).flatMap((item) => item.defines));
  const columns = new Map<string, Found>();
  const made = new Set<string>();
  const asked: Asked = { frames, lists: listsIn(program) };
  for (const item of program.items) {
    const parsed = parseModule(item.text);
    if (!parsed.ok) continue;
    for (const statement of parsed.module.body) walkNodes(statement, (node) => noteColumns(node, asked, columns, made));
  }
  return [...columns].map(([name, { kind, values }]) => ({ name, kind, values: [...values] }));
}

/** Columns that the code itself makes before it reads them are none of the file. */
function noteColumns(node: Node, asked: Asked, columns: Map<string, Found>, made: Set<string>): void {
  if (node.nodeType === 'Assign') {
    // The value is read before the target is made: `df["x"] = df["x"].abs()` needs the column.
    walkNodes(node.value, (part) => noteColumns(part, asked, columns, made));
    for (const name of node.targets.flatMap((target) => columnsOf(target, asked)))
      if (!columns.has(name)) made.add(name);
  }
  for (const name of columnsOf(node, asked)) {
    if (!made.has(name) && !columns.has(name)) columns.set(name, { kind: 'float', values: new Set() });
  }
  if (node.nodeType !== 'Compare') return;
  for (const name of columnsOf(node.left, asked)) {
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

/** The frames whose columns are asked for, and the lists of texts that names stand for. */
interface Asked {
  readonly frames: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** Names that are bound once, to a list of texts: `features = ["age", "fare"]`. */
function listsIn({ items }: Program): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const { text, defines } of items) {
    const [name] = defines;
    if (name === undefined || items.filter((item) => item.defines.includes(name)).length > 1) continue;
    const parsed = parseModule(text);
    const [only, ...others] = parsed.ok ? parsed.module.body : [];
    if (only?.nodeType !== 'Assign' || others.length > 0 || only.value.nodeType !== 'List') continue;
    const texts = only.value.elts.flatMap(textIn);
    if (texts.length > 0 && texts.length === only.value.elts.length) lists.set(name, texts);
  }
  return lists;
}

function textIn(node: Node): readonly string[] {
  return node.nodeType === 'Constant' && typeof node.value === 'string' ? [node.value] : [];
}

/** `df['a']`, `df[['a', 'b']]` and `df[features]` for the frames that are asked about. */
function columnsOf(node: Node, { frames, lists }: Asked): readonly string[] {
  if (node.nodeType !== 'Subscript' || node.value.nodeType !== 'Name' || !frames.has(node.value.id)) return [];
  if (node.slice.nodeType === 'Name') return lists.get(node.slice.id) ?? [];
  const elements = node.slice.nodeType === 'List' ? node.slice.elts : [node.slice];
  return elements.flatMap(textIn);
}
