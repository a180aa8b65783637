import type { INotebookMetadata } from '@jupyterlab/nbformat';
import type { Report } from '../../diagnostics.ts';
import type { SourceFile, Span } from '../../ir.ts';
import { findJsonError } from './find-json-error.ts';
import { normalizeText } from './normalize-text.ts';
import { findOtherLanguage } from './notebook-language.ts';
import type { RawCell, RawNotebook } from './raw-notebook.ts';
import { isRecord, joinText, readOutputs } from './read-outputs.ts';
import { skipOutputs } from './skip-outputs.ts';

/** From this many characters on, big outputs are skipped. */
const hugeNotebook = 2_000_000;
/** Outputs of a huge notebook are still read up to this many characters: tables are small, images are not. */
const smallOutputs = 20_000;

/** Reads the JSON of a notebook of any format; reports and returns `null` if it cannot be read. */
export function parseNotebook(file: SourceFile, report: Report): RawNotebook | null {
  const span = startOf(file.path);
  const text = file.text.replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    report.add('empty-file', span, { file: file.path });
    return null;
  }
  const json = parseJson(text);
  if (json === undefined) {
    const error = findJsonError(text);
    const at = { ...span, line: error.line, endLine: error.line, column: error.column - 1, endColumn: error.column };
    report.add('not-json', at, { file: file.path, ...error });
    return null;
  }
  const stored = findCells(json);
  if (typeof stored === 'string') {
    report.add('not-a-notebook', span, { file: file.path, problem: stored });
    return null;
  }
  if (![2, 3, 4].includes(stored.format)) {
    report.add('unsupported-nbformat', span, { file: file.path, version: stored.format });
    return null;
  }
  return readNotebook(stored, file.path, report);
}

/** The beginning of a file that is not split into cells. */
export function startOf(file: string): Span {
  return { file, cell: null, line: 1, column: 0, endLine: 1, endColumn: 0 };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.length > hugeNotebook ? skipOutputs(text, smallOutputs) : text);
  } catch {
    return undefined;
  }
}

/** The parts of a notebook's JSON, in any format. */
interface StoredNotebook {
  readonly format: number;
  readonly metadata: INotebookMetadata & Record<string, unknown>;
  readonly cells: readonly unknown[];
}

function findCells(json: unknown): StoredNotebook | string {
  if (!isRecord(json)) return 'it is not an object';
  const metadata = (isRecord(json.metadata) ? json.metadata : {}) as StoredNotebook['metadata'];
  const format = json.nbformat;
  if (format !== undefined && typeof format !== 'number') return 'its `nbformat` is not a number';
  if (typeof format === 'number' && ![2, 3, 4].includes(format)) return { format, metadata, cells: [] };
  if (Array.isArray(json.worksheets)) {
    const cells = json.worksheets.flatMap((sheet) =>
      isRecord(sheet) && Array.isArray(sheet.cells) ? sheet.cells : [],
    );
    return { format: format ?? 3, metadata, cells };
  }
  if (!Array.isArray(json.cells)) return 'it has no list of `cells`';
  return { format: format ?? 4, metadata, cells: json.cells };
}

function readNotebook(stored: StoredNotebook, file: string, report: Report): RawNotebook | null {
  const language = findOtherLanguage(stored.metadata);
  if (language !== null) {
    report.add('other-language', startOf(file), { file, language });
    return null;
  }
  const version = stored.metadata.language_info?.version;
  const pythonVersion = typeof version === 'string' && /^\d+(\.\d+)*/.test(version) ? version : null;
  const isPython2 = stored.metadata.kernelspec?.name === 'python2' || pythonVersion?.startsWith('2.') === true;
  if (isPython2) report.add('python-2-kernel', startOf(file), { file, version: pythonVersion ?? '2' });
  const cells = stored.cells.flatMap((cell, index) => {
    const read = readCell(cell);
    if (typeof read !== 'string') return [read];
    report.add('broken-cell', { ...startOf(file), cell: index }, { file, number: index + 1, problem: read });
    return [];
  });
  return { cells, pythonVersion: isPython2 ? null : pythonVersion, defaultTags: kaleDefaults(stored.metadata) };
}

function readCell(cell: unknown): RawCell | string {
  if (!isRecord(cell)) return 'it is not an object';
  const metadata = isRecord(cell.metadata) ? cell.metadata : {};
  const type = cell.cell_type;
  const kind = type === 'code' ? 'code' : type === 'raw' ? 'raw' : 'markdown';
  if (typeof type !== 'string') return 'it has no `cell_type`';
  const source = cell.source ?? cell.input ?? '';
  if (typeof source !== 'string' && !Array.isArray(source)) return 'its `source` is not text';
  const id = cell.id ?? metadata.id;
  const count = cell.execution_count ?? cell.prompt_number;
  const level = type === 'heading' && typeof cell.level === 'number' ? cell.level : 0;
  const heading = level > 0 ? `${'#'.repeat(Math.min(level, 6))} ` : '';
  return {
    id: typeof id === 'string' ? id : null,
    kind,
    source: heading + normalizeText(joinText(source)),
    tags: readTags(cell, metadata),
    language: kind === 'code' ? cellLanguage(cell) : null,
    executionCount: typeof count === 'number' ? count : null,
    outputs: kind === 'code' ? readOutputs(cell.outputs) : [],
  };
}

function readTags(cell: Record<string, unknown>, metadata: Record<string, unknown>): string[] {
  const vscode = isRecord(metadata.vscode) ? metadata.vscode : {};
  const lists = [metadata.tags, vscode.tags, cell.tags];
  const tags = lists.flatMap((list) =>
    typeof list === 'string' ? list.split(/[,\s]+/) : Array.isArray(list) ? list : [],
  );
  return tags.filter((tag): tag is string => typeof tag === 'string' && tag.trim() !== '').map((tag) => tag.trim());
}

/** Formats 2 and 3 name a language for each cell. The language that VS Code stores is only for highlighting: the kernel runs every cell. */
function cellLanguage(cell: Record<string, unknown>): string | null {
  const language = cell.language;
  return typeof language === 'string' && !/^i?python\d?$/i.test(language) ? language : null;
}

/** Settings of every step in Kale's notebook metadata. */
function kaleDefaults(metadata: Record<string, unknown>): string[] {
  const kale = metadata.kubeflow_notebook;
  if (!isRecord(kale)) return [];
  const defaults = Array.isArray(kale.steps_defaults)
    ? kale.steps_defaults.filter((tag) => typeof tag === 'string')
    : [];
  const image = kale.docker_image ?? kale.base_image;
  const images = typeof image === 'string' && image !== '' ? [`image:${image}`] : [];
  return [...defaults, ...images, ...kaleVolumes(kale.volumes)];
}

/** The volumes that exist in the cluster; created or cloned volumes have no equivalent. */
function kaleVolumes(volumes: unknown): readonly string[] {
  if (!Array.isArray(volumes)) return [];
  return volumes.flatMap((volume) => {
    if (!isRecord(volume) || volume.type !== 'pvc') return [];
    const { name, mount_point: path } = volume;
    return typeof name === 'string' && typeof path === 'string' ? [`volume:${name}:${path}`] : [];
  });
}
