import type { ValueKind, ValueType } from '../ir.ts';
import type { CallFact, ClassFact, ReturnedPart } from './facts.ts';
import type { ClassGroup, Library, Row, Trait } from './rows.ts';

/** A row before it is expanded, by the name that it describes. */
export interface KnownClass {
  readonly dotted: string;
  readonly group: ClassGroup;
  readonly bases: readonly string[];
  readonly methods: ReadonlyMap<string, Row>;
  readonly statics: ReadonlyMap<string, Row>;
  readonly attributes: ReadonlyMap<string, { readonly returns: string; readonly fresh: boolean }>;
}

/** All tables, indexed by dotted name. */
export interface Index {
  readonly functions: ReadonlyMap<string, Row>;
  readonly classes: ReadonlyMap<string, ClassGroup>;
  readonly aliases: ReadonlyMap<string, string>;
}

/** The best case: nothing changes, the result is fresh, nothing happens outside. */
export const harmless: CallFact = {
  changesReceiver: 'never',
  changesArguments: [],
  keepsArguments: false,
  sharesWith: 'nothing',
  sharesElements: false,
  copyKeyword: null,
  otherwise: [],
  returns: { kind: 'unknown', className: null },
  returnsLike: null,
  isElementwise: false,
  mapsColumns: false,
  unlessKeyword: null,
  arrayOfDense: false,
  framesAmong: null,
  partsOfEach: 0,
  floatOfNumbers: false,
  returnsEach: null,
  partsShare: false,
  readsPath: null,
  writesPath: null,
  pathSuffix: null,
  pathMode: null,
  pathKind: 'file',
  pathOrName: false,
  fillsFolder: false,
  prints: false,
  displays: false,
  drawsFigure: false,
  showsFigure: false,
  draws: [],
  fixedBy: [],
  seeds: [],
  metric: false,
  setup: false,
  readsClock: false,
  usesNetwork: false,
  serves: false,
  fits: false,
  callsArguments: false,
  callsHeld: false,
  drawsInLayers: false,
};

/** Classes that stand for a kind, where nothing nearer is known. */
export const classOfKind: Readonly<Partial<Record<ValueKind, string>>> = {
  int: 'int',
  float: 'float',
  bool: 'bool',
  str: 'str',
  bytes: 'bytes',
  list: 'list',
  tuple: 'tuple',
  dict: 'dict',
  set: 'set',
  frame: 'pandas.DataFrame',
  series: 'pandas.Series',
  array: 'numpy.ndarray',
  sparse: 'scipy.sparse.csr_matrix',
  estimator: 'sklearn.base.BaseEstimator',
  figure: 'matplotlib.figure.Figure',
  axes: 'matplotlib.axes.Axes',
  path: 'pathlib.Path',
};

/** Kinds whose `ValueType` names the class that stands for them. */
const namedKinds: ReadonlySet<string> = new Set(['frame', 'series', 'array', 'figure', 'axes', 'path']);

/** Every kind, to tell kinds from class names in a row. */
const kinds: ReadonlySet<string> = new Set([
  ...Object.keys(classOfKind),
  ...['none', 'module', 'function', 'class', 'generator', 'handle', 'object', 'unknown'],
]);

/** Whether a word of a row is a kind, and no class. */
export function isKind(word: string): boolean {
  return kinds.has(word);
}

/** Indexes libraries by dotted name; rows stay as they are until they are looked up. */
export function indexLibraries(libraries: readonly Library[]): Index {
  const functions = new Map<string, Row>();
  const classes = new Map<string, ClassGroup>();
  const aliases = new Map<string, string>();
  for (const library of libraries) {
    for (const [module, rows] of Object.entries(library.functions ?? {})) {
      for (const row of rows) for (const name of words(row[0])) functions.set(join(module, name), row);
    }
    for (const group of library.classes ?? []) {
      for (const name of words(group.names)) classes.set(join(group.module, name), group);
    }
    for (const [from, to] of Object.entries(library.aliases ?? {})) aliases.set(from, to);
  }
  return { functions, classes, aliases };
}

/** Indexes the members of a class. */
export function expandClass(dotted: string, group: ClassGroup): KnownClass {
  const attributes = new Map<string, { returns: string; fresh: boolean }>();
  for (const [names, returns, sharing] of group.attributes ?? []) {
    for (const name of words(names)) attributes.set(name, { returns, fresh: sharing === 'fresh' });
  }
  return {
    dotted,
    group,
    bases: words(group.bases ?? ''),
    methods: membersByName(group.methods ?? []),
    statics: membersByName(group.statics ?? []),
    attributes,
  };
}

/** Makes the full fact of a row. */
export function expandRow(row: Row, receiver: ValueType | null, kindOf: (dotted: string) => ValueKind): CallFact {
  const [, returns, ...traits] = row;
  const { otherwise = [], ...merged } = mergeTraits(traits);
  const expand = (text: string): Returns => expandReturns(text, receiver, kindOf);
  const where = otherwise.map(([keywords, text]) => ({ ...harmless, ...expand(text), keywords: words(keywords) }));
  return { ...harmless, ...expand(returns), ...merged, otherwise: where };
}

/** Makes the fact of calling a class. */
export function expandConstructor(group: ClassGroup, type: ValueType): CallFact {
  const { otherwise: _, ...merged } = mergeTraits(group.construct ?? []);
  return { ...harmless, sharesWith: 'arguments', ...merged, returns: type };
}

/** Makes the fact of a class. */
export function expandClassFact(group: ClassGroup, type: ValueType): ClassFact {
  return {
    type,
    flavor: group.flavor ?? null,
    unstorable: group.unstorable ?? null,
    draws: group.draws === undefined ? [] : [group.draws],
    fixedBy: words(group.fixedBy ?? ''),
    keepsData: group.keepsData ?? false,
    holdsEstimators: group.holdsEstimators ?? false,
    drawsAsHeld: group.drawsAsHeld ?? false,
  };
}

/** The type that a word of a row stands for. */
export function typeOf(word: string, receiver: ValueType | null, kindOf: (dotted: string) => ValueKind): ValueType {
  if (word === '') return { kind: 'unknown', className: null };
  if (word === 'receiver') return receiver ?? { kind: 'unknown', className: null };
  if (!kinds.has(word)) return { kind: kindOf(word), className: word };
  const kind = word as ValueKind;
  return { kind, className: namedKinds.has(word) ? (classOfKind[kind] ?? null) : null };
}

/** Splits a table's list of names. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

type Returns = Partial<Pick<CallFact, 'returns' | 'returnsEach' | 'returnsLike'>>;

function expandReturns(returns: string, receiver: ValueType | null, kindOf: (dotted: string) => ValueKind): Returns {
  if (returns.startsWith('like ')) return { returnsLike: Number(returns.slice(5)) };
  if (!returns.includes(',')) return { returns: typeOf(returns, receiver, kindOf) };
  const part = (word: string): ReturnedPart => {
    if (!word.startsWith('(')) return typeOf(word, receiver, kindOf);
    return {
      kind: 'tuple',
      className: null,
      each: words(word.slice(1, -1)).map((one) => typeOf(one, receiver, kindOf)),
    };
  };
  const each = returns.split(',').map((word) => part(word.trim()));
  return { returns: { kind: 'tuple', className: null }, returnsEach: each };
}

function mergeTraits(traits: readonly Trait[]): Trait {
  return Object.assign({}, ...traits) as Trait;
}

function membersByName(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const byName = new Map<string, Row>();
  for (const row of rows) for (const name of words(row[0])) byName.set(name, row);
  return byName;
}

function join(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}
