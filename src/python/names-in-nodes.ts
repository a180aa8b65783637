import type { AnnAssign, Arg, Arguments, Expr, Node } from './tree.ts';

const none: readonly string[] = [];

/**
 * The names that a node itself binds besides those of `Name` nodes below it: imports, captures, handlers; and, for
 * assignments and definitions, the names that are bound for certain when the statement ends.
 */
export function boundByStatement(node: Node): readonly string[] {
  switch (node.nodeType) {
    case 'Import':
      return node.names.map((alias) => alias.asname ?? alias.name.split('.')[0] ?? alias.name);
    case 'ImportFrom':
      return node.names.filter((alias) => alias.name !== '*').map((alias) => alias.asname ?? alias.name);
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return [node.name];
    case 'ExceptHandler':
    case 'MatchAs':
    case 'MatchStar':
      return node.name === undefined ? none : [node.name];
    case 'MatchMapping':
      return node.rest === undefined ? none : [node.rest];
    case 'Assign':
      return node.targets.flatMap(namesInTarget);
    case 'AnnAssign':
      return node.value === undefined ? none : namesInTarget(node.target);
    default:
      return none;
  }
}

/** The names that a target of an assignment, a loop or `with … as` binds. */
export function namesInTarget(target: Expr): readonly string[] {
  switch (target.nodeType) {
    case 'Name':
      return [target.id];
    case 'Tuple':
    case 'List':
      return target.elts.flatMap(namesInTarget);
    case 'Starred':
      return namesInTarget(target.value);
    default:
      return none;
  }
}

/** True for `x: hint`, which makes `x` a name of its scope; `(x): hint` does not, though the parser gives the same tree. */
export function declaresName(node: AnnAssign): boolean {
  const { target } = node;
  const isBare = node.lineno === target.lineno && node.col_offset === target.col_offset;
  return target.nodeType === 'Name' && isBare;
}

/** All parameters of a function, in order. */
export function parametersOf(node: Arguments): readonly Arg[] {
  const star = node.vararg === undefined ? [] : [node.vararg];
  const doubleStar = node.kwarg === undefined ? [] : [node.kwarg];
  return [...node.posonlyargs, ...node.args, ...star, ...node.kwonlyargs, ...doubleStar];
}

/** A name as Python stores it: private names (`__x`) in a class carry the class's name. */
export function mangle(name: string, className: string | null): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const prefix = className.replace(/^_+/, '');
  return prefix === '' ? name : `_${prefix}${name}`;
}
