import { findStatementLines } from './python-lines.ts';
import type { Line } from './text-lines.ts';

/** A top-level piece of a Python file: a function or class with what stands directly above it, or the code between them. */
export interface Block {
  readonly kind: 'function' | 'class' | 'code';
  /** The name of a function or class; of code, what kind of code it is. */
  readonly name: string;
  readonly lines: readonly Line[];
  /** Empty lines before it. */
  readonly gap: readonly Line[];
}

/** A Python file as blocks. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** Empty lines at the end. */
  readonly tail: readonly Line[];
}

/** Splits a Python file at its top-level functions and classes; `null` for text that is no complete Python. */
export function splitBlocks(lines: readonly Line[]): Blocks | null {
  const statements = findStatementLines(lines.map((line) => line.text));
  if (statements === null) return null;
  const starts = findStarts(lines, statements);
  const blocks: Block[] = [];
  let gap: readonly Line[] = [];
  starts.forEach((start, index) => {
    const stretch = lines.slice(start.at, starts[index + 1]?.at ?? lines.length);
    const first = stretch.findIndex((line) => line.text.trim() !== '');
    const last = stretch.findLastIndex((line) => line.text.trim() !== '');
    if (first < 0) {
      gap = [...gap, ...stretch];
      return;
    }
    const { kind, name } = start;
    blocks.push({ kind, name, lines: stretch.slice(first, last + 1), gap: [...gap, ...stretch.slice(0, first)] });
    gap = stretch.slice(last + 1);
  });
  return { blocks: nameCode(blocks), tail: gap };
}

interface Start {
  readonly at: number;
  readonly kind: Block['kind'];
  readonly name: string;
}

function findStarts(lines: readonly Line[], statements: readonly number[]): readonly Start[] {
  const starts: Start[] = [{ at: 0, kind: 'code', name: '' }];
  let decorated: number | null = null;
  for (const at of statements) {
    const text = lines[at]?.text ?? '';
    if (text.startsWith('@')) {
      decorated ??= at;
      continue;
    }
    const start = decorated ?? at;
    decorated = null;
    const definition = /^(?:async\s+)?(def|class)\s+([\p{L}_][\p{L}\p{N}_]*)/u.exec(text);
    if (definition !== null) {
      const kind = definition[1] === 'class' ? 'class' : 'function';
      starts.push({ at: aboveComments(lines, start), kind, name: definition[2] ?? '' });
    } else if (starts.at(-1)?.kind !== 'code') {
      starts.push({ at: aboveComments(lines, start), kind: 'code', name: '' });
    }
  }
  return starts;
}

/** The first of the full-line comments that stand directly above a line. */
function aboveComments(lines: readonly Line[], start: number): number {
  let at = start;
  while (at > 0 && lines[at - 1]?.text.startsWith('#')) at -= 1;
  return at;
}

function nameCode(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'code') return block;
    if (block.lines.some((line) => /^if\s+__name__\s*==/.test(line.text))) return { ...block, name: '<guard>' };
    return index === 0 ? { ...block, name: '<head>' } : block;
  });
}
