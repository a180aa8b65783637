import { expect, test } from 'vitest';
import { filesOf } from '../support/written.ts';

const code = '# %%\nimport pandas as pd\ntable = pd.read_csv("data.csv")\ntable.to_csv("out.csv")\n';

test.each([
  ['what it calls itself above its first code', '# %% [markdown]\n# # Prices of cars\n', '', 'Prices of cars'],
  ['nothing of a part further down', '', '# %% [markdown]\n# # Data cleaning\n', 'used cars'],
  ['nothing of a numbered part', '# %% [markdown]\n# # Step 2. Load the data\n', '', 'used cars'],
  ['nothing of what it begins with', '# %% [markdown]\n# # Import libraries\n', '', 'used cars'],
])('a repository has as its title %s', (_, above, below, title) => {
  const files = filesOf(`${above}${code}${below}${code}`, 'used_cars.py');
  expect(files['README.md']?.split('\n')[0]).toBe(`# ${title}`);
});
