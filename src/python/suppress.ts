import { lineStarts } from './positions.ts';
import { tokenize } from './tokens.ts';

/** A rule of the linter that a line breaks; lines count from 1. */
export interface BrokenRule {
  readonly code: string;
  readonly line: number;
}

/** Marks lines that break rules with `# noqa`: they are the notebook's own code, and rewriting it could change it. */
export function suppress(text: string, broken: readonly BrokenRule[]): string {
  if (broken.length === 0) return text;
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1;
  const lines = text.split('\n');
  // A comment cannot be inside a string or behind a backslash: ruff wants it where the line really ends.
  const strings = tokenize(text)
    .filter((token) => token.kind === 'string' && token.text.includes('\n'))
    .map((token) => ({ first: lineAt(token.start), last: lineAt(token.end - 1) }));
  const marks = new Map<number, Set<string>>();
  for (const { code, line } of broken) {
    let row = strings.reduce((found, { first, last }) => (first <= found && found < last ? last : found), line);
    while (lines[row - 1]?.endsWith('\\')) row++;
    marks.set(row, (marks.get(row) ?? new Set()).add(code));
  }
  return lines
    .map((line, index) => {
      const codes = marks.get(index + 1);
      return codes === undefined ? line : `${line}  # noqa: ${[...codes].sort().join(', ')}`;
    })
    .join('\n');
}
