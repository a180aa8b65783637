import type { RawCell, RawNotebook } from './raw-notebook.ts';

type ScriptCell = Pick<RawCell, 'kind' | 'source' | 'tags' | 'language'>;

const marker = /^#\s*%%+(?![A-Za-z])(.*)$/;
const prompt = /^#\s*In\s*\[[\d\s]*\]:?\s*$/;
const codecell = /^#\s*<(code|markdown|raw)cell>\s*$/;
const command = /^#\s*COMMAND\s*-{6,}\s*$/;

/** Splits a Python script into cells: `# %%`, `# In[3]:` and Databricks exports; a script without any is one cell. */
export function parseScript(text: string): RawNotebook {
  const lines = text.split('\n');
  const cells = isDatabricks(lines) ? databricksCells(lines.slice(1)) : markedCells(lines);
  return { cells: cells.map(toRawCell), pythonVersion: null, defaultTags: [] };
}

/** The start of a cell in a script. */
export interface CellStart {
  /** From 0. */
  readonly line: number;
  /** False for the code above the first marker, and for a script without any. */
  readonly isMarker: boolean;
}

/** Where each cell begins, in their order; null if its form has no place for tags. */
export function cellStarts(text: string): readonly (CellStart | null)[] {
  const lines = text.split('\n');
  if (isDatabricks(lines)) return parseScript(text).cells.map(() => null);
  const header = headerLength(lines);
  const marked = lines.flatMap((line, index) =>
    index >= header && isMarker(line) ? [{ line: index, isMarker: true }] : [],
  );
  const first = lines.findIndex((line, index) => index >= header && line.trim() !== '' && !isPreamble(line));
  const isUnmarked = marked.length === 0 || (first >= 0 && first < (marked[0]?.line ?? 0));
  return isUnmarked ? [{ line: Math.max(first, 0), isMarker: false }, ...marked] : marked;
}

function isDatabricks(lines: readonly string[]): boolean {
  return /^#\s*Databricks notebook source/.test(lines[0] ?? '');
}

/** A line for the system or the editor, which is not part of a cell. */
function isPreamble(line: string): boolean {
  return /^#(!| -\*-)/.test(line);
}

function toRawCell(cell: ScriptCell): RawCell {
  return { id: null, executionCount: null, outputs: [], ...cell };
}

function isMarker(line: string): boolean {
  return marker.test(line) || prompt.test(line) || codecell.test(line);
}

function markedCells(lines: readonly string[]): ScriptCell[] {
  const header = headerLength(lines);
  const rest = lines.slice(header);
  const starts = rest.flatMap((line, index) => (isMarker(line) ? [index] : []));
  const uncomment = header > 0 ? uncommentMagics : (line: string) => line;
  if (starts.length === 0) return [codeCell(rest.map(uncomment), [])];
  const before = rest.slice(0, starts[0]);
  const cells = starts.map((start, index) => {
    const cell = readMarked(rest[start] ?? '', trimBlank(rest.slice(start + 1, starts[index + 1])));
    return cell.kind === 'code' ? { ...cell, source: cell.source.split('\n').map(uncomment).join('\n') } : cell;
  });
  const first = before.filter((line) => !isPreamble(line));
  return first.some((line) => line.trim() !== '') ? [codeCell(trimBlank(first), []), ...cells] : cells;
}

/** Jupytext's header: comments between `# ---` lines at the top. */
function headerLength(lines: readonly string[]): number {
  const first = lines.findIndex((line) => !/^(#!.*|# -\*-.*|\s*)$/.test(line));
  if (!/^#\s*---\s*$/.test(lines[first] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > first && /^#\s*---\s*$/.test(line));
  const inside = lines.slice(first + 1, end);
  return end > first &&
    inside.every((line) => line.startsWith('#')) &&
    inside.some((line) => /jupyter|jupytext/.test(line))
    ? end + 1
    : 0;
}

/** Jupytext writes magics as comments. */
function uncommentMagics(line: string): string {
  return line.replace(/^(\s*)#\s?(?=%{1,2}[A-Za-z]\w*(\s|$)|![A-Za-z]|%%!)/, '$1');
}

function readMarked(line: string, body: readonly string[]): ScriptCell {
  const old = codecell.exec(line)?.[1];
  const rest = marker.exec(line)?.[1]?.trim() ?? '';
  const tags = readScriptTags(rest);
  const kind = old ?? /\[(markdown|md|raw)\]/.exec(rest)?.[1] ?? 'code';
  if (kind === 'raw') return { kind: 'raw', source: uncommentText(body), tags, language: null };
  if (kind !== 'code') return { kind: 'markdown', source: uncommentText(body), tags, language: null };
  const title = rest
    .replace(/\{.*\}\s*$/, '')
    .replace(/\[code\]/, '')
    .replace(/\b[\w.-]+\s*=\s*(\[[^\]]*\]|"[^"]*"|'[^']*'|\S+)/g, '')
    .trim();
  return codeCell(title === '' ? body : [`# ${title}`, ...body], tags);
}

function codeCell(lines: readonly string[], tags: readonly string[]): ScriptCell {
  return { kind: 'code', source: trimBlank(lines).join('\n'), tags, language: null };
}

function readScriptTags(rest: string): string[] {
  const list = /["']?\btags["']?\s*[=:]\s*(\[[^\]]*\]|"[^"]*"|'[^']*'|[^\s\]]+)/.exec(rest)?.[1] ?? '';
  const quoted = [...list.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');
  return (quoted.length > 0 ? quoted : list.replace(/[[\]]/g, '').split(','))
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function uncommentText(lines: readonly string[]): string {
  const text = lines.join('\n').trim();
  const quoted = /^[rR]?("""|''')\n?([\s\S]*?)\n?\1$/.exec(text);
  if (quoted !== null) return quoted[2] ?? '';
  return lines
    .map((line) => line.replace(/^#( |$)?/, ''))
    .join('\n')
    .trim();
}

function trimBlank(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

function databricksCells(lines: readonly string[]): ScriptCell[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (command.test(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups
    .map(trimBlank)
    .filter((group) => group.length > 0)
    .map(databricksCell);
}

function databricksCell(lines: readonly string[]): ScriptCell {
  const body = lines.filter((line) => !/^#\s*DBTITLE\b/.test(line)).map((line) => line.replace(/^#\s*MAGIC ?/, ''));
  const [first = '', ...rest] = body;
  const language = /^%(md|md-sandbox|sql|r|scala|python|sh)\b\s*(.*)$/.exec(first);
  if (language === null) return codeCell(body, []);
  const text = [language[2] ?? '', ...rest];
  const name = language[1] ?? '';
  if (name.startsWith('md')) return { kind: 'markdown', source: trimBlank(text).join('\n'), tags: [], language: null };
  if (name === 'python') return codeCell(text, []);
  if (name === 'sh') return codeCell(['%%bash', ...text], []);
  return { ...codeCell(text, []), language: name === 'r' ? 'R' : name === 'sql' ? 'SQL' : 'Scala' };
}
