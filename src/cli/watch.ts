import path from 'node:path';
import type { Terminal } from '../console/terminal.ts';
import type { CompiledProject } from '../project/compile-project.ts';
import { dataPaths, isSource, isTemplate, isWatched, watchedPaths } from './watched-paths.ts';

/** What watching needs: how to build, what was built first, and when to stop. */
export interface WatchOptions {
  /** Builds again; nothing is printed of a build that `isReady` refuses. */
  build(isReady: (compiled: CompiledProject) => boolean): Promise<CompiledProject>;
  readonly first: CompiledProject;
  readonly terminal: Terminal;
  readonly stop: AbortSignal;
}

/** How long to wait for more changes before a build, and for the rest of a file that is half written. */
const quietFor = 20;
const retryAfter = 150;
const maxRetries = 8;

/** What is reported of a file that a program is about to write. */
const halfWritten: ReadonlySet<string> = new Set([
  'not-json',
  'not-a-notebook',
  'empty-file',
  'no-such-file',
  'unreadable-file',
  'not-utf8',
]);

/** Builds again whenever a notebook, or a file that it needs, is saved. Ends when stopped. */
export async function watch({ build, first, terminal, stop }: WatchOptions): Promise<void> {
  const { watch: watchFiles } = await import('chokidar');
  let compiled = first;
  let watched = watchedPaths(compiled, terminal.cwd);
  const watcher = watchFiles([...watched.folders], {
    ignoreInitial: true,
    depth: 0,
    ignored: (file) => !isWatched(path.resolve(file), watched),
  });
  const wake = createBell();
  let seen = sourcesOf(compiled);
  watcher.on('all', (_event, file) => {
    if (!isSource(path.resolve(file), watched, compiled)) return;
    if (isTemplate(path.resolve(file), watched)) seen = null;
    wake.ring();
  });
  watcher.on('error', (error) => terminal.say(`watching failed: ${String(error)}`));
  stop.addEventListener('abort', wake.ring);
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  terminal.say(`\nWatching ${first.project?.notebooks.map((file) => path.basename(file)).join(', ')}; Ctrl+C ends it`);
  for (;;) {
    await wake.rung(stop);
    if (stop.aborted) break;
    compiled = await buildReady(build, { stop, seen });
    seen = sourcesOf(compiled) ?? seen;
    if (compiled.sources === null) continue;
    const before = watched.folders;
    watched = watchedPaths(compiled, terminal.cwd);
    const added = [...watched.folders].filter((folder) => !before.has(folder));
    if (added.length === 0) continue;
    watcher.add(added);
    // Scans a new folder for files that were created before it was watched.
    if (added.some((folder) => isTemplate(folder, watched))) seen = null;
    setTimeout(wake.ring, retryAfter);
  }
  await watcher.close();
}

/** Builds; while a file is half written, waits for the rest of it. */
async function buildReady(
  build: WatchOptions['build'],
  { stop, seen }: { readonly stop: AbortSignal; readonly seen: string | null },
): Promise<CompiledProject> {
  for (let attempt = 1; ; attempt += 1) {
    let isWaiting = false;
    const compiled = await build((one) => {
      isWaiting = attempt < maxRetries && one.report.diagnostics.some(({ id }) => halfWritten.has(id));
      return !isWaiting && (sourcesOf(one) === null || sourcesOf(one) !== seen);
    });
    if (!isWaiting || stop.aborted) return compiled;
    await pause(retryAfter);
  }
}

/**
 * Everything that the result of a compilation depends on, to see whether any of it changed; `null` if it could not be
 * read. Folders are left out that hold no data, since a build makes some.
 */
function sourcesOf(compiled: CompiledProject): string | null {
  const { sources, project } = compiled;
  if (sources === null) return null;
  const data = new Set(dataPaths(compiled));
  const paths = sources.paths.filter(({ kind, path: file }) => kind === 'file' || data.has(file));
  return JSON.stringify([{ ...sources, paths }, project?.config]);
}

/** Something that is waited for, and that many events can cause together. */
function createBell() {
  let isRung = false;
  let answer: (() => void) | null = null;
  return {
    ring(): void {
      isRung = true;
      answer?.();
    },
    /** Waits until it was rung and then stayed quiet for a moment. */
    async rung(stop: AbortSignal): Promise<void> {
      if (!isRung && !stop.aborted) {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      }
      while (isRung && !stop.aborted) {
        isRung = false;
        await pause(quietFor);
      }
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
