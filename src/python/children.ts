import type { Arguments, Dict, MatchMapping, Node } from './tree.ts';

type Visit = (node: Node) => void;

/** For each kind of node, the fields that hold its children, in source order. Kinds that are not here have none. */
const fields: Readonly<Record<string, readonly string[]>> = {
  Assert: ['test', 'msg'],
  Assign: ['targets', 'value'],
  AsyncFor: ['target', 'iter', 'body', 'orelse'],
  AsyncFunctionDef: ['decorator_list', 'type_params', 'args', 'returns', 'body'],
  AsyncWith: ['items', 'body'],
  Attribute: ['value'],
  AugAssign: ['target', 'value'],
  AnnAssign: ['target', 'annotation', 'value'],
  Arg: ['annotation'],
  Await: ['value'],
  BinOp: ['left', 'right'],
  BoolOp: ['values'],
  Compare: ['left', 'comparators'],
  Comprehension: ['target', 'iter', 'ifs'],
  Delete: ['targets'],
  DictComp: ['key', 'value', 'generators'],
  ExceptHandler: ['type', 'body'],
  Expr: ['value'],
  For: ['target', 'iter', 'body', 'orelse'],
  FormattedValue: ['value', 'format_spec'],
  FunctionDef: ['decorator_list', 'type_params', 'args', 'returns', 'body'],
  GeneratorExp: ['elt', 'generators'],
  If: ['test', 'body', 'orelse'],
  IfExp: ['body', 'test', 'orelse'],
  Import: ['names'],
  ImportFrom: ['names'],
  Interpolation: ['value', 'format_spec'],
  JoinedStr: ['values'],
  Keyword: ['value'],
  Lambda: ['args', 'body'],
  List: ['elts'],
  ListComp: ['elt', 'generators'],
  Match: ['subject', 'cases'],
  MatchAs: ['pattern'],
  MatchCase: ['pattern', 'guard', 'body'],
  MatchClass: ['cls', 'patterns', 'kwd_patterns'],
  MatchOr: ['patterns'],
  MatchSequence: ['patterns'],
  MatchValue: ['value'],
  NamedExpr: ['target', 'value'],
  ParamSpec: ['default_value'],
  Raise: ['exc', 'cause'],
  Return: ['value'],
  Set: ['elts'],
  SetComp: ['elt', 'generators'],
  Slice: ['lower', 'upper', 'step'],
  Starred: ['value'],
  Subscript: ['value', 'slice'],
  TemplateStr: ['values'],
  Try: ['body', 'handlers', 'orelse', 'finalbody'],
  TryStar: ['body', 'handlers', 'orelse', 'finalbody'],
  Tuple: ['elts'],
  TypeAlias: ['name', 'type_params', 'value'],
  TypeVar: ['bound', 'default_value'],
  TypeVarTuple: ['default_value'],
  UnaryOp: ['operand'],
  While: ['test', 'body', 'orelse'],
  With: ['items', 'body'],
  WithItem: ['context_expr', 'optional_vars'],
  Yield: ['value'],
  YieldFrom: ['value'],
};

/** Calls `visit` on the direct child nodes, in source order. */
export function forEachChild(node: Node, visit: Visit): void {
  switch (node.nodeType) {
    case 'Arguments':
      forEachParameter(node, visit);
      return;
    case 'Dict':
      forEachEntry(node, visit);
      return;
    case 'MatchMapping':
      forEachKeyPattern(node, visit);
      return;
    case 'Call':
      visit(node.func);
      forEachInOrder([...node.args, ...node.keywords], node.keywords.length > 0, visit);
      return;
    case 'ClassDef':
      forEachIn(node.decorator_list, visit);
      forEachIn(node.type_params, visit);
      forEachInOrder([...node.bases, ...node.keywords], node.keywords.length > 0, visit);
      forEachIn(node.body, visit);
      return;
    default:
      forEachField(node, visit);
      return;
  }
}

/** The direct child nodes, in source order. Operators and contexts are not nodes here. */
export function children(node: Node): readonly Node[] {
  const found: Node[] = [];
  forEachChild(node, (child) => found.push(child));
  return found;
}

function forEachField(node: Node, visit: Visit): void {
  const names = fields[node.nodeType];
  if (names === undefined) return;
  const record = node as unknown as Readonly<Record<string, Node | readonly Node[] | null | undefined>>;
  for (const name of names) {
    const value = record[name];
    if (value === undefined || value === null) continue;
    if (Array.isArray(value)) forEachIn(value as readonly Node[], visit);
    else visit(value as Node);
  }
}

function forEachIn(nodes: readonly Node[], visit: Visit): void {
  for (const node of nodes) visit(node);
}

type Positioned = Node & { readonly lineno: number; readonly col_offset: number };

function forEachInOrder(nodes: readonly Positioned[], mixed: boolean, visit: Visit): void {
  const sorted = mixed ? nodes.toSorted((a, b) => a.lineno - b.lineno || a.col_offset - b.col_offset) : nodes;
  forEachIn(sorted, visit);
}

function forEachParameter(node: Arguments, visit: Visit): void {
  const positional = [...node.posonlyargs, ...node.args];
  const firstDefault = positional.length - node.defaults.length;
  positional.forEach((parameter, index) => {
    visit(parameter);
    const value = node.defaults[index - firstDefault];
    if (value !== undefined) visit(value);
  });
  if (node.vararg !== undefined) visit(node.vararg);
  node.kwonlyargs.forEach((parameter, index) => {
    visit(parameter);
    const value = node.kw_defaults[index];
    if (value !== undefined && value !== null) visit(value);
  });
  if (node.kwarg !== undefined) visit(node.kwarg);
}

function forEachEntry(node: Dict, visit: Visit): void {
  node.values.forEach((value, index) => {
    const key = node.keys[index];
    if (key !== undefined && key !== null) visit(key);
    visit(value);
  });
}

function forEachKeyPattern(node: MatchMapping, visit: Visit): void {
  node.patterns.forEach((pattern, index) => {
    const key = node.keys[index];
    if (key !== undefined) visit(key);
    visit(pattern);
  });
}
