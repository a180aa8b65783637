import { expect, test } from 'vitest';
import { resultsOfScript, shownPlace } from '../../src/page/verified.ts';
import type { Comparison } from '../../src/verify/verify-result.ts';

const files = [
  { path: 'src/train/train.py', text: 'one\ntwo\nthree\nfour\n' },
  { path: 'src/churn/figures.py', text: 'one\n' },
];
const disk = { 'src/train/train.py': 'zero\none\ntwo by its owner\nthree\nfour\n' };

test('a line that was run is shown where it stands in the generated file, whatever its owner put in before it', () => {
  const shown = (line: number) => shownPlace({ step: 'train', file: 'train.py', line }, { files, disk }).line;
  expect([1, 2, 3, 4, 5].map(shown)).toEqual([1, 1, 2, 3, 4]);
  expect(shownPlace({ step: 'train', file: 'train.py', line: 4 }, { files, disk: {} }).line).toBe(4);
});

test('code of the shared package is found in its own folder, and not in that of the step that ran it', () => {
  const script = { step: 'train', file: 'churn/figures.py', line: 1 };
  expect(shownPlace(script, { files, disk })).toEqual({ path: 'src/churn/figures.py', line: 1 });
  const result = { script } as Comparison;
  expect(resultsOfScript([result], 'src/churn/figures.py', { files, disk }).get(1)).toEqual([result]);
});
