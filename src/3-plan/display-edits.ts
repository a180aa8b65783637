/** `display` is given by a notebook's kernel: inside loops, branches and functions it is taken out, since a script has nobody to show to. */
import type { Analysis, Statement } from '../ir.ts';
import { type Expr, type Node, parseModule, type Stmt, walkNodes } from '../python/parse.ts';
import type { CellEdit } from './make-items.ts';

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
  return isOwn ? [] : analysis.statements.filter(({ text }) => /\bdisplay\s*\(/.test(text)).flatMap(editsOf);
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
    walkNodes(node, (child) => {
      if (!isDisplay(child)) return;
      const { start, end } = module.range(child);
      const callee = module.range(child.value.func);
      const shift = statement.offset;
      const edit = child.value.args.every(isHarmless)
        ? { start, end, text: 'pass' }
        : { start: callee.start, end: callee.end, text: 'print' };
      edits.push({ cell: statement.cell, start: edit.start + shift, end: edit.end + shift, text: edit.text });
    });
  }
  return edits;
}

type DisplayStatement = Extract<Stmt, { nodeType: 'Expr' }> & {
  readonly value: Extract<Expr, { nodeType: 'Call' }>;
};

function isDisplay(node: Node): node is DisplayStatement {
  if (node.nodeType !== 'Expr' || node.value.nodeType !== 'Call') return false;
  const { func } = node.value;
  return func.nodeType === 'Name' && func.id === 'display';
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
