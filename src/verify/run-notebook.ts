import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { askPython } from './ask-python.ts';
import { copyFolder, notCopied } from './copy-folder.ts';
import type { NotebookCode } from './verify-request.ts';
import type { NotebookCall } from './verify-result.ts';

/** Notebooks that are run whole, one after the other, watched. */
export interface NotebooksRequest {
  readonly python: string;
  /** Folder that is copied. */
  readonly root: string;
  /** What is read beside that folder, by the path from there: it is copied to where the copy finds it. `null` is an empty folder. */
  readonly outside: Readonly<Record<string, string | null>>;
  /** Folder that is not copied: the compiled repository. */
  readonly out: string;
  /** Files that take the place of those of their path in the copy. */
  readonly data: Readonly<Record<string, string>>;
  readonly notebooks: readonly NotebookCode[];
  /** Where the copy and the record go. */
  readonly workplace: string;
  readonly env: Readonly<Record<string, string>>;
  readonly seed: number;
  /** Whether every value that is assigned is recorded, to find where two runs part. */
  readonly traces: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/** The results of a run of the notebooks. */
export interface NotebookRun {
  readonly kind: 'done';
  /** The folder of each notebook's record. */
  readonly records: readonly { readonly file: string; readonly record: string }[];
  /** Files that the notebooks wrote, by path from the folder that was copied. */
  readonly files: Readonly<Record<string, string>>;
}

/** Why there is none. */
export type NotebookFailure =
  | { readonly kind: 'missing'; readonly module: string }
  | ({ readonly kind: 'failed'; readonly file: string } & Failed)
  | { readonly kind: 'broken'; readonly message: string };

interface Failed {
  readonly cell: number;
  readonly message: string;
  /** The calls of its traceback that are in cells, the outermost first. */
  readonly calls: readonly Omit<NotebookCall, 'file'>[];
}

interface Answer {
  readonly missing?: string;
  readonly failed?: Failed;
}

/** Runs the cells as they are stored, in order, in one copy of their folder, each notebook through a Jupyter kernel of its own. */
export async function runNotebooks(request: NotebooksRequest): Promise<NotebookRun | NotebookFailure> {
  const copy = await copyOutside(request);
  await copyFolder(request.root, copy, request.out, request.data);
  const whole = join(request.workplace, 'copy');
  const before = await signatures(whole);
  const records: { file: string; record: string }[] = [];
  for (const [index, notebook] of request.notebooks.entries()) {
    const record = join(request.workplace, `record-${index}`);
    await mkdir(record);
    const answer = await runKernel(request, notebook, { copy, record });
    if (typeof answer === 'string') return { kind: 'broken', message: answer };
    if (answer.missing !== undefined) return { kind: 'missing', module: answer.missing };
    if (answer.failed !== undefined) return { kind: 'failed', file: notebook.file, ...answer.failed };
    records.push({ file: notebook.file, record });
  }
  return { kind: 'done', records, files: await writtenFiles(copy, whole, before) };
}

/** Levels above a notebook's folder at which it may make folders of its own, which nothing tells before it runs. */
const leastAbove = 2;

/** The folder of the copy, so deep that what the notebooks read and write above it is in the workplace too. */
async function copyOutside({ workplace, outside }: NotebooksRequest): Promise<string> {
  const levels = Object.keys(outside).map((path) => path.split('/').filter((part) => part === '..').length);
  const above = Array.from({ length: Math.max(leastAbove, ...levels) }, () => 'above');
  const copy = join(workplace, 'copy', ...above);
  await mkdir(dirname(copy), { recursive: true });
  for (const [path, file] of Object.entries(outside)) {
    const target = join(copy, path);
    await mkdir(file === null ? target : dirname(target), { recursive: true });
    if (file !== null) await cp(file, target, { recursive: true });
  }
  return copy;
}

async function runKernel(
  request: NotebooksRequest,
  { file, cells }: NotebookCode,
  { copy, record }: { readonly copy: string; readonly record: string },
): Promise<Answer | string> {
  const folder = dirname(join(copy, file));
  await mkdir(folder, { recursive: true });
  const { python, seed, traces, signal, onProgress, workplace } = request;
  const env = {
    ...request.env,
    ...steadyEnvironment(python, workplace),
    MPLBACKEND: 'module://matplotlib_inline.backend_inline',
  };
  const plain = cells.map(({ position, source }) => ({ position, source }));
  return askPython<Answer>(
    {
      python,
      script: 'run_notebook.py',
      cwd: folder,
      env,
      signal,
      onProgress: (text) => onProgress(`${file}: ${text}`),
    },
    { cells: plain, folder, record, seed, trace: traces },
  );
}

/** Settings that both sides share: a fixed order of sets, and a `pip` that is that of the Python. */
export function steadyEnvironment(python: string, workplace: string): Readonly<Record<string, string>> {
  return {
    PYTHONHASHSEED: '0',
    PATH: `${dirname(python)}${delimiter}${process.env['PATH'] ?? ''}`,
    MLFLOW_TRACKING_URI: join(workplace, 'mlruns'),
    GIT_PYTHON_REFRESH: 'quiet',
  };
}

/** Size and time of the files in a folder; a notebook may have deleted it. */
async function signatures(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const inside = relative(folder, path).split(sep);
    if (!entry.isFile() || inside.some((part) => notCopied.has(part) || part === 'mlruns')) continue;
    const state = await stat(path).catch(() => null);
    if (state !== null) found.set(inside.join('/'), `${state.size}:${state.mtimeMs}`);
  }
  return found;
}

/** What was written in the whole copy, also above the folder of the notebooks: by path from there. */
async function writtenFiles(
  folder: string,
  whole: string,
  before: ReadonlyMap<string, string>,
): Promise<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const [path, signature] of await signatures(whole)) {
    const file = join(whole, path);
    if (before.get(path) !== signature) written[relative(folder, file).replaceAll(sep, '/')] = file;
  }
  return written;
}
