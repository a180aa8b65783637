import type { Cell } from '../../ir.ts';
import { splitLogicalLines } from '../lower/logical-lines.ts';

/** The last expression of a cell: its lines in `code`, from 0. */
interface LastExpression {
  readonly first: number;
}

const word = /(?<![\w.])(_|__|___|_\d+|Out\[\d+\])(?!\w)/g;

/**
 * Names results that later cells use as `_`, `_3` or `Out[3]`: the expression becomes an assignment. Names that the notebook binds itself are not changed.
 */
export function namePreviousResults(cells: readonly Cell[], bound: ReadonlySet<string>): Cell[] {
  const done = [...cells];
  const isSaved = cells.some((cell) => cell.outputs.some((output) => output.kind === 'result'));
  cells.forEach((cell, index) => {
    if (cell.kind !== 'code' || !/(?<![\w.])(_+\d*|Out\[\d+\])(?!\w)/.test(cell.code)) return;
    const code = replaceOutsideStrings(done[index]?.code ?? '', (name) => {
      if (bound.has(name) || (name.startsWith('Out') && bound.has('Out'))) return name;
      const source = findSource(done, index, { name, isSaved });
      return source === null ? name : nameResult(done, source, bound);
    });
    done[index] = { ...(done[index] ?? cell), code };
  });
  return done;
}

/** The cell whose result a name refers to. */
function findSource(
  cells: readonly Cell[],
  before: number,
  wanted: { readonly name: string; readonly isSaved: boolean },
): number | null {
  const gives = (cell: Cell) =>
    resultName(cell) !== null ||
    (lastExpression(cell) !== null && (!wanted.isSaved || cell.outputs.some((output) => output.kind === 'result')));
  const number = /\d+/.exec(wanted.name)?.[0];
  const earlier = cells.slice(0, before).flatMap((cell, index) => (cell.kind === 'code' && gives(cell) ? [index] : []));
  if (number === undefined) return earlier.at(-wanted.name.length) ?? null;
  return earlier.find((index) => cells[index]?.executionCount === Number(number)) ?? null;
}

function nameResult(cells: Cell[], index: number, bound: ReadonlySet<string>): string {
  const cell = cells[index];
  if (cell === undefined) return '_';
  const known = resultName(cell);
  if (known !== null) return known;
  const last = lastExpression(cell);
  const name = freshName(`result_${cell.executionCount ?? index + 1}`, bound);
  const lines = cell.code.split('\n').map((text, at) => (at === last?.first ? `${name} = ${text}` : text));
  cells[index] = { ...cell, code: lines.join('\n') };
  return name;
}

function freshName(wanted: string, bound: ReadonlySet<string>): string {
  let name = wanted;
  while (bound.has(name)) name += '_';
  return name;
}

/** The name that an earlier use gave to a cell's result. */
function resultName(cell: Cell): string | null {
  const last = lastStatement(cell);
  const match = /^(result_\d+_*) = /.exec(last?.text ?? '');
  return match !== null && !cell.source.includes(match[0]) ? (match[1] ?? null) : null;
}

function lastStatement(cell: Cell): { readonly first: number; readonly text: string } | null {
  const lines = cell.code.split('\n').map((text, index) => ({ text, line: index, column: 0 }));
  const last = splitLogicalLines(lines).findLast((logical) => logical.kind !== 'blank');
  if (last?.kind !== 'python' || last.indent !== '') return null;
  return { first: last.lines[0]?.line ?? 0, text: last.lines.map((line) => line.text).join('\n') };
}

function lastExpression(cell: Cell): LastExpression | null {
  const last = lastStatement(cell);
  if (last === null) return null;
  const bare = last.text.replace(/"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'/g, "''").replace(/#.*$/gm, '');
  const isStatement =
    /^(@|print\s*\(|subprocess\.run\(|(if|for|while|with|try|def|class|import|from|return|raise|del|pass|assert|global|nonlocal|async|else|elif|except|finally|break|continue)\b)/.test(
      bare,
    );
  return isStatement || bare.includes(';') || assigns(bare) || bare.trim() === '' ? null : { first: last.first };
}

/** Whether an `=` is outside brackets. */
function assigns(code: string): boolean {
  let depth = 0;
  for (let at = 0; at < code.length; at += 1) {
    const char = code[at] ?? '';
    if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) depth -= 1;
    else if (depth === 0 && char === '=' && code[at + 1] !== '=' && !/[=!<>]/.test(code[at - 1] ?? '')) return true;
    else if (depth === 0 && char === ':') return true;
  }
  return false;
}

function replaceOutsideStrings(code: string, replace: (name: string) => string): string {
  const token =
    /("""|''')[\s\S]*?\1|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'|#.*|(?<![\w.])(?:_|__|___|_\d+|Out\[\d+\])(?!\w)(?!\s*=(?!=))/g;
  return code.replace(token, (text) => (new RegExp(`^${word.source}$`).test(text) ? replace(text) : text));
}
