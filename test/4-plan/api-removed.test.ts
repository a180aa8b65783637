import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';

/** Messages of removed names. */
function told(text: string, versions: Config['environment']['versions'] = {}): readonly string[] {
  const report = createReport();
  const config = { ...defaultConfig, environment: { ...defaultConfig.environment, versions } };
  const notebooks = [{ path: 'notebook.py', text: `# %%\n${text}` }];
  compile({ notebooks, modules: [], requirements: [], paths: [] }, config, report);
  return report.diagnostics.filter(({ id }) => id === 'api-removed').map(({ message }) => message);
}

const removed: Readonly<Record<string, readonly [code: string, name: string]>> = {
  'a method': [
    'from sklearn.feature_extraction.text import CountVectorizer\nv = CountVectorizer()\nv.fit(["a"])\nwith open("o", "w") as f:\n    f.write(str(v.get_feature_names()))\n',
    'get_feature_names',
  ],
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

test.each(Object.entries(removed))('%s that the pinned version no longer has is told', (_, [code, name]) => {
  const messages = told(code);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(`\`${name}\``);
});

test('a pinned version that has it, and a name that only looks alike, are fine', () => {
  const [code] = removed['a method'] ?? [''];
  expect(told(code, { 'scikit-learn': '1.1.3' })).toEqual([]);
  expect(told('import numpy as np\nwith open("o", "w") as f:\n    f.write(str(np.int64(3)))\n')).toEqual([]);
});
