/** Type hints of the notebook's own functions, from what all their calls give them. */
import type { GivenTypes, ValueType } from '../../ir.ts';
import { type CodeTree, codeTree } from '../../python/code-tree.ts';
import { applyEdits, type Edit } from '../../python/edit.ts';
import { literalOf } from '../../python/literals.ts';
import { type Expr, type FunctionDef, type Stmt, walkNodes } from '../../python/parse.ts';
import { tokenize } from '../../python/tokens.ts';
import type { Item } from '../edits/item.ts';
import type { Program } from '../edits/program-type.ts';
import { commonHint, importsFor } from './hint-for-all.ts';
import { hintIn, typeOfGiven } from './hints-in-program.ts';
import type { Hint } from './type-hints.ts';

/** A definition with the hints of its arguments and results. */
export interface Hinted {
  readonly item: Item;
  readonly imports: readonly string[];
}

/** Adds the hints to a definition that is at the top of a module; `classes` are those of the notebook that stand above it. */
export function withHints(program: Program, item: Item, classes: ReadonlySet<string>): Hinted {
  const tree = codeTree(item.text);
  const edits: Edit[] = [];
  const imports = new Set<string>();
  const hint = (types: readonly ValueType[], start: number, before: string): void => {
    const found = hintOfAll(types.map((type) => hintAt(program, type, classes)));
    if (found === null) return;
    edits.push({ start, end: start, text: `${before}${found.hint}` });
    for (const line of found.imports) imports.add(line);
  };
  for (const given of item.kind === 'definition' ? item.statement.given : []) {
    const node = functionAt(tree.first, given.path);
    if (node === null) continue;
    for (const [arg, types] of argumentsOf(node, given, item, program)) {
      // An argument that is `None` in all calls is made for something else.
      if (types.some(({ kind }) => kind !== 'none')) hint(types, tree.rangeOf(arg).end, ': ');
    }
    const close = node.returns ? null : closingParenthesis(node, tree, item.text);
    if (close !== null) hint(returnedBy(node, given), close, ' -> ');
  }
  return edits.length === 0
    ? { item, imports: [] }
    : { item: { ...item, text: applyEdits(item.text, edits) }, imports: [...imports] };
}

function functionAt(statement: Stmt | undefined, path: string): FunctionDef | null {
  const [name, method] = path.split('.');
  if (statement?.nodeType === 'FunctionDef') return method === undefined && statement.name === name ? statement : null;
  if (statement?.nodeType !== 'ClassDef' || statement.name !== name) return null;
  const found = statement.body.findLast((part) => part.nodeType === 'FunctionDef' && part.name === method);
  return found?.nodeType === 'FunctionDef' ? found : null;
}

type Argument = FunctionDef['args']['args'][number];

/** The arguments without a hint, each with the types of its values. */
function argumentsOf(
  { args }: FunctionDef,
  { path, names }: GivenTypes,
  item: Item,
  program: Program,
): readonly (readonly [Argument, readonly ValueType[]])[] {
  const positional = [...(args.posonlyargs ?? []), ...args.args];
  const all = [...positional, ...args.kwonlyargs];
  const fallbacks: readonly (Expr | null | undefined)[] = [
    ...Array.from({ length: positional.length - args.defaults.length }, () => null),
    ...args.defaults,
    ...args.kw_defaults,
  ];
  const own = new Set(parameterNames(functionAt(codeTree(item.statement.text).first, path)));
  return all.flatMap((arg, at) => {
    if (arg.annotation || (at === 0 && path.includes('.'))) return [];
    const given = own.has(arg.arg)
      ? (names.find(({ name }) => name === arg.arg)?.types ?? [])
      : typesOfVariable(program, arg.arg);
    const fallback = fallbacks[at];
    return [[arg, fallback ? [...given, typeOfDefault(fallback, item.text)] : given] as const];
  });
}

function parameterNames(node: FunctionDef | null): readonly string[] {
  if (node === null) return [];
  const { args } = node;
  return [...(args.posonlyargs ?? []), ...args.args, ...args.kwonlyargs].map(({ arg }) => arg);
}

/** The types of a variable that a function gets as an argument instead of reading it. */
function typesOfVariable(program: Program, name: string): readonly ValueType[] {
  const given = typeOfGiven(program, name);
  if (given !== undefined) return [given];
  return program.items.flatMap(({ statement }) =>
    statement.types.flatMap((one) => (one.name === name ? [one.type] : [])),
  );
}

/** The type of a default, which is known for literals. */
function typeOfDefault(node: Expr, text: string): ValueType {
  const kind = literalOf(node, text)?.kind ?? 'unknown';
  return { kind: kind === 'complex' ? 'unknown' : kind, className: null };
}

/** What a function gives back: `None` where no path returns something; nothing where a path may end without `return`. */
function returnedBy(node: FunctionDef, { returns }: GivenTypes): readonly ValueType[] {
  const found = { returns: false, yields: false };
  for (const statement of node.body) {
    walkNodes(statement, (part) => {
      if (scopes.has(part.nodeType)) return 'skip';
      if (part.nodeType === 'Return' && part.value) found.returns = true;
      if (part.nodeType === 'Yield' || part.nodeType === 'YieldFrom') found.yields = true;
      return undefined;
    });
  }
  if (found.yields) return [];
  if (!found.returns) return [{ kind: 'none', className: null }];
  return endsInReturn(node.body) ? returns : [];
}

const scopes: ReadonlySet<string> = new Set(['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Lambda']);

/** Whether each path through statements ends in `return` or `raise`. */
function endsInReturn(body: readonly Stmt[]): boolean {
  const last = body.at(-1);
  if (last?.nodeType === 'Return' || last?.nodeType === 'Raise') return true;
  if (last?.nodeType === 'With') return endsInReturn(last.body);
  return last?.nodeType === 'If' && endsInReturn(last.body) && endsInReturn(last.orelse);
}

/** Where the list of arguments ends, behind its parenthesis. */
function closingParenthesis(node: FunctionDef, tree: CodeTree, text: string): number | null {
  const { start } = tree.rangeOf(node);
  let depth = 0;
  for (const token of tokenize(text)) {
    if (token.start < start || token.kind !== 'operator') continue;
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (token.text === ')' && depth === 0) return token.end;
  }
  return null;
}

function hintAt(program: Program, type: ValueType, classes: ReadonlySet<string>): Hint | null {
  if (type.kind === 'none') return none;
  const own = /^notebook\.(\w+)$/.exec(type.className ?? '')?.[1];
  if (own !== undefined) return classes.has(own) ? { hint: own, import: null } : null;
  return hintIn(program, type);
}

const none: Hint = { hint: 'None', import: null };

/** The hint for all of these, also where some are `None`; null if one is not known, or they have little in common. */
function hintOfAll(hints: readonly (Hint | null)[]): Hinting | null {
  const some = hints.filter((one) => one?.hint !== none.hint);
  if (some.length === 0) return hints.length === 0 ? null : { hint: none.hint, imports: [] };
  const common = commonHint(some);
  if (common === null) return null;
  const hint = some.length < hints.length ? `${common} | ${none.hint}` : common;
  return {
    hint,
    imports: importsFor(
      common,
      some.flatMap((one) => one?.import ?? []),
    ),
  };
}

interface Hinting {
  readonly hint: string;
  readonly imports: readonly string[];
}
