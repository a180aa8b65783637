import { describe, expect, test } from 'vitest';
import { children, type Located, parseModule, walkNodes } from '../../src/python/parse.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const files = [
  ...[
    'test_syntax',
    'test_named_expressions',
    'test_patma',
    'test_positional_only_arg',
    'test_unpack_ex',
    'test_grammar',
  ],
  ...[
    'test_fstring',
    'test_coroutines',
    'test_scope',
    'test_generators',
    'test_future',
    'test_except_star',
    'test_ast',
  ],
  ...[
    'test_exceptions',
    'test_genexps',
    'test_symtable',
    'test_string_literals',
    'test_tokenize',
    'test_unparse',
    'test_eof',
  ],
].map((name) => `${name}.py`);

/** What only CPython can know, or the parser cannot be taught from outside: each with CPython's words. */
const acceptedThoughRefused: readonly RegExp[] = [
  /^f-string: single '}'/,
  /^f-string: expressions nested too deeply/,
  /^f-string expression part cannot include/, // allowed from Python 3.12 on
  /^f-string: .*(?:unmatched|nested|expecting|unterminated)/,
  /unicode error/,
  /unexpected EOF/,
  /at least one argument must precede \//,
  /(?:real|imaginary) number required in complex literal/,
  /mapping pattern checks duplicate key/,
  /cannot appear in an except\* block/,
  /too many statically nested blocks/,
  /^patterns may only match literals/,
  /^unterminated string literal/, // a quote used again inside an f-string: allowed from Python 3.12 on
];
/** Where CPython says no more than "invalid syntax". */
const acceptedForms: readonly RegExp[] = [/\(\/|lambda \//, /f\(yield/, /await await/, /import \(\*\)/];
const refusedThoughAccepted: readonly RegExp[] = [
  /[\u{10000}-\u{10ffff}]/u,
  /\{x(?::1)? async for/,
  /, ;/,
  /\d(?:else|if|for|in|and|or)\b/,
  /f('''|""")[\s\S]*\{\s*\w+\n/,
  /^ *\\\n/m,
];

describe.skipIf(!python())(`the verdict ${whyNoPython()}`, () => {
  test('on the programs of CPython’s own tests is CPython’s', () => {
    const output = runPython(['test/python/cpython_verdicts.py', ...files])
      .trim()
      .split('\n');
    const programs = output.map((line) => JSON.parse(line) as { program: string; refused: string | null });
    const wrong = programs.filter(({ program, refused }) => {
      const accepted = parseModule(program).ok;
      if (accepted === (refused === null)) return false;
      if (refused === null) return !refusedThoughAccepted.some((form) => form.test(program));
      return (
        ![...acceptedThoughRefused, /^$/].some((words) => words.test(refused)) &&
        !acceptedForms.some((form) => form.test(program))
      );
    });
    expect(programs.length).toBeGreaterThan(2000);
    expect(programs.filter(({ refused }) => refused !== null).length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  });
});

const accepted = [
  'x = await f()',
  'async with a: pass',
  'async for x in y: pass',
  '[x async for x in y]',
  '(y := f(x))',
  'match x:\n case [a, *b]: pass\n case {"k": v, **r}: pass',
  'type X[T] = list[T]',
  'def f[T: int](x: T) -> T: pass',
  'f"{x!r:{w}} {d["a"]}"',
  'x = []  # type: list[int]',
  'if x:\n\ty\n\tz',
  'case = match = type = 1\nprint(match[case], type)',
  'try: pass\nexcept* E as e: pass',
  'with (open(a) as b, c as d): pass',
  '\ufeffx = 1',
  'x = 1\n\fdef f():\n \f  pass\n  \fy = 2',
  'x = 1\r\ny = 2\r\n',
  '',
  '# nothing',
  'class A:\n  def f(self):\n    x = 1\n    def g(): nonlocal x',
];

test.each(accepted)('accepts %j', (text) => {
  expect(parseModule(text)).toMatchObject({ ok: true });
});

const refused: readonly (readonly [string, number, number])[] = [
  ['print "x"', 1, 6],
  ['x = 1\nreturn 1', 2, 0],
  ['class A:\n  return 1', 2, 2],
  ['yield 1', 1, 0],
  ['break', 1, 0],
  ['while 1:\n  def f():\n    break', 3, 4],
  ['def f():\n  await x', 2, 2],
  ['nonlocal x', 1, 0],
  ['def f():\n  nonlocal x', 2, 2],
  ['def f(x):\n  global x', 2, 2],
  ['def f():\n  x = 1\n  global x', 3, 2],
  ['def f(a, a): pass', 1, 0],
  ['f(a=1, a=2)', 1, 7],
  ['f(x for x in y, 1)', 1, 1],
  ['for f() in x: pass', 1, 4],
  ['*a = b', 1, 0],
  ['*a, *b = c', 1, 0],
  ['(a, b): int = 1', 1, 0],
  ['x = *a', 1, 4],
  ['try: pass', 1, 0],
  ['try: pass\nexcept: pass\nexcept A: pass', 1, 0],
  ['x = 0777', 1, 4],
  ['x = 1__0', 1, 5],
  ['x = "é" b"c"', 1, 8],
  ['é = "日本"; return', 1, 10],
  ['if x:\n\ty\n        z', 3, 0],
  ['x = 1\nfrom __future__ import annotations', 2, 0],
  ['def f():\n  from a import *', 2, 2],
  ['[x := 1 for x in y]', 1, 1],
  ['match x:\n  case y: pass\n  case z: pass', 2, 7],
  ['%matplotlib inline', 1, 0],
  ['x?', 1, 1],
];

test.each(refused)('refuses %j at line %i, column %i', (text, line, column) => {
  expect(parseModule(text)).toMatchObject({ ok: false, line, column });
});

/** The text of every node of a kind. */
function textsOf(text: string, kind: string): readonly string[] {
  const parsed = parseModule(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const found: string[] = [];
  for (const statement of parsed.module.body) {
    walkNodes(statement, (node) => {
      if (node.nodeType !== kind) return;
      const { start, end } = parsed.module.range(node as Located);
      found.push(text.slice(start, end));
    });
  }
  return found;
}

describe('ranges', () => {
  test.each([
    ['é = "日本😀"; z = ö(1)', 'Call', ['ö(1)']],
    ['\ufeffé = a', 'Assign', ['é = a']],
    ['x = 1\n \f\fy', 'Expr', []],
    ['\fx', 'Expr', ['x']],
    ['if x:\n  \f  y()', 'Call', []],
    ['a = "\f"; b("\f")', 'Call', ['b("\f")']],
    ['f"ä{ü!r:>{wö}}"', 'Name', ['ü', 'wö']],
    ['@a\n@b(1)\ndef f(): pass', 'FunctionDef', ['@a\n@b(1)\ndef f(): pass']],
    [
      'class A:\n  @(  # @no\n    d\n  )\n  class B: pass',
      'ClassDef',
      ['class A:\n  @(  # @no\n    d\n  )\n  class B: pass', '@(  # @no\n    d\n  )\n  class B: pass'],
    ],
    ['x = 1\r\ny = f()\r\n', 'Call', ['f()']],
  ] as const)('of %j: %s', (text, kind, expected) => {
    if (expected.length > 0) expect(textsOf(text, kind)).toEqual(expected);
    else expect(parseModule(text).ok).toBeTypeOf('boolean');
  });
});

test('identifiers are in NFKC', () => {
  const parsed = parseModule('ﬁ.ﬁ(ﬁ=ſ)\ndef ﬁ(ﬁ): global ſt');
  expect(JSON.stringify(parsed)).not.toMatch(/[ﬁſ]".*"nodeType"/);
});

test('children come in source order, and every node below a statement is reached once', () => {
  const text =
    '@d\ndef f(a, b: B = c, *e, g=h, **i) -> j:\n  return {k: l, **m}, n(o, p=q, *r), (s if t else u), [v for w in x if y]';
  const parsed = parseModule(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const starts: number[] = [];
  const seen = new Set<unknown>();
  walkNodes(parsed.module.body[0] as never, (node) => {
    expect(seen.has(node)).toBe(false);
    seen.add(node);
    if (node.nodeType === 'Name' || node.nodeType === 'Arg') starts.push(parsed.module.range(node).start);
  });
  const comprehensionFirst = starts.toSorted((a, b) => a - b);
  expect(starts).toEqual(comprehensionFirst);
  expect(starts.length).toBe(24);
  expect(children(parsed.module.body[0] as never).map((node) => node.nodeType)).toEqual([
    'Name',
    'Arguments',
    'Name',
    'Return',
  ]);
});
