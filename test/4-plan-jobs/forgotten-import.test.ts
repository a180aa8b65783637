import { expect, test } from 'vitest';
import { compileScript } from './compile-script.ts';

test.each([
  ['os.makedirs("out")', '`import os`'],
  ['print(np.zeros(3))', '`import numpy as np`'],
  ['print(total)', 'Define `total`'],
])('what is missing for %s is said', (line, advice) => {
  const { diagnostics } = compileScript(`# %%\n${line}\n`);
  expect(diagnostics.map(({ id }) => id)).toEqual(['undefined-name']);
  expect(diagnostics[0]?.advice).toContain(advice);
});
