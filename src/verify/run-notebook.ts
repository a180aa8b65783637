import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { askPython } from './ask-python.ts';
import { copyFolder, notCopied } from './copy-folder.ts';
import type { PrintingCell, Trace } from './trace.ts';

/** Notebooks that are run whole, one after the other. */
export interface NotebooksRequest {
  readonly python: string;
  /** Folder that is copied. */
  readonly root: string;
  /** Folder that is not copied: the compiled repository. */
  readonly out: string;
  readonly notebooks: readonly NotebookCode[];
  readonly trace: Trace;
  /** Where the copy and the variables go. */
  readonly workplace: string;
  readonly signal: AbortSignal | null;
}

/** The code of a notebook; cells are known by their position in `Analysis.cells`. */
export interface NotebookCode {
  /** Path below the folder that is copied. */
  readonly file: string;
  readonly cells: readonly { readonly position: number; readonly source: string }[];
}

/** A piece of what a cell printed, and the line of the statement that printed it, where it is known. */
export type PrintedPiece = readonly [line: number | null, text: string];

/** What a run of the notebooks gave. */
export interface NotebookRun {
  readonly kind: 'done';
  /** Folder of the kept variables, one folder a cell, and of `figures`. */
  readonly kept: string;
  /** What each cell printed, by its position. */
  readonly printed: Readonly<Record<string, readonly PrintedPiece[]>>;
  /** Files that the notebooks wrote, by path in the folder that was copied. */
  readonly files: Readonly<Record<string, string>>;
}

/** Why there is none. */
export type NotebookFailure =
  | { readonly kind: 'missing'; readonly module: string }
  | { readonly kind: 'failed'; readonly cell: number; readonly message: string }
  | { readonly kind: 'broken'; readonly message: string };

interface Answer {
  readonly missing?: string;
  readonly failed?: { readonly cell: number; readonly message: string };
  readonly printed?: Readonly<Record<string, readonly PrintedPiece[]>>;
}

/**
 * Runs notebooks in order, in one copy of their folder, each through a Jupyter kernel of its own, and keeps the variables
 * that are compared.
 */
export async function runNotebooks(request: NotebooksRequest): Promise<NotebookRun | NotebookFailure> {
  const copy = join(request.workplace, 'copy');
  const kept = join(request.workplace, 'kept');
  await mkdir(kept, { recursive: true });
  await copyFolder(request.root, copy, request.out);
  const before = await signatures(copy);
  const printed: Record<string, readonly PrintedPiece[]> = {};
  for (const notebook of request.notebooks) {
    const answer = await runKernel(request, notebook, { copy, kept });
    if (typeof answer === 'string') return { kind: 'broken', message: answer };
    if (answer.missing !== undefined) return { kind: 'missing', module: answer.missing };
    if (answer.failed !== undefined) return { kind: 'failed', ...answer.failed };
    Object.assign(printed, answer.printed);
  }
  return { kind: 'done', kept, printed, files: await writtenFiles(copy, before) };
}

function runKernel(
  request: NotebooksRequest,
  { file, cells }: NotebookCode,
  { copy, kept }: { readonly copy: string; readonly kept: string },
): Promise<Answer | string> {
  const folder = dirname(join(copy, file));
  const env = {
    MPLBACKEND: 'module://matplotlib_inline.backend_inline',
    MLFLOW_TRACKING_URI: join(request.workplace, 'mlruns'),
  };
  return askPython<Answer>(
    { python: request.python, script: 'notebook.py', cwd: folder, env, signal: request.signal },
    { cells, folder, checkpoints: checkpoints(request.trace), out: kept },
  );
}

function checkpoints(trace: Trace): readonly { readonly cell: number; readonly names: readonly string[] }[] {
  const names = new Map<number, Set<string>>();
  for (const { cell, variable } of trace.values) names.set(cell, (names.get(cell) ?? new Set()).add(variable));
  return [...names].map(([cell, each]) => ({ cell, names: [...each] }));
}

async function signatures(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const inside = relative(folder, path).split(sep);
    if (!entry.isFile() || inside.some((part) => notCopied.has(part) || part === 'mlruns')) continue;
    const { size, mtimeMs } = await stat(path);
    found.set(inside.join('/'), `${size}:${mtimeMs}`);
  }
  return found;
}

async function writtenFiles(folder: string, before: ReadonlyMap<string, string>): Promise<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const [path, signature] of await signatures(folder)) {
    if (before.get(path) !== signature) written[path] = join(folder, path);
  }
  return written;
}

/** A printed line, without addresses in memory, which are others in each process. */
export interface PrintedLine {
  readonly text: string;
  /** Position of the cell, and the line of the statement that printed it, where it is known. */
  readonly cell: number;
  readonly line: number | null;
}

/** The lines that cells printed and the log of their step must hold. */
export function printedLines(run: NotebookRun, cells: readonly PrintingCell[]): readonly PrintedLine[] {
  return cells.flatMap(({ cell, lines }) => {
    const pieces = run.printed[String(cell)] ?? [];
    const kept = lines === null ? pieces : pieces.filter(([line]) => line !== null && lines.includes(line));
    return joinPieces(kept).flatMap(([line, text]) => linesOf(text).map((each) => ({ text: each, cell, line })));
  });
}

/** Puts a printed line together that several statements print; it counts as the first one's. */
function joinPieces(pieces: readonly PrintedPiece[]): readonly PrintedPiece[] {
  const joined: [number | null, string][] = [];
  for (const [line, text] of pieces) {
    const last = joined.at(-1);
    const end = last === undefined || last[1].endsWith('\n') ? 0 : text.indexOf('\n') + 1 || text.length;
    if (last !== undefined) last[1] += text.slice(0, end);
    if (end < text.length) joined.push([line, text.slice(end)]);
  }
  return joined;
}

/** The lines of a log or of what a cell printed. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => (line.split('\r').at(-1) ?? '').trimEnd());
  return lines.filter((line) => line !== '').map((line) => line.replace(/\bat 0x[\da-f]+/gi, 'at 0x…'));
}

/** Reads a step's log as lines. */
export async function readLogLines(path: string): Promise<readonly string[]> {
  return linesOf(await readFile(path, 'utf8').catch(() => ''));
}
