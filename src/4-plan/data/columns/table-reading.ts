/** What the code says of the form of a text table when it reads it. */
import { statementsIn } from '../../../python/code-tree.ts';
import { type Expr, type Node, type Stmt, walkNodes } from '../../../python/parse.ts';
import type { Program } from '../../edits/program-type.ts';
import { textOf } from './named-column.ts';

/** The form of a text table. */
export interface TableReading {
  /** What stands between two values; null for what the file's name suggests. */
  readonly separator: string | null;
  /** The names that the code gives to columns without a header, as many as it gives; null for a file with a header. */
  readonly names: readonly string[] | null;
}

/** `pd.read_csv(path, sep="\\t", header=None, names=["label", "text"])`, also with a list that has a name. */
export function readingOf({ items }: Program, readers: ReadonlySet<number>): TableReading {
  const options = new Map<string, Expr>();
  for (const { id, text } of items) {
    if (!readers.has(id)) continue;
    for (const statement of statementsIn(text)) walkNodes(statement, (node) => noteOptions(node, options));
  }
  const lists = new Map(items.flatMap(({ text }) => statementsIn(text).flatMap(listIn)));
  const separator = textOfOption(options.get('sep') ?? options.get('delimiter'));
  const header = options.get('header');
  const names = options.get('names');
  const isHeaderless = header === undefined ? names !== undefined : isNone(header);
  return {
    separator: separator?.length === 1 ? separator : null,
    names: isHeaderless ? namesIn(names, lists) : null,
  };
}

function noteOptions(node: Node, options: Map<string, Expr>): void {
  if (node.nodeType !== 'Call' || node.func.nodeType !== 'Attribute' || !/^read_(?:csv|table)$/.test(node.func.attr))
    return;
  const [, second] = node.args;
  if (second !== undefined) options.set('sep', second);
  for (const { arg, value } of node.keywords) if (typeof arg === 'string') options.set(arg, value);
}

function textOfOption(given: Expr | undefined): string | null {
  return given === undefined ? null : textOf(given);
}

function isNone(given: Expr): boolean {
  return given.nodeType === 'Constant' && given.value === null;
}

function listIn(statement: Stmt): readonly (readonly [string, Expr])[] {
  if (statement.nodeType !== 'Assign') return [];
  const [target] = statement.targets;
  return target?.nodeType === 'Name' ? [[target.id, statement.value]] : [];
}

function namesIn(given: Expr | undefined, lists: ReadonlyMap<string, Expr>): readonly string[] {
  const list = given?.nodeType === 'Name' ? lists.get(given.id) : given;
  return list?.nodeType === 'List' ? list.elts.flatMap((item) => textOf(item) ?? []) : [];
}
