/**
 * A pattern of Microsoft's MLOps template: a class that only holds values (`class MyArgs`, `args = MyArgs(rate=0.1)`). Each literal
 * becomes a variable above it, and so a parameter; the object is then built from the variables, so that `args.rate` and
 * `main(args)` stay as they are.
 */
import type { Cell, Document } from '../ir.ts';
import { applyEdits, type Edit, lineColumn } from '../python/edit.ts';
import { dottedName } from '../python/facts/called-names.ts';
import { literalOf } from '../python/literals.ts';
import { uniqueName } from '../python/names.ts';
import { type Expr, type Keyword, type ParsedModule, parseModule, type Stmt } from '../python/parse.ts';
import { allNames, looksLikePath, pathEdits } from './argument-paths.ts';

/** Notebooks with their literals lifted, and the names of the new variables. */
export interface LiftedArguments {
  readonly documents: readonly Document[];
  readonly parameters: readonly string[];
}

/** Lifts the literals of objects that hold arguments; notebooks without any stay as they are. */
export function liftArguments(documents: readonly Document[]): LiftedArguments {
  const modules = documents.flatMap((document) => document.cells.flatMap((cell) => parsedCell(cell) ?? []));
  const bodies = modules.flatMap((module) => [...module.body]);
  const holders = holdersIn(bodies);
  if (holders.made.size === 0 && holders.literal.size === 0) return { documents, parameters: [] };
  const lifting: Lifting = {
    holders,
    taken: namesBound(bodies),
    locals: allNames(modules),
    parameters: [],

    paths: [],
  };
  const lifted = documents.map((document) => liftDocument(document, lifting));
  return lifting.parameters.length === 0
    ? { documents, parameters: [] }
    : { documents: lifted, parameters: lifting.parameters };
}

interface Holders {
  /** Callables whose keyword arguments become attributes. */
  readonly made: ReadonlySet<string>;
  /** Classes whose body is nothing but assignments. */
  readonly literal: ReadonlySet<string>;
}

interface Lifting {
  readonly holders: Holders;
  readonly taken: Set<string>;
  /** All names, including those in functions. */
  readonly locals: ReadonlySet<string>;
  readonly parameters: string[];
  /** Attributes of the current notebook that hold paths. */
  paths: { readonly holder: string; readonly attribute: string; readonly variable: string }[];
}

/** The parsed code of a compiled cell; null for other cells, and if it does not parse. */
export function parsedCell(cell: Cell): ParsedModule | null {
  if (cell.kind !== 'code' || cell.tags.role === 'skip' || cell.code.trim() === '') return null;
  const parsed = parseModule(cell.code);
  return parsed.ok ? parsed.module : null;
}

/** Only objects in variables named `…args`, `…config` or similar count as argument holders: see `isArguments`. */
function holdersIn(body: readonly Stmt[]): Holders {
  const made = new Set<string>();
  const literal = new Set<string>();
  for (const statement of body) {
    if (statement.nodeType !== 'ClassDef' || statement.bases.length > 0 || statement.decorator_list.length > 0)
      continue;
    const inner = statement.body.filter((one) => !isDocstring(one));
    if (inner.length === 1 && inner[0] !== undefined && isUpdatingInit(inner[0])) made.add(statement.name);
    else if (isArguments(statement.name) && inner.length > 0 && inner.every(isPlainAssignment))
      literal.add(statement.name);
  }
  for (const name of ['Namespace', 'argparse.Namespace', 'SimpleNamespace', 'types.SimpleNamespace']) made.add(name);
  const isUsed = body.some((statement) => argumentsOf(statement, made) !== null);
  return { made: isUsed ? made : new Set(), literal };
}

function isArguments(name: string): boolean {
  return /(args|arguments|params|parameters|hparams|hyperparameters|opt|options|config|cfg)$/i.test(name);
}

function isDocstring(statement: Stmt): boolean {
  return statement.nodeType === 'Expr' && statement.value.nodeType === 'Constant';
}

function isPlainAssignment(statement: Stmt): boolean {
  return statement.nodeType === 'Assign' && statement.targets.length === 1 && statement.targets[0]?.nodeType === 'Name';
}

/** `def __init__(self, **kwargs): self.__dict__.update(kwargs)`. */
function isUpdatingInit(statement: Stmt): boolean {
  if (statement.nodeType !== 'FunctionDef' || statement.name !== '__init__' || !statement.args.kwarg) return false;
  const [only, ...rest] = statement.body;
  if (only?.nodeType !== 'Expr' || rest.length > 0 || only.value.nodeType !== 'Call') return false;
  const [argument] = only.value.args;
  return (
    dottedName(only.value.func)?.endsWith('.__dict__.update') === true &&
    argument?.nodeType === 'Name' &&
    argument.id === statement.args.kwarg.arg
  );
}

/** The keyword arguments of `args = MyArgs(…)`; null for any other statement. */
function argumentsOf(statement: Stmt, made: ReadonlySet<string>): readonly Keyword[] | null {
  if (statement.nodeType !== 'Assign' || statement.value.nodeType !== 'Call') return null;
  const [target, ...others] = statement.targets;
  const callee = dottedName(statement.value.func);
  if (target?.nodeType !== 'Name' || others.length > 0 || callee === null || !made.has(callee)) return null;
  return isArguments(target.id) && statement.value.args.length === 0 ? statement.value.keywords : null;
}

interface LiftedCell {
  readonly cell: Cell;
  readonly module: ParsedModule;
  readonly edits: readonly Edit[];
  readonly insertions: readonly Insertion[];
}

function liftDocument(document: Document, lifting: Lifting): Document {
  lifting.paths = [];
  const lifted = document.cells.flatMap((cell) => liftCell(cell, lifting) ?? []);
  const modules = lifted.map(({ module }) => module);
  const paths = new Map<Cell, Edit[]>();
  for (const holder of new Set(lifting.paths.map((path) => path.holder))) {
    const own = lifting.paths.filter((path) => path.holder === holder);
    const variables = new Map(own.map(({ attribute, variable }) => [attribute, variable]));
    for (const [index, edits] of pathEdits(modules, holder, variables)?.entries() ?? []) {
      const cell = lifted[index]?.cell;
      if (cell !== undefined) paths.set(cell, [...(paths.get(cell) ?? []), ...edits]);
    }
  }
  const cells = document.cells.map((cell) => {
    const one = lifted.find((each) => each.cell === cell);
    const edits = one === undefined ? [] : [...one.edits, ...(paths.get(cell) ?? [])];
    return one === undefined || edits.length === 0 ? cell : rewriteCell(cell, one.module, edits, one.insertions);
  });
  return { ...document, cells };
}

function liftCell(cell: Cell, lifting: Lifting): LiftedCell | null {
  const module = parsedCell(cell);
  if (module === null) return null;
  const edits: Edit[] = [];
  const insertions: Insertion[] = [];
  for (const statement of module.body) {
    const assigned =
      argumentsOf(statement, lifting.holders.made)?.map(({ arg, value }) => ({ name: arg ?? '', value })) ??
      bodyOf(statement, lifting);
    const holder = holderOf(statement);
    const lines = assigned.flatMap(({ name, value }) => liftValue({ name, value, holder }, module, lifting, edits));
    if (lines.length > 0) insertions.push({ offset: module.range(statement).start, lines });
  }
  return { cell, module, edits, insertions };
}

/** The variable or class by which the notebook reads the values. */
function holderOf(statement: Stmt): string {
  if (statement.nodeType === 'ClassDef') return statement.name;
  const target = statement.nodeType === 'Assign' ? statement.targets[0] : undefined;
  return target?.nodeType === 'Name' ? target.id : '';
}

function bodyOf(statement: Stmt, { holders }: Lifting): readonly { readonly name: string; readonly value: Expr }[] {
  if (statement.nodeType !== 'ClassDef' || !holders.literal.has(statement.name)) return [];
  return statement.body.flatMap((inner) => {
    if (inner.nodeType !== 'Assign') return [];
    const [target] = inner.targets;
    return target?.nodeType === 'Name' ? [{ name: target.id, value: inner.value }] : [];
  });
}

/** Lines that move above a statement, each with the line of the code that it is made of. */
export interface Insertion {
  readonly offset: number;
  readonly lines: readonly { readonly text: string; readonly line: number }[];
}

interface HeldValue {
  readonly name: string;
  readonly value: Expr;
  readonly holder: string;
}

function liftValue(
  { name, value, holder }: HeldValue,
  module: ParsedModule,
  lifting: Lifting,
  edits: Edit[],
): Insertion['lines'] {
  const literal = literalOf(value, module.text);
  if (name === '' || literal === null || !['int', 'float', 'str', 'bool'].includes(literal.kind)) return [];
  const range = module.range(value);
  const source = module.text.slice(range.start, range.end);
  if (source.includes('\n')) return [];
  const isPath = literal.kind === 'str' && looksLikePath(literal.value);
  const wanted = isPath && lifting.locals.has(name) ? `${name}_path` : name;
  const variable = uniqueName(wanted, new Set([...lifting.taken, ...(isPath ? lifting.locals : [])]));
  lifting.taken.add(variable);
  lifting.parameters.push(variable);
  if (isPath) lifting.paths.push({ holder, attribute: name, variable });
  edits.push({ ...range, text: variable });
  return [{ text: `${variable} = ${source}`, line: lineColumn(module.text, range.start).line }];
}

/** The cell's code with the new lines above their statements; every line keeps its place in the source. */
export function rewriteCell(
  cell: Cell,
  module: ParsedModule,
  edits: readonly Edit[],
  insertions: readonly Insertion[],
): Cell {
  const lineMap: number[] = [];
  const replaced = applyEdits(module.text, edits).split('\n');
  const above = new Map(insertions.map(({ offset, lines }) => [lineColumn(module.text, offset).line, lines]));
  const lines: string[] = [];
  for (const [index, text] of replaced.entries()) {
    for (const added of above.get(index + 1) ?? []) {
      lines.push(added.text);
      lineMap.push(cell.lineMap[added.line - 1] ?? added.line);
    }
    lines.push(text);
    lineMap.push(cell.lineMap[index] ?? index + 1);
  }
  return { ...cell, code: lines.join('\n'), lineMap };
}

/** Names that the notebooks bind or read anywhere, which new variables avoid, except for keyword names and attributes. */
export function namesBound(body: readonly Stmt[]): Set<string> {
  const found = new Set<string>([
    'dict',
    'input',
    'type',
    'id',
    'list',
    'max',
    'min',
    'len',
    'sum',
    'dir',
    'format',
    'hash',
  ]);
  for (const statement of body) {
    if (statement.nodeType === 'FunctionDef' || statement.nodeType === 'ClassDef') found.add(statement.name);
    else visitNames(statement, found);
  }
  return found;
}

function visitNames(node: unknown, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { nodeType, id, name, asname } = node as { nodeType?: string; id?: string; name?: unknown; asname?: string };
  if (nodeType === 'Name' && id !== undefined) found.add(id);
  if (nodeType === 'Alias') found.add(asname ?? String(name).split('.')[0] ?? '');
  for (const child of Object.values(node)) if (typeof child === 'object') visitNames(child, found);
}
