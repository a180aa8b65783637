import { isMap, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { defaultConfig } from '../config.ts';

/** Lines of a config, and where the settings of one section stand among them. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
}

/** A value for a setting, named by its place (`deploy.online`), and what each part of the place means. */
export interface SettingEdit {
  readonly setting: string;
  readonly value: unknown;
  /** A sentence for a section or setting that is new in the file. */
  readonly describe: (setting: string) => string;
}

/**
 * Sets a value in the text of a `cellwright.yml`. Everything else stays as it is; a setting that is commented out with its default, as `init` writes it, is uncommented.
 */
export function setSetting(text: string, { setting, value, describe }: SettingEdit): string {
  const keys = setting.split('.');
  const comment = (depth: number) => `# ${describe(keys.slice(0, depth).join('.'))}`;
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const opened = keys.slice(0, -1).reduce<readonly string[]>((before, _key, index) => {
    return openSection(before, keys.slice(0, index + 1), comment(index + 1));
  }, lines);
  const edited = setValue(opened, keys, { value, comment: comment(keys.length) }).join('\n');
  return text.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited;
}

/** A setting with its value as lines of YAML. */
export function settingLines(name: string, value: unknown): readonly string[] {
  if (value === null) return [`${name}:`];
  if (!isPlain(value) || Object.keys(value).length === 0) return [`${name}: ${inline(value)}`];
  return [`${name}:`, ...Object.entries(value).map(([key, inner]) => `  ${key}: ${inline(inner)}`)];
}

/** A value on one line, as prettier prints it; text is quoted if YAML would read something else. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (isPlain(value)) {
    const inner = Object.entries(value).map(([key, one]) => `${key}: ${inline(one)}`);
    return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`;
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return /^[A-Za-z][\w./: @-]*$/.test(value) && !/: |[: ]$|^(true|false|null|yes|no|on|off|y|n)$/i.test(value)
    ? value
    : JSON.stringify(value);
}

/** The lines with an open section for settings, below its name. */
function openSection(lines: readonly string[], keys: readonly string[], meaning: string): readonly string[] {
  const name = keys.at(-1) ?? '';
  const pair = findPair(lines, keys);
  if (pair !== null) return isMap(pair.value) && pair.value.flow ? unfold(lines, keys, pair.value) : lines;
  const parent = sectionOf(lines, keys.slice(0, -1));
  const comment = findComment(lines, parent, name, /^(?: \{\})?$/);
  if (comment === null) return insert(lines, parent, [meaning, `${name}:`]);
  const inner = lines.slice(comment.start + 1, comment.end).map((line) => line.slice(`${parent.indent}# `.length));
  const opened = inner.map((line) => {
    const body = line.slice(2);
    return `${parent.indent}  ${body.startsWith('#') ? body : `# ${body}`}`;
  });
  return replace(lines, comment, [`${parent.indent}${name}:`, ...opened]);
}

/** `deploy: { batch: true }` on lines of its own. */
function unfold(lines: readonly string[], keys: readonly string[], map: YAMLMap): readonly string[] {
  const text = lines.join('\n');
  const [start, end] = map.range ?? [0, 0];
  const { indent } = sectionOf(lines, keys);
  const inner = Object.entries(map.toJSON() as Readonly<Record<string, unknown>>);
  const block = inner.map(([key, value]) => `\n${indent}${key}: ${inline(value)}`).join('');
  return `${text.slice(0, start).trimEnd()}${block}${text.slice(end)}`.split('\n');
}

interface Value {
  readonly value: unknown;
  /** The comment above it where it is new. */
  readonly comment: string;
}

function setValue(lines: readonly string[], keys: readonly string[], { value, comment }: Value): readonly string[] {
  const name = keys.at(-1) ?? '';
  const parent = sectionOf(lines, keys.slice(0, -1));
  const pair = findPair(lines, keys);
  if (pair !== null) return changeValue(lines, pair, { name, value, indent: parent.indent });
  const own = settingLines(name, value);
  const disabled = findComment(lines, parent, name, asDefault(keys));
  if (disabled === null) return insert(lines, parent, [comment, ...own]);
  return replace(
    lines,
    disabled,
    own.map((line) => parent.indent + line),
  );
}

/** What `init` writes after the name of a setting in a comment: its default, or nothing if that takes lines. */
function asDefault(keys: readonly string[]): RegExp {
  const printed = settingLines(keys.at(-1) ?? '', defaultOf(keys))[0] ?? '';
  const value = printed.slice((keys.at(-1) ?? '').length + 1);
  return new RegExp(`^(?:${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})?$`);
}

interface Change {
  readonly name: string;
  readonly value: unknown;
  readonly indent: string;
}

/** Changes an existing setting; a list that only grows keeps its lines. */
function changeValue(lines: readonly string[], pair: Pair, { name, value, indent }: Change): readonly string[] {
  const text = lines.join('\n');
  const start = rangeOf(pair.key)?.[0] ?? 0;
  const end = rangeOf(pair.value)?.[1] ?? start + name.length + 1;
  const old = text.slice(start, end).trimEnd();
  const own = settingLines(name, value).join(`\n${indent}`);
  const grown = isSeq(pair.value) && !pair.value.flow ? grow(old, pair.value.toJSON() as unknown[], value) : null;
  return `${text.slice(0, start)}${grown ?? own}${text.slice(start + old.length)}`.split('\n');
}

function grow(old: string, before: readonly unknown[], value: unknown): string | null {
  if (!Array.isArray(value) || JSON.stringify(value.slice(0, before.length)) !== JSON.stringify(before)) return null;
  const dash = /^[ \t]*(?=- )/m.exec(old)?.[0] ?? '';
  return [old, ...value.slice(before.length).map((item) => `${dash}- ${inline(item)}`)].join('\n');
}

function findPair(lines: readonly string[], keys: readonly string[]): Pair | null {
  let node: unknown = parseDocument(lines.join('\n')).contents;
  let pair: Pair | undefined;
  for (const key of keys) {
    pair = isMap(node) ? node.items.find((item) => keyText(item) === key) : undefined;
    if (pair === undefined) return null;
    node = pair.value;
  }
  return pair ?? null;
}

function keyText(pair: Pair): string {
  return String((pair.key as { readonly value?: unknown } | null)?.value);
}

/** The lines below a section's name; those of the whole file where no name is given. */
function sectionOf(lines: readonly string[], keys: readonly string[]): Section {
  if (keys.length === 0) return { start: 0, end: lines.length, indent: '' };
  const pair = findPair(lines, keys);
  const offset = rangeOf(pair?.key)?.[0] ?? 0;
  const before = lines.join('\n').slice(0, offset).split('\n');
  const depth = before.at(-1)?.length ?? 0;
  const start = before.length;
  const last = lines.findIndex((line, index) => index >= start && line.trim() !== '' && indentOf(line) <= depth);
  const end = last < 0 ? lines.length : last;
  const first =
    isMap(pair?.value) && !pair.value.flow ? lines.slice(start, end).find((line) => /^ *[^\s#]/.test(line)) : undefined;
  return { start, end, indent: ' '.repeat(first === undefined ? depth + 2 : indentOf(first)) };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A commented-out setting, with its lines. */
function findComment(lines: readonly string[], parent: Section, name: string, rest: RegExp): Section | null {
  const head = `${parent.indent}# ${name}:`;
  const start = lines.findIndex(
    (line, index) =>
      index >= parent.start && index < parent.end && line.startsWith(head) && rest.test(line.slice(head.length)),
  );
  if (start < 0) return null;
  const below = lines.findIndex((line, index) => index > start && !line.startsWith(`${parent.indent}#   `));
  return { start, end: below < 0 ? lines.length : below, indent: parent.indent };
}

function replace(lines: readonly string[], { start, end }: Section, by: readonly string[]): readonly string[] {
  return [...lines.slice(0, start), ...by, ...lines.slice(end)];
}

/** Adds lines at the end of a section, before its trailing blank lines; a new section of the file is separated. */
function insert(lines: readonly string[], { start, end, indent }: Section, own: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line, index) => index < end && index >= start && line.trim() !== '');
  const at = last < 0 ? start : last + 1;
  const apart = indent === '' && at > 0 ? [''] : [];
  const rest = lines.slice(at);
  return [...lines.slice(0, at), ...apart, ...own.map((line) => indent + line), ...(rest.length === 0 ? [''] : rest)];
}

function rangeOf(node: unknown): readonly [number, number, number] | null {
  return (node as { readonly range?: readonly [number, number, number] } | null | undefined)?.range ?? null;
}

function defaultOf(keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isPlain(inner) ? inner[key] : undefined), defaultConfig);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
