/** Syntactic facts about a statement. */
import type { CodeFacts, Mark, StatementForm } from '../../ir.ts';
import { loadingNames, splittingNames } from '../../knowledge/calls/data-calls.ts';
import { modulesIn } from '../../python/facts/imports.ts';
import { type Attribute, type Node, type Stmt, walkNodes } from '../../python/parse.ts';
import { assignsIn, pathTextsIn } from './literals-in-code.ts';
import type { ParsedStatement } from './split-statements.ts';

/** The syntactic facts about a statement. */
export function codeFacts({ node, text, cell, offset }: ParsedStatement): CodeFacts {
  const names = new Set<string>();
  const innerNames = new Set<string>();
  walkNodes(node, (child) => {
    if (child.nodeType === 'Name') names.add(child.id);
    if (child.nodeType === 'FunctionDef' || child.nodeType === 'ClassDef') innerNames.add(child.name);
    if (child.nodeType === 'Arg') innerNames.add(child.arg);
  });
  return {
    form: formOf(node),
    marks: marksOf(node),
    names: [...names].sort(),
    innerNames: [...innerNames].sort(),
    imports: modulesIn(text),
    pathTexts: pathTextsIn(text, { cell, offset }),
    assigns: assignsIn(text, { cell, offset }),
  };
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
    case 'Delete':
      return 'delete';
    default:
      return 'other';
  }
}

/** Methods that `tqdm.pandas()` gives to frames. */
const progressMethods = /^progress_(?:apply|applymap|map|aggregate|transform)$/;

/** A class after an exception, by the name of its base, that has a constructor of its own. */
function isBuiltException(node: Node): boolean {
  if (node.nodeType !== 'ClassDef') return false;
  const isException = node.bases.some(
    (base) => base.nodeType === 'Name' && /(?:Error|Exception|Warning)$/.test(base.id),
  );
  return isException && node.body.some((part) => part.nodeType === 'FunctionDef' && part.name === '__init__');
}

/** Tests of nodes: a match anywhere in a statement gives it the mark. */
const marksOfNodes: readonly (readonly [mark: Mark, isMarked: (node: Node) => boolean])[] = [
  ['splits-data', (node) => splittingNames.test(definedOrCalled(node))],
  ['loads-data', (node) => loadingNames.test(definedOrCalled(node))],
  ['makes-folder', (node) => node.nodeType === 'Call' && /^(?:mkdir|makedirs)$/.test(definedOrCalled(node))],
  ['names-mlflow', (node) => namesIn(node).some((name) => name.split('.').includes('mlflow'))],
  ['stores-with-mlflow', (node) => isAttribute(node, /^(?:log|save)_model$/) && isOfMlflow(node.value)],
  ['names-display', (node) => namesIn(node).some((name) => name.split('.').includes('display'))],
  [
    'finds-attributes',
    (node) => [definedOrCalled(node), ...namesIn(node)].some((name) => /^__(?:getattr|dict)__$/.test(name)),
  ],
  ['locks-array', (node) => isAttribute(node, /^writeable$/)],
  ['builds-exception', isBuiltException],
  ['shows-progress', (node) => isAttribute(node, progressMethods)],
  ['takes-best-model', (node) => isAttribute(node, /^best_(?:estimator|model)_$/)],
  ['tests-identity', isIdentityTest],
  ['handles-errors', (node) => node.nodeType === 'ExceptHandler'],
];

/** Tests of whole statements. */
const marksOfStatements: readonly (readonly [mark: Mark, isMarked: (statement: Stmt) => boolean])[] = [
  ['caches', (statement) => isDecorated(statement, ['lru_cache', 'cache'])],
  ['dispatches', (statement) => isDecorated(statement, ['singledispatch'])],
  ['assigns-parts', (statement) => statement.nodeType === 'Assign' && isPartOfData(statement.value)],
];

/** The marks of a statement, sorted. */
function marksOf(statement: Stmt): readonly Mark[] {
  const marks = new Set<Mark>();
  for (const [mark, isMarked] of marksOfStatements) if (isMarked(statement)) marks.add(mark);
  walkNodes(statement, (node) => {
    for (const [mark, isMarked] of marksOfNodes) if (!marks.has(mark) && isMarked(node)) marks.add(mark);
  });
  return [...marks].sort();
}

function isAttribute(node: Node, name: RegExp): node is Attribute {
  return node.nodeType === 'Attribute' && name.test(node.attr);
}

/** The last part of the name that is called or defined; empty for other nodes. */
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

/** `mlflow.sklearn` and similar. */
function isOfMlflow(node: Node): boolean {
  return node.nodeType === 'Attribute' && node.value.nodeType === 'Name' && node.value.id === 'mlflow';
}

/** Whether a function or class has one of these decorators of `functools`. */
function isDecorated(statement: Stmt, names: readonly string[]): boolean {
  if (!('decorator_list' in statement)) return false;
  return statement.decorator_list.some((decorator) => {
    const called = decorator.nodeType === 'Call' ? decorator.func : decorator;
    if (called.nodeType === 'Name') return names.includes(called.id);
    if (called.nodeType !== 'Attribute' || called.value.nodeType !== 'Name') return false;
    return called.value.id === 'functools' && names.includes(called.attr);
  });
}

function isPartOfData(value: Node): boolean {
  if (value.nodeType === 'Attribute') return value.attr === 'values';
  if (value.nodeType !== 'Call') return false;
  if (value.func.nodeType === 'Name') return value.func.id === 'train_test_split';
  return value.func.nodeType === 'Attribute' && value.func.attr === 'to_numpy' && value.args.length === 0;
}

function isIdentityTest(node: Node): boolean {
  if (node.nodeType === 'Compare') {
    const byIdentity = node.ops.some((operator) => operator.nodeType === 'Is' || operator.nodeType === 'IsNot');
    return byIdentity && !node.comparators.every((other) => other.nodeType === 'Constant');
  }
  if (node.nodeType === 'Attribute') return node.attr === 'shares_memory' || node.attr === 'may_share_memory';
  return node.nodeType === 'Call' && node.func.nodeType === 'Name' && node.func.id === 'id';
}
