/** A value of a JSON text, with its place. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'plain';
  readonly start: number;
  readonly end: number;
  readonly items: readonly JsonNode[];
  readonly members: readonly { readonly name: string; readonly value: JsonNode }[];
}

/** Finds where the values of a JSON text stand. The text must be JSON. */
export function scanJson(text: string): JsonNode {
  return scanValue(text, skipBlank(text, text.startsWith('\uFEFF') ? 1 : 0));
}

function scanValue(text: string, start: number): JsonNode {
  const plain = { start, items: [], members: [] } as const;
  switch (text[start]) {
    case '{':
      return scanObject(text, start);
    case '[':
      return scanArray(text, start);
    case '"':
      return { ...plain, kind: 'plain', end: endOfString(text, start) };
    default:
      return { ...plain, kind: 'plain', end: endOfWord(text, start) };
  }
}

function scanArray(text: string, start: number): JsonNode {
  const items: JsonNode[] = [];
  let at = skipBlank(text, start + 1);
  while (at < text.length && text[at] !== ']') {
    const item = scanValue(text, at);
    items.push(item);
    at = skipComma(text, item.end);
  }
  return { kind: 'array', start, end: at + 1, items, members: [] };
}

function scanObject(text: string, start: number): JsonNode {
  const members: { name: string; value: JsonNode }[] = [];
  let at = skipBlank(text, start + 1);
  while (at < text.length && text[at] !== '}') {
    const end = endOfString(text, at);
    const name: unknown = JSON.parse(text.slice(at, end));
    const value = scanValue(text, skipBlank(text, skipBlank(text, end) + 1));
    members.push({ name: String(name), value });
    at = skipComma(text, value.end);
  }
  return { kind: 'object', start, end: at + 1, items: [], members };
}

function skipComma(text: string, start: number): number {
  const at = skipBlank(text, start);
  return text[at] === ',' ? skipBlank(text, at + 1) : at;
}

function skipBlank(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return at;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !' \t\r\n,]}'.includes(text[at] ?? '')) at += 1;
  return Math.max(at, start + 1);
}
