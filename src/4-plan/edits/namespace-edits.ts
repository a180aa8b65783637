/** Code in strings sees the notebook's names as globals; inside a unit they must be passed explicitly. */
import type { Analysis, Statement } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Call, walkNodes } from '../../python/parse.ts';
import type { CellEdit } from './cell-edit.ts';

/** The replacement for a call without arguments. */
const replacements: Readonly<Record<string, string>> = {
  locals: 'globals()',
  vars: 'globals()',
  dir: 'sorted(globals())',
};

/** Edits that make `exec`, `eval`, `locals()`, `vars()` and `dir()` at the notebook's top level work on the script's globals. */
export function namespaceEdits(analysis: Analysis): readonly CellEdit[] {
  return analysis.statements.filter((statement) => statement.needsGlobals).flatMap(editsOf);
}

function editsOf(statement: Statement): readonly CellEdit[] {
  const { statements, rangeOf } = codeTree(statement.text);
  const edits: CellEdit[] = [];
  for (const node of statements) {
    walkNodes(node, (child) => {
      if (child.nodeType === 'FunctionDef' || child.nodeType === 'AsyncFunctionDef') return 'skip';
      if (child.nodeType !== 'Call') return undefined;
      const { start, end } = rangeOf(child);
      const edit = editOf(child, start, end);
      const shift = statement.offset;
      if (edit !== null)
        edits.push({ cell: statement.cell, ...edit, start: edit.start + shift, end: edit.end + shift });
      return undefined;
    });
  }
  return edits;
}

function editOf(call: Call, start: number, end: number): { start: number; end: number; text: string } | null {
  if (call.func.nodeType !== 'Name' || call.keywords.length > 0) return null;
  const name = call.func.id;
  const replacement = replacements[name];
  if (replacement !== undefined && call.args.length === 0) return { start, end, text: replacement };
  if ((name === 'exec' || name === 'eval') && call.args.length === 1)
    return { start: end - 1, end: end - 1, text: ', globals()' };
  return null;
}
