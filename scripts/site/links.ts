import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from './page.ts';

/** What links of the repository become in the site. */
export interface Links {
  readonly root: string;
  readonly pages: readonly Page[];
  /** Notes a file of the repository that a page shows or links, so that it is copied. */
  readonly use: (file: string) => void;
}

/** Files that the site brings along; what else a link leads to is in the repository only, and the link becomes plain text. */
const carried = /^(schema\/[\w.-]+\.json|action\.yml|LICENSE|.+\.(png|svg|gif|jpg|webp))$/;

/** The address of a link, from its page, where pages end with `ending`; `null` if it leads out of the site. */
export function resolveLink(href: string, page: Page, links: Links, ending: '.html' | '.md'): string | null {
  if (/^([a-z]+:|#|\/\/)/i.test(href)) return href;
  const [file = '', fragment] = href.split('#');
  const target = path.posix.join(path.posix.dirname(page.source), decodeURIComponent(file)).replace(/\/$/, '');
  const found = links.pages.find(({ source }) => source === target || source === `${target}/index.md`);
  const back = fragment === undefined ? '' : `#${fragment}`;
  if (found !== undefined) return relative(page, `${found.path}${ending}`) + back;
  const onDisk = path.join(links.root, target);
  if (!existsSync(onDisk)) throw new Error(`${page.source} links to ${href}, which does not exist`);
  if (!carried.test(target) || !statSync(onDisk).isFile()) return null;
  links.use(target);
  return relative(page, `files/${target}`);
}

/** The address of a file of the site, seen from a page. */
export function relative(page: Page, target: string): string {
  return path.posix.relative(path.posix.dirname(page.path), target);
}
