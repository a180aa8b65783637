/** What a statement's own code says of itself. */
import type { Mark, StatementForm } from '../../ir.ts';
import { loadingNames, splittingNames } from '../../knowledge/calls/data-calls.ts';
import { type Node, type Stmt, walkNodes } from '../../python/parse.ts';

/** What is known of a statement by its code alone. */
export function codeFacts(node: Stmt): { readonly form: StatementForm; readonly marks: readonly Mark[] } {
  return { form: formOf(node), marks: marksOf(node) };
}

function formOf(node: Stmt): StatementForm {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
      return 'function';
    case 'ClassDef':
      return 'class';
    case 'For':
    case 'AsyncFor':
    case 'While':
      return 'loop';
    default:
      return 'other';
  }
}

/** The marks of a statement, sorted. */
function marksOf(statement: Stmt): readonly Mark[] {
  const marks = new Set<Mark>();
  walkNodes(statement, (node) => {
    const named = definedOrCalled(node);
    if (splittingNames.test(named)) marks.add('splits-data');
    if (loadingNames.test(named)) marks.add('loads-data');
    if (node.nodeType === 'Call' && /^(?:mkdir|makedirs)$/.test(named)) marks.add('makes-folder');
    if (namesIn(node).some((name) => name.split('.').includes('mlflow'))) marks.add('names-mlflow');
    if (node.nodeType === 'Attribute' && /^(?:log|save)_model$/.test(node.attr) && isOfMlflow(node.value))
      marks.add('stores-with-mlflow');
  });
  return [...marks].sort();
}

/** The last word of what is called or defined; empty for other nodes. */
function definedOrCalled(node: Node): string {
  if (node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef' || node.nodeType === 'ClassDef')
    return node.name;
  if (node.nodeType !== 'Call') return '';
  if (node.func.nodeType === 'Name') return node.func.id;
  return node.func.nodeType === 'Attribute' ? node.func.attr : '';
}

function namesIn(node: Node): readonly string[] {
  if (node.nodeType === 'Name') return [node.id];
  if (node.nodeType === 'Attribute') return [node.attr];
  if (node.nodeType === 'Import') return node.names.map(({ name }) => name);
  return node.nodeType === 'ImportFrom' ? [node.module ?? '', ...node.names.map(({ name }) => name)] : [];
}

/** `mlflow.sklearn` and its like. */
function isOfMlflow(node: Node): boolean {
  return node.nodeType === 'Attribute' && node.value.nodeType === 'Name' && node.value.id === 'mlflow';
}
