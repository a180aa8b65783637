import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { python } from '../support/python.ts';

const notebook = '# %% tags=["step:a"]\nopen("a.txt", "w").write("1")\n';

test('a verdict is never lost: a report goes into a folder that is not there, and one that cannot be written is told', async () => {
  const folder = folderWith({ 'nb.py': notebook });
  writeFileSync(path.join(folder, 'file'), '');
  expect((await cellwright(folder, 'build', 'nb.py', '--out', 'out')).code).toBe(0);
  const given = ['--python', './none', '--html', 'new/folder/report.html', '--certificate', 'file/proof.json'];
  const ended = await cellwright(folder, 'verify', 'nb.py', '--out', 'out', '--json', ...given);
  expect(ended.code).toBe(1);
  expect(JSON.parse(ended.out)).toMatchObject({ verdict: 'not-comparable', comparisons: [] });
  expect(readFileSync(path.join(folder, 'new/folder/report.html'), 'utf8')).toContain('not-comparable');
  expect(ended.messages).toContain('file/proof.json could not be written');
});

test('a choice that cannot be is wrong usage', async () => {
  const folder = folderWith({ 'nb.py': notebook, 'x.py': 'def main():\n    pass\n', python: '' });
  const verify = (...flags: readonly string[]) =>
    cellwright(folder, 'verify', 'nb.py', '--python', './python', ...flags);
  expect((await verify('--entry', 'x.py')).code).toBe(2);
  expect((await verify('--entry', 'x.py:main', '--pipeline', 'out')).code).toBe(2);
  expect((await verify('--repeat', '0')).code).toBe(2);
  expect((await verify('--tolerance', '-1')).code).toBe(2);
});

const interpreter = python();

test.skipIf(interpreter === null)(
  'a step that fails is told with its log, by the file of the repository and the cell',
  async () => {
    const text =
      '# %% tags=["step:a"]\nimport random\nx = random.sample(range(9), 3)\n\n# %% tags=["step:b"]\nx.sort()\nprint(x)\n';
    const folder = folderWith({ 'nb.py': text });
    await cellwright(folder, 'build', 'nb.py', '--out', 'out', '--quiet');
    const script = path.join(folder, 'out/src/b/b.py');
    writeFileSync(script, readFileSync(script, 'utf8').replace('def main(', 'print = len(())\n\n\ndef main('));
    const told = await cellwright(folder, 'verify', 'nb.py', '--out', 'out', '--python', interpreter ?? '');
    expect(told).toMatchObject({ code: 1, out: expect.stringContaining('pipeline-fails') });
    expect(told.messages).toContain("TypeError: 'int' object is not callable");
    expect(told.messages).toMatch(/In the repository:\n(.*\n)*? {2}out\/src\/b\/b\.py:\d+ +nb\.py, cell 2, line 2\n/);
  },
);
