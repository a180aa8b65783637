/** A line of a requirements file. */
export type RequirementLine =
  | { readonly kind: 'requirement'; readonly text: string }
  /** Another file of requirements: `-r base.txt`. */
  | { readonly kind: 'file'; readonly path: string }
  /** Other options of pip: `--extra-index-url …`. */
  | { readonly kind: 'options'; readonly text: string };

/** Reads a requirements file as pip does: continued lines are one, comments and hashes are left out. */
export function readRequirementLines(text: string): readonly RequirementLine[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\\\r?\n/g, ' ')
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim());
  return lines.filter((line) => line !== '').map(readLine);
}

function readLine(line: string): RequirementLine {
  const path = /^(?:-r|--requirement)[\s=]*(\S+)$/.exec(line)?.[1];
  if (path !== undefined) return { kind: 'file', path };
  if (line.startsWith('-')) return { kind: 'options', text: line };
  return { kind: 'requirement', text: line.replace(/\s+--hash[=\s].*$/, '') };
}
