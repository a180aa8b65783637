import { type CellStart, cellStarts, parseScript } from '../1-read/notebook/parse-script.ts';
import type { OpenCell, OpenNotebook } from './open-notebook.ts';

/** A percent script as an editor holds it. */
export interface SentScript {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
}

/** Whether a Python file is meant to be a notebook: it has markers of cells. */
export function isPercentScript(text: string): boolean {
  return cellStarts(withLineFeeds(text)).some((start) => start === null || start.isMarker);
}

/** Makes the notebook of a percent script. A cell goes on to where the next one begins. */
export function openScript({ uri, path, text }: SentScript): OpenNotebook {
  const normal = withLineFeeds(text);
  const lines = normal.split('\n');
  const starts = cellStarts(normal);
  const cells = parseScript(normal).cells.map(({ source }, index): OpenCell | null => {
    const start = starts[index] ?? null;
    if (start === null) return null;
    const firstLine = codeStart(lines, start, source);
    const end = starts.slice(index + 1).find((next) => next !== null)?.line ?? lines.length;
    return { uri, firstLine, lines: Math.max(end - firstLine, 1) };
  });
  return { uri, path, text, cells, holdsTags: true, saved: null };
}

/** The line of a cell's first line of code: the title of a marker is one. */
function codeStart(lines: readonly string[], { line, isMarker }: CellStart, source: string): number {
  if (!isMarker) return line;
  const body = lines.findIndex((text, index) => index > line && text.trim() !== '');
  const first = source.split('\n')[0] ?? '';
  const isTitle = first.startsWith('# ') && lines[body] !== first && (lines[line] ?? '').includes(first.slice(2));
  return isTitle || body < 0 ? line : body;
}

function withLineFeeds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
