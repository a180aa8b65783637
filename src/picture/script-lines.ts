/** Where each line of a generated script came from: the cell and line of the notebook. */
import type { Compilation } from '../compile.ts';
import type { Code, Span } from '../ir.ts';
import { scriptPieces, settingsPieces } from '../sync/script-pieces.ts';

/** A line of a notebook. */
export type LineOrigin = Pick<Span, 'file' | 'cell' | 'line'>;

/** Of each script, by path: the origin of each of its lines; null for lines of ours. */
export function scriptLines(compilation: Compilation): Readonly<Record<string, readonly (LineOrigin | null)[]>> {
  const pieces = scriptPieces(compilation);
  const settings = settingsPieces(compilation);
  return Object.fromEntries(
    compilation.files.flatMap(({ path, text }) => {
      const own = pieces.filter((piece) => piece.path === path);
      const loose = settings.get(path) ?? [];
      if (own.length + loose.length === 0) return [];
      const parts = own.map(({ name, codes }) => ({ from: startOf(text, name), codes }));
      return [[path, originsIn(text, [{ from: 0, codes: loose }, ...parts])] as const];
    }),
  );
}

interface Part {
  /** The offset in the script from which its codes stand, in their order. */
  readonly from: number;
  readonly codes: readonly Code[];
}

function originsIn(text: string, parts: readonly Part[]): readonly (LineOrigin | null)[] {
  const script = bare(text);
  const lines = text.split('\n');
  const origins: (LineOrigin | null)[] = lines.map(() => null);
  for (const { from, codes } of parts) {
    let at = script.offsets.findIndex((offset) => offset >= from);
    for (const code of codes) {
      const own = bare(code.text);
      const found = own.text === '' || at < 0 ? -1 : script.text.indexOf(own.text, at);
      if (found < 0) continue;
      const first = code.span.endLine - code.text.split('\n').length;
      for (const [index, line] of own.lines.entries()) {
        const target = script.lines[found + index] ?? 0;
        origins[target - 1] ??= { file: code.span.file, cell: code.span.cell, line: first + line };
      }
      const [from = 0, to = 0] = [script.lines[found], script.lines[found + own.text.length - 1]];
      fillBrackets(origins, lines, { from: from - 1, to: to - 1 });
      at = found + own.text.length;
    }
  }
  return origins;
}

/** Lines that are nothing but brackets, quotes and commas come from the line of the notebook that they follow; those that open, from the next. */
function fillBrackets(
  origins: (LineOrigin | null)[],
  lines: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const isFree = (index: number, form: RegExp): boolean => origins[index] === null && form.test(lines[index] ?? '');
  for (let index = from - 1; isFree(index, /^\s*["'(]+$/); index--) origins[index] = origins[from] ?? null;
  for (let index = from + 1; index <= to; index++)
    if (isFree(index, /^\s*["'(),\\]+$/)) origins[index] = origins[index - 1] ?? null;
  for (let index = to + 1; isFree(index, /^\s*["'),]+$/); index++) origins[index] = origins[to] ?? null;
}

/** A text without what a formatter changes, and the line and offset of each character that is left. */
function bare(text: string): {
  readonly text: string;
  readonly lines: readonly number[];
  readonly offsets: readonly number[];
} {
  const kept: string[] = [];
  const lines: number[] = [];
  const offsets: number[] = [];
  let line = 1;
  for (const [offset, character] of [...text].entries()) {
    if (character === '\n') line++;
    if (/[\s"'(),\\]/.test(character)) continue;
    kept.push(character);
    lines.push(line);
    offsets.push(offset);
  }
  return { text: kept.join(''), lines, offsets };
}

function startOf(text: string, name: string): number {
  const found = new RegExp(`^\\s*(?:async\\s+)?(?:def|class)\\s+${escapePattern(name)}\\b`, 'm').exec(text);
  return found === null ? 0 : [...text.slice(0, found.index)].length;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
