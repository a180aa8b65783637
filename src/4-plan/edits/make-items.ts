/** Statements to items: cells get their steps, texts their edits. */
import type { Analysis, Statement } from '../../ir.ts';
import { codeTree } from '../../python/code-tree.ts';
import { applyEdits } from '../../python/edit.ts';
import type { Stmt } from '../../python/parse.ts';
import { namesOf, type StatementNames } from '../../python/scopes.ts';
import type { StepDraft } from '../steps/step-draft.ts';
import { addedNames } from './added-names.ts';
import type { CellEdit } from './cell-edit.ts';
import type { Item } from './item.ts';
import { withShownScores } from './shown-scores.ts';

/** Makes items from statements, with the edits applied. */
export function makeItems(
  analysis: Analysis,
  statements: readonly Statement[],
  drafts: readonly StepDraft[],
  edits: readonly CellEdit[],
): readonly Item[] {
  const stepOfCell = new Map<number, string>();
  for (const draft of drafts) for (const cell of draft.cells) stepOfCell.set(cell, draft.name);
  const items = statements.map((statement) =>
    makeItem(analysis, statement, stepOfCell.get(statement.cell) ?? null, edits),
  );
  return withShownScores(withCapturedEdits(analysis, items), analysis, edits);
}

function makeItem(analysis: Analysis, statement: Statement, step: string | null, edits: readonly CellEdit[]): Item {
  const end = statement.offset + statement.text.length;
  const inside = edits.filter(
    (edit) => edit.cell === statement.cell && edit.start >= statement.offset && edit.end <= end,
  );
  const shifted = inside.map((edit) => ({
    ...edit,
    start: edit.start - statement.offset,
    end: edit.end - statement.offset,
  }));
  const text = inside.length === 0 ? statement.text : applyEdits(statement.text, shifted);
  const node = codeTree(text).first;
  const names = node === undefined ? null : namesWithoutOurs(node, statement);
  const isDefinition = statement.kind === 'definition';
  const immediate =
    names === null ? statement.uses : isDefinition ? names.reads : [...new Set([...names.reads, ...names.deferred])];
  // An edit can only add names; the statement may still reach its previous names in other ways.
  const uses = inside.length === 0 ? statement.uses : [...new Set([...statement.uses, ...immediate])].sort();
  return {
    id: statement.id,
    kind: statement.kind,
    cell: statement.cell,
    span: statement.span,
    text,
    comments: statement.comments,
    trailingComment: statement.trailingComment,
    defines: statement.defines,
    mayDefine: statement.mayDefine,
    deletes: statement.deletes,
    mayDelete: statement.mayDelete,
    uses,
    updates: statement.updates,
    immediate,
    captures: names?.deferred ?? [],
    globalWrites: names?.globalWrites ?? [],
    scores: scoresOf(analysis, statement),
    statement,
    step,
  };
}

/** The names of an edited statement, without those of our own that edits bring. */
function namesWithoutOurs(node: Stmt, { names }: Statement): StatementNames {
  const found = namesOf(node);
  const isTheirs = (name: string): boolean => !addedNames.has(name) || names.includes(name);
  return { ...found, reads: found.reads.filter(isTheirs), deferred: found.deferred.filter(isTheirs) };
}

/** Scores; in a cell tagged `metrics` also the numbers that it binds or prints. */
function scoresOf(analysis: Analysis, statement: Statement): readonly string[] {
  if (analysis.cells[statement.cell]?.tags.metrics !== true) return statement.scores;
  const isNumber = (kind: string | undefined): boolean => kind === 'int' || kind === 'float';
  const bound = statement.types.filter(({ type }) => isNumber(type.kind)).map(({ name }) => name);
  const prints = statement.effects.some((effect) => effect.kind === 'prints');
  const facts = new Map(analysis.names.map((fact) => [fact.name, fact.type.kind]));
  const printed = prints ? statement.uses.filter((name) => isNumber(facts.get(name))) : [];
  return [...new Set([...statement.scores, ...bound, ...printed])];
}

/** Names that edits add to functions are used by all users of the functions. */
function withCapturedEdits(analysis: Analysis, items: readonly Item[]): readonly Item[] {
  const before = new Map(
    analysis.statements.map((statement) => [statement.id, new Set([...statement.names, ...statement.innerNames])]),
  );
  const brought = new Map<string, readonly string[]>();
  for (const item of items) {
    if (item.kind !== 'definition' || item.text === item.statement.text) continue;
    const fresh = item.captures.filter((name) => !before.get(item.id)?.has(name));
    for (const name of item.defines) brought.set(name, fresh);
  }
  if (brought.size === 0) return items;
  const captured = new Map(analysis.names.map((fact) => [fact.name, [...fact.captures, ...fact.definitions]]));
  return items.map((item) => {
    const reached = item.uses.flatMap((name) => [name, ...(captured.get(name) ?? [])]);
    const extra = reached.flatMap((name) => brought.get(name) ?? []);
    return extra.length === 0 ? item : { ...item, uses: [...new Set([...item.uses, ...extra])].sort() };
  });
}
