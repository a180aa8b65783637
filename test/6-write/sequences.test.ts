import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn } from '../support/whole.ts';
import { modelSource, quietWeeks, realSource, runWeeks, type Source, weeks } from './sequences.ts';

const sources: readonly [string, number, () => Source][] = [
  ['a model of a notebook', drawn(200, 80), modelSource],
  ['a real notebook whose cells have ids', drawn(25, 8), () => realSource(true)],
  ['a real notebook whose cells have none', drawn(25, 8), () => realSource(false)],
];

describe.each(sources)('%s', (_name, numRuns, makeSource) => {
  test('whatever both sides edit, no line of the user is lost and a second build changes nothing', () => {
    let merges = 0;
    const property = fc.property(weeks, (sequence) => {
      merges += runWeeks(sequence, makeSource()).merges;
    });
    fc.assert(property, { numRuns, seed: 20 });
    expect(merges).toBeGreaterThan(numRuns / 2);
  });

  test('without edits of the user the result is that of a fresh build, byte for byte', () => {
    fc.assert(
      fc.property(quietWeeks, (sequence) => void runWeeks(sequence, makeSource())),
      { numRuns, seed: 21 },
    );
  });
});
