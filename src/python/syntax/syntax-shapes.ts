import { namesInTarget } from '../names-in-nodes.ts';
import { tokenize } from '../tokens.ts';
import type {
  Call,
  ComprehensionExpr,
  Expr,
  ImportFrom,
  NamedExpr,
  Node,
  ParsedModule,
  Stmt,
  Try,
  TryStar,
} from '../tree.ts';
import { walkInherited } from '../walk.ts';
import type { ReportMistake } from './syntax-mistake.ts';
import { findPatternMistakes } from './syntax-patterns.ts';

/** Names around a node that `:=` may not bind, and whether it may stand here at all. */
interface Bounds {
  readonly iterationNames: ReadonlySet<string>;
  readonly inIterable: boolean;
  readonly inClass: boolean;
  readonly inComprehension: boolean;
}

const free: Bounds = { iterationNames: new Set(), inIterable: false, inClass: false, inComprehension: false };
const takesStar: ReadonlySet<string> = new Set(['Call', 'ClassDef', 'Tuple', 'List', 'Set', 'Subscript', 'Arg']);
const takesBareWalrus: ReadonlySet<string> = new Set([
  ...['If', 'While', 'IfExp', 'Call', 'Subscript', 'List', 'Tuple', 'Set', 'SetComp', 'ListComp', 'GeneratorExp'],
  ...[
    'Comprehension',
    'MatchCase',
    'Match',
    'FormattedValue',
    'Interpolation',
    'FunctionDef',
    'AsyncFunctionDef',
    'ClassDef',
  ],
  ...['Slice'],
]);
const takesBareYield: ReadonlySet<string> = new Set([
  ...['Expr', 'Assign', 'AugAssign', 'AnnAssign', 'FormattedValue', 'Interpolation'],
]);

/** Reports nodes that have a form which Python does not allow. */
export function findShapeMistakes(statement: Stmt, module: ParsedModule, report: ReportMistake): void {
  walkInherited(statement, free, (node, bounds) => {
    checkStatement(node, report);
    checkExpression(node, module, report);
    if (node.nodeType === 'NamedExpr') checkWalrus(node, bounds, report);
    const inside = boundsInside(node, bounds);
    return (child) => {
      if (child.nodeType === 'Constant') return null;
      checkChild(node, child, module, report);
      return inside(child);
    };
  });
}

function boundsInside(node: Node, bounds: Bounds): (child: Node) => Bounds {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return () => free;
    case 'Lambda':
      return () => ({ ...free, inIterable: bounds.inIterable });
    case 'ClassDef':
      return () => ({ ...free, inClass: true });
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp': {
      const names = new Set([...bounds.iterationNames, ...iterationNames(node)]);
      return () => ({ ...bounds, iterationNames: names, inComprehension: true });
    }
    case 'Comprehension':
      return (child) => (child === node.iter ? { ...bounds, inIterable: true } : bounds);
    default:
      return () => bounds;
  }
}

function iterationNames(node: ComprehensionExpr): readonly string[] {
  return node.generators.flatMap((generator) => namesInTarget(generator.target));
}

function checkWalrus(node: NamedExpr, bounds: Bounds, report: ReportMistake): void {
  if (node.target.nodeType !== 'Name') report(node, 'cannot use assignment expressions with this target');
  else if (bounds.inIterable)
    report(node, 'assignment expression cannot be used in a comprehension iterable expression');
  else if (bounds.inClass && bounds.inComprehension) {
    report(node, 'assignment expression within a comprehension cannot be used in a class body');
  } else if (bounds.iterationNames.has(node.target.id)) {
    report(node, `assignment expression cannot rebind comprehension iteration variable '${node.target.id}'`);
  }
}

function checkChild(node: Node, child: Node, module: ParsedModule, report: ReportMistake): void {
  if (child.nodeType === 'Starred' && !takesStar.has(node.nodeType)) report(child, "can't use starred expression here");
  if (child.nodeType === 'NamedExpr' && !takesBareWalrus.has(node.nodeType) && !isParenthesized(child, module)) {
    report(child, 'an assignment expression needs parentheses here');
  }
  const isYield = child.nodeType === 'Yield' || child.nodeType === 'YieldFrom';
  if (isYield && !takesBareYield.has(node.nodeType) && !isParenthesized(child, module)) {
    report(child, 'a yield expression needs parentheses here');
  }
}

function isParenthesized(node: Expr, module: ParsedModule): boolean {
  const before = module.text.slice(0, module.range(node).start);
  return /\((?:[ \t\f\r\n\\]|#[^\r\n]*[\r\n])*$/.test(before.slice(-500));
}

function checkStatement(node: Node, report: ReportMistake): void {
  switch (node.nodeType) {
    case 'Assign':
      for (const target of node.targets) checkTarget(target, report);
      return;
    case 'For':
    case 'AsyncFor':
    case 'Comprehension':
      checkTarget(node.target, report);
      return;
    case 'WithItem':
      if (node.optional_vars !== undefined) checkTarget(node.optional_vars, report);
      return;
    case 'AnnAssign':
      if (node.target.nodeType === 'Tuple' || node.target.nodeType === 'List') {
        report(node, `only single target (not ${node.target.nodeType.toLowerCase()}) can be annotated`);
      }
      return;
    case 'Delete':
      for (const target of node.targets) checkDeleted(target, report);
      return;
    case 'Try':
    case 'TryStar':
      checkTry(node, report);
      return;
    case 'Match':
      findPatternMistakes(node, report);
      return;
    default:
  }
}

function checkTry(node: Try | TryStar, report: ReportMistake): void {
  if (node.handlers.length === 0 && node.finalbody.length === 0) report(node, "expected 'except' or 'finally' block");
  if (node.handlers.length === 0 && node.orelse.length > 0) report(node, "'else' needs an 'except' block");
  const bare = node.handlers.findIndex((handler) => handler.type === undefined);
  if (bare >= 0 && bare < node.handlers.length - 1) report(node, "default 'except:' must be last");
  if (bare >= 0 && node.nodeType === 'TryStar') report(node, 'expected one or more exception types');
}

function checkExpression(node: Node, module: ParsedModule, report: ReportMistake): void {
  switch (node.nodeType) {
    case 'Name':
      if (node.id === '__debug__' && node.ctx.nodeType !== 'Load') report(node, 'cannot assign to __debug__');
      return;
    case 'Attribute':
      if (node.attr === '__debug__' && node.ctx.nodeType !== 'Load') report(node, 'cannot assign to __debug__');
      return;
    case 'Arg':
      if (node.arg === '__debug__') report(node, 'cannot assign to __debug__');
      return;
    case 'Call':
      checkCall(node, module, report);
      return;
    case 'ImportFrom':
      if (endsWithBareComma(node, module)) report(node, 'trailing comma not allowed without surrounding parentheses');
      return;
    case 'TemplateStr':
      report(node, 'template strings need Python 3.14');
      return;
    default:
  }
}

function endsWithBareComma(node: ImportFrom, module: ParsedModule): boolean {
  const last = node.names.at(-1);
  if (last === undefined) return false;
  const { start } = module.range(node);
  const { end } = module.range(last);
  return /^[ \t]*,/.test(module.text.slice(end, end + 100)) && !module.text.slice(start, end).includes('(');
}

function checkCall(node: Call, module: ParsedModule, report: ReportMistake): void {
  const seen = new Set<string>();
  for (const keyword of node.keywords) {
    if (keyword.arg === undefined) continue;
    if (seen.has(keyword.arg)) report(keyword, `keyword argument repeated: ${keyword.arg}`);
    if (keyword.arg === '__debug__') report(keyword, 'cannot assign to __debug__');
    seen.add(keyword.arg);
  }
  if (node.args.length + node.keywords.length < 2) return;
  for (const argument of node.args) {
    if (argument.nodeType !== 'GeneratorExp') continue;
    if (!isEnclosed(argument, module)) {
      report(argument, 'Generator expression must be parenthesized');
    }
  }
}

/** True when the node's own text begins with the bracket that its last character closes. */
function isEnclosed(node: Expr, module: ParsedModule): boolean {
  const { start, end } = module.range(node);
  let depth = 0;
  for (const token of tokenize(module.text.slice(start, end))) {
    if (token.kind !== 'operator') continue;
    if ('([{'.includes(token.text)) depth++;
    else if (')]}'.includes(token.text)) depth--;
    if (depth === 0) return token.end === end - start;
  }
  return false;
}

function checkTarget(target: Expr, report: ReportMistake): void {
  if (target.nodeType === 'Starred') {
    report(target, 'starred assignment target must be in a list or tuple');
    return;
  }
  if (target.nodeType !== 'Tuple' && target.nodeType !== 'List') {
    const isPlace = target.nodeType === 'Name' || target.nodeType === 'Attribute' || target.nodeType === 'Subscript';
    if (!isPlace) report(target, 'cannot assign to expression');
    return;
  }
  if (target.elts.filter((element) => element.nodeType === 'Starred').length > 1) {
    report(target, 'multiple starred expressions in assignment');
  }
  for (const element of target.elts) checkTarget(element.nodeType === 'Starred' ? element.value : element, report);
}

function checkDeleted(target: Expr, report: ReportMistake): void {
  if (target.nodeType === 'Tuple' || target.nodeType === 'List') {
    for (const element of target.elts) checkDeleted(element, report);
  } else if (target.nodeType !== 'Name' && target.nodeType !== 'Attribute' && target.nodeType !== 'Subscript') {
    report(target, 'cannot delete expression');
  }
}
