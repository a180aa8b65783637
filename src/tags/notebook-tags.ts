/** Tags put into the text of a notebook; all else stays byte for byte. */
import type { Node } from 'jsonc-parser';
import { cellNodes, endOf, memberOf } from '../json/cell-nodes.ts';

/** A piece of a text, and its replacement. */
interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Adds tags to cells of a notebook's JSON, by their positions, behind those that they have. Null if a cell is not found. */
export function addNotebookTags(text: string, tags: ReadonlyMap<number, readonly string[]>): string | null {
  return editCells(text, tags, tagCell);
}

/** Returns cells of a notebook's JSON exactly these tags, by their positions. Null if a cell is not found. */
export function setNotebookTags(text: string, tags: ReadonlyMap<number, readonly string[]>): string | null {
  return editCells(text, tags, retagCell);
}

/** The tags of every cell of a notebook's JSON. */
export function notebookTags(text: string): readonly (readonly string[])[] {
  return cellNodes(text).map(tagsOf);
}

function tagsOf(cell: Node): readonly string[] {
  const metadata = memberOf(cell, 'metadata');
  const list = metadata === undefined ? undefined : memberOf(metadata, 'tags');
  const values = list?.type === 'array' ? (list.children ?? []) : [];
  return values.flatMap((node) => (typeof node.value === 'string' ? [node.value] : []));
}

type EditCell = (text: string, cell: Node, wanted: readonly string[]) => TextEdit | null;

function editCells(text: string, tags: ReadonlyMap<number, readonly string[]>, editCell: EditCell): string | null {
  const cells = cellNodes(text);
  const edits: TextEdit[] = [];
  for (const [index, wanted] of tags) {
    const cell = cells[index];
    if (cell === undefined) return null;
    const edit = editCell(text, cell, wanted);
    if (edit !== null) edits.push(edit);
  }
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: by }) => result.slice(0, start) + by + result.slice(end), text);
}

/** Returns a tag of a cell another name; null if the cell does not have it. */
export function renameNotebookTag(text: string, cell: number, from: string, to: string): string | null {
  const found = cellNodes(text)[cell];
  const metadata = found && memberOf(found, 'metadata');
  const list = metadata && memberOf(metadata, 'tags');
  const tag = list?.children?.find((node) => node.value === from);
  if (tag === undefined) return null;
  return text.slice(0, tag.offset) + JSON.stringify(to) + text.slice(tag.offset + tag.length);
}

function tagCell(text: string, cell: Node, wanted: readonly string[]): TextEdit | null {
  const metadata = memberOf(cell, 'metadata');
  const list = metadata === undefined ? undefined : memberOf(metadata, 'tags');
  const had = list?.children?.map((node) => node.value as unknown) ?? [];
  const missing = [...new Set(wanted)].filter((tag) => !had.includes(tag));
  if (missing.length === 0) return null;
  const style = styleOf(text, cell);
  if (metadata?.type !== 'object')
    return member(text, cell, 'metadata', metadata, (indent) => style.object('tags', missing, indent));
  if (list?.type === 'array' && list.children?.length) return appended(text, list, missing);
  return member(text, metadata, 'tags', list, (indent) => style.list(missing, indent));
}

/** Appends where tags are only added; else prints the list again. */
function retagCell(text: string, cell: Node, wanted: readonly string[]): TextEdit | null {
  const had = tagsOf(cell);
  if (JSON.stringify(had) === JSON.stringify(wanted)) return null;
  const metadata = memberOf(cell, 'metadata');
  const list = metadata === undefined ? undefined : memberOf(metadata, 'tags');
  const isGrown = had.every((tag, index) => wanted[index] === tag);
  if (metadata === undefined || list === undefined || isGrown) return tagCell(text, cell, wanted);
  const style = styleOf(text, cell);
  return member(text, metadata, 'tags', list, (indent) => (wanted.length === 0 ? '[]' : style.list(wanted, indent)));
}

/** The list with more at its end, in its own layout. */
function appended(text: string, list: Node, missing: readonly string[]): TextEdit {
  const [first, second] = list.children ?? [];
  const last = list.children?.at(-1) ?? list;
  const open = text.slice(list.offset + 1, first?.offset ?? 0);
  const between = first && second ? text.slice(endOf(first), second.offset) : `,${open === '' ? ' ' : open}`;
  const start = endOf(last);
  return { start, end: start, text: missing.map((tag) => between + JSON.stringify(tag)).join('') };
}

/** How the file lays out objects and lists: over lines with an indentation, or on one line. */
interface Style {
  list(items: readonly string[], indent: string | null): string;
  object(name: string, items: readonly string[], indent: string | null): string;
}

function styleOf(text: string, cell: Node): Style {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const outer = indentOf(text, cell.offset + cell.length - 1);
  const inner = indentOf(text, cell.children?.[0]?.offset ?? cell.offset);
  const unit = outer !== null && inner?.startsWith(outer) ? inner.slice(outer.length) : ' ';
  const [colon, comma] = separatorsOf(text, cell);
  const block = (open: string, lines: readonly string[], close: string, indent: string | null): string =>
    indent === null
      ? open + lines.join(comma) + close
      : `${open}${end}${lines.map((line) => indent + unit + line).join(`,${end}`)}${end}${indent}${close}`;
  const list = (items: readonly string[], indent: string | null): string =>
    block(
      '[',
      items.map((item) => JSON.stringify(item)),
      ']',
      indent,
    );
  return {
    list,
    object: (name, items, indent) =>
      block('{', [JSON.stringify(name) + colon + list(items, indent === null ? null : indent + unit)], '}', indent),
  };
}

/** What stands after a name and between members, if they are on one line. */
function separatorsOf(text: string, object: Node): readonly [colon: string, comma: string] {
  const [first, second] = object.children ?? [];
  const [name, value] = first?.children ?? [];
  const colon = name && value ? text.slice(endOf(name), value.offset) : ': ';
  const comma = first && second ? text.slice(endOf(first), second.offset) : ', ';
  return [colon, comma.includes('\n') ? ', ' : comma];
}

/** Sets a member of an object: replaces the existing value, or inserts it in the order of names. */
function member(
  text: string,
  object: Node,
  name: string,
  value: Node | undefined,
  print: (indent: string | null) => string,
): TextEdit {
  const members = object.children ?? [];
  const [first] = members;
  const outer = indentOf(text, object.offset + object.length - 1) ?? lineIndent(text, object.offset);
  if (first === undefined) return emptied(text, object, name, outer, print);
  const indent = indentOf(text, first.offset);
  if (value !== undefined) return { start: value.offset, end: endOf(value), text: print(indent) };
  const [colon, comma] = separatorsOf(text, object);
  const printed = JSON.stringify(name) + colon + print(indent);
  const names = members.map((one) => String(one.children?.[0]?.value));
  const isSorted = names.every((one, index) => index === 0 || (names[index - 1] ?? '') <= one);
  const next = isSorted ? members.find((_, index) => (names[index] ?? '') > name) : undefined;
  const between = indent === null ? comma : `,${text.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
  if (next !== undefined) return { start: next.offset, end: next.offset, text: printed + between };
  const last = endOf(members.at(-1) ?? object);
  return { start: last, end: last, text: between + printed };
}

/** A member for an object that has none: on lines of its own where the object's name begins a line. */
function emptied(
  text: string,
  object: Node,
  name: string,
  outer: string | null,
  print: (indent: string | null) => string,
): TextEdit {
  const range = { start: object.offset, end: endOf(object) };
  const parent = object.parent?.parent;
  if (outer === null || parent === undefined) return { ...range, text: `{${JSON.stringify(name)}: ${print(null)}}` };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const close = indentOf(text, parent.offset + parent.length - 1);
  const unit = close !== null && outer.startsWith(close) ? outer.slice(close.length) || ' ' : ' ';
  const indent = outer + unit;
  return { ...range, text: `{${end}${indent}${JSON.stringify(name)}: ${print(indent)}${end}${outer}}` };
}

/** The indentation of a position, if only white space precedes it on its line; otherwise null. */
function indentOf(text: string, offset: number): string | null {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return text.lastIndexOf('\n', offset - 1) >= 0 && /^[ \t]*$/.test(before) ? before : null;
}

/** The blanks that a line begins with, where a name and the value at this place are all that it holds so far; null on one line. */
function lineIndent(text: string, offset: number): string | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start > 0 ? (/^([ \t]*)"[^"]*"\s*:\s*$/.exec(text.slice(start, offset))?.[1] ?? null) : null;
}
