import { expect, test } from 'vitest';
import { judge } from './judges.ts';
import { python, runPython, whyNoPython } from './python.ts';

test.skipIf(!python())(`the test environment has the packages that generated code needs ${whyNoPython()}`, () => {
  const program = 'import azure.ai.ml, mlflow, pandas, sklearn, nbclient, cloudpickle; print(mlflow.__version__)';
  expect(runPython(['-c', program]).trim()).toBe('2.16.2');
});

test.skipIf(!python() || process.env.CELLWRIGHT_TEST_PYTHON)(
  'Python has kept the bytecode of what tests import',
  () => {
    const program =
      'import azure.ai.ml, debugpy.server.api, IPython.core.interactiveshell, mlflow, pandas, sys; from os.path import exists; print([name for name, module in sys.modules.items() if getattr(module, "__cached__", None) and "site-packages" in module.__cached__ and not exists(module.__cached__)])';
    expect(runPython(['-c', program], { env: { PYTHONDONTWRITEBYTECODE: '1' } }).trim()).toBe('[]');
  },
);

test('a reason is given exactly when there is no Python', () => {
  expect(whyNoPython() === '').toBe(python() !== null);
});

test.each(['actionlint', 'hadolint', 'shellcheck'] as const)('%s is found, or its absence is explained', (name) => {
  const found = judge(name);
  expect('command' in found ? found.command : found.missing).toContain(name);
});
