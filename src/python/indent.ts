import { lineStarts } from './positions.ts';
import { lineStartsInStrings, tokenize } from './tokens.ts';

interface Line {
  readonly text: string;
  readonly start: number;
  readonly inString: boolean;
}

/** Puts a prefix before every line, except empty ones and those that begin inside a string. */
export function indentPython(text: string, prefix: string): string {
  if (prefix === '') return text;
  return splitLines(text)
    .map((line) => (line.inString || isBlank(line.text) ? line.text : prefix + line.text))
    .join('');
}

/**
 * Takes away the white space that all lines of code begin with. Comments and continuation lines may begin further left;
 * they lose what they have of it. Lines that begin inside a string stay.
 */
export function dedentPython(text: string): string {
  const lines = splitLines(text);
  const margin = marginOf(text, lines);
  if (margin === '') return text;
  return lines.map((line) => (line.inString ? line.text : line.text.slice(commonLength(line.text, margin)))).join('');
}

function splitLines(text: string): readonly Line[] {
  const inside = lineStartsInStrings(text);
  const starts = lineStarts(text);
  return starts.map((start, index) => ({
    text: text.slice(start, starts[index + 1]),
    start,
    inString: inside.has(start),
  }));
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** The white space that the first lines of all statements share; if there are none, that of the comments. */
function marginOf(text: string, lines: readonly Line[]): string {
  const heads = statementStarts(text);
  const code = lines.filter((line) => heads.has(line.start + spaceOf(line.text).length));
  const counted = code.length > 0 ? code : lines.filter((line) => !isBlank(line.text));
  const [first, ...rest] = counted.map((line) => spaceOf(line.text));
  if (first === undefined) return '';
  return rest.reduce((margin, space) => margin.slice(0, commonLength(space, margin)), first);
}

/** Offsets of the first token of every logical line. */
function statementStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let atStart = true;
  for (const token of tokenize(text)) {
    if (token.kind === 'newline') atStart = true;
    else if (token.kind !== 'comment' && token.kind !== 'indent' && token.kind !== 'dedent') {
      if (atStart) starts.add(token.start);
      atStart = false;
    }
  }
  return starts;
}

function spaceOf(line: string): string {
  return /^[ \t\f]*/.exec(line)?.[0] ?? '';
}

function commonLength(line: string, margin: string): number {
  let length = 0;
  while (length < margin.length && line[length] === margin[length]) length++;
  return length;
}
