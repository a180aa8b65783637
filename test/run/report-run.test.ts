import { expect, test } from 'vitest';
import { duration } from '../../src/run/report/report-run.ts';

test.each([
  [0.004, '0.00 s'],
  [9.994, '9.99 s'],
  [12.4, '12 s'],
  [59.7, '1 min 0 s'],
  [119.7, '2 min 0 s'],
  [200, '3 min 20 s'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
