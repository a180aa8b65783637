/** Scores that are more than one number: the lists that `evaluate` gives, scores by fold or by model, histories by epoch. */
import type { Analysis, Code } from '../../ir.ts';
import { assignmentIn, statementsIn } from '../../python/code-tree.ts';
import { toIdentifier, uniqueName } from '../../python/names.ts';
import { walkNodes } from '../../python/parse.ts';
import { pythonString } from '../../python/print.ts';
import { type NamedScore, nameScores, namesByEpoch } from '../data/name-scores.ts';
import { boundNames, type Item } from './item.ts';
import { nameOfShown } from './shown-scores.ts';

/** Code that logs them, by the id of the item that binds them. */
export function scoresAfter(analysis: Analysis, items: readonly Item[]): ReadonlyMap<number, readonly Code[]> {
  // If the notebook has its own MLflow runs, it alone decides what is logged.
  if (items.some(({ statement }) => statement.marks.includes('names-mlflow'))) return new Map();
  const byId = new Map(items.map((item) => [item.id, item]));
  const after = new Map<number, readonly Code[]>();
  const scores = nameScores(analysis);
  const measures = scores.map(({ measure }) => measure);
  const taken = new Set([...scores.map(({ name }) => name), ...namesByEpoch(measures)]);
  const hasSeveral = measures.filter(({ shape, isObject }) => shape === 'history' && isObject).length > 1;
  for (const score of scores) {
    const item = byId.get(analysis.statements[score.statement]?.id ?? -1);
    if (item === undefined || item.kind !== 'code') continue;
    const variable = score.variable ?? (score.shape === 'list' ? nameOfShown(item) : null);
    const lines = variable === null ? null : linesFor(score, variable, { analysis, taken, hasSeveral });
    if (lines !== null) after.set(item.id, [...(after.get(item.id) ?? []), { text: lines, span: item.span }]);
  }
  return after;
}

/** A score whose variable holds others too, and the code that logs it before they do. */
export interface PassingScore {
  readonly variable: string;
  readonly code: Code;
}

/** Variables that hold a score when the items have run: what binds a variable last counts. */
export function standingScores(items: readonly Item[]): readonly string[] {
  const last = new Map<string, Item>();
  for (const item of items) for (const name of [...boundNames(item), ...item.scores]) last.set(name, item);
  return [...last].flatMap(([name, item]) => (item.scores.includes(name) ? [name] : []));
}

/** Scores of variables that are measured more than once, by the id of the item that binds them. */
export function passingScores(analysis: Analysis, items: readonly Item[]): ReadonlyMap<number, PassingScore> {
  if (items.some(({ statement }) => statement.marks.includes('names-mlflow'))) return new Map();
  const byId = new Map(items.map((item) => [item.id, item]));
  return new Map(
    nameScores(analysis).flatMap(({ statement, shape, variable, name }) => {
      const item = byId.get(analysis.statements[statement]?.id ?? -1);
      if (item === undefined || variable === null || shape !== 'number' || !item.scores.includes(variable)) return [];
      const text = `mlflow.log_metric(${pythonString(name)}, ${variable})`;
      return [[item.id, { variable, code: { text, span: item.span } }] as const];
    }),
  );
}

/** What is known when a score is logged. */
interface Logged {
  readonly analysis: Analysis;
  /** Names of metrics, to which new ones are added. */
  readonly taken: Set<string>;
  /** Whether there are several histories by epoch, so that each needs its name. */
  readonly hasSeveral: boolean;
}

function linesFor(
  { name, shape, measure }: NamedScore,
  variable: string,
  { analysis, taken, hasSeveral }: Logged,
): string | null {
  switch (shape) {
    case 'list':
      // One number per example or batch is data, not a score.
      if (measure.parts.length === 0 && measure.metric === 'loss') return null;
      return measure.parts.length > 0 ? partLines(name, measure.parts, variable, taken) : listLine(name, variable);
    case 'dict':
      return `mlflow.log_metrics({${keyed(`${name}_{key}`, variable, analysis)}: value for key, value in ${variable}.items()${numbersOnly(variable, analysis)}})`;
    case 'lists':
      return `mlflow.log_metrics({${keyed(`${name}_{key}_{number}`, variable, analysis)}: value for key, values in ${variable}.items() for number, value in enumerate(values)})`;
    case 'history':
      return measure.isObject ? historyLines(variable, hasSeveral ? name : null, analysis) : null;
    default:
      return null;
  }
}

/** The name of an element; MLflow refuses some characters, which keys that are known only at run time may have. */
function keyed(name: string, variable: string, { statements }: Analysis): string {
  const writers = statements.filter(({ defines, updates }) => [...defines, ...updates].includes(variable));
  const areKnown = writers.every(
    ({ text }) => literalKeys(text, variable)?.every((key) => /^[\w\-. /]*$/.test(key)) === true,
  );
  return areKnown ? `f"${name}"` : `safe_metric_name(f"${name}")`;
}

/** The keys that a statement gives a dictionary; null if they are not all literals. */
function literalKeys(text: string, variable: string): readonly string[] | null {
  const assigned = assignmentIn(text);
  if (assigned === null) return null;
  const { target, value } = assigned;
  const isWhole = target.nodeType === 'Name' && target.id === variable && value.nodeType === 'Dict';
  const keys = isWhole ? value.keys : target.nodeType === 'Subscript' ? [target.slice] : [null];
  const texts = keys.flatMap((key) => (key?.nodeType === 'Constant' ? [String(key.value)] : []));
  return texts.length === keys.length ? texts : null;
}

/** A dictionary may contain more than scores, such as the name of the model; MLflow takes only numbers. */
function numbersOnly(variable: string, { statements }: Analysis): string {
  const isMixed = statements.some(({ text, measures }) => {
    const isMeasured = measures.some(({ name }) => name === variable);
    return isMeasured ? !isPlainAssignment(text) && makesEntries(text, variable) : addsEntries(text, variable);
  });
  return isMixed ? onlyNumbers : '';
}

/** The part of a comprehension over `value` that leaves out what is no score. */
export const onlyNumbers = ' if isinstance(value, (int, float))';

function isPlainAssignment(text: string): boolean {
  return assignmentIn(text) !== null;
}

/** Whether a statement binds a variable to a dictionary that has entries, or adds one. */
function addsEntries(text: string, variable: string): boolean {
  const target = assignmentIn(text)?.target;
  const isItem = target?.nodeType === 'Subscript' && target.value.nodeType === 'Name' && target.value.id === variable;
  return isItem || makesEntries(text, variable);
}

/** Whether some part of a statement binds a variable to a dictionary that has entries. */
export function makesEntries(text: string, variable: string): boolean {
  if (!text.includes(variable)) return false;
  let found = false;
  for (const statement of statementsIn(text))
    walkNodes(statement, (node) => {
      if (node.nodeType !== 'Assign' || node.value.nodeType !== 'Dict' || node.value.keys.length === 0) return;
      found ||= node.targets.some((target) => target.nodeType === 'Name' && target.id === variable);
    });
  return found;
}

/** Each by its meaning: `test_loss`, `test_accuracy`. */
function partLines(name: string, parts: readonly string[], variable: string, taken: Set<string>): string {
  const data = /^(?:.*_)?(test|validation|train|cv)(?=_)/.exec(name)?.[0];
  const prefix = data === undefined ? '' : `${data}_`;
  const entries = parts.map((part, index) => {
    const plain = `${prefix}${toIdentifier(part)}`;
    const metric = uniqueName(taken.has(plain) && prefix === '' ? `final_${plain}` : plain, taken);
    taken.add(metric);
    return `${pythonString(metric)}: ${variable}[${index}]`;
  });
  return `mlflow.log_metrics({${entries.join(', ')}})`;
}

function listLine(name: string, variable: string): string {
  return `mlflow.log_metrics({f"${name}_{number}": value for number, value in enumerate(${variable})})`;
}

/** By epoch, as Keras gives them. */
function historyLines(variable: string, prefix: string | null, analysis: Analysis): string {
  const taken = new Set(analysis.names.map(({ name }) => name));
  const epoch = uniqueName('epoch', taken);
  const metric = prefix === null ? 'name' : `f"${prefix}_{name}"`;
  return `for ${epoch} in range(len(${variable}.epoch)):\n    mlflow.log_metrics({${metric}: values[${epoch}] for name, values in ${variable}.history.items()}, step=${epoch})`;
}
