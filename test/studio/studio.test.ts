import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SaveRequest } from '../../src/page/home.ts';
import { readProject } from '../../src/studio/project-texts.ts';
import { saveTexts } from '../../src/studio/save-texts.ts';
import { startStudio } from '../../src/studio/studio-server.ts';
import { setTags } from '../../src/tags/set-tags.ts';
import { folderWith } from '../support/command.ts';
import { notebookFile, studyCells } from '../support/notebook-file.ts';

const notebook = notebookFile(studyCells);

async function studioOf(files: Readonly<Record<string, string>>) {
  const folder = folderWith({ 'page.html': '<html data-home="playground"></html>', ...files });
  const asked = { cwd: folder, notebooks: ['study.ipynb'], out: null };
  const studio = await startStudio({
    port: 0,
    files: { 'index.html': path.join(folder, 'page.html') },
    read: () => readProject(asked).texts,
    save(texts) {
      const { project } = readProject(asked);
      return project === null ? { isDone: false, text: 'gone' } : saveTexts(texts, project);
    },
    build: async () => ({ isDone: true, text: 'built' }),
    async verify(said, signal) {
      said('prepare: running');
      return { kind: 'failed', why: signal.aborted ? 'stopped' : 'nothing is run here' };
    },
  });
  onTestFinished(async () => await studio.close());
  return { folder, studio };
}

interface Answer {
  readonly code: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks as any program may, with headers that a browser would not let a page set. */
async function ask(address: string, headers: Readonly<Record<string, string>> = {}, body?: unknown): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const asking = request(address, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ code: response.statusCode ?? 0, text, headers: response.headers }));
    });
    asking.on('error', reject);
    asking.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const json = { 'content-type': 'application/json' };

test('the studio gives the page and the project to who knows its address', async () => {
  const { studio } = await studioOf({ 'study.ipynb': notebook, 'table.csv': 'a,b\n1,2\n' });
  expect(studio.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
  const page = await ask(studio.address);
  expect(page).toMatchObject({ code: 200, text: '<html data-home="studio"></html>' });
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
  const { project } = JSON.parse((await ask(`${studio.address}api/project`)).text) as {
    project: { sources: { notebooks: unknown; paths: { path: string }[] } };
  };
  expect(project.sources.notebooks).toEqual([{ path: 'study.ipynb', text: notebook }]);
  expect(project.sources.paths.map((fact) => fact.path)).toContain('table.csv');
});

test('a wrong token, another host, another origin and any other file get nothing', async () => {
  const { studio } = await studioOf({ 'study.ipynb': notebook });
  const { origin } = new URL(studio.address);
  const nothing = { code: 404, text: '' };
  expect(await ask(`${origin}/`)).toMatchObject(nothing);
  expect(await ask(`${origin}/${'x'.repeat(32)}/`)).toMatchObject(nothing);
  expect(await ask(studio.address, { host: 'evil.example' })).toMatchObject(nothing);
  expect(await ask(studio.address, { origin: 'https://evil.example' })).toMatchObject(nothing);
  expect(await ask(studio.address, { 'sec-fetch-site': 'cross-site' })).toMatchObject(nothing);
  for (const name of ['study.ipynb', '../study.ipynb', '..%2fstudy.ipynb', 'page.html', 'api/secrets'])
    expect(await ask(studio.address + name)).toMatchObject(nothing);
  const asText = await ask(`${studio.address}api/save`, { 'content-type': 'text/plain' }, {});
  expect(asText.code).toBe(405);
  const own = await ask(`${studio.address}api/build`, { ...json, origin }, {});
  expect(JSON.parse(own.text)).toEqual({ isDone: true, text: 'built' });
});

function saving(text: string, before = notebook): SaveRequest {
  return { notebooks: [{ path: 'study.ipynb', before, text }], config: null };
}

const tagged = setTags({ path: 'study.ipynb', text: notebook }, new Map([[2, ['step:train']]]))?.text ?? '';

test('Save writes tags and nothing else, and a config where there is none', async () => {
  const { folder, studio } = await studioOf({ 'study.ipynb': notebook });
  const config = { before: null, text: 'notebooks:\n  - study.ipynb\n' };
  const saved = await ask(`${studio.address}api/save`, json, { ...saving(tagged), config });
  expect(JSON.parse(saved.text)).toEqual({ isDone: true, text: 'Saved study.ipynb, cellwright.yml' });
  const lines = readFileSync(path.join(folder, 'study.ipynb'), 'utf8').split('\n');
  expect(lines.filter((line) => !notebook.split('\n').includes(line))).toEqual([
    '   "metadata": {',
    '    "tags": [',
    '     "step:train"',
    '    ]',
    '   },',
  ]);
  expect(readFileSync(path.join(folder, 'cellwright.yml'), 'utf8')).toBe(config.text);
});

test('what changed on the disk, what is none of the project, and what cannot be written is not written, and said', async () => {
  const { folder, studio } = await studioOf({ 'study.ipynb': notebook, 'other.txt': 'x' });
  const save = async (request: SaveRequest) =>
    JSON.parse((await ask(`${studio.address}api/save`, json, request)).text) as { isDone: boolean; text: string };
  const stale = await save(saving(tagged, `${notebook} `));
  expect(stale).toMatchObject({ isDone: false, text: expect.stringContaining('study.ipynb changed on the disk') });
  for (const strange of ['other.txt', '../study.ipynb', path.join(folder, 'other.txt')])
    expect(await save({ notebooks: [{ path: strange, before: 'x', text: 'y' }], config: null })).toMatchObject({
      isDone: false,
    });
  expect(readFileSync(path.join(folder, 'other.txt'), 'utf8')).toBe('x');
  expect(readFileSync(path.join(folder, 'study.ipynb'), 'utf8')).toBe(notebook);
  if (process.getuid?.() === 0) return;
  chmodSync(folder, 0o555);
  const denied = await save(saving(tagged));
  chmodSync(folder, 0o755);
  expect(denied).toMatchObject({ isDone: false, text: expect.stringContaining('permission denied') });
});

test('what a verification does is told line by line', async () => {
  const { studio } = await studioOf({ 'study.ipynb': notebook });
  const { text, headers } = await ask(`${studio.address}api/verify`, json, {});
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { kind: 'said', text: 'prepare: running' },
    { kind: 'failed', why: 'nothing is run here' },
  ]);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
});

test('the page is told when files change, with the project as it is then', async () => {
  const { folder, studio } = await studioOf({ 'study.ipynb': notebook });
  const waiting = ask(`${studio.address}api/changes?since=1`);
  writeFileSync(path.join(folder, 'study.ipynb'), tagged);
  studio.changed();
  const { version, project } = JSON.parse((await waiting).text) as {
    version: number;
    project: { sources: { notebooks: { text: string }[] } };
  };
  expect([version, project.sources.notebooks[0]?.text]).toEqual([2, tagged]);
});

test('a project that is gone, that is no notebook, or too large is served with what is wrong', async () => {
  const folder = folderWith({ 'study.ipynb': '{"a": 1}' });
  const read = (name: string) => readProject({ cwd: folder, notebooks: [name], out: null }).texts;
  expect(read('gone.ipynb').problems.map(({ id }) => id)).toEqual(['no-such-file']);
  expect(read('study.ipynb').sources.notebooks).toHaveLength(1);
  writeFileSync(path.join(folder, 'large.ipynb'), ' '.repeat(60 * 1024 * 1024));
  const { refusal, sources } = read('large.ipynb');
  expect(refusal).toContain('large.ipynb is 60 MB');
  expect(sources.notebooks).toEqual([]);
  expect(existsSync(path.join(folder, 'large'))).toBe(false);
});
