/** Literals in a statement's code, with their places in the cell. */
import type { AssignedValue, ConstantValue, KeyedValue, TextLiteral } from '../../ir.ts';
import { type CodeTree, codeTree } from '../../python/code-tree.ts';
import { literalOf } from '../../python/literals.ts';
import { type Expr, type Keyword, walkNodes } from '../../python/parse.ts';

/** The position of a statement: its cell, and the offset of its text in the cell's code. */
interface At {
  readonly cell: number;
  readonly offset: number;
}

/** Texts that may be paths. */
export function pathTextsIn(text: string, at: At): readonly TextLiteral[] {
  const tree = codeTree(text);
  const found: TextLiteral[] = [];
  for (const statement of tree.statements)
    walkNodes(statement, (node) => {
      if (node.nodeType === 'JoinedStr') return 'skip';
      if (node.nodeType === 'Constant' && typeof node.value === 'string' && /[/.]/.test(node.value))
        found.push({ value: node.value, ...placeOf(node, tree, at) });
      return undefined;
    });
  return found;
}

/** Assignments to single names; null if a statement does anything else. */
export function assignsIn(text: string, at: At): readonly AssignedValue[] | null {
  const tree = codeTree(text);
  const node = tree.first;
  if ((node?.nodeType !== 'Assign' && node?.nodeType !== 'AnnAssign') || !node.value) return null;
  const targets = node.nodeType === 'Assign' ? node.targets : [node.target];
  const value = node.value as Expr;
  const all = targets.map((target) => pairsOf(target as Expr, value));
  if (all.includes(null)) return null;
  return all.flatMap((pairs) => pairs ?? []).map((pair) => assignedValue(pair, text, tree, at));
}

interface Pair {
  readonly name: string;
  readonly value: Expr;
}

function pairsOf(target: Expr, value: Expr): readonly Pair[] | null {
  if (target.nodeType === 'Name') return [{ name: target.id, value }];
  if (target.nodeType !== 'Tuple' || value.nodeType !== 'Tuple' || target.elts.length !== value.elts.length)
    return null;
  const parts = target.elts.map((element, index) => pairsOf(element, value.elts[index] ?? value));
  return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}

function assignedValue({ name, value }: Pair, text: string, tree: CodeTree, at: At): AssignedValue {
  return {
    name,
    expression: tree.textOf(value),
    literal: constantOf(value, text),
    entries: entriesOf(value, text).map(([key, one]): KeyedValue => ({ key, ...placeOf(one, tree, at) })),
    ...placeOf(value, tree, at),
  };
}

/** The value of an expression that is a literal, or a call of a name that has nothing but positional arguments. */
function constantOf(value: Expr, text: string): ConstantValue | null {
  if (value.nodeType !== 'Call' || value.keywords.length > 0) return literalOf(value, text);
  const { func } = value;
  const name = func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : '';
  return { kind: 'call', name, values: value.args.map((argument) => literalOf(argument, text)) };
}

function entriesOf(value: Expr, text: string): readonly (readonly [key: string, value: Expr])[] {
  if (value.nodeType === 'Call' && value.func.nodeType === 'Name' && value.func.id === 'dict')
    return value.keywords.flatMap(({ arg, value: one }: Keyword) => (arg ? [[arg, one as Expr] as const] : []));
  if (value.nodeType !== 'Dict') return [];
  return value.keys.flatMap((key, index) => {
    const literal = key ? literalOf(key as Expr, text) : null;
    const one = value.values[index];
    return literal?.kind === 'str' && one !== undefined ? [[literal.value, one as Expr] as const] : [];
  });
}

function placeOf(node: Parameters<CodeTree['rangeOf']>[0], tree: CodeTree, { cell, offset }: At) {
  const { start, end } = tree.rangeOf(node);
  return { cell, start: start + offset, end: end + offset };
}
