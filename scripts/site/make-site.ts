import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { gatherPages } from './gather-pages.ts';
import { layout } from './layout.ts';
import type { Links } from './links.ts';
import type { Page } from './page.ts';
import { renderPage, twinOf } from './render.ts';
import { type SearchRow, searchOptions } from './search-options.ts';

/** Where the site is made of, and where it goes. */
export interface SiteRequest {
  readonly root: string;
  readonly out: string;
  /** The built playground; without it, the site has none. */
  readonly playground: string | null;
}

/** Writes the site as a folder that any web server, or a browser without one, can show. Gives its pages. */
export async function makeSite({ root, out, playground }: SiteRequest): Promise<readonly Page[]> {
  const pages = gatherPages(root);
  const used = new Set<string>();
  const links: Links = { root, pages, use: (file) => used.add(file) };
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const frame = { pages, version, hasPlayground: playground !== null };
  rmSync(out, { recursive: true, force: true });
  const search = new MiniSearch<SearchRow>(searchOptions);
  for (const page of pages) {
    const { html, headings, text } = renderPage(page, links);
    put(out, `${page.path}.html`, layout(page, html, frame));
    put(out, `${page.path}.md`, twinOf(page, links));
    search.add({ id: page.path, title: page.title, headings: headings.join(' '), text, summary: page.summary });
  }
  for (const file of used) copy(path.join(root, file), path.join(out, 'files', file));
  put(out, 'assets/search-index.js', `window.cellwrightIndex = ${JSON.stringify(JSON.stringify(search))};\n`);
  copy(path.join(root, 'scripts/site/style.css'), path.join(out, 'assets/style.css'));
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/site/search.js'],
    outfile: path.join(out, 'assets/search.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  put(out, 'llms.txt', llmsText(pages));
  if (playground !== null && existsSync(playground)) copy(playground, path.join(out, 'playground'));
  return pages;
}

function put(out: string, file: string, text: string): void {
  const place = path.join(out, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** The list for language models (llmstxt.org): every page as Markdown, with a sentence. */
function llmsText(pages: readonly Page[]): string {
  const list = (section: Page['section']): string =>
    pages
      .filter((page) => page.section === section)
      .map(({ title, path: place, summary }) => `- [${title}](${place}.md)${summary === '' ? '' : `: ${summary}`}`)
      .join('\n');
  const start = pages.find(({ path: place }) => place === 'index');
  return [
    '# cellwright',
    `> ${start?.summary ?? ''}`,
    `## Start\n\n${list('start')}`,
    `## Guide\n\n${list('guide')}`,
    `## Settings\n\n${list('settings')}`,
    `## Messages\n\n${list('messages')}`,
    `## Optional\n\n${list('project')}`,
  ]
    .join('\n\n')
    .concat('\n');
}
