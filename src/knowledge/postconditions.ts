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
  /** Columns that lack values in the tests' tables, and that one statement fills. */
  readonly gaps: ReadonlySet<string>;
}

type Row = (operation: Operation) => readonly string[];

/** A text, or a list of texts. */
const columnNames = /^(?:\[\s*)?((?:"[^"]*"|'[^']*')(?:\s*,\s*(?:"[^"]*"|'[^']*'))*)\s*,?\s*\]?$/s;

/** Columns that are dropped are gone: `drop(columns=["a"])`, `drop("a", axis=1)`. */
const lacking: Row = ({ target, root, args, keywords }) => {
  const isOfColumns = /^(?:1|["']columns["'])$/.test(keywords.get('axis') ?? args[1] ?? '');
  const columns = keywords.get('columns') ?? (isOfColumns ? (keywords.get('labels') ?? args[0]) : undefined);
  const names = columnNames.exec(columns ?? '')?.[1];
  return names === undefined || target !== root ? [] : [`not {${names}} & set(${target})`];
};

/** A column says it by itself; of a frame all columns are asked. */
const noneMissing = ({ target, root }: Operation): readonly string[] => [
  `${target}.notna().all(${target === root ? 'axis=None' : ''})`,
];

/** Where the tests' table lacks values of a column, these are what it is filled with. */
const filledWith: Row = ({ target, root, args, gaps }) => {
  const column = target.slice(root.length).replace(/^\[["']|["']\]$/g, '');
  return gaps.has(column) ? [`(${target} == ${args[0]}).any()`] : [];
};

const isPlain = ({ args, keywords }: Operation): boolean => args.length + keywords.size === 0;
const isConstant = (text: string | undefined): boolean => /^(-?[\d.]+|"[^"]*"|'[^']*')$/.test(text ?? '');

/** Metrics that give one number, and the same one each time. */
const plainMetrics: ReadonlySet<string> = new Set([
  ...['accuracy_score', 'balanced_accuracy_score', 'f1_score', 'precision_score', 'recall_score', 'roc_auc_score'],
  ...['average_precision_score', 'log_loss', 'matthews_corrcoef', 'cohen_kappa_score', 'brier_score_loss'],
  ...['mean_squared_error', 'root_mean_squared_error', 'mean_absolute_error', 'mean_absolute_percentage_error'],
  ...['median_absolute_error', 'r2_score', 'explained_variance_score', 'max_error'],
]);

/** Whether a function of scikit-learn gives one number that can be asked for again. */
export function isPlainMetric(name: string): boolean {
  return plainMetrics.has(name);
}

/** A column that is mapped by a dictionary has no other values than its. */
const mapped: Row = ({ target, root, args }) => {
  const values = /^\{([^{}[\]()]+)\}$/s.exec(args[0] ?? '')?.[1];
  if (values === undefined || target === root) return [];
  const items = values.split(',').filter((item) => item.trim() !== '');
  const given = items.map((item) => /^[^:]+:\s*(-?[\d.]+|"[^"]*"|'[^']*'|True|False)\s*$/.exec(item)?.[1]);
  if (given.length > 8 || given.includes(undefined)) return [];
  return [`set(${target}.dropna()) <= {${[...new Set(given)].join(', ')}}`];
};

/** Methods of frames and columns. */
const methods: ReadonlyMap<string, Row> = new Map<string, Row>([
  [
    'fillna',
    (operation) => (isConstant(operation.args[0]) ? [...noneMissing(operation), ...filledWith(operation)] : []),
  ],
  ['dropna', (operation) => (isPlain(operation) && operation.target === operation.root ? noneMissing(operation) : [])],
  ['drop_duplicates', (operation) => (isPlain(operation) ? [`not ${operation.target}.duplicated().any()`] : [])],
  ['map', mapped],
  ['drop', lacking],
]);

/** What a method makes true of what is assigned. */
export function afterMethod(method: string, operation: Operation): readonly string[] {
  return methods.get(method)?.(operation) ?? [];
}

/** What a split of tables makes true: its parts are the whole, and classes have the same share in both. */
export function afterSplit(
  parts: readonly string[],
  wholes: readonly string[],
  stratify: string | null,
  hints: ReadonlyMap<string, string | null>,
): readonly string[] {
  return wholes.flatMap((whole, index) => {
    const [train, test] = [parts[index * 2], parts[index * 2 + 1]];
    const hint = hints.get(whole) ?? null;
    // Of an unknown value nobody knows how its rows are counted.
    if (train === undefined || test === undefined || hint === null) return [];
    const rows = (name: string): string => (hint === 'spmatrix' ? `${name}.shape[0]` : `len(${name})`);
    // `stratify=table["kind"]` is a column of each part.
    const column = stratify?.startsWith(whole) === true ? stratify.slice(whole.length) : null;
    const isOf = column !== null && /^(?:\[["'][^"']*["']\]|\.\w+)?$/.test(column);
    const shares = (part: string): string =>
      `${column ? `${part}${column}` : `pd.Series(${part})`}.value_counts(normalize=True)`;
    return [
      `${rows(train)} + ${rows(test)} == ${rows(whole)}`,
      ...(isOf ? [`(${shares(train)} - ${shares(test)}).abs().max() <= 1 / ${rows(test)}`] : []),
    ];
  });
}

/** Where estimators keep arguments that are no attributes of theirs; without `only`, this holds of all. */
const keptElsewhere: readonly { readonly callee: RegExp; readonly only?: RegExp; at(name: string): string }[] = [
  {
    callee: /^XGB\w+$/,
    only: /^(?:use_label_encoder|seed|nthread|silent|gpu_id|predictor|verbose)$/,
    at: (name) => `get_params()["${name}"]`,
  },
  { callee: /^CatBoost\w*$/, at: (name) => `get_param("${name}")` },
];

/** What an estimator has when `callee` made it with arguments. */
export function afterMaking(model: string, callee: string, keywords: ReadonlyMap<string, string>): readonly string[] {
  const row = keptElsewhere.find((one) => one.callee.test(callee));
  const place = (name: string): string => (row?.only?.test(name) === false ? name : (row?.at(name) ?? name));
  return [...keywords]
    .filter(([, value]) => /^[A-Za-z_]\w*$/.test(value) || isConstant(value))
    .map(([name, value]) => `${model}.${place(name)} ${/^(?:True|False|None)$/.test(value) ? 'is' : '=='} ${value}`);
}

/** Where an estimator that is made of others keeps them: by the name of what is called, under which argument, first or by keyword. */
const parts: readonly { readonly callee: RegExp; readonly keyword: string }[] = [
  {
    callee:
      /SearchCV$|^(?:CalibratedClassifierCV|OneVsRestClassifier|OneVsOneClassifier|MultiOutput\w+|RFE|RFECV|SelectFromModel|Bagging\w+|AdaBoost\w+)$/,
    keyword: 'estimator',
  },
  { callee: /^TransformedTargetRegressor$/, keyword: 'regressor' },
];

/** The attribute under which an estimator keeps the one that it is given, which is the keyword of its first argument; `null` for others. */
export function partOf(callee: string): string | null {
  return parts.find((row) => row.callee.test(callee))?.keyword ?? null;
}
