import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';

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
