import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkName,
  makeComponentName,
  makeComputeName,
  makeEndpointName,
  makeInputName,
  makeStepKey,
  type NameKind,
} from '../../src/azureml/resource-names.ts';
import { makeAssetName } from '../../src/knowledge/engines/pipeline-names.ts';

// The same draws in each run: what fails once fails again.
fc.configureGlobal({ seed: 29 });

const makers: Readonly<Record<NameKind, (text: string) => string>> = {
  component: makeComponentName,
  step: makeStepKey,
  input: makeInputName,
  asset: makeAssetName,
  compute: makeComputeName,
  endpoint: makeEndpointName,
};

test.each(Object.entries(makers))('any text makes a name of kind %s that is accepted', (kind, make) => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 400 }));
  fc.assert(fc.property(text, (value) => checkName(kind as NameKind, make(value)) === null));
});

test.each([
  ['component', '1. Prepare Data', 'step_1_prepare_data'],
  ['step', 'class', 'class_step'],
  ['input', 'Path', 'path_value'],
  ['input', 'for', 'for_value'],
  ['asset', 'Crédit data.csv', 'credit-data-csv'],
  ['compute', 'cpu_cluster_2', 'cpu-cluster2'],
  ['compute', 'Cluster 1-4', 'cluster14'],
  ['endpoint', 'Credit -- Default!', 'credit-default'],
] as const)('a name of kind %s of %j is %j', (kind, text, name) => {
  expect(makers[kind](text)).toBe(name);
});

test.each([
  ['component', ['train', 'a1_b'], ['Train', 'train-model', '1train', '_train', '', 'a'.repeat(256)]],
  ['step', ['train', '_x'], ['train-model', 'Train', '1', 'class']],
  ['input', ['Rate', 'x1'], ['path', 'HOME', 'for', 'a-b', '1a', 'a b', 'é']],
  ['asset', ['1a', 'A-b_c'], ['-a', 'a b', 'a.b', '']],
  ['compute', ['cpu-cluster', 'gpu2'], ['c1', 'cpu_cluster', 'cpu-2', '1cpu', 'a'.repeat(25), 'cpu-']],
  ['endpoint', ['credit-1'], ['ab', 'a--b', '1ab', 'a_b', 'ab-', 'a'.repeat(33)]],
] as const)('names of kind %s: %j are accepted, %j are not', (kind, good, bad) => {
  expect(good.map((name) => checkName(kind, name))).toEqual(good.map(() => null));
  for (const name of bad) expect(checkName(kind, name), name).not.toBeNull();
});
