/** Columns of texts that the code splits, or of whose words it counts. */
import { type Expr, type Node, type Stmt, walkNodes } from '../../../python/parse.ts';
import { columnIn, textOf } from './named-column.ts';
import type { TextFlows } from './text-flows.ts';

type Call = Extract<Expr, { nodeType: 'Call' }>;

/** What code does with the texts of a column. */
export interface Texts {
  /** True if the code uses parts of its texts. */
  isText: boolean;
  /** True if a function calls methods of texts on its values, which numbers lack. */
  isNoNumber: boolean;
  /** True if the code splits them into words. */
  isProse: boolean;
  /** Where the code splits the texts, and how many parts it takes at least. */
  readonly separators: Map<string, number>;
}

type NoteIn = (column: string) => Texts;

/** Functions of one argument, with its name and what is done with it. */
type Functions = ReadonlyMap<string, { readonly parameter: string; readonly body: readonly Node[] }>;

/** The functions that `apply` may be given by name. */
export function functionsOf(statements: readonly Stmt[]): Functions {
  return new Map(
    statements.flatMap((statement) => {
      if (statement.nodeType !== 'FunctionDef') return [];
      const [parameter] = statement.args.args;
      return parameter === undefined ? [] : [[statement.name, { parameter: parameter.arg, body: statement.body }]];
    }),
  );
}

/** Where the code defines what it applies to texts, and what it counts words of. */
interface Around {
  readonly functions: Functions;
  readonly flows: TextFlows;
}

/** Records what a node does with the texts of columns. */
export function noteTexts(node: Node, { functions, flows }: Around, noteIn: NoteIn): void {
  if (node.nodeType === 'Assign') notePartsTaken(node.targets, node.value, noteIn);
  if (node.nodeType === 'Subscript') notePart(node, noteIn);
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute') return;
  const { attr, value } = node.func;
  const [first] = node.args;
  if (attr === 'split') noteSplit(node, columnUnder(value), noteIn);
  if (first === undefined) return;
  if (/^fit(?:_transform|_on_texts)?$/.test(attr) && flows.isVectorizer(value))
    for (const column of flows.columnsOf(first)) noteIn(column).isProse = true;
  if (attr === 'apply' || attr === 'map') noteApplied(first, columnIn(value), functions, noteIn);
}

/** A function that gets each value of a column: `apply(lambda name: name.split(",")[1])`. */
function noteApplied(given: Expr, columns: readonly string[], functions: Functions, noteIn: NoteIn): void {
  const lambda = given.nodeType === 'Lambda' ? given : null;
  const parameter = lambda?.args.args[0]?.arg ?? '';
  const applied = lambda === null ? functions.get(nameOf(given)) : { parameter, body: [lambda.body] };
  if (applied === undefined || columns.length === 0) return;
  const isValue = (node: Expr): boolean => rootOf(node) === applied.parameter;
  const noteAll = (_column: string): Texts => noteIn(columns[0] ?? '');
  for (const part of applied.body) {
    walkNodes(part, (node) => {
      if (node.nodeType === 'Subscript' && isValue(node.value)) notePart(node, noteAll, columns);
      if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || !isValue(node.func.value)) return;
      if (!textMethods.has(node.func.attr)) return;
      for (const column of columns) Object.assign(noteIn(column), { isText: true, isNoNumber: true });
      if (node.func.attr === 'split') noteSplit(node, columns, noteIn);
    });
  }
}

const textMethods: ReadonlySet<string> = new Set(
  'split strip lstrip rstrip lower upper title replace startswith endswith'.split(' '),
);

/** `.split()` gives words; `.split(",")` needs the separator. Inner splits come first. */
function noteSplit({ func, args, keywords }: Call, columns: readonly string[], noteIn: NoteIn): void {
  if (func.nodeType === 'Attribute') for (const inner of splitsIn(func.value)) noteSplit(inner, columns, noteIn);
  const given = args[0] ?? keywords.find(({ arg }) => arg === 'pat' || arg === 'sep')?.value;
  const separator = given === undefined ? null : textOf(given);
  for (const column of columns) {
    const texts = noteIn(column);
    texts.isText = true;
    if (given === undefined) texts.isProse = true;
    if (separator !== null && separator !== '' && !texts.separators.has(separator)) texts.separators.set(separator, 2);
  }
}

/** The split that a chain of methods and subscripts begins with. */
function splitsIn(node: Expr): readonly Call[] {
  if (node.nodeType === 'Subscript' || node.nodeType === 'Attribute') return splitsIn(node.value);
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute') return [];
  return node.func.attr === 'split' ? [node] : splitsIn(node.func.value);
}

/** `.split("/")[2]`, `.str.split("/").str[2]`: there are three parts. */
function notePart(
  { value, slice }: Extract<Expr, { nodeType: 'Subscript' }>,
  noteIn: NoteIn,
  columns: readonly string[] = columnUnder(value),
): void {
  const index = slice.nodeType === 'Constant' && typeof slice.value === 'number' ? slice.value : 0;
  const split = value.nodeType === 'Attribute' && value.attr === 'str' ? value.value : value;
  if (split.nodeType === 'Call' && index > 1) noteParts(split, columns, index + 1, noteIn);
}

/** `deck, number, side = ...split("/")`, `df[["deck", "number", "side"]] = df["cabin"].str.split("/", expand=True)`. */
function notePartsTaken([target]: readonly Expr[], value: Expr, noteIn: NoteIn): void {
  const names = target?.nodeType === 'Subscript' ? target.slice : target;
  if (value.nodeType !== 'Call' || (names?.nodeType !== 'List' && names?.nodeType !== 'Tuple')) return;
  noteParts(value, value.func.nodeType === 'Attribute' ? columnUnder(value.func.value) : [], names.elts.length, noteIn);
}

function noteParts({ func, args }: Call, columns: readonly string[], count: number, noteIn: NoteIn): void {
  const separator = args[0] === undefined ? null : textOf(args[0]);
  if (func.nodeType !== 'Attribute' || func.attr !== 'split' || separator === null || separator === '') return;
  for (const column of columns) {
    const { separators } = noteIn(column);
    separators.set(separator, Math.max(count, separators.get(separator) ?? 0));
  }
}

/** The column that a chain of methods and numbered parts begins at. */
function columnUnder(node: Expr): readonly string[] {
  if (node.nodeType === 'Subscript' && node.slice.nodeType === 'Constant' && typeof node.slice.value === 'number')
    return columnUnder(node.value);
  if (node.nodeType === 'Attribute' && node.attr === 'str') return columnUnder(node.value);
  if (node.nodeType === 'Call' && node.func.nodeType === 'Attribute') return columnUnder(node.func.value);
  return node.nodeType === 'Subscript' ? columnIn(node) : [];
}

function rootOf(node: Expr): string {
  if (node.nodeType === 'Name') return node.id;
  if (node.nodeType === 'Call') return node.func.nodeType === 'Attribute' ? rootOf(node.func.value) : '';
  return node.nodeType === 'Attribute' || node.nodeType === 'Subscript' ? rootOf(node.value) : '';
}

function nameOf(node: Expr): string {
  return node.nodeType === 'Name' ? node.id : '';
}
