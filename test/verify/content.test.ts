import path from 'node:path';
import { expect, test } from 'vitest';
import { python, repository, runPython } from '../support/python.ts';

/** Pairs of Python expressions, and whether they have the same content. */
const rows: readonly (readonly [left: string, right: string, isSame: boolean])[] = [
  ['[a, a]', '[a, a.copy()]', true],
  ['[a, a]', '[a, a + 1]', false],
  ['[a, b, a]', '[a, b, b]', false],
  ['np.array([0.0, 1.0])', 'np.array([-0.0, 1.0])', true],
  ['np.array([np.nan])', 'np.array([-np.nan])', true],
  ['np.array([1.0])', 'np.array([1.5])', false],
  ['[1, [2]]', '[1, [3]]', false],
  ['looped(1)', 'looped(1)', true],
  ['looped(1)', 'looped(2)', false],
  ['lambda x: x + 1', 'lambda x: x + 1', true],
  ['lambda x: x + 1', 'lambda x: x + 2', false],
  ['lambda x, y=1: x + y', 'lambda x, y=2: x + y', false],
  ['lambda x: [each + 1 for each in x]', 'lambda x: [each + 2 for each in x]', false],
  ['deep()', 'module_like', true],
  // A tree of neighbours holds the data or a copy of them: what comes out of a pickle is in memory as its tree cannot use it.
  [
    'KNeighborsClassifier(3).fit(a, labels)',
    'KNeighborsClassifier(3).fit(*pickle.loads(pickle.dumps((a, labels))))',
    true,
  ],
  ['KNeighborsClassifier(3).fit(a, labels)', 'KNeighborsClassifier(3).fit(a + 1, labels)', false],
  // Showing a transformer of columns warns once, and scikit-learn notes that in it.
  ['Columns([1, 2])', 'Columns([1, 2], looked_at=True)', true],
  ['Columns([1, 2])', 'Columns([1, 3])', false],
];

const program = `
import json, pickle, sys
from collections import UserList
sys.path.insert(0, sys.argv[1])
import numpy as np
from sklearn.neighbors import KNeighborsClassifier
from cellwright_judge.compare import compare_values
from cellwright_watch.digest import digest

a = np.random.default_rng(0).normal(size=(100, 3))
b = a * 2
labels = np.arange(100) % 3

def looped(value):
    made = [value]
    made.append(made)
    return made

def deep():
    def module_like(x):
        def inner(y):
            return y + 1
        return inner(x)
    return module_like

def module_like(x):
    def inner(y):
        return y + 1
    return inner(x)

class Columns(UserList):
    # as scikit-learn 1.5 to 1.7 keep the columns that are left over
    def __init__(self, columns, looked_at=False):
        super().__init__(columns)
        self.warning_was_emitted = looked_at

for left, right in json.loads(sys.argv[2]):
    one, other = eval(left), eval(right)
    print(json.dumps([digest(one) == digest(other), compare_values(one, other, 0)["same"]]))
`;

test.skipIf(python() === null)('values are known by what they hold, not by which of their parts are one object', () => {
  const folder = path.join(repository, 'src/verify/python');
  const printed = runPython(['-c', program, folder, JSON.stringify(rows.map(([left, right]) => [left, right]))]);
  const found = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly [boolean, boolean]);
  expect(rows.map(([left, right], at) => [left, right, ...(found[at] ?? [])])).toEqual(
    rows.map(([left, right, isSame]) => [left, right, isSame, isSame]),
  );
});
