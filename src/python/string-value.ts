const literal = /^([a-zA-Z]{0,2})("""|'''|"|')([\s\S]*)\2$/;
const escapes = /\\(\r\n|[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|N\{[^}]*\}|[\s\S])/g;
const single: Readonly<Record<string, string>> = {
  '\n': '',
  '\r\n': '',
  '\r': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * The value of one plain string token. `null` if it cannot be told: f-strings, bytes, and names of characters (`\N{…}`),
 * whose table is Python's.
 */
export function stringValue(token: string): string | null {
  const match = literal.exec(token);
  if (match === null) return null;
  const [, prefix = '', , body = ''] = match;
  if (!/^[rRuU]?$/.test(prefix)) return null;
  const text = body.replace(/\r\n?/g, '\n');
  return /[rR]/.test(prefix) ? text : resolveEscapes(text);
}

function resolveEscapes(text: string): string | null {
  let known = true;
  const value = text.replace(escapes, (whole, code: string) => {
    const plain = single[code];
    if (plain !== undefined) return plain;
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    const point = /^[xuU][\da-fA-F]/.test(code) ? Number.parseInt(code.slice(1), 16) : -1;
    if (point > 0x10ffff || code.startsWith('N{')) known = false;
    return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  return known ? value : null;
}
