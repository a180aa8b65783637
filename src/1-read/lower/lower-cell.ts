import { type CellLowering, drop, spanOf } from './cell-lowering.ts';
import { findPython2 } from './find-python2.ts';
import { indentLines } from './indent-lines.ts';
import { type CodeLine, type LogicalLine, splitLogicalLines } from './logical-lines.ts';
import { findCellMagic, lowerCellMagic } from './lower-cell-magic.ts';
import { lowerAssignment, lowerCommand } from './lower-command.ts';
import { lowerGetIpython } from './lower-get-ipython.ts';
import { lineMagics } from './magic-policies.ts';

/** A logical line after lowering. */
interface Item {
  readonly logical: LogicalLine;
  readonly lines: readonly CodeLine[];
  readonly kind: 'blank' | 'code' | 'dropped';
}

/** Lowers the lines of a cell, or of the body of a cell magic, to Python. */
export function lowerLines(lines: readonly CodeLine[], lowering: CellLowering): CodeLine[] {
  const clean = stripPrompts(dedent(lines));
  const magic = findCellMagic(clean);
  if (magic !== null) {
    const above = clean.slice(0, clean.indexOf(magic.head));
    return [...above, ...lowerCellMagic(magic, lowering)];
  }
  const logical = splitLogicalLines(automagic(clean, lowering));
  return fillBlocks(logical.map((one) => lowerLogicalLine(one, lowering)));
}

function lowerLogicalLine(logical: LogicalLine, lowering: CellLowering): Item {
  switch (logical.kind) {
    case 'blank':
      return { logical, lines: logical.lines, kind: 'blank' };
    case 'help':
      drop(logical.lines, 'it only shows documentation', lowering);
      return toItem(logical, null);
    case 'escape':
      return toItem(logical, lowerCommand(logical.command, logical.lines, lowering));
    case 'assign':
      return toItem(logical, lowerAssignment(logical.target, logical.command, { lines: logical.lines, lowering }));
    case 'python':
      return lowerPython(logical, lowering);
  }
}

/** A notebook that asks where it runs: outside IPython, `get_ipython()` of IPython itself gives `None`. */
const asksForShell = /(?<![\w.])get_ipython\(\)/;

function lowerPython(logical: LogicalLine, lowering: CellLowering): Item {
  const lowered = lowerGetIpython(logical, lowering);
  if (lowered !== undefined) return toItem(logical, lowered);
  const text = logical.lines.map((line) => line.text).join('\n');
  // In IPython, a semicolon at the end of a cell suppresses its output, also on a line of its own.
  if (text.trim() === ';') return toItem(logical, null);
  const what = findPython2(text);
  if (what !== null) lowering.report.add('python-2-code', spanOf(logical.lines, lowering), { what });
  if (asksForShell.test(text)) lowering.imports.add('from IPython import get_ipython');
  return { logical, lines: logical.lines, kind: 'code' };
}

/** Lines that are left out become empty lines, so that comments keep their distance. */
function toItem(logical: LogicalLine, texts: readonly string[] | null): Item {
  if (texts === null || texts.length === 0) {
    return { logical, lines: logical.lines.map((line) => ({ ...line, text: '' })), kind: 'dropped' };
  }
  const first = logical.lines[0]?.line ?? 1;
  const last = logical.lines.at(-1)?.line ?? first;
  const lines = texts.map((text, index) => ({ text, line: Math.min(first + index, last), column: 0 }));
  return { logical, lines: indentLines(lines, logical.indent), kind: 'code' };
}

/** A block whose only lines are left out gets a `pass`. */
function fillBlocks(items: readonly Item[]): CodeLine[] {
  const done: Item[] = [];
  items.forEach((item, index) => {
    const depth = width(item.logical.indent);
    const needsPass =
      item.kind === 'dropped' &&
      depth > 0 &&
      !hasSibling(done.toReversed(), depth) &&
      !hasSibling(items.slice(index + 1), depth);
    const first = item.lines[0];
    if (!needsPass || first === undefined) done.push(item);
    else done.push({ ...item, kind: 'code', lines: [{ ...first, text: `${item.logical.indent}pass` }] });
  });
  return done.flatMap((item) => item.lines);
}

function hasSibling(items: readonly Item[], depth: number): boolean {
  const nearest = items.find((item) => item.kind === 'code');
  return nearest !== undefined && width(nearest.logical.indent) >= depth;
}

function width(indent: string): number {
  return indent.replaceAll('\t', '        ').length;
}

/** Like IPython, removes the first line's indentation from every line. */
function dedent(lines: readonly CodeLine[]): CodeLine[] {
  const first = lines.find((line) => line.text.trim() !== '')?.text ?? '';
  const space = /^\s*/.exec(first)?.[0] ?? '';
  if (space === '') return [...lines];
  return lines.map((line) => (line.text.startsWith(space) ? cut(line, space.length) : line));
}

/** Removes prompts from code that was copied from a console. */
function stripPrompts(lines: readonly CodeLine[]): CodeLine[] {
  const first = lines.find((line) => line.text.trim() !== '')?.text ?? '';
  const prompt = [/^(>>>|\.\.\.)( |$)/, /^(In \[\d+\]: |\s*\.{3,}: ?)/].find((pattern) => pattern.test(first));
  if (prompt === undefined) return [...lines];
  return lines.map((line) => cut(line, prompt.exec(line.text)?.[0].length ?? 0));
}

function cut(line: CodeLine, length: number): CodeLine {
  return { ...line, text: line.text.slice(length), column: line.column + length };
}

/** A cell of one line that begins with a magic's name is that magic, unless the name is a variable. */
function automagic(lines: readonly CodeLine[], lowering: CellLowering): readonly CodeLine[] {
  const full = lines.filter((line) => line.text.trim() !== '');
  const only = full[0];
  if (full.length !== 1 || only === undefined) return lines;
  const match = /^([a-z_]\w*)(\s+[^\s=(),.[+*/%&|^<>!:].*|\s+\.{1,2}(\/.*)?|)$/.exec(only.text.trimEnd());
  const name = match?.[1] ?? '';
  if (!lineMagics.has(name) || lowering.names.has(name) || /^\s*(in|is|and|or|if|not)\b/.test(match?.[2] ?? ''))
    return lines;
  return lines.map((line) => (line === only ? { ...line, text: `%${line.text}` } : line));
}
