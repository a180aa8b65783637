import { describe, expect, test } from 'vitest';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { python } from '../support/python.ts';
import { build, type Cell, differing } from './support.ts';

const cells: readonly Cell[] = [
  [
    '',
    `import numpy as np
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import mean_absolute_error
x = np.arange(40.0).reshape(20, 2)
y = x[:, 0] * 2 + np.arange(20.0) % 3`,
  ],
  ['step:train', 'linear = LinearRegression()\n%time linear.fit(x, y)'],
  ['', '%%time\nridge = Ridge(alpha=2.0)\n\nridge.fit(x, y)'],
  [
    'step:evaluate',
    '%time pred = ridge.predict(x)\nt = %time mean_absolute_error(y, pred)\nprint("ridge", t)\n%time print("linear", mean_absolute_error(y, linear.predict(x)))',
  ],
  ['', '%%capture\npred2 = linear.predict(x)\nquiet = np.abs(pred2 - y).max()'],
  ['step:last', 'print("worst", quiet)'],
];

function changed(from: RegExp, to: string) {
  return (file: string, text: string) => (/^src\/.*\.py$/.test(file) ? text.replace(from, to) : text);
}

describe.skipIf(python() === null)('code that a magic runs', () => {
  test('gives results like any other, and what the magic says of the time is none', async () => {
    const result = await verifyPipeline(build({ 'nb.ipynb': cells }));
    expect(differing(result)).toEqual([]);
    expect(result.verdict).toBe('same');
    const found = result.comparisons.filter(({ kind }) => kind === 'fit' || kind === 'score');
    expect(found.map(({ name, place }) => `${name} ${(place?.cell ?? 0) + 1}:${place?.line}`)).toEqual([
      'LinearRegression.fit 2:2',
      'Ridge.fit 3:4',
      't = mean_absolute_error 4:2',
      'mean_absolute_error 4:4',
      'quiet 5:3',
    ]);
    expect(result.comparisons.map(({ name }) => name).join()).not.toMatch(/CPU|Wall/);
  });

  test('differs at its own cell and line', async () => {
    const edit = changed(/^( *)(?:linear|ridge)\.fit\(x, y\)$/gm, '$1pass');
    const result = await verifyPipeline(build({ 'nb.ipynb': cells.slice(0, 3) }, edit));
    expect(result.verdict).toBe('different');
    const lines = differing(result);
    expect(lines).toContainEqual(
      expect.stringMatching(/^different fit LinearRegression\.fit 2:2 the pipeline fits no/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^different fit Ridge\.fit 3:4 the pipeline fits no/));
  });
});
