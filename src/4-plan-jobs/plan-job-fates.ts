/** The fates of statements and `%%writefile` cells of a notebook that uses the SDK. */

import { replacementForCode } from '../evaluator/azure-sdk/v1/replacements.ts';
import { isObject, type SdkObject } from '../evaluator/known-values.ts';
import { isQuietName } from '../evaluator/quiet-calls.ts';
import type { RunNotebook, RunStatement } from '../evaluator/run-cells.ts';
import type { Fate } from '../ir.ts';
import { dottedName } from '../python/facts/called-names.ts';
import type { Expr } from '../python/parse.ts';
import { walkNodes } from '../python/parse.ts';
import type { Translation } from './translation.ts';

/** The fates, in document order; reports work that only the notebook does. */
export function planSdkFates(t: Translation, run: RunNotebook, pipeline: string | null): readonly Fate[] {
  const files = run.written.map(
    ({ cell, span, path }): Fate => ({ cell, span, text: `%%writefile ${path}`, fate: { kind: 'file', path } }),
  );
  const statements = run.statements.map((statement) => fateOf(t, run, statement, pipeline));
  return [...files, ...statements].sort((a, b) => a.cell - b.cell || a.span.line - b.span.line);
}

function fateOf(t: Translation, run: RunNotebook, statement: RunStatement, pipeline: string | null): Fate {
  const { cell, span, text } = statement;
  const path = fileOf(t, run, statement, pipeline);
  if (path !== null) return { cell, span, text, fate: { kind: 'file', path } };
  const reason = reasonFor(run, statement);
  if (reason !== null && /\b(register_model|Model\.register|Model\.deploy)\(/.test(text) && usesV1(run))
    t.report.add('sdk-v1-left-out', span, { code: firstLine(text), replacement: replacementForCode(text) });
  if (reason !== null) return { cell, span, text, fate: { kind: 'dropped', what: 'other', reason } };
  t.report.add('sdk-code-not-compiled', span, { code: firstLine(text) });
  return {
    cell,
    span,
    text,
    fate: { kind: 'dropped', what: 'other', reason: 'it runs only in the notebook: no step of the pipeline runs it' },
  };
}

function firstLine(text: string): string {
  const line = text.split('\n')[0]?.slice(0, 60) ?? '';
  return line === text ? line : `${line.trimEnd()} …`;
}

function usesV1(run: RunNotebook): boolean {
  return run.findings.objects.some((object) => object.fields.has('.v1'));
}

/** The file that a statement becomes. */
function fileOf(t: Translation, run: RunNotebook, statement: RunStatement, pipeline: string | null): string | null {
  for (const object of [...statement.objects, ...statement.registered]) {
    const path = pathOf(t, object, pipeline);
    if (path !== null) return path;
  }
  if (statement.submits) return pipeline;
  const { node } = statement;
  const isPipeline = node.nodeType === 'FunctionDef' && isBuilder(run, node.name);
  return isPipeline ? pipeline : null;
}

function isBuilder(run: RunNotebook, name: string): boolean {
  const value = run.names.get(name);
  return value?.kind === 'function' && value.pipeline !== null;
}

function pathOf(t: Translation, object: SdkObject, pipeline: string | null): string | null {
  if (object.type === 'command' || object.type === 'loaded') return t.components.get(object)?.path ?? null;
  const entity = t.entities.get(object);
  if (entity !== undefined) return entity.path;
  if (object.type === 'environment') return t.environments.get(object) ?? null;
  if (object.type === 'data')
    return [...t.made.values()].find((file) => file.kind === 'data' && file.span === object.span)?.path ?? null;
  return object.type === 'pipeline' || object.type === 'sweep' || object.type === 'node' ? pipeline : null;
}

/** Why a statement becomes nothing; null if it does work of its own. */
function reasonFor(run: RunNotebook, statement: RunStatement): string | null {
  const { node, registered } = statement;
  if (registered.length > 0) return null;
  if (node.nodeType === 'Import' || node.nodeType === 'ImportFrom') return 'only the notebook needs it';
  if (node.nodeType === 'FunctionDef' || node.nodeType === 'ClassDef') return 'only the notebook calls it';
  const calls = callsIn(statement);
  if (calls.length === 0) return 'its value is written where it was used';
  const last = calls.map(({ func }) => dottedName(func)?.split('.').at(-1) ?? '');
  if (calls.every((call) => isPlumbing(run, call)) && last.some((name) => /^(begin_)?(delete|archive)$/.test(name)))
    return 'it removes what the notebook made';
  if (calls.every((call) => isPlumbing(run, call)) && last.includes('invoke'))
    return 'it calls an endpoint once, by hand';
  if (calls.every((call) => isPlumbing(run, call)))
    return 'workspace, credentials and submission are variables and jobs of the workflows';
  if (calls.every((call) => isQuiet(call) || isPlumbing(run, call)))
    return 'it only shows or prepares something in the notebook';
  return null;
}

function callsIn({ node }: RunStatement): readonly Call[] {
  const calls: Call[] = [];
  walkNodes(node, (inner) => {
    if (inner.nodeType === 'Call') calls.push(inner);
  });
  return calls;
}

type Call = Extract<Expr, { nodeType: 'Call' }>;

/** Folders, names, prints and pictures. */
function isQuiet(call: Call): boolean {
  const name = dottedName(call.func);
  return name === null || isQuietName(name);
}

/** Calls of the client, of credentials, and of their results. */
function isPlumbing(run: RunNotebook, call: Call): boolean {
  const name = dottedName(call.func);
  if (name === null) return false;
  const root = name.split('.')[0] ?? '';
  const value = run.names.get(root);
  if (value?.kind === 'symbol') return /^azure\b|^azureml\b|^mlflow\b/.test(value.name);
  if (value?.kind === 'unknown') {
    const isAzure = value.from?.kind === 'import' && /^azure(ml)?\b/.test(value.from.name);
    return isAzure || value.from?.kind === 'workspace' || /credential/i.test(root);
  }
  return isObject(value);
}
