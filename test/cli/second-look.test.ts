/** What people stumbled over who used the program for the first time. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';

const steps = `# %% tags=["step:load"]
import pandas as pd

def first(name):
    return name.split(" ")[0]

df = pd.read_csv("d.csv")
df["t"] = df["b"].map(first)

# %% tags=["step:save"]
df.to_csv("out.csv")
`;

test('a path that is written is not called data', async () => {
  const folder = folderWith({
    'nb.py': 'import time\nwith open(f"model_{time.time()}.txt", "w") as f:\n    f.write("a")\n',
  });
  const { messages } = await cellwright(folder, 'build', 'nb.py', '--out', 'out');
  expect(messages).toContain('so the pipeline cannot tell which file it writes');
  expect(messages).toContain('so that the folder becomes an output of the step');
});

test('the half of a shell line that is left out is listed', async () => {
  const folder = folderWith({ 'nb.py': '# %%\n!mkdir -p made && pip install lightgbm\n' });
  await cellwright(folder, 'build', 'nb.py', '--out', 'out');
  const told = readFileSync(path.join(folder, 'out/docs/migration.md'), 'utf8');
  expect(told).toMatch(/pip install lightgbm.*its commands of pip, conda or the system are left out/);
});

test('a conflict is told with its lines, and with the way to the generated text', async () => {
  const folder = folderWith({ 'nb.py': steps, 'd.csv': 'b\nx y\n' });
  await cellwright(folder, 'build', 'nb.py', '--out', 'out', '--quiet');
  const script = path.join(folder, 'out/src/load/load.py');
  writeFileSync(script, readFileSync(script, 'utf8').replace('df["b"].map(first)', 'df["b"].map(first).copy()'));
  writeFileSync(path.join(folder, 'nb.py'), steps.replace('.map(first)', '.map(first).fillna("x")'));
  const { code, messages } = await cellwright(folder, 'build', 'nb.py', '--out', 'out', '--quiet');
  const line =
    readFileSync(script, 'utf8')
      .split('\n')
      .findIndex((one) => one.startsWith('<<<<<<< yours')) + 1;
  expect(code).toBe(1);
  expect(messages).toContain(`1 place that both sides changed (line ${line})`);
  expect(messages).toContain('`cellwright build --restore src/load/load.py`');
});

test('imports of a script that is no Python just now are not told as removed', async () => {
  const folder = folderWith({ 'nb.py': steps, 'd.csv': 'b\nx y\n' });
  await cellwright(folder, 'build', 'nb.py', '--out', 'out', '--quiet');
  const script = path.join(folder, 'out/src/load/load.py');
  writeFileSync(script, readFileSync(script, 'utf8').replace('    df = pd', 'logger = 1\n\n    df = pd'));
  const shown = await cellwright(folder, 'diff', 'nb.py', '--out', 'out', '--notebook');
  expect(shown.all).toContain('read_d');
  expect(shown.all).not.toContain('the imports');
});

test('a version that YAML reads as a number is told as it stands there', async () => {
  const folder = folderWith({ 'nb.py': steps, 'cellwright.yml': 'notebooks: [nb.py]\nenvironment:\n  python: 3.10\n' });
  const { messages } = await cellwright(folder, 'check');
  expect(messages).toContain('`3.10` is a number to YAML');
  expect(messages).toContain('Write it in quotes, `"3.10"`');
});

test('the first config says where all settings are listed', async () => {
  const folder = folderWith({ 'nb.py': steps });
  await cellwright(folder, 'build', 'nb.py', '--out', 'out', '--quiet');
  expect(readFileSync(path.join(folder, 'out/cellwright.yml'), 'utf8')).toContain('`cellwright config` lists them');
});
