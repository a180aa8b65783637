/** Headings of a notebook, and names made from them. */
import type { Cell } from '../../ir.ts';
import { shortenIdentifier, toIdentifier, unnamed } from '../../python/names.ts';

/** The heading of a markdown cell, if it has one, with its level. */
export function headingOf(cell: Cell): { readonly level: number; readonly text: string } | null {
  if (cell.kind !== 'markdown') return null;
  const markdown = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$/m.exec(cell.source);
  const html = /<h([1-6])\b[^>]*>(.*?)<\/h\1\s*>/is.exec(cell.source);
  if (markdown === null && html === null) return null;
  const isHtml = markdown === null || (html !== null && html.index < markdown.index);
  const level = isHtml ? Number(html?.[1]) : (markdown[1] ?? '#').length;
  const text = ((isHtml ? html?.[2] : markdown[2]) ?? '')
    .replace(/[*_`]|<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : { level, text };
}

/** Words that cannot end a name. */
const dangling =
  /^(a|an|and|as|at|by|for|from|in|into|is|of|on|or|our|that|the|their|this|to|using|via|we|with|your|&|\+|\/)$/i;

/** A step name from a heading: its first few words, without numbering. */
export function shortName(title: string): string {
  const words: string[] = [];
  // Hyphenated words are not cut: `hold-out` stays whole.
  for (const joined of title.replace(/^[\d.\s:)(-]+/, '').split(/[\s:—–]+/)) {
    if (words.length >= 4) break;
    words.push(...joined.split('-').filter((word) => word !== ''));
  }
  const whole = words.findLastIndex((word) => !dangling.test(word)) + 1;
  const name = toIdentifier(words.slice(0, whole || words.length).join(' ') || title);
  return name === unnamed ? 'section' : shortenIdentifier(name, 40);
}
