/** What cellwright knows of libraries, asked by name. What is not known is `null`: it may do anything. */
import type { ValueKind, ValueType } from '../ir.ts';
import {
  classOfKind,
  expandClass,
  expandClassFact,
  expandConstructor,
  expandRow,
  type Index,
  indexLibraries,
  type KnownClass,
  typeOf,
  words,
} from './expand.ts';
import type { CallFact, ClassFact } from './facts.ts';
import { libraries } from './libraries/all.ts';
import { itemFact, tabular } from './operations.ts';
import type { Library, Row } from './rows.ts';

export { defaultVersion, distributionOf, isKnownModule } from './distributions.ts';
export { moduleFact, starNames } from './modules.ts';
export {
  arrayPart,
  isConsumedByReading,
  isImmutable,
  isOperatorFresh,
  isTabular,
  itemFact,
  operatorResult,
  operatorSharesElements,
  tabular,
} from './operations.ts';

/** Tables, and what was found in them. */
interface Tables {
  readonly libraries: readonly Library[];
  index: Index | null;
  readonly knownClasses: Map<string, KnownClass | null>;
  readonly callFacts: Map<string, CallFact | null>;
}

const ourTables = tablesOf(libraries);

/** The tables that are asked: ours, and inside `withLibraries` those of the repository's owner as well. */
let tables = ourTables;

function tablesOf(given: readonly Library[]): Tables {
  return { libraries: given, index: null, knownClasses: new Map(), callFacts: new Map() };
}

/** Does something while these libraries are known too. A compilation is synchronous, so that none sees another's. */
export function withLibraries<Result>(own: readonly Library[], action: () => Result): Result {
  if (own.length === 0) return action();
  tables = tablesOf([...libraries, ...own]);
  try {
    return action();
  } finally {
    tables = ourTables;
  }
}

/**
 * What is known of calling a function or a class by its dotted real name (`pandas.read_csv`, `print`).
 * Other public names of the same thing are understood (`tensorflow.keras.layers.Dense`).
 */
export function callFact(dotted: string): CallFact | null {
  const known = tables.callFacts.get(dotted);
  if (known !== undefined) return known;
  const fact = findCallFact(realName(dotted));
  tables.callFacts.set(dotted, fact);
  return fact;
}

/** What is known of calling a method; the class (with its bases) decides, then the kind. */
export function methodFact(receiver: ValueType, method: string): CallFact | null {
  for (const known of lineage(receiver)) {
    const row = known.methods.get(method) ?? known.statics.get(method) ?? known.methods.get('*');
    if (row !== undefined) return withDraws(expandRow(row, receiver, kindOf), receiver);
  }
  return null;
}

const textAttributes: ReadonlySet<string> = new Set(['__name__', '__qualname__', '__module__']);

/** What reading an attribute gives, and whether it may share objects or memory with the receiver. */
export function attributeFact(
  receiver: ValueType,
  attribute: string,
): { readonly returns: ValueType; readonly sharesWithReceiver: boolean } | null {
  // Every class and function has its names.
  if (textAttributes.has(attribute)) return { returns: { kind: 'str', className: null }, sharesWithReceiver: false };
  const chain = lineage(receiver);
  // A star stands for what no class of the lineage names.
  for (const name of [attribute, '*']) {
    for (const { attributes } of chain) {
      const found = attributes.get(name);
      if (found !== undefined)
        return { returns: typeOf(found.returns, receiver, kindOf), sharesWithReceiver: !found.fresh };
    }
  }
  return null;
}

/** What `receiver[index]` gives: what the row of its class for `__getitem__` says, else what its kind does. */
export function indexedFact(
  receiver: ValueType,
  index: Parameters<typeof itemFact>[1],
): { readonly returns: ValueType; readonly sharesWithReceiver: boolean } {
  const row = receiver.className === null ? null : methodFact(receiver, '__getitem__');
  return row === null
    ? itemFact(receiver, index)
    : { returns: row.returns, sharesWithReceiver: row.sharesWith !== 'nothing' };
}

/** Attributes and methods of a frame of which nothing else is known. */
const otherFrameNames: ReadonlySet<string> = new Set(
  words(
    `align asof backfill bool combine compare first_valid_index flags isetitem last_valid_index pad reindex_like
    reorder_levels rfloordiv rmod rpow set_flags sparse swaplevel to_gbq to_period to_sql
    to_timestamp to_xarray tz_convert tz_localize name`,
  ),
);

/**
 * What an attribute of a frame gives that is none of its own: the column of that name. Where it `wasSet` to what may be a frame
 * there may be no such column, and that frame is given.
 */
export function columnFact(receiver: ValueType, attribute: string, wasSet: boolean): ReturnType<typeof attributeFact> {
  if (receiver.className !== 'pandas.DataFrame' || attribute.startsWith('_')) return null;
  if (otherFrameNames.has(attribute) || methodFact(receiver, attribute) !== null) return null;
  const column = itemFact(receiver, 'string');
  return wasSet ? { ...column, returns: tabular } : column;
}

/** What is known of a class by its dotted real name. */
export function classFact(dotted: string): ClassFact | null {
  const known = findClass(realName(dotted));
  if (known === null) return null;
  return expandClassFact(known.group, { kind: known.group.kind ?? 'object', className: known.dotted });
}

function findCallFact(dotted: string): CallFact | null {
  const row = index().functions.get(dotted);
  if (row !== undefined) return expandRow(row, null, kindOf);
  const known = findClass(dotted);
  if (known !== null) {
    return expandConstructor(known.group, { kind: known.group.kind ?? 'object', className: dotted });
  }
  return findStatic(dotted);
}

/** `pandas.DataFrame.from_dict`: called on the class itself, or a method with its receiver as first argument. */
function findStatic(dotted: string): CallFact | null {
  const dot = dotted.lastIndexOf('.');
  const owner = dot < 0 ? null : findClass(dotted.slice(0, dot));
  if (owner === null) return null;
  const type: ValueType = { kind: owner.group.kind ?? 'object', className: owner.dotted };
  const name = dotted.slice(dot + 1);
  const chain = lineage(type);
  const row = chain.map((known) => known.statics.get(name)).find((found) => found !== undefined);
  if (row !== undefined) return expandRow(row, type, kindOf);
  const method = chain.map((known) => known.methods.get(name)).find((found) => found !== undefined);
  return method === undefined ? null : unbound(method, type);
}

/** `str.lower` as a function: only where the receiver, now an argument, is not changed and no argument's place matters. */
function unbound(row: Row, type: ValueType): CallFact | null {
  const fact = expandRow(row, type, kindOf);
  const placed = fact.readsPath !== null || fact.writesPath !== null || fact.changesArguments.length > 0;
  if (fact.changesReceiver !== 'never' || placed || fact.returnsLike !== null) return null;
  return { ...fact, sharesWith: fact.sharesWith === 'nothing' ? 'nothing' : 'arguments' };
}

/** The draws of a fitting method are those of its class. */
function withDraws(fact: CallFact, receiver: ValueType): CallFact {
  if (!fact.fits || fact.draws.length > 0) return fact;
  const known = receiver.className === null ? null : findClass(realName(receiver.className));
  const generator = known?.group.draws;
  if (known !== null) return generator === undefined ? fact : { ...fact, draws: [generator] };
  return { ...fact, draws: ['numpy.random'] };
}

/** The class of a value and its bases, nearest first. */
function lineage(type: ValueType): readonly KnownClass[] {
  const named = type.className === null ? null : findClass(realName(type.className));
  const kind = classOfKind[type.kind];
  const first = named ?? (kind === undefined ? null : findClass(kind));
  if (first === null) return [];
  const chain = new Map<string, KnownClass>([[first.dotted, first]]);
  for (const known of chain.values()) {
    for (const base of known.bases) {
      const found = findClass(base);
      if (found !== null) chain.set(base, found);
    }
  }
  return [...chain.values()];
}

/** The dotted names of a class and its bases, nearest first. */
export function basesOf(type: ValueType): readonly string[] {
  return lineage(type).flatMap((known) => [known.dotted, ...known.bases]);
}

function findClass(dotted: string): KnownClass | null {
  const known = tables.knownClasses.get(dotted);
  if (known !== undefined) return known;
  const group = index().classes.get(dotted);
  const found = group === undefined ? null : expandClass(dotted, group);
  tables.knownClasses.set(dotted, found);
  return found;
}

function kindOf(dotted: string): ValueKind {
  return index().classes.get(dotted)?.kind ?? 'object';
}

/** Follows aliases of the longest prefix, until the name is the real one. */
export function realName(dotted: string): string {
  const { aliases, functions, classes } = index();
  let name = dotted.startsWith('builtins.') ? dotted.slice('builtins.'.length) : dotted;
  for (let turn = 0; turn < 4; turn += 1) {
    if (functions.has(name) || classes.has(name)) return name;
    const next = followAlias(name, aliases);
    if (next === null) return name;
    name = next;
  }
  return name;
}

function followAlias(name: string, aliases: ReadonlyMap<string, string>): string | null {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const target = aliases.get(name.slice(0, end));
    if (target !== undefined) return target + name.slice(end);
  }
  return null;
}

function index(): Index {
  tables.index ??= indexLibraries(tables.libraries);
  return tables.index;
}
