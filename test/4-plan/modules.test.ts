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

test('modules that have the names of our own get others, and every import follows', () => {
  const text = `# %%
import artifacts, models.nets as nets, Figures
from models import train
from own_models import rest
# %% tags=["step:a"]
value = train(artifacts.load(), nets.size, Figures.total, rest)
# %% tags=["step:b"]
print(value)
`;
  const modules = [
    { path: 'artifacts.py', text: 'from models import train\ndef load():\n    return train\n' },
    {
      path: 'nb/models/__init__.py',
      importedAs: 'models/__init__.py',
      text: 'def train(*all):\n    return len(all)\n',
    },
    { path: 'nb/models/nets.py', importedAs: 'models/nets.py', text: 'size = 1\n' },
    { path: 'own_models.py', text: 'rest = 3\n' },
    { path: 'Figures.py', text: 'total = 2\n' },
  ];
  const report = createReport();
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules, requirements: [], paths: [] };
  const { files } = compile(sources, { ...defaultConfig, package: 'shop', tests: false, ci: [] }, report);
  expect(report.diagnostics).toEqual([]);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const package_ = [...texts.keys()].filter((path) => path.startsWith('src/shop/'));
  expect(package_).toEqual([
    'src/shop/__init__.py',
    'src/shop/artifacts.py',
    'src/shop/own_Figures.py',
    'src/shop/own_artifacts.py',
    'src/shop/own_models.py',
    'src/shop/own_own_models/__init__.py',
    'src/shop/own_own_models/nets.py',
  ]);
  expect(texts.get('src/shop/own_artifacts.py')).toContain('from shop.own_own_models import train');
  const script = texts.get('src/a/a.py') ?? '';
  for (const line of [
    'import shop.own_own_models.nets as nets',
    'from shop import own_artifacts as artifacts',
    'from shop import own_Figures as Figures',
    'from shop.own_models import rest',
    'from shop.own_own_models import train',
  ])
    expect(script).toContain(line);
});

test('a dotted import of a local package loads the module below it, also beside others on the line', () => {
  const text = `# %%
import utils.text, other
print(utils.text.shout("x"), other.n)
`;
  const modules = [
    { path: 'utils/__init__.py', text: '' },
    { path: 'utils/text.py', text: 'def shout(x):\n    return x.upper()\n' },
    { path: 'other.py', text: 'n = 1\n' },
  ];
  const sources = { notebooks: [{ path: 'notebook.py', text }], modules, requirements: [], paths: [] };
  const config = { ...defaultConfig, package: 'shop', tests: false, ci: [] };
  const { files } = compile(sources, config, createReport());
  const script = files.find((file) => /^src\/\w+\/\w+\.py$/.test(file.path) && file.text.includes('argparse'))?.text;
  expect(script).toContain('import shop.utils.text  # noqa: F401\nfrom shop import other, utils\n');
});
