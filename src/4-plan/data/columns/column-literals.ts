/** Values that the code compares columns with, maps or fills, which made-up data must have. */
import { keptFor } from '../../../kept.ts';
import { statementsIn } from '../../../python/code-tree.ts';
import { type Expr, type Node, type Stmt, walkNodes } from '../../../python/parse.ts';
import { columnCategories } from './column-categories.ts';
import { type Conversions, noteConversion } from './column-conversions.ts';
import { functionsOf, noteTexts, type Texts } from './column-texts.ts';
import { columnIn, textOf } from './named-column.ts';
import { textFlows } from './text-flows.ts';

/** Facts from code about one column. */
export interface ColumnLiterals extends Conversions, Texts {
  readonly values: Set<string | number | boolean>;
  /** True if the code fills missing values. */
  isFilled: boolean;
  /** True if the code converts it to dates. */
  isDate: boolean;
  /** The form of the dates, where the code says it. */
  dateFormat: string | null;
  /** True if the code maps its values by a dictionary or encodes them by a list, so that it has no others. */
  isMapped: boolean;
}

/** Facts from code about the values of tables. */
export interface TableLiterals {
  readonly columns: ReadonlyMap<string, ColumnLiterals>;
  /** Texts that are values of any column: `frame.replace("Yes", 1)`, `frame[name] == "Yes"`. */
  readonly anywhere: ReadonlySet<string>;
}

/** Reads Python code for facts about columns, by name, regardless of the table. */
export const tableLiterals: (texts: readonly string[]) => TableLiterals = keptFor((texts: readonly string[]) => {
  const statements = texts.flatMap((text) => {
    return statementsIn(text);
  });
  const named = namedLiterals(statements);
  const functions = functionsOf(statements);
  const flows = textFlows(statements);
  const found = new Map<string, ColumnLiterals>();
  const noteIn = (column: string): ColumnLiterals => {
    const known = found.get(column) ?? nothingKnown();
    found.set(column, known);
    return known;
  };
  const anywhere = nothingKnown();
  const renamed = renamings(statements, named);
  for (const statement of statements) {
    walkNodes(statement, (node) => {
      if (!renamed.has(node)) noteNode(node, named, noteIn);
      noteAnywhere(node, named, anywhere);
      noteConversion(node, noteIn);
      noteTexts(node, { functions, flows }, noteIn);
    });
  }
  for (const { column, values } of columnCategories(statements)) {
    const literals = noteIn(column);
    for (const value of values) literals.values.add(value);
    literals.isMapped = true;
  }
  const texted = [...anywhere.values].filter((value) => typeof value === 'string');
  return { columns: found, anywhere: new Set(texted) };
});

function nothingKnown(): ColumnLiterals {
  return {
    values: new Set(),
    isFilled: false,
    isDate: false,
    dateFormat: null,
    isNumber: false,
    isText: false,
    isNoNumber: false,
    isProse: false,
    separators: new Map(),
    isMapped: false,
    affixes: new Set(),
  };
}

type NoteIn = (column: string) => ColumnLiterals;

function noteNode(node: Node, named: ReadonlyMap<string, Expr>, noteIn: NoteIn): void {
  if (node.nodeType === 'Compare') {
    const sides = [node.left, ...node.comparators];
    for (const column of sides.flatMap(columnIn)) for (const side of sides) addValues(noteIn(column), side, named);
  }
  if (node.nodeType === 'Call') noteCall(node, named, noteIn);
  if (node.nodeType === 'Dict') noteRecord(node, noteIn);
}

/** The dictionaries by which `rename` gives columns new names: these are no values. */
function renamings(statements: readonly Stmt[], named: ReadonlyMap<string, Expr>): ReadonlySet<Node> {
  const found = new Set<Node>();
  for (const statement of statements) {
    walkNodes(statement, (node) => {
      if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || node.func.attr !== 'rename') return;
      for (const given of [...node.args, ...node.keywords.map(({ value }) => value)])
        found.add(given.nodeType === 'Name' ? (named.get(given.id) ?? given) : given);
    });
  }
  return found;
}

/** Fewer columns are no row. */
const fewColumns = 3;

/** A row to predict for: `{"model": "i20", "fuel": "Petrol", "seats": 5}`, also with a list of values for each column. */
function noteRecord({ keys, values }: Extract<Expr, { nodeType: 'Dict' }>, noteIn: NoteIn): void {
  const cells = keys.flatMap((key, index) => {
    const [column, value] = [key === null ? null : textOf(key), values[index]];
    return column === null || value === undefined ? [] : [{ column, value }];
  });
  if (cells.length < Math.max(fewColumns, keys.length)) return;
  for (const { column, value } of cells) {
    const items = value.nodeType === 'List' ? value.elts : [value];
    const texts = items.flatMap((item) => textOf(item) ?? []);
    if (texts.length > 0) for (const text of texts) noteIn(column).values.add(text);
  }
}

const comparing: ReadonlySet<string> = new Set(['map', 'replace', 'isin', 'eq', 'ne', 'gt', 'lt', 'ge', 'le']);

/** Values that the code compares, replaces or maps, with or without a column name. */
function noteAnywhere(node: Node, named: ReadonlyMap<string, Expr>, anywhere: ColumnLiterals): void {
  if (node.nodeType === 'Compare')
    for (const side of [node.left, ...node.comparators]) addValues(anywhere, side, named);
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || !comparing.has(node.func.attr)) return;
  if (isOfTexts(node.func.value) || isOfPatterns(node)) return;
  const toReplace = node.keywords.flatMap(({ arg, value }) => (arg === 'to_replace' ? [value] : []));
  for (const given of [...node.args.slice(0, 1), ...toReplace]) {
    addValues(anywhere, given, named);
    const dictionary = given.nodeType === 'Name' ? named.get(given.id) : given;
    if (dictionary?.nodeType !== 'Dict') continue;
    for (const value of dictionary.values) if (value.nodeType === 'Dict') addValues(anywhere, value, named);
  }
}

function noteCall(node: Extract<Expr, { nodeType: 'Call' }>, named: ReadonlyMap<string, Expr>, noteIn: NoteIn): void {
  const { func } = node;
  const method = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : '';
  const [first] = node.args;
  if (method === 'to_datetime' && first !== undefined)
    for (const column of columnIn(first)) noteDate(noteIn(column), node);
  for (const column of /^read_/.test(method) ? datesReadBy(node) : []) noteIn(column).isDate = true;
  if (func.nodeType !== 'Attribute') return;
  for (const column of columnIn(func.value)) noteMethod(noteIn(column), node, method, named);
  noteDictionaries(first, method, named, noteIn);
}

/** `read_csv(path, parse_dates=["day"])`, `read_csv(path, index_col="day", parse_dates=True)`. */
function datesReadBy({ keywords }: Extract<Expr, { nodeType: 'Call' }>): readonly string[] {
  const given = (name: string): Expr | undefined => keywords.find(({ arg }) => arg === name)?.value;
  const dates = given('parse_dates');
  const index = given('index_col');
  if (dates?.nodeType === 'List') return dates.elts.flatMap((item) => textOf(item) ?? []);
  const isIndex = dates?.nodeType === 'Constant' && dates.value === true && index !== undefined;
  return isIndex ? [textOf(index) ?? []].flat() : [];
}

/** A date, in the form that the code expects: `to_datetime(column, format="%d/%m/%Y")`, `to_datetime(column, dayfirst=True)`. */
function noteDate(column: ColumnLiterals, { keywords }: Extract<Expr, { nodeType: 'Call' }>): void {
  column.isDate = true;
  for (const { arg, value } of keywords) {
    const given = value.nodeType === 'Constant' ? value.value : null;
    if (arg === 'format' && typeof given === 'string' && given.startsWith('%')) column.dateFormat = given;
    if (arg === 'dayfirst' && given === true) column.dateFormat ??= '%d/%m/%Y';
  }
}

function noteMethod(
  column: ColumnLiterals,
  call: Extract<Expr, { nodeType: 'Call' }>,
  method: string,
  named: ReadonlyMap<string, Expr>,
): void {
  const { func, args } = call;
  if (method === 'fillna' || method === 'interpolate') column.isFilled = true;
  if (method === 'map' && isDictionary(args[0], named)) column.isMapped = true;
  const isOfParts = func.nodeType === 'Attribute' && isOfTexts(func.value);
  if (comparing.has(method) && !isOfParts && !isOfPatterns(call))
    // What `replace` puts in their place need not be in the file.
    for (const given of method === 'replace' ? args.slice(0, 1) : args) addValues(column, given, named);
}

/** `column.replace(r"\\.0", "", regex=True)`: the text is a pattern, not a value. */
function isOfPatterns({ keywords }: Extract<Expr, { nodeType: 'Call' }>): boolean {
  return keywords.some(({ arg, value }) => arg === 'regex' && value.nodeType === 'Constant' && value.value === true);
}

/** `column.str`, whose methods take parts of the values. */
function isOfTexts(node: Expr): boolean {
  return node.nodeType === 'Attribute' && node.attr === 'str';
}

function isDictionary(node: Expr | undefined, named: ReadonlyMap<string, Expr>): boolean {
  return (node?.nodeType === 'Name' ? named.get(node.id) : node)?.nodeType === 'Dict';
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
