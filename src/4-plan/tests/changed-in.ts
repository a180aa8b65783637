import type { UnitPlan } from '../../ir.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { type Expr, type Node, walkNodes } from '../../python/parse.ts';

/** The parameters of a unit whose objects, or the files at whose paths, its body may change. */
export function changedIn(unit: UnitPlan): readonly string[] {
  const changed = new Set<string>();
  for (const { text } of unit.body) {
    for (const statement of statementsIn(text)) walkNodes(statement, (node) => noteChanges(node, changed));
  }
  return unit.parameters.map(({ name }) => name).filter((name) => changed.has(name));
}

const changing =
  /^(fit|fit_transform|partial_fit|append|extend|insert|pop|popitem|update|setdefault|remove|clear|sort|reverse|add|compile|train|step|load_state_dict|to_\w+|savefig|save|write\w*|mkdir|dump\w*)$/;

function noteChanges(node: Node, changed: Set<string>): void {
  if (node.nodeType === 'Assign') for (const target of node.targets) noteTarget(target, changed);
  if (node.nodeType === 'AugAssign') {
    noteTarget(node.target, changed);
    if (node.target.nodeType === 'Name') changed.add(node.target.id);
  }
  if (node.nodeType === 'Delete') for (const target of node.targets) noteTarget(target, changed);
  if (node.nodeType !== 'Call') return;
  const isInPlace = node.keywords.some(({ arg, value }) => arg === 'inplace' && value.nodeType === 'Constant');
  if (node.func.nodeType === 'Attribute' && (isInPlace || changing.test(node.func.attr))) {
    noteRoot(node.func.value, changed);
    for (const given of node.args) noteRoot(given, changed);
  }
  // A function of the notebook may change its arguments.
  if (node.func.nodeType === 'Name') for (const given of node.args) noteRoot(given, changed);
}

function noteTarget(target: Expr, changed: Set<string>): void {
  if (target.nodeType === 'Subscript' || target.nodeType === 'Attribute') noteRoot(target, changed);
  if (target.nodeType === 'Tuple' || target.nodeType === 'List')
    for (const one of target.elts) noteTarget(one, changed);
}

function noteRoot(expr: Expr, changed: Set<string>): void {
  let root = expr;
  while (root.nodeType === 'Subscript' || root.nodeType === 'Attribute') root = root.value;
  if (root.nodeType === 'Name') changed.add(root.id);
}
