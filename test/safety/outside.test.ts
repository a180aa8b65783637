import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';

/** A folder of a project, in a folder whose other files must stay as they are. */
function projectIn(files: Readonly<Record<string, string>>): { readonly above: string; readonly folder: string } {
  const above = folderWith({
    'victim.txt': 'theirs\n',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`deep/er/${name}`, text])),
  });
  return { above, folder: path.join(above, 'deep/er') };
}

/** Everything outside the output folder. */
function outside(above: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(readTree(above)).filter(([file]) => !file.startsWith('deep/er/out/')));
}

test.each([
  ['a step name with ..', '# %% tags=["step:../../victim"]\nprint(1)\n'],
  ['a step name that is a path', '# %% tags=["step:/etc/passwd"]\nprint(1)\n'],
  ['a step name with backslashes', '# %% tags=["step:..\\\\..\\\\victim"]\nprint(1)\n'],
  ['a step name of a device', '# %% tags=["step:con"]\nprint(1)\n'],
  ['a unit name with ..', '# %% tags=["step:a", "unit:../../victim"]\nprint(1)\n'],
  ['an environment name with ..', '# %% tags=["step:a", "environment:../../victim"]\nprint(1)\n'],
  ['a file that a cell writes above', '# %%\n%%writefile ../../victim.txt\nmine\n\n# %%\nprint(1)\n'],
  [
    'a file that a cell writes at an absolute path',
    '# %%\n%%writefile /tmp/cellwright-victim/x.py\nx = 1\n\n# %%\nprint(1)\n',
  ],
  [
    'a file that a cell writes in the home folder',
    '# %%\n%%writefile ~/cellwright-victim.py\nx = 1\n\n# %%\nprint(1)\n',
  ],
  ['data that lies above', '# %%\nprint(open("../../victim.txt").read())\n'],
  ['a result that is written above', '# %%\nopen("../../victim.txt", "w").write("mine")\n'],
  ['a result that is written to an absolute path', '# %%\nopen("/tmp/cellwright-victim.txt", "w").write("mine")\n'],
])('%s leads no build out of its folder', async (_what, text) => {
  const { above, folder } = projectIn({ 'a.py': text });
  const before = outside(above);
  const { code, messages } = await cellwright(folder, 'build', 'a.py', '--out', 'out');
  expect(messages).not.toContain('This is a bug');
  expect([0, 1]).toContain(code);
  expect(outside(above)).toEqual(before);
  expect(readTree('/tmp/cellwright-victim')).toEqual({});
});

test.each(['name', 'package'])('a %s that is a path is refused or made a name', async (setting) => {
  const { above, folder } = projectIn({
    'a.py':
      '# %% tags=["functions"]\ndef f():\n    return 1\n\n# %% tags=["step:a"]\nprint(f())\n\n# %% tags=["step:b"]\nprint(f())\n',
    'cellwright.yml': `${setting}: ../../victim\nnotebooks: [a.py]\n`,
  });
  const before = outside(above);
  await cellwright(folder, 'build', '--out', 'out');
  expect(outside(above)).toEqual(before);
});

test.each(['src', 'components', 'tests', '.github', '.cellwright'])(
  'a %s that is a symbolic link is not followed out of the folder',
  async (name) => {
    const { above, folder } = projectIn({ 'a.py': '# %% tags=["step:a"]\nprint(1)\n' });
    const target = mkdtempSync(path.join(tmpdir(), 'cellwright-target-'));
    onTestFinished(() => rmSync(target, { recursive: true, force: true }));
    mkdirSync(path.join(folder, 'out'));
    symlinkSync(target, path.join(folder, 'out', name));
    const before = outside(above);
    expect((await cellwright(folder, 'build', 'a.py', '--out', 'out')).code).toBe(1);
    expect(readTree(target)).toEqual({});
    expect(outside(above)).toEqual(before);
  },
);

test('a file that is a symbolic link is replaced or refused, never written through', async () => {
  const { above, folder } = projectIn({ 'a.py': '# %% tags=["step:a"]\nprint(1)\n' });
  mkdirSync(path.join(folder, 'out'));
  symlinkSync(path.join(above, 'victim.txt'), path.join(folder, 'out/pipeline-job.yml'));
  await cellwright(folder, 'build', 'a.py', '--out', 'out');
  expect(readTree(above)['victim.txt']).toBe('theirs\n');
});
