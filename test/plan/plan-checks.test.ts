import { expect, test } from 'vitest';
import { planChecks } from '../../src/4-plan/tests/plan-checks.ts';
import { cell, typed, unit } from '../emit-python/plans.ts';

function checksOf(parameters: readonly string[], returns: readonly string[], ...lines: readonly string[]) {
  const checks = planChecks(
    unit('work', '', { parameters: typed(...parameters), returns: typed(...returns), body: cell(1, ...lines) }),
  );
  return checks;
}

test.each([
  ['a column that is filled', ['t'], ['t'], ['t["a"] = t["a"].fillna(0)'], ['t["a"].notna().all()']],
  ['a frame without gaps', ['t'], ['u'], ['u = t.dropna()'], ['u.notna().all(axis=None)']],
  ['columns that are dropped', ['t'], ['u'], ['u = t.drop(columns=["a", "b"])'], ['not {"a", "b"} & set(u)']],
  ['rows that are once there', ['t'], ['u'], ['u = t.drop_duplicates()'], ['not u.duplicated().any()']],
  [
    'a split',
    ['x', 'y'],
    ['a', 'b', 'c', 'd'],
    ['a, b, c, d = train_test_split(x, y, test_size=0.2)'],
    ['len(a) + len(b) == len(x)', 'len(c) + len(d) == len(y)'],
  ],
  ['an estimator', ['n'], ['m'], ['m = Forest(trees=n)', 'm.fit(1)'], ['m.trees == n']],
])('%s is checked', (_what, parameters, returns, lines, expected) => {
  expect(checksOf(parameters, returns, ...lines)).toEqual(expected);
});

test.each([
  ['what a later statement undoes', ['t'], ['t'], ['t["a"] = t["a"].fillna(0)', 't["a"] = t["a"].shift()']],
  ['what a later name hides', ['t'], ['u'], ['u = t.dropna()', 'u = u.shift()']],
  ['what does not leave the function', ['t'], ['v'], ['u = t.dropna()', 'v = len(u)']],
  ['a fill by what may be missing itself', ['t'], ['t'], ['t["a"] = t["a"].fillna(t["a"].median())']],
  ['rows that are dropped by some columns', ['t'], ['u'], ['u = t.dropna(subset=["a"])']],
])('%s is not checked', (_what, parameters, returns, lines) => {
  expect(checksOf(parameters, returns, ...lines)).toEqual([]);
});
