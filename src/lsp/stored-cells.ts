import { isRecord } from '../1-read/notebook/read-outputs.ts';

/** A notebook's JSON as it is on the disk. */
export interface StoredJson {
  readonly metadata: unknown;
  readonly cells: readonly StoredJsonCell[];
}

/** A cell of it, with all that an editor may not send: outputs, tags, counts. */
export interface StoredJsonCell {
  readonly kind: string;
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

/** Reads the cells of a notebook's JSON of format 4; `null` for all else. */
export function storedCells(text: string | null): StoredJson | null {
  if (text === null) return null;
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (!isRecord(json) || !Array.isArray(json.cells)) return null;
    return { metadata: json.metadata ?? {}, cells: json.cells.filter(isRecord).map(readCell) };
  } catch {
    return null;
  }
}

function readCell(json: Readonly<Record<string, unknown>>): StoredJsonCell {
  const source = Array.isArray(json.source) ? json.source.join('') : String(json.source ?? '');
  return { kind: String(json.cell_type), lines: source.split(/\r\n?|\n/), json };
}

/** A cell that is compiled: its text as the editor has it, all else as it is known. */
export interface ComposedCell {
  readonly kind: string;
  readonly source: string;
  /** What the cell is on the disk; `null` for a new one. */
  readonly stored: StoredJsonCell | null;
  /** Metadata that the editor sends; `null` if it sends none. */
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly executionCount: number | null;
}

/** The JSON of a notebook with the cells of the editor. */
export function composeNotebook(stored: StoredJson | null, cells: readonly ComposedCell[]): string {
  const python = { language_info: { name: 'python' } };
  const metadata = stored === null ? python : stored.metadata;
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: cells.map(composeCell) });
}

function composeCell({ kind, source, stored, metadata, executionCount }: ComposedCell): object {
  const json = stored?.json ?? {};
  const { id, metadata: own, outputs, execution_count: count } = json;
  const isSame = stored?.lines.join('\n') === source.replaceAll('\r\n', '\n');
  const known = { ...(id === undefined ? {} : { id }), cell_type: kind, metadata: metadata ?? own ?? {}, source };
  if (kind !== 'code') return known;
  // Outputs of another text say nothing about this one.
  return {
    ...known,
    execution_count: executionCount ?? (isSame ? (count ?? null) : null),
    outputs: isSame ? (outputs ?? []) : [],
  };
}
