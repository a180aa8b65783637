/** Whether two names mean one object: where a notebook asks that, they must stay one object in the pipeline. */
import { statementsIn } from '../../python/code-tree.ts';
import { type Node, walkNodes } from '../../python/parse.ts';
import type { Item } from '../edits/item.ts';

/** The names in statements that ask whether two values are one object, themselves or by functions that they use. */
export function comparedNames(items: readonly Item[]): ReadonlySet<string> {
  const asking = new Set(items.filter(asksForIdentity));
  const functions = new Set<string>();
  for (let size = -1; size < asking.size; ) {
    size = asking.size;
    for (const item of asking)
      if (item.statement.kind === 'definition') for (const name of item.defines) functions.add(name);
    for (const item of functions.size > 0 ? items : [])
      if (namesIn(item).some((name) => functions.has(name))) asking.add(item);
  }
  return new Set([...asking].flatMap(namesIn));
}

function namesIn(item: Item): readonly string[] {
  return [...item.uses, ...item.immediate, ...item.captures];
}

const plainConstants: ReadonlySet<string> = new Set(['Constant']);

const answers = new WeakMap<Item['statement'], boolean>();

function asksForIdentity({ statement, text }: Item): boolean {
  const known = answers.get(statement) ?? hasIdentityTest(text);
  answers.set(statement, known);
  return known;
}

function hasIdentityTest(text: string): boolean {
  if (!/\b(is|id|shares_memory|may_share_memory)\b/.test(text)) return false;
  const tests: Node[] = [];
  for (const statement of statementsIn(text)) {
    walkNodes(statement, (node) => {
      if (isIdentityTest(node)) tests.push(node);
    });
  }
  return tests.length > 0;
}

function isIdentityTest(node: Node): boolean {
  if (node.nodeType === 'Compare') {
    const byIdentity = node.ops.some((operator) => operator.nodeType === 'Is' || operator.nodeType === 'IsNot');
    return byIdentity && !node.comparators.every((other) => plainConstants.has(other.nodeType));
  }
  if (node.nodeType === 'Attribute') return node.attr === 'shares_memory' || node.attr === 'may_share_memory';
  return node.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === 'id';
}
