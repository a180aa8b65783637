import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';

const study = '# %%\nimport pandas as pd\n# %%\ntable = pd.read_csv("table.csv")\nprint(table["a"].mean())\n';

test('`graph` prints a page, or writes the file that it is given in the format of its name', async () => {
  const folder = folderWith({ 'study.py': study });
  const { code, out } = await cellwright(folder, 'graph', 'study.py');
  expect(code).toBe(0);
  expect(out).toMatch(/^<!doctype html>/);
  expect(out).toContain('<svg class="pipeline"');
  const formats = {
    'a/b.html': /^<!doctype html>/,
    'b.svg': /^<svg .*<style>/,
    'b.mmd': /^flowchart TD\n/,
    'b.json': /^\{/,
  };
  for (const [file, beginning] of Object.entries(formats)) {
    const written = await cellwright(folder, 'graph', 'study.py', '--out', file);
    expect(written).toMatchObject({ code: 0, out: '', messages: `Written to ${file}\n` });
    expect(readFileSync(path.join(folder, file), 'utf8')).toMatch(beginning);
  }
  expect(existsSync(path.join(folder, 'study'))).toBe(false);
});

test('`graph` shows what could be compiled of a notebook with errors, and ends with 1', async () => {
  const folder = folderWith({ 'study.py': `${study}# %%\nprint(missing)\n` });
  const { code, out, messages } = await cellwright(folder, 'graph', 'study.py', '--format', 'mermaid');
  expect(code).toBe(1);
  expect(messages).toContain('undefined-name');
  expect(out).toContain('flowchart TD');
});

test('`graph` says why it cannot write, and that a notebook is none', async () => {
  const folder = folderWith({ 'study.py': study, 'no.ipynb': '{"a": 1}' });
  const taken = await cellwright(folder, 'graph', 'study.py', '--out', 'study.py/graph.html');
  expect(taken).toMatchObject({ code: 1, out: '' });
  expect(taken.messages).toContain('cannot be written');
  const none = await cellwright(folder, 'graph', 'no.ipynb');
  expect(none.code).toBe(1);
  expect(none.messages).toContain('not-a-notebook');
  expect((await cellwright(folder, 'graph', 'study.py', '--format', 'png')).code).toBe(2);
});
