/** Rows that the owner of a repository adds by the setting `knowledge`: read, and checked as our own tables are by tests. */
import type { KnownAttribute, KnownCall, KnownClass, KnownModule } from '../config/knowledge-settings.ts';
import type { ValueKind } from '../ir.ts';
import { isKind, words } from './expand.ts';
import type { Generator } from './facts.ts';
import { generators } from './generators.ts';
import { classFact } from './lookup.ts';
import * as rows from './rows.ts';

/** Something in the setting that means nothing, with the way to it. */
export interface KnowledgeMistake {
  readonly keys: readonly (string | number)[];
  readonly reason: string;
  readonly expected: string;
}

type Keys = KnowledgeMistake['keys'];

/** Traits that stand for themselves, by the names that the tables use. */
const plainTraits: Readonly<Record<string, rows.Trait>> = {
  changes: rows.changes,
  holds: rows.holds,
  inplace: rows.inplace,
  sharesReceiver: rows.sharesReceiver,
  sharesArguments: rows.sharesArguments,
  sharesBoth: rows.sharesBoth,
  sharesElements: rows.sharesElements,
  calls: rows.calls,
  callsHeld: rows.callsHeld,
  prints: rows.prints,
  displays: rows.displays,
  draws2d: rows.draws2d,
  shows: rows.shows,
  metric: rows.metric,
  setup: rows.setup,
  clock: rows.clock,
  network: rows.network,
  serves: rows.serves,
  fits: rows.fits,
  folder: rows.folder,
  filledFolder: rows.filledFolder,
  readsReceiver: rows.readsReceiver,
  writesReceiver: rows.writesReceiver,
};

const generatorNames: ReadonlySet<string> = new Set(generators);

/** Traits that take words: an argument by its position and keyword, a generator, a keyword. */
const traitsWithWords: Readonly<Record<string, (words: readonly string[]) => rows.Trait | null>> = {
  reads: (given) => ofPath(given, rows.reads),
  writes: (given) => ofPath(given, rows.writes),
  namedOrReads: (given) => ofPath(given, rows.namedOrReads),
  opens: ([path, mode]) => (path && mode ? rows.opens(path, mode) : null),
  copies: ([keyword]) => (keyword ? rows.copies(keyword) : null),
  changesArguments: (given) =>
    given.length > 0 ? rows.changesArguments(...given.map((one) => (isPosition(one) ? Number(one) : one))) : null,
  draws: ([generator, ...fixedBy]) => (isGenerator(generator) ? rows.draws(generator, ...fixedBy) : null),
  seeds: (given) => (given.length > 0 && given.every(isGenerator) ? rows.seeds(...given) : null),
};

/** The rows of the setting as a table like our own. */
export function ownLibraries(modules: readonly KnownModule[]): readonly rows.Library[] {
  return modules.map(({ module, functions, classes }) => ({
    functions: { [module]: (functions ?? []).map(rowOf) },
    classes: (classes ?? []).map((one) => groupOf(module, one)),
  }));
}

function rowOf({ names, returns, does }: KnownCall): rows.Row {
  return [names, returns ?? '', ...traitsOf(does)];
}

function groupOf(module: string, known: KnownClass): rows.ClassGroup {
  const attributes = (known.attributes ?? []).map(
    ({ names, returns = '', fresh }): rows.AttributeRow => (fresh ? [names, returns, 'fresh'] : [names, returns]),
  );
  return {
    module,
    names: known.names,
    methods: (known.methods ?? []).map(rowOf),
    attributes,
    ...(known.kind === undefined ? {} : { kind: known.kind as ValueKind }),
    ...(known.bases === undefined ? {} : { bases: known.bases }),
    ...(known.flavor === undefined ? {} : { flavor: known.flavor }),
    ...(known.construct === undefined ? {} : { construct: traitsOf(known.construct) }),
  };
}

function traitsOf(does: readonly string[] | undefined): readonly rows.Trait[] {
  return (does ?? []).flatMap((text) => traitOf(text) ?? []);
}

function traitOf(text: string): rows.Trait | null {
  const [word = '', ...rest] = words(text);
  const plain = Object.hasOwn(plainTraits, word) && rest.length === 0 ? plainTraits[word] : undefined;
  const made = Object.hasOwn(traitsWithWords, word) ? traitsWithWords[word]?.(rest) : undefined;
  return plain ?? made ?? null;
}

function ofPath(
  [first, second, ...rest]: readonly string[],
  trait: (position: number | null, keyword?: string | null) => rows.Trait,
): rows.Trait | null {
  if (first === undefined || rest.length > 0) return null;
  return isPosition(first) ? trait(Number(first), second) : second === undefined ? trait(null, first) : null;
}

function isPosition(word: string): boolean {
  return /^\d+$/.test(word);
}

function isGenerator(word: string | undefined): word is Generator {
  return word !== undefined && generatorNames.has(word);
}

/** What cannot be read as rows: words that no table has, kinds and classes that do not exist. */
export function knowledgeMistakes(modules: readonly KnownModule[]): readonly KnowledgeMistake[] {
  const own = new Set(
    modules.flatMap(({ module, classes }) =>
      (classes ?? []).flatMap(({ names }) => words(names).map((name) => `${module}.${name}`)),
    ),
  );
  const isClass = (dotted: string) => own.has(dotted) || classFact(dotted) !== null;
  return modules.flatMap(({ module, functions, classes }, place) => [
    ...(functions ?? []).flatMap((row, at) => callMistakes(row, ['knowledge', place, 'functions', at], isClass)),
    ...(classes ?? []).flatMap((row, at) => classMistakes(module, row, ['knowledge', place, 'classes', at], isClass)),
  ]);
}

type IsClass = (dotted: string) => boolean;

function callMistakes(row: KnownCall | KnownAttribute, keys: Keys, isClass: IsClass): readonly KnowledgeMistake[] {
  return [
    ...namesMistakes(row.names, keys),
    ...returnsMistakes(row.returns, keys, isClass),
    ...('does' in row ? traitMistakes(row.does, [...keys, 'does']) : []),
  ];
}

function classMistakes(module: string, row: KnownClass, keys: Keys, isClass: IsClass): readonly KnowledgeMistake[] {
  const known = words(row.names).filter((name) => classFact(`${module}.${name}`) !== null);
  const bases = words(row.bases ?? '').filter((name) => !isClass(name));
  const kind = row.kind === undefined || isKind(row.kind) ? [] : [row.kind];
  return [
    ...namesMistakes(row.names, keys),
    ...known.map((name) => mistake([...keys, 'names'], `\`${module}.${name}\` is known already`, 'other classes')),
    ...kind.map((name) => mistake([...keys, 'kind'], `\`${name}\` is no kind`, 'a kind such as `estimator`, `frame`')),
    ...bases.map((name) => mistake([...keys, 'bases'], `\`${name}\` is no class that is known`, 'a known class')),
    ...traitMistakes(row.construct, [...keys, 'construct']),
    ...(row.methods ?? []).flatMap((one, at) => callMistakes(one, [...keys, 'methods', at], isClass)),
    ...(row.attributes ?? []).flatMap((one, at) => callMistakes(one, [...keys, 'attributes', at], isClass)),
  ];
}

function namesMistakes(names: string, keys: Keys): readonly KnowledgeMistake[] {
  const wrong = words(names).filter((name) => !/^([A-Za-z_]\w*|\*)$/.test(name));
  return wrong.map((name) =>
    mistake([...keys, 'names'], `\`${name}\` is no name of Python`, 'names with spaces between them'),
  );
}

function returnsMistakes(returns: string | undefined, keys: Keys, isClass: IsClass): readonly KnowledgeMistake[] {
  const parts = (returns ?? '').split(',').map((part) => part.trim());
  const isWord = (part: string) =>
    part === '' || part === 'receiver' || /^like \d+$/.test(part) || isKind(part) || isClass(part);
  return parts
    .filter((part) => !isWord(part))
    .map((part) =>
      mistake(
        [...keys, 'returns'],
        `\`${part}\` is no kind and no class that is known`,
        'a kind such as `frame`, `series`, `array` or `float`, a known class, `receiver` or `like 0`',
      ),
    );
}

function traitMistakes(does: readonly string[] | undefined, keys: Keys): readonly KnowledgeMistake[] {
  return (does ?? []).flatMap((text, at) => {
    if (traitOf(text) !== null) return [];
    const [word = ''] = words(text);
    const isWord = Object.hasOwn(traitsWithWords, word) || Object.hasOwn(plainTraits, word);
    const reason = isWord ? `\`${word}\` is followed by the wrong words` : `\`${word}\` is no word of the tables`;
    const all = [...Object.keys(plainTraits), ...Object.keys(traitsWithWords)].sort();
    return [mistake([...keys, at], reason, `one of ${all.map((name) => `\`${name}\``).join(', ')}`)];
  });
}

function mistake(keys: Keys, reason: string, expected: string): KnowledgeMistake {
  return { keys, reason, expected };
}
