/** What is read of a project's folders, and how much: on the disk, and through a server that holds them. */

/** How many folders below one another are read. */
export const maxDepth = 6;
/** How many paths are listed. */
export const maxEntries = 5000;
/** Of how many tables the first lines are read. */
export const maxPreviews = 200;
/** How much of a table is read. */
export const previewBytes = 16 * 1024;
/** Text tables whose columns and types are read off their first lines. */
export const tables = /\.(csv|tsv|json|jsonl|ndjson)$/i;
/** Files that list packages. */
export const requirementNames =
  /^(requirements.*\.txt|(conda|environment).*\.ya?ml|pyproject\.toml|setup\.cfg|Pipfile)$/i;

const previewLines = 30;
const skipped = new Set(['node_modules', '__pycache__', 'venv', 'env', 'site-packages', 'mlruns']);

/** Whether a folder or file is left out by its name. */
export function isSkippedName(name: string): boolean {
  return name.startsWith('.') || skipped.has(name);
}

/** The first lines of a table; null if it is no text, or not here. The last line of a text that was cut may be half a line. */
export function previewOf(text: string, isCut: boolean): string | null {
  // A file that Git LFS has not downloaded holds its address, and none of its rows.
  if (text.includes('\0') || text.startsWith('version https://git-lfs.github.com/spec/')) return null;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const whole = isCut && lines.length > 1 ? lines.slice(0, -1) : lines;
  const shown = whole.slice(0, previewLines).join('\n');
  return shown.includes('\ufffd') ? null : shown;
}

/** The files that `pip install -r` names in the code of a notebook. */
export function namedRequirements(code: string): readonly string[] {
  return [...code.matchAll(/(?:-r|--requirement)[ =]+["']?([^\s"']+)/g)].map((match) => match[1] ?? '');
}
