/** The categories that encoders are given for columns; any other value in the file would be an error. */
import { type Expr, type Node, type Stmt, walkNodes } from '../../../python/parse.ts';
import { columnIn, textOf } from './named-column.ts';

type Call = Extract<Expr, { nodeType: 'Call' }>;

/** The values of one column. */
export interface Categories {
  readonly column: string;
  readonly values: readonly (string | number)[];
}

const encoders: ReadonlySet<string> = new Set(['OrdinalEncoder', 'OneHotEncoder']);

/** `OrdinalEncoder(categories=[["low", "high"]])` for the columns it is fitted on, and `pd.Categorical(df["a"], categories=["low", "high"])`. */
export function columnCategories(statements: readonly Stmt[]): readonly Categories[] {
  const named = valuesByName(statements);
  const found: Categories[] = [];
  for (const statement of statements) {
    walkNodes(statement, (node) => {
      const { lists, columns } = encodedBy(node, named);
      for (const [index, column] of columns.entries()) {
        const values = lists[index] ?? [];
        if (values.length > 1) found.push({ column, values });
      }
    });
  }
  return found;
}

type Named = ReadonlyMap<string, Expr>;

interface Encoded {
  /** A list of categories for each column. */
  readonly lists: readonly (readonly (string | number)[])[];
  readonly columns: readonly string[];
}

function encodedBy(node: Node, named: Named): Encoded {
  // ("grade", OrdinalEncoder(categories=[...]), ["grade"]) of a ColumnTransformer
  if (node.nodeType === 'Tuple') {
    const [, encoder, columns] = node.elts.length === 3 ? node.elts : [];
    return encoder === undefined || columns === undefined
      ? nothing
      : { lists: listsOf(givenTo(encoder, named), named), columns: textsIn(columns, named) };
  }
  const [first] = node.nodeType === 'Call' ? node.args : [];
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || first === undefined) return nothing;
  if (node.func.attr === 'Categorical')
    return { lists: categoriesOf(node).map((list) => itemsOf(list, named)), columns: columnIn(first) };
  if (!/^fit(?:_transform)?$/.test(node.func.attr) || first.nodeType !== 'Subscript') return nothing;
  return { lists: listsOf(givenTo(node.func.value, named), named), columns: textsIn(first.slice, named) };
}

const nothing: Encoded = { lists: [], columns: [] };

/** The categories of the encoder that an expression is or contains. */
function givenTo(node: Expr, named: Named): Expr | null {
  const value = resolved(node, named);
  let found: Expr | null = null;
  walkNodes(value, (part) => {
    const call = part.nodeType === 'Name' ? named.get(part.id) : part;
    if (call?.nodeType === 'Call' && encoders.has(calledName(call))) found ??= categoriesOf(call)[0] ?? null;
  });
  return found;
}

function categoriesOf({ keywords }: Call): readonly Expr[] {
  return keywords.flatMap(({ arg, value }) => (arg === 'categories' ? [value] : []));
}

function calledName({ func }: Call): string {
  return func.nodeType === 'Name' ? func.id : func.nodeType === 'Attribute' ? func.attr : '';
}

function listsOf(node: Expr | null, named: Named): Encoded['lists'] {
  const value = node === null ? null : resolved(node, named);
  if (value?.nodeType !== 'List' && value?.nodeType !== 'Tuple') return [];
  return value.elts.map((element) => itemsOf(element, named));
}

function itemsOf(node: Expr, named: Named): readonly (string | number)[] {
  const list = resolved(node, named);
  if (list.nodeType !== 'List' && list.nodeType !== 'Tuple') return [];
  return list.elts.flatMap((item) => {
    const constant = item.nodeType === 'Constant' ? item.value : null;
    return typeof constant === 'string' || typeof constant === 'number' ? [constant] : [];
  });
}

function textsIn(node: Expr, named: Named): readonly string[] {
  const value = resolved(node, named);
  const items = value.nodeType === 'List' || value.nodeType === 'Tuple' ? value.elts : [value];
  return items.flatMap((item) => textOf(item) ?? []);
}

function resolved(node: Expr, named: Named): Expr {
  return node.nodeType === 'Name' ? (named.get(node.id) ?? node) : node;
}

/** Lists and calls by the names that statements give them. */
function valuesByName(statements: readonly Stmt[]): Named {
  const named = new Map<string, Expr>();
  for (const statement of statements) {
    walkNodes(statement, (node) => {
      const [target] = node.nodeType === 'Assign' ? node.targets : [];
      if (node.nodeType === 'Assign' && target?.nodeType === 'Name') named.set(target.id, node.value);
    });
  }
  return named;
}
