/** `compile` is bundled for a browser and run if there is nothing of Node. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { repository } from '../support/python.ts';

const entry = `
import { compile } from './src/compile.ts';
import { defaultConfig } from './src/config.ts';
import { createReport } from './src/diagnostics.ts';
export function run(sources, ruff) {
  const report = createReport();
  const { files } = compile(sources, defaultConfig, report, new Map(), { ruff: () => ruff });
  return JSON.stringify({ files, diagnostics: report.diagnostics });
}`;

/** The published rules of secrets name `node:path` for rules that ask for a file's name; what is compiled has none of them. */
const withoutPath: Plugin = {
  name: 'without-path',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:path$/ }, ({ importer, path: name }) =>
      importer.includes('@secretlint') ? { path: name, namespace: 'empty' } : null,
    );
    bundler.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {};' }));
  },
};

test('compile is bundled for a browser, and gives the same bytes without any module of Node', async () => {
  const bundled = await build({
    stdin: { contents: entry, resolveDir: repository, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'cellwright',
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [withoutPath],
  });
  const text = readFileSync(path.join(repository, 'samples/churn/notebook.ipynb'), 'utf8');
  const sources = { notebooks: [{ path: 'notebook.ipynb', text }], modules: [], requirements: [], paths: [] };
  const ruff = createRequire(import.meta.url)('@astral-sh/ruff-wasm-nodejs');
  const browser = vm.createContext({ TextDecoder, TextEncoder, URL, sources, ruff });
  vm.runInContext(bundled.outputFiles[0]?.text ?? '', browser);
  expect(vm.runInContext('typeof process + typeof require + typeof Buffer', browser)).toBe('undefined'.repeat(3));
  const report = createReport();
  const { files } = compile(sources, defaultConfig, report);
  expect(files.length).toBeGreaterThan(10);
  expect(JSON.parse(vm.runInContext('cellwright.run(sources, ruff)', browser))).toEqual({
    files,
    diagnostics: report.diagnostics,
  });
});
