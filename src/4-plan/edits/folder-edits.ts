/** Output folders exist before the step starts, so creating one must not fail. */
import type { Analysis, Statement } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { type Call, walkNodes } from '../../python/parse.ts';
import type { CellEdit } from './cell-edit.ts';

/** Edits that let `os.mkdir`, `os.makedirs` and `Path.mkdir` accept an existing folder. */
export function folderEdits(analysis: Analysis): readonly CellEdit[] {
  return analysis.statements.filter(makesPlace).flatMap(editsOf);
}

function makesPlace({ effects }: Statement): boolean {
  return effects.some(
    (effect) =>
      effect.kind === 'writes-path' && effect.pathKind === 'folder' && effect.path !== null && effect.root !== null,
  );
}

function editsOf(statement: Statement): readonly CellEdit[] {
  const { statements, rangeOf } = codeTree(statement.text);
  const edits: CellEdit[] = [];
  const add = (start: number, end: number, text: string): void => {
    edits.push({ cell: statement.cell, start: start + statement.offset, end: end + statement.offset, text });
  };
  for (const node of statements) {
    walkNodes(node, (child) => {
      if (child.nodeType !== 'Call' || child.func.nodeType !== 'Attribute' || !makesFolder(child)) return;
      const { start, end } = rangeOf(child.func);
      if (child.func.value.nodeType === 'Name' && child.func.value.id === 'os' && child.func.attr === 'mkdir')
        add(start, end, 'os.makedirs');
      const close = rangeOf(child).end - 1;
      const before = statement.text.slice(end, close).trimEnd();
      add(close, close, `${before === '(' ? '' : before.endsWith(',') ? ' ' : ', '}exist_ok=True`);
    });
  }
  return edits;
}

function makesFolder({ func, keywords }: Call): boolean {
  const isMaker = func.nodeType === 'Attribute' && ['mkdir', 'makedirs'].includes(func.attr);
  return isMaker && !keywords.some((keyword) => keyword.arg === 'exist_ok' || !keyword.arg);
}
