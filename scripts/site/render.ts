import MarkdownIt from 'markdown-it';
import { type Links, resolveLink } from './links.ts';
import type { Page } from './page.ts';

/** A page as HTML, and what its search needs. */
export interface Rendered {
  readonly html: string;
  readonly headings: readonly string[];
  readonly text: string;
}

const markdown = new MarkdownIt({ html: true });

/** Renders a page: headings get the ids that GitHub gives them, links lead to pages of the site. */
export function renderPage(page: Page, links: Links): Rendered {
  const tokens = markdown.parse(page.markdown, {});
  const headings: string[] = [];
  const seen = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const content = tokens[index + 1]?.content ?? '';
    if (token.type === 'heading_open') {
      headings.push(content.replaceAll('`', ''));
      const slug = slugOf(content);
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      token.attrSet('id', count === 0 ? slug : `${slug}-${count}`);
    }
    if (token.type === 'html_block') token.content = rewriteHtml(token.content, page, links);
    if (token.type === 'inline') linkInline(token, page, links);
  }
  const html = markdown.renderer.render(tokens, markdown.options, {});
  return { html, headings, text: plainText(html) };
}

type Token = ReturnType<typeof markdown.parse>[number];

function linkInline(token: Token, page: Page, links: Links): void {
  let isOpen = true;
  for (const child of token.children ?? []) {
    if (child.type === 'html_inline') child.content = rewriteHtml(child.content, page, links);
    if (child.type === 'image')
      child.attrSet('src', resolveLink(String(child.attrGet('src')), page, links, '.html') ?? '');
    if (child.type === 'link_open') {
      const href = resolveLink(String(child.attrGet('href')), page, links, '.html');
      isOpen = href !== null;
      if (href === null) child.hidden = true;
      else child.attrSet('href', href);
    }
    if (child.type === 'link_close' && !isOpen) child.hidden = true;
  }
  // The renderer prints hidden tags of links all the same.
  token.children = token.children?.filter(({ hidden, type }) => !(hidden && type.startsWith('link_'))) ?? null;
}

function rewriteHtml(html: string, page: Page, links: Links): string {
  return html.replace(/(src|href|srcset)="([^"]+)"/g, (_whole, name: string, href: string) => {
    return `${name}="${resolveLink(href, page, links, '.html') ?? ''}"`;
  });
}

/** The page as Markdown, its links to the Markdown of other pages. Code stays as it is. */
export function twinOf(page: Page, links: Links): string {
  const parts = page.markdown.split(/(^```[\s\S]*?^```$|^ {4}.*$|`[^`\n]*`(?!\]))/m);
  return parts.map((part, index) => (index % 2 === 1 ? part : rewriteMarkdown(part, page, links))).join('');
}

function rewriteMarkdown(text: string, page: Page, links: Links): string {
  return text.replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_whole, shown: string, href: string) => {
    const target = resolveLink(href, page, links, '.md');
    return target === null ? shown : `[${shown}](${target})`;
  });
}

/** As GitHub makes the id of a heading. */
function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function plainText(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return text.replace(/&(lt|gt|quot|amp);/g, (_whole, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
