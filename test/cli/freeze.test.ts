import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const notebook = `# %%
import pandas as pd
from sklearn.linear_model import LinearRegression
frame = pd.DataFrame({"a": [1.0, 2.0], "b": [2.0, 4.0]})
print(LinearRegression().fit(frame[["a"]], frame["b"]).coef_)
`;

function pipOf(folder: string): readonly string[] {
  const conda = parse(readFileSync(path.join(folder, 'environment/conda.yml'), 'utf8'));
  return conda.dependencies.find((one: unknown) => typeof one === 'object').pip;
}

function versionIn(name: string): string {
  return runPython(['-c', `from importlib.metadata import version; print(version("${name}"))`]).trim();
}

/** A program that answers as an interpreter with these packages would. */
function interpreter(folder: string, packages: Readonly<Record<string, string>>, python = '3.10'): string {
  const entries = Object.entries(packages).map(([name, version]) => [name, { version, source: null }]);
  const file = path.join(folder, 'bin/python');
  mkdirSync(path.dirname(file), { recursive: true });
  const said = JSON.stringify({ python, packages: Object.fromEntries(entries) });
  writeFileSync(file, `#!/bin/sh\necho '${said}'\n`, { mode: 0o755 });
  return file;
}

describe.skipIf(!python())(`build --freeze ${whyNoPython()}`, () => {
  test('pins what the interpreter has, and later builds without it have the same', async () => {
    const config = '# ours\nnotebooks: [nb/work.py]\nci: [] # none\n';
    const folder = folderWith({
      'nb/work.py': notebook,
      'requirements.txt': 'pandas==1.5.3\n',
      'cellwright.yml': config,
    });
    const { code, messages } = await cellwright(folder, 'build', '--freeze', '--python', python() ?? '');
    expect(messages).not.toMatch(/error|warning/);
    expect(code).toBe(0);
    expect(pipOf(folder)).toEqual(
      expect.arrayContaining([`pandas==${versionIn('pandas')}`, `scikit-learn==${versionIn('scikit-learn')}`]),
    );
    const frozen = readFileSync(path.join(folder, 'cellwright.yml'), 'utf8');
    expect(frozen.startsWith(config)).toBe(true);
    expect(parse(frozen).environment.versions.pandas).toBe(versionIn('pandas'));
    expect(parse(frozen).environment.versions).not.toHaveProperty('mlflow');
    const before = readTree(folder);
    expect((await cellwright(folder, 'check')).code).toBe(0);
    expect((await cellwright(folder, 'build', '--freeze', '--python', python() ?? '')).code).toBe(0);
    expect(readTree(folder)).toEqual(before);
  });

  test('without a config, the one that --out writes has them', async () => {
    const folder = folderWith({ 'work.py': notebook });
    await cellwright(folder, 'build', 'work.py', '--out', 'out');
    expect(
      (await cellwright(folder, 'build', 'work.py', '--out', 'out', '--freeze', '--python', python() ?? '')).code,
    ).toBe(0);
    expect(pipOf(path.join(folder, 'out'))).toContain(`pandas==${versionIn('pandas')}`);
    expect((await cellwright(path.join(folder, 'out'), 'check')).code).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('build --freeze asks any interpreter', () => {
  test('for its Python, for other builds of a package, and without the part that no index has', async () => {
    const folder = folderWith({ 'work.py': 'import torch, cv2\nprint(torch.zeros(1), cv2.__version__)\n' });
    const file = interpreter(folder, { torch: '2.3.1+cu121', 'opencv-python': '4.9.0.80', mlflow: '3.1.0' });
    expect((await cellwright(folder, 'build', 'work.py', '--freeze', '--python', file)).messages).not.toContain(
      'error[',
    );
    const conda = readFileSync(path.join(folder, 'work/environment/conda.yml'), 'utf8');
    for (const line of ['python=3.10', 'torch==2.3.1', 'opencv-python-headless==4.9.0.80'])
      expect(conda).toMatch(new RegExp(`${line.replace(/[.+]/g, '\\$&')}$`, 'm'));
    expect(conda).not.toContain('mlflow==3');
  });

  test('keeps extras and addresses that the notebook names; nothing is recorded by a dry run', async () => {
    const text =
      '# %%\n%pip install "pandas[excel]>=1" "odd @ https://example.com/odd-1-py3-none-any.whl"\nimport pandas\nprint(pandas)\n';
    const folder = folderWith({ 'work.py': text, 'cellwright.yml': 'notebooks: [work.py]\n' });
    const flags = ['--freeze', '--python', interpreter(folder, { pandas: '2.2.0', odd: '7' })];
    await cellwright(folder, 'build', '--dry-run', ...flags);
    expect(readFileSync(path.join(folder, 'cellwright.yml'), 'utf8')).toBe('notebooks: [work.py]\n');
    await cellwright(folder, 'build', ...flags);
    expect(pipOf(folder)).toContain('pandas[excel]==2.2.0');
    expect(pipOf(folder).join('\n')).toContain('odd @ https://example.com/odd-1-py3-none-any.whl');
  });

  test('freeze-package-missing: what the notebook imports must be there', async () => {
    const folder = folderWith({ 'work.py': notebook });
    const file = interpreter(folder, { pandas: '2.2.0' });
    const { code, messages } = await cellwright(folder, 'build', 'work.py', '--freeze', '--python', file);
    expect(code).toBe(1);
    expect(messages).toMatch(/^error\[freeze-package-missing\].*does not have `scikit-learn`, which/);
    expect(existsSync(path.join(folder, 'work'))).toBe(false);
  });

  test('freeze-not-published: a package that was installed from a folder', async () => {
    const folder = folderWith({ 'work.py': 'import pandas\nprint(pandas)\n' });
    const file = interpreter(folder, {});
    const said = { python: '3.11', packages: { pandas: { version: '9.9', source: 'file:///home/me/pandas' } } };
    writeFileSync(file, `#!/bin/sh\necho '${JSON.stringify(said)}'\n`);
    const { code, messages } = await cellwright(folder, 'build', 'work.py', '--freeze', '--python', file);
    expect(code).toBe(0);
    expect(messages).toMatch(/warning\[freeze-not-published\].*`pandas` 9.9/);
  });

  test.each([
    ['none', 'it does not exist'],
    ['fails', 'no luck'],
    ['babbles', 'it is not Python 3'],
  ])('freeze-no-python: an interpreter that %s', async (name, reason) => {
    const folder = folderWith({ 'work.py': 'print(1)\n' });
    writeFileSync(path.join(folder, 'fails'), '#!/bin/sh\necho no luck >&2\nexit 3\n', { mode: 0o755 });
    writeFileSync(path.join(folder, 'babbles'), '#!/bin/sh\necho hello\n', { mode: 0o755 });
    const { code, messages } = await cellwright(folder, 'build', 'work.py', '--freeze', '--python', name);
    expect(code).toBe(1);
    expect(messages).toMatch(/^error\[freeze-no-python\]/);
    expect(messages).toContain(reason);
    expect(existsSync(path.join(folder, 'work'))).toBe(false);
  });
});
