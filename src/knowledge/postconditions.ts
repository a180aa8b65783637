/** What an operation makes true of its result: one row an operation. Texts are Python expressions. */

/** How a statement is written: the name that it gives a value to, what it is called on, and its arguments as text. */
export interface Operation {
  /** The name or the column that is assigned: `table`, `table["charge"]`. */
  readonly target: string;
  /** The frame that the target is, or is a column of. */
  readonly root: string;
  /** What the method is called on; `null` for a function. */
  readonly receiver: string | null;
  readonly args: readonly string[];
  readonly keywords: ReadonlyMap<string, string>;
}

type Row = (operation: Operation) => readonly string[];

const lacking =
  (columns: string | undefined): Row =>
  ({ target }) =>
    columns === undefined || !/^\[?\s*["']/.test(columns)
      ? []
      : [`not {${columns.replace(/^\[\s*|\s*,?\s*\]$/g, '')}} & set(${target})`];

/** A column says it by itself; of a frame all columns are asked. */
const noneMissing = ({ target, root }: Operation): readonly string[] => [
  `${target}.notna().all(${target === root ? 'axis=None' : ''})`,
];

const isPlain = ({ args, keywords }: Operation): boolean => args.length + keywords.size === 0;
const isConstant = (text: string | undefined): boolean => /^(-?[\d.]+|"[^"]*"|'[^']*')$/.test(text ?? '');

/** Methods of frames and columns. */
const methods: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['fillna', (operation) => (isConstant(operation.args[0]) ? noneMissing(operation) : [])],
  ['dropna', (operation) => (isPlain(operation) && operation.target === operation.root ? noneMissing(operation) : [])],
  ['drop_duplicates', (operation) => (isPlain(operation) ? [`not ${operation.target}.duplicated().any()`] : [])],
  ['drop', (operation) => lacking(operation.keywords.get('columns'))(operation)],
]);

/** What a method makes true of what is assigned. */
export function afterMethod(method: string, operation: Operation): readonly string[] {
  return methods.get(method)?.(operation) ?? [];
}

/** What a split of tables makes true: its parts are the whole, and no row is in both. */
export function afterSplit(parts: readonly string[], wholes: readonly string[]): readonly string[] {
  return wholes.flatMap((whole, index) => {
    const [train, test] = [parts[index * 2], parts[index * 2 + 1]];
    return train === undefined || test === undefined ? [] : [`len(${train}) + len(${test}) == len(${whole})`];
  });
}

/** What an estimator has when it was made with arguments. */
export function afterMaking(model: string, keywords: ReadonlyMap<string, string>): readonly string[] {
  return [...keywords]
    .filter(([, value]) => /^\w+$/.test(value))
    .map(([name, value]) => `${model}.${name} == ${value}`);
}
