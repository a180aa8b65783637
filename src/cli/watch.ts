import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { CompiledProject } from './compile-project.ts';
import { generatedPaths } from './output-files.ts';
import type { Terminal } from './terminal.ts';

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

/** Builds again whenever a notebook, or a file that it needs, is saved. Ends when it is told to stop. */
export async function watch({ build, first, terminal, stop }: WatchOptions): Promise<void> {
  const { watch: watchFiles } = await import('chokidar');
  let compiled = first;
  let watched = watchedPaths(compiled, terminal.cwd);
  const watcher = watchFiles([...watched.files, ...watched.folders], { ignoreInitial: true, depth: 0 });
  const wake = createBell();
  let seen = sourcesOf(compiled);
  watcher.on('all', (_event, file) => {
    if (file.endsWith('.hbs')) seen = null;
    if (isSource(path.resolve(file), watched, compiled)) wake.ring();
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
    const next = watchedPaths(compiled, terminal.cwd);
    watcher.add(
      [...next.files, ...next.folders].filter((file) => !watched.files.has(file) && !watched.folders.has(file)),
    );
    if (compiled.sources !== null) watched = next;
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
 * Everything that the result of a compilation depends on, to see whether any of it changed; `null` where it could not be
 * read. Folders are left out, since a build makes some.
 */
function sourcesOf({ sources, project }: CompiledProject): string | null {
  if (sources === null) return null;
  const paths = sources.paths.filter(({ kind }) => kind === 'file');
  return JSON.stringify([{ ...sources, paths }, project?.config]);
}

interface WatchedPaths {
  readonly files: ReadonlySet<string>;
  /** Folders in which a module may appear. */
  readonly folders: ReadonlySet<string>;
}

function watchedPaths({ project, sources }: CompiledProject, cwd: string): WatchedPaths {
  if (project === null) return { files: new Set(), folders: new Set() };
  const { root, notebooks, configFile, config } = project;
  const named = [...(sources?.modules ?? []), ...(sources?.requirements ?? [])].map((file) =>
    path.resolve(root, file.path),
  );
  const configs = configFile === null ? [] : [path.resolve(cwd, configFile.path)];
  const templates = config.templates === null ? [] : listFiles(path.resolve(root, config.templates));
  return {
    files: new Set([...notebooks, ...named, ...configs, ...templates]),
    folders: new Set(notebooks.map((file) => path.dirname(file))),
  };
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** Whether a change of a file can change the result: never one that a build itself wrote. */
function isSource(file: string, { files, folders }: WatchedPaths, { project }: CompiledProject): boolean {
  if (files.has(file)) return true;
  if (!folders.has(path.dirname(file)) || !/\.(?:py|txt|ya?ml|toml|cfg)$/.test(file)) return false;
  return project === null || !generatedPaths(project.out).has(file);
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
