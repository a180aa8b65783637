import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseModule } from '../../src/python/parse.ts';
import { namesOf, type StatementNames } from '../../src/python/scopes.ts';
import { python, whyNoPython } from '../support/python.ts';
import { drawn } from '../support/whole.ts';

interface Observed {
  readonly ends: boolean;
  /** Every sequence of decisions was tried. */
  readonly complete: boolean;
  readonly alwaysBound: readonly string[];
  readonly alwaysDeleted: readonly string[];
  readonly everBound: readonly string[];
  readonly everDeleted: readonly string[];
  readonly read: readonly string[];
}

type Lines = readonly string[];

const name = fc.constantFrom('a', 'b', 'd', 'e');
/** Without `:=` in comprehensions, which binds past a recording namespace. */
const expression: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: name },
  { weight: 2, arbitrary: fc.constantFrom('1', 'c()', 't()', 'f"{a:{b}}"') },
  { weight: 2, arbitrary: name.map((target) => `(${target} := c())`) },
  { weight: 1, arbitrary: fc.tuple(name, name).map(([x, y]) => `(c() and (${x} := 1) or ${y})`) },
  { weight: 1, arbitrary: fc.tuple(name, name, name).map(([x, y, z]) => `(${x} if c() else (${y} := ${z}))`) },
  { weight: 1, arbitrary: fc.tuple(name, name).map(([x, y]) => `list(${x} for ${x} in n(${y}))`) },
  { weight: 1, arbitrary: fc.tuple(name, name).map(([x, y]) => `(0 < c() < (${x} := ${y}))`) },
);

const indented = (lines: Lines) => (lines.length === 0 ? ['  pass'] : lines.map((line) => `  ${line}`));

const simple: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(name, expression).map(([x, value]) => [`${x} = ${value}`]) },
  { weight: 2, arbitrary: expression.map((value) => [`t(${value})`]) },
  { weight: 2, arbitrary: name.map((x) => [`del ${x}`]) },
  { weight: 1, arbitrary: fc.tuple(name, expression).map(([x, value]) => [`${x}: int = ${value}`]) },
  { weight: 1, arbitrary: fc.tuple(name, name).map(([x, y]) => [`${x}, *${y} = c(), c()`]) },
  { weight: 1, arbitrary: name.map((x) => [`import os as ${x}`]) },
  { weight: 1, arbitrary: fc.tuple(name, name).map(([x, y]) => [`def ${x}(p=${y}): pass`]) },
  { weight: 1, arbitrary: fc.constant(['raise KeyError']) },
  { weight: 1, arbitrary: expression.map((value) => [`assert ${value}`]) },
);

const jump: fc.Arbitrary<Lines> = fc.constantFrom(['if c(): break'], ['if c(): continue'], ['break'], ['continue']);

/** Bodies of statements; `inLoop` allows jumps. */
function body(depth: number, inLoop: boolean): fc.Arbitrary<Lines> {
  const choices = [{ weight: 4, arbitrary: simple }];
  if (depth > 0) choices.push({ weight: 3, arbitrary: compound(depth - 1, inLoop) });
  if (inLoop) choices.push({ weight: 1, arbitrary: jump });
  return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 3 }).map((parts) => parts.flat());
}

function compound(depth: number, inLoop: boolean): fc.Arbitrary<Lines> {
  const inner = body(depth, inLoop);
  const loop = body(depth, true);
  const block = (head: string, lines: Lines) => [head, ...indented(lines)];
  return fc.oneof(
    fc.tuple(expression, inner, inner).map(([t, x, y]) => [...block(`if ${t}:`, x), ...block('else:', y)]),
    fc.tuple(inner).map(([x]) => block('if c():', x)),
    fc
      .tuple(name, expression, loop, inner)
      .map(([v, e, x, y]) => [...block(`for ${v} in n(${e}):`, x), ...block('else:', y)]),
    fc.tuple(name, loop).map(([v, x]) => block(`for ${v} in [1, c()]:`, x)),
    fc.tuple(expression, loop, inner).map(([t, x, y]) => [...block(`while c(${t}):`, x), ...block('else:', y)]),
    loop.map((x) => block('while True:', [...x, 'if c(): break'])),
    fc.tuple(name, expression, inner).map(([v, e, x]) => block(`with m(${e}) as ${v}:`, x)),
    fc.tuple(name, inner).map(([v, x]) => block(`with suppress(KeyError), m() as ${v}:`, x)),
    fc
      .tuple(inner, name, inner, inner, inner)
      .map(([x, v, y, z, w]) => [
        ...block('try:', x),
        ...block(`except KeyError as ${v}:`, y),
        ...block('else:', z),
        ...block('finally:', w),
      ]),
    fc
      .tuple(inner, name, inner, inner)
      .map(([x, v, y, z]) => [
        ...block('try:', x),
        ...block('except KeyError:', y),
        ...block(`except ValueError as ${v}:`, z),
      ]),
    fc.tuple(inner, inner).map(([x, y]) => [...block('try:', x), ...block('finally:', y)]),
    fc
      .tuple(expression, name, name, inner, inner, inner)
      .map(([e, v, g, x, y, z]) => [
        `match (c(${e}), c()):`,
        ...indented(block(`case (True, ${v}) if c(${g}):`, x)),
        ...indented(block(`case (${v}, False) | (False, ${v}):`, y)),
        ...indented(block(`case ${g}:`, z)),
      ]),
    fc.tuple(name, inner).map(([v, x]) =>
      block(
        `class ${v}:`,
        x.filter((line) => !/\bfor i in\b|break|continue/.test(line)),
      ),
    ),
  );
}

const count = drawn(1500, 500);
const programs = fc.sample(compound(2, false), { seed: 20, numRuns: count }).map((lines) => lines.join('\n'));

function sound(source: string, seen: Observed, names: StatementNames): Readonly<Record<string, readonly string[]>> {
  const without = (given: readonly string[], ...known: (readonly string[])[]) =>
    given.filter((item) => !known.flat().includes(item));
  const certain = seen.ends && seen.complete;
  const problems = {
    'read, but not in reads': without(seen.read, names.reads),
    'bound, but not in defines or mayDefine': without(seen.everBound, names.defines, names.mayDefine),
    'deleted, but not in deletes or mayDelete': without(seen.everDeleted, names.deletes, names.mayDelete),
    'defined, but not always bound': certain ? without(names.defines, seen.alwaysBound) : [],
    'said to be deleted, but not always deleted': certain ? without(names.deletes, seen.alwaysDeleted) : [],
  };
  const wrong = Object.entries(problems).filter(([, list]) => list.length > 0);
  return wrong.length === 0 ? {} : Object.fromEntries([...wrong, [source, []]]);
}

describe.skipIf(!python())(`programs that run ${whyNoPython()}`, () => {
  const results: { source: string; seen: Observed; names: StatementNames }[] = [];

  beforeAll(() => {
    const parsed = programs.flatMap((source) => {
      const result = parseModule(source);
      const [statement] = result.ok ? result.module.body : [];
      return statement === undefined ? [] : [{ source, names: namesOf(statement) }];
    });
    const input = parsed.map(({ source }) => JSON.stringify(source)).join('\n');
    const output = execFileSync(python() ?? '', ['test/python/run_programs.py'], { input, encoding: 'utf8' });
    for (const [index, line] of output.trim().split('\n').entries()) {
      const program = parsed[index];
      if (program !== undefined) results.push({ ...program, seen: JSON.parse(line) as Observed });
    }
  });

  test('are nearly all valid, and many end normally on some path', () => {
    expect(results.length).toBeGreaterThan(count * 0.9);
    expect(results.filter(({ seen }) => seen.ends && seen.complete).length).toBeGreaterThan(count * 0.3);
  });

  test('never do to names what namesOf does not say', () => {
    const wrong = results.map(({ source, seen, names }) => sound(source, seen, names));
    expect(wrong.filter((problem) => Object.keys(problem).length > 0)).toEqual([]);
  });
});
