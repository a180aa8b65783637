import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

function idsOf(module: string, secondStep: string): readonly string[] {
  const report = createReport();
  const text = `# %%
from counters import note
# %% tags=["step:a"]
print(note("x"))
# %% tags=["step:${secondStep}"]
print(note("y"))
`;
  const modules = [{ path: 'counters.py', text: module }];
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules, requirements: [], paths: [] };
  compile(sources, { ...defaultConfig, tests: false, ci: [] }, report);
  return report.diagnostics.map((one) => one.id);
}

const growing = 'seen = []\ndef note(name):\n    seen.append(name)\n    return len(seen)\n';
const counting = 'count = 0\ndef note(name):\n    global count\n    count += 1\n    return count\n';
const filling = 'seen = {}\ndef note(name):\n    seen[name] = 1\n    return len(seen)\n';
const local = 'LIMIT = 3\ndef note(name):\n    seen = []\n    seen.append(name)\n    return len(seen) < LIMIT\n';

test.each([growing, counting, filling])(
  'a module that remembers is refused where two steps use it: module-keeps-state',
  (module) => {
    expect(idsOf(module, 'b')).toContain('module-keeps-state');
  },
);

test('one step may use it, and a module without a memory may serve any', () => {
  expect(idsOf(growing, 'a')).toEqual([]);
  expect(idsOf(local, 'b')).toEqual([]);
});
