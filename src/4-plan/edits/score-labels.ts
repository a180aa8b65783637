/** What tells the passes of a loop, or the calls of a function, from each other in the names of their scores. */
import type { Analysis, Measured } from '../../ir.ts';
import { progressBars } from '../../knowledge/calls/containers.ts';
import { comparingFunctions, estimatorMethods } from '../../knowledge/calls/measures.ts';
import { type CodeTree, statementsIn } from '../../python/code-tree.ts';
import type { Expr, For, FunctionDef, Located, Node, Stmt } from '../../python/parse.ts';
import { walkNodes } from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';

/** A statement that prints or keeps a score, and the blocks that it is in, outermost first. */
export interface Surroundings {
  readonly tree: CodeTree;
  readonly path: readonly Located[];
  readonly statement: Stmt;
}

/** How a score is logged in each pass. */
export interface Passes {
  /** The expression that gives a metric its name in this pass. */
  name(metric: string): string;
  /** The same for the variable `key` of a dictionary of metrics, after these words. */
  nameOfKey(words: string): string;
  /** The expression that counts the passes; null if nothing does. */
  readonly step: string | null;
}

/** A variable of a loop, or an argument of a function, that differs from pass to pass. */
interface Label {
  /** `step` counts the passes, `model` is fitted or predicts, `text` names the pass, `value` is tried in it. */
  readonly kind: 'step' | 'model' | 'text' | 'value';
  readonly variable: string;
}

/** What tells the passes apart; a function that is called once needs nothing. */
export function passesOf(analysis: Analysis, around: Surroundings, measure: Measured, calls: number): Passes {
  const said = around.path.flatMap((block) =>
    block.nodeType === 'FunctionDef' && calls < 2 ? [] : labelsOf(analysis, block, around, measure),
  );
  const labels = said.some(({ kind }) => kind === 'text') ? said : [...said, ...around.path.flatMap(keyOfLoop)];
  const first = labels.findLast(({ kind }) => kind === 'text') ?? labels.findLast(({ kind }) => kind === 'model');
  const values = labels.filter(({ kind }) => kind === 'value').map(({ variable }) => `_${variable}_{${variable}}`);
  const step = labels.find(({ kind }) => kind === 'step')?.variable ?? null;
  const suffix = values.join('');
  const isPlain = first === undefined && suffix === '';
  return {
    step,
    name: (metric) => nameOfPass(metric, first, suffix),
    nameOfKey: (words) =>
      isPlain
        ? safeName(words === '' ? 'key' : `f"${words}{key}"`)
        : safeName(nameOfPass(`${words}{key}`, first, suffix)),
  };
}

/** The key of a loop over `items()` tells its passes apart, even if no text is shown with the score. */
function keyOfLoop(block: Node): readonly Label[] {
  const key = block.nodeType === 'For' && goesThroughItems(block) ? namesOfTarget(block.target)[0] : undefined;
  return key === undefined || key === '_' ? [] : [{ kind: 'text', variable: key }];
}

/** Whether a loop goes through the items of a dictionary, also behind a progress bar: `for name, model in tqdm(models.items()):`. */
function goesThroughItems({ iter }: For): boolean {
  if (iter.nodeType !== 'Call') return false;
  if (iter.func.nodeType === 'Attribute' && iter.func.attr === 'items') return true;
  const [inner] = iter.args;
  const isBar = iter.func.nodeType === 'Name' && progressBars.has(iter.func.id);
  return isBar && inner?.nodeType === 'Call' && inner.func.nodeType === 'Attribute' && inner.func.attr === 'items';
}

/** What is known only at run time may have what MLflow refuses in names. */
function safeName(expression: string): string {
  return expression.startsWith('safe_metric_name(') ? expression : `safe_metric_name(${expression})`;
}

/** Class names are safe as they are. */
function nameOfPass(metric: string, first: Label | undefined, values: string): string {
  if (first?.kind === 'model' && values === '') return `f"{type(${first.variable}).__name__}_${metric}"`;
  if (first === undefined && values === '') return pythonString(metric);
  const start =
    first === undefined ? '' : first.kind === 'model' ? `{type(${first.variable}).__name__}_` : `{${first.variable}}_`;
  return safeName(`f"${start}${metric}${values}"`);
}

function labelsOf(analysis: Analysis, block: Node, around: Surroundings, measure: Measured): readonly Label[] {
  if (block.nodeType === 'For') return labelsOfLoop(analysis, block, around, measure);
  if (block.nodeType !== 'FunctionDef') return [];
  const printed = new Set([...printedIn(block.body), ...keptIn(around.statement)]);
  return parametersOf(block).flatMap(({ name, position }): readonly Label[] => {
    if (isEstimator(block, name)) return isNetwork(analysis, measure) ? [] : [{ kind: 'model', variable: name }];
    if (!printed.has(name) || isAssigned(block, name)) return [];
    return isText(analysis, block, name, position) ? [{ kind: 'text', variable: name }] : [];
  });
}

function labelsOfLoop(analysis: Analysis, loop: For, { statement }: Surroundings, measure: Measured): readonly Label[] {
  const printed = new Set([...printedIn(loop.body), ...printedIn([statement]), ...keptIn(statement)]);
  const counter = counterOf(loop);
  const targets = namesOfTarget(loop.target).filter((name) => !isAssigned(loop, name));
  return targets.flatMap((name): readonly Label[] => {
    if (name === counter) return [{ kind: 'step', variable: name }];
    if (isEstimator(loop, name)) return isNetwork(analysis, measure) ? [] : [{ kind: 'model', variable: name }];
    if (!printed.has(name)) return [];
    return [{ kind: isTextOfLoop(analysis, loop, name) ? 'text' : 'value', variable: name }];
  });
}

/** The variable that counts passes: that of `range(…)`, the first one of `enumerate(…)`. */
function counterOf({ iter, target }: For): string | null {
  if (iter.nodeType !== 'Call' || iter.func.nodeType !== 'Name') return null;
  if (iter.func.id === 'range') return namesOfTarget(target)[0] ?? null;
  return iter.func.id === 'enumerate' && target.nodeType === 'Tuple' ? (namesOfTarget(target)[0] ?? null) : null;
}

function namesOfTarget(target: Node): readonly string[] {
  const names: string[] = [];
  walkNodes(target, (node) => {
    if (node.nodeType === 'Name') names.push(node.id);
    return node.nodeType === 'Subscript' || node.nodeType === 'Attribute' ? 'skip' : undefined;
  });
  return names;
}

/** Whether the name is fitted, predicts or is compared in a block. */
function isEstimator(block: Node, name: string): boolean {
  const isIt = (node: Expr | undefined): boolean => node?.nodeType === 'Name' && node.id === name;
  let found = false;
  walkNodes(block, (node) => {
    if (node.nodeType !== 'Call') return;
    const { func, args } = node;
    const called = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : '';
    const isMethod = func.nodeType === 'Attribute' && estimatorMethods.has(called) && isIt(func.value);
    found ||= isMethod || (comparingFunctions.has(called) && isIt(args[0]));
  });
  return found;
}

/** All networks have the same class. */
function isNetwork({ learners }: Analysis, { of }: Measured): boolean {
  return of.some((id) => ['keras', 'pytorch', 'lightning'].includes(learners[id]?.framework ?? ''));
}

/** Whether a block binds the name anew. */
function isAssigned(block: For | FunctionDef, name: string): boolean {
  let found = false;
  for (const statement of block.body)
    walkNodes(statement, (node) => {
      if (node.nodeType === 'Name' && node.id === name && node.ctx.nodeType !== 'Load') found = true;
    });
  return found;
}

/** Names that are printed as they are: `print(name, …)`, `print(f"{name}: …")`, `"…".format(name, …)`. */
function printedIn(statements: readonly Stmt[]): ReadonlySet<string> {
  const printed = new Set<string>();
  for (const statement of statements)
    walkNodes(statement, (node) => {
      for (const shown of shownBy(node)) if (shown.nodeType === 'Name') printed.add(shown.id);
    });
  return printed;
}

/** Names in the row that a statement adds, or in its key: `rows.append({"model": name, …})`, `rows[name] = {…}`. */
function keptIn(statement: Stmt): readonly string[] {
  const shown = statement.nodeType === 'Expr' ? statement.value : null;
  const row =
    statement.nodeType === 'Assign' ? statement.value : shown?.nodeType === 'Call' ? shown.args[0] : undefined;
  const keys = statement.nodeType === 'Assign' ? statement.targets : [];
  const cells =
    row?.nodeType === 'Dict' ? row.values : row?.nodeType === 'List' || row?.nodeType === 'Tuple' ? row.elts : [];
  return [...keys.flatMap((target) => (target.nodeType === 'Subscript' ? [target.slice] : [])), ...cells].flatMap(
    (node) => (node.nodeType === 'Name' ? [node.id] : []),
  );
}

/** What a node shows as text, with the parts of sums and formats: `print("Model: " + name)`, `print("%s: %f" % (name, accuracy))`. */
function shownBy(node: Node): readonly Expr[] {
  if (node.nodeType === 'FormattedValue') return [node.value];
  if (node.nodeType !== 'Call') return [];
  const { func, args } = node;
  const isFormat = func.nodeType === 'Attribute' && func.attr === 'format';
  const isPrint = func.nodeType === 'Name' && func.id === 'print';
  return isFormat || isPrint
    ? args.flatMap((argument) => (argument.nodeType === 'BinOp' ? sidesOf(argument) : [argument]))
    : [];
}

function sidesOf(sum: Expr): readonly Expr[] {
  const sides: Expr[] = [];
  let left = sum;
  for (; left.nodeType === 'BinOp'; left = left.left)
    sides.push(...(left.right.nodeType === 'Tuple' ? left.right.elts : [left.right]));
  return [...sides, left];
}

const namesOfTexts = /(^|_)(name|label|title|desc|description|text|tag|kind|split|stage|phase|set|dataset|method)$/i;

interface Parameter {
  readonly name: string;
  readonly position: number;
}

function parametersOf({ args }: FunctionDef): readonly Parameter[] {
  const positional = [...args.posonlyargs, ...args.args];
  const all = [...positional, ...args.kwonlyargs].map(({ arg }) => arg);
  return all.flatMap((name, position) => (name === 'self' || name === 'cls' ? [] : [{ name, position }]));
}

/** Whether an argument is a text: by its name, or since it is called with one. */
function isText({ cells }: Analysis, { name: called }: FunctionDef, name: string, position: number): boolean {
  if (namesOfTexts.test(name)) return true;
  let found = false;
  for (const { code } of cells)
    for (const statement of code.includes(called) ? statementsIn(code) : [])
      walkNodes(statement, (node) => {
        if (node.nodeType !== 'Call' || node.func.nodeType !== 'Name' || node.func.id !== called) return;
        const given = node.keywords.find(({ arg }) => arg === name)?.value ?? node.args[position];
        found ||= given !== undefined && isTextLiteral(given);
      });
  return found;
}

function isTextLiteral(node: Expr): boolean {
  return node.nodeType === 'JoinedStr' || (node.nodeType === 'Constant' && typeof node.value === 'string');
}

/** Whether a variable of a loop is a text: a key of a dictionary, or one by its name or its type. */
function isTextOfLoop({ names }: Analysis, loop: For, name: string): boolean {
  const { iter, target } = loop;
  const isKey = goesThroughItems(loop) && namesOfTarget(target)[0] === name;
  const items = iter.nodeType === 'List' || iter.nodeType === 'Tuple' ? iter.elts : [];
  return (
    isKey ||
    namesOfTexts.test(name) ||
    items.some(isTextLiteral) ||
    names.find((fact) => fact.name === name)?.type.kind === 'str'
  );
}
