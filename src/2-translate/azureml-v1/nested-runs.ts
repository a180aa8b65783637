/** Translates runs that a loop starts and ends to nested MLflow runs. */

import { evaluate } from '../../evaluator/evaluate-expression.ts';
import { isObject } from '../../evaluator/known-values.ts';
import { type SdkCell, textIn } from '../../evaluator/parsed-cells.ts';
import type { Stmt } from '../../python/parse.ts';
import type { Walking } from './walking.ts';

/** In a loop, `run = experiment.start_logging()` … `run.complete()` become nested runs of the step's run. */
export function nestedRuns({ machine, cell }: Walking, body: readonly Stmt[]): ReadonlyMap<Stmt, string> {
  const found = new Map<Stmt, string>();
  for (const [index, statement] of body.entries()) {
    if (statement.nodeType !== 'Assign' || statement.targets[0]?.nodeType !== 'Name') continue;
    const value = evaluate(machine, statement.value);
    if (!isObject(value, 'v1') || value.made !== 'Run' || !value.fields.has('.interactive')) continue;
    const name = statement.targets[0].id;
    const end = body.slice(index + 1).find((one) => textIn(cell, one).replace(/\s/g, '') === `${name}.complete()`);
    if (end === undefined) continue;
    const indent = indentOf(cell, statement);
    if (indent === null) continue;
    found.set(statement, `mlflow.active_run() or mlflow.start_run()\n${indent}mlflow.start_run(nested=True)`);
    found.set(end, 'mlflow.end_run()');
  }
  return found;
}

/** The indentation of a statement; null if it does not begin its line. */
export function indentOf({ module }: SdkCell, statement: Stmt): string | null {
  const { start } = module.range(statement);
  const before = module.text.slice(module.text.lastIndexOf('\n', start - 1) + 1, start);
  return before.trim() === '' ? before : null;
}
