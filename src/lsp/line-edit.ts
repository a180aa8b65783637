import type { TextEdit } from 'vscode-languageserver/node';

/** The edit that makes one text of another, from the first line that differs to the last one. */
export function lineEdit(before: string, after: string): TextEdit {
  const [old, next] = [before, after].map((text) => text.split(/(?<=\n)/)) as [string[], string[]];
  let start = 0;
  while (start < Math.min(old.length, next.length) && old[start] === next[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, next.length) - start && old.at(-1 - end) === next.at(-1 - end)) end += 1;
  const range = { start: positionOf(old, start), end: positionOf(old, old.length - end) };
  return { range, newText: next.slice(start, next.length - end).join('') };
}

/** Where a line begins; behind the last one, the end of the text. */
function positionOf(lines: readonly string[], index: number): { readonly line: number; readonly character: number } {
  const last = lines.at(-1) ?? '';
  if (index < lines.length || last.endsWith('\n')) return { line: index, character: 0 };
  return { line: Math.max(index - 1, 0), character: last.length };
}
