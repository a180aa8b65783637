/** Where a page is in the navigation. */
export type Section = 'start' | 'guide' | 'settings' | 'messages' | 'project';

/** A page of the site: Markdown, and where it goes. */
export interface Page {
  /** Its path in the site, without an ending. */
  readonly path: string;
  readonly title: string;
  readonly section: Section;
  readonly markdown: string;
  /** The file of the repository that it is made of, which links are relative to; for pages that are made up, a place in `docs/`. */
  readonly source: string;
  /** One sentence for lists. */
  readonly summary: string;
  /** Whether the navigation names it; the others are reached by the page that lists them. */
  readonly isListed: boolean;
}

/** The first heading of a Markdown text. */
export function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll('`', '') ?? '';
}

/** The first sentence below the heading, without its marks. */
export function summaryOf(markdown: string): string {
  const paragraph = markdown
    .split(/\n\n+/)
    .map((block) => block.trim())
    .find((block) => /^[\p{L}`*[_]/u.test(block));
  const plain = (paragraph ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ');
  return /^.*?[.:](?= |$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain;
}
