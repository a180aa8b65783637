/** Saved outputs and attached images of a notebook's cells, for showing. */
import type { SourceFile } from '../ir.ts';
import { isJson } from '../tags/set-tags.ts';

/** An output as it is shown. */
export type ShownOutput =
  | { readonly kind: 'text'; readonly text: string; readonly isError: boolean }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'image'; readonly source: string };

/** What a cell shows besides its text. */
export interface CellExtras {
  readonly outputs: readonly ShownOutput[];
  /** Images by the names that markdown calls them by, as `data:` addresses. */
  readonly attachments: Readonly<Record<string, string>>;
}

type Json = Readonly<Record<string, unknown>>;
const mostText = 20_000;

/** By position of the cell; nothing for percent scripts, and for texts that are no notebook. */
export function extrasOf(notebook: SourceFile): readonly CellExtras[] {
  if (!isJson(notebook)) return [];
  try {
    const json = objectOf(JSON.parse(notebook.text.replace(/^\uFEFF/, '')));
    const holders = [json, ...listOf(json.worksheets).map(objectOf)];
    return holders.flatMap(({ cells }) => listOf(cells).map((cell) => cellExtras(objectOf(cell))));
  } catch {
    return [];
  }
}

function cellExtras({ outputs, attachments }: Json): CellExtras {
  const images = Object.entries(objectOf(attachments)).flatMap(([name, bundle]) => {
    const image = imageOf(objectOf(bundle));
    return image === null ? [] : [[name, image] as const];
  });
  return {
    outputs: listOf(outputs).flatMap((output) => shown(objectOf(output))),
    attachments: Object.fromEntries(images),
  };
}

function shown(output: Json): readonly ShownOutput[] {
  const kind = output.output_type;
  if (kind === 'stream') return [text(textOf(output.text), output.name === 'stderr')];
  if (kind === 'error' || kind === 'pyerr') return [text(listOf(output.traceback).map(String).join('\n'), true)];
  const data = output.data === undefined ? output : objectOf(output.data);
  const image = imageOf(data);
  if (image !== null) return [{ kind: 'image', source: image }];
  const html = textOf(data['text/html'] ?? data.html);
  if (html !== '') return [{ kind: 'html', html }];
  const plain = textOf(data['text/plain'] ?? data.text);
  return plain === '' ? [] : [text(plain, false)];
}

function text(all: string, isError: boolean): ShownOutput {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with an escape
  const plain = all.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '');
  return { kind: 'text', text: plain.length > mostText ? `${plain.slice(0, mostText)}\n…` : plain, isError };
}

/** SVG becomes an image too: in an image, scripts do not run. */
function imageOf(data: Json): string | null {
  for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp']) {
    const found = textOf(data[type] ?? data[type.replace('image/', '')]).replace(/\s/g, '');
    if (/^[A-Za-z0-9+/=]+$/.test(found)) return `data:${type};base64,${found}`;
  }
  const svg = textOf(data['image/svg+xml'] ?? data.svg);
  return svg === '' ? null : `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.map(String).join('') : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
