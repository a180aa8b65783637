import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { project } from '../run/project.ts';
import { python } from '../support/python.ts';
import { build, type Cell, differing } from './support.ts';

const cells: readonly Cell[] = [
  ['', 'import numpy as np\nx = np.arange(20.0).reshape(10, 2)\ny = x[:, 0] * 2 + np.arange(10) % 3'],
  [
    'step:train',
    'from sklearn.linear_model import Ridge\nmodel = Ridge(alpha=0.5).fit(x, y)\nprint("r2", model.score(x, y))',
  ],
  ['step:write', 'np.savetxt("scored.csv", model.predict(x))'],
];

const own = (alpha: string, target: string, more = 'pass') => `import sys
import numpy as np
from sklearn.linear_model import Ridge

def main(folder="."):
    data = np.arange(20.0).reshape(10, 2)
    labels = data[:, 0] * 2 + np.arange(10) % 3
    fitted = Ridge(alpha=${alpha}).fit(data, labels)
    r2 = fitted.score(data, labels)
    print("r2", r2)
    try:
        import mlflow
        mlflow.log_metric("r2", r2)
        ${more}
    except ImportError:
        pass
    np.savetxt(folder + "/scored.csv", fitted.predict(data))
    ${target}

if __name__ == "__main__":
    main(sys.argv[1])
`;

const job = `type: pipeline
jobs:
  all:
    command: python3 own.py \${{outputs.files}}
    code: ./src
    outputs: {files: {type: uri_folder}, model: {type: mlflow_model}}
`;
const stored = `import mlflow.sklearn
    mlflow.sklearn.save_model(fitted, sys.argv[2] if len(sys.argv) > 2 else "model", pip_requirements=[])`;

describe.skipIf(python() === null)('a pipeline that nobody compiled', () => {
  test.each([
    ['is judged by its file, and gives the same', '0.5', 'same', []],
    ['is judged by its folder, and differs', '0.7', 'different', [/^different fit Ridge\.fit 2:2 parameter `alpha`/]],
  ])('%s', async (_, alpha, verdict, found) => {
    const theirs = project({
      'pipeline-job.yml': job.replace('own.py ${{outputs.files}}', 'own.py ${{outputs.files}} ${{outputs.model}}'),
      // Names that MLflow can keep in a database, and not in files.
      'src/own.py': own(alpha, stored, verdict === 'same' ? 'mlflow.log_metric("r2/all", r2)' : 'pass'),
    });
    const pipeline = verdict === 'same' ? path.join(theirs, 'pipeline-job.yml') : theirs;
    const result = await verifyPipeline(build({ 'nb.ipynb': cells }, undefined, { pipeline }));
    expect(result.verdict).toBe(verdict);
    const lines = differing(result);
    if (found.length === 0) expect(lines).toEqual([]);
    for (const each of found) expect(lines).toContainEqual(expect.stringMatching(each));
  });

  test('is one function', async () => {
    const folder = project({
      'own.py': own('0.5', 'pass'),
      'other.py': own('0.5', 'return').replace('data[:, 0] * 2', 'data[:, 0] * 3'),
    });
    const request = (file: string) =>
      build({ 'nb.ipynb': cells }, undefined, { entry: `${path.join(folder, file)}:main` });
    const same = await verifyPipeline(request('own.py'));
    expect(differing(same)).toEqual([]);
    expect(same.verdict).toBe('same');
    const other = await verifyPipeline(request('other.py'));
    expect(differing(other)).toContainEqual(
      expect.stringMatching(/^different fit Ridge\.fit 2:2 the labels that it is fitted on is other data/),
    );
  });
});
