/** Markdown and HTML of a notebook, which may hold anything: no script runs, and nothing is fetched. */
import createDomPurify from 'dompurify';
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true, linkify: false });
const purifier = createDomPurify(window);

const settings = {
  USE_PROFILES: { html: true, mathMl: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'textarea',
    'select',
    'audio',
    'video',
    'source',
    'track',
    'base',
    'meta',
    'link',
  ],
  FORBID_ATTR: ['style', 'srcset', 'id', 'name', 'background', 'ping', 'autofocus', 'tabindex', 'class'],
  ALLOW_DATA_ATTR: false,
};

purifier.addHook('afterSanitizeAttributes', (node) => {
  const source = node.getAttribute('src');
  if (source !== null && !/^data:image\/(png|jpeg|gif|webp);/i.test(source)) node.removeAttribute('src');
  const target = node.getAttribute('href');
  if (target === null) return;
  if (!/^https?:/i.test(target)) node.removeAttribute('href');
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer nofollow');
});

/** HTML of markdown; images that a cell has attached take the place of their names. */
export function markdownHtml(text: string, attachments: Readonly<Record<string, string>>): string {
  const withImages = text.replace(/\]\(attachment:([^)\s]+)\)/g, (whole, name: string) => {
    const image = attachments[name] ?? attachments[decodeURIComponent(name)];
    return image === undefined ? whole : `](${image})`;
  });
  return cleanHtml(markdown.render(withImages));
}

/** HTML that is safe to show. */
export function cleanHtml(html: string): string {
  return purifier.sanitize(withoutComplaints(html), settings);
}

/** A browser complains of every style and handler in what the purifier parses, such as those of all frames: they go before. */
function withoutComplaints(html: string): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi, (tag) =>
      tag.replace(/\s(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)/gi, ''),
    );
}
