/** The one reader of Azure ML's YAML files. It reads as PyYAML does: YAML 1.1, the last of equal keys counts. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Scalar,
  visit,
} from 'yaml';
import type { Span } from '../ir/place.ts';
import { remembered } from '../python/remembered.ts';
import { parseNested } from './parse-nested.ts';
import { readFloatScalar, readPlainScalar } from './plain-scalar.ts';
import { isMapping, type YamlMapping, type YamlValue } from './value.ts';

/** The keys and positions from the top of a file to a value. */
export type YamlPath = readonly (string | number)[];

/** A YAML file, read. */
export interface YamlFile {
  readonly path: string;
  readonly root: YamlMapping;
  /** Keys that a mapping has more than once, with the place of the one that counts. */
  readonly repeated: readonly { readonly key: string; readonly span: Span }[];
  /** The place of a value, or of the nearest one above it. */
  spanAt(path: YamlPath): Span;
  /** Where the text of a scalar begins and ends; `null` if no scalar is. */
  rangeAt(path: YamlPath): readonly [start: number, end: number] | null;
}

/** Why a text is no YAML mapping, with the line. */
export interface YamlProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads the text of a YAML file; `shownPath` is what places in it say. */
export function readYaml(path: string, shownPath: string, text: string): YamlFile | YamlProblem {
  const { document, lines, originalOffset } = parseLeniently(text);
  const lineOf = (offset: number) => lines.linePos(originalOffset(offset)).line;
  const problem = document.errors[0];
  if (problem !== undefined) {
    const message = problem.message.split('\n')[0] ?? 'it is not YAML';
    const isTooDeep = message.includes('call stack');
    return {
      line: lineOf(problem.pos[0]),
      message: isTooDeep ? `The file is nested more than ${mostLevels} levels deep` : message,
    };
  }
  const resolve = aliasesOf(document);
  const conversion: Conversion = { resolve, open: new Set(), repeated: [], problem: null, count: 0 };
  const root = convert(conversion, document.contents);
  if (conversion.problem !== null)
    return { line: lineOf(conversion.problem.offset), message: conversion.problem.message };
  if (!isMapping(root)) return { line: 1, message: 'The file holds no mapping' };
  const spanOf = (node: Node | null) => spanBetween(node, lines, originalOffset, shownPath);
  return {
    path,
    root,
    repeated: conversion.repeated.map(({ key, node }) => ({ key, span: spanOf(node) })),
    spanAt: (place) => spanOf(findNode(document.contents, resolve, place).nearest),
    rangeAt(place) {
      const { exact } = findNode(document.contents, resolve, place);
      const range = isScalar(exact) ? exact.range : null;
      return range ? [originalOffset(range[0]), originalOffset(range[1])] : null;
    },
  };
}

/** True if reading failed. */
export function isYamlProblem(result: YamlFile | YamlProblem): result is YamlProblem {
  return 'message' in result;
}

const indent = 80;
/** Characters that may be parsed again for quoted texts whose lines begin anywhere. */
const mostParsed = 4_000_000;

interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  /** Offset in the text as it was given. */
  originalOffset(offset: number): number;
}

/**
 * Parses YAML as failsafe texts. PyYAML lets the lines of a text in quotes begin anywhere; this parser wants them indented,
 * which changes nothing in the text.
 */
const parseLeniently: (text: string) => Parsed = remembered(parseAnew, 200_000);

function parseAnew(text: string): Parsed {
  const inserted: number[] = [];
  let repaired = text;
  for (let parsed = 0; ; parsed += repaired.length) {
    const document = parse(repaired);
    const [problem] = document.errors;
    const isOpenQuote = problem?.code === 'MISSING_CHAR' && problem.message.startsWith('Missing closing');
    const starts = isOpenQuote && parsed < mostParsed ? linesInQuotes(repaired, problem) : [];
    if (starts.length === 0) {
      return { document, lines: lineCounter(text), originalOffset: (offset) => withoutInserted(inserted, offset) };
    }
    let shifted = '';
    for (const [index, start] of starts.entries()) {
      shifted += repaired.slice(starts[index - 1] ?? 0, start) + ' '.repeat(indent);
      inserted.push(start + index * indent);
    }
    repaired = shifted + repaired.slice(starts.at(-1));
  }
}

function parse(text: string): Document.Parsed {
  return parseNested(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, version: '1.1' });
}

function lineCounter(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** Where the lines begin that belong to a text in quotes which the parser believes to end too early. */
function linesInQuotes(
  text: string,
  problem: { readonly pos: readonly number[]; readonly message: string },
): readonly number[] {
  const quote = problem.message.includes("'") ? "'" : '"';
  const starts: number[] = [];
  for (let at = Math.max((problem.pos[0] ?? 0) - 1, 0); at < text.length; at += 1) {
    if (text[at] === quote && text[at + 1] === quote && quote === "'") at += 1;
    else if (text[at] === quote) break;
    else if (text[at] === '\\' && quote === '"' && text[at + 1] !== '\n') at += 1;
    else if (text[at] === '\n' && /^[^\S\n]*\S/.test(text.slice(at + 1, at + 200))) starts.push(at + 1);
  }
  return starts;
}

function withoutInserted(inserted: readonly number[], offset: number): number {
  const before = inserted.filter((at) => at < offset).length;
  return Math.max(0, offset - before * indent);
}

/** Returns the node that an alias stands for, and any other node itself; `undefined` for an alias without an anchor. */
type Resolve = (node: unknown) => unknown;

function aliasesOf(document: Document.Parsed): Resolve {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node(_key, node) {
      const target = isAlias(node) ? anchors.get(node.source) : undefined;
      if (isAlias(node) && target !== undefined) targets.set(node, target);
      else if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return (node) => (isAlias(node) ? targets.get(node) : node);
}

/** Values that a file may hold once its aliases are followed, and levels of nesting. */
const mostValues = 500_000;
const mostLevels = 200;

interface Failure {
  readonly offset: number;
  readonly message: string;
}

/** A document on the way to values. */
interface Conversion {
  readonly resolve: Resolve;
  /** Collections that the current value is in. */
  readonly open: Set<unknown>;
  readonly repeated: { readonly key: string; readonly node: Node }[];
  /** What PyYAML refuses, or an alias that would never end. */
  problem: Failure | null;
  count: number;
}

function convert(conversion: Conversion, given: unknown): YamlValue {
  const node = conversion.resolve(given);
  conversion.count += 1;
  if (conversion.problem !== null) return null;
  if (isAlias(given) && node === undefined)
    return fail(conversion, given, `The alias \`*${given.source}\` has no anchor`);
  if (conversion.count > mostValues) return fail(conversion, given, `The file holds more than ${mostValues} values`);
  if (isScalar(node)) return scalarValue(conversion, node);
  const tag = (node as { readonly tag?: string } | null)?.tag;
  if (tag !== undefined && !/^tag:yaml\.org,2002:(seq|map)$/.test(tag)) {
    return fail(conversion, given, `The tag \`${tag}\` is not known`);
  }
  if (conversion.open.has(node)) return fail(conversion, given, 'A value holds itself by an alias');
  if (conversion.open.size >= mostLevels)
    return fail(conversion, given, `The file is nested more than ${mostLevels} levels deep`);
  conversion.open.add(node);
  const value = isSeq(node)
    ? node.items.map((item) => convert(conversion, item))
    : isMap(node)
      ? mappingValue(conversion, node.items)
      : null;
  conversion.open.delete(node);
  return value;
}

function scalarValue(conversion: Conversion, node: Scalar): YamlValue {
  const text = typeof node.value === 'string' ? node.value : '';
  const tag = (node.tag ?? '').replace(/^tag:yaml\.org,2002:/, '');
  if (tag === 'str') return text;
  if (tag === 'null') return null;
  if (tag === 'float') return readFloatScalar(text) ?? fail(conversion, node, `\`${text}\` is no number`);
  if (/^(int|bool|timestamp)$/.test(tag)) return readPlainScalar(text);
  if (tag !== '') return fail(conversion, node, `The tag \`${node.tag}\` is not known`);
  return node.type === 'PLAIN' || node.type === undefined ? readPlainScalar(text) : text;
}

function mappingValue(
  conversion: Conversion,
  items: readonly { readonly key: unknown; readonly value: unknown }[],
): YamlMapping {
  const merged = new Map<string, YamlValue>();
  const own = new Map<string, YamlValue>();
  for (const { key, value } of items) {
    const name = keyText(conversion.resolve, key);
    if (name === '<<' && isPlain(key)) merge(merged, convert(conversion, value));
    else {
      if (own.has(name) && isScalar(key)) conversion.repeated.push({ key: name, node: key });
      own.set(name, convert(conversion, value));
    }
  }
  return Object.fromEntries([...merged, ...own]);
}

/** Adds what `<<` takes over: of several mappings the first that has a key gives its value. */
function merge(into: Map<string, YamlValue>, base: YamlValue): void {
  for (const mapping of Array.isArray(base) ? base.toReversed() : [base]) {
    for (const [key, value] of isMapping(mapping) ? Object.entries(mapping) : []) into.set(key, value);
  }
}

function fail(conversion: Conversion, node: unknown, message: string): null {
  const range = (node as { readonly range?: readonly number[] } | null)?.range;
  conversion.problem ??= { offset: range?.[0] ?? 0, message };
  return null;
}

function isPlain(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN';
}

/** A key as text: `str()` of what PyYAML makes of it. */
function keyText(resolve: Resolve, key: unknown): string {
  const node = resolve(key);
  return isScalar(node) ? String(node.value ?? '') : '';
}

interface FoundNode {
  readonly exact: Node | null;
  readonly nearest: Node | null;
}

function findNode(root: unknown, resolve: Resolve, path: YamlPath): FoundNode {
  let node = resolve(root);
  let nearest = node;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.findLast((item) => keyText(resolve, item.key) === String(part));
      if (pair === undefined) return { exact: null, nearest: nearest as Node | null };
      nearest = resolve(pair.key) ?? nearest;
      node = resolve(pair.value);
    } else if (isSeq(node)) {
      node = resolve(node.items[Number(part)]);
      nearest = node ?? nearest;
    } else return { exact: null, nearest: nearest as Node | null };
  }
  return { exact: (node ?? null) as Node | null, nearest: nearest as Node | null };
}

function spanBetween(
  node: Node | null,
  lines: LineCounter,
  originalOffset: (offset: number) => number,
  file: string,
): Span {
  const range = node?.range ?? [0, 0, 0];
  const start = lines.linePos(originalOffset(range[0]));
  const end = lines.linePos(originalOffset(range[1]));
  return { file, cell: null, line: start.line, column: start.col - 1, endLine: end.line, endColumn: end.col - 1 };
}
