import { createRequire } from 'node:module';
import path from 'node:path';
import { Command } from 'commander';
import { packageFile } from '../console/package-file.ts';
import type { ExitCode, Terminal } from '../console/terminal.ts';
import type { HomeAnswer } from '../page/home.ts';
import type { ProjectRequest } from '../project/project.ts';
import { readProject } from '../studio/project-texts.ts';
import { saveTexts } from '../studio/save-texts.ts';
import { type Studio, type StudioOptions, startStudio } from '../studio/studio-server.ts';
import { registerBuild } from './build.ts';
import { verifyStudio } from './studio-verify.ts';
import { untilStopped } from './until-stopped.ts';

interface StudioFlags {
  readonly out?: string;
  readonly port?: string;
  readonly python?: string;
}

const help = `
The page shows the notebook beside what it becomes. There, steps are moved and renamed, cells left out, values made
parameters; each change is a tag or a setting, and can be undone. Nothing is written until you press Save (tags and settings)
or Build (the repository). The page follows the files: what you save in Jupyter shows up. Verify saves, builds, runs the
notebook and the pipeline, and shows at each line whether they give the same; nothing else runs code of the notebook.

It is served on this machine only, to whoever knows the address that is printed. Ctrl+C ends it.

Example:
  cellwright studio notebook.ipynb`;

/** Adds `cellwright studio` to the program; `finish` gets its exit code. */
export function registerStudio(program: Command, terminal: Terminal, finish: (code: ExitCode) => void): void {
  program
    .command('studio')
    .description('serves a page to see and change what a notebook becomes')
    .argument('[notebooks...]', 'notebooks, in order; default: those of cellwright.yml')
    .option('-o, --out <folder>', 'where the repository is written')
    .option('-p, --port <port>', 'the port; default: a free one')
    .option('--python <path>', 'the Python that Verify runs the notebook and the pipeline with')
    .addHelpText('after', help)
    .action(async (notebooks: readonly string[], flags: StudioFlags) =>
      finish(await studio(notebooks, flags, terminal)),
    );
}

async function studio(notebooks: readonly string[], flags: StudioFlags, terminal: Terminal): Promise<ExitCode> {
  const port = Number(flags.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    terminal.say(`error: \`${flags.port ?? ''}\` is not a port`);
    return 2;
  }
  const request = { cwd: terminal.cwd, notebooks, out: flags.out ?? null };
  const python = flags.python === undefined ? null : path.resolve(terminal.cwd, flags.python);
  const options = {
    ...{ port, files: pageFiles() },
    verify: (said: (text: string) => void, signal: AbortSignal) => verifyStudio(request, { python, said, signal }),
  };
  const server = await serveStudio(request, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    terminal.say(`error: port ${port} is ${error.code === 'EACCES' ? 'not allowed' : 'taken'}; leave out --port`);
    return null;
  });
  if (server === null) return 1;
  terminal.out(server.address);
  terminal.say('Open this address in a browser; Ctrl+C ends the studio');
  await untilStopped(async (signal) => {
    if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  });
  await server.close();
  return 0;
}

/** Serves a project, and tells the page when its files change. */
export async function serveStudio(
  request: ProjectRequest,
  options: Pick<StudioOptions, 'port' | 'files' | 'verify'>,
): Promise<Studio> {
  const server = await startStudio({
    ...options,
    read: () => readProject(request).texts,
    save(texts) {
      const { project } = readProject(request);
      return project === null ? { isDone: false, text: 'The project is gone' } : saveTexts(texts, project);
    },
    build: () => build(request),
  });
  const stopFollowing = await follow(server, request);
  return {
    ...server,
    async close() {
      await stopFollowing();
      await server.close();
    },
  };
}

/** Notifies the page of file changes; returns a function that stops this. */
async function follow(server: Studio, request: ProjectRequest): Promise<() => Promise<void>> {
  const { watch } = await import('chokidar');
  const { project, texts } = readProject(request);
  const root = project?.root ?? request.cwd;
  const modules = texts.sources.modules.map((module) => path.join(root, module.path));
  const named = request.notebooks.map((notebook) => path.resolve(request.cwd, notebook));
  const files = new Set([...named, ...(project?.notebooks ?? []), path.join(root, 'cellwright.yml'), ...modules]);
  // Their folders are watched: a file that is gone is seen when it comes back.
  const folders = new Set([...files].map((file) => path.dirname(file)));
  const watcher = watch([...folders], {
    ignoreInitial: true,
    depth: 0,
    ignored: (file) => !folders.has(path.resolve(file)) && !files.has(path.resolve(file)),
    awaitWriteFinish: { stabilityThreshold: 60 },
  });
  watcher.on('all', () => server.changed());
  await new Promise<void>((resolve) => void watcher.once('ready', resolve));
  return () => watcher.close();
}

/** A build like that of `cellwright build`, with the last lines of its output. */
async function build({ cwd, notebooks, out: folder }: ProjectRequest): Promise<HomeAnswer> {
  const said: string[] = [];
  let code: ExitCode = 0;
  const say = (text: string): void => void said.push(text);
  const terminal: Terminal = {
    out: say,
    say,
    progress: () => {},
    mark: (_mark, text) => text,
    isInteractive: false,
    cwd,
  };
  const program = new Command().exitOverride();
  registerBuild(program, terminal, (finished) => {
    code = finished;
  });
  const out = folder === null ? [] : ['--out', folder];
  await program.parseAsync(['build', ...notebooks, ...out], { from: 'user' });
  const lines = said.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const about = lines.findIndex((line) => /^(Written to|Nothing to write)/.test(line));
  const report = code === 0 && about >= 0 ? lines.slice(about, about + 8) : lines.slice(0, 8);
  return { isDone: code === 0, text: report.map((line) => line.trim()).join(' · ') };
}

/** The files of the page; the formatter's bytes are those of its package. */
function pageFiles(): Readonly<Record<string, string>> {
  const names = ['index.html', 'page.js', 'worker.js', 'page.css'];
  const ruff = path.dirname(createRequire(import.meta.url).resolve('@astral-sh/ruff-wasm-nodejs'));
  return {
    ...Object.fromEntries(names.map((name) => [name, packageFile(`dist/page/${name}`)])),
    'ruff_wasm_bg.wasm': path.join(ruff, 'ruff_wasm_bg.wasm'),
  };
}
