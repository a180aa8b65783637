/** Expressions, and the kind of value that the analysis expects of each; Python says whether it is right. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { analyze } from '../../src/3-analyze/analyze.ts';
import { createReport } from '../../src/diagnostics.ts';
import { python, whyNoPython } from '../support/python.ts';

const names = `import numpy as np
import pandas as pd
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import classification_report
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, StandardScaler
from sklearn.utils import resample, shuffle
frame = pd.DataFrame({"a": [1.0, 2.0, None], "b": ["x", "y", "x"]})
series = frame["a"]
array = np.array([[1.0, 2.0], [3.0, 4.0]])
numbers = [1, 2, 3]
unknown = (lambda x: x)(array)
`;

/** The expression and its kind; `unknown` claims nothing. */
const rows: readonly (readonly [code: string, kind: string])[] = [
  ['frame.to_dict()', 'dict'],
  ['frame.to_dict(orient="records")', 'list'],
  ['frame.to_dict("records")', 'list'],
  ['frame.to_dict("list")', 'unknown'],
  ['series.reset_index()', 'frame'],
  ['series.reset_index(drop=True)', 'series'],
  ['frame.groupby("b")["a"].mean().reset_index()', 'frame'],
  ['pd.isnull(series)', 'series'],
  ['pd.isnull(frame)', 'frame'],
  ['pd.notnull(numbers)', 'array'],
  ['pd.isna("text")', 'bool'],
  ['pd.isna(5)', 'bool'],
  ['frame[pd.notnull(frame["a"])]', 'frame'],
  ['frame["b"].str.upper()', 'series'],
  ['frame["b"].str.contains("x")', 'series'],
  ['frame["b"].str.split("x")', 'series'],
  ['frame["b"].str.split("x", expand=True)', 'frame'],
  ['frame[frame["b"].str.contains("x")]', 'frame'],
  ['frame.columns.str.lower()', 'unknown'],
  ['np.mean(numbers)', 'float'],
  ['np.std(array)', 'float'],
  ['np.mean(frame[["a"]])', 'unknown'],
  ['np.mean(array, axis=0)', 'unknown'],
  ['np.linalg.inv(array)', 'array'],
  ['np.random.randn()', 'float'],
  ['np.random.randn(3)', 'array'],
  ['np.random.random()', 'float'],
  ['np.random.random(3)', 'array'],
  ['np.random.randint(0, 5)', 'unknown'],
  ['np.random.randint(0, 5, 3)', 'array'],
  ['np.random.normal(0, 1, 3)', 'array'],
  ['np.random.permutation(5)', 'array'],
  ['np.random.choice(numbers, size=2)', 'array'],
  ['shuffle(frame, random_state=0)', 'frame'],
  ['shuffle(frame, array[:1].tolist() * 3, random_state=0)[1]', 'unknown'],
  ['resample(frame, series, random_state=0)[1]', 'series'],
  ['StandardScaler().fit_transform(unknown)', 'array'],
  ['MinMaxScaler().fit(array).inverse_transform(unknown)', 'array'],
  ['OneHotEncoder().fit_transform(frame[["b"]])', 'sparse'],
  ['OneHotEncoder().fit_transform(frame[["b"]]).toarray()', 'array'],
  ['DictVectorizer(sparse=False).fit_transform(frame.to_dict(orient="records"))', 'array'],
  ['DictVectorizer(sparse=len(numbers) > 3).fit_transform([{"a": 1}])', 'unknown'],
  ['TfidfVectorizer().fit_transform(["one text"] * 2).toarray()', 'array'],
  ['classification_report([0, 1], [0, 1])', 'str'],
  ['classification_report([0, 1], [0, 1], output_dict=True)', 'dict'],
];

test.each(rows)('%s', (code, kind) => {
  const sources = {
    notebooks: [{ path: 'n.py', text: `# %%\n${names}\n# %%\nresult = ${code}\n` }],
    modules: [],
    requirements: [],
    paths: [],
  };
  const report = createReport();
  const { statements } = analyze(read(sources, report), sources, report);
  const found = statements.at(-1)?.types.find(({ name }) => name === 'result')?.type.kind;
  expect(found ?? 'unknown').toBe(kind);
});

const program = `${names}
import json
from scipy import sparse
kinds = {"frame": pd.DataFrame, "series": pd.Series, "array": np.ndarray, "sparse": sparse.spmatrix, "bool": bool, "float": float}
kinds.update({"list": list, "dict": dict, "str": str})
rows = [row for row in json.loads(ROWS) if row[1] != "unknown"]
print(json.dumps([row for row in rows if not isinstance(eval(row[0]), kinds[row[1]])]))
`;

test.skipIf(python() === null)(`Python gives values of those kinds${python() ? '' : ` (${whyNoPython()})`}`, () => {
  const code = program.replace('ROWS', () => JSON.stringify(JSON.stringify(rows)));
  const told = execFileSync(python() ?? '', ['-W', 'ignore', '-c', code], { encoding: 'utf8' });
  expect(JSON.parse(told)).toEqual([]);
});
