/** Statements as recorded by a build: by hashes, which do not reveal their content. */

/** The hashes of a statement: of its text without layout, and of its beginning, up to its first `=` or bracket. */
export function fingerprint(text: string): string {
  const plain = text
    .replace(/\s+/g, '')
    .replace(/,(?=[)\]}])/g, '')
    .replaceAll("'", '"');
  const lead = /^[^=(]*(?:\[[^\]]*\])?[^=(]*/.exec(plain)?.[0] ?? '';
  return `${hash(plain).toString(16).padStart(8, '0')}.${(hash(lead) & 0xffff).toString(16).padStart(4, '0')}`;
}

/** Whether two statements begin alike. */
export function beginsAlike(one: string, other: string): boolean {
  return one.split('.')[1] === other.split('.')[1];
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
