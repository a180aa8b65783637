/** Checks that a derived column equals its formula over other columns, which finds wrong constants and columns. */
import type { UnitPlan } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Expr, type Stmt, walkNodes } from '../../python/parse.ts';

interface Derived {
  readonly frame: string;
  readonly column: string;
  /** Columns that the expression reads. */
  readonly uses: ReadonlySet<string>;
  readonly text: string;
}

/** Maximum number of checks of a function; no one reads more. */
const most = 6;

/** The checks of columns that a unit derives from others of the same table and does not change afterwards. */
export function derivedChecks(unit: UnitPlan): readonly string[] {
  const given = new Set(unit.parameters.map(({ name }) => name));
  const returned = new Set(unit.returns.map(({ name }) => name));
  const tested = new Set([...given, ...returned]);
  let found: readonly Derived[] = [];
  for (const { text } of unit.body) {
    const { statements, textOf } = codeTree(text);
    for (const statement of statements) {
      const derived = derivedBy(statement, given, textOf);
      // For a rebound parameter, the test has the old value.
      for (const name of boundBy(statement)) if (!returned.has(name)) tested.delete(name);
      found = found.filter((one) => isKept(one, statement, derived));
      if (derived !== null && tested.has(derived.frame)) found = [...found, derived];
    }
  }
  return found.slice(0, most).map(({ text }) => text);
}

function boundBy(statement: Stmt): readonly string[] {
  if (statement.nodeType !== 'Assign') return [];
  const targets = statement.targets.flatMap((target) => (target.nodeType === 'Tuple' ? target.elts : [target]));
  return targets.flatMap((target) => (target.nodeType === 'Name' ? [target.id] : []));
}

/** Whether a statement does not change the frame, or only sets another column. */
function isKept({ frame, column, uses }: Derived, statement: Stmt, next: Derived | null): boolean {
  const set = next?.frame === frame ? next.column : (columnSet(statement, frame) ?? null);
  if (set !== null) return set !== column && !uses.has(set);
  let isTouched = false;
  walkNodes(statement, (node) => {
    const targets = node.nodeType === 'Assign' || node.nodeType === 'Delete' ? node.targets : [];
    const others = node.nodeType === 'AugAssign' || node.nodeType === 'For' ? [node.target] : [];
    if ([...targets, ...others].some((target) => mentions(target, frame))) isTouched = true;
    if (node.nodeType !== 'Call') return;
    const isInPlace = node.keywords.some(({ arg }) => arg === 'inplace');
    const isOwn = node.func.nodeType === 'Attribute' && mentions(node.func.value, frame);
    const isPopped = node.func.nodeType === 'Attribute' && ['pop', 'insert', 'update'].includes(node.func.attr);
    if (isOwn && (isInPlace || isPopped)) isTouched = true;
    if (
      node.func.nodeType === 'Name' &&
      node.args.some((arg) => arg.nodeType === 'Name' && arg.id === frame) &&
      !isPure(node.func.id)
    )
      isTouched = true;
  });
  return !isTouched;
}

/** Functions that do not change their arguments. */
function isPure(name: string): boolean {
  return ['print', 'len', 'display', 'train_test_split', 'list', 'set', 'type', 'isinstance'].includes(name);
}

function columnSet(statement: Stmt, frame: string): string | null {
  if (statement.nodeType !== 'Assign' || statement.targets.length !== 1) return null;
  const [target] = statement.targets;
  return target === undefined ? null : columnOf(target, frame);
}

function columnOf(node: Expr, frame: string): string | null {
  if (node.nodeType !== 'Subscript' || node.value.nodeType !== 'Name' || node.value.id !== frame) return null;
  const { slice } = node;
  return slice.nodeType === 'Constant' && typeof slice.value === 'string' ? slice.value : null;
}

function mentions(node: Expr, frame: string): boolean {
  let isFound = false;
  walkNodes(node, (part) => {
    if (part.nodeType === 'Name' && part.id === frame) isFound = true;
  });
  return isFound;
}

/** `table["mean"] = table["sum"] / table["count"].clip(lower=1)`. */
function derivedBy(statement: Stmt, given: ReadonlySet<string>, textOf: (node: Expr) => string): Derived | null {
  if (statement.nodeType !== 'Assign' || statement.targets.length !== 1) return null;
  const [target] = statement.targets;
  if (target?.nodeType !== 'Subscript' || target.value.nodeType !== 'Name') return null;
  const frame = target.value.id;
  const column = columnOf(target, frame);
  if (column === null) return null;
  const uses = columnsRead(statement.value, frame, given);
  if (uses === null || uses.size === 0 || uses.has(column)) return null;
  const value = textOf(statement.value);
  const isColumn = statement.value.nodeType === 'Call' || statement.value.nodeType === 'BinOp';
  if (!isColumn || value.includes('\n') || value.length > 90) return null;
  return { frame, column, uses, text: `${textOf(target)}.equals(${value})` };
}

/** Columns of the frame that an expression reads; null if it reads anything else that may differ between calls. */
function columnsRead(value: Expr, frame: string, given: ReadonlySet<string>): ReadonlySet<string> | null {
  const columns = new Set<string>();
  let isPlain = true;
  walkNodes(value, (node) => {
    if (!plain.has(node.nodeType) && !operators.test(node.nodeType)) isPlain = false;
    if (node.nodeType === 'Attribute' && node.attr === 'random') isPlain = false;
    if (node.nodeType === 'Subscript') {
      const column = columnOf(node, frame);
      if (column !== null) {
        columns.add(column);
        return 'skip';
      }
    }
    const isFree =
      node.nodeType === 'Name' && !['np', 'pd'].includes(node.id) && (!given.has(node.id) || node.id === frame);
    if (isFree) isPlain = false;
    return undefined;
  });
  return isPlain ? columns : null;
}

const plain: ReadonlySet<string> = new Set(
  'Subscript Name Constant Call Attribute BinOp UnaryOp Keyword List Tuple Dict Slice Compare'.split(' '),
);
const operators = /^(?:Add|Sub|Mult|Div|FloorDiv|Mod|Pow|USub|Gt|GtE|Lt|LtE|Eq|NotEq|Load|BitAnd|BitOr|Invert)$/;
