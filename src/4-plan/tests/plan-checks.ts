/** What must hold once a unit has run, read off its statements by the table of postconditions. */
import type { UnitPlan } from '../../ir.ts';
import { afterMaking, afterMethod, afterSplit, type Operation, partOf } from '../../knowledge/postconditions.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Call, type Expr, type Stmt, walkNodes } from '../../python/parse.ts';
import { derivedChecks } from './derived-checks.ts';
import { metricChecks } from './metric-checks.ts';

interface Found {
  /** The names whose values it is about, as they are when the unit ends. */
  readonly names: readonly string[];
  /** What the statement assigns: a later assignment of the same makes it untrue. */
  readonly target: string;
  readonly text: string;
}

/** The checks of a unit: those of its statements that nothing after them undoes, about names that the test has. */
export function planChecks(unit: UnitPlan): readonly string[] {
  const known = new Set([...unit.parameters, ...unit.returns].map(({ name }) => name));
  const found: Found[] = [];
  const unitText = unit.body.map(({ text }) => text).join('\n');
  for (const { text } of unit.body) {
    const { statements, textOf } = codeTree(text);
    for (const statement of statements) {
      const targets = assignedIn(statement, textOf);
      const isRenamed = (target: string): boolean =>
        targets.some((one) => one.endsWith('.columns') && target.startsWith(one.slice(0, -8)));
      const changed = changedInPlace(statement, targets);
      const kept = found.filter(
        ({ names, target }) =>
          !isRenamed(target) && ![...targets, ...changed].some((one) => one === target || names.includes(one)),
      );
      found.splice(0, found.length, ...kept, ...findingsOf(statement, textOf, unitText));
    }
  }
  const texts = found.filter(({ names }) => names.every((name) => known.has(name))).map(({ text }) => text);
  return [...new Set([...texts, ...derivedChecks(unit), ...metricChecks(unit)])];
}

function assignedIn(statement: Stmt, textOf: (node: Expr) => string): readonly string[] {
  const targets: string[] = [];
  walkNodes(statement, (node) => {
    if (node.nodeType === 'Assign') for (const target of node.targets) targets.push(...flat(target).map(textOf));
    if (node.nodeType === 'AugAssign') targets.push(textOf(node.target));
    if (node.nodeType === 'For') targets.push(...flat(node.target).map(textOf));
  });
  return targets;
}

/** Methods that may give values anew where they stand. */
const replacing: ReadonlySet<string> = new Set(['replace', 'fillna', 'where', 'mask', 'clip', 'interpolate', 'update']);

/** Frames some of whose values a statement changes: `t.loc[rows, "a"] = 1`, `t["a"].replace(9, 0, inplace=True)`. */
function changedInPlace(statement: Stmt, targets: readonly string[]): readonly string[] {
  const changed = targets.flatMap((target) => /^(\w+)(?:\[.*\])?\.i?(?:loc|at)\[/.exec(target)?.[1] ?? []);
  walkNodes(statement, (node) => {
    if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || !replacing.has(node.func.attr)) return;
    const isInPlace = node.func.attr === 'update' || node.keywords.some(({ arg }) => arg === 'inplace');
    const { value } = node.func;
    const root = value.nodeType === 'Name' ? value.id : rootOf(value);
    if (isInPlace && root !== null) changed.push(root);
  });
  return changed;
}

function flat(target: Expr): readonly Expr[] {
  return target.nodeType === 'Tuple' || target.nodeType === 'List' ? target.elts.flatMap(flat) : [target];
}

/** Whether what a call made is an estimator: it is fitted, or cloned and fitted, in the same function. */
function isFitted(target: string, unitText: string): boolean {
  return new RegExp(`(?<![\\w.])${target}\\.(?:fit|fit_transform|fit_predict|partial_fit)\\(`).test(unitText);
}

function findingsOf(statement: Stmt, textOf: (node: Expr) => string, unitText: string): readonly Found[] {
  if (statement.nodeType !== 'Assign' || statement.value.nodeType !== 'Call') return [];
  const [first] = statement.targets;
  if (first === undefined || statement.targets.length > 1) return [];
  const call = statement.value;
  const keywords = new Map(
    call.keywords.flatMap(({ arg, value }) => (typeof arg === 'string' ? [[arg, textOf(value)]] : [])),
  );
  const args = call.args.map(textOf);
  if (first.nodeType === 'Tuple')
    return splitFindings(first.elts.map(textOf), call, args, keywords.get('stratify') ?? null);
  const target = textOf(first);
  const root = rootOf(first);
  if (root === null) return [];
  if (call.func.nodeType === 'Name' && isFitted(target, unitText) && first.nodeType === 'Name') {
    const texts = [
      ...afterMaking(target, keywords),
      ...partsOf(target, call).flatMap((part) => afterMakingPart(part, textOf)),
    ];
    return texts.map((text) => ({ names: [root, ...namesIn(text)], target, text }));
  }
  if (call.func.nodeType !== 'Attribute') return [];
  const operation: Operation = { target, root, receiver: textOf(call.func.value), args, keywords };
  return afterMethod(call.func.attr, operation).map((text) => ({ names: [root], target, text }));
}

/** An estimator that is made as a part of another, and the expression that gives it. */
interface Part {
  readonly text: string;
  readonly call: Call;
}

/** The estimators that a search, a pipeline or the like is made of. */
function partsOf(target: string, { func, args, keywords }: Call): readonly Part[] {
  const callee = func.nodeType === 'Name' ? func.id : '';
  if (callee === 'make_pipeline') return args.flatMap((arg, index) => partAt(`${target}[${index}]`, arg));
  if (callee === 'Pipeline') {
    const steps = keywords.find(({ arg }) => arg === 'steps')?.value ?? args[0];
    return steps?.nodeType === 'List' ? steps.elts.flatMap((step) => namedPart(target, step)) : [];
  }
  const attribute = partOf(callee);
  if (attribute === null) return [];
  return partAt(`${target}.${attribute}`, keywords.find(({ arg }) => arg === attribute)?.value ?? args[0]);
}

function namedPart(target: string, step: Expr): readonly Part[] {
  if (step.nodeType !== 'Tuple') return [];
  const [name, value] = step.elts;
  if (name?.nodeType !== 'Constant' || typeof name.value !== 'string') return [];
  return partAt(`${target}["${name.value}"]`, value);
}

function partAt(text: string, value: Expr | undefined): readonly Part[] {
  return value?.nodeType === 'Call' && value.func.nodeType === 'Name' ? [{ text, call: value }] : [];
}

function afterMakingPart({ text, call }: Part, textOf: (node: Expr) => string): readonly string[] {
  const keywords = call.keywords.flatMap(({ arg, value }): readonly (readonly [string, string])[] =>
    typeof arg === 'string' ? [[arg, textOf(value)]] : [],
  );
  return afterMaking(text, new Map(keywords));
}

function splitFindings(
  parts: readonly string[],
  call: Call,
  args: readonly string[],
  stratify: string | null,
): readonly Found[] {
  const isSplit = call.func.nodeType === 'Name' && call.func.id === 'train_test_split';
  if (!isSplit || !args.every((arg) => /^\w+$/.test(arg)) || parts.length !== args.length * 2) return [];
  return afterSplit(parts, args, stratify).map((text) => ({
    names: namesIn(text).filter((name) => parts.includes(name) || args.includes(name)),
    target: '',
    text,
  }));
}

function rootOf(target: Expr): string | null {
  if (target.nodeType === 'Name') return target.id;
  return target.nodeType === 'Subscript' && target.value.nodeType === 'Name' && target.slice.nodeType === 'Constant'
    ? target.value.id
    : null;
}

/** The free names of an expression that a row wrote; attributes and numbers are none. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w."'])[A-Za-z_]\w*/g)]
    .map(([name]) => name)
    .filter((name) => !['None', 'True', 'False', 'is'].includes(name));
}
