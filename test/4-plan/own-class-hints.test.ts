import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

function scriptsOf(text: string): string {
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules: [], requirements: [], paths: [] };
  const { files } = compile(sources, { ...defaultConfig, tests: false, ci: [] }, createReport());
  return files.flatMap(({ path, text }) => (/^src\/\w+\/\w+\.py$/.test(path) ? [text] : [])).join('\n');
}

const program = (first: string): string => `# %%
import torch
from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(2, 1)
    def forward(self, x):
        return self.layer(x)
# %% [markdown]
# ## Build the network
# %% tags=["step:train"]
${first}
model = Net()
print(sum(p.numel() for p in model.parameters()))
# %% [markdown]
# ## Train it
# %%
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(3):
    loss = model(torch.ones(4, 2)).mean()
    loss.backward()
    optimizer.step()
`;

test('an argument of a class of the notebook says so', () => {
  expect(scriptsOf(program('torch.manual_seed(0)'))).toContain('model: Net');
});

test('a class that is made inside a function is no hint, since the script does not have it', () => {
  const text = scriptsOf(
    program('factor = torch.randint(1, 5, (1,)).item()').replace('nn.Linear(2, 1)', 'nn.Linear(2, factor)'),
  );
  expect(text).toContain('class Net');
  expect(text).not.toContain(': Net');
});
