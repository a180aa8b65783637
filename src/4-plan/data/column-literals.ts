/** What the code compares the columns of tables with, maps them by, or fills: values that made-up data must have. */
import { type Expr, type Node, parseModule, type Stmt, walkNodes } from '../../python/parse.ts';

/** What the code says of one column. */
export interface ColumnLiterals {
  readonly values: Set<string | number | boolean>;
  /** The code fills what is missing. */
  isFilled: boolean;
  /** The code makes dates of it. */
  isDate: boolean;
}

/** Reads texts of Python for what they say of columns, by name; which table it is of is not asked. */
export function columnLiterals(texts: readonly string[]): ReadonlyMap<string, ColumnLiterals> {
  const statements = texts.flatMap((text) => {
    const parsed = parseModule(text);
    return parsed.ok ? parsed.module.body : [];
  });
  const named = namedLiterals(statements);
  const found = new Map<string, ColumnLiterals>();
  const noteIn = (column: string): ColumnLiterals => {
    const known = found.get(column) ?? { values: new Set(), isFilled: false, isDate: false };
    found.set(column, known);
    return known;
  };
  for (const statement of statements) walkNodes(statement, (node) => noteNode(node, named, noteIn));
  return found;
}

type NoteIn = (column: string) => ColumnLiterals;

function noteNode(node: Node, named: ReadonlyMap<string, Expr>, noteIn: NoteIn): void {
  if (node.nodeType === 'Compare') {
    const sides = [node.left, ...node.comparators];
    for (const column of sides.flatMap(columnIn)) for (const side of sides) addValues(noteIn(column), side, named);
  }
  if (node.nodeType === 'Call') noteCall(node, named, noteIn);
}

const comparing: ReadonlySet<string> = new Set(['map', 'replace', 'isin', 'eq', 'ne', 'gt', 'lt', 'ge', 'le']);

function noteCall(node: Extract<Expr, { nodeType: 'Call' }>, named: ReadonlyMap<string, Expr>, noteIn: NoteIn): void {
  const { func } = node;
  const method = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : '';
  const [first] = node.args;
  if (method === 'to_datetime' && first !== undefined)
    for (const column of columnIn(first)) noteIn(column).isDate = true;
  if (func.nodeType !== 'Attribute') return;
  for (const column of columnIn(func.value)) {
    if (method === 'fillna' || method === 'interpolate') noteIn(column).isFilled = true;
    if (comparing.has(method)) for (const given of node.args) addValues(noteIn(column), given, named);
  }
  noteDictionaries(first, method, named, noteIn);
}

/** `frame.replace({"column": {"yes": 1}})`, `frame.fillna({"column": 0})`. */
function noteDictionaries(
  given: Expr | undefined,
  method: string,
  named: ReadonlyMap<string, Expr>,
  noteIn: NoteIn,
): void {
  const dictionary = given?.nodeType === 'Name' ? named.get(given.id) : given;
  if (dictionary?.nodeType !== 'Dict' || (method !== 'replace' && method !== 'fillna')) return;
  for (const [index, key] of dictionary.keys.entries()) {
    const value = dictionary.values[index];
    if (key === null || value === undefined) continue;
    const column = textOf(key);
    if (column === null) continue;
    if (method === 'fillna') noteIn(column).isFilled = true;
    else if (value.nodeType === 'Dict') addValues(noteIn(column), value, named);
  }
}

/** The columns whose values an expression is: `frame["a"]`, `frame.loc[rows, "a"]`, `frame["a"].str.lower()`. */
function columnIn(node: Expr): readonly string[] {
  if (node.nodeType === 'Call' && node.func.nodeType === 'Attribute')
    return keepsText.has(node.func.attr) ? columnIn(node.func.value) : [];
  if (node.nodeType === 'Attribute')
    return node.attr === 'str' || node.attr === 'values' ? columnIn(node.value) : attributeColumn(node);
  if (node.nodeType !== 'Subscript') return [];
  const slice = node.slice.nodeType === 'Tuple' ? node.slice.elts.at(-1) : node.slice;
  const column = slice === undefined ? null : textOf(slice);
  return column === null ? [] : [column];
}

const keepsText: ReadonlySet<string> = new Set(['astype', 'strip', 'copy', 'fillna', 'to_numpy']);

function attributeColumn(node: Extract<Expr, { nodeType: 'Attribute' }>): readonly string[] {
  return node.value.nodeType === 'Name' ? [node.attr] : [];
}

function addValues(column: ColumnLiterals, node: Expr, named: ReadonlyMap<string, Expr>): void {
  const value = node.nodeType === 'Name' ? (named.get(node.id) ?? node) : node;
  if (value.nodeType === 'Constant') addConstant(column, value);
  if (value.nodeType === 'List' || value.nodeType === 'Tuple' || value.nodeType === 'Set') {
    for (const element of value.elts) if (element.nodeType === 'Constant') addConstant(column, element);
  }
  if (value.nodeType === 'Dict') {
    for (const key of value.keys) if (key?.nodeType === 'Constant') addConstant(column, key);
  }
}

function addConstant(column: ColumnLiterals, node: Extract<Expr, { nodeType: 'Constant' }>): void {
  const { value } = node;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') column.values.add(value);
}

function textOf(node: Expr): string | null {
  return node.nodeType === 'Constant' && typeof node.value === 'string' ? node.value : null;
}

/** Lists and dictionaries that have a name. */
function namedLiterals(statements: readonly Stmt[]): ReadonlyMap<string, Expr> {
  const named = new Map<string, Expr>();
  for (const statement of statements) {
    if (statement.nodeType !== 'Assign') continue;
    const [target] = statement.targets;
    const isLiteral = ['Dict', 'List', 'Tuple', 'Set', 'Constant'].includes(statement.value.nodeType);
    if (target?.nodeType === 'Name' && isLiteral) named.set(target.id, statement.value);
  }
  return named;
}
