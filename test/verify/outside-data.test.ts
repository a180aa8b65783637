import { expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { python } from '../support/python.ts';
import { build, differing } from './support.ts';

const cells = [
  ['', 'import pandas as pd\nfrom sklearn.linear_model import LinearRegression'],
  ['step:prepare', 'table = pd.read_csv("../data/rows.csv")'],
  [
    'step:train',
    'model = LinearRegression().fit(table[["a"]], table["y"])\nprint(model.score(table[["a"]], table["y"]))',
  ],
] as const;

test.skipIf(python() === null)(
  'data beside the folder of the notebook is found by the copy in which it runs',
  async () => {
    const files = { 'data/rows.csv': 'a,y\n1,2\n2,4\n3,7\n' };
    const request = build({ 'notebooks/nb.ipynb': cells }, undefined, { files });
    expect(Object.keys(request.outside)).toEqual(['../data/rows.csv']);
    const result = await verifyPipeline(request);
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
  },
);

test.skipIf(python() === null)(
  'folders beside that of the notebook, into which it writes, are there as well',
  async () => {
    const writing = 'import joblib\njoblib.dump(model, "../models/model.joblib")';
    const files = { 'data/rows.csv': 'a,y\n1,2\n2,4\n3,7\n', 'models/.gitkeep': '' };
    const request = build({ 'notebooks/nb.ipynb': [...cells, ['', writing]] }, undefined, { files });
    expect(request.outside).toMatchObject({ '../models': null });
    const result = await verifyPipeline(request);
    expect(result.verdict).toBe('same');
  },
);

const prepared = [
  [
    '',
    `import os
import joblib
import matplotlib.pyplot as plt
import pandas as pd
from sklearn.preprocessing import StandardScaler
table = pd.read_csv("../data/rows.csv")`,
  ],
  ['step:prepare', 'scaler = StandardScaler()\nready = scaler.fit_transform(table[["a"]])'],
  ['', 'plt.hist(ready[:, 0])\nplt.show()'],
  ['step:prepare', 'os.makedirs("../models", exist_ok=True)\njoblib.dump(scaler, "../models/scaler.joblib")'],
] as const;

test.skipIf(python() === null)(
  'files that are written beside the folder are results, so that figures of transformed data are exploration',
  async () => {
    const files = { 'data/rows.csv': 'a,y\n1,2\n2,4\n3,7\n' };
    const result = await verifyPipeline(build({ 'notebooks/nb.ipynb': prepared }, undefined, { files }));
    expect(differing(result)).toEqual([]);
    expect(result.comparisons.map(({ kind, name, state }) => `${kind} ${name} ${state}`)).toEqual([
      'figure figure 1 left-out',
      'file ../models/scaler.joblib same',
    ]);
  },
);

test.skipIf(python() === null)('a file beside the folder that holds something else is different', async () => {
  const files = { 'data/rows.csv': 'a,y\n1,2\n2,4\n3,7\n' };
  const edit = (_: string, text: string) => text.replace('StandardScaler()', 'StandardScaler(with_mean=False)');
  const result = await verifyPipeline(build({ 'notebooks/nb.ipynb': prepared }, edit, { files }));
  expect(differing(result)).toEqual(["different file ../models/scaler.joblib 4:2 value['with_mean']"]);
});
