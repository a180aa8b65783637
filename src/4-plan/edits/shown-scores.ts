/** Scores that a cell only shows, such as `model.score(X_test, y_test)` at its end: they get names, so that they are logged. */
import type { Analysis } from '../../ir.ts';
import { builtinNames, toIdentifier, uniqueName } from '../../python/names.ts';
import { type Expr, type Node, parseModule, walkNodes } from '../../python/parse.ts';
import type { Item } from './item.ts';

/** The items, where those that show a score bind it. */
export function withShownScores(items: readonly Item[], analysis: Analysis): readonly Item[] {
  const taken = new Set<string>(builtinNames);
  for (const item of items) for (const name of item.text.match(/\w+/g) ?? []) taken.add(name);
  for (const { name } of analysis.names) taken.add(name);
  return items.map((item) => {
    if (!item.statement.showsScore || item.defines.length > 0) return item;
    const name = uniqueName(nameOfScore(item.text), taken);
    taken.add(name);
    return { ...item, kind: 'code', text: `${name} = ${item.text}`, defines: [name], scores: [name] };
  });
}

/** What people call the score: `accuracy` for `accuracy_score(…)`, `mse` for `mean_squared_error(…)`, `model_score` for `model.score(…)`. */
function nameOfScore(text: string): string {
  const parsed = parseModule(text);
  const calls: string[] = [];
  for (const statement of parsed.ok ? parsed.module.body : []) {
    walkNodes(statement, (node) => {
      const name = nameOfCall(node);
      if (name !== null) calls.push(name);
    });
  }
  const [name = 'score'] = calls.filter((call) => !builtinNames.has(call) && call !== 'round');
  return toIdentifier(name);
}

function nameOfCall(node: Node): string | null {
  if (node.nodeType !== 'Call') return null;
  const { func } = node;
  if (func.nodeType === 'Name') return shortName(func.id);
  if (func.nodeType !== 'Attribute') return null;
  return func.attr === 'score' ? `${receiverOf(func.value)}score` : shortName(func.attr);
}

function receiverOf(value: Expr): string {
  return value.nodeType === 'Name' ? `${value.id}_` : '';
}

function shortName(name: string): string {
  if (name.endsWith('_error'))
    return name
      .split('_')
      .map((word) => word.charAt(0))
      .join('');
  return name.length > '_score'.length ? name.replace(/_score$/, '') : name;
}
