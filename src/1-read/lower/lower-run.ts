import { resolvePath } from '../../paths/resolve-path.ts';
import { readWords } from '../../shell/read-commands.ts';
import { normalizeText } from '../notebook/normalize-text.ts';
import { parseNotebook } from '../notebook/parse-notebook.ts';
import { type CellLowering, spanOf } from './cell-lowering.ts';
import { expandCommand } from './expand-command.ts';
import type { CodeLine } from './logical-lines.ts';

/** Lowers `%run file`: the code of the file, itself lowered, replaces the line. */
export function lowerRun(rest: string, lines: readonly CodeLine[], lowering: CellLowering): string[] | null {
  const words = readWords(rest);
  const position = words.findIndex((word) => !word.startsWith('-'));
  const path = words[position] ?? '';
  const own = words.slice(0, Math.max(position, 0)).filter((word) => word !== '-i' && word !== '-n');
  const given = words.slice(position + 1);
  const span = spanOf(lines, lowering);
  const file = findRunFile(path, lowering);
  if (file === null) {
    lowering.report.add('run-file-not-found', span, { path });
    return null;
  }
  const parsing = argumentsParsed(file.text);
  if (own.length > 0 || (given.length > 0 && (!parsing || given.some((word) => /[*?[\]]/.test(word)))))
    lowering.report.add('run-with-options', span, { path, options: [...own, ...given].join(' ') });
  if (lowering.running.includes(file.path)) {
    lowering.report.add('run-cycle', span, { path });
    return null;
  }
  const inner: CellLowering = { ...lowering, file: file.path, place: span, running: [...lowering.running, file.path] };
  return includedCells(file.path, file.text, inner).flatMap((cell) =>
    lowerIncluded(parsing ? withArguments(cell, given, lowering) : cell, lines[0]?.line ?? 1, inner),
  );
}

const parseCall = /\.(parse_args|parse_known_args)\(\s*\)/g;

/** Whether a script reads its command line only through `parse_args()`, so that it can be passed there. */
function argumentsParsed(text: string): boolean {
  return text.search(parseCall) >= 0 && !/\bsys\s*\.\s*argv\b|\bimport\s+argv\b/.test(text);
}

/** The script with its arguments in the call that parses them: in the pipeline the command line is the step's. */
function withArguments(text: string, given: readonly string[], lowering: CellLowering): string {
  const list = `[${given.map((word) => expandCommand(word, lowering.names)).join(', ')}]`;
  return text.replace(parseCall, (_, method: string) => `.${method}(${list})`);
}

function findRunFile(path: string, lowering: CellLowering): { readonly path: string; readonly text: string } | null {
  const { modules, notebooks } = lowering.sources;
  const wanted = [path, `${path}.py`, `${path}.ipynb`].map((one) => resolvePath(lowering.file, one));
  for (const one of wanted) {
    const found = [...modules, ...notebooks].find((file) => file.path === one);
    if (path !== '' && found !== undefined) return found;
  }
  return null;
}

function includedCells(path: string, text: string, lowering: CellLowering): string[] {
  if (!path.endsWith('.ipynb')) return [normalizeText(text)];
  const notebook = parseNotebook({ path, text }, lowering.report);
  return (notebook?.cells ?? []).filter((cell) => cell.kind === 'code').map((cell) => cell.source);
}

function lowerIncluded(source: string, line: number, lowering: CellLowering): string[] {
  const lines = source.split('\n').map((text) => ({ text, line, column: 0 }));
  return lowering.lower(lines, lowering).map((one) => one.text);
}
