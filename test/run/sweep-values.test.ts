import { expect, test } from 'vitest';
import type { SearchDimension, Sweep } from '../../src/azureml/sweep.ts';
import { drawTrials } from '../../src/run/step/sweep-values.ts';

function sweep(algorithm: string, space: readonly SearchDimension[]): Sweep {
  return {
    algorithm,
    space,
    goal: 'maximize',
    metric: 'm',
    trials: 100,
    concurrent: null,
    timeout: null,
    earlyTermination: null,
  };
}

function dimension(
  distribution: string,
  numbers: Record<string, number>,
  values: readonly string[] = [],
): SearchDimension {
  return { name: 'x', distribution, numbers, values: values.map((text) => ({ kind: 'string', text })) };
}

test('the same seed draws the same trials, another one others', () => {
  const space = [dimension('uniform', { min_value: 0, max_value: 1 })];
  expect(drawTrials(sweep('random', space), 5, 1)).toEqual(drawTrials(sweep('random', space), 5, 1));
  expect(drawTrials(sweep('random', space), 5, 1)).not.toEqual(drawTrials(sweep('random', space), 5, 2));
});

test.each([
  [dimension('uniform', { min_value: 2, max_value: 3 }), (x: number) => x >= 2 && x < 3],
  [dimension('loguniform', { min_value: -3, max_value: 0 }), (x: number) => x >= Math.exp(-3) && x < 1],
  [dimension('quniform', { min_value: 0, max_value: 10, q: 2 }), (x: number) => x % 2 === 0],
  [dimension('randint', { upper: 4 }), (x: number) => Number.isInteger(x) && x >= 0 && x < 4],
  [dimension('normal', { mu: 100, sigma: 1 }), (x: number) => x > 90 && x < 110],
  [dimension('lognormal', { mu: 0, sigma: 1 }), (x: number) => x > 0],
  [dimension('qnormal', { mu: 0, sigma: 10, q: 5 }), (x: number) => Math.abs(x % 5) === 0],
  [dimension('choice', {}, ['1', '2']), (x: number) => x === 1 || x === 2],
])('$distribution stays where it belongs', (space, isGood) => {
  const values = drawTrials(sweep('random', [space]), 200, 3).map((trial) => Number(trial['x']));
  expect(values.filter((value) => !isGood(value))).toEqual([]);
  expect(new Set(values).size).toBeGreaterThan(1);
});

test('a grid goes through all combinations', () => {
  const a = { ...dimension('choice', {}, ['1', '2']), name: 'a' };
  const b = { ...dimension('choice', {}, ['u', 'v']), name: 'b' };
  const trials = drawTrials(sweep('grid', [a, b]), 9, 0);
  expect(trials.map((trial) => `${trial['a']}${trial['b']}`)).toEqual(['1u', '1v', '2u', '2v']);
});
