import { expect, test } from 'vitest';
import { read } from '../../src/1-read/read.ts';
import { createReport } from '../../src/diagnostics.ts';
import { addTags } from '../../src/tags/add-tags.ts';

const notebook = {
  cells: [
    { cell_type: 'markdown', id: 'a', metadata: {}, source: ['# Title'] },
    { cell_type: 'code', execution_count: 1, id: 'b', metadata: {}, outputs: [], source: ['x = 1\n', 'x'] },
    {
      cell_type: 'code',
      execution_count: 2,
      id: 'c',
      metadata: { collapsed: true, tags: ['hide-input', 'eda'], trusted: true },
      outputs: [{ name: 'stdout', output_type: 'stream', text: ['Größe: é'] }],
      source: ['print(x)'],
    },
    { cell_type: 'code', execution_count: null, id: 'd', metadata: { jp: { a: 1 }, vs: {} }, outputs: [], source: [] },
    { cell_type: 'code', execution_count: null, id: 'e', metadata: { tags: [] }, outputs: [], source: ['y = 2'] },
  ],
  metadata: { kernelspec: { name: 'python3' } },
  nbformat: 4,
  nbformat_minor: 5,
};

const wanted = new Map<number, readonly string[]>([
  [1, ['step:prepare', 'step:train']],
  [2, ['eda', 'step:train']],
  [3, ['step:evaluate']],
  [4, ['parameters']],
]);

/** The tags of cells, and the notebook without them. */
function takenApart(text: string) {
  const json = JSON.parse(text.replace(/^\uFEFF/, '')) as typeof notebook;
  const tags = json.cells.map(({ metadata }) => (metadata as { readonly tags?: readonly string[] }).tags ?? []);
  for (const { metadata } of json.cells) delete (metadata as { tags?: readonly string[] }).tags;
  return { tags, rest: json };
}

/** Whether a text is another one with pieces put in. */
function onlyAdds(text: string, before: string): boolean {
  let at = 0;
  for (const char of text) if (char === before[at]) at++;
  return at === before.length;
}

function added(path: string, text: string, tags: ReadonlyMap<number, readonly string[]>): string {
  const edits = [...tags].map(([cell, more]) => ({ file: path, cell, tags: more }));
  return addTags([{ path, text }], edits)?.[0]?.text ?? '';
}

const pretty = (indent: number | string): string => JSON.stringify(notebook, null, indent);

test.each([
  ['as Jupyter writes it', `${pretty(1)}\n`],
  ['with two spaces', pretty(2)],
  ['with tabs', pretty('\t')],
  ['on one line', JSON.stringify(notebook)],
  ['on one line, with spaces', JSON.stringify(notebook).replaceAll('":', '": ').replaceAll('",', '", ')],
  ['with CRLF', pretty(1).replaceAll('\n', '\r\n')],
  ['with a byte order mark', `\uFEFF${pretty(1)}`],
])('tags are added to JSON %s, and nothing else changes', (_, text) => {
  const changed = added('notebook.ipynb', text, wanted);
  const [now, before] = [takenApart(changed), takenApart(text)];
  expect(now.tags).toEqual([
    [],
    ['step:prepare', 'step:train'],
    ['hide-input', 'eda', 'step:train'],
    ['step:evaluate'],
    ['parameters'],
  ]);
  expect(JSON.stringify(now.rest)).toBe(JSON.stringify(before.rest));
  expect(onlyAdds(changed, text)).toBe(true);
  expect(changed.includes('\r\n')).toBe(text.includes('\r\n'));
  expect(/(?<!\r)\n/.test(changed)).toBe(/(?<!\r)\n/.test(text));
  expect(added('notebook.ipynb', changed, wanted)).toBe(changed);
});

test('tags stand as Jupyter would write them: over lines, in the order of names', () => {
  const text = `${pretty(1)}\n`;
  const sorted = structuredClone(notebook) as unknown as { cells: { metadata: Record<string, unknown> }[] };
  const [, second, third, fourth, fifth] = sorted.cells;
  if (second) second.metadata = { tags: wanted.get(1) };
  if (third) third.metadata = { collapsed: true, tags: ['hide-input', 'eda', 'step:train'], trusted: true };
  if (fourth) fourth.metadata = { jp: { a: 1 }, tags: ['step:evaluate'], vs: {} };
  if (fifth) fifth.metadata = { tags: ['parameters'] };
  expect(added('notebook.ipynb', text, wanted)).toBe(`${JSON.stringify(sorted, null, 1)}\n`);
});

test('a cell without metadata, and an older format, have their tags too', () => {
  const cell = { cell_type: 'code', input: ['x = 1'], language: 'python', outputs: [] };
  const text = JSON.stringify({ nbformat: 3, metadata: {}, worksheets: [{ cells: [cell], metadata: {} }] }, null, 1);
  const changed = added('old.ipynb', text, new Map([[0, ['step:train']]]));
  expect(onlyAdds(changed, text)).toBe(true);
  expect(JSON.parse(changed).worksheets[0].cells[0].metadata).toEqual({ tags: ['step:train'] });
});

const script = `#!/usr/bin/env python
import os

# %% [markdown]
# # Title
# %% Load the data
x = 1
# %% {"name": "fit"}
y = 2
# %% tags=["eda"]
print(x)
# In[5]:
z = 3
`;

test.each([
  ['LF', script],
  ['CRLF', script.replaceAll('\n', '\r\n')],
])('tags are added to the markers of a percent script with %s', (_, text) => {
  const tags = new Map([0, 2, 3, 4, 5].map((cell) => [cell, ['step:train', 'step:evaluate']] as const));
  const changed = added('script.py', text, tags);
  expect(changed.replaceAll('\r\n', '\n')).toBe(`#!/usr/bin/env python
# %% tags=["step:train", "step:evaluate"]
import os

# %% [markdown]
# # Title
# %% Load the data tags=["step:train", "step:evaluate"]
x = 1
# %% {"name": "fit", "tags": ["step:train", "step:evaluate"]}
y = 2
# %% tags=["eda", "step:train", "step:evaluate"]
print(x)
# %% tags=["step:train", "step:evaluate"]
z = 3
`);
  expect(added('script.py', changed, tags)).toBe(changed);
  const cellsOf = (source: string) =>
    read(
      { notebooks: [{ path: 'script.py', text: source }], modules: [], requirements: [], paths: [] },
      createReport(),
    )[0]?.cells ?? [];
  expect(cellsOf(changed).map(({ source }) => source)).toEqual(cellsOf(text).map(({ source }) => source));
  expect(cellsOf(changed)[2]?.tags).toMatchObject({ step: 'train', alsoSteps: ['evaluate'] });
});

test('a script that is one cell gets a marker, an export of Databricks has no place for tags', () => {
  expect(added('script.py', 'x = 1\n', new Map([[0, ['step:train']]]))).toBe('# %% tags=["step:train"]\nx = 1\n');
  const databricks = { path: 'script.py', text: '# Databricks notebook source\nx = 1\n' };
  expect(addTags([databricks], [{ file: 'script.py', cell: 0, tags: ['eda'] }])).toBeNull();
});
