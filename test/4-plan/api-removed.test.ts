import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { stepsPlan } from '../support/steps-plan.ts';

/** What is told of removed names, and what is pinned. */
function compiled(text: string, environment: Partial<Config['environment']> = {}) {
  const report = createReport();
  const config = { ...defaultConfig, environment: { ...defaultConfig.environment, ...environment } };
  const notebooks = [{ path: 'notebook.py', text: `# %%\n${text}` }];
  const { plan } = compile({ notebooks, modules: [], requirements: [], paths: [] }, config, report);
  const told = report.diagnostics.filter(({ id }) => id === 'api-removed').map(({ message }) => message);
  const { environments, older } = stepsPlan(plan);
  return { told, older, pip: environments.flatMap(({ pip }) => pip) };
}

function told(text: string, versions: Config['environment']['versions'] = {}): readonly string[] {
  return compiled(text, { versions }).told;
}

const newest: Config['environment']['versions'] = { 'scikit-learn': '1.5.2', numpy: '1.26.4', pandas: '2.2.3' };

const removed: Readonly<Record<string, readonly [code: string, name: string]>> = {
  'a method': [
    'from sklearn.feature_extraction.text import CountVectorizer\nv = CountVectorizer()\nv.fit(["a"])\nwith open("o", "w") as f:\n    f.write(str(v.get_feature_names()))\n',
    'get_feature_names',
  ],
  'a method of tables, that lists have too': [
    'import pandas as pd\nt = pd.read_csv("t.csv")\nothers = []\nothers.append(t)\nt.append(t).to_csv("o.csv")\n',
    'frame.append',
  ],
  'an attribute of tables': ['import pandas as pd\nt = pd.read_csv("t.csv")\nt.ix[0].to_csv("o.csv")\n', 'ix'],
  'a module': [
    'from sklearn.cross_validation import train_test_split\nwith open("o", "w") as f:\n    f.write(str(train_test_split([1, 2])))\n',
    'sklearn.cross_validation',
  ],
  'an attribute of a module': [
    'import numpy as np\nwith open("o", "w") as f:\n    f.write(str(np.int(3)))\n',
    'numpy.int',
  ],
  'a keyword': [
    'from sklearn.preprocessing import OneHotEncoder\ne = OneHotEncoder(sparse=False)\nwith open("o", "w") as f:\n    f.write(str(e.fit_transform([["a"]])))\n',
    'sparse=',
  ],
};

test.each(Object.entries(removed))(
  '%s that a version named in the settings no longer has is told',
  (_, [code, name]) => {
    const messages = told(code, newest);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(`\`${name}\``);
  },
);

test('a pinned version that has it, and a name that only looks alike, are fine', () => {
  const [code] = removed['a method'] ?? [''];
  expect(told(code, { 'scikit-learn': '1.1.3' })).toEqual([]);
  expect(told('import numpy as np\nwith open("o", "w") as f:\n    f.write(str(np.int64(3)))\n')).toEqual([]);
});

test.each([
  ['a method', 'scikit-learn==1.1.3', ['get_feature_names']],
  ['an attribute of a module', 'numpy==1.23.5', ['numpy.int']],
  ['a keyword', 'scikit-learn==1.3.2', ['sparse=']],
])('%s brings the newest version that has it, where none is named', (kind, pinned, names) => {
  const [code] = removed[kind] ?? [''];
  const { told, pip, older } = compiled(code);
  expect(told).toEqual([]);
  expect(pip).toContain(pinned);
  expect(older).toEqual([{ distribution: pinned.split('==')[0], names }]);
});

test('what no version has that goes with the others is told, and nothing is taken for it', () => {
  const [gone] = removed['a module'] ?? [''];
  const [method] = removed['a method'] ?? [''];
  for (const { told, older, pip } of [
    compiled(gone),
    compiled(`${gone}${method}`),
    compiled(method, { python: '3.12' }),
  ]) {
    expect(told.length).toBeGreaterThan(0);
    expect(older).toBeUndefined();
    expect(pip).toContain('scikit-learn==1.5.2');
  }
});
