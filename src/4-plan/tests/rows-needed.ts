/** The number of rows that made-up tables need: more than the code drops by position. */
import { functionTexts } from '../../ir/function-texts.ts';
import type { ParameterPlan, StepsPlan } from '../../ir.ts';
import { statementsIn } from '../../python/code-tree.ts';
import { type Expr, type Node, type Stmt, walkNodes } from '../../python/parse.ts';

const usual = 40;
/** Sizes that whole patterns fill. */
const sizes = [40, 200, 400, 1000, 4000];

/** Enough rows for slices, windows, lags and horizons of the code. */
export function rowsNeeded(plan: Pick<StepsPlan, 'steps' | 'definitions' | 'parameters'>): number {
  const texts = [
    ...(plan.definitions?.body ?? []).map(({ text }) => text),
    ...plan.steps.flatMap(({ script }) => [...script.definitions.map(({ text }) => text), ...functionTexts(script)]),
  ];
  let most = plan.parameters.reduce((sum, parameter) => sum + distanceOf(parameter), 0);
  for (const { variable, default: value } of plan.parameters)
    if (sampled.test(variable) && typeof value === 'number') most = Math.max(most, value);
  for (const text of texts) {
    for (const statement of statementsIn(text)) {
      most = Math.max(most, sampledIn(statement));
      walkNodes(statement, (node) => {
        most = Math.max(most, ...countsIn(node), rowAskedBy(node), foldsIn(node, plan.parameters) * rowsOfFold);
        if (isStratified(node)) most = Math.max(most, rowsOfStrata);
      });
    }
  }
  return sizes.find((size) => size >= most * 2) ?? usual;
}

/** Arguments that ask for as many rows: `KNeighborsClassifier(n_neighbors=31)`, `train_test_split(X, test_size=50)`. */
const sampled = /(?:^|_)(?:n_neighbors|n_components|perplexity|test_size|train_size)$/;

/** The most rows that a statement asks for by such an argument, also by the last turn of a loop: `for k in range(1, 40)`. */
function sampledIn(statement: Stmt): number {
  const asked: (Expr | undefined)[] = [];
  const turns: (Expr | undefined)[] = [];
  walkNodes(statement, (node) => {
    if (node.nodeType === 'Keyword' && typeof node.arg === 'string' && sampled.test(node.arg)) asked.push(node.value);
    if (node.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === 'range')
      turns.push(node.args[1] ?? node.args[0]);
  });
  const isLooped = asked.some((value) => value?.nodeType === 'Name');
  return Math.max(0, ...[...asked, ...(isLooped ? turns : [])].flatMap(numberIn));
}

/** Rows that a parameter looks back or ahead: a horizon, the longest of some lags. */
function distanceOf({ variable, default: value }: ParameterPlan): number {
  if (!distances.test(variable) || value === null || typeof value === 'boolean') return 0;
  const numbers = typeof value === 'number' ? [value] : (value.match(/\d+/g) ?? []).map(Number);
  return numbers.length > 0 && numbers.every(Number.isInteger) ? Math.max(...numbers) : 0;
}

const distances = /(^|_)(horizon|lags?|windows?|look_?back|time_?steps?|periods?|season\w*|seq\w*_len\w*)(_|$|\d)/i;

const counting: ReadonlySet<string> = new Set(['shift', 'rolling', 'sample', 'nlargest', 'nsmallest', 'tail', 'diff']);

/** Rows of a fold, so that each contains every class; half of them, since tables have twice as many rows as counted. */
const rowsOfFold = 12;

/** More folds than most data need: `cv=10`, `KFold(n_splits=10)`. */
function foldsIn(node: Node, parameters: StepsPlan['parameters']): number {
  if (node.nodeType !== 'Keyword' || (node.arg !== 'cv' && node.arg !== 'n_splits')) return 0;
  const { value } = node;
  const named = value.nodeType === 'Name' ? parameters.find(({ variable }) => variable === value.id)?.default : null;
  const folds = typeof named === 'number' ? named : (numberIn(value)[0] ?? 0);
  return folds > 5 ? folds : 0;
}

/** `X_test[600]`, `y_test.iloc[3]`: a test set is about a fifth of the rows, of which a table has twice as many as counted. */
function rowAskedBy(node: Node): number {
  if (node.nodeType !== 'Subscript') return 0;
  const { value } = node;
  const isByPosition = value.nodeType === 'Attribute' && (value.attr === 'iloc' || value.attr === 'values');
  const rows = isByPosition ? value.value : value;
  const [index] = numberIn(node.slice);
  if (index === undefined || rows.nodeType !== 'Name') return 0;
  if (/^[xy]_?(?:test|val)/i.test(rows.id)) return (index + 1) * 2.5;
  return isByPosition ? index + 1 : 0;
}

/** With few rows, the classes of a split are balanced by chance, even if the code does not stratify. */
const rowsOfStrata = 200;

function isStratified(node: Node): boolean {
  return node.nodeType === 'Keyword' && node.arg === 'stratify' && node.value.nodeType !== 'Constant';
}

function countsIn(node: Node): readonly number[] {
  if (node.nodeType === 'Slice') return [node.lower, node.upper].flatMap((bound) => numberIn(bound ?? undefined));
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || !counting.has(node.func.attr)) return [];
  return numberIn(node.args[0]);
}

function numberIn(node: Node | undefined): readonly number[] {
  const plain = node?.nodeType === 'UnaryOp' ? node.operand : node;
  return plain?.nodeType === 'Constant' && typeof plain.value === 'number' && Number.isInteger(plain.value)
    ? [plain.value]
    : [];
}
