/** Text columns that the code converts to numbers, and the affixes that it strips first. */
import type { Expr, Node } from '../../../python/parse.ts';
import { columnIn, textOf } from './named-column.ts';

/** The conversion of a column's texts. */
export interface Conversions {
  /** True if the code converts it to numbers: `astype(int)`, `pd.to_numeric`, `apply(float)`. */
  isNumber: boolean;
  /** True if the code uses parts of its texts: `.str`. */
  isText: boolean;
  /** Affixes that the code strips: a unit, a currency. */
  readonly affixes: Set<string>;
}

type Call = Extract<Expr, { nodeType: 'Call' }>;

/** Records the columns that a call converts to numbers or strips. */
export function noteConversion(node: Node, noteIn: (column: string) => Conversions): void {
  if (node.nodeType === 'Attribute' && node.attr === 'str')
    for (const column of columnIn(node.value)) noteIn(column).isText = true;
  if (node.nodeType !== 'Call') return;
  for (const column of convertedBy(node)) noteIn(column).isNumber = true;
  const affix = affixTakenBy(node);
  if (affix !== null) for (const column of columnsBelow(node)) noteIn(column).affixes.add(affix);
}

function convertedBy(call: Call): readonly string[] {
  const { func } = call;
  const [first] = call.args;
  const name = func.nodeType === 'Attribute' ? func.attr : func.nodeType === 'Name' ? func.id : '';
  if (first === undefined) return [];
  if (name === 'to_numeric' || name === 'int' || name === 'float') return columnsBelow(first);
  if (func.nodeType !== 'Attribute') return [];
  if (name === 'astype' && first.nodeType === 'Dict') {
    return first.keys.flatMap((key, index) => {
      const type = first.values[index];
      const column = key === null ? null : textOf(key);
      return column !== null && type !== undefined && isNumberType(type) ? [column] : [];
    });
  }
  return ['astype', 'apply', 'map'].includes(name) && isNumberType(first) ? columnsBelow(func.value) : [];
}

/** `int`, `"float64"`, `np.int32`. */
function isNumberType(node: Expr): boolean {
  const name = node.nodeType === 'Name' ? node.id : node.nodeType === 'Attribute' ? node.attr : (textOf(node) ?? '');
  return /^u?(?:int|float)_?\d*$/i.test(name);
}

const strips: ReadonlySet<string> = new Set(['strip', 'rstrip', 'lstrip', 'removesuffix', 'removeprefix', 'split']);

/** `" km"` of `.str.replace(" km", "")`, `.str.strip(" km")` and `.str.split(" km")`. */
function affixTakenBy({ func, args }: Call): string | null {
  if (func.nodeType !== 'Attribute') return null;
  const [first, second] = args.map(textOf);
  if (first === null || first === undefined || !/^[^\d\\[\](){}*+?|^,]{1,12}$/.test(first) || first.trim() === '')
    return null;
  if (strips.has(func.attr)) return first;
  return func.attr === 'replace' && second === '' ? first : null;
}

/** The columns that a chain of methods begins at: `frame["a"].replace("Yes", 1).str.strip()`. */
function columnsBelow(node: Expr): readonly string[] {
  const found = columnIn(node);
  if (found.length > 0 && !(node.nodeType === 'Attribute' && node.attr === 'str')) return found;
  if (node.nodeType === 'Call' && node.func.nodeType === 'Attribute') return columnsBelow(node.func.value);
  return node.nodeType === 'Attribute' ? columnsBelow(node.value) : found;
}
