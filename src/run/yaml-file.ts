import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { readPlainScalar } from '../azureml/plain-scalar.ts';
import type { Span } from '../ir.ts';
import { isMapping, type YamlMapping, type YamlValue } from './yaml-value.ts';

/** A key or position on the way to a value of a YAML file. */
export type YamlPath = readonly (string | number)[];

/** A YAML file, read. */
export interface YamlFile {
  /** Absolute path. */
  readonly path: string;
  readonly root: YamlMapping;
  /** The place of a value, or of the nearest one above it. */
  spanAt(path: YamlPath): Span;
}

/** Why a text is no YAML mapping, with the line. */
export interface YamlProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads the text of a YAML file as PyYAML would. */
export function readYaml(path: string, shownPath: string, text: string): YamlFile | YamlProblem {
  const { document, lines } = parseLeniently(text);
  const problem = document.errors[0];
  if (problem !== undefined) {
    const message = problem.message.split('\n')[0] ?? 'it is no YAML';
    return { line: lines.linePos(problem.pos[0]).line, message: message.replace(/ at line \d+, column \d+:?$/, '') };
  }
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const root = convert(document.contents, resolve);
  if (!isMapping(root)) return { line: 1, message: 'The file holds no mapping' };
  return {
    path,
    root,
    spanAt: (place) => spanOf(nearestNode(document.contents, place, resolve), lines, shownPath),
  };
}

const mostRepairs = 500;

/**
 * Parses YAML as failsafe texts. PyYAML lets the lines of a text in quotes begin anywhere; this parser wants them indented,
 * which changes nothing in the text.
 */
function parseLeniently(text: string): { readonly document: Document.Parsed; readonly lines: LineCounter } {
  let repaired = text;
  for (let repairs = 0; ; repairs += 1) {
    const lines = new LineCounter();
    const document = parseDocument(repaired, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false });
    const [problem] = document.errors;
    const isOpenQuote = problem?.code === 'MISSING_CHAR' && problem.message.startsWith('Missing closing');
    const next = isOpenQuote ? indentNextLine(repaired, problem.pos[0]) : null;
    if (next === null || repairs === mostRepairs) return { document, lines };
    repaired = next;
  }
}

function indentNextLine(text: string, from: number): string | null {
  const match = /\n(?=[^\S\n]*[^\s])/.exec(text.slice(Math.max(from - 1, 0)));
  if (match === null) return null;
  const at = Math.max(from - 1, 0) + match.index + 1;
  return `${text.slice(0, at)}${' '.repeat(80)}${text.slice(at)}`;
}

/** Whether reading failed. */
export function isYamlProblem(result: YamlFile | YamlProblem): result is YamlProblem {
  return 'message' in result;
}

type Resolve = (node: unknown) => unknown;

function convert(given: unknown, resolve: Resolve): YamlValue {
  const node = resolve(given);
  if (isScalar(node)) {
    const text = typeof node.value === 'string' ? node.value : '';
    if (node.tag === 'tag:yaml.org,2002:str' || node.tag === '!!str') return text;
    return node.type === 'PLAIN' || node.type === undefined ? readPlainScalar(text) : text;
  }
  if (isSeq(node)) return node.items.map((item) => convert(item, resolve));
  if (isMap(node)) return mappingOf(node.items, resolve);
  return null;
}

function mappingOf(items: readonly { key: unknown; value: unknown }[], resolve: Resolve): YamlMapping {
  const merged: Record<string, YamlValue> = {};
  const own: Record<string, YamlValue> = {};
  for (const { key, value } of items) {
    const name = keyText(key, resolve);
    if (name !== '<<') {
      own[name] = convert(value, resolve);
      continue;
    }
    const base = convert(value, resolve);
    for (const mapping of Array.isArray(base) ? base.toReversed() : [base]) Object.assign(merged, mapping);
  }
  return { ...merged, ...own };
}

function keyText(key: unknown, resolve: Resolve): string {
  const node = resolve(key);
  return isScalar(node) ? String(node.value ?? '') : '';
}

function nearestNode(root: unknown, path: YamlPath, resolve: Resolve): Node | null {
  let node = resolve(root);
  let nearest = node;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key, resolve) === String(part));
      if (pair === undefined) break;
      nearest = resolve(pair.key) ?? nearest;
      node = resolve(pair.value);
    } else if (isSeq(node)) {
      node = resolve(node.items[Number(part)]);
      nearest = node ?? nearest;
    } else break;
  }
  return nearest as Node | null;
}

function spanOf(node: Node | null, lines: LineCounter, file: string): Span {
  const range = node?.range ?? [0, 0, 0];
  const start = lines.linePos(range[0]);
  const end = lines.linePos(range[1]);
  return { file, cell: null, line: start.line, column: start.col - 1, endLine: end.line, endColumn: end.col - 1 };
}
