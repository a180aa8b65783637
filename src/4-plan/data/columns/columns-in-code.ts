/** Columns of a table known only from code. */

import type { ColumnPlan } from '../../../ir.ts';
import { onlyStatement, statementsIn } from '../../../python/code-tree.ts';
import { type Expr, type Node, walkNodes } from '../../../python/parse.ts';
import type { Program } from '../../edits/program-type.ts';
import { textsOf } from '../texts-of.ts';
import { withUnnamed } from './columns-by-position.ts';
import { framesOfTable, isPart } from './frames-of-table.ts';

/** The facts found about a column. */
interface Found {
  kind: ColumnPlan['kind'];
  readonly values: Set<string | number | boolean>;
}

/** Collects string subscripts of the frames that these statements read, and the values they are compared with. */
export function columnsInCode(program: Program, readers: ReadonlySet<number>): readonly ColumnPlan[] {
  const texts = textsOf(program.items);
  const read = program.items.filter((item) => readers.has(item.id)).flatMap((item) => item.defines);
  const frames = framesOfTable(texts, new Set(read));
  const columns = new Map<string, Found>();
  const asked: Asked = { frames, lists: listsIn(program), dropped: new Set(), made: new Set() };
  for (const item of program.items) {
    for (const statement of statementsIn(item.text)) walkNodes(statement, (node) => noteColumns(node, asked, columns));
  }
  const named = [...columns].map(([name, { kind, values }]): ColumnPlan => ({ name, kind, values: [...values] }));
  return withUnnamed(named, asked.dropped, texts, frames);
}

/** Columns that the code creates before reading them are not in the file. */
function noteColumns(node: Node, asked: Asked, columns: Map<string, Found>): void {
  const { made } = asked;
  if (node.nodeType === 'Assign') noteAssigned(node, asked, columns);
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

function noteAssigned(
  { targets, value }: Extract<Node, { nodeType: 'Assign' }>,
  asked: Asked,
  columns: Map<string, Found>,
): void {
  // The value is read before the target is made: `df["x"] = df["x"].abs()` needs the column.
  walkNodes(value, (part) => noteColumns(part, asked, columns));
  for (const name of targets.flatMap((target) => columnsOf(target, asked)))
    if (!columns.has(name)) asked.made.add(name);
  if (!targets.some((target) => isNaming(target, asked))) return;
  for (const name of textsIn(value, asked)) columns.set(name, { kind: 'float', values: new Set() });
}

/** `frame.columns`: an assignment names all columns, so made-up data may have these names from the start. */
function isNaming(target: Expr, asked: Asked): boolean {
  return target.nodeType === 'Attribute' && target.attr === 'columns' && isAsked(target.value, asked);
}

function noteValue(column: Found, node: Node): void {
  if (node.nodeType !== 'Constant' || typeof node.value !== 'string') return;
  column.kind = 'str';
  column.values.add(node.value);
}

/** The frames in question, and the names bound to lists of texts. */
interface Asked {
  readonly frames: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Columns that are dropped. */
  readonly dropped: Set<string>;
  /** Columns created by the code. */
  readonly made: Set<string>;
}

/** Names that are bound once, to a list of texts: `features = ["age", "fare"]`. */
function listsIn({ items }: Program): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>();
  for (const { text, defines } of items) {
    const [name] = defines;
    if (name === undefined || items.filter((item) => item.defines.includes(name)).length > 1) continue;
    const only = onlyStatement(text);
    if (only?.nodeType !== 'Assign' || only.value.nodeType !== 'List') continue;
    const texts = only.value.elts.flatMap(textIn);
    if (texts.length > 0 && texts.length === only.value.elts.length) lists.set(name, texts);
  }
  return lists;
}

function textIn(node: Node): readonly string[] {
  return node.nodeType === 'Constant' && typeof node.value === 'string' ? [node.value] : [];
}

/** `df['a']`, `df[['a', 'b']]`, `df[features]` and column arguments of methods, for the frames in question. */
function columnsOf(node: Node, asked: Asked): readonly string[] {
  if (node.nodeType === 'Call') return columnsOfCall(node, asked);
  if (node.nodeType !== 'Subscript' || !isAsked(node.value, asked)) return [];
  return textsIn(node.slice, asked);
}

function isAsked(node: Expr, { frames }: Asked): boolean {
  return isPart(node, frames);
}

/** A part of concatenated lists: `["sold"] + features`. */
function textsOfList(node: Expr, asked: Pick<Asked, 'lists'>): readonly string[] {
  return node.nodeType === 'Constant' ? [] : textsIn(node, asked);
}

function textsIn(node: Expr, { lists }: Pick<Asked, 'lists'>): readonly string[] {
  if (node.nodeType === 'Name') return lists.get(node.id) ?? [];
  if (node.nodeType === 'BinOp' && node.op.nodeType === 'Add')
    return [node.left, node.right].flatMap((side) => textsOfList(side, { lists }));
  const isSeveral = node.nodeType === 'List' || node.nodeType === 'Tuple' || node.nodeType === 'Set';
  return (isSeveral ? node.elts : [node]).flatMap(textIn);
}

/** Methods whose first argument names columns. */
const naming: ReadonlySet<string> = new Set(['groupby', 'sort_values', 'set_index', 'pop', 'get', 'drop_duplicates']);

/** `df.drop("a", axis=1)`, `df.rename(columns={"a": "b"})`, `df.groupby("a")`. */
function columnsOfCall({ func, args, keywords }: Extract<Expr, { nodeType: 'Call' }>, asked: Asked): readonly string[] {
  if (func.nodeType !== 'Attribute' || !isAsked(func.value, asked)) return [];
  const given = keywords.find(({ arg }) => arg === 'columns')?.value;
  const [first] = args;
  if (func.attr === 'rename') {
    if (given?.nodeType !== 'Dict') return [];
    for (const text of given.values.flatMap(textIn)) asked.made.add(text);
    return given.keys.flatMap((key) => (key === null ? [] : textIn(key)));
  }
  if (func.attr === 'drop') {
    const isOfColumns = args.length > 1 || keywords.some(({ arg }) => arg === 'axis');
    const columns = given ?? (isOfColumns ? first : undefined);
    const texts = columns === undefined ? [] : textsIn(columns, asked);
    for (const text of texts) asked.dropped.add(text);
    return texts;
  }
  return naming.has(func.attr) && first !== undefined ? textsIn(first, asked) : [];
}
