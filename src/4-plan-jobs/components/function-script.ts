/** The script of a function component: its file without mldesigner, and a `main` that reads the arguments. */
import { applyEdits, type Edit } from '../../python/edit.ts';
import {
  type Expr,
  type FunctionDef,
  type ParsedModule,
  parseModule,
  type Stmt,
  walkNodes,
} from '../../python/parse.ts';
import { declaredType, mainText, parametersOf, pythonTypes } from './function-arguments.ts';

/** The text of the script, or why there is none. */
export type FunctionScript = { readonly text: string } | { readonly problem: { reason: string; advice: string } };

/** Makes the script of a function in a module's text. */
export function functionScript(source: string, name: string): FunctionScript {
  const parsed = parseModule(source);
  const node = parsed.ok ? parsed.module.body.find((one) => isFunction(one, name)) : undefined;
  if (!parsed.ok || node === undefined || !isFunction(node, name)) throw new Error(`no function ${name}`);
  const { module } = parsed;
  const kept = keptStatements(module, node);
  const used = usedNames(module, node, kept);
  const foreign = [...sdkNames(module), ...module.body.filter(isComponent).flatMap((one) => definedName(one) ?? [])];
  const problem = foreign.find((one) => one !== name && used.has(one));
  if (problem !== undefined)
    return {
      problem: {
        reason: `\`${name}\` uses \`${problem}\`, which needs \`mldesigner\`, beside its decorator and its annotations`,
        advice: 'Keep the code of the function free of the SDK and of other components',
      },
    };
  const pieces = module.body.flatMap((one, index) => {
    const edits = kept.includes(one) ? editsOf(module, one, node, used) : null;
    return edits === null ? [] : [pieceOf(module, one, index, edits)];
  });
  return { text: `${joined(withHead(module, pieces))}\n\n\n${mainText(module, node, used)}` };
}

function isFunction(node: Stmt | undefined, name: string): node is FunctionDef {
  return node?.nodeType === 'FunctionDef' && node.name === name;
}

/** The function, what it uses, and every statement with an effect; without the SDK and the other components. */
function keptStatements(module: ParsedModule, node: FunctionDef): readonly Stmt[] {
  const candidates = module.body.filter(
    (one) => one === node || !(isSdkImport(one) || isComponent(one) || isMain(one)),
  );
  let kept = candidates.filter((one) => one === node || definedName(one) === null);
  for (;;) {
    const used = usedNames(module, node, kept);
    const next = candidates.filter((one) => kept.includes(one) || used.has(definedName(one) ?? ''));
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** The name of a definition without an effect of its own; null for all other statements. */
function definedName(node: Stmt): string | null {
  if (node.nodeType === 'FunctionDef' || node.nodeType === 'AsyncFunctionDef') return node.name;
  if (node.nodeType === 'ClassDef' && node.decorator_list.length === 0) return node.name;
  if (node.nodeType !== 'Assign' || node.value.nodeType !== 'Constant' || node.targets.length !== 1) return null;
  const [target] = node.targets;
  return target?.nodeType === 'Name' ? target.id : null;
}

function isSdkImport(node: Stmt): boolean {
  if (node.nodeType === 'ImportFrom') return /^(mldesigner|azure\.ai\.ml)\b/.test(node.module ?? '');
  return node.nodeType === 'Import' && node.names.every(({ name }) => /^(mldesigner|azure\.ai\.ml)\b/.test(name));
}

function isComponent(node: Stmt): boolean {
  if (node.nodeType !== 'FunctionDef') return false;
  return node.decorator_list.some((decorator) => {
    const callee = decorator.nodeType === 'Call' ? decorator.func : decorator;
    const name = callee.nodeType === 'Name' ? callee.id : callee.nodeType === 'Attribute' ? callee.attr : '';
    return name === 'command_component';
  });
}

/** `if __name__ == "__main__":` of the file, which the script's own replaces. */
function isMain(node: Stmt): boolean {
  return node.nodeType === 'If' && mentions(node.test, ['__name__']);
}

function sdkNames({ body }: ParsedModule): readonly string[] {
  return body.flatMap((one) =>
    isSdkImport(one) && (one.nodeType === 'Import' || one.nodeType === 'ImportFrom')
      ? one.names.map(({ name, asname }) => asname ?? name.split('.')[0] ?? name)
      : [],
  );
}

/** Names that the kept statements read; the function's decorators and the annotations of the SDK go. */
function usedNames(module: ParsedModule, node: FunctionDef, kept: readonly Stmt[]): ReadonlySet<string> {
  const names = new Set<string>();
  const collect = (root: Stmt | Expr): void =>
    walkNodes(root, (one) => {
      if (one.nodeType === 'Name') names.add(one.id);
    });
  for (const statement of kept) if (statement !== node) collect(statement);
  for (const statement of node.body) collect(statement);
  for (const standard of [...node.args.defaults, ...node.args.kw_defaults]) if (standard) collect(standard);
  for (const annotation of annotationsOf(node)) if (!mentions(annotation, sdkNames(module))) collect(annotation);
  return names;
}

function annotationsOf(node: FunctionDef): readonly Expr[] {
  const given = parametersOf(node).flatMap(({ annotation }) => annotation ?? []);
  return node.returns ? [...given, node.returns] : given;
}

function mentions(root: Stmt | Expr, names: readonly string[]): boolean {
  let found = false;
  walkNodes(root, (one) => {
    if (one.nodeType === 'Name' && names.includes(one.id)) found = true;
  });
  return found;
}

/** A statement of the script with its comments. */
interface Piece {
  readonly node: Stmt | null;
  readonly text: string;
  /** Whether a blank line precedes it in the file. */
  readonly isApart: boolean;
}

/** A statement after its edits. */
function pieceOf(module: ParsedModule, node: Stmt, index: number, edits: readonly Edit[]): Piece {
  const before = module.body[index - 1];
  const start = startOf(module, node);
  const lead = before === undefined ? '' : module.text.slice(endOf(module, before), start);
  const end = endOf(module, node);
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const text = applyEdits(module.text.slice(start, end), shifted).trimEnd();
  return { node, text: [...commentsIn(lead), text].join('\n'), isApart: /\n\s*\n/.test(lead) };
}

function commentsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'));
}

/** The start of a statement with its decorators. */
function startOf(module: ParsedModule, node: Stmt): number {
  const decorator = 'decorator_list' in node ? node.decorator_list[0] : undefined;
  return decorator === undefined
    ? module.range(node).start
    : module.text.lastIndexOf('@', module.range(decorator).start);
}

/** The end of a statement, with a comment on its line. */
function endOf(module: ParsedModule, node: Stmt): number {
  const { end } = module.range(node);
  const rest = /^[ \t]*#[^\n]*/.exec(module.text.slice(end));
  return end + (rest?.[0].length ?? 0);
}

function isImport(node: Stmt | null): boolean {
  return node?.nodeType === 'Import' || node?.nodeType === 'ImportFrom';
}

/** The comments that begin the file, then the pieces, with the import that `main` needs. */
function withHead(module: ParsedModule, pieces: readonly Piece[]): readonly Piece[] {
  const [first] = module.body;
  const comments = first === undefined ? [] : commentsIn(module.text.slice(0, startOf(module, first)));
  const head = comments.length === 0 ? [] : [{ node: null, text: comments.join('\n'), isApart: true }];
  if (pieces.some(({ text }) => /^import argparse$/m.test(text))) return [...head, ...pieces];
  const isFuture = ({ node }: Piece) => node?.nodeType === 'ImportFrom' && node.module === '__future__';
  const start = pieces.findIndex(({ node }, index) => !(index === 0 && node !== null && isDocstring(node)));
  const at = pieces.findLastIndex(isFuture) + 1;
  return [...head, ...pieces.toSpliced(Math.max(start, at), 0, { node: null, text: 'import argparse', isApart: true })];
}

function isDocstring(node: Stmt): boolean {
  return node.nodeType === 'Expr' && node.value.nodeType === 'Constant' && typeof node.value.value === 'string';
}

/** The text of the pieces: two blank lines around definitions, no more than one elsewhere. */
function joined(pieces: readonly Piece[]): string {
  const isDefinition = (piece: Piece) => piece.node?.nodeType === 'FunctionDef' || piece.node?.nodeType === 'ClassDef';
  const gap = (piece: Piece, before: Piece): string => {
    if (isDefinition(piece) || isDefinition(before)) return '\n\n\n';
    const isNext = isImport(piece.node) && before.text === 'import argparse';
    return isNext || (!piece.isApart && before.node !== null) ? '\n' : '\n\n';
  };
  return pieces
    .map((piece, index) => (index === 0 ? '' : gap(piece, pieces[index - 1] as Piece)) + piece.text)
    .join('');
}

function editsOf(
  module: ParsedModule,
  one: Stmt,
  node: FunctionDef,
  used: ReadonlySet<string>,
): readonly Edit[] | null {
  if (one === node) return plainFunction(module, node);
  if (one.nodeType === 'Import' || one.nodeType === 'ImportFrom') return trimmedImport(module, one, used);
  return [];
}

/** Only the imported names that the script uses; null if it uses none. */
function trimmedImport(
  module: ParsedModule,
  node: Extract<Stmt, { nodeType: 'Import' | 'ImportFrom' }>,
  used: ReadonlySet<string>,
): readonly Edit[] | null {
  const isFuture = node.nodeType === 'ImportFrom' && node.module === '__future__';
  if (isFuture || node.names.some(({ name }) => name === '*')) return [];
  const kept = node.names.filter(({ name, asname }) => used.has(asname ?? name.split('.')[0] ?? name));
  if (kept.length === node.names.length) return [];
  if (kept.length === 0) return null;
  const names = kept.map(({ name, asname }) => (asname ? `${name} as ${asname}` : name)).join(', ');
  const dots = node.nodeType === 'ImportFrom' ? '.'.repeat(node.level ?? 0) : '';
  const from = node.nodeType === 'ImportFrom' ? `from ${dots}${node.module ?? ''} ` : '';
  return [{ ...module.range(node), text: `${from}import ${names}` }];
}

/** The function without its decorators, its ports annotated as the paths and values that they are. */
function plainFunction(module: ParsedModule, node: FunctionDef): readonly Edit[] {
  const start = startOf(module, node);
  const decorators = node.decorator_list.length === 0 ? [] : [{ start, end: defOf(module, node), text: '' }];
  const sdk = sdkNames(module);
  const annotated = annotationsOf(node).flatMap((annotation) =>
    mentions(annotation, sdk)
      ? [{ ...module.range(annotation), text: pythonTypes[declaredType(annotation)] ?? 'str' }]
      : [],
  );
  return [...decorators, ...annotated];
}

/** Where `def` begins, after the decorators. */
function defOf(module: ParsedModule, node: FunctionDef): number {
  const last = node.decorator_list.at(-1);
  const from = last === undefined ? module.range(node).start : module.range(last).end;
  return from + module.text.slice(from).search(/^def\b/m);
}
