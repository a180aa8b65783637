/** The signature of the stored model: what it is made from, what it says, and that requests of the same form are answered. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRender } from '../../src/5-emit/render.ts';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { OutputFile } from '../../src/ir.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { wholeConfig } from '../support/whole-config.ts';

const head = `# %%
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
rows = pd.read_csv("rows.csv")
features = ["a", "b"]
`;

function compiled(notebook: string, settings: Partial<Config> = {}) {
  const report = createReport();
  const sources = {
    notebooks: [{ path: 'notebook.py', text: notebook }],
    modules: [],
    requirements: [],
    paths: [{ path: 'rows.csv', kind: 'file' as const, preview: 'a,b,y\n1,2.5,3\n' }],
  };
  const { files } = compile(sources, { ...wholeConfig, tests: false, ci: [], ...settings }, report);
  return { files, ids: report.diagnostics.map(({ id }) => id) };
}

/** What `describe_model` is given beside the model; null if a script stores a model without it. */
function describedBy(files: readonly OutputFile[]): string | null {
  const saving = files.map(({ text }) => text).find((text) => text.includes('.save_model('));
  return /\*\*describe_model\(\w+, (.+?)\)(?:\)|,)$/m.exec(saving ?? '')?.[1] ?? null;
}

test('models that are stored alike are stored in one loop; what is stored in another way stands by itself', () => {
  const model = (name: string, data: string): string =>
    `${name} = LinearRegression().fit(${data}, train["y"])\nprint(${name}.score(test[features], test["y"]))\n`;
  const { files } = compiled(
    `${head}train, test = train_test_split(rows, random_state=1)\n${model('a', 'train[features]')}${model('b', 'train[features]')}${model('c', 'train[["a"]]')}`,
  );
  const script = files.map(({ text }) => text).find((text) => text.includes('.save_model(')) ?? '';
  expect(script).toContain(
    '    for fitted, folder in ((a, args.a_model), (b, args.b_model)):\n        mlflow.sklearn.save_model(',
  );
  expect(script.match(/\.save_model\(/g)).toHaveLength(2);
  expect(script.match(/describe_model\(fitted, train\[features\]\)/g)).toHaveLength(1);
});

describe('a model that Azure ML serves with its own script', () => {
  const server = '"azureml-ai-monitoring==1.0.0", "azureml-inference-server-http==1.4.1"';
  const saving = (settings: Partial<Config>): string => {
    const files = compiled(`${head}# %% tags=["step:train"]\n${fit}`, settings).files;
    return files.map(({ text }) => text).find((text) => text.includes('save_model(')) ?? '';
  };
  const fit =
    'from sklearn.linear_model import LinearRegression\nmodel = LinearRegression().fit(rows[["age"]], rows["age"])\n';

  test('brings what that script imports', () => {
    const text = saving({ deploy: { ...defaultConfig.deploy, online: true } });
    expect(text.replace(/\s+/g, ' ')).toContain(server);
  });

  test.each([
    ['nothing is served', {}],
    ['a script of the repository serves', { deploy: { ...defaultConfig.deploy, online: true, script: true } }],
  ])('brings nothing of it where %s', (_what, settings) => {
    expect(saving(settings)).not.toBe('');
    expect(saving(settings)).not.toContain('azureml-');
  });
});

describe('the format of the stored model', () => {
  const head = 'import pandas as pd\nrows = pd.read_csv("rows.csv")\n';
  const notebooks = {
    sklearn: `${head}from sklearn.ensemble import RandomForestRegressor\nmodel = RandomForestRegressor().fit(rows[["a"]], rows["y"])\n`,
    lightgbm: `${head}import lightgbm\nmodel = lightgbm.LGBMRegressor().fit(rows[["a"]], rows["y"])\n`,
  };
  const withMlflow = (mlflow: number) => ({ environment: { ...wholeConfig.environment, mlflow } });
  const formatOf = (notebook: string, mlflow: number): string | null => {
    const saving = compiled(`# %% tags=["step:train"]\n${notebook}`, withMlflow(mlflow)).files.find(({ text }) =>
      text.includes('save_model('),
    );
    return /serialization_format="(\w+)"/.exec(saving?.text ?? '')?.[1] ?? null;
  };

  test('is the one that both generations of MLflow have for scikit-learn: the default of MLflow 3 refuses trees', () => {
    expect(formatOf(notebooks.sklearn, 2)).toBe('cloudpickle');
    expect(formatOf(notebooks.sklearn, 3)).toBe('cloudpickle');
  });

  test('is named for LightGBM only to MLflow 3, since MLflow 2 has no such argument', () => {
    expect(formatOf(notebooks.lightgbm, 2)).toBeNull();
    expect(formatOf(notebooks.lightgbm, 3)).toBe('cloudpickle');
  });

  test('follows the MLflow that the notebook installs', () => {
    expect(formatOf(`!pip install mlflow==3.9.0\n${notebooks.lightgbm}`, 2)).toBe('cloudpickle');
  });

  test('an endpoint with MLflow 3 needs a scoring script', () => {
    const notebook = `# %% tags=["step:train"]\n${notebooks.sklearn}`;
    const served = (script: boolean) =>
      compiled(notebook, { ...withMlflow(3), deploy: { ...defaultConfig.deploy, online: true, script } }).ids;
    expect(served(false)).toContain('setting-needs-another');
    expect(served(true)).not.toContain('setting-needs-another');
  });

  test('the environment and the tools of the scripts have the set of MLflow 3', () => {
    const scored = 'import mlflow\nmlflow.log_metric("r2", model.score(rows[["a"]], rows["y"]))\n';
    const { files } = compiled(`# %% tags=["step:train"]\n${notebooks.sklearn}${scored}`, {
      ...withMlflow(3),
      gate: { ...defaultConfig.gate, metric: 'r2', threshold: 0.5 },
    });
    const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
    expect(files.flatMap(({ path, text }) => (path.startsWith('environment/') ? [text] : [])).join('\n')).toMatch(
      /azureml-mlflow==1\.62.*\n(.*\n)*.*mlflow==3\.15\.0/,
    );
    expect(textOf('scripts/requirements.txt')).toContain('mlflow-skinny==3.15.0');
  });
});

describe('what the model was fitted on describes it', () => {
  test.each([
    ['a variable', 'X = rows[features]\nmodel = LinearRegression()\nmodel.fit(X, rows["y"])', 'X'],
    ['the constructor and `fit` in one', 'X = rows[features]\nmodel = LinearRegression().fit(X, rows["y"])', 'X'],
    [
      'an expression',
      'model = LinearRegression()\nmodel.fit(rows[features].to_numpy(), rows["y"])',
      'rows[features].to_numpy()',
    ],
    ['a keyword', 'model = LinearRegression()\nmodel.fit(y=rows["y"], X=rows[["a"]])', 'rows[["a"]]'],
    [
      'an argument of a function',
      'def fit_line(data, target):\n    line = LinearRegression()\n    line.fit(data, target)\n    return line\nX = rows[features]\nmodel = fit_line(X, rows["y"])',
      'X',
    ],
    [
      'the last of several fits',
      'model = LinearRegression()\nmodel.fit(rows[["a"]], rows["y"])\nmodel.fit(rows[["b"]], rows["y"])',
      'rows[["b"]]',
    ],
    [
      'a pipeline, whose scaler was fitted apart before',
      'scaler = StandardScaler()\nscaler.fit(rows[["a"]])\nmodel = make_pipeline(scaler, LinearRegression())\nX = rows[features]\nmodel.fit(X, rows["y"])',
      'X',
    ],
    [
      'what it predicts from, where the name was bound anew since',
      'X = rows[features]\nmodel = LinearRegression()\nmodel.fit(X, rows["y"])\nX = rows[features].tail(3)\nprint(X, model.predict(rows[features]))',
      'rows[features]',
    ],
    [
      'what it is fitted on, without the column that is set since',
      'X = rows[features]\nmodel = LinearRegression()\nmodel.fit(X, rows["y"])\nX["p"] = model.predict(X[["a", "b"]])\nprint(X)',
      'X.drop(columns=["p"])',
    ],
  ])('%s', (_what, code, expression) => {
    expect(describedBy(compiled(`${head}# %% tags=["step:train"]\n${code}\nprint(model.coef_)\n`).files)).toBe(
      expression,
    );
  });

  test.each([
    ['an expression that draws', 'model = LinearRegression()\nmodel.fit(rows.sample(frac=1.0)[features], rows["y"])'],
    [
      'a name that is bound anew',
      'X = rows[features]\nmodel = LinearRegression().fit(X, rows["y"])\nX = None\nprint(X)',
    ],
    [
      'data that only a function has',
      'def train():\n    data = pd.read_csv("rows.csv")\n    return LinearRegression().fit(data[["a"]], data["y"])\nmodel = train()\nprint(model.coef_)',
    ],
  ])('%s cannot be asked for again: model-without-signature, when it is deployed', (_what, code) => {
    const notebook = `${head}# %% tags=["step:train"]\n${code}\n`;
    const deploy = { ...defaultConfig.deploy, online: true };
    const { files, ids } = compiled(notebook, { deploy });
    expect(describedBy(files)).toBeNull();
    expect(ids).toEqual(['model-without-signature']);
    expect(files.map(({ path }) => path)).toContain('deploy/online/sample-request.json');
    expect(compiled(notebook).ids).toEqual([]);
  });

  test('a parameter in the expression is the argument of the script', () => {
    const parameters = '# %% tags=["parameters"]\nlast = 40\n';
    const code =
      'model = LinearRegression()\nmodel.fit(rows[features].head(last), rows["y"].head(last))\nprint(model.coef_)\n';
    const { files } = compiled(`${parameters}${head}# %% tags=["step:train"]\n${code}`);
    expect(describedBy(files)).toBe('rows[features].head(args.last)');
  });

  test('a network that the settings name is described by what it was fitted on, too', () => {
    const code = [
      'from tensorflow import keras',
      'net = keras.Sequential([keras.layers.Dense(1)])',
      'net.compile("adam", "mse")',
      'X = rows[features].to_numpy()',
      'net.fit(X, rows["y"], epochs=2)',
    ];
    const model = { name: null, variable: 'net' };
    const { files } = compiled(`${head}# %% tags=["step:train"]\n${code.join('\n')}\n`, { model });
    expect(files.find(({ path }) => path.endsWith('train.py'))?.text).toMatch(
      /mlflow\.tensorflow\.save_model\(\s*net,/,
    );
    expect(describedBy(files)).toBe('X');
  });

  test('with an example in the model, no request is made up from the columns of the data', () => {
    const code = 'model = LinearRegression().fit(rows[features], rows["y"])\n';
    const deploy = { ...defaultConfig.deploy, online: true };
    const { files, ids } = compiled(`${head}# %% tags=["step:train"]\n${code}`, { deploy });
    expect(ids).toEqual([]);
    expect(files.map(({ path }) => path)).not.toContain('deploy/online/sample-request.json');
  });
});

/** Fits a model on data of each kind, stores it, asks it by its own sample request, and prints what came of it. */
const program = `
import contextlib, importlib.util, io, json, os, shutil, subprocess, sys, warnings
import mlflow, numpy as np, pandas as pd, scipy.sparse as sparse
from sklearn.dummy import DummyClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

def load(path):
    spec = importlib.util.spec_from_file_location(os.path.basename(path)[:-3], path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

models, request, score = load("models.py"), load("sample_request.py"), load("score.py")
frame = pd.DataFrame({"whole": range(20), "part": np.linspace(0, 1, 20)})
texts = ["good day", "bad day"] * 10
y = np.array([0, 1] * 10)
words = lambda: make_pipeline(TfidfVectorizer(), LogisticRegression())
cases = {
    "frame": (LogisticRegression(), frame),
    "frame with gaps": (DummyClassifier(), frame.assign(word=["x", None] * 10, part=[0.5, np.nan] * 10)),
    "frame with numbered columns": (LogisticRegression(), frame.set_axis([0, 1], axis=1)),
    "frame with dates for an index": (LogisticRegression(), frame.set_axis(pd.date_range("2024-01-01", periods=20))),
    "array": (LogisticRegression(), frame.to_numpy()),
    "array of whole numbers": (LogisticRegression(), frame[["whole"]].to_numpy()),
    "list of lists": (LogisticRegression(), frame.to_numpy().tolist()),
    "series of texts": (words(), pd.Series(texts, name="text", index=range(100, 120))),
    "list of texts": (words(), texts),
    "sparse matrix": (LogisticRegression(), sparse.csr_matrix(frame.to_numpy())),
    "sparse matrix by coordinates": (LogisticRegression(), sparse.coo_matrix(frame.to_numpy())),
    "transformer": (StandardScaler(), frame),
    "frame of spans of time": (DummyClassifier(), frame.assign(span=pd.Timedelta(1, "D"))),
}
for name, (model, data) in cases.items():
    model.fit(data, y)
    shutil.rmtree("model", ignore_errors=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        described = models.describe_model(model, data)
    mlflow.sklearn.save_model(model, path="model", pip_requirements=[], **described)
    if not described or not hasattr(model, "predict"):
        print(name, "described" if described else "not described", sep=": ")
        continue
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        request.main(["model"])
    os.environ["AZUREML_MODEL_DIR"] = os.path.abspath("model")
    score.init()
    answer = score.run(out.getvalue())
    example = models.first_rows(data)
    print(name, answer == model.predict(example[: len(answer)]).tolist(), sep=": ")
`;

describe.skipIf(!python())(`a stored model ${whyNoPython()}`, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cellwright-signature-'));
    const render = createRender();
    writeFileSync(join(folder, 'models.py'), render('src/package/models.py', {}));
    writeFileSync(join(folder, 'sample_request.py'), render('scripts/sample_request.py', {}));
    writeFileSync(join(folder, 'score.py'), render('deploy/online/score.py', { monitored: false }));
    writeFileSync(join(folder, 'program.py'), program);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('answers its own sample request as the model itself would; what MLflow cannot describe is stored all the same', () => {
    const printed = runPython([join(folder, 'program.py')], { cwd: folder });
    const lines = printed.split('\n').filter((line) => /: (True|False|described|not described)$/.test(line));
    expect(lines).toEqual([
      'frame: True',
      'frame with gaps: True',
      'frame with numbered columns: True',
      'frame with dates for an index: True',
      'array: True',
      'array of whole numbers: True',
      'list of lists: True',
      'series of texts: True',
      'list of texts: True',
      'sparse matrix: True',
      'sparse matrix by coordinates: True',
      'transformer: described',
      'frame of spans of time: not described',
    ]);
    expect(printed).toContain('The model is stored without a signature: Unsupported numpy data type');
  });
});
