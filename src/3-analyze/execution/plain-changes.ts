/** Visible in-place changes in the text of a function: `seen.append(word)`, `counts[word] += 1`. */
import { type Expr, type Node, walkNodes } from '../../python/parse.ts';

/** Methods that change containers. */
const changing: ReadonlySet<string> = new Set(
  'add append appendleft clear discard extend insert pop popitem popleft remove reverse setdefault sort update'.split(
    ' ',
  ),
);

/** The names among `free` whose objects the function or class changes in place. */
export function plainChangesOf(node: Node, free: readonly string[]): readonly string[] {
  if (free.length === 0) return [];
  const found = new Set<string>();
  walkNodes(node, (child) => {
    for (const target of targetsOf(child)) {
      const name = ownerOf(target);
      if (name !== null) found.add(name);
    }
  });
  return free.filter((name) => found.has(name));
}

/** The targets of a node: items and attributes that it sets, deletes or calls a changing method of. */
function targetsOf(node: Node): readonly Expr[] {
  switch (node.nodeType) {
    case 'Assign':
    case 'Delete':
      return node.targets;
    case 'AugAssign':
    case 'AnnAssign':
      return [node.target as Expr];
    case 'Call':
      return node.func.nodeType === 'Attribute' && changing.has(node.func.attr) ? [node.func as Expr] : [];
    default:
      return [];
  }
}

/** `counts` of `counts["a"].x`; null for a plain name, which is rebound, not changed. */
function ownerOf(target: Expr): string | null {
  let walk = target;
  if (walk.nodeType !== 'Subscript' && walk.nodeType !== 'Attribute') return null;
  while (walk.nodeType === 'Subscript' || walk.nodeType === 'Attribute') walk = walk.value as Expr;
  return walk.nodeType === 'Name' ? walk.id : null;
}
