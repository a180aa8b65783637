/** Bundles the extension of JupyterLab in the form in which it loads prebuilt ones: a folder below `share/jupyter/labextensions`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { themeVariables } from '../../src/graph/theme.ts';
import { bundleWorker, ruffFile } from '../build-page.ts';

/** The files of the extension, by their paths in its folder. */
export async function buildLabExtension(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const common: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['chrome111', 'firefox114', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: path.join(root, 'static'),
    write: false,
    logLevel: 'warning',
    legalComments: 'none',
  };
  const source = 'editors/jupyterlab/src';
  const entry = await build({ ...common, entryPoints: { remoteEntry: `${source}/remote-entry.ts` }, format: 'iife' });
  const plugin = await build({
    ...common,
    entryPoints: { plugin: `${source}/plugin.ts`, 'notebook-view': `${source}/notebook-view.tsx` },
    format: 'esm',
    splitting: true,
    // Without hashes, which are not the same in every clone.
    chunkNames: '[name]',
    // Paths of the server are read as those of the disk are.
    alias: {
      'node:path': createRequire(import.meta.url).resolve('path-browserify'),
      'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
    },
    plugins: [styleWithThemes],
  });
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const manifest: object = JSON.parse(readFileSync(path.join(root, 'editors/jupyterlab/manifest.json'), 'utf8'));
  const files = [...(entry.outputFiles ?? []), ...(plugin.outputFiles ?? [])].map(
    (file) => [`static/${path.basename(file.path)}`, file.contents] as const,
  );
  return new Map<string, Uint8Array>([
    ['package.json', json({ ...manifest, version })],
    ['install.json', json(installation)],
    ...files,
    ['static/worker.js', await bundleWorker()],
    ['static/ruff_wasm_bg.wasm', readFileSync(ruffFile)],
  ]);
}

/** What JupyterLab's list of extensions says of how it came and goes. */
const installation = {
  packageManager: 'python',
  packageName: 'cellwright',
  uninstallInstructions: 'pip uninstall cellwright',
};

/** The style as text, with the colours of the page in the theme that JupyterLab shows. */
const styleWithThemes: Plugin = {
  name: 'style-with-themes',
  setup(bundler) {
    bundler.onLoad({ filter: /lab\.css$/ }, ({ path: file }) => {
      const steps = Array.from({ length: 8 }, (_, index) => `.cw .c${index + 1}{--step:var(--s${index + 1})}`);
      const themes = [
        `.cw{${themeVariables('light')}}`,
        `[data-jp-theme-light="false"] .cw{${themeVariables('dark')}}`,
      ];
      return { contents: [...themes, ...steps, readFileSync(file, 'utf8')].join('\n'), loader: 'text' };
    });
  },
};

function json(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
