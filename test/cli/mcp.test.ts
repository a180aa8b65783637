import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '../../src/cli/mcp/server.ts';
import { folderWith } from '../support/command.ts';
import { repository } from '../support/python.ts';

const reading = { write: false, run: false };
const script = '# %% tags=["step:load"]\nrows = [1, 2, 3]\n\n# %% tags=["step:sum"]\ntotal = sum(rows)\nprint(total)\n';

/** A client that gives access to `roots`, or says nothing of roots. */
async function connect(cwd: string, permissions = reading, roots: readonly string[] | null = null) {
  const client = new Client({ name: 'test', version: '1' }, { capabilities: roots === null ? {} : { roots: {} } });
  if (roots !== null) {
    const listed = roots.map((root) => ({ uri: pathToFileURL(root).href }));
    client.setRequestHandler(ListRootsRequestSchema, async () => ({ roots: listed }));
  }
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([createServer(cwd, permissions).connect(theirs), client.connect(ours)]);
  onTestFinished(() => client.close());
  const call = async (name: string, args: Record<string, unknown> = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    return { text: (content as { text: string }[]).map(({ text }) => text).join('\n'), isError: isError === true };
  };
  return { client, call };
}

test('tools say what they do and whether they change anything', async () => {
  const { client } = await connect(folderWith({}));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['plan', 'preview', 'suggest', 'build', 'sync', 'verify', 'explain']);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  expect(client.getInstructions()).toContain('`plan`');
  const writing = await connect(folderWith({}), { write: true, run: false });
  const changing = (await writing.client.listTools()).tools.filter(
    ({ annotations }) => annotations?.readOnlyHint === false,
  );
  expect(changing.map(({ name }) => name)).toEqual(['build', 'sync']);
});

test('plan costs under a tenth of the notebook, and says what is wrong and what is next', async () => {
  const notebook = readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8');
  const { call } = await connect(folderWith({ 'churn.ipynb': notebook }));
  const { text } = await call('plan', { notebook: 'churn.ipynb' });
  expect(text).toContain('prepare: cells 5, 9, 10; takes test_size');
  expect(text).toMatch(/^model: `model` \(scikit-learn\) of cell \d+/m);
  expect(text).toContain('parameters: test_size');
  expect(text).toMatch(/Next: `preview` a file, or `build`/);
  expect(text.split('\n').length).toBeLessThan(25);
  const broken = await connect(folderWith({ 'nb.py': 'print(missing)\n' }));
  const wrong = await broken.call('plan', { notebook: 'nb.py' });
  expect(wrong.text).toContain('error[undefined-name] nb.py, cell 1, line 1:7: ');
  expect(wrong.text).toContain('Next: correct the errors');
});

test('preview gives a file, suggest gives tags, explain gives pages', async () => {
  const { call } = await connect(folderWith({ 'nb.py': script }));
  expect((await call('preview', { notebook: 'nb.py' })).text.split('\n')).toContain('src/sum/sum.py');
  expect((await call('preview', { notebook: 'nb.py', file: 'src/sum/sum.py' })).text).toContain('total = sum(rows)');
  expect((await call('preview', { notebook: 'nb.py', file: 'nothing' })).text).toContain('There is no `nothing`');
  expect((await call('suggest', { notebook: 'nb.py' })).text).toMatch(/^cell 2 .*step:sum/m);
  expect((await call('explain', { id: 'no-such-file' })).text).toContain('# no-such-file');
  expect(await call('explain')).toMatchObject({ isError: true, text: '`id` is missing' });
});

test('build and sync write, and verify runs, only when that was allowed', async () => {
  const folder = folderWith({ 'nb.py': script });
  const { call } = await connect(folder);
  expect((await call('build', { notebook: 'nb.py', out: 'repo' })).text).toContain('Nothing was written');
  expect(existsSync(path.join(folder, 'repo'))).toBe(false);
  expect((await call('verify', { notebook: 'nb.py' })).text).toContain('without --allow-run');
  const writing = await connect(folder, { write: true, run: false });
  const built = await writing.call('build', { notebook: 'nb.py', out: 'repo' });
  expect(built.text).toMatch(/^Written to .*repo: \d+ of \d+ files change/);
  expect(built.text).toContain('Next: `verify`');
  expect(existsSync(path.join(folder, 'repo/pipeline-job.yml'))).toBe(true);
  expect((await writing.call('sync', { notebook: 'nb.py', out: 'repo' })).text).toContain('nothing to carry back');
});

test('paths outside of the roots are refused', async () => {
  const outside = folderWith({ 'secret.py': 'x = 1\n' });
  const inside = folderWith({ 'nb.py': script });
  const { call } = await connect(outside, reading, [inside]);
  expect(await call('plan', { notebook: 'nb.py' })).toMatchObject({ isError: false });
  for (const notebook of [path.join(outside, 'secret.py'), '../secret.py', '/etc/passwd']) {
    const refused = await call('plan', { notebook });
    expect(refused).toMatchObject({ isError: true, text: expect.stringContaining('is outside the folders') });
  }
  expect(await call('build', { notebook: 'nb.py', out: outside })).toMatchObject({ isError: true });
  const none = await connect(outside, reading, []);
  expect(await none.call('plan', { notebook: 'secret.py' })).toMatchObject({ isError: true });
});
