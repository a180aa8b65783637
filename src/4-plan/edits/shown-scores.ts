/** Scores that are only shown or printed, such as `model.score(X_test, y_test)`, one or several at once: gives them names, so that they are logged. */
import type { Analysis } from '../../ir.ts';
import { applyEdits } from '../../python/edit.ts';
import { builtinNames, uniqueName } from '../../python/names.ts';
import { type NamedScore, nameScores } from '../data/name-scores.ts';
import type { CellEdit } from './cell-edit.ts';
import type { Item } from './item.ts';

/** The items, with displayed scores bound to names. */
export function withShownScores(
  items: readonly Item[],
  analysis: Analysis,
  edits: readonly CellEdit[],
): readonly Item[] {
  const taken = new Set<string>(builtinNames);
  for (const item of items) for (const name of item.text.match(/(?<![.\w])\w+/g) ?? []) taken.add(name);
  for (const { name } of analysis.names) taken.add(name);
  const byStatement = new Map<number, NamedScore[]>();
  for (const score of nameScores(analysis)) {
    const id = analysis.statements[score.statement]?.id ?? -1;
    byStatement.set(id, [...(byStatement.get(id) ?? []), score]);
  }
  return items.map((item) =>
    withoutShown(
      item,
      (byStatement.get(item.id) ?? []).reduce((done, score) => withScore(done, edited(score, edits), taken), item),
    ),
  );
}

/** Scores that now have names are no longer displayed: `best, scores.mean()` at the end of a cell consists only of these. */
function withoutShown(before: Item, after: Item): Item {
  const isLine = before.statement.kind === 'display' && !before.text.includes('\n');
  const end = after.text.lastIndexOf('\n');
  return after === before || !isLine || end < 0 ? after : { ...after, text: after.text.slice(0, end) };
}

/** The score, with its expression after edits. */
function edited(score: NamedScore, edits: readonly CellEdit[]): NamedScore {
  const { expression, measure } = score;
  const { place } = measure;
  if (expression === null || place === null) return score;
  const inside = edits.filter(
    ({ cell, start, end }) => cell === place.cell && start >= place.start && end <= place.end,
  );
  if (inside.length === 0 || place.end - place.start !== expression.length) return score;
  const moved = inside.map((edit) => ({ ...edit, start: edit.start - place.start, end: edit.end - place.start }));
  return { ...score, expression: applyEdits(expression, moved) };
}

function withScore(item: Item, { name: wanted, expression, shape, measure }: NamedScore, taken: Set<string>): Item {
  const { statement } = item;
  const isNumber = shape === 'number';
  if (
    expression === null ||
    !(isNumber || isListOfScores(shape, measure)) ||
    measure.isRepeated ||
    measure.place === null
  )
    return item;
  const { cell, start, end } = measure.place;
  const isOwn = cell === statement.cell && start >= statement.offset && end <= statement.offset + statement.text.length;
  const isOnce = item.text.split(expression).length === 2;
  const isShort = /^(await\b|for\b|while\b|if\b|with\b|try\b|def\b|class\b|@)/.test(item.text);
  if (!isOwn || !isOnce || isShort || /^[A-Za-z_]\w*$/.test(expression)) return item;
  const name = uniqueName(wanted, taken);
  taken.add(name);
  const bound = `${name} = ${expression}`;
  const isWhole = item.text.trim() === expression && item.defines.length === 0;
  const text = isWhole ? bound : `${bound}\n${item.text.replace(expression, () => name)}`;
  return {
    ...item,
    kind: 'code',
    text,
    defines: [...item.defines, name],
    scores: isNumber ? [...item.scores, name] : item.scores,
  };
}

/** The scores of folds, or several with known meanings: what `evaluate` of a network gives. */
function isListOfScores(shape: NamedScore['shape'], { isCrossValidated, parts }: NamedScore['measure']): boolean {
  return shape === 'list' && (isCrossValidated || parts.length > 0);
}

/** The generated name of a displayed list of scores; null if there are none. */
export function nameOfShown({ defines, scores, statement }: Item): string | null {
  return defines.find((name) => !statement.defines.includes(name) && !scores.includes(name)) ?? null;
}
