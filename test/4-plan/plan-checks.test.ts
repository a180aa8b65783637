import { expect, test } from 'vitest';
import { planChecks } from '../../src/4-plan/tests/plan-checks.ts';
import { cell, typed, unit } from '../5-emit-python/plans.ts';

/** The checks of a function; `X: spmatrix` is an argument with its type, and other arguments are tables. */
function checksOf(parameters: readonly string[], returns: readonly string[], ...lines: readonly string[]) {
  const hinted = typed(...parameters).map(({ name, hint }) => ({
    name,
    hint: hint === '?' ? null : (hint ?? 'pd.DataFrame'),
  }));
  return planChecks(unit('work', '', { parameters: hinted, returns: typed(...returns), body: cell(1, ...lines) }));
}

test.each([
  ['a column that is filled', ['t'], ['t'], ['t["a"] = t["a"].fillna(0)'], ['t["a"].notna().all()']],
  ['a frame without gaps', ['t'], ['u'], ['u = t.dropna()'], ['u.notna().all(axis=None)']],
  ['columns that are dropped', ['t'], ['u'], ['u = t.drop(columns=["a", "b"])'], ['not {"a", "b"} & set(u)']],
  ['rows that are once there', ['t'], ['u'], ['u = t.drop_duplicates()'], ['not u.duplicated().any()']],
  [
    'a column that others give',
    ['t', 'n'],
    ['t'],
    ['t["c"] = t["a"] / t["b"].clip(lower=1) + n', 't["d"] = np.log1p(t["c"])'],
    ['t["c"].equals(t["a"] / t["b"].clip(lower=1) + n)', 't["d"].equals(np.log1p(t["c"]))'],
  ],
  [
    'a column whose name is changed later',
    ['t'],
    ['t'],
    ['t["a"] = t["a"].fillna(0)', 't.columns = t.columns.str.lower()'],
    [],
  ],
  ['a column of itself', ['t'], ['t'], ['t["c"] = t["c"] + 1'], []],
  ['a column of what the test has not', ['t'], ['t'], ['u = 3', 't["c"] = t["a"] + u'], []],
  ['a column that is drawn', ['t'], ['t'], ['t["c"] = t["a"] + np.random.normal(len(t))'], []],
  ['a column whose source is changed later', ['t'], ['t'], ['t["c"] = t["a"] + 1', 't["a"] = 0'], []],
  [
    'a column whose source is dropped',
    ['t'],
    ['t'],
    ['t["c"] = t["a"] + 1', 't.drop(columns=["a"], inplace=True)'],
    ['not {"a"} & set(t)'],
  ],
  ['a column of a copy that is not given back', ['t'], ['m'], ['t = t.copy()', 't["c"] = t["a"] + 1', 'm = 1'], []],
  [
    'a split',
    ['x', 'y'],
    ['a', 'b', 'c', 'd'],
    ['a, b, c, d = train_test_split(x, y, test_size=0.2)'],
    ['len(a) + len(b) == len(x)', 'len(c) + len(d) == len(y)'],
  ],
  [
    'a split of a sparse matrix',
    ['x: spmatrix', 'y'],
    ['a', 'b', 'c', 'd'],
    ['a, b, c, d = train_test_split(x, y)'],
    ['a.shape[0] + b.shape[0] == x.shape[0]', 'len(c) + len(d) == len(y)'],
  ],
  [
    'an estimator',
    ['n'],
    ['m'],
    ['m = Forest(trees=n, depth=3, kind="a", warm=True)', 'm.fit(1)'],
    ['m.trees == n', 'm.depth == 3', 'm.kind == "a"', 'm.warm is True'],
  ],
  [
    'an estimator that keeps some arguments elsewhere',
    ['n'],
    ['m', 'c'],
    [
      'm = XGBClassifier(use_label_encoder=False, seed=n, n_estimators=9)',
      'm.fit(1)',
      'c = CatBoostRegressor(depth=3)',
      'c.fit(1)',
    ],
    [
      'm.get_params()["use_label_encoder"] is False',
      'm.get_params()["seed"] == n',
      'm.n_estimators == 9',
      'c.get_param("depth") == 3',
    ],
  ],
  [
    'an estimator in a search',
    ['n'],
    ['m'],
    ['m = GridSearchCV(Forest(random_state=n), grid, cv=3)', 'm.fit(1)'],
    ['m.cv == 3', 'm.estimator.random_state == n'],
  ],
  [
    'estimators in a pipeline',
    ['n'],
    ['m', 'k'],
    ['m = make_pipeline(Scaler(), Ridge(alpha=n))', 'k = Pipeline([("a", Scaler(low=1))])', 'm.fit(1)', 'k.fit(1)'],
    ['m[1].alpha == n', 'k["a"].low == 1'],
  ],
  [
    'a column that is mapped by a dictionary',
    ['t'],
    ['t'],
    ['t["a"] = t["a"].map({"yes": 1, "no": 0})'],
    ['set(t["a"].dropna()) <= {1, 0}'],
  ],
  [
    'a column whose values are replaced later',
    ['t'],
    ['t'],
    ['t["a"] = t["a"].map({"yes": 1, "no": 0})', 't["a"].fillna(0.5, inplace=True)'],
    ['t["a"].notna().all()'],
  ],
  ['values that are set later', ['t'], ['t'], ['t["a"] = t["a"].fillna(0)', 't.loc[t["b"] > 1, "a"] = None'], []],
  ['a column that is mapped by a function', ['t'], ['t'], ['t["a"] = t["a"].map(str.lower)'], []],
  [
    'columns that are dropped in place',
    ['t'],
    [],
    ['t.drop("a", axis=1, inplace=True)', 't.drop(columns=["b", "c"], inplace=True)'],
    ['not {"a"} & set(t)', 'not {"b", "c"} & set(t)'],
  ],
  ['a column that is made again', ['t'], ['t'], ['t = t.drop(columns=["a"])', 't["a"] = u["a"]'], []],
  ['a list of columns that the test has not', ['t'], ['t'], ['t = t.drop(columns=["a", b])'], []],
  [
    'plots with titles and labels',
    ['t'],
    [],
    ['plt.figure()', 'plt.scatter(t["a"], t["b"])', 'plt.xlabel("A")', 'plt.title("A and B")', 'log_figures("a")'],
    ['figure_texts >= {"A", "A and B"}'],
  ],
  [
    'a plot whose labels are of another',
    ['t'],
    [],
    ['plt.title("T")', 'plt.xlabel("A")', 'sns.histplot(t)', 'plt.title("U")', 'log_figures("a")'],
    ['figure_texts >= {"U"}'],
  ],
  ['a plot that an object may draw', ['t'], [], ['plt.plot(t)', 'plt.title("T")', 't.plot()', 'log_figures("a")'], []],
  ['a plot without data', ['t'], [], ['plt.figure()', 'plt.title("T")', 'log_figures("a")'], []],
  [
    'a plot that is drawn in a branch',
    ['t'],
    [],
    ['plt.plot(t)', 'plt.title("T")', 'if t:\n    plt.figure()', 'log_figures("a")'],
    [],
  ],
  ['rows that are dropped', ['t'], ['t'], ['t = t.drop([0, 1])'], []],
  ['a column that is filled in place', ['t'], [], ['t["a"].fillna(0, inplace=True)'], ['t["a"].notna().all()']],
  [
    'a column that is dropped when it was filled',
    ['t'],
    [],
    ['t["a"].fillna(0, inplace=True)', 't.drop(columns=["a"], inplace=True)'],
    ['not {"a"} & set(t)'],
  ],
  ['a column that is deleted when it was filled', ['t'], [], ['t["a"] = t["a"].fillna(0)', 'del t["a"]'], []],
  [
    'rows that differ, without a column of theirs',
    ['t'],
    [],
    ['t.drop_duplicates(inplace=True)', 't.drop("id", axis=1, inplace=True)'],
    ['not {"id"} & set(t)'],
  ],
  ['a parameter that is bound anew', ['t'], ['x'], ['t = t.drop(columns=["a"])', 'x = t["b"]'], []],
  [
    'a split by classes',
    ['x', 'y'],
    ['a', 'b', 'c', 'd'],
    ['a, b, c, d = train_test_split(x, y, stratify=y)'],
    [
      'len(a) + len(b) == len(x)',
      'len(c) + len(d) == len(y)',
      '(pd.Series(c).value_counts(normalize=True) - pd.Series(d).value_counts(normalize=True)).abs().max() <= 1 / len(d)',
    ],
  ],
  [
    'a score of data that are transformed',
    ['m', 'x', 'y', 'c'],
    ['s', 'u'],
    ['u = accuracy_score(y, m.predict(x))', 'x = c.transform(x)', 'p = m.predict(x)', 's = accuracy_score(y, p)'],
    [
      's == pytest.approx(accuracy_score(y, m.predict(c.transform(x))), nan_ok=True)',
      'u == pytest.approx(accuracy_score(y, m.predict(x)), nan_ok=True)',
    ],
  ],
  [
    'a score of predictions',
    ['m', 'x', 'y'],
    ['s'],
    ['p = m.predict_proba(x)[:, 1]', 's = roc_auc_score(y, p)'],
    ['s == pytest.approx(roc_auc_score(y, m.predict_proba(x)[:, 1]), nan_ok=True)'],
  ],
  [
    'a share of right predictions',
    ['m', 'x', 'y', 't'],
    ['s'],
    ['p = m.predict(x)', 's = ((p > t) == y).mean()'],
    ['s == pytest.approx(((m.predict(x) > t) == y).mean(), nan_ok=True)'],
  ],
])('%s is checked', (_what, parameters, returns, lines, expected) => {
  expect(checksOf(parameters, returns, ...lines)).toEqual(expected);
});

test.each([
  ['what a later statement undoes', ['t'], ['t'], ['t["a"] = t["a"].fillna(0)', 't["a"] = t["a"].shift()']],
  ['what a later name hides', ['t'], ['u'], ['u = t.dropna()', 'u = u.shift()']],
  ['what does not leave the function', ['t'], ['v'], ['u = t.dropna()', 'v = len(u)']],
  ['a fill by what may be missing itself', ['t'], ['t'], ['t["a"] = t["a"].fillna(t["a"].median())']],
  ['what is no estimator', ['n'], ['m'], ['m = Path(name=n)']],
  ['a score of data that changed', ['m', 'x', 'y'], ['s'], ['x["a"] = 1', 's = r2_score(y, m.predict(x))']],
  ['a score of what the test does not have', ['m', 'y'], ['s'], ['x = read()', 's = r2_score(y, m.predict(x))']],
  ['a split of something unknown', ['x: ?'], ['a', 'b'], ['a, b = train_test_split(x)']],
  ['rows that are dropped by some columns', ['t'], ['u'], ['u = t.dropna(subset=["a"])']],
])('%s is not checked', (_what, parameters, returns, lines) => {
  expect(checksOf(parameters, returns, ...lines)).toEqual([]);
});

test('a column that lacks values in the tests is filled with the constant', () => {
  const filling = unit('work', '', {
    parameters: typed('t'),
    returns: typed('t'),
    body: cell(1, 't["a"] = t["a"].fillna(0.5)', 't["b"] = t["b"].fillna("x")'),
  });
  expect(planChecks(filling, new Set(['a']))).toEqual([
    't["a"].notna().all()',
    '(t["a"] == 0.5).any()',
    't["b"].notna().all()',
  ]);
});
