/** Literal paths of files that reach a reader in ways that cannot be followed. */
import type { Analysis, Sources, Statement } from '../../ir.ts';
import { type Access, normalize } from './access.ts';

/**
 * Where something is read whose path is not known, every literal that is the path of a file beside the notebook counts as
 * read by the statement that it is in (`paths = {"train": "data/train.csv"}`).
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
  return statement.pathTexts.flatMap(({ value, cell, start, end }): readonly Access[] => {
    const path = normalize(value);
    if (!files.has(path) || !/[/.]/.test(path)) return [];
    const root = { text: value, cell, start, end, isInside: false };
    const effect = { kind: 'reads-path', path: value, pathKind: 'file', root, span: statement.span } as const;
    return [{ statement: statement.id, effect, path, root }];
  });
}
