/** Bundles the page: into `dist/page` for the studio, and as the static folder of the playground. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { pipelineCss } from '../src/graph/pipeline-svg.ts';
import { themeCss } from '../src/graph/theme.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = path.join(root, 'src/page');
const ruff = path.dirname(createRequire(import.meta.url).resolve('@astral-sh/ruff-wasm-nodejs'));

/** The formatter's script reads its bytes from the disk and compiles them: in the page they are compiled while they arrive. */
const ruffOfPage: Plugin = {
  name: 'ruff-of-page',
  setup(bundler) {
    bundler.onLoad({ filter: /ruff_wasm\.js$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const contents = text.replace(
        /const wasmPath = .*;\nconst wasmBytes = .*;\nconst wasmModule = .*;/,
        'const wasmModule = globalThis.ruffModule;',
      );
      if (contents === text) throw new Error(`${file} reads its bytes in another way`);
      return { contents, loader: 'js' };
    });
  },
};

/** The published rules of secrets name modules of Node for rules that ask for a file's name; what is compiled has none of them. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:path$/ }, ({ importer, path: name }) =>
      importer.includes('@secretlint') ? { path: name, namespace: 'empty' } : null,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {};' }));
  },
};

const ofPage = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: ['chrome111', 'firefox114', 'safari16.4'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // Its main file loads its parts in a way that cannot be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  legalComments: 'none',
  plugins: [ruffOfPage, withoutNode],
  logOverride: { 'empty-import-meta': 'silent' },
  logLevel: 'warning',
} satisfies BuildOptions;

/** The formatter's bytes. */
export const ruffFile = path.join(ruff, 'ruff_wasm_bg.wasm');

/** The compiler for a web worker, as one script. */
export async function bundleWorker(): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...ofPage, entryPoints: ['src/page/worker.ts'], write: false });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Makes the page in a folder; gives what it is made of. The formatter's bytes are absent if the package has them. */
export async function buildPage(folder: string, options: { readonly withRuff: boolean }): Promise<Metafile> {
  mkdirSync(folder, { recursive: true });
  const result = await build({
    ...ofPage,
    entryPoints: { page: 'src/page/main.tsx', worker: 'src/page/worker.ts' },
    outdir: folder,
    metafile: true,
  });
  copyFileSync(path.join(source, 'index.html'), path.join(folder, 'index.html'));
  const css = [themeCss(':root'), pipelineCss, readFileSync(path.join(source, 'page.css'), 'utf8')];
  writeFileSync(path.join(folder, 'page.css'), css.join('\n'));
  if (options.withRuff) copyFileSync(ruffFile, path.join(folder, 'ruff_wasm_bg.wasm'));
  return result.metafile;
}

/** Makes the playground: the page, the formatter, and the samples as lists of files. */
export async function buildPlayground(folder: string): Promise<void> {
  await buildPage(folder, { withRuff: true });
  const names = readdirSync(path.join(root, 'samples'));
  mkdirSync(path.join(folder, 'samples'), { recursive: true });
  for (const name of names) {
    writeFileSync(
      path.join(folder, 'samples', `${name}.json`),
      JSON.stringify(sampleFiles(path.join(root, 'samples', name))),
    );
  }
  const page = path.join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('data-samples=""', `data-samples="${names.join(' ')}"`));
}

/** A sample's files as the page takes chosen ones: of tables, their beginning. */
function sampleFiles(
  folder: string,
): readonly { readonly name: string; readonly size: number; readonly text: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll(path.sep, '/'),
  );
  return files
    .filter((name) => /\.(ipynb|yml|csv|json|txt|py)$/.test(name) && !name.startsWith('expected/'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return { name, size: text.length, text: /\.(ipynb|py|yml)$/.test(name) ? text : text.slice(0, 16 * 1024) };
    });
}
