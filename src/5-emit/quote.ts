/** Quoting of text for the languages of generated files. */

/** One word of a POSIX shell. */
export function quoteShell(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (/['$`]/.test(text) && !text.includes('!')) return `"${text.replace(/["$`\\]/g, '\\$&')}"`;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A Python string, in the quotes that ruff would choose. */
export function quotePython(text: string): string {
  const json = JSON.stringify(text);
  const single = text.split("'").length;
  if (text.split('"').length <= single) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The inside of a TOML array of strings. */
export function quoteToml(texts: readonly string[]): string {
  return texts.map((text) => JSON.stringify(text)).join(', ');
}
