import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import MiniSearch from 'minisearch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSite } from '../../scripts/site/make-site.ts';
import { searchOptions } from '../../scripts/site/search-options.ts';
import { diagnostics } from '../../src/diagnostics.ts';
import { repository } from '../support/python.ts';

const out = mkdtempSync(path.join(tmpdir(), 'cellwright-site-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
beforeAll(async () => {
  await makeSite({ root: repository, out, playground: null });
});

const read = (file: string): string => readFileSync(path.join(out, file), 'utf8');

function filesOf(ending: string): readonly string[] {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith(ending)).map((file) => file.replaceAll(path.sep, '/'));
}

/** Links of a page that lead to no file, or to no place of their file. */
function deadLinks(
  file: string,
  links: readonly string[],
  idsIn: (target: string) => readonly string[],
): readonly string[] {
  return links.filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    if (link === '') return true;
    const url = new URL(link, pathToFileURL(path.join(out, file)));
    const target = decodeURIComponent(url.pathname);
    if (!target.startsWith(out) || !existsSync(target)) return true;
    return url.hash !== '' && !idsIn(path.relative(out, target)).includes(decodeURIComponent(url.hash.slice(1)));
  });
}

const pages = new Map<string, readonly string[]>();
function idsOf(file: string): readonly string[] {
  const known = pages.get(file) ?? [...read(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
  pages.set(file, known);
  return known;
}

test('no link of a page is dead, and none is empty', () => {
  const files = filesOf('.html');
  expect(files.length).toBeGreaterThan(250);
  const dead = files.flatMap((file) => {
    const links = [...read(file).matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].map(([, link]) => link ?? '');
    return deadLinks(file, links, idsOf).map((link) => `${file}: ${link}`);
  });
  expect(dead).toEqual([]);
});

test('every page has a Markdown twin, whose links lead to twins', () => {
  const twins = filesOf('.md');
  expect(twins.map((file) => file.replace(/md$/, 'html')).sort()).toEqual([...filesOf('.html')].sort());
  const dead = twins.flatMap((file) => {
    const text = read(file)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/`[^`\n]*`(?!\])/g, '');
    const links = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link]) => link ?? '');
    const strange = links.filter((link) => link.endsWith('.html'));
    return [...strange, ...deadLinks(file, links, () => [])].map((link) => `${file}: ${link}`);
  });
  expect(dead).toEqual([]);
});

test('there is a page for each message and for each setting, and llms.txt lists every page', () => {
  for (const id of Object.keys(diagnostics)) expect(existsSync(path.join(out, `diagnostics/${id}.html`))).toBe(true);
  const schema = JSON.parse(readFileSync(path.join(repository, 'schema/cellwright.schema.json'), 'utf8'));
  const names = (setting: { readonly properties?: object }, prefix: string): readonly string[] =>
    Object.entries(setting.properties ?? {}).flatMap(([key, inner]) => [
      `${prefix}${key}`,
      ...names(inner, `${prefix}${key}.`),
    ]);
  for (const name of names(schema, '')) expect(existsSync(path.join(out, `settings/${name}.html`))).toBe(true);
  const listed = [...read('llms.txt').matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, file]) => file ?? '');
  expect([...listed].sort()).toEqual([...filesOf('.md')].sort());
  expect(read('llms.txt')).toMatch(/^# cellwright\n\n> \S/);
});

test('a page of a setting says its values, its default, its lines of YAML, and the pages that name it', () => {
  const text = read('settings/gate.goal.md');
  expect(text).toContain('Value: `"maximize"` or `"minimize"`');
  expect(text).toContain('Default: `"maximize"`');
  expect(text).toContain('```yaml\ngate:\n  goal: maximize\n```');
  expect(read('settings/ignore.md')).toContain('](../concepts/ci.md)');
});

test('the search finds pages by ids, by settings, by words, and with a slip of the keys', () => {
  const context = vm.createContext({ window: {} });
  vm.runInContext(read('assets/search-index.js'), context);
  const { cellwrightIndex } = context['window'] as { readonly cellwrightIndex: string };
  const index = MiniSearch.loadJSON(cellwrightIndex, searchOptions);
  const first = (query: string): unknown => index.search(query)[0]?.id;
  expect(first('undefined-name')).toBe('diagnostics/undefined-name');
  expect(first('gate.threshold')).toBe('settings/gate.threshold');
  expect(first('pre-commit')).toBe('concepts/ci');
  expect(first('undefned name')).toBe('diagnostics/undefined-name');
});

test('nothing is loaded from elsewhere, and the same text gives the same bytes', async () => {
  for (const file of filesOf('.html')) expect(read(file)).not.toMatch(/<(script|link|img)[^>]+(src|href)="https?:/);
  const before = filesOf('').map((file) => [
    file,
    existsSync(path.join(out, file)) && file.includes('.') ? read(file) : '',
  ]);
  await makeSite({ root: repository, out, playground: null });
  expect(filesOf('').map((file) => [file, file.includes('.') ? read(file) : ''])).toEqual(before);
});

test('the playground is put in where it was built', async () => {
  const playground = mkdtempSync(path.join(tmpdir(), 'cellwright-site-'));
  await makeSite({ root: repository, out: playground, playground: path.join(repository, 'samples/churn/data') });
  expect(existsSync(path.join(playground, 'playground/churn.csv'))).toBe(true);
  expect(readFileSync(path.join(playground, 'concepts/tags.html'), 'utf8')).toContain(
    'href="../playground/index.html"',
  );
  rmSync(playground, { recursive: true });
});
