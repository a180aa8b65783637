import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lineColumn } from '../../src/python/edit.ts';
import { parseModule } from '../../src/python/parse.ts';
import { namesOf } from '../../src/python/scopes.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { drawn } from '../support/whole.ts';

interface Described {
  readonly place: readonly [number, number];
  readonly bound: readonly string[];
  readonly now: readonly string[];
  readonly later: readonly string[];
  readonly global_writes: readonly string[];
  readonly class_locals: readonly string[];
  readonly walrus: readonly string[];
  readonly augmented: readonly string[];
}

interface File {
  readonly path: string;
  readonly statements: readonly Described[];
}

/** Files that CPython reads and the parser does not, by what is in them. */
const unreadable: ReadonlyMap<string, string> = new Map([
  ['test_fstring.py', 'a replacement field over several lines with an operator at the start of a line'],
  ['test_grammar.py', 'a comma in front of a semicolon'],
  ['test_patma.py', 'strings side by side in a pattern'],
  ['test_unicode_identifiers.py', 'letters outside the basic plane in names'],
  ['test_coroutines.py', '`async for` in a set or dict comprehension'],
]);

const missing = (wanted: readonly string[], ...given: readonly (readonly string[])[]) => {
  const known = new Set(given.flat());
  return wanted.filter((name) => !known.has(name));
};

/** How far a statement's names are from what the symbol table says; empty where they agree. */
function differences(file: File): readonly string[] {
  const text = readFileSync(file.path, 'utf8').replace(/\r\n?/g, '\n');
  const parsed = parseModule(text);
  const name = file.path.split('/').at(-1) ?? '';
  if (!parsed.ok) return unreadable.has(name) ? [] : [`${file.path}:${parsed.line}: ${parsed.message}`];
  const { module } = parsed;
  if (module.body.length !== file.statements.length) return [`${file.path}: ${module.body.length} statements`];
  return module.body.flatMap((statement, index) => {
    const expected = file.statements[index] as Described;
    const names = namesOf(statement);
    const { start, end } = module.range(statement);
    const lines = [lineColumn(text, start).line, lineColumn(text, end).line];
    const touched = [...names.storesAll, ...names.deletes, ...names.mayDelete];
    const problems = {
      place: lines.join() === expected.place.join() ? [] : [`${lines}`],
      'bound only by symtable': missing(expected.bound, touched),
      'bound only by namesOf': missing(touched, expected.bound, expected.walrus),
      'read now only by symtable': missing(expected.now, names.reads, names.storesAll),
      'read now only by namesOf': missing(names.reads, expected.now, expected.augmented, expected.class_locals),
      'read later only by symtable': missing(expected.later, names.deferred),
      'read later only by namesOf': missing(
        names.deferred,
        expected.later,
        expected.global_writes,
        expected.class_locals,
      ),
      'written by functions only by symtable': missing(expected.global_writes, names.globalWrites),
      'written by functions only by namesOf': missing(names.globalWrites, expected.global_writes, expected.walrus),
    };
    return Object.entries(problems)
      .filter(([, list]) => list.length > 0)
      .map(([what, list]) => `${file.path}:${expected.place[0]}: ${what}: ${list}`);
  });
}

describe.skipIf(!python())(`the standard library ${whyNoPython()}`, () => {
  const every = drawn(5, 60);

  test('has the statements and the names that CPython finds in it', () => {
    const lines = runPython(['test/python/names_by_symtable.py', String(every)])
      .trim()
      .split('\n');
    const files = lines.map((line) => JSON.parse(line) as File);
    expect(files.length).toBeGreaterThan(1000 / every);
    expect(files.flatMap(differences)).toEqual([]);
  });
});
