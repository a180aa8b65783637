/** Names that code may find unbound, which must then be unbound in the pipeline as well. */
import { byName, keptFor } from '../../kept.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Node, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import { boundNames, type Item, isHidden, neededNames } from '../edits/item.ts';

/** How many statements may have bound (or deleted) a name since it was last certainly bound or unbound. */
type Doubt = number;

/**
 * Names that a statement may read while unbound without failing: they become module variables, since an unbound local variable cannot be passed on. Statements that fail on an unbound name need no such care.
 */
export function unboundNames(items: readonly Item[]): ReadonlySet<string> {
  const doubts = new Map<string, Doubt>();
  const found = new Set<string>();
  for (const item of items) {
    if (item.kind === 'display') continue;
    for (const name of new Set([...neededNames(item), ...(item.kind === 'definition' ? [] : item.immediate)])) {
      const doubt = doubts.get(name);
      if (doubt === undefined) continue;
      if (doubt === 1 && failsWithout(item, name)) doubts.delete(name);
      else found.add(name);
    }
    for (const name of item.mayDefine) if (!isHidden(name)) noteDoubt(doubts, items, item, name);
    for (const name of [...item.defines, ...item.deletes]) doubts.delete(name);
  }
  return found;
}

/** A name that was bound before and may be rebound here is bound either way. */
function noteDoubt(doubts: Map<string, Doubt>, items: readonly Item[], item: Item, name: string): void {
  const doubt = doubts.get(name);
  if (doubt !== undefined) doubts.set(name, doubt + 1);
  else if (item.mayDelete.includes(name) || !isBoundBefore(items, item, name)) doubts.set(name, 1);
}

function isBoundBefore(items: readonly Item[], item: Item, name: string): boolean {
  const last = bindersByName(items)
    .get(name)
    ?.findLast((other) => other.id < item.id);
  return last !== undefined && !last.deletes.includes(name);
}

const bindersByName = keptFor((items: readonly Item[]) =>
  byName(items, (item) => [...boundNames(item), ...item.deletes]),
);

const plainStatements: ReadonlySet<string> = new Set(['Expr', 'Assign', 'AugAssign', 'AnnAssign', 'Delete']);
const conditional: ReadonlySet<string> = new Set([
  ...['IfExp', 'BoolOp', 'Lambda', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp'],
]);

/** Whether a statement certainly fails if the name is unbound. */
function failsWithout(item: Item, name: string): boolean {
  if (item.statement.needsGlobals) return false;
  const statement = codeTree(item.text).first;
  if (statement === undefined || !plainStatements.has(statement.nodeType)) return false;
  return namesOf(statement).reads.includes(name) && !hasCondition(statement);
}

function hasCondition(statement: Node): boolean {
  let found = false;
  walkNodes(statement, (node) => {
    if (conditional.has(node.nodeType)) found = true;
  });
  return found;
}
