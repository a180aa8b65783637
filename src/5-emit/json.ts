/** Writes JSON as prettier would: objects always open, lists on one line where they fit. */

/** A value of a JSON file. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

const width = 80;

/** Prints a JSON file. */
export function printJson(value: JsonValue): string {
  return `${print(value, 0, 0)}\n`;
}

/** `used`: columns taken by other text on the same line. */
function print(value: JsonValue, depth: number, used: number): string {
  if (isList(value)) return printList(value, depth, used);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, item], index) => {
    const start = `${indent(depth + 1)}${JSON.stringify(key)}: `;
    const comma = index < entries.length - 1 ? 1 : 0;
    return `${start}${print(item, depth + 1, [...start].length + comma)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent(depth)}}`;
}

function printList(list: readonly JsonValue[], depth: number, used: number): string {
  if (list.length === 0) return '[]';
  const flat = flatList(list);
  if (flat !== null && used + [...flat].length <= width) return flat;
  if (list.length > 1 && list.every((item) => typeof item === 'number')) return filled(list, depth);
  const items = list.map((item, index) => {
    const comma = index < list.length - 1 ? 1 : 0;
    return `${indent(depth + 1)}${print(item, depth + 1, 2 * (depth + 1) + comma)}`;
  });
  return `[\n${items.join(',\n')}\n${indent(depth)}]`;
}

/** The list on one line; null if it holds an object, or is a list of lists. */
function flatList(list: readonly JsonValue[]): string | null {
  if (list.length > 1 && list.every((item) => isList(item) && item.length > 1)) return null;
  const items = list.map((item) => {
    if (isList(item)) return flatList(item);
    return typeof item === 'object' && item !== null && Object.keys(item).length > 0 ? null : JSON.stringify(item);
  });
  return items.includes(null) ? null : `[${items.join(', ')}]`;
}

/** Numbers fill lines. */
function filled(numbers: readonly JsonValue[], depth: number): string {
  const lines: string[] = [];
  let line = indent(depth + 1);
  numbers.forEach((number, index) => {
    const word = `${JSON.stringify(number)}${index < numbers.length - 1 ? ',' : ''}`;
    const joined = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    if (joined.length <= width) line = joined;
    else {
      lines.push(line);
      line = `${indent(depth + 1)}${word}`;
    }
  });
  return `[\n${[...lines, line].join('\n')}\n${indent(depth)}]`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
