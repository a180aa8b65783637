import { expect, test } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { analyze } from '../../src/3-analyze/analyze.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { Statement } from '../../src/ir.ts';

/** The only statement of a code. */
function statementOf(code: string): Statement {
  const notebooks = [{ path: 'n.py', text: `# %%\n${code}\n` }];
  const sources = { notebooks, modules: [], requirements: [], paths: [] };
  const report = createReport();
  const [statement] = analyze(read(sources, report), sources, report).statements;
  if (statement === undefined) throw new Error(`no statement: ${code}`);
  return statement;
}

test.each([
  ['same = a is b', 'tests-identity', 'same = a is None'],
  ['y = id(a)', 'tests-identity', 'y = ids(a)'],
  ['display(a)', 'names-display', 'print("display")'],
  ['@functools.lru_cache(maxsize=None)\ndef f():\n    pass', 'caches', '@other.cache\ndef f():\n    pass'],
  ['@singledispatch\ndef f(a):\n    pass', 'dispatches', '@other\ndef f(a):\n    pass'],
  ['class C:\n    def __getattr__(self, name):\n        pass', 'finds-attributes', 'class C:\n    pass'],
  ['y = a.progress_apply(f)', 'shows-progress', 'y = a.apply(f)'],
  ['y = search.best_estimator_', 'takes-best-model', 'y = search.best_score_'],
  ['y = frame["a"].values', 'assigns-parts', 'y = frame["a"].values()'],
  ['a, b = train_test_split(x)', 'assigns-parts', 'a, b = split(x)'],
  ['try:\n    a\nexcept ValueError:\n    pass', 'handles-errors', 'try:\n    a\nfinally:\n    pass'],
] as const)('%s has the mark %s, and %s has it not', (code, mark, other) => {
  expect([statementOf(code).marks.includes(mark), statementOf(other).marks.includes(mark)]).toEqual([true, false]);
});

test.each([
  ['a = 1', ['a 1']],
  ['a: int = 1', ['a 1']],
  ['a, b = 1, f(2)', ['a 1', 'b -']],
  ['a = b = "text"', ['a "text"', 'b "text"']],
  ['a.b = 1', null],
  ['a += 1', null],
])('%s assigns %j', (code, expected) => {
  const { assigns, text } = statementOf(code);
  const told = assigns?.map(({ name, start, end, literal }) => {
    const isLiteral = literal !== null && literal.kind !== 'call';
    return `${name} ${isLiteral ? text.slice(start, end) : '-'}`;
  });
  expect(told ?? null).toEqual(expected);
});

test('values of dictionaries, modules, names and texts that may be paths are known with their places', () => {
  const entries = statementOf('p = {"eta": 0.1, key: 2}').assigns?.[0]?.entries;
  expect(entries).toEqual([{ key: 'eta', cell: 0, start: 12, end: 15 }]);
  expect(statementOf('import os.path, numpy as np').imports).toEqual(['os.path', 'numpy']);
  expect(statementOf('f = lambda v: v + w')).toMatchObject({ names: ['f', 'v', 'w'], innerNames: ['v'] });
  const { pathTexts } = statementOf('read("data/a.csv", "text", f"{b}/c.csv")');
  expect(pathTexts).toEqual([{ value: 'data/a.csv', cell: 0, start: 5, end: 17 }]);
  expect(statementOf('del a').form).toBe('delete');
});
