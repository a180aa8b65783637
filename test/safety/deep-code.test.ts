import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { createReport } from '../../src/diagnostics.ts';
import { wholeConfig } from '../support/whole-config.ts';

const count = 600;
const each = (text: (index: number) => string): string => Array.from({ length: count }, (_, at) => text(at)).join('');

test.each([
  ['a sum of 600 terms', `total = ${each((at) => `${at} + `)}1\nprint(total)\n`],
  [
    '600 elif',
    `import sys\nk = len(sys.argv)\nif k < 0:\n    r = 0\n${each((at) => `elif k == ${at}:\n    r = ${at}\n`)}print(r)\n`,
  ],
  ['300 calls in a row', `import pandas as pd\nprint(pd.Series([1])${'.abs()'.repeat(count / 2)})\n`],
  ['600 conditions', `import sys\nk = len(sys.argv)\nx = ${each((at) => `${at} if k == ${at} else `)}1\nprint(x)\n`],
])('what Python takes is compiled, though it is deep: %s', (_name, text) => {
  const report = createReport();
  const notebooks = [{ path: 'deep.py', text }];
  const { files } = compile(
    { notebooks, modules: [], requirements: [], paths: [] },
    { ...wholeConfig, ci: [] },
    report,
  );
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(files.length).toBeGreaterThan(0);
});
