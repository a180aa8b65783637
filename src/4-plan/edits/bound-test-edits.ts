/** `"model" in dir()`, where the analysis knows the answer: the test goes, since a function has other names than the notebook. */
import type { Analysis, Statement } from '../../ir.ts';
import { type CodeTree, codeTree } from '../../python/code-tree.ts';
import type { Edit } from '../../python/edit.ts';
import { boundTestIn } from '../../python/facts/bound-test.ts';
import { type Compare, type Expr, type Node, type Range, walkNodes } from '../../python/parse.ts';
import type { CellEdit } from './cell-edit.ts';

/** The edits that put the answers in the place of the tests. */
export function boundTestEdits(analysis: Analysis): readonly CellEdit[] {
  // A test whose answer is not certain may read any name.
  const settled = analysis.statements.filter(({ needsGlobals, text }) => !needsGlobals && asks.test(text));
  return settled.flatMap((statement) =>
    editsIn(statement, analysis).map(({ start, end, text }) => ({
      cell: statement.cell,
      start: start + statement.offset,
      end: end + statement.offset,
      text,
    })),
  );
}

const asks = /\bin\s+(?:globals|locals|vars|dir)\(/;

function editsIn(statement: Statement, analysis: Analysis): readonly Edit[] {
  const tree = codeTree(statement.text);
  const answers = new Map<Node, boolean>();
  const edits: Edit[] = [];
  for (const top of tree.statements) {
    walkNodes(top, (node) => {
      if (scopes.has(node.nodeType)) return 'skip';
      const answer = node.nodeType === 'Compare' ? answerOf(node, statement, analysis) : null;
      if (answer !== null) answers.set(node, answer);
      return undefined;
    });
    walkNodes(top, (node) => {
      const found = node.nodeType === 'BoolOp' ? withoutOperand(node, answers, tree, statement.text) : null;
      const chosen = node.nodeType === 'IfExp' ? onlyBranch(node, answers, tree, statement.text) : null;
      const gone = found ?? chosen;
      if (gone === null) return;
      answers.delete(gone.test);
      edits.push(gone.edit);
    });
  }
  const rest = [...answers].map(([node, answer]) => ({
    ...tree.rangeOf(node as Compare),
    text: answer ? 'True' : 'False',
  }));
  return [...edits, ...rest];
}

type Of<T extends Expr['nodeType']> = Extract<Expr, { readonly nodeType: T }>;

const scopes: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'Lambda']);

/** A test that goes, and what goes with it. */
interface Gone {
  readonly test: Node;
  readonly edit: Edit;
}

/** Takes a condition out of `a if condition else b`, with the branch that does not run; null where parentheses stand between. */
function onlyBranch(node: Of<'IfExp'>, answers: Answers, tree: CodeTree, text: string): Gone | null {
  const answer = answers.get(node.test);
  if (answer === undefined) return null;
  const [whole, test, body, orelse] = [node, node.test, node.body, node.orelse].map(tree.rangeOf) as [
    Range,
    Range,
    Range,
    Range,
  ];
  const between =
    text.slice(whole.start, body.start) + text.slice(body.end, test.start) + text.slice(test.end, orelse.start);
  if (!/^\s*if\s+else\s*$/.test(between)) return null;
  const gone = answer ? { start: body.end, end: whole.end } : { start: whole.start, end: orelse.start };
  return { test: node.test, edit: { ...gone, text: '' } };
}

/** Takes an operand out that decides nothing, with the word between it and the next; null where more stands between them. */
function withoutOperand({ op, values }: Of<'BoolOp'>, answers: Answers, tree: CodeTree, text: string): Gone | null {
  const at = values.findIndex((value) => answers.get(value) === (op.nodeType === 'And'));
  const [before, test, after] = [values[at - 1], values[at], values[at + 1]];
  if (test === undefined) return null;
  const own = tree.rangeOf(test);
  const gone = after
    ? { start: own.start, end: tree.rangeOf(after).start }
    : { start: before ? tree.rangeOf(before).end : own.start, end: own.end };
  const between = after ? text.slice(own.end, gone.end) : text.slice(gone.start, own.start);
  return /^\s*(?:and|or)\s*$/.test(between) ? { test, edit: { ...gone, text: '' } } : null;
}

type Answers = ReadonlyMap<Node, boolean>;

/** The answer to a test, by the last statement above that binds or deletes the name; null for other comparisons. */
function answerOf(node: Compare, { id, span }: Statement, { statements }: Analysis): boolean | null {
  const test = boundTestIn(node);
  if (test === null) return null;
  const last = statements.findLast(
    (one) =>
      one.id < id &&
      one.span.file === span.file &&
      [...one.defines, ...one.mayDefine, ...one.deletes].includes(test.name),
  );
  const isBound = last !== undefined && !last.deletes.includes(test.name);
  return isBound === test.isPositive;
}
