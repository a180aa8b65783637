/** `display` is given by a notebook's kernel: inside loops, branches and functions it is taken out, since a script has nobody to show to. */
import type { Analysis, Statement } from '../../ir.ts';
import { type Expr, type Node, parseModule, type Stmt, walkNodes } from '../../python/parse.ts';
import { namesOf } from '../../python/scopes.ts';
import type { CellEdit } from './cell-edit.ts';

/** Methods whose calls do nothing but give what is shown. */
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

/** Edits that take calls of `display` out of what is kept; what they compute with an effect is printed instead. */
export function displayEdits(analysis: Analysis): readonly CellEdit[] {
  const isOwn = analysis.statements.some(
    (statement) => [...statement.defines, ...statement.mayDefine].includes('display') && !isFromIPython(statement),
  );
  return isOwn ? [] : analysis.statements.filter(({ text }) => /\bdisplay\b/.test(text)).flatMap(editsOf);
}

function isFromIPython({ kind, text }: Statement): boolean {
  return kind === 'import' && /\bIPython\b/.test(text);
}

function editsOf(statement: Statement): readonly CellEdit[] {
  const parsed = parseModule(statement.text);
  if (!parsed.ok) return [];
  const { module } = parsed;
  const edits: CellEdit[] = [];
  for (const node of module.body) {
    const { reads, deferred } = namesOf(node);
    if (!reads.includes(kernelName) && !deferred.includes(kernelName)) continue;
    const spare = new Set<Node>();
    walkNodes(node, (child) => {
      for (const one of spareStatements(child)) spare.add(one);
      const edit = editOf(child);
      if (edit === null) return undefined;
      const { start, end } = module.range(edit.node);
      const { offset, cell } = statement;
      const isSpare = edit.text === 'pass' && spare.has(child) && standsAlone(statement.text, start, end);
      edits.push({ cell, start: start + offset, end: end + offset, text: isSpare ? '' : edit.text });
      return 'skip';
    });
  }
  return edits;
}

const kernelName = 'display';

/** Statements of a block that may go, since something else stays in it. */
function spareStatements(node: Node): readonly Node[] {
  const blocks = [
    'body' in node && Array.isArray(node.body) ? node.body : [],
    'orelse' in node && Array.isArray(node.orelse) ? node.orelse : [],
    'finalbody' in node ? node.finalbody : [],
  ];
  return blocks.flatMap((block: readonly Stmt[]) =>
    block.some((one) => editOf(one)?.text !== 'pass') ? block.filter((one) => editOf(one)?.text === 'pass') : [],
  );
}

/** Whether nothing else stands on the lines of a statement, but for a comment. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' && /^[ \t]*(#.*)?(\n|$)/.test(text.slice(end));
}

/** What a node becomes that shows something: nothing where that has no effect, else it prints; `map(display, tables)` prints too. */
function editOf(node: Node): { readonly node: Expr | Stmt; readonly text: string } | null {
  if (node.nodeType === 'Name') return node.id === kernelName ? { node, text: 'print' } : null;
  if (node.nodeType === 'Expr') return callEdit(node.value, node, 'pass');
  return node.nodeType === 'Call' ? callEdit(node, node, 'None') : null;
}

function callEdit(call: Expr, whole: Expr | Stmt, nothing: string): ReturnType<typeof editOf> {
  if (call.nodeType !== 'Call' || call.func.nodeType !== 'Name' || call.func.id !== kernelName) return null;
  return call.args.every(isHarmless) ? { node: whole, text: nothing } : { node: call.func, text: 'print' };
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
