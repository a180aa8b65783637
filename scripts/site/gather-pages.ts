import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { diagnosticPages } from './diagnostic-pages.ts';
import { type Page, type Section, summaryOf, titleOf } from './page.ts';
import { settingPages } from './setting-pages.ts';

/** Every page of the site, in the order of its navigation. */
export function gatherPages(root: string): readonly Page[] {
  const start = { ...filePage(root, 'README.md', 'index', 'start'), title: 'Start' };
  const order = [...start.markdown.matchAll(/docs\/concepts\/([\w-]+)\.md/g)].map(([, name]) => name ?? '');
  const concepts = readdirSync(path.join(root, 'docs/concepts'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
    .toSorted((a, b) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1));
  const guide = concepts.map((name) => filePage(root, `docs/concepts/${name}.md`, `concepts/${name}`, 'guide'));
  const messages = diagnosticPages(root);
  const project = [
    filePage(root, 'CHANGELOG.md', 'changelog', 'project'),
    filePage(root, 'CONTRIBUTING.md', 'contributing', 'project'),
    filePage(root, 'ARCHITECTURE.md', 'architecture', 'project'),
  ];
  return [start, ...guide, ...settingPages(root, [...guide, ...messages]), ...messages, ...project];
}

function rank(order: readonly string[], name: string): number {
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}

function filePage(root: string, source: string, place: string, section: Section): Page {
  const markdown = readFileSync(path.join(root, source), 'utf8');
  const title = titleOf(markdown);
  return { path: place, title, section, markdown, source, summary: summaryOf(markdown), isListed: true };
}
