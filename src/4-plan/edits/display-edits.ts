/** `display` is provided by the notebook's kernel: removes it inside loops, branches and functions, since a script has no reader. */
import type { Analysis, Statement } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Call, type Expr, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import { nameFact } from '../flows/name-fact.ts';
import { resultKinds } from '../steps/shown-results.ts';
import type { CellEdit } from './cell-edit.ts';
import type { Item } from './item.ts';

/** Methods that only return something to display. */
const harmless: ReadonlySet<string> = new Set([
  ...[
    'head',
    'tail',
    'describe',
    'round',
    'to_frame',
    'value_counts',
    'sort_values',
    'sort_index',
    'transpose',
    'copy',
  ],
  ...['mean', 'sum', 'count', 'isnull', 'isna', 'nunique', 'unique', 'reset_index', 'format', 'HTML', 'Markdown'],
  ...['Image', 'Latex', 'SVG', 'Math', 'set_caption', 'background_gradient', 'DataFrame', 'str', 'len', 'Audio', 'gcf'],
]);

/**
 * Edits that remove calls of `display`; expressions with an effect are printed instead, and so are results that depend on a model, in the statements of `results`.
 */
export function displayEdits(analysis: Analysis, results: ReadonlySet<number>): readonly CellEdit[] {
  const isOwn = analysis.statements.some(
    (statement) => [...statement.defines, ...statement.mayDefine].includes('display') && !isFromIPython(statement),
  );
  if (isOwn) return [];
  const shows = analysis.statements.filter(({ marks }) => marks.includes('names-display'));
  return shows.flatMap((statement) => {
    const isResult = results.has(statement.id);
    return (
      (isResult ? argumentOfDisplay(statement) : null) ??
      editsOf(statement, (call) => isResult && isReadable(call, analysis))
    );
  });
}

/** The items, with a print effect for those whose displays are now printed. */
export function withPrints(
  items: readonly Item[],
  edits: readonly CellEdit[],
  results: ReadonlySet<number>,
): readonly Item[] {
  const prints = edits.filter(({ text }) => text === 'print');
  return items.map((item) => {
    const { cell, offset, text, effects } = item.statement;
    const isPrinted = prints.some(
      (edit) => edit.cell === cell && edit.start >= offset && edit.end <= offset + text.length,
    );
    return isPrinted && results.has(item.id)
      ? { ...item, statement: { ...item.statement, effects: [...effects, { kind: 'prints' }] } }
      : item;
  });
}

/** For a line that displays one value, only the value: like the last line of a cell, it is shown if it is a result. */
function argumentOfDisplay({ text, kind, cell, offset }: Statement): readonly CellEdit[] | null {
  if (kind !== 'display') return null;
  const { statements, rangeOf } = codeTree(text);
  const [node, ...others] = statements;
  if (node?.nodeType !== 'Expr' || node.value.nodeType !== 'Call' || others.length > 0) return null;
  const [argument, ...more] = node.value.args;
  if (argument === undefined || more.length + node.value.keywords.length > 0 || !isPlain(argument)) return null;
  const [whole, inner] = [rangeOf(node), rangeOf(argument)];
  return [
    { cell, start: offset + whole.start, end: offset + inner.start, text: '' },
    { cell, start: offset + inner.end, end: offset + whole.end, text: '' },
  ];
}

/** Whether a notebook shows anything by `display`. */
export function usesDisplay(analysis: Analysis): boolean {
  return analysis.statements.some(({ marks }) => marks.includes('names-display'));
}

function isFromIPython({ kind, imports }: Statement): boolean {
  return kind === 'import' && imports.some((module) => module.split('.')[0] === 'IPython');
}

function editsOf(statement: Statement, isResult: IsResult): readonly CellEdit[] {
  const { statements, rangeOf } = codeTree(statement.text);
  const edits: CellEdit[] = [];
  for (const node of statements) {
    const { reads, deferred } = namesOf(node);
    if (!reads.includes(kernelName) && !deferred.includes(kernelName)) continue;
    const spare = new Set<Node>();
    walkNodes(node, (child) => {
      for (const one of spareStatements(child, isResult)) spare.add(one);
      const edit = editOf(child, isResult);
      if (edit === null) return undefined;
      const { start, end } = rangeOf(edit.node);
      const { offset, cell } = statement;
      const isSpare = edit.text === 'pass' && spare.has(child) && standsAlone(statement.text, start, end);
      edits.push({ cell, start: start + offset, end: end + offset, text: isSpare ? '' : edit.text });
      return 'skip';
    });
  }
  return edits;
}

const kernelName = 'display';

/** Tells whether a displayed value is printed. */
type IsResult = (call: Call) => boolean;

/** Statements of a block that can be removed, since others remain. */
function spareStatements(node: Node, isResult: IsResult): readonly Node[] {
  const blocks = [
    'body' in node && Array.isArray(node.body) ? node.body : [],
    'orelse' in node && Array.isArray(node.orelse) ? node.orelse : [],
    'finalbody' in node ? node.finalbody : [],
  ];
  return blocks.flatMap((block: readonly Stmt[]) =>
    block.some((one) => editOf(one, isResult)?.text !== 'pass')
      ? block.filter((one) => editOf(one, isResult)?.text === 'pass')
      : [],
  );
}

/** Whether a statement is alone on its lines, except for a comment. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' && /^[ \t]*(#.*)?(\n|$)/.test(text.slice(end));
}

/** The replacement of a display: nothing if it has no effect, otherwise a print; also for `map(display, tables)`. */
function editOf(node: Node, isResult: IsResult): { readonly node: Expr | Stmt; readonly text: string } | null {
  if (node.nodeType === 'Name') return node.id === kernelName ? { node, text: 'print' } : null;
  if (node.nodeType === 'Expr') return callEdit(node.value, node, 'pass', isResult);
  return node.nodeType === 'Call' ? callEdit(node, node, 'None', isResult) : null;
}

function callEdit(call: Expr, whole: Expr | Stmt, nothing: string, isResult: IsResult): ReturnType<typeof editOf> {
  if (call.nodeType !== 'Call' || call.func.nodeType !== 'Name' || call.func.id !== kernelName) return null;
  if (isResult(call)) return { node: call.func, text: 'print' };
  return call.args.every(isHarmless) ? { node: whole, text: nothing } : { node: call.func, text: 'print' };
}

/** Values only for viewing, useless when printed. */
const forTheEye: ReadonlySet<string> = new Set(
  'HTML Markdown Image Latex SVG Math Audio Video style set_caption background_gradient gcf'.split(' '),
);

/** Whether printing conveys what `display` shows. */
function isReadable({ args }: Call, analysis: Analysis): boolean {
  return args.every((argument) => {
    if (argument.nodeType !== 'Name') return isPlain(argument);
    return resultKinds.has(nameFact(analysis, argument.id)?.type.kind ?? '');
  });
}

function isPlain(argument: Expr): boolean {
  let found = true;
  walkNodes(argument, (node) => {
    const name = node.nodeType === 'Attribute' ? node.attr : node.nodeType === 'Name' ? node.id : '';
    if (forTheEye.has(name)) found = false;
  });
  return found;
}

function isHarmless(argument: Expr): boolean {
  let found = true;
  walkNodes(argument, (node) => {
    if (node.nodeType === 'Await' || node.nodeType === 'Yield' || node.nodeType === 'NamedExpr') found = false;
    if (node.nodeType !== 'Call') return;
    const { func } = node;
    const name = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : '';
    if (!harmless.has(name)) found = false;
  });
  return found;
}
