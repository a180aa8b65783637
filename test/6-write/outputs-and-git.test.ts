import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { PathFact } from '../../src/ir.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const churn = readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8');

const preview = readFileSync(path.join(repository, 'samples/churn/data/churn.csv'), 'utf8');
const data: PathFact = { path: 'data/churn.csv', kind: 'file', preview };

function filesOf(text: string, paths: readonly PathFact[]) {
  const sources = { notebooks: [{ path: 'churn.ipynb', text }], modules: [], requirements: [], paths };
  return compile(sources, defaultConfig, createReport()).files;
}

test('a notebook whose outputs are stripped gives the same build, but for made-up data where the real data are not there', () => {
  const stripped = JSON.parse(churn);
  for (const cell of stripped.cells) {
    if (cell.cell_type === 'code') Object.assign(cell, { outputs: [], execution_count: null });
  }
  expect(JSON.stringify(stripped)).not.toBe(JSON.stringify(JSON.parse(churn)));
  expect(filesOf(JSON.stringify(stripped), [data])).toEqual(filesOf(churn, [data]));
  const without = (text: string) => filesOf(text, []).filter((file) => file.path !== 'tests/conftest.py');
  expect(without(JSON.stringify(stripped))).toEqual(without(churn));
});

test('a build that changes nothing says so', async () => {
  const folder = folderWith({ 'churn.ipynb': churn });
  expect((await cellwright(folder, 'build', 'churn.ipynb')).messages).toContain('\nWritten to churn:\n');
  expect((await cellwright(folder, 'build', 'churn.ipynb')).messages).toMatch(
    /\nNothing to write to churn:\n {2}\d+ files as before\n$/,
  );
});

test('the pre-commit hook and the snippets of the docs run commands that exist', async () => {
  const page = readFileSync(path.join(repository, 'docs/concepts/regeneration.md'), 'utf8');
  const snippets = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => parse(match[1] ?? ''));
  expect(snippets).toHaveLength(2);
  const [hook] = parse(readFileSync(path.join(repository, '.pre-commit-hooks.yaml'), 'utf8'));
  // pre-commit installs the hook from git with pip, which asks this file how.
  expect(hook.language).toBe('python');
  expect(readFileSync(path.join(repository, 'pyproject.toml'), 'utf8')).toContain('build-backend = "cellwright_build"');
  const commands = [hook.entry, snippets[0].repos[0].hooks[0].entry, snippets[1][0].run];
  for (const command of commands) {
    const [, name] = /cellwright(?:@\S+)? (\w+)$/.exec(command) ?? [];
    expect((await cellwright(repository, String(name), '--help')).code).toBe(0);
  }
});

test('two branches that both built are merged as the docs say, with the edits of both', async () => {
  const folder = folderWith({ 'churn.ipynb': churn });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder, encoding: 'utf8' });
  const build = () => cellwright(folder, 'build', 'churn.ipynb', '--out', '.', '--quiet');
  const change = (file: string, from: string, to: string) => {
    const at = path.join(folder, file);
    writeFileSync(
      at,
      readFileSync(at, 'utf8').replace(from, () => to),
    );
  };
  const commit = () => {
    git('add', '-A');
    git('commit', '-qm', 'x');
  };
  git('init', '-q', '-b', 'main', '.');
  await build();
  commit();
  git('checkout', '-q', '-b', 'other');
  change('churn.ipynb', 'n_estimators = 120', 'n_estimators = 99');
  change('src/train/train.py', 'import argparse\n', '# theirs\nimport argparse\n');
  await build();
  commit();
  git('checkout', '-q', 'main');
  change('churn.ipynb', 'fillna(0.0)', 'fillna(1.0)');
  change('src/prepare/prepare.py', 'import argparse\n', '# ours\nimport argparse\n');
  await build();
  commit();
  try {
    git('merge', '-q', 'other');
  } catch {
    const open = git('diff', '--name-only', '--diff-filter=U').trim().split('\n');
    expect(open).not.toContain('churn.ipynb');
    for (const file of open.filter((one) => !one.startsWith('.cellwright/'))) git('checkout', '-q', '--ours', file);
    commit();
  }
  expect(await build()).toMatchObject({ code: 0 });
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  expect(read('src/train/train.py')).toMatch(/# theirs[\s\S]*default=99/);
  expect(read('src/prepare/prepare.py')).toMatch(/# ours[\s\S]*fillna\(1\.0\)/);
  expect((await cellwright(folder, 'check', 'churn.ipynb', '--out', '.')).code).toBe(0);
});
