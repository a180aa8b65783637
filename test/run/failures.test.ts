import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { versionDifferences } from '../../src/run/software/version-differences.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { python } from '../support/python.ts';

const interpreter = python();

describe.skipIf(interpreter === null)('a step that fails', () => {
  test('is shown by the file of the repository and the cell of the notebook', async () => {
    const folder = folderWith({
      'nb.py': `# %% tags=["step:sum"]
# a comment
def check(value):
    if value < 100:
        raise ValueError("too little")

total = sum([1, 2])
check(total)
print(total)
`,
    });
    await cellwright(folder, 'build', 'nb.py', '--quiet');
    const script = path.join(folder, 'nb/src/sum/sum.py');
    // An edit that moves the lines: cells are found by what the lines say.
    writeFileSync(script, readFileSync(script, 'utf8').replace('import argparse\n', 'import argparse\nimport os\n'));
    const args = ['run', 'nb/pipeline-job.yml', '--no-mlflow', '--python', interpreter ?? ''];
    const { code, messages } = await cellwright(folder, ...args);
    expect(code).toBe(1);
    expect(messages).toContain('ValueError: too little');
    expect(messages).toMatch(/In the repository:\n/);
    const lines = readFileSync(script, 'utf8').split('\n');
    const raised = lines.findIndex((line) => line.includes('raise ValueError')) + 1;
    const called = lines.findIndex((line) => line.trim() === 'check(total)') + 1;
    expect(messages).toContain(`  nb/src/sum/sum.py:${raised}  nb.py, cell 1, line 4\n`);
    expect(messages).toContain(`  nb/src/sum/sum.py:${called}  nb.py, cell 1, line 7\n`);
  });
});

describe.skipIf(interpreter === null)('versions that are not those that are pinned', () => {
  test('are told before and after a run', async () => {
    const folder = folderWith({ 'nb.py': 'import pandas as pd\nprint(pd.Series([1]).sum())\n' });
    await cellwright(folder, 'build', 'nb.py', '--quiet');
    const conda = path.join(folder, 'nb/environment/conda.yml');
    writeFileSync(conda, readFileSync(conda, 'utf8').replace(/pandas==[\d.]+/, 'pandas==0.0.1'));
    const { out } = await cellwright(path.join(folder, 'nb'), 'run', '--dry-run', '--python', interpreter ?? '');
    expect(out).toMatch(/The pipeline can run here\nversions: this Python has .*pandas \d[\d.]* \(0\.0\.1 is pinned\)/);
  });
});

test('versions differ by their numbers, not by their spelling', () => {
  const conda =
    'dependencies:\n  - pip:\n      - scikit-learn==1.5.2\n      - torch==2.3.1\n      - numpy==2.0.0\n      - "a[b]==1"\n      - none==3\n';
  const packages = [
    'scikit_learn-1.9.1.dist-info',
    'torch-2.3.1+cpu.dist-info',
    'numpy-2.0.dist-info',
    'a-2.dist-info',
  ];
  expect(versionDifferences(conda, packages)).toEqual([
    { name: 'scikit-learn', pinned: '1.5.2', found: '1.9.1' },
    { name: 'a', pinned: '1', found: '2' },
  ]);
});
