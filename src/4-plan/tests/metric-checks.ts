/** Checks that a score equals its metric of the function's predictions, computed by the test. */
import type { UnitPlan } from '../../ir.ts';
import { isPlainMetric } from '../../knowledge/postconditions.ts';
import { type CodeTree, codeTree } from '../../python/code-tree.ts';
import { type Expr, type Node, walkNodes } from '../../python/parse.ts';

interface Definition {
  /** The index of the definition. */
  readonly at: number;
  readonly value: Expr;
  readonly tree: CodeTree;
}

/** The checks of the scores that a unit returns. */
export function metricChecks(unit: UnitPlan): readonly string[] {
  const { definitions, changed } = readBody(unit);
  const given = new Set(unit.parameters.map(({ name }) => name).filter((name) => !changed.has(name)));
  return unit.returns.flatMap(({ name }) => {
    const definition = definitions.get(name);
    if (definition === undefined || !isMeasured(definition.value)) return [];
    const text = writtenOut(definition, definitions, given);
    return text === null ? [] : [`${name} == pytest.approx(${text}, nan_ok=True)`];
  });
}

/** Names that are assigned once, at the top level of the unit, and names that are changed in other ways. */
function readBody(unit: UnitPlan) {
  const definitions = new Map<string, Definition>();
  const changed = new Set<string>();
  for (const { text } of unit.body) {
    const tree = codeTree(text);
    for (const statement of tree.statements) {
      const [target, ...others] = statement.nodeType === 'Assign' ? statement.targets : [];
      const name = target?.nodeType === 'Name' && others.length === 0 ? target.id : null;
      if (statement.nodeType === 'Assign' && name !== null && !definitions.has(name) && !changed.has(name)) {
        definitions.set(name, { at: definitions.size, value: statement.value, tree });
        continue;
      }
      walkNodes(statement, (node) => {
        for (const one of changedBy(node)) changed.add(one);
      });
    }
  }
  for (const name of changed) definitions.delete(name);
  return { definitions, changed };
}

function changedBy(node: Node): readonly string[] {
  if (node.nodeType === 'Assign') return node.targets.flatMap(rootsOf);
  if (node.nodeType === 'AugAssign' || node.nodeType === 'For') return rootsOf(node.target);
  return [];
}

function rootsOf(target: Expr): readonly string[] {
  if (target.nodeType === 'Name') return [target.id];
  if (target.nodeType === 'Tuple' || target.nodeType === 'List') return target.elts.flatMap(rootsOf);
  return target.nodeType === 'Subscript' || target.nodeType === 'Attribute' ? rootsOf(target.value) : [];
}

/** `accuracy_score(…)`, `(predicted == y).mean()`, `np.mean(predicted == y)`. */
function isMeasured(value: Expr): boolean {
  if (value.nodeType !== 'Call') return false;
  const { func, args } = value;
  if (func.nodeType === 'Name') return isPlainMetric(func.id);
  if (func.nodeType !== 'Attribute') return false;
  if (func.attr === 'mean' && func.value.nodeType === 'Compare') return true;
  return ['mean', 'average'].includes(func.attr) && args.length === 1 && args[0]?.nodeType === 'Compare';
}

/** The expression with predictions instead of their names; `null` if the test lacks a part of it. */
function writtenOut(
  { at, value, tree }: Definition,
  definitions: ReadonlyMap<string, Definition>,
  given: ReadonlySet<string>,
): string | null {
  const { start } = tree.rangeOf(value);
  const pieces: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  let isWhole = true;
  walkNodes(value, (node) => {
    if (node.nodeType !== 'Name') return;
    const last = definitions.get(node.id);
    // A name defined later has the test's value here.
    const definition = last !== undefined && last.at < at ? last : undefined;
    if (definition !== undefined && isInlined(definition.value)) {
      const text = writtenOut(definition, definitions, given);
      if (text === null) isWhole = false;
      else pieces.push({ ...tree.rangeOf(node), text: definition.value.nodeType === 'Compare' ? `(${text})` : text });
    } else if (definition !== undefined || (!given.has(node.id) && !isPlainMetric(node.id) && node.id !== 'np'))
      isWhole = false;
  });
  if (!isWhole) return null;
  const sorted = pieces.sort((a, b) => b.start - a.start);
  return sorted.reduce(
    (text, piece) => text.slice(0, piece.start - start) + piece.text + text.slice(piece.end - start),
    tree.textOf(value),
  );
}

/** Predictions, and outputs of a fitted transformer. */
function isInlined(value: Expr): boolean {
  const isTransformed =
    value.nodeType === 'Call' && value.func.nodeType === 'Attribute' && value.func.attr === 'transform';
  return isTransformed || isPrediction(value);
}

/** Predictions of a model: `model.predict(X)`, a column of its probabilities, or these compared with a threshold. */
function isPrediction(value: Expr): boolean {
  if (value.nodeType === 'Subscript') return isPrediction(value.value);
  if (value.nodeType === 'Compare') return true;
  return value.nodeType === 'Call' && value.func.nodeType === 'Attribute' && value.func.attr.startsWith('predict');
}
