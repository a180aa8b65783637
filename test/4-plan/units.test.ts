import { expect, test } from 'vitest';
import { describeValue } from '../../src/4-plan/script/describe-values.ts';
import { hintOf } from '../../src/4-plan/script/type-hints.ts';
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

test('a function takes what its text reads, not what shares memory with it', () => {
  const script = scriptOf(
    `# %% tags=["step:a", "unit:read it"]
import pandas as pd
table = pd.read_csv("x.csv")
copy = table
# %% tags=["step:a", "unit:change it"]
table["b"] = 1
# %% tags=["step:a", "unit:write it"]
copy.to_csv("y.csv")
`,
    'a',
  );
  expect(script).toMatch(/def change_it\(table[^,]*\)/);
});

test('what a function does not bind is not deleted in it', () => {
  const script = scriptOf(
    `# %% tags=["step:a", "unit:read it"]
import pandas as pd
table = pd.read_csv("x.csv")
# %% tags=["step:a", "unit:change it"]
small = table.head()
del table
# %% tags=["step:a", "unit:write it"]
small.to_csv("y.csv")
`,
    'a',
  );
  expect(script).toContain('def change_it(table');
  expect(script).not.toContain('del table');
});

const notebook = `# %% tags=["step:a"]
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
customers = pd.read_csv("data/customers.csv")
# %% [markdown]
# ## Why do we do this?
# %% tags=["step:a"]
customers = customers.dropna()
customers = customers.dropna(axis=1)
customers = customers.dropna(subset=["age"])
X = customers.drop(columns=["churned"])
y = customers["churned"]
# %% tags=["step:a"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
# %% [markdown]
# ## 3. Fitting
# %% tags=["step:a"]
model = LogisticRegression(C=0.5)
model.fit(X_train, y_train)
# %% tags=["step:a"]
predicted = model.predict(X_test)
accuracy = accuracy_score(y_test, predicted)
print(accuracy)
`;

test('functions are cut and called after what they do', () => {
  const names = [...scriptOf(notebook, 'a').matchAll(/^def (\w+)/gm)].map((match) => match[1]);
  expect(names).toEqual([
    ...['read_customers', 'clean_data', 'split_data', 'train_logistic_regression', 'measure_accuracy'],
    ...['parse_args', 'main'],
  ]);
});

test('a docstring says what a function does, and a script what its functions do, without cells', () => {
  const script = scriptOf(notebook, 'a');
  expect(script).toContain('"""Fits the logistic regression."""');
  expect(script).toMatch(/^"""Reads the customers data, /);
  expect(script).not.toMatch(/\bcells?\b/);
});

test.each([
  ['## Handle missing values', 'handle_missing_values'],
  ['## Filling the missing values', 'fill_missing_values'],
  ['## 2.1 Data cleaning', 'clean_data'],
  ["## Let's clean", 'drop_missing_values'],
  ['## Why these?', 'drop_missing_values'],
  ['## n1', 'drop_missing_values'],
  ['## Очистка данных', 'drop_missing_values'],
  ['## Préparation des données', 'drop_missing_values'],
  ['## Limpieza de los datos', 'drop_missing_values'],
  ['## Data Load', 'load_data'],
  ['## Importing the dataset', 'import_dataset'],
])('a heading names a function where it says what is done: %s', (heading, name) => {
  const script = scriptOf(
    `# %% tags=["step:a"]
import pandas as pd
table = pd.read_csv("x.csv")
# %% [markdown]
# ${heading}
# %% tags=["step:a"]
table = table.dropna()
table = table.dropna(axis=1)
table = table.dropna(subset=["age"])
table = table.dropna(thresh=2)
# %% tags=["step:a"]
table.to_csv("y.csv")
`,
    'a',
  );
  expect(script).toContain(`def ${name}(`);
});

test('long code becomes functions of at most 60 lines', () => {
  const lines = Array.from({ length: 150 }, (_, index) => `table["c${index}"] = table["a"] + ${index}`);
  const script = scriptOf(
    `# %% tags=["step:a"]\nimport pandas as pd\ntable = pd.read_csv("x.csv")\n${lines.join('\n')}\ntable.to_csv("y.csv")\n`,
    'a',
  );
  const lengths = script.split(/^def /m).map((part) => part.trim().split('\n').length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(62);
});

test('a docstring says what is measured on which part of the data, and what is printed', () => {
  const script = scriptOf(
    `# %% tags=["step:a"]
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, classification_report, roc_auc_score
from sklearn.model_selection import train_test_split
table = pd.read_csv("customer_data.csv")
# %% tags=["step:a"]
X = table.drop(columns=["churned"])
y = table["churned"]
# %% tags=["step:a"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
model = LogisticRegression().fit(X_train, y_train)
# %% tags=["step:b"]
predicted = model.predict(X_test)
accuracy = accuracy_score(y_test, predicted)
auc = roc_auc_score(y_test, predicted)
print(classification_report(y_test, predicted))
print(accuracy, auc)
`,
    'b',
  );
  expect(script).toContain('Measures the accuracy and the AUC on the test set, and prints the classification report.');
  expect(script).toContain('def evaluate_logistic_regression(');
});

test('features that are taken apart from the target are said to be, and files are read by names that can be said', () => {
  const script = scriptOf(
    `# %% tags=["step:a", "unit:read"]
import pandas as pd
table = pd.read_csv("customer_data.csv")
# %% tags=["step:a"]
X = table.drop(columns=["churned"])
y = table["churned"]
# %% tags=["step:a", "unit:write"]
X.to_csv("houseprice_predictionswithfeatures.csv")
y.to_csv("y.csv")
`,
    'a',
  );
  expect(script).toContain('"""Reads the customer data."""');
  expect(script).toContain('def separate_target(table: pd.DataFrame)');
  expect(script).toContain('"""Separates the features from the target."""');
});

test('what uses a network does not build one', () => {
  const script = scriptOf(
    `# %% tags=["step:a"]
import numpy as np
from tensorflow import keras
x = np.load("x.npy")
y = np.load("y.npy")
model = keras.Sequential([keras.layers.Dense(1)])
model.compile(loss="mse")
model.fit(x, y, epochs=1)
# %% tags=["step:b"]
np.save("predicted.npy", model.predict(x))
`,
    'b',
  );
  expect(script).toContain('Writes the predicted file.');
});

test('code that is commented out is left where it is, and so are names of figures that nobody reads', () => {
  const script = scriptOf(
    `# %% tags=["step:a"]
import matplotlib.pyplot as plt
import pandas as pd
table = pd.read_csv("x.csv")
# table.head()
# plt.savefig("x.png")
# Rent is paid monthly: rent = price / 12
# for name in table:
#     print(name)
table["rent"] = table["price"] / 12
# for name in table:
#     print(name)
# months = [1, 2, 3]
# scaled = scale(table)
# scaled
# if scaled:
#     print("scaled")
# else:
#     print("as it was")
table["month"] = 1
# Factor
# factor = 0.5
table["year"] = 2020
table.to_csv("y.csv")
# %% tags=["step:a", "figure", "keep"]
fig = plt.figure(figsize=(6, 4))
plt.plot(table["a"])
`,
    'a',
  );
  expect(script).not.toContain('head()');
  expect(script).not.toContain('x.png');
  expect(script).not.toContain('print(name)');
  expect(script).not.toMatch(/months|scaled|as it was/);
  expect(script).toContain('# Factor\n    # factor = 0.5');
  expect(script).toContain('# Rent is paid monthly');
  expect(script).toMatch(/^ +plt\.figure\(figsize=\(6, 4\)\)$/m);
});

const measured = `# %%
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score, roc_auc_score
from sklearn.preprocessing import StandardScaler
data = pd.read_csv("a.csv")
total = {}
# %% [markdown]
# ## Model building
# %%
X = data.drop(columns="y")
y = data["y"]
scaler = StandardScaler()
X = scaler.fit_transform(X)
# %%
model = LogisticRegression().fit(X, y)
# %%
from matplotlib import pyplot as plt
predicted = model.predict(X)
res = accuracy_score(y, predicted)
precision = precision_score(y, predicted)
recall = recall_score(y, predicted)
f1 = f1_score(y, predicted)
auc = roc_auc_score(y, predicted)
plt.plot(y, predicted)
plt.title("Labels and predictions")
plt.show()
# %%
import matplotlib.pyplot as plt
print(scaler.mean_)
plt.plot(model.coef_[0])
plt.title("Coefficients")
`;

test('a function that scales is not called after a heading on building models', () => {
  const script = scriptOf(measured, 'prepare');
  expect(script).not.toContain('build_model');
  expect(script).toMatch(/def (separate_target|scale_features)\(/);
});

test('of many scores a docstring names the first, a score is logged by what it is, and a figure by its title', () => {
  const script = scriptOf(measured, 'evaluate');
  expect(script).toContain('easures the accuracy, the precision, the recall and 2 other scores');
  expect(script).toContain('"accuracy": res');
  expect(script).toContain('log_figures("labels_and_predictions")');
  expect(script).toContain('log_figures("coefficients")');
});

test('what is imported in two ways is imported once, at the top', () => {
  const script = scriptOf(measured, 'evaluate');
  expect(script.match(/^.*matplotlib.*plt$/gm)).toEqual(['from matplotlib import pyplot as plt']);
});

test('arguments say of which class a fitted object is', () => {
  expect(describeValue('scaler', { kind: 'estimator', className: 'sklearn.preprocessing.StandardScaler' })).toBe(
    'Fitted StandardScaler',
  );
  expect(scriptOf(measured, 'evaluate')).toContain('help="The fitted logistic regression"');
});

test('a metric whose name is a sentence still names a function', () => {
  const script = scriptOf(
    `# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error
data = pd.read_csv("a.csv")
def show_scores(model):
    return {"Valid MSE": mean_squared_error(data["y"], model.predict(data[["x"]]))}
model = LinearRegression().fit(data[["x"]], data["y"])
# %%
scores = show_scores(model)
valid = scores["Valid MSE"]
print(valid)
`,
    'evaluate',
  );
  expect(script).toMatch(/^def \w+\(/m);
});

test('models that are fitted one by one have a function each', () => {
  const script = scriptOf(
    `# %% tags=["step:train"]
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.tree import DecisionTreeClassifier
X, y = load_iris(return_X_y=True)
# %% tags=["step:train"]
line = LogisticRegression()
line.fit(X, y)
# %% tags=["step:train"]
tree = DecisionTreeClassifier()
tree.fit(X, y)
# %% tags=["step:measure"]
print(line.score(X, y), tree.score(X, y))
`,
    'train',
  );
  expect(script).toContain('line = train_logistic_regression(X, y)');
  expect(script).toContain('tree = train_decision_tree(X, y)');
});

test('fits under headings of their own are functions of their own', () => {
  const script = scriptOf(
    `# %%
import pandas as pd
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import r2_score
from sklearn.model_selection import GridSearchCV
data = pd.read_csv("a.csv")
X = data[["x"]]
y = data["y"]
# %% [markdown]
# ## Linear regression
# %%
ridge = Ridge(alpha=1.0)
ridge.fit(X, y)
print(r2_score(y, ridge.predict(X)))
# %% [markdown]
# ## Random forest
# %%
rf = RandomForestRegressor(n_estimators=100)
rf.fit(X, y)
print(r2_score(y, rf.predict(X)))
# %% [markdown]
# ## Tuning
# %%
grid = GridSearchCV(RandomForestRegressor(), {"max_depth": [2, 4, 6], "min_samples_leaf": [1, 3, 5]}, cv=3)
grid.fit(X, y)
# %%
best = grid.best_estimator_
print(r2_score(y, best.predict(X)))
`,
    'train',
  );
  expect(script).toMatch(/^def train_ridge\(/m);
  expect(script).toMatch(/^def train_random_forest\(/m);
  expect(script).toContain('"""Fits the ridge regression."""');
});

test.each([
  ['torch.utils.data.DataLoader', 'DataLoader', 'from torch.utils.data import DataLoader'],
  ['xgboost.DMatrix', 'DMatrix', 'from xgboost import DMatrix'],
  ['sklearn.model_selection.KFold', 'KFold', 'from sklearn.model_selection import KFold'],
  ['notebook.Net', null, null],
  ['sklearn.ensemble._forest.ForestClassifier', null, null],
])('an argument that holds a %s is typed where a script can import the class', (className, hint, line) => {
  expect(hintOf({ kind: 'object', className })).toEqual(hint === null ? null : { hint, import: line });
});

test('a network is typed by the module that the notebook imports', () => {
  const script = scriptOf(
    `# %%
import pandas as pd
from tensorflow import keras
data = pd.read_csv("a.csv")
# %%
network = keras.Sequential([keras.layers.Dense(1)])
network.compile(loss="mse")
network.fit(data[["x"]], data["y"], epochs=3)
# %%
print(network.evaluate(data[["x"]], data["y"]))
`,
    'evaluate',
  );
  expect(script).toContain('from tensorflow.keras import Sequential');
  expect(script).toContain(': Sequential');
});

test('a function that only takes features and target out of a table is called after that', () => {
  const script = scriptOf(
    `# %% tags=["step:a", "unit:read it"]
import pandas as pd
table = pd.read_csv("data.csv")
# %% tags=["step:a"]
x = table.iloc[:, :-1]
y = table.iloc[:, -1]
# %% tags=["step:a", "unit:write it"]
x.to_csv("x.csv")
y.to_csv("y.csv")
`,
    'a',
  );
  expect(script).toContain('def separate_target(table');
});

test('what reads the data and prepares it is called after the data; a model that is only made belongs to what fits it', () => {
  const text = `# %% tags=["step:a"]
import pandas as pd
from sklearn.ensemble import ExtraTreesRegressor, RandomForestRegressor
from sklearn.model_selection import GridSearchCV
cars = pd.read_csv("cars.csv")
cars = cars.dropna()
cars["age"] = 2020 - cars["year"]
cars["power"] = cars["power"].fillna(0)
cars = cars.drop_duplicates()
# %% tags=["step:b"]
trees = ExtraTreesRegressor()
trees.fit(cars[["age"]], cars["price"])
print(trees.feature_importances_)
# %% tags=["step:b"]
grid = {"max_depth": [2, 3]}
forest = RandomForestRegressor()
# %% tags=["step:b"]
search = GridSearchCV(forest, grid)
search.fit(cars[["power"]], cars["price"])
print(search.best_score_)
`;
  expect(scriptOf(text, 'a')).toContain('def prepare_cars(');
  expect(scriptOf(text, 'b')).toMatch(/def tune_\w+\([^)]*\)[^:]*:\n {4}"""[^"]*"""\n {4}grid = /);
});

test('what only makes transformers builds them, and what only makes a function is called after it', () => {
  const script = scriptOf(
    `# %% tags=["step:a", "unit:read it"]
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.linear_model import Ridge
from sklearn.preprocessing import OneHotEncoder, StandardScaler
table = pd.read_csv("data.csv")
# %% tags=["step:a"]
columns = ColumnTransformer([("n", StandardScaler(), ["a", "b"]), ("c", OneHotEncoder(), ["c"])])
# %% tags=["step:a", "unit:encode it"]
X = columns.fit_transform(table)
# %% tags=["step:a"]
def learn(rows, y):
    found = Ridge()
    found.fit(rows, y)
    with open("coefficients.txt", "w") as file:
        file.write(str(found.coef_))
    return found
# %% tags=["step:a", "unit:fit it"]
model = next(map(learn, [X], [table["y"]]))
print(model.score(X, table["y"]))
`,
    'a',
  );
  expect(script).toContain('def build_preprocessing() -> ColumnTransformer:');
  expect(script).toContain('"""Builds the preprocessing that scales the features and one-hot encodes categories."""');
  expect(script).toContain('def make_learn(coefficients_path: str)');
});

test('models that are measured one after another get a function each, or one for both if they are alike', () => {
  const measured = (name: string, digits: number): string => `# %% tags=["step:b"]
${name}_predicted = ${name}.predict(X_test)
${name}_accuracy = accuracy_score(y_test, ${name}_predicted)
${name}_recall = recall_score(y_test, ${name}_predicted, average="macro", zero_division=${digits})
${name}_precision = precision_score(y_test, ${name}_predicted, average="macro")
print("Accuracy:", ${name}_accuracy, ${name}_recall, ${name}_precision)
`;
  const script = scriptOf(
    `# %% tags=["step:a"]
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, precision_score, recall_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier
X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
svc = SVC().fit(X_train, y_train)
tree = DecisionTreeClassifier(random_state=1).fit(X_train, y_train)
plain = LogisticRegression(max_iter=500).fit(X_train, y_train)
again = LogisticRegression(max_iter=900).fit(X_train, y_train)
${measured('svc', 0)}${measured('tree', 1)}${measured('plain', 0)}${measured('again', 0)}# %% tags=["step:b"]
print([svc_accuracy, tree_accuracy, plain_accuracy, again_accuracy])
print([svc_recall, tree_recall, plain_recall, again_recall])
print([svc_precision, tree_precision, plain_precision, again_precision])
`,
    'b',
  );
  expect(script.match(/_accuracy, \w+_recall, \w+_precision = evaluate_candidate\(/g)).toHaveLength(3);
});
