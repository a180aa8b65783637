import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

const code = '# %%\nimport pandas as pd\ntable = pd.read_csv("data.csv")\ntable.to_csv("out.csv")\n';

test.each([
  ['what it calls itself above its first code', '# %% [markdown]\n# # Prices of cars\n', '', 'Prices of cars'],
  ['nothing of a part further down', '', '# %% [markdown]\n# # Data cleaning\n', 'used cars'],
  ['nothing of a numbered part', '# %% [markdown]\n# # Step 2. Load the data\n', '', 'used cars'],
  ['nothing of what it begins with', '# %% [markdown]\n# # Import libraries\n', '', 'used cars'],
])('a repository has as its title %s', (_, above, below, title) => {
  const notebooks = [{ path: 'used_cars.py', text: `${above}${code}${below}${code}` }];
  const { files } = compile({ notebooks, modules: [], requirements: [], paths: [] }, defaultConfig, createReport());
  expect(files.find(({ path }) => path === 'README.md')?.text.split('\n')[0]).toBe(`# ${title}`);
});
