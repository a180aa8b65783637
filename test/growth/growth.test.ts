/**
 * The compiler's work grows no faster than the notebook. Work is counted, not timed: how often each function, branch and
 * loop of the program runs.
 */
import { describe, expect, test } from 'vitest';
import { countWork, exponent, total } from '../../bench/count-work.ts';
import { growing, sourcesOf } from '../../bench/growing.ts';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { drawn } from '../support/whole.ts';

const [small, large] = [drawn(50, 30), drawn(200, 120)];

/** What still grows faster, and how fast it may: each statement that puts an object into a list touches all that the list holds. */
const exceptions: Readonly<Record<string, number>> = { 'data files': 1.3, 'held objects': 1.45 };

function workOf(one: (typeof growing)[number], size: number): number {
  const sources = sourcesOf(one, size);
  const report = createReport();
  const work = countWork(() => compile(sources, defaultConfig, report));
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return total(work);
}

describe('the work of a compilation', () => {
  test.each(growing.map((one) => [one.name, one] as const))('is in proportion to the number of %s', (name, one) => {
    workOf(one, 5);
    const found = exponent(workOf(one, small), workOf(one, large), large / small);
    expect(found).toBeLessThan(exceptions[name] ?? 1.2);
  });

  test('is counted: a loop in a loop has an exponent of 2', () => {
    const pairs = (size: number) => () => {
      let sum = 0;
      for (let row = 0; row < size; row++) for (let column = 0; column < size; column++) sum += row * column;
      return sum;
    };
    const found = exponent(total(countWork(pairs(100))), total(countWork(pairs(400))), 4);
    expect(found).toBeGreaterThan(1.9);
  });
});
