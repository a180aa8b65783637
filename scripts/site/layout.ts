import { relative } from './links.ts';
import type { Page, Section } from './page.ts';

const sections: readonly (readonly [Section, string])[] = [
  ['start', ''],
  ['guide', 'Guide'],
  ['settings', 'Reference'],
  ['messages', ''],
  ['project', 'Project'],
];

/** What the frame of every page is made of. */
export interface Frame {
  readonly pages: readonly Page[];
  readonly version: string;
  readonly hasPlayground: boolean;
}

/** A whole page of HTML around the text of a page. It needs no server and loads nothing from elsewhere. */
export function layout(page: Page, body: string, frame: Frame): string {
  const at = (target: string): string => relative(page, target);
  const title = page.path === 'index' ? 'cellwright' : `${page.title} - cellwright`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(page.summary)}">
<link rel="stylesheet" href="${at('assets/style.css')}">
<link rel="alternate" type="text/markdown" href="${at(`${page.path}.md`)}">
<script src="${at('assets/search.js')}" data-root="${at('.') === '' ? '.' : at('.')}" defer></script>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<a class="name" href="${at('index.html')}">cellwright</a> <span class="version">${escapeHtml(frame.version)}</span>
<div class="search" role="search">
<label for="query">Search</label> <input id="query" type="search" autocomplete="off" spellcheck="false">
<div id="found" aria-live="polite"></div>
</div>
</header>
<div class="columns">
<nav aria-label="Pages">
${navigation(page, frame)}
</nav>
<main id="text">
${body}
<footer><a href="${at(`${page.path}.md`)}">This page as Markdown</a></footer>
</main>
</div>
</body>
</html>
`;
}

function navigation(page: Page, { pages, hasPlayground }: Frame): string {
  const lists = sections.map(([section, heading]) => {
    const items = pages.filter((one) => one.section === section && one.isListed).map((one) => item(one, page));
    const list = section === 'start' && hasPlayground ? [...items, playground(page)] : items;
    return `${heading === '' ? '' : `<h2>${heading}</h2>\n`}<ul>\n${list.join('\n')}\n</ul>`;
  });
  return lists.join('\n');
}

function item(target: Page, page: Page): string {
  const isHere = target.path === page.path || (target.path.endsWith('/index') && target.section === page.section);
  const current = isHere ? ' aria-current="page"' : '';
  return `<li><a href="${relative(page, `${target.path}.html`)}"${current}>${escapeHtml(target.title)}</a></li>`;
}

function playground(page: Page): string {
  return `<li><a href="${relative(page, 'playground/index.html')}">Playground</a></li>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
