/** Scores that a loop or a function prints: logged where they are printed, under a name for each pass or call. */
import type { Analysis, Measured } from '../../ir.ts';
import { type CodeTree, codeTree, statementsIn } from '../../python/code-tree.ts';
import type { Edit } from '../../python/edit.ts';
import { builtinNames, toIdentifier, uniqueName } from '../../python/names.ts';
import { type Expr, type ExprStatement, type Located, type Node, walkNodes } from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';
import { exactScore } from '../data/exact-score.ts';
import { type NamedScore, nameScores, sayNothing } from '../data/name-scores.ts';
import type { CellEdit } from './cell-edit.ts';
import { type Passes, passesOf, type Surroundings } from './score-labels.ts';

/** Edits that log each of these scores before the statement that prints it. */
export function repeatedScoreEdits(analysis: Analysis): readonly CellEdit[] {
  // If the notebook has its own MLflow runs, it alone decides what is logged.
  if (analysis.statements.some(({ marks }) => marks.includes('names-mlflow'))) return [];
  const scores = nameScores(analysis);
  const names = new Names(analysis, scores);
  const seen = new Set<string>();
  return scores.flatMap((score) => {
    const { place } = score.measure;
    if (place === null || !score.measure.isRepeated || score.shape !== 'number') return [];
    const key = `${place.cell}:${place.start}`;
    if (seen.has(key) || isBoundToo(analysis, score)) return [];
    seen.add(key);
    const found = findPrinted(analysis.cells[place.cell]?.code ?? '', place);
    if (found === null) return [];
    const passes = passesOf(analysis, found, score.measure, callsOf(scores, score.measure));
    return editsFor(
      found,
      passes.name(names.metricOf(score, found, passes)),
      passes.step,
      names.variableOf(score, found),
    ).map((edit) => ({ ...edit, cell: place.cell }));
  });
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

/** A score in a statement that prints it and stands on lines of its own. */
interface Printed extends Surroundings {
  readonly code: string;
  readonly statement: ExprStatement;
  /** The score itself, without rounding. */
  readonly value: Expr;
}

function findPrinted(code: string, place: { readonly start: number; readonly end: number }): Printed | null {
  const tree = codeTree(code);
  const path = pathTo(tree, place.start, place.end);
  const at = path.findLastIndex((node) => node.nodeType === 'Expr');
  const statement = path[at];
  const shown = path.at(-1);
  if (statement?.nodeType !== 'Expr' || shown === undefined || at === path.length - 1) return null;
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

function editsFor(
  { code, tree, statement, value }: Printed,
  metric: string,
  step: string | null,
  variable: string | null,
): readonly Edit[] {
  const { start } = tree.rangeOf(statement);
  const indent = code.slice(code.lastIndexOf('\n', start - 1) + 1, start);
  const text = tree.textOf(value);
  const counted = step === null ? '' : `, step=${step}`;
  const log = `mlflow.log_metric(${metric}, ${variable ?? text}${counted})\n${indent}`;
  if (variable === null) return [{ start, end: start, text: log }];
  return [
    { start, end: start, text: `${variable} = ${text}\n${indent}${log}` },
    { ...tree.rangeOf(value), text: variable },
  ];
}
