import { describe, expect, test } from 'vitest';
import { formatVerification } from '../../src/verify/report-verify.ts';
import { verifyPipeline } from '../../src/verify/verify-pipeline.ts';
import { python } from '../support/python.ts';
import { build, type Cell, differing } from './support.ts';

const cells: readonly Cell[] = [
  ['', 'import pandas as pd\nframe = pd.read_csv("data/people.csv")'],
  ['', 'from sklearn.linear_model import LogisticRegression\nmodel = LogisticRegression(max_iter=50)'],
  ['', 'model.fit(frame[["age", "income"]], frame["bought"])'],
  ['', 'print(len(frame), model.score(frame[["age", "income"]], frame["bought"]))'],
];
const people = 'age,income,bought\n20,1000.5,0\n70,2000.25,1\n35,1800.0,1\n41,900.75,0\n64,1600.5,1\n58,1100.0,0\n';

describe.skipIf(python() === null)('verify --made-up', () => {
  test('runs both sides on the same made-up table, of the columns and values that are known', async () => {
    const request = build({ 'nb.ipynb': cells }, undefined, { madeUp: true, files: { 'data/people.csv': people } });
    const result = await verifyPipeline(request);
    expect(differing(result)).toEqual([]);
    expect(result).toMatchObject({ verdict: 'same', madeUp: true });
    expect(formatVerification(result).at(-1)).toContain('on made-up data');
    const printed = result.comparisons.find(({ kind }) => kind === 'print');
    expect(printed?.name).toMatch(/^200 0\.\d+$/);
  });

  test('says for which file it knows no columns', async () => {
    const other = 'frame = __import__("pandas").read_csv("data/people.csv", sep=" ")\nprint(frame.shape)';
    const result = await verifyPipeline(build({ 'nb.ipynb': [['', other]] }, undefined, { madeUp: true }));
    expect(result.verdict).toBe('not-comparable');
    expect(result.reason).toMatch(/data\/people\.csv|nothing to make up/);
  });
});
