import type { ComprehensionExpr, Definition, Node, Stmt } from '../tree.ts';
import { type Inherit, walkInherited, walkNodes } from '../walk.ts';
import type { ReportMistake } from './syntax-mistake.ts';

/** Where a node stands, as far as `return`, `yield`, `await`, `break` and imports are concerned. */
interface Place {
  readonly scope: 'module' | 'class' | 'function' | 'async' | 'lambda';
  readonly inLoop: boolean;
  readonly inComprehension: boolean;
  readonly inGenerator: boolean;
  /** The async function has a `yield`, so that it cannot return a value. */
  readonly isAsyncGenerator: boolean;
  /** At the first `for` of a comprehension: where its iterable is evaluated. */
  readonly outside: Place | null;
}

const atModule: Place = {
  scope: 'module',
  inLoop: false,
  inComprehension: false,
  inGenerator: false,
  isAsyncGenerator: false,
  outside: null,
};

const futureFeatures: ReadonlySet<string> = new Set(
  (
    'nested_scopes generators division absolute_import with_statement print_function unicode_literals barry_as_FLUFL ' +
    'generator_stop annotations'
  ).split(' '),
);

/** Reports statements and expressions where they may not stand. */
export function findPlaceMistakes(body: readonly Stmt[], report: ReportMistake): void {
  checkFutureImports(body, report);
  for (const statement of body) walkInherited(statement, atModule, (node, place) => check(node, place, report));
}

function check(node: Node, place: Place, report: ReportMistake): Inherit<Place> {
  checkNode(node, place, report);
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'ClassDef':
      return insideDefinition(node, place);
    case 'Lambda':
      return (child) => (child === node.body ? { ...atModule, scope: 'lambda' } : place);
    case 'For':
    case 'AsyncFor':
    case 'While': {
      const body = new Set<Node>(node.body);
      const inside = { ...place, inLoop: true };
      return (child) => (body.has(child) ? inside : place);
    }
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
    case 'GeneratorExp':
      return insideComprehension(node, place, report);
    case 'Comprehension': {
      const inside = { ...place, outside: null };
      return (child) => (child === node.iter ? (place.outside ?? inside) : inside);
    }
    case 'Constant':
    case 'Name':
      return null;
    default:
      return () => place;
  }
}

function checkNode(node: Node, place: Place, report: ReportMistake): void {
  switch (node.nodeType) {
    case 'Return':
      if (!isFunctionScope(place)) report(node, "'return' outside function");
      else if (place.isAsyncGenerator && node.value) report(node, "'return' with value in async generator");
      return;
    case 'Yield':
    case 'YieldFrom':
      checkYield(node, place, report);
      return;
    case 'Await':
      if (!allowsAwait(place)) report(node, "'await' outside async function");
      return;
    case 'AsyncFor':
    case 'AsyncWith':
      if (place.scope !== 'async' && place.scope !== 'module') report(node, 'outside async function');
      return;
    case 'Break':
    case 'Continue':
      if (!place.inLoop) report(node, `'${node.nodeType.toLowerCase()}' outside loop`);
      return;
    case 'ImportFrom':
      if (place.scope !== 'module' && node.names.some((alias) => alias.name === '*')) {
        report(node, 'import * only allowed at module level');
      }
      return;
    default:
  }
}

function isFunctionScope(place: Place): boolean {
  return place.scope === 'function' || place.scope === 'async';
}

function checkYield(node: Node, place: Place, report: ReportMistake): void {
  if (place.inComprehension) report(node, "'yield' inside a comprehension");
  else if (!isFunctionScope(place) && place.scope !== 'lambda') report(node, "'yield' outside function");
  else if (node.nodeType === 'YieldFrom' && place.scope === 'async') report(node, "'yield from' inside async function");
}

function allowsAwait(place: Place): boolean {
  return place.scope === 'async' || place.scope === 'module' || place.inGenerator;
}

/** Decorators, defaults, annotations and bases stand where the definition does. */
function insideDefinition(node: Definition, place: Place): Inherit<Place> {
  const body = new Set<Node>(node.body);
  const kind = { FunctionDef: 'function', AsyncFunctionDef: 'async', ClassDef: 'class' } as const;
  const scope = kind[node.nodeType];
  const inside: Place = { ...atModule, scope, isAsyncGenerator: scope === 'async' && node.body.some(yields) };
  return (child) => (body.has(child) ? inside : place);
}

function yields(statement: Stmt): boolean {
  let found = false;
  walkNodes(statement, (node) => {
    if (node.nodeType === 'Yield') found = true;
    return found || node.nodeType.endsWith('Def') || node.nodeType === 'Lambda' ? 'skip' : undefined;
  });
  return found;
}

/** The first iterable is evaluated outside; the rest is a function of its own. */
function insideComprehension(node: ComprehensionExpr, place: Place, report: ReportMistake): Inherit<Place> {
  const isGenerator = node.nodeType === 'GeneratorExp';
  const isAsync = node.generators.some((generator) => generator.is_async !== 0);
  if (isAsync && !isGenerator && !allowsAwait(place)) {
    report(node, 'asynchronous comprehension outside of an asynchronous function');
  }
  const inside = { ...place, inComprehension: true, inGenerator: isGenerator || place.inGenerator, outside: null };
  return (child) => (child === node.generators[0] ? { ...inside, outside: place } : inside);
}

function checkFutureImports(body: readonly Stmt[], report: ReportMistake): void {
  let mayCome = true;
  body.forEach((statement, index) => {
    const isFuture = statement.nodeType === 'ImportFrom' && statement.module === '__future__' && !statement.level;
    if (!isFuture) {
      const isDocstring = index === 0 && statement.nodeType === 'Expr' && statement.value.nodeType === 'Constant';
      mayCome = mayCome && isDocstring;
      return;
    }
    if (!mayCome) report(statement, 'from __future__ imports must occur at the beginning of the file');
    for (const { name } of statement.names) {
      if (!futureFeatures.has(name)) report(statement, `future feature ${name} is not defined`);
    }
  });
}
