/** Names of inputs, environments and assets that every engine takes. */

/** Variables of a process that an engine sets: no input may be called so. */
export const reservedInputs: ReadonlySet<string> = new Set([
  ...['path', 'ld_library_path', 'user', 'logname', 'home', 'pwd', 'shell'],
]);

/** Whether a text is the name of an environment or an asset. */
export function isAssetName(text: string): boolean {
  return /^[a-zA-Z0-9][a-zA-Z0-9\-_]{0,254}$/.test(text);
}

/** Makes the name of an environment or an asset of any text: `Crédit data.csv` gives `credit-data-csv`. */
export function makeAssetName(text: string): string {
  return cut(words(text, '-') || 'asset', 255, '-');
}

/** Lower-case ASCII words of a text, joined; accents are taken off, what has no ASCII form separates words. */
export function words(text: string, separator: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .join(separator);
}

/** The beginning of a name, which does not end in a separator. */
export function cut(name: string, length: number, separator: string): string {
  const short = name.slice(0, length);
  return short.endsWith(separator) ? short.slice(0, -1) : short;
}
