import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { project } from '../run/project.ts';
import { python, repository } from '../support/python.ts';
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

  test('is looked for in own modules, while libraries are imported without being traced', () => {
    const folder = project({
      'site-packages/library.py': 'import sys\ntraced = sys.gettrace() is not None\n',
      'own.py': 'import sys\nimport library\ntraced = sys.gettrace() is not None\n',
      'start.py': `import sys
sys.path[:0] = ["site-packages", sys.argv[1]]
from cellwright_watch.record import Recorder
from cellwright_watch.trace import follow_scripts
follow_scripts(Recorder("record"))
import own
from library import traced
print(own.traced, traced, sys.gettrace() is not None)
`,
    });
    const watch = path.join(repository, 'src/verify/python');
    const printed = execFileSync(python() ?? '', ['start.py', watch], { cwd: folder, encoding: 'utf8' });
    expect(printed).toBe('True False True\n');
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
