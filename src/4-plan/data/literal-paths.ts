/** Paths of files that stand in the code as literals, and reach a reader in ways that cannot be followed. */
import type { Analysis, Sources, Statement } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { walkNodes } from '../../python/parse.ts';
import { type Access, normalize } from './access.ts';

/**
 * Where something is read whose path is not known, every literal that is the path of a file beside the notebook counts as
 * read by the statement that it stands in (`paths = {"train": "data/train.csv"}`).
 */
export function accessesInLiterals(analysis: Analysis, sources: Sources, known: readonly Access[]): readonly Access[] {
  const isUnknown = analysis.statements.some((statement) =>
    statement.effects.some((effect) => effect.kind === 'reads-path' && effect.path === null),
  );
  if (!isUnknown) return [];
  const files = new Set(sources.paths.filter((fact) => fact.kind === 'file').map((fact) => fact.path));
  const taken = new Set(known.map(({ root }) => `${root.cell}:${root.start}`));
  const found = analysis.statements.flatMap((statement) => literalsOf(statement, files));
  return found.filter(({ root }) => !taken.has(`${root.cell}:${root.start}`));
}

function literalsOf(statement: Statement, files: ReadonlySet<string>): readonly Access[] {
  const { statements, rangeOf } = codeTree(statement.text);
  const found: Access[] = [];
  for (const node of statements) {
    walkNodes(node, (child) => {
      if (child.nodeType === 'JoinedStr') return 'skip';
      if (child.nodeType !== 'Constant' || typeof child.value !== 'string') return undefined;
      const path = normalize(child.value);
      if (!files.has(path) || !/[/.]/.test(path)) return undefined;
      const { start, end } = rangeOf(child);
      const [from, to] = [start + statement.offset, end + statement.offset];
      const root = { text: child.value, cell: statement.cell, start: from, end: to, isInside: false };
      const effect = { kind: 'reads-path', path: child.value, pathKind: 'file', root, span: statement.span } as const;
      found.push({ statement: statement.id, effect, path, root });
      return undefined;
    });
  }
  return found;
}
