import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

/** The script of a step of a notebook in percent format. */
function scriptOf(text: string, step: string): string {
  const notebooks = [{ path: 'notebook.py', text }];
  const config = { ...defaultConfig, tests: false, ci: [] };
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, createReport());
  return files.find((file) => file.path === `src/${step}/${step}.py`)?.text ?? '';
}

function scaled(how: string): string {
  return `# %% tags=["step:a"]
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
table = pd.read_csv("x.csv")
X = table.drop(columns=["y"])
y = table["y"]
# %% tags=["step:b"]
X = ${how}
model = LogisticRegression().fit(X, y)
# %% tags=["step:c"]
print(model.score(X, y))
`;
}

test('a name that is a table first and an array after that is stored as what it is at each border', () => {
  const text = scaled('StandardScaler().fit_transform(X)');
  expect(scriptOf(text, 'a')).toContain('save_table(X,');
  expect(scriptOf(text, 'b')).toContain('X = load_table(args.x)');
  expect(scriptOf(text, 'b')).toContain('save_array(X,');
  expect(scriptOf(text, 'c')).toContain('X: np.ndarray');
});

test('what a discriminant analysis gives is an array', () => {
  const text = scaled('LinearDiscriminantAnalysis().fit(X, y).transform(X)').replace(
    'import pandas',
    'from sklearn.discriminant_analysis import LinearDiscriminantAnalysis\nimport pandas',
  );
  expect(scriptOf(text, 'b')).toContain('save_array(X,');
});

test('a name that becomes something unknown is no table any more', () => {
  const text = scaled('make_features(X)').replace('import pandas', 'from features import make_features\nimport pandas');
  expect(scriptOf(text, 'a')).toContain('save_table(X,');
  expect(scriptOf(text, 'b')).toContain('save_object(X,');
});

test('where estimators are asked for tables, nobody says that they give arrays', () => {
  const text = scaled('StandardScaler().set_output(transform="pandas").fit_transform(X)');
  expect(scriptOf(text, 'b')).toContain('save_object(X,');
  expect(scriptOf(text, 'c')).not.toContain('X: np.ndarray');
});

test('arguments say what they take, by name and type', () => {
  const text = scaled('StandardScaler().fit_transform(X)').replaceAll('table["y"]', 'table["y"].to_numpy()');
  expect(scriptOf(text, 'b')).toContain('help="Features"');
  expect(scriptOf(text, 'b')).toContain('help="Target"');
  expect(scriptOf(text.replaceAll('X', 'houses'), 'b')).toContain('help="Table houses"');
  expect(scriptOf(text, 'a')).toContain('help="The file x.csv"');
});

test.each([
  ['table.iloc[:, :-1]', 'save_table'],
  ['table.loc[table["a"] > 0]', 'save_table'],
  ['table.loc[:, ["a", "b"]]', 'save_table'],
  ['table.iloc[:, -1]', 'save_column'],
  ['table.loc[table["a"] > 0, "b"]', 'save_column'],
  ['table.loc[3]', 'save_object'],
  ['table.iloc[0, 1]', 'save_object'],
  ['table.isnull().sum()', 'save_column'],
  ['table.mean(axis=None)', 'save_object'],
  ['table["a"].values', 'save_array'],
  ['table["a"].astype("category").values', 'save_object'],
  ['pd.read_excel("x.xlsx")', 'save_table'],
  ['pd.read_excel("x.xlsx", sheet_name="May")', 'save_table'],
  ['pd.read_excel("x.xlsx", sheet_name=None)', 'save_object'],
])('%s crosses by %s', (expression, save) => {
  const script = scriptOf(
    `# %% tags=["step:a"]
import pandas as pd
table = pd.read_csv("x.csv")
part = ${expression}
# %% tags=["step:b"]
print(part)
`,
    'a',
  );
  expect(script).toContain(`${save}(part,`);
});

test('a class that an import of its module does not give is no type of an argument', () => {
  const text = `# %% tags=["step:a"]
import pandas as pd
from sklearn.experimental import enable_iterative_imputer
from sklearn.impute import IterativeImputer
from sklearn.preprocessing import StandardScaler
table = pd.read_csv("x.csv")
imputer = IterativeImputer().fit(table)
scaler = StandardScaler().fit(table)
# %% tags=["step:b"]
pd.DataFrame(scaler.transform(imputer.transform(table))).to_csv("y.csv")
`;
  expect(scriptOf(text, 'b')).toContain('import StandardScaler');
  expect(scriptOf(text, 'b')).not.toContain('import IterativeImputer');
});

test('what only our tables have a name for is imported by nobody', () => {
  const text = `# %% tags=["step:a"]
from sklearn.datasets import load_iris
iris = load_iris()
# %% tags=["step:b"]
print(iris.data.mean())
`;
  expect(scriptOf(text, 'a')).toContain('def read_data():');
  expect(scriptOf(text, 'a')).not.toContain('from sklearn.utils');
});

test.each([
  ['X, y = load_iris(return_X_y=True)', 'X: np.ndarray, y: np.ndarray'],
  ['X, y = load_iris(return_X_y=True, as_frame=True)', 'X: pd.DataFrame, y: pd.Series'],
  ['iris = load_iris()\nX, y = iris.data, iris["target"]', 'X: np.ndarray, y'],
  ['iris = load_iris(as_frame=True)\nX, y = iris.data, iris.target', 'X: pd.DataFrame, y: pd.Series'],
  ['X, y = make_moons(random_state=1)', 'X: np.ndarray, y: np.ndarray'],
  ['X, y, _ = make_blobs(random_state=1, return_centers=True)', 'X, y'],
])('the data sets of scikit-learn have types: %s', (code, typed) => {
  const text = `# %% tags=["step:a"]
from sklearn.datasets import load_iris, make_blobs, make_moons
from sklearn.linear_model import LogisticRegression
${code}
# %% tags=["step:b"]
model = LogisticRegression().fit(X, y)
# %% tags=["step:c"]
print(model.score(X, y))
`;
  expect(scriptOf(text, 'b').replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`\\(${typed.replaceAll('.', '\\.')}[,) ]`));
});

test.each(['pd.to_numeric', 'LabelEncoder().fit_transform', 'np.log1p'])(
  'a table that a function is applied to column by column stays a table: %s',
  (called) => {
    const text = scaled(`X.apply(${called})`)
      .replace('import StandardScaler', 'import LabelEncoder')
      .replace('import pandas', 'import numpy as np\nimport pandas');
    expect(scriptOf(text, 'c')).toContain('X: pd.DataFrame');
  },
);

test('an array is made of a list by what computes an element for each', () => {
  const text = scaled('np.sqrt([[1.0], [2.0]])').replace('import pandas', 'import numpy as np\nimport pandas');
  expect(scriptOf(text, 'c')).toContain('X: np.ndarray');
});

test('an argument has the type that it has where the function reads it, whatever stands further above', () => {
  const text = `# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
SEED = 3
np.random.seed(SEED)
# %%
table = pd.read_csv("x.csv")
X_train, X_test, y_train, y_test = train_test_split(table.drop(columns="y"), table["y"], random_state=SEED)
# %%
scaler = StandardScaler().fit(X_train)
X_train = scaler.transform(X_train)
X_test = scaler.transform(X_test)
# %%
model = LogisticRegression(solver="saga").fit(X_train, y_train)
print(model.score(X_test, y_test))
`;
  expect(scriptOf(text, 'train')).toContain('X_train: pd.DataFrame, y_train: pd.Series');
});
