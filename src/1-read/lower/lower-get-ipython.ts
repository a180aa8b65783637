import type { CellLowering } from './cell-lowering.ts';
import type { LogicalLine } from './logical-lines.ts';
import { lowerAssignment, lowerCommand, type Place } from './lower-command.ts';
import { readPythonString } from './python-text.ts';

const pattern =
  /^\s*(?:(\w+)\s*=\s*)?get_ipython\(\)\.(system|getoutput|run_line_magic|magic|run_cell_magic)\(([\s\S]*)\)\s*;?\s*(?:#.*)?$/;

/** Lowers a statement that calls a magic or a shell command through `get_ipython()`; `undefined` when it is none. */
export function lowerGetIpython(logical: LogicalLine, lowering: CellLowering): string[] | null | undefined {
  const match = pattern.exec(logical.lines.map((line) => line.text).join('\n'));
  if (match === null) return undefined;
  const [, target, method = '', list = ''] = match;
  const values = splitArguments(list).map(readPythonString);
  const texts = values.filter((value) => value !== null);
  if (texts.length !== values.length || texts.length === 0) return lowerDynamic(target, method, { list, lowering });
  const place: Place = { lines: logical.lines, lowering };
  if (method === 'run_cell_magic') return lowerCellMagicCall(texts, place);
  const command = commandOf(method, texts);
  if (target === undefined) return lowerCommand(command, place.lines, lowering);
  return lowerAssignment(target, command, place);
}

function commandOf(method: string, texts: readonly string[]): string {
  if (method === 'system') return `!${texts[0] ?? ''}`;
  if (method === 'getoutput') return `!!${texts[0] ?? ''}`;
  return `%${texts.join(' ').trim().replace(/^%/, '')}`;
}

function lowerCellMagicCall(texts: readonly string[], place: Place): string[] {
  const [name = '', rest = '', body = ''] = texts;
  const line = place.lines[0]?.line ?? 1;
  const lines = `%%${name} ${rest}\n${body}`.split('\n').map((text) => ({ text, line, column: 0 }));
  return place.lowering.lower(lines, place.lowering).map((one) => one.text);
}

/** A command that is computed stays one. */
function lowerDynamic(
  target: string | undefined,
  method: string,
  call: { readonly list: string; readonly lowering: CellLowering },
): string[] | undefined {
  const prefix = target === undefined ? '' : `${target} = `;
  if (method !== 'system' && method !== 'getoutput') return undefined;
  call.lowering.imports.add('import subprocess');
  if (method === 'getoutput') return [`${prefix}subprocess.getoutput(${call.list}).splitlines()`];
  return [`${prefix}subprocess.run(${call.list}, shell=True, check=False)`];
}

/** Splits an argument list at its outer commas. */
function splitArguments(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  const token = /("""|''')[\s\S]*?(?<!\\)\1|"(\\.|[^"\\])*"|'(\\.|[^'\\])*'|[([{]|[)\]}]|,/g;
  for (const match of list.matchAll(token)) {
    if (/^[([{]$/.test(match[0])) depth += 1;
    else if (/^[)\]}]$/.test(match[0])) depth -= 1;
    else if (match[0] === ',' && depth === 0) {
      parts.push(list.slice(start, match.index));
      start = match.index + 1;
    }
  }
  parts.push(list.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
