import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { folderWith } from '../support/command.ts';
import { type RawClient, rawClient } from './raw-client.ts';

interface Shown {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly range: Range; readonly severity: number }[];
}

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface Action {
  readonly title: string;
  readonly kind: string;
  readonly edit?: { readonly changes: Readonly<Record<string, readonly { range: Range; newText: string }[]>> };
  readonly command?: { readonly command: string; readonly arguments: readonly unknown[] };
}

type CellText = readonly [kind: 'code' | 'markdown', source: string, tags?: readonly string[]];

function notebookJson(cells: readonly CellText[]): string {
  const written = cells.map(([kind, source, tags = []]) => ({
    cell_type: kind,
    metadata: { tags },
    source: source.split(/(?<=\n)/),
    ...(kind === 'code' ? { execution_count: null, outputs: [] } : {}),
  }));
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: written }, null, 1);
}

const cells: readonly CellText[] = [
  ['markdown', '# Sums'],
  ['code', 'import pandas as pd\nrows = pd.read_csv("d.csv")\nrows\n\n\nmore = rows["a"] + 1', ['step:load']],
  ['code', '%matplotlib inline\ntotal = rows["a"].sum() + more.sum()\nprint(total)', ['step:add']],
];

const uriOf = (folder: string, name: string): string => pathToFileURL(path.join(folder, name)).href;
const cellUri = (index: number): string => `vscode-notebook-cell:/nb.ipynb#c${index}`;

/** Opens a notebook as VS Code does: a notebook document, and a text document for each of its cells. */
function openNotebook(client: RawClient, uri: string, sent: readonly CellText[]): void {
  client.notify('notebookDocument/didOpen', {
    notebookDocument: {
      uri,
      notebookType: 'jupyter-notebook',
      version: 1,
      cells: sent.map(([kind, , tags], index) => ({
        kind: kind === 'code' ? 2 : 1,
        document: cellUri(index),
        ...(tags === undefined ? {} : { metadata: { metadata: { tags } } }),
      })),
    },
    cellTextDocuments: sent.map(([kind, text], index) => ({
      uri: cellUri(index),
      languageId: kind === 'code' ? 'python' : 'markdown',
      version: 1,
      text,
    })),
  });
}

function openText(client: RawClient, uri: string, text: string, languageId = 'python'): void {
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
}

const hover = async (client: RawClient, uri: string, line: number, character = 0): Promise<string | undefined> => {
  const found = await client.request('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  return (found as { readonly contents: { readonly value: string } } | null)?.contents.value;
};

const actions = async (client: RawClient, uri: string, line: number): Promise<readonly Action[]> => {
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  return (await client.request('textDocument/codeAction', params)) as readonly Action[];
};

const lenses = async (client: RawClient, uri: string) =>
  (await client.request('textDocument/codeLens', { textDocument: { uri } })) as readonly {
    readonly range: Range;
    readonly command: { readonly title: string; readonly command: string; readonly arguments?: readonly unknown[] };
  }[];

const shown = (client: RawClient, uri: string, code?: string): Promise<Shown> =>
  client.next('textDocument/publishDiagnostics', (params: Shown) => {
    const codes = params.diagnostics.map((one) => one.code);
    return params.uri === uri && (code === undefined ? codes.length === 0 : codes.includes(code));
  }) as Promise<Shown>;

/** What jupyterlab-lsp makes of cells: magics as calls, an empty line at the end of each, two between them. */
function flatText(sent: readonly CellText[]): string {
  const code = sent.filter(([kind]) => kind === 'code').map(([, text]) => text);
  const called = code.map((text) => text.replace(/^%(\w+) (.*)$/gm, 'get_ipython().run_line_magic("$1", "$2")'));
  return called.map((text) => `${text}\n`).join('\n\n');
}

test('notebook documents: messages at the lines of cells, hover, steps above cells', async () => {
  const folder = folderWith({ 'nb.ipynb': notebookJson(cells) });
  const client = await rawClient();
  const uri = uriOf(folder, 'nb.ipynb');
  openNotebook(client, uri, cells);
  expect(await hover(client, cellUri(1), 1)).toMatch(
    /^Step `load`, function `\w+` in `src\/load\/load.py`\n\n```python\ndef /,
  );
  expect(await hover(client, cellUri(1), 2)).toMatch(/^Left out: only shows/);
  expect(await hover(client, cellUri(2), 0)).toMatch(/^Left out: /);
  expect(await hover(client, cellUri(2), 2)).toContain('Step `add`');
  expect(await hover(client, cellUri(0), 0)).toBeUndefined();
  expect((await lenses(client, cellUri(1))).map(({ command }) => command.title)).toEqual([
    expect.stringMatching(/step load: \w+\(\); the rest left out$/),
  ]);
  client.notify('notebookDocument/didChange', {
    notebookDocument: { uri, version: 2 },
    change: {
      cells: {
        textContent: [
          {
            document: { uri: cellUri(2), version: 2 },
            changes: [{ range: { start: { line: 2, character: 6 }, end: { line: 2, character: 11 } }, text: 'totl' }],
          },
        ],
      },
    },
  });
  const { diagnostics } = await shown(client, cellUri(2), 'undefined-name');
  expect(diagnostics).toMatchObject([
    {
      code: 'undefined-name',
      severity: 1,
      range: { start: { line: 2, character: 6 }, end: { line: 2, character: 10 } },
    },
  ]);
  client.notify('notebookDocument/didClose', {
    notebookDocument: { uri },
    cellTextDocuments: cells.map((_cell, index) => ({ uri: cellUri(index) })),
  });
  expect((await shown(client, cellUri(2))).diagnostics).toEqual([]);
});

test('cells that are added and tags that are changed in the editor count, though nothing is saved', async () => {
  const folder = folderWith({ 'nb.ipynb': notebookJson(cells) });
  const client = await rawClient();
  const uri = uriOf(folder, 'nb.ipynb');
  openNotebook(client, uri, cells);
  client.notify('notebookDocument/didChange', {
    notebookDocument: { uri, version: 2 },
    change: {
      cells: {
        structure: {
          array: {
            start: 1,
            deleteCount: 0,
            cells: [{ kind: 2, document: 'new:1', metadata: { tags: ['step:begin'] } }],
          },
          didOpen: [{ uri: 'new:1', languageId: 'python', version: 1, text: 'import random\nprint(random.random())' }],
        },
      },
    },
  });
  expect(await hover(client, 'new:1', 1)).toContain('Step `begin`');
  expect(await hover(client, cellUri(2), 2)).toContain('Step `add`');
});

test('flat text of jupyterlab-lsp: magics as calls, empty lines inside of cells, edits, new cells', async () => {
  const folder = folderWith({ 'nb.ipynb': notebookJson(cells) });
  const client = await rawClient();
  const uri = uriOf(folder, 'nb.ipynb');
  openText(client, uri, flatText(cells));
  const lines = flatText(cells).split('\n');
  const at = (text: string): number => lines.findIndex((line) => line.includes(text));
  expect(await hover(client, uri, at('more ='))).toContain('Step `load`');
  expect(await hover(client, uri, at('print(total)'))).toContain('Step `add`');
  expect((await lenses(client, uri)).map(({ range }) => range.start.line)).toEqual([0, at('run_line_magic')]);
  const edited: readonly CellText[] = [
    ['code', 'import pandas as pd\nrows = pd.read_csv("other.csv")\nrows\n\n\nmore = rows["a"] + 1'],
    ['code', 'unsaved = 1\nprint(unsaved)'],
    ['code', '%matplotlib inline\ntotal = rows["a"].sum() + more.sum()\nprint(totl)'],
  ];
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: flatText(edited) }],
  });
  const { diagnostics } = await shown(client, uri, 'undefined-name');
  const changed = flatText(edited).split('\n');
  const line = changed.indexOf('print(totl)');
  expect(diagnostics.find(({ code }) => code === 'undefined-name')?.range.start).toEqual({ line, character: 6 });
});

test('fixes: the tag that was meant, a comment that ignores, the setting that ignores', async () => {
  const folder = folderWith({
    'nb.py':
      '# %% tags=["step:load"]\n%unheard of\nrows = [1]\nprint(rows)\n\n# %% tags=["steps:sum"]\nprint(sum([1]))\n',
    'cellwright.yml': 'notebooks: [nb.py]\n',
  });
  const client = await rawClient();
  const uri = uriOf(folder, 'nb.py');
  openText(client, uri, readFileSync(path.join(folder, 'nb.py'), 'utf8'));
  await shown(client, uri, 'tag-misspelt');
  const meant = (await actions(client, uri, 6)).find(({ title }) => title === 'Write the tag `step:sum`');
  expect(meant).toMatchObject({ kind: 'quickfix', isPreferred: true });
  const run = client.request('workspace/executeCommand', meant?.command);
  const applied = (await client.next('workspace/applyEdit')) as { readonly edit: Action['edit'] };
  await run;
  expect(applied.edit?.changes[uri]).toEqual([
    {
      range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } },
      newText: '# %% tags=["step:sum"]\n',
    },
  ]);
  const fixes = (await actions(client, uri, 1)).filter(({ title }) => title.startsWith('Ignore unknown-magic'));
  expect(fixes.map(({ title }) => title)).toEqual([
    'Ignore unknown-magic in this cell',
    'Ignore unknown-magic in cellwright.yml',
  ]);
  expect(fixes[0]?.edit?.changes[uri]?.[0]).toMatchObject({ newText: '# cellwright: ignore[unknown-magic]\n' });
  expect(fixes[1]?.edit?.changes[uriOf(folder, 'cellwright.yml')]?.[0]?.newText).toContain('ignore: [unknown-magic]');
  client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: apply(readFileSync(path.join(folder, 'nb.py'), 'utf8'), fixes[0], uri) }],
  });
  const { diagnostics } = (await client.next(
    'textDocument/publishDiagnostics',
    (params: Shown) => params.uri === uri && !params.diagnostics.some(({ code }) => code === 'unknown-magic'),
  )) as Shown;
  expect(diagnostics.map(({ code }) => code)).toEqual(['tag-misspelt']);
});

test('a misspelt setting is shown in the config as it is in the editor, and has a fix', async () => {
  const folder = folderWith({ 'nb.ipynb': notebookJson(cells), 'cellwright.yml': 'notebooks: [nb.ipynb]\n' });
  const client = await rawClient();
  const config = uriOf(folder, 'cellwright.yml');
  openNotebook(client, uriOf(folder, 'nb.ipynb'), cells);
  openText(client, config, 'notebooks: [nb.ipynb]\nfigurs: drop\n', 'yaml');
  await shown(client, config, 'unknown-setting');
  const [fix] = await actions(client, config, 1);
  expect(apply('notebooks: [nb.ipynb]\nfigurs: drop\n', fix, config)).toBe('notebooks: [nb.ipynb]\nfigures: drop\n');
});

test('tags of notebooks are written into the saved file, or by a client that can', async () => {
  const untagged = cells.map(([kind, text]): CellText => [kind, text]);
  const folder = folderWith({ 'nb.ipynb': notebookJson(untagged) });
  const file = path.join(folder, 'nb.ipynb');
  const client = await rawClient();
  openText(client, uriOf(folder, 'nb.ipynb'), flatText(untagged));
  const keep = (await actions(client, uriOf(folder, 'nb.ipynb'), 2)).find(({ title }) => title.includes('`keep`'));
  await client.request('workspace/executeCommand', keep?.command);
  expect(await client.next('window/showMessage')).toMatchObject({
    type: 3,
    message: expect.stringContaining('reload'),
  });
  expect(JSON.parse(readFileSync(file, 'utf8')).cells[1].metadata.tags).toEqual(['keep']);
  writeFileSync(file, notebookJson([...untagged, ['code', 'print(1)']]));
  await client.request('workspace/executeCommand', keep?.command);
  expect(await client.next('window/showMessage')).toMatchObject({
    type: 2,
    message: expect.stringContaining('save it'),
  });
  const able = await rawClient({ initializationOptions: { appliesTags: true } });
  openNotebook(able, uriOf(folder, 'nb.ipynb'), untagged);
  const own = (await actions(able, cellUri(1), 2)).find(({ title }) => title.includes('`keep`'));
  await able.request('workspace/executeCommand', own?.command);
  expect(await able.next('cellwright/applyTags')).toEqual({
    notebook: uriOf(folder, 'nb.ipynb'),
    cells: [{ cell: 1, add: ['keep'] }],
  });
});

test('the steps that were found can be written as tags', async () => {
  const text = '# %%\nimport pandas as pd\nrows = pd.read_csv("d.csv").dropna()\n\n# %%\nprint(rows["a"].sum())\n';
  const folder = folderWith({ 'nb.py': text });
  const client = await rawClient();
  const uri = uriOf(folder, 'nb.py');
  openText(client, uri, text);
  const found = (await actions(client, uri, 1)).find(({ title }) => title.includes('steps that were found'));
  const run = client.request('workspace/executeCommand', found?.command);
  const { edit } = (await client.next('workspace/applyEdit')) as { readonly edit: Action['edit'] };
  await run;
  expect(apply(text, { title: '', kind: '', ...(edit && { edit }) }, uri)).toMatch(
    /^# %% tags=\["step:\w+"\]\nimport[\s\S]*\n\n# %% tags=\["step:\w+"\]\nprint/,
  );
});

test('build writes the repository, and then a click on a step shows its script', async () => {
  const folder = folderWith({ 'nb.ipynb': notebookJson(cells), 'cellwright.yml': 'notebooks: [nb.ipynb]\n' });
  const client = await rawClient({ capabilities: { window: { showDocument: { support: true } } } });
  const uri = uriOf(folder, 'nb.ipynb');
  openNotebook(client, uri, cells);
  expect((await lenses(client, cellUri(1)))[0]?.command.command).toBe('');
  await client.request('workspace/executeCommand', { command: 'cellwright.build', arguments: [uri] });
  expect(await client.next('window/showMessage')).toMatchObject({
    type: 3,
    message: expect.stringMatching(/^Written to .*: create +\d+ files/),
  });
  const script = path.join(folder, 'src/load/load.py');
  expect(existsSync(script)).toBe(true);
  const [lens] = await lenses(client, cellUri(1));
  expect(lens?.command).toMatchObject({ command: 'cellwright.open', arguments: [pathToFileURL(script).href] });
  await client.request('workspace/executeCommand', lens?.command);
  expect(await client.next('window/showDocument')).toMatchObject({ uri: pathToFileURL(script).href });
});

test('other texts are left alone: modules, notebooks that are on no disk, addresses of no file', async () => {
  const folder = folderWith({ 'module.py': 'x = missing\n' });
  const client = await rawClient();
  openText(client, uriOf(folder, 'module.py'), 'x = missing\n');
  openText(client, uriOf(folder, 'gone.ipynb'), 'x = missing\n');
  openText(client, 'untitled:nb.ipynb', 'x = missing\n');
  for (const uri of [uriOf(folder, 'module.py'), uriOf(folder, 'gone.ipynb'), 'untitled:nb.ipynb']) {
    expect(await hover(client, uri, 0)).toBeUndefined();
    expect(await actions(client, uri, 0)).toEqual([]);
  }
});

/** A document with the edits of an action. */
function apply(text: string, action: Action | undefined, uri: string): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Range['start']): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return (action?.edit?.changes[uri] ?? []).reduce(
    (done, { range, newText }) => done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)),
    text,
  );
}
