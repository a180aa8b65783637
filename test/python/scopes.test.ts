import { describe, expect, test } from 'vitest';
import { parseModule, type Stmt } from '../../src/python/parse.ts';
import { freeNamesOf, namesOf } from '../../src/python/scopes.ts';

function statementOf(text: string): Stmt {
  const parsed = parseModule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  const [statement] = parsed.module.body;
  if (statement === undefined || parsed.module.body.length > 1) throw new Error(`not one statement: ${text}`);
  return statement;
}

/** What is not empty, as `defines: x | reads: y`. */
function summary(text: string): string {
  const { storesAll: _, ...names } = namesOf(statementOf(text));
  const parts = Object.entries(names).flatMap(([key, value]) => {
    if (value === true) return [key];
    return Array.isArray(value) && value.length > 0 ? [`${key}: ${value.join(' ')}`] : [];
  });
  return parts.join(' | ');
}

const rows: readonly (readonly [string, string])[] = [
  // assignment
  ['x = y', 'defines: x | reads: y'],
  ['x = x', 'defines: x | reads: x'],
  ['x = y = z', 'defines: x y | reads: z'],
  ['a, (b, *c) = d', 'defines: a b c | reads: d'],
  ['[a, b] = c', 'defines: a b | reads: c'],
  ['x[i] = v', 'reads: v x i'],
  ['x.a = v', 'reads: v x'],
  ['i, x[i] = v', 'defines: i | reads: v x'],
  ['x[i], i = v', 'defines: i | reads: v x i'],
  ['x += y', 'defines: x | reads: x y'],
  ['x[i] += y', 'reads: x i y'],
  ['x: int', 'reads: int'],
  ['x: int = y', 'defines: x | reads: y int'],
  ['x: x = y', 'defines: x | reads: y'],
  ['x.a: int', 'reads: x int'],
  ['(x): int', 'reads: int'],
  ['(x): int = y', 'defines: x | reads: y int'],
  ['(x := y)', 'defines: x | reads: y'],
  ['f(x := y, x)', 'defines: x | reads: f y'],
  ['f(x, x := y)', 'defines: x | reads: f x y'],
  ['a and (x := b)', 'mayDefine: x | reads: a b'],
  ['(x := a) and b', 'defines: x | reads: a b'],
  ['a and (x := b) and x', 'mayDefine: x | reads: a b'],
  ['(a and (x := b)) or x', 'mayDefine: x | reads: a b x'],
  ['a < (x := b) < (y := c)', 'defines: x | mayDefine: y | reads: a b c'],
  ['(x := a) if b else (x := c)', 'defines: x | reads: b a c'],
  ['(x := a) if b else c', 'mayDefine: x | reads: b a c'],
  ['del x', 'deletes: x'],
  ['del x, (y, z[i])', 'deletes: x y | reads: z i'],
  ['del x.a', 'reads: x'],
  ['assert (x := a), m', 'defines: x | reads: a m'],
  ['await f()', 'reads: f | hasAwait'],
  ['global x', ''],
  // imports
  ['import a.b.c, d as e', 'defines: a e'],
  ['import a.b as c', 'defines: c'],
  ['from a import b, c as d', 'defines: b d'],
  ['from .a import *', 'hasStarImport'],
  // expressions
  ['f"{a:{b}} {c!r} {d=}"', 'reads: a b c d'],
  ['{**a, b: c}', 'reads: a b c'],
  ['a[b:c, ...]', 'reads: a b c'],
  ['f(*a, k=b, **c)', 'reads: f a b c'],
  // comprehensions
  ['[x for x in y if z]', 'reads: y z'],
  ['[x for x in x]', 'reads: x'],
  ['[x for a in b for x in a]', 'reads: b'],
  ['[c for a in b for c in c]', 'reads: b'],
  ['{k: v for k, v in d.items()}', 'reads: d'],
  ['[0 for x[i] in y]', 'reads: y x i'],
  ['[(s := s + i) for i in y]', 'mayDefine: s | reads: y s'],
  ['[i async for i in y]', 'reads: y | hasAwait'],
  ['[await i for i in y]', 'reads: y | hasAwait'],
  ['g = (a + i for i in b if c)', 'defines: g | reads: b c a | deferred: c a'],
  ['(i async for i in y)', 'reads: y'],
  ['any((w := i) for i in y)', 'mayDefine: w | reads: any y | globalWrites: w'],
  ['[lambda: i + j for i in y]', 'reads: y | deferred: j'],
  ['[[i for i in j] for j in k]', 'reads: k'],
  // functions
  ['lambda x, y=a: x + b', 'reads: a | deferred: b'],
  ['lambda: (x := 1)', ''],
  ['def f(a=b): return c + a', 'defines: f | reads: b | deferred: c'],
  ['@d\ndef f(a: A, *, k: K = v) -> R: pass', 'defines: f | reads: d v A K R'],
  ['def f(): return f()', 'defines: f | deferred: f'],
  ['def f():\n  x = 1\n  return x', 'defines: f'],
  ['def f():\n  print(x)\n  x = 1', 'defines: f | deferred: print'],
  ['def f():\n  x: T = y', 'defines: f | deferred: T y'],
  ['def f():\n  (x): T\n  return x', 'defines: f | deferred: T x'],
  ['def f():\n  global n\n  n += 1', 'defines: f | deferred: n | globalWrites: n'],
  ['def f():\n  global n\n  del n', 'defines: f | globalWrites: n'],
  ['def f():\n  global m\n  import m', 'defines: f | globalWrites: m'],
  ['def f(x):\n  def g(): return x + y\n  return g', 'defines: f | deferred: y'],
  ['def f(x):\n  def g():\n    global x\n    return x', 'defines: f | deferred: x'],
  ['def f():\n  x = 1\n  def g():\n    nonlocal x\n    x = 2', 'defines: f'],
  ['def f():\n  for i in a: b\n  with c as d: d\n  try: e\n  except E as g: g', 'defines: f | deferred: a b c e E'],
  ['def f():\n  return [x for x in y], x', 'defines: f | deferred: y x'],
  ['def f():\n  [z := 1 for _ in y]\n  return z', 'defines: f | deferred: y'],
  ['def f():\n  class A:\n    b = b\n    c = 1\n    def m(self): return c', 'defines: f | deferred: c b'],
  ['def f():\n  import a.b\n  from c import d as e\n  return a, d, e', 'defines: f | deferred: d'],
  ['def f(x):\n  match x:\n    case [a, *b] | {"k": a, **b}: return a, b, c', 'defines: f | deferred: c'],
  ['async def f(): return [await x async for x in y]', 'defines: f | deferred: y'],
  // classes
  ['class A(B, metaclass=M): pass', 'defines: A | reads: B M'],
  ['class A:\n  x = 1\n  y = x + z', 'defines: A | reads: z'],
  ['class A:\n  x = x', 'defines: A | reads: x'],
  ['class A:\n  x = 1\n  def m(self): return x', 'defines: A | deferred: x'],
  ['class A:\n  x = 1\n  y = [x for _ in x]', 'defines: A | reads: x'],
  ['class A:\n  def m(self): return A', 'defines: A | deferred: A'],
  ['class A:\n  b = A', 'defines: A | reads: A'],
  ['class A:\n  def m(self): return super().m(), __class__', 'defines: A | deferred: super'],
  ['class A:\n  def m(self): return __x + __y__', 'defines: A | deferred: _A__x __y__'],
  ['class A:\n  global x\n  x = 1', 'defines: x A'],
  ['class A:\n  if c: x = 1\n  x', 'defines: A | reads: c x'],
  ['class A:\n  class B:\n    y = x\n  x = 1', 'defines: A | reads: x'],
  ['class A:\n  x: int', 'defines: A | reads: int'],
  // type parameters
  ['def f[T: B](x: T = d) -> L[T]: return T, g', 'defines: f | reads: d L | deferred: B g'],
  ['class A[T](B[T]): x: T', 'defines: A | reads: B'],
  ['type X[T] = L[T, X]', 'defines: X | deferred: L X'],
  // branches
  ['if a: x = 1', 'mayDefine: x | reads: a'],
  ['if a: x = 1\nelse: x = 2', 'defines: x | reads: a'],
  ['if a: x = 1\nelse: raise E', 'defines: x | reads: a E'],
  ['if a: x = 1\nelif b: x = x\nelse: x = 2', 'defines: x | reads: a b x'],
  ['if a:\n  x = 1\n  y = x\nz = x'.replace('\nz = x', ''), 'mayDefine: x y | reads: a'],
  ['if a: del x', 'mayDelete: x | reads: a'],
  ['if a:\n  x = 1\n  del x', 'mayDelete: x | reads: a'],
  ['match s:\n  case 1: x = 1\n  case _: x = 2', 'defines: x | reads: s'],
  ['match s:\n  case 1: x = 1', 'mayDefine: x | reads: s'],
  ['match s:\n  case [a] if a: pass\n  case _: b = a', 'mayDefine: a b | reads: s a'],
  ['match s:\n  case C(k=v) | v: pass', 'defines: v | reads: s C'],
  ['match s:\n  case m.X: pass\n  case x: pass', 'mayDefine: x | reads: s m'],
  // loops
  ['for i in y: x = i', 'mayDefine: i x | reads: y'],
  ['for i in [1, y]: x = i', 'defines: i x | reads: y'],
  ['for i in []: x = i', 'mayDefine: i x'],
  ['for i in y:\n  if i: break\nelse: x = 1', 'mayDefine: i x | reads: y'],
  ['for i in y:\n  x = 1\n  break\nelse: x = 2', 'defines: x | mayDefine: i | reads: y'],
  ['for x[i] in y: pass', 'reads: y x i'],
  ['async for i in y: pass', 'mayDefine: i | reads: y | hasAwait'],
  ['while a: x = 1', 'mayDefine: x | reads: a'],
  ['while (x := f()): y = x', 'defines: x | mayDefine: y | reads: f'],
  ['while True:\n  x = 1\n  if x: break\n  y = 1', 'defines: x | mayDefine: y'],
  ['while True:\n  if a: break\n  x = 1', 'mayDefine: x | reads: a'],
  ['while a:\n  s = s + 1', 'mayDefine: s | reads: a s'],
  ['for i in y:\n  x = 1\n  del x', 'mayDefine: i | mayDelete: x | reads: y'],
  // with
  ['with a as b, b as c: d = c', 'defines: b c d | reads: a'],
  ['with suppress(E): x = f()', 'mayDefine: x | reads: suppress E f'],
  ['with a as x.y: pass', 'reads: a x'],
  ['async with a as b: pass', 'defines: b | reads: a | hasAwait'],
  // try
  ['try: import x\nexcept ImportError: x = None', 'defines: x | reads: ImportError'],
  ['try: x = f()\nexcept E: pass', 'mayDefine: x | reads: f E'],
  ['try: x = f()\nexcept E: raise', 'defines: x | reads: f E'],
  ['try: x = f()\nexcept E as e: y = e', 'mayDefine: x y | mayDelete: e | reads: f E'],
  ['try: x = f()\nexcept E: y = x', 'mayDefine: x y | reads: f E x'],
  ['try: x = f()\nexcept E: x = 1\nelse: y = x', 'defines: x | mayDefine: y | reads: f E'],
  ['try: x = f()\nfinally: y = x', 'defines: x y | reads: f x'],
  ['while True:\n  try:\n    x = 1\n    break\n  finally: del x', 'deletes: x'],
  ['try: f()\nexcept* E as e: x = 1', 'mayDefine: x | mayDelete: e | reads: f E'],
];

test('there are enough rows', () => {
  expect(rows.length).toBeGreaterThanOrEqual(80);
});

test.each(rows)('%j', (text, expected) => {
  expect(summary(text)).toBe(expected);
});

test('every name that is bound anywhere is in storesAll', () => {
  const names = namesOf(statementOf('try: a = (b := 1)\nexcept E as c: import d\nelse:\n  for f in g: del h'));
  expect(names.storesAll).toEqual(['b', 'a', 'f', 'c', 'd']);
});

test('the caller may know which context managers swallow exceptions', () => {
  const statement = statementOf('with mine(): x = 1');
  expect(namesOf(statement).defines).toEqual(['x']);
  expect(namesOf(statement, { suppresses: () => true }).mayDefine).toEqual(['x']);
});

describe('free names of', () => {
  test.each([
    ['def f(a=b): return a + c', ['c'], []],
    ['def f[T](x: T): return T + c', ['c'], []],
    ['def f():\n  global n\n  n = m', ['m'], ['n']],
    ['class A(B):\n  x = y\n  def m(self): return x + z', ['x', 'z'], []],
  ] as const)('%j', (text, reads, globalWrites) => {
    expect(freeNamesOf(statementOf(text))).toEqual({ reads, globalWrites });
  });

  test('a lambda', () => {
    const statement = statementOf('lambda x: x + y');
    if (statement.nodeType !== 'Expr') throw new Error('no expression');
    expect(freeNamesOf(statement.value)).toEqual({ reads: ['y'], globalWrites: [] });
  });
});
