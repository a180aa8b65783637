/**
 * Values that a notebook tries: the lists of `GridSearchCV` and similar, and of loops in cells tagged `sweep`. Each list
 * becomes a variable above its statement, and so a parameter. A trial of a sweep is then the same code with lists of one value.
 */
import type { Config } from '../config.ts';
import type { Report } from '../diagnostics.ts';
import type { Cell, Document, SearchedList, Span } from '../ir.ts';
import { type Edit, lineColumn } from '../python/edit.ts';
import { literalOf, toJsonText } from '../python/literals.ts';
import { uniqueName } from '../python/names.ts';
import { type Call, type Expr, type For, type ParsedModule, type Stmt, walkNodes } from '../python/parse.ts';
import { type Insertion, namesBound, parsedCell, rewriteCell } from './argument-holders.ts';

/** Notebooks with the lists of their searches lifted. */
export interface LiftedSearches {
  readonly documents: readonly Document[];
  readonly lists: readonly SearchedList[];
}

interface Lifting {
  readonly taken: Set<string>;
  readonly lists: SearchedList[];
  readonly report: Report;
}

/** Lifts the lists of all searches if the settings ask for it; notebooks without any stay as they are. */
export function liftSearches(documents: readonly Document[], config: Config, report: Report): LiftedSearches {
  if (!config.sweep.from_notebook) return { documents, lists: [] };
  const bodies = documents.flatMap(({ cells }) => cells.flatMap((cell) => parsedCell(cell)?.body ?? []));
  const lifting: Lifting = { taken: namesBound(bodies), lists: [], report };
  const lifted = documents.map((document) => {
    const grids = namesOfGrids(document);
    return { ...document, cells: document.cells.map((cell) => liftCell(document, cell, grids, lifting)) };
  });
  return { documents: lifting.lists.length === 0 ? documents : lifted, lists: lifting.lists };
}

const searches: Readonly<Record<string, number>> = {
  GridSearchCV: 1,
  RandomizedSearchCV: 1,
  HalvingGridSearchCV: 1,
  HalvingRandomSearchCV: 1,
  ParameterGrid: 0,
};

/** The grid of a search; null for other calls. */
function gridOf(call: Call): Expr | null {
  const { func } = call;
  const name = func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : '';
  const position = Object.hasOwn(searches, name) ? searches[name] : undefined;
  if (position === undefined) return null;
  const keyword = call.keywords.find(({ arg }) => arg === 'param_grid' || arg === 'param_distributions');
  return keyword?.value ?? call.args[position] ?? null;
}

/** Variables that hold the grid of a search. */
function namesOfGrids(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  for (const cell of document.cells) {
    for (const statement of parsedCell(cell)?.body ?? []) {
      walkNodes(statement, (node) => {
        const grid = node.nodeType === 'Call' ? gridOf(node) : null;
        if (grid?.nodeType === 'Name') names.add(grid.id);
      });
    }
  }
  return names;
}

/** A list of values to try, with the name of its parameter. */
interface Found {
  readonly name: string;
  readonly values: Expr;
  /** True if surrounding brackets allow a line break after it. */
  readonly isInBrackets: boolean;
}

function liftCell(document: Document, cell: Cell, grids: ReadonlySet<string>, lifting: Lifting): Cell {
  const module = parsedCell(cell);
  if (module === null) return cell;
  if (cell.tags.role === 'parameters') {
    for (const statement of module.body) noteGrid(statement, grids, module, { document, cell }, lifting);
    return cell;
  }
  const edits: Edit[] = [];
  const insertions: Insertion[] = [];
  for (const statement of module.body) {
    const found = [...gridLists(statement, grids, module), ...(cell.tags.sweep === true ? loopLists(statement) : [])];
    const lines = found.flatMap((one) => liftList(one, module, { document, cell }, lifting, edits));
    if (lines.length > 0) insertions.push({ offset: module.range(statement).start, lines });
  }
  return edits.length === 0 ? cell : rewriteCell(cell, module, edits, insertions);
}

const mostPoints = 200;

/** A grid that is a parameter itself is tried point by point: each of its values is a grid of one point. */
function noteGrid(
  statement: Stmt,
  grids: ReadonlySet<string>,
  module: ParsedModule,
  place: Place,
  { lists, report }: Lifting,
): void {
  const target = statement.nodeType === 'Assign' ? statement.targets[0] : undefined;
  if (statement.nodeType !== 'Assign' || target?.nodeType !== 'Name' || !grids.has(target.id)) return;
  const points = pointsOf(statement.value, module);
  if (points === null || points.length > mostPoints) {
    const { line } = lineColumn(module.text, module.range(statement).start);
    report.add('search-not-swept', spanOf(place, line), { name: target.id });
  } else if (points.length > 1) lists.push({ variable: target.id, values: points.map(inQuotes) });
}

/** The points of a grid, or of a list of grids, each as a grid in JSON; null if a list of it is not known. */
function pointsOf(grid: Expr, module: ParsedModule): readonly string[] | null {
  if (grid.nodeType === 'List') {
    const parts = grid.elts.map((element) => pointsOf(element, module));
    return parts.includes(null) ? null : parts.flatMap((points) => points ?? []);
  }
  if (grid.nodeType !== 'Dict') return null;
  const found = listsOfGrid(grid, module);
  const lists = found.map(({ values }) => valuesOf(values, module)?.json ?? null);
  if (found.length !== grid.values.length || lists.includes(null)) return null;
  const points = found.reduce<readonly string[]>(
    (heads, { name }, index) =>
      heads.flatMap((head) => (lists[index] ?? []).map((value) => `${head}, ${JSON.stringify(name)}: [${value}]`)),
    [''],
  );
  return points.map((point) => `{${point.replace(/^, /, '')}}`);
}

/** JSON that is in single quotes of a shell. */
function inQuotes(json: string): string {
  return json.replaceAll("'", '\\u0027');
}

/** The lists of grids that are in a statement, or that it binds to a variable of a search. */
function gridLists(statement: Stmt, grids: ReadonlySet<string>, module: ParsedModule): readonly Found[] {
  const found: Found[] = [];
  if (statement.nodeType === 'Assign' && statement.targets.length === 1) {
    const [target] = statement.targets;
    if (target?.nodeType === 'Name' && grids.has(target.id)) found.push(...listsOfGrid(statement.value, module));
  }
  walkOutside(statement, (node) => {
    const grid = node.nodeType === 'Call' ? gridOf(node) : null;
    if (grid !== null) found.push(...listsOfGrid(grid, module));
  });
  return found;
}

function listsOfGrid(grid: Expr, module: ParsedModule): readonly Found[] {
  if (grid.nodeType === 'List') return grid.elts.flatMap((element) => listsOfGrid(element, module));
  if (grid.nodeType !== 'Dict') return [];
  return grid.values.flatMap((values, index) => {
    const key = grid.keys[index];
    const literal = key ? literalOf(key, module.text) : null;
    return literal?.kind === 'str' ? [{ name: literal.value, values, isInBrackets: true }] : [];
  });
}

/** The lists that loops of a statement iterate over. */
function loopLists(statement: Stmt): readonly Found[] {
  const found: Found[] = [];
  walkOutside(statement, (node) => {
    if (node.nodeType === 'For') found.push(...listsOfLoop(node));
  });
  return found;
}

function listsOfLoop({ target, iter }: For): readonly Found[] {
  const names = target.nodeType === 'Tuple' ? target.elts : [target];
  const nameOf = (index: number): string => {
    const one = names[index];
    return one?.nodeType === 'Name' ? one.id : 'tried';
  };
  if (iter.nodeType !== 'Call' || isRange(iter)) return [{ name: nameOf(0), values: iter, isInBrackets: false }];
  const { func } = iter;
  const isProduct = (func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : '') === 'product';
  return isProduct ? iter.args.map((values, index) => ({ name: nameOf(index), values, isInBrackets: true })) : [];
}

/** Visits the nodes that run when the statement does. */
function walkOutside(statement: Stmt, visit: (node: Stmt | Expr) => void): void {
  walkNodes(statement, (node) => {
    if (['FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'Lambda'].includes(node.nodeType)) return 'skip';
    visit(node as Stmt | Expr);
    return undefined;
  });
}

function liftList(
  { name, values, isInBrackets }: Found,
  module: ParsedModule,
  place: Place,
  { taken, lists, report }: Lifting,
  edits: Edit[],
): Insertion['lines'] {
  const range = module.range(values);
  const { line } = lineColumn(module.text, range.start);
  const tried = valuesOf(values, module);
  if (tried === null) {
    report.add('search-not-swept', spanOf(place, line), { name });
    return [];
  }
  if (tried.json.length < 2) return [];
  const variable = uniqueName(`${name.replace(/\W/g, '_')}_values`, taken);
  taken.add(variable);
  lists.push({ variable, values: tried.json.map((value) => inQuotes(`[${value}]`)) });
  // Every line keeps its position, so that messages and later insertions are placed correctly.
  const ends = '\n'.repeat(module.text.slice(range.start, range.end).split('\n').length - 1);
  edits.push({ ...range, text: ends === '' || isInBrackets ? `${variable}${ends}` : `(${variable}${ends})` });
  return [{ text: `${variable} = ${tried.source}  # what is tried of ${name}`, line }];
}

interface Place {
  readonly document: Document;
  readonly cell: Cell;
}

/** The position in the notebook of a line of the cell's code. */
function spanOf({ document, cell }: Place, line: number): Span {
  const at = cell.lineMap[line - 1] ?? line;
  return { file: document.file, cell: cell.index, line: at, column: 0, endLine: at, endColumn: 1 };
}

const longestRange = 100;

/** The values of a list, tuple or `range` of literals, as JSON and as a list of Python; null for anything else. */
function valuesOf(
  expr: Expr,
  module: ParsedModule,
): { readonly json: readonly string[]; readonly source: string } | null {
  if (expr.nodeType === 'Call' && isRange(expr)) {
    const numbers = rangeOf(expr, module);
    return numbers === null ? null : { json: numbers.map(String), source: `[${numbers.join(', ')}]` };
  }
  if (expr.nodeType !== 'List' && expr.nodeType !== 'Tuple') return null;
  const json = expr.elts.map((element) => {
    const literal = literalOf(element, module.text);
    return literal === null ? undefined : toJsonText(literal);
  });
  const sources = expr.elts.map((element) => {
    const { start, end } = module.range(element);
    return module.text.slice(start, end).replace(/\s*\n\s*/g, ' ');
  });
  return json.some((text) => text === undefined)
    ? null
    : { json: json.map((text) => text ?? ''), source: `[${sources.join(', ')}]` };
}

function isRange(call: Call): boolean {
  return call.func.nodeType === 'Name' && call.func.id === 'range';
}

function rangeOf(call: Call, module: ParsedModule): readonly number[] | null {
  const given = call.args.map((argument) => literalOf(argument, module.text));
  if (call.keywords.length > 0 || given.length < 1 || given.length > 3) return null;
  const numbers = given.map((literal) => (literal?.kind === 'int' ? Number(literal.text) : Number.NaN));
  const [start, end, step] =
    numbers.length === 1 ? [0, numbers[0] ?? 0, 1] : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 1];
  const count = Math.ceil((end - start) / step);
  if (!(count > 0 && count <= longestRange)) return null;
  return Array.from({ length: count }, (_, index) => start + index * step);
}
