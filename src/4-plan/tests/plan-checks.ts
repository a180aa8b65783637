/** What must hold once a unit has run, read off its statements by the table of postconditions. */
import type { UnitPlan } from '../../ir.ts';
import { afterMaking, afterMethod, afterSplit, type Operation, partOf } from '../../knowledge/postconditions.ts';
import { codeTree } from '../../python/code-tree.ts';
import type { Call, Expr, Stmt } from '../../python/parse.ts';
import { derivedChecks } from './derived-checks.ts';
import { figureChecks } from './figure-checks.ts';
import { metricChecks } from './metric-checks.ts';
import { assignedIn, type Found, keptBy, rootOf } from './undone.ts';

/**
 * The checks of a unit: those of its statements that nothing after them undoes, about names that the test has.
 * `gaps` are columns of the made-up tables that lack values, and that one statement of the notebook fills.
 */
export function planChecks(unit: UnitPlan, gaps: ReadonlySet<string> = new Set()): readonly string[] {
  const returned = new Set(unit.returns.map(({ name }) => name));
  const known = new Set([...unit.parameters.map(({ name }) => name), ...returned]);
  let found: readonly Found[] = [];
  const hints = new Map([...unit.returns, ...unit.parameters].map(({ name, hint }) => [name, hint]));
  const unitText = unit.body.map(({ text }) => text).join('\n');
  for (const { text } of unit.body) {
    const { statements, textOf } = codeTree(text);
    for (const statement of statements) {
      found = [...keptBy(statement, textOf, found), ...findingsOf(statement, textOf, { unitText, gaps, hints })];
      // Of a parameter that is bound anew the test has the old value.
      for (const name of assignedIn(statement, textOf)) if (!returned.has(name)) known.delete(name);
    }
  }
  const texts = found.filter(({ names }) => names.every((name) => known.has(name))).map(({ text }) => text);
  return [...new Set([...texts, ...derivedChecks(unit), ...metricChecks(unit), ...figureChecks(unit)])];
}

interface Around {
  readonly unitText: string;
  readonly gaps: ReadonlySet<string>;
  /** The types of arguments, and of results. */
  readonly hints: ReadonlyMap<string, string | null>;
}

/** Whether what a call made is an estimator: it is fitted, or cloned and fitted, in the same function. */
function isFitted(target: string, unitText: string): boolean {
  return new RegExp(`(?<![\\w.])${target}\\.(?:fit|fit_transform|fit_predict|partial_fit)\\(`).test(unitText);
}

type TextOf = (node: Expr) => string;

function findingsOf(statement: Stmt, textOf: TextOf, around: Around): readonly Found[] {
  if (statement.nodeType === 'Expr' && statement.value.nodeType === 'Call')
    return inPlaceFindings(statement.value, textOf, around);
  if (statement.nodeType !== 'Assign' || statement.value.nodeType !== 'Call') return [];
  const [first] = statement.targets;
  if (first === undefined || statement.targets.length > 1) return [];
  const call = statement.value;
  const keywords = keywordsOf(call, textOf);
  const args = call.args.map(textOf);
  if (first.nodeType === 'Tuple')
    return splitFindings(first.elts.map(textOf), call, args, keywords.get('stratify') ?? null, around.hints);
  const target = textOf(first);
  const root = rootOf(first);
  if (root === null) return [];
  if (call.func.nodeType === 'Name' && isFitted(target, around.unitText) && first.nodeType === 'Name') {
    const texts = [
      ...afterMaking(target, call.func.id, keywords),
      ...partsOf(target, call).flatMap((part) => afterMakingPart(part, textOf)),
    ];
    return texts.map((text) => ({ names: [root, ...namesIn(text)], target, text }));
  }
  if (call.func.nodeType !== 'Attribute') return [];
  const operation: Operation = { target, root, receiver: textOf(call.func.value), args, keywords, gaps: around.gaps };
  return afterMethod(call.func.attr, operation).map((text) => ({ names: [root], target, text }));
}

/** `t.drop(columns=["a"], inplace=True)`, `t["a"].fillna(0, inplace=True)`. */
function inPlaceFindings(call: Call, textOf: TextOf, { gaps }: Around): readonly Found[] {
  const keywords = keywordsOf(call, textOf);
  if (call.func.nodeType !== 'Attribute' || keywords.get('inplace') !== 'True') return [];
  keywords.delete('inplace');
  const root = rootOf(call.func.value);
  if (root === null) return [];
  const target = textOf(call.func.value);
  const operation: Operation = { target, root, receiver: target, args: call.args.map(textOf), keywords, gaps };
  return afterMethod(call.func.attr, operation).map((text) => ({ names: [root], target, text }));
}

function keywordsOf({ keywords }: Call, textOf: TextOf): Map<string, string> {
  return new Map(
    keywords.flatMap(({ arg, value }): readonly (readonly [string, string])[] =>
      typeof arg === 'string' ? [[arg, textOf(value)]] : [],
    ),
  );
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

function afterMakingPart({ text, call }: Part, textOf: TextOf): readonly string[] {
  return afterMaking(text, call.func.nodeType === 'Name' ? call.func.id : '', keywordsOf(call, textOf));
}

function splitFindings(
  parts: readonly string[],
  call: Call,
  args: readonly string[],
  stratify: string | null,
  hints: Around['hints'],
): readonly Found[] {
  const isSplit = call.func.nodeType === 'Name' && call.func.id === 'train_test_split';
  if (!isSplit || !args.every((arg) => /^\w+$/.test(arg)) || parts.length !== args.length * 2) return [];
  return afterSplit(parts, args, stratify, hints).map((text) => ({
    names: namesIn(text).filter((name) => parts.includes(name) || args.includes(name)),
    target: '',
    text,
  }));
}

/** The free names of an expression that a row wrote; attributes and numbers are none. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w."'])[A-Za-z_]\w*/g)]
    .map(([name]) => name)
    .filter((name) => !['None', 'True', 'False', 'is'].includes(name));
}
