/** Tags put into a percent script: into the markers of its cells. All other lines stay byte for byte. */
import { cellStarts } from '../1-read/notebook/parse-script.ts';

/** Adds tags to cells by their positions, behind those that they have. Null where a cell has no place for them. */
export function addScriptTags(text: string, tags: ReadonlyMap<number, readonly string[]>): string | null {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const starts = cellStarts(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  for (const [cell, wanted] of [...tags].toSorted(([a], [b]) => b - a)) {
    const start = starts[cell];
    if (start == null) return null;
    const line = lines[start.line] ?? '';
    if (start.isMarker) lines[start.line] = tagged(line, wanted);
    else {
      const mark = /^\uFEFF?/.exec(line)?.[0] ?? '';
      lines.splice(start.line, 1, `${mark}${tagged('# %%', wanted)}${end}${line.slice(mark.length)}`);
    }
  }
  return lines.join('');
}

const listPattern = /(["']?\btags["']?\s*[=:]\s*)(\[[^\]]*\]|"[^"]*"|'[^']*'|[^\s\]]+)/;

function tagged(line: string, wanted: readonly string[]): string {
  const [, body = '', rest = ''] = /^(.*?)(\s*)$/s.exec(line) ?? [];
  if (!/^#\s*%%/.test(body)) return `# %% tags=${printed(wanted)}${rest}`;
  const list = listPattern.exec(body);
  if (list !== null) {
    const had = tagsIn(list[2] ?? '');
    const all = [...had, ...wanted.filter((tag) => !had.includes(tag))];
    return all.length === had.length ? line : body.replace(list[0], () => `${list[1]}${printed(all)}`) + rest;
  }
  const metadata = /\{(.*)\}$/.exec(body);
  if (metadata === null) return `${body} tags=${printed(wanted)}${rest}`;
  const inside = metadata[1]?.trim() ?? '';
  const more = `${inside}${inside === '' ? '' : ', '}"tags": ${printed(wanted)}`;
  return `${body.slice(0, metadata.index)}{${more}}${rest}`;
}

function tagsIn(list: string): readonly string[] {
  const quoted = [...list.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');
  const plain = list.replace(/[[\]]/g, '').split(',');
  return (quoted.length > 0 ? quoted : plain).map((tag) => tag.trim()).filter((tag) => tag !== '');
}

function printed(tags: readonly string[]): string {
  return `[${tags.map((tag) => JSON.stringify(tag)).join(', ')}]`;
}
