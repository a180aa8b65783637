/** Tags put into a percent script: into the markers of its cells. All other lines stay byte for byte. */
import { cellStarts } from '../1-read/notebook/parse-script.ts';

/** Adds tags to cells by their positions, behind those that they have. Null if a cell has no place for them. */
export function addScriptTags(text: string, tags: ReadonlyMap<number, readonly string[]>): string | null {
  return editMarkers(text, tags, tagged);
}

/** Returns cells exactly these tags, by their positions. Null if a cell has no place for them. */
export function setScriptTags(text: string, tags: ReadonlyMap<number, readonly string[]>): string | null {
  return editMarkers(text, tags, retagged);
}

/** The tags of every cell of a percent script. */
export function scriptTags(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return cellStarts(lines.join('\n')).map((start) => {
    const list = start?.isMarker === true ? listPattern.exec(lines[start.line] ?? '') : null;
    return list === null ? [] : tagsIn(list[2] ?? '');
  });
}

type EditMarker = (line: string, wanted: readonly string[]) => string;

function editMarkers(
  text: string,
  tags: ReadonlyMap<number, readonly string[]>,
  editMarker: EditMarker,
): string | null {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const starts = cellStarts(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  for (const [cell, wanted] of [...tags].toSorted(([a], [b]) => b - a)) {
    const start = starts[cell];
    if (start == null) return null;
    const line = lines[start.line] ?? '';
    if (start.isMarker) lines[start.line] = editMarker(line, wanted);
    else if (wanted.length > 0) {
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

/** The marker with these tags and no others. */
function retagged(line: string, wanted: readonly string[]): string {
  const list = listPattern.exec(line);
  if (list === null) return wanted.length === 0 ? line : tagged(line, wanted);
  if (JSON.stringify(tagsIn(list[2] ?? '')) === JSON.stringify(wanted)) return line;
  return line.replace(list[0], () => `${list[1]}${printed(wanted)}`);
}

function tagsIn(list: string): readonly string[] {
  const quoted = [...list.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');
  const plain = list.replace(/[[\]]/g, '').split(',');
  return (quoted.length > 0 ? quoted : plain).map((tag) => tag.trim()).filter((tag) => tag !== '');
}

function printed(tags: readonly string[]): string {
  return `[${tags.map((tag) => JSON.stringify(tag)).join(', ')}]`;
}
