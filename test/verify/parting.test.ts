import { describe, expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { python } from '../support/python.ts';
import { build, verifyScript } from './support.ts';

describe.skipIf(python() === null)('where two runs part', () => {
  const cells = [
    'import pandas as pd\ndata = pd.DataFrame({"a": [3.0, 1.0, 2.0], "y": [1.0, 2.0, 4.0]})',
    'kept = data.sort_values("a")\nrows = kept["y"].cumsum()',
    'rows.to_csv("rows.csv")',
  ];

  test('is not in a function that means something else by a name of the notebook', async () => {
    const script = `import pandas as pd
def shorten(data):
    rows = data[:2]
    return str(rows)

def main():
    data = pd.DataFrame({"a": [3.0, 1.0, 2.0], "y": [1.0, 2.0, 4.0]})
    shorten(data["a"])
    kept = data.sort_values("y")
    rows = kept["y"].cumsum()
    rows.to_csv("rows.csv")
`;
    const result = await verifyScript(cells, script, { once: false });
    expect(result.verdict).toBe('different');
    expect(result.parting).toMatchObject({
      name: 'kept',
      place: { cell: 1, line: 1 },
      script: { file: 'pipeline.py', line: 9 },
    });
  });

  test('is not in what the steps share', async () => {
    const request = build(
      {
        'nb.ipynb': [
          [
            '',
            'import numpy as np\ndata = np.arange(12.0).reshape(6, 2)\nrows = data[:3] + 1\npredictions = rows.sum(axis=1)',
          ],
          [
            'step:train',
            'from sklearn.linear_model import LinearRegression\nmodel = LinearRegression().fit(rows, predictions)',
          ],
          ['step:evaluate', 'print("score", model.score(rows, predictions), "of", 1.25)'],
        ],
      },
      (_, text) => text.replaceAll('1.25', '1.75'),
    );
    const result = await verifyPipeline({ ...request, once: false });
    expect(result.verdict).toBe('different');
    expect(result.parting).toBeNull();
  });
});
