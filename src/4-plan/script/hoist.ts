/** The top of a script: imports, constants, setup, definitions; and the content of the shared module. */
import type { Code, ModulePlan } from '../../ir.ts';
import { callsIn } from '../../python/facts/called-names.ts';
import { type ImportedName, importedNames } from '../../python/facts/imports.ts';
import { boundNames, codeOf, type Item } from '../edits/item.ts';
import { markImports } from '../edits/names-in-texts.ts';
import type { Program } from '../edits/program-type.ts';
import { withHints } from './function-hints.ts';
import { loggingImports } from './logging-imports.ts';

/** The top of a module. */
export interface Hoisted {
  readonly imports: readonly string[];
  readonly prelude: readonly Code[];
  readonly definitions: readonly Code[];
  /** Items at the top, by id. */
  readonly items: ReadonlySet<number>;
  /** Names that come from the shared module. */
  readonly fromShared: readonly string[];
}

/** Collects the items that the used names need at the top of a module, in document order. */
export function hoist(
  program: Program,
  read: Iterable<string>,
  shared: ReadonlySet<string>,
  setup: readonly Item[],
  futures: readonly string[],
): Hoisted {
  const { names, fromShared, items } = requiredItems(program, [...read, ...setup.flatMap(namesAtRun)], shared);
  const ordered = [...items, ...setup].sort((a, b) => a.id - b.id);
  const code = ordered.filter((item) => item.kind !== 'import' || importedNames(item.text) === null);
  const imports = ordered.filter((item) => item.kind === 'import').flatMap((item) => importedNames(item.text) ?? []);
  const wanted = onceEach(imports.filter((part) => part.isStar || names.has(part.name)));
  const once = withoutRepeats(code);
  const late = afterDefinitions(once);
  const classes = new Set<string>();
  const hinted = once
    .filter((item) => late.has(item))
    .map((item) => {
      const made = withHints(program, item, classes);
      if (item.text.startsWith('class ')) for (const name of item.defines) classes.add(name);
      return made;
    });
  return {
    imports: [...new Set([...futures, ...wanted, ...hinted.flatMap((one) => one.imports)])],
    prelude: once.filter((item) => !late.has(item)).map(codeOf),
    definitions: hinted.map(({ item }) => codeOf(item)),
    items: new Set(ordered.map((item) => item.id)),
    fromShared: [...fromShared].sort(),
  };
}

/** The texts of imports; a name imported in two ways is imported in the first way. */
function onceEach(imports: readonly ImportedName[]): readonly string[] {
  const isAgain = (part: ImportedName, index: number): boolean =>
    part.of !== null && imports.findIndex(({ name, of }) => name === part.name && of === part.of) < index;
  return imports.filter((part, index) => !isAgain(part, index)).map((part) => part.text);
}

/** Definitions, and values created with them. */
function afterDefinitions(items: readonly Item[]): ReadonlySet<Item> {
  const late = new Set<Item>();
  const names = new Set<string>();
  for (const item of items) {
    if (item.kind !== 'definition' && !item.immediate.some((name) => names.has(name))) continue;
    late.add(item);
    for (const name of item.defines) names.add(name);
  }
  return late;
}

function namesAtRun(item: Item): readonly string[] {
  return [...item.immediate, ...item.captures];
}

/** The items that bind the names, and their transitive needs; names of the shared module end the search. */
function requiredItems(
  program: Program,
  read: readonly string[],
  shared: ReadonlySet<string>,
): { readonly names: ReadonlySet<string>; readonly fromShared: ReadonlySet<string>; readonly items: readonly Item[] } {
  const names = new Set<string>();
  const fromShared = new Set<string>();
  const found = new Map<number, Item>();
  const open = [...read];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (names.has(name) || !program.hoistable.has(name)) continue;
    names.add(name);
    if (shared.has(name)) {
      fromShared.add(name);
      continue;
    }
    for (const item of program.repeatable.get(name) ?? []) {
      found.set(item.id, item);
      open.push(...namesAtRun(item));
    }
  }
  return { names, fromShared, items: [...found.values()] };
}

/** The same definition in two cells counts once. */
function withoutRepeats(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${boundNames(item).join()}=${item.text}`;
    if (item.kind !== 'setup' && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The shared module that holds the definitions of these names, and what they need. */
export function planDefinitions(
  program: Program,
  shared: ReadonlySet<string>,
  packageName: string,
  futures: readonly string[],
): ModulePlan | null {
  if (shared.size === 0) return null;
  const { imports, prelude, definitions } = hoist(program, shared, new Set(), [], futures);
  const body = [...prelude, ...definitions];
  const called = new Set(body.flatMap(({ text }) => callsIn(text).map(({ name }) => name)));
  const helpers = loggingImports(called, packageName);
  const read = program.items.flatMap((item) => item.captures);
  const marked = markImports(
    program,
    imports,
    read,
    body.map((code) => code.text),
  );
  return { docstring: 'Definitions that several steps share', imports: [...marked, ...helpers], body };
}
