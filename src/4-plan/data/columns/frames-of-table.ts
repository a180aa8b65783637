/** Names of a table or parts of it: `data = pd.concat([train, test])`, `X = data.drop("y", axis=1)`. */
import { statementsIn } from '../../../python/code-tree.ts';
import { type Expr, type Node, walkNodes } from '../../../python/parse.ts';

/** The names that statements give a table, or parts of it, that these names hold. */
export function framesOfTable(texts: readonly string[], first: ReadonlySet<string>): ReadonlySet<string> {
  const frames = new Set(first);
  for (const text of texts) {
    for (const statement of statementsIn(text)) walkNodes(statement, (node) => noteFrames(node, frames));
  }
  return frames;
}

function noteFrames(node: Node, frames: Set<string>): void {
  if (node.nodeType !== 'Assign' || !isPart(node.value, frames)) return;
  for (const target of node.targets) {
    if (target.nodeType === 'Name') frames.add(target.id);
    if (target.nodeType === 'Tuple' && isSplit(node.value))
      for (const element of target.elts) if (element.nodeType === 'Name') frames.add(element.id);
  }
}

/** Methods that return the table with some of its columns. */
const keeping: ReadonlySet<string> = new Set(
  (
    'copy drop dropna fillna drop_duplicates reset_index sort_values sort_index sample head tail replace query ' +
    'interpolate ffill bfill astype assign append truncate rename'
  ).split(' '),
);

/** Whether an expression is the table or a part of it. */
export function isPart(value: Expr, frames: ReadonlySet<string>): boolean {
  if (value.nodeType === 'Name') return frames.has(value.id);
  if (value.nodeType === 'Subscript') {
    const { slice } = value;
    const isOfRows = slice.nodeType === 'Slice' || slice.nodeType === 'Compare' || slice.nodeType === 'BinOp';
    return isOfRows && isPart(value.value, frames);
  }
  if (value.nodeType !== 'Call') return false;
  const { func, args } = value;
  if (isSplit(value)) return args.some((arg) => isPart(arg, frames));
  if (func.nodeType !== 'Attribute') return false;
  const [given] = args;
  if (func.attr === 'DataFrame' && given !== undefined) return isPart(given, frames);
  if (func.attr === 'concat' && given?.nodeType === 'List')
    return given.elts.some((element) => isPart(element, frames));
  return keeping.has(func.attr) && isPart(func.value, frames);
}

function isSplit(value: Expr): boolean {
  if (value.nodeType !== 'Call') return false;
  const { func } = value;
  const name = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : '';
  return name === 'train_test_split';
}
