/** A repository that the first version of cellwright wrote, and its owner edited, built by this one. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const firstVersion = path.join(repository, 'test/6-write/first-version');

/** The repository as the first version left it, with what it remembers of it. */
function firstRepository() {
  const folder = folderWith({});
  cpSync(firstVersion, folder, { recursive: true });
  cpSync(path.join(folder, 'out'), path.join(folder, 'base'), { recursive: true });
  cpSync(path.join(folder, 'base'), path.join(folder, 'out/.cellwright/base'), { recursive: true });
  cpSync(path.join(folder, 'manifest.txt'), path.join(folder, 'out/.cellwright/manifest.json'));
  const at = (file: string) => path.join(folder, 'out', file);
  const text = (file: string) => readFileSync(at(file), 'utf8');
  const edit = (file: string, from: string, to: string) => {
    expect(text(file)).toContain(from);
    writeFileSync(at(file), text(file).replace(from, to));
  };
  const build = () => cellwright(folder, 'build', 'nb.py', '--out', 'out');
  return { text, edit, build, exists: (file: string) => existsSync(at(file)) };
}

test('is brought over without a conflict where nothing was edited', async () => {
  const { build, text, exists } = firstRepository();
  const { code, out } = await build();
  expect(code).toBe(0);
  expect(out).not.toContain('conflict');
  expect(text('src/train/train.py')).not.toContain('save_value');
  expect(exists('tests/steps.py')).toBe(false);
  expect(exists('tests/reference/train.py')).toBe(false);
});

test('keeps the names that are registered', async () => {
  const { build, text } = firstRepository();
  const names = ['components/prepare.yml', 'components/train.yml', 'components/evaluate.yml', 'data/fruit.yml'];
  const nameOf = (file: string) => /^name: .*$/m.exec(text(file))?.[0];
  const before = names.map(nameOf);
  await build();
  expect(names.map(nameOf)).toEqual(before);
  expect(text('scripts/register_model.sh')).toContain('--name nb-model');
  expect(text('pipeline-job.yml')).toContain('\nexperiment_name: nb\n');
});

test('keeps every edit, or leaves it for the owner to place', async () => {
  const { build, edit, text } = firstRepository();
  edit('src/train/train.py', '    model.fit(X, y)\n', '    model.fit(X, y)\n    print("depth", model.get_depth())\n');
  edit('src/prepare/prepare.py', '.fillna(0)', '.fillna(0).clip(0, 100)');
  edit('components/train.yml', 'display_name: train', 'display_name: Train the tree');
  edit('pipeline-job.yml', 'experiment_name: nb', 'experiment_name: fruit-team');
  edit('tests/test_train.py', '\n\n', '\n\nANSWER = 42\n');
  edit('tests/steps.py', '\n\n', '\n\nMINE = 1\n');
  edit('README.md', '# ', '# Our ');
  const { out, messages } = await build();
  expect(text('src/train/train.py')).toContain('print("depth", model.get_depth())');
  expect(text('src/prepare/prepare.py')).toContain('.fillna(0).clip(0, 100)');
  expect(text('components/train.yml')).toContain('display_name: Train the tree');
  expect(text('pipeline-job.yml')).toContain('experiment_name: fruit-team');
  expect(text('tests/test_train.py')).toContain('ANSWER = 42');
  expect(text('README.md')).toContain('# Our ');
  // What is not generated any more, and holds an edit, stays and is reported.
  expect(text('tests/steps.py')).toContain('MINE = 1');
  expect(messages).toMatch(/file-left-behind\]: `tests\/steps.py`/);
  const conflicts = [...out.matchAll(/conflict +(\S+)/g)].map(([, file]) => file);
  for (const file of conflicts) expect(messages).toContain(`\`${file}\` was changed by you and by the build`);
});
