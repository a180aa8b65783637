import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

/** The script of a step of a notebook in percent format. */
function scriptOf(text: string, step: string): string {
  const notebooks = [{ path: 'notebook.py', text }];
  const config = { ...defaultConfig, tests: false, ci: [] };
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, createReport());
  return files.find((file) => file.path === `src/${step}/${step}.py`)?.text ?? '';
}

test('a function takes what its text reads, not what shares memory with it', () => {
  const script = scriptOf(
    `# %% tags=["step:a", "unit:read it"]
import pandas as pd
table = pd.read_csv("x.csv")
copy = table
# %% tags=["step:a", "unit:change it"]
table["b"] = 1
# %% tags=["step:a", "unit:write it"]
copy.to_csv("y.csv")
`,
    'a',
  );
  expect(script).toMatch(/def change_it\(table[^,]*\)/);
});

test('what a function does not bind is not deleted in it', () => {
  const script = scriptOf(
    `# %% tags=["step:a", "unit:read it"]
import pandas as pd
table = pd.read_csv("x.csv")
# %% tags=["step:a", "unit:change it"]
small = table.head()
del table
# %% tags=["step:a", "unit:write it"]
small.to_csv("y.csv")
`,
    'a',
  );
  expect(script).toContain('def change_it(table');
  expect(script).not.toContain('del table');
});
