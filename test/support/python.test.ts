import { expect, test } from 'vitest';
import { judge } from './judges.ts';
import { python, runPython, whyNoPython } from './python.ts';

test.skipIf(!python())(`the test environment has the packages that generated code needs ${whyNoPython()}`, () => {
  const program = 'import azure.ai.ml, mlflow, pandas, sklearn, nbclient, cloudpickle; print(mlflow.__version__)';
  expect(runPython(['-c', program]).trim()).toBe('2.16.2');
});

test('a reason is given exactly when there is no Python', () => {
  expect(whyNoPython() === '').toBe(python() !== null);
});

test.each(['actionlint', 'hadolint', 'shellcheck'] as const)('%s is found, or its absence is explained', (name) => {
  const found = judge(name);
  expect('command' in found ? found.command : found.missing).toContain(name);
});
