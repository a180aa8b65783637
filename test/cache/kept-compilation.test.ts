import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Terminal } from '../../src/console/terminal.ts';
import { compileProject } from '../../src/project/compile-project.ts';
import { repository } from '../support/python.ts';

const [root = '', caches = ''] = ['project', 'kept'].map((name) =>
  mkdtempSync(path.join(tmpdir(), `cellwright-${name}-`)),
);
afterAll(() => {
  for (const folder of [root, caches]) rmSync(folder, { recursive: true, force: true });
});

const silent: Terminal = {
  out: () => {},
  say: () => {},
  progress: () => {},
  mark: (_, text) => text,
  isInteractive: false,
  cwd: root,
};

/** Compiles with what a cache holds; the program is what made it. */
async function compileWith(cache: string | null, notebook: string, program = 'one') {
  const kept = cache === null ? {} : { kept: { folder: path.join(caches, cache), program } };
  const request = { cwd: root, notebooks: [notebook], out: 'out', takesKept: true };
  const { compilation, report } = await compileProject(request, { ...silent, ...kept });
  if (compilation === null) throw new Error('it does not compile');
  const { files, plan } = compilation;
  return { files, plan, diagnostics: report.diagnostics, statements: () => compilation.analysis?.statements.length };
}

function kept(cache: string): readonly string[] {
  if (!existsSync(path.join(caches, cache))) return [];
  return readdirSync(path.join(caches, cache), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\w{64}$/.test(name),
  );
}

function write(name: string, ...cells: readonly string[]): string {
  writeFileSync(path.join(root, name), cells.map((cell) => `# %%\n${cell}\n`).join('\n'));
  return name;
}

const cells = [
  'import pandas as pd\nfrom sklearn.linear_model import LinearRegression',
  'table = pd.read_csv("a.csv")\nrows = unknown(table)',
  'model = LinearRegression().fit(table[["a"]], table["b"])',
];

test('what was kept is what compiling gives: files, plan, messages, and the analysis when it is asked for', async () => {
  cpSync(path.join(repository, 'samples/churn/data'), path.join(root, 'data'), { recursive: true });
  cpSync(path.join(repository, 'samples/churn/notebook.ipynb'), path.join(root, 'churn.ipynb'));
  const plain = await compileWith(null, 'churn.ipynb');
  const first = await compileWith('same', 'churn.ipynb');
  const made = kept('same');
  const second = await compileWith('same', 'churn.ipynb');
  for (const one of [first, second]) {
    expect(one.files).toEqual(plain.files);
    expect(one.plan).toEqual(plain.plan);
    expect(one.diagnostics).toEqual(plain.diagnostics);
    expect(one.statements()).toBe(plain.statements());
  }
  expect([made.some((name) => name.startsWith('builds')), kept('same')]).toEqual([true, made]);
});

test('it is taken only for the same sources and the same program', async () => {
  const good = cells.map((cell) => cell.replace('rows = unknown(table)', 'rows = 1'));
  await compileWith('other', write('a.py', ...good));
  const count = () => kept('other').filter((name) => name.startsWith('builds')).length;
  expect(count()).toBe(1);
  const { files } = await compileWith('other', write('a.py', ...good, 'print(model.coef_)'));
  expect([count(), files.some(({ text }) => text.includes('model.coef_'))]).toEqual([2, true]);
  await compileWith('other', 'a.py', 'two');
  expect(count()).toBe(3);
});

test('what does not compile is not kept, and its messages come again', async () => {
  const secret = write('secret.py', ...cells, 'password = "hunter2-Xk29vLq8"');
  const first = await compileWith('wrong', secret);
  const second = await compileWith('wrong', secret);
  expect(first.diagnostics.map(({ id }) => id)).toContain('secret-in-notebook');
  expect(second.diagnostics).toEqual(first.diagnostics);
  expect(kept('wrong').filter((name) => name.startsWith('builds'))).toEqual([]);
});

test('no output of a cell is kept', async () => {
  const notebook = JSON.parse(readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8'));
  const code = notebook.cells.find((cell: { cell_type: string }) => cell.cell_type === 'code');
  code.outputs = [{ output_type: 'stream', name: 'stdout', text: 'only the screen saw this' }];
  writeFileSync(path.join(root, 'outputs.ipynb'), JSON.stringify(notebook));
  await compileWith('outputs', 'outputs.ipynb');
  const bytes = kept('outputs').map((name) => readFileSync(path.join(caches, 'outputs', name), 'latin1'));
  expect([bytes.length > 0, bytes.filter((text) => text.includes('only the screen'))]).toEqual([true, []]);
});
