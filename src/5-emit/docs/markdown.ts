/** Markdown as prettier would print it: aligned tables, text escaped if it would be markup. */
import { plainText } from '../plain-text.ts';

const punctuation = '[\\p{P}\\p{S}]';
const underscores = new RegExp(`(^|\\s|${punctuation})(_+)|(_+)(?=\\s|${punctuation}|$)`, 'gu');

/** Text of the notebook as a run of plain Markdown words. */
export function escapeMarkdown(text: string): string {
  const plain = plainText(text).replace(/[\\`*[\]<>|~&#]/g, (character) => `\\${character}`);
  return plain
    .replace(
      underscores,
      (_all, before = '', leading = '', trailing = '') => `${before}${(leading + trailing).replaceAll('_', '\\_')}`,
    )
    .replace(/^([-+]|\d+[.)])(?=\s|$)/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/^([=:])/, '\\$1');
}

/** Text of the notebook as code within a line: fenced by one backtick more than it holds. */
export function codeSpan(text: string): string {
  const plain = plainText(text);
  if (plain === '') return '';
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** A table. Cells are Markdown already; their `|` are escaped here if they are in code. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')));
  const widths = header.map((_name, column) => Math.max(3, ...cells.map((row) => displayWidth(row[column] ?? ''))));
  const lines = cells.map((row) => line(row, widths));
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

function line(row: readonly string[], widths: readonly number[]): string {
  const padded = widths.map((width, column) => {
    const cell = row[column] ?? '';
    return cell + ' '.repeat(width - displayWidth(cell));
  });
  return `| ${padded.join(' | ')} |`;
}

/** Columns that a text takes in a fixed-width font: wide East Asian characters and emoji take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(/\p{Emoji_Presentation}/gu, '  ')) {
    if (/\p{M}/u.test(character)) continue;
    width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** Several texts as one: `a, b and c`. */
export function wordList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
