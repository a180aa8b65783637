/** Scores that a loop or a function prints or puts into a table: logged there, under a name for each pass or call. */
import type { Analysis, Measured } from '../../ir.ts';
import { type CodeTree, codeTree, statementsIn } from '../../python/code-tree.ts';
import { builtinNames, toIdentifier, uniqueName } from '../../python/names.ts';
import { type Assign, type Expr, type ExprStatement, type Located, type Node, walkNodes } from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';
import { exactScore } from '../data/exact-score.ts';
import { type NamedScore, nameScores, sayNothing } from '../data/name-scores.ts';
import type { CellEdit } from './cell-edit.ts';
import { makesEntries, onlyNumbers } from './logged-scores.ts';
import { type Passes, passesOf, type Surroundings } from './score-labels.ts';

/** Edits that log each of these scores before the statement that prints or keeps it. */
export function repeatedScoreEdits(analysis: Analysis): readonly CellEdit[] {
  // If the notebook has its own MLflow runs, it alone decides what is logged.
  if (analysis.statements.some(({ marks }) => marks.includes('names-mlflow'))) return [];
  const scores = nameScores(analysis);
  const names = new Names(analysis, scores);
  const seen = new Set<string>();
  const found = scores.flatMap((score): readonly LoggedScore[] => {
    const { place } = score.measure;
    if (place === null || !score.measure.isRepeated || !['number', 'dict'].includes(score.shape)) return [];
    const key = `${place.cell}:${place.start}`;
    if (seen.has(key) || isBoundToo(analysis, score)) return [];
    seen.add(key);
    const printed = findPrinted(analysis.cells[place.cell]?.code ?? '', place);
    // A dictionary of scores is logged where it is kept; its numbers have names of their own where they are shown.
    if (printed === null || (score.shape === 'dict' && !isRow(printed))) return [];
    const passes = passesOf(analysis, printed, score.measure, callsOf(scores, score.measure));
    const variable = names.variableOf(score, printed);
    const isDict = score.shape === 'dict';
    const metric = isDict ? names.keysOf(printed, passes) : passes.name(names.metricOf(score, printed, passes));
    return [{ ...printed, cell: place.cell, metric, isDict, passes, variable }];
  });
  const byStatement = new Map<string, LoggedScore[]>();
  for (const one of found) {
    const key = `${one.cell}:${one.tree.rangeOf(one.statement).start}`;
    byStatement.set(key, [...(byStatement.get(key) ?? []), one]);
  }
  return [...byStatement.values()].flatMap(editsFor);
}

/** Whether the score is the whole row that a statement adds: `results[name] = evaluate(model)`. */
function isRow({ statement, value }: Printed): boolean {
  if (statement.nodeType === 'Assign') return statement.value === value;
  return statement.value.nodeType === 'Call' && statement.value.args[0] === value;
}

/** Whether the statement also keeps the score, in a variable or a list: it is logged by that. */
function isBoundToo({ statements }: Analysis, { statement, measure }: NamedScore): boolean {
  const all = statements[statement]?.measures ?? [];
  return all.some(({ name, metric }) => name !== null && metric === measure.metric);
}

/** In how many statements a score is printed: those that call its function. */
function callsOf(scores: readonly NamedScore[], { place }: Measured): number {
  const same = scores.filter(
    ({ measure }) => measure.place?.cell === place?.cell && measure.place?.start === place?.start,
  );
  return new Set(same.map(({ statement }) => statement)).size;
}

/** Names of metrics, and of the variables that hold them. */
class Names {
  private readonly scores: ReadonlySet<string>;
  private readonly metrics = new Set<string>();
  private readonly variables: ReadonlySet<string>;
  /** New variables, by the block that they are in: each block may bind the same. */
  private readonly bound = new Map<string, Set<string>>();

  constructor({ cells }: Analysis, scores: readonly NamedScore[]) {
    this.scores = new Set(scores.flatMap(({ name, measure }) => (measure.isRepeated ? [] : [name])));
    this.variables = new Set([...builtinNames, ...cells.flatMap(({ code }) => namesInCode(code))]);
  }

  /** The metric: what it measures, with the model if that is not enough. */
  metricOf({ words, name }: NamedScore, { value }: Printed, passes: Passes): string {
    const own = value.nodeType === 'Name' && !sayNothing.test(value.id) ? toIdentifier(value.id) : words;
    const wanted = [words, name, own].find((one) => this.isFree(passes.name(one), one)) ?? words;
    let metric = wanted;
    for (let count = 2; !this.isFree(passes.name(metric), metric); count++) metric = `${wanted}_${count}`;
    this.metrics.add(passes.name(metric));
    return metric;
  }

  /** The metrics of a dictionary: its keys, after the name of what holds it where another one has the same. */
  keysOf({ statement }: Printed, passes: Passes): string {
    const holder = holderOf(statement);
    let metric = passes.nameOfKey('');
    for (let count = 1; this.metrics.has(metric); count++)
      metric = passes.nameOfKey(count === 1 ? `${holder}_` : `${holder}_${count}_`);
    this.metrics.add(metric);
    return metric;
  }

  private isFree(text: string, metric: string): boolean {
    return !this.metrics.has(text) && !(text === pythonString(metric) && this.scores.has(metric));
  }

  /** A variable for a score that has none; null if it has one, or can be read twice. */
  variableOf({ words, measure }: NamedScore, { value, tree, path }: Printed): string | null {
    if (value.nodeType === 'Name' || isPlain(tree.textOf(value))) return null;
    const [outermost] = path;
    const key = `${measure.place?.cell}:${outermost === undefined ? '' : tree.rangeOf(outermost).start}`;
    const bound = this.bound.get(key) ?? new Set<string>();
    const variable = uniqueName(words, new Set([...this.variables, ...bound]));
    this.bound.set(key, bound.add(variable));
    return variable;
  }
}

/** The variable to which a statement adds a row. */
function holderOf(statement: ExprStatement | Assign): string {
  const [target] = statement.nodeType === 'Assign' ? statement.targets : [];
  const called = statement.nodeType === 'Expr' && statement.value.nodeType === 'Call' ? statement.value.func : target;
  const holder = called?.nodeType === 'Attribute' || called?.nodeType === 'Subscript' ? called.value : undefined;
  return holder?.nodeType === 'Name' ? toIdentifier(holder.id) : 'scores';
}

/** An attribute, which is the same when it is read twice: `model.best_score_`. */
function isPlain(text: string): boolean {
  return /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text);
}

function namesInCode(code: string): readonly string[] {
  const names: string[] = [];
  for (const statement of statementsIn(code))
    walkNodes(statement, (node) => {
      if (node.nodeType === 'Name') names.push(node.id);
      if (node.nodeType === 'Arg') names.push(node.arg);
    });
  return names;
}

/** A score in a statement that prints or keeps it and stands on lines of its own. */
interface Printed extends Surroundings {
  readonly code: string;
  readonly statement: ExprStatement | Assign;
  /** The score itself, without rounding. */
  readonly value: Expr;
}

function findPrinted(code: string, place: { readonly start: number; readonly end: number }): Printed | null {
  const tree = codeTree(code);
  const path = pathTo(tree, place.start, place.end);
  const at = path.findLastIndex((node) => node.nodeType === 'Expr' || node.nodeType === 'Assign');
  const statement = path[at];
  const shown = path.at(-1);
  if (statement?.nodeType !== 'Expr' && statement?.nodeType !== 'Assign') return null;
  if (shown === undefined || at === path.length - 1) return null;
  // What is computed only sometimes, or for each element, is not computed before the statement.
  if (path.slice(at).some(({ nodeType }) => sometimes.has(nodeType))) return null;
  const { start, end } = tree.rangeOf(statement);
  const before = code.slice(code.lastIndexOf('\n', start - 1) + 1, start);
  const after = /^[^\n]*/.exec(code.slice(end))?.[0] ?? '';
  if (before.trim() !== '' || !/^\s*(#.*)?$/.test(after)) return null;
  // `f"{score(y)=}"` prints the code itself.
  if (/^\s*=/.test(code.slice(place.end))) return null;
  return { code, tree, path: path.slice(0, at), statement, value: exactScore(shown as Expr) };
}

const sometimes: ReadonlySet<string> = new Set([
  'Lambda',
  'IfExp',
  'BoolOp',
  'NamedExpr',
  'Await',
  'ListComp',
  'SetComp',
  'DictComp',
  'GeneratorExp',
]);

/** The nodes that a stretch of code lies in, outermost first, down to the one that it is. */
function pathTo({ statements, rangeOf }: CodeTree, start: number, end: number): readonly Located[] {
  const path: Located[] = [];
  for (const statement of statements)
    walkNodes(statement, (node) => {
      if (!isLocated(node)) return undefined;
      const range = rangeOf(node);
      if (range.start > start || range.end < end) return 'skip';
      path.push(node);
      return undefined;
    });
  const last = path.findLastIndex((node) => {
    const range = rangeOf(node);
    return range.start === start && range.end === end;
  });
  return path.slice(0, last + 1);
}

function isLocated(node: Node): node is Located {
  return !['MatchCase', 'Comprehension', 'Arguments', 'WithItem'].includes(node.nodeType);
}

/** A score that is logged before its statement. */
interface LoggedScore extends Printed {
  readonly cell: number;
  /** The expression that names it, or each element of a dictionary. */
  readonly metric: string;
  readonly isDict: boolean;
  readonly passes: Passes;
  /** A variable to bind it to; null if it can be read twice. */
  readonly variable: string | null;
}

/** Binds the scores of a statement, and logs them together. */
function editsFor(scores: readonly LoggedScore[]): readonly CellEdit[] {
  const [first] = scores;
  if (first === undefined) return [];
  const { code, tree, statement, cell } = first;
  const { start } = tree.rangeOf(statement);
  const indent = code.slice(code.lastIndexOf('\n', start - 1) + 1, start);
  const bound = scores.flatMap((one) => (one.variable === null ? [] : [`${one.variable} = ${tree.textOf(one.value)}`]));
  const lines = [...bound, ...logLines(scores)].map((line) => `${line}\n${indent}`);
  const read = scores.flatMap(({ variable, value }) =>
    variable === null ? [] : [{ ...tree.rangeOf(value), text: variable, cell }],
  );
  return [{ start, end: start, text: lines.join(''), cell }, ...read];
}

function logLines(scores: readonly LoggedScore[]): readonly string[] {
  const counted = ({ passes: { step } }: LoggedScore): string => (step === null ? '' : `, step=${step}`);
  const textOf = ({ variable, value, tree }: LoggedScore): string => variable ?? tree.textOf(value);
  const mixed = ({ value, code }: LoggedScore): string =>
    value.nodeType === 'Name' && makesEntries(code, value.id) ? onlyNumbers : '';
  const numbers = scores.filter(({ isDict }) => !isDict);
  const [first] = numbers;
  const entries = numbers.map((one) => `${one.metric}: ${textOf(one)}`).join(', ');
  const together =
    first === undefined
      ? []
      : numbers.length === 1
        ? [`mlflow.log_metric(${first.metric}, ${textOf(first)}${counted(first)})`]
        : [`mlflow.log_metrics({${entries}}${counted(first)})`];
  const dictionaries = scores
    .filter(({ isDict }) => isDict)
    .map(
      (one) =>
        `mlflow.log_metrics({${one.metric}: value for key, value in ${textOf(one)}.items()${mixed(one)}}${counted(one)})`,
    );
  return [...together, ...dictionaries];
}
