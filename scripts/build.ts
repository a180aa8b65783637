/** Bundles what is published into `dist/`: `npm run build`. Every command is a chunk of its own, loaded when it is used. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build, type Metafile } from 'esbuild';
import { buildPage } from './build-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

rmSync(dist, { recursive: true, force: true });
const result = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: dist,
  bundle: true,
  splitting: true,
  minify: true,
  // A crash report and a Python traceback that names our code must be readable.
  keepNames: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: Object.keys(dependencies),
  // Its main file loads its parts in a way that cannot be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  banner: {
    js: "import{createRequire as cellwrightRequire}from'node:module';const require=cellwrightRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
});
const page = await buildPage(path.join(dist, 'page'), { withRuff: false });
const inputs = { ...result.metafile.inputs, ...page.inputs };
writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), licences({ inputs }));
for (const part of ['run', 'verify', 'kubeflow', 'project']) {
  cpSync(path.join(root, 'src', part, 'python'), path.join(dist, 'python'), {
    recursive: true,
    filter: (file) => !file.includes('__pycache__'),
  });
}
writeDeclarations();

/** The licences of the packages whose code is in the bundle. */
function licences(metafile: Pick<Metafile, 'inputs'>): string {
  const folders = new Set(
    Object.keys(metafile.inputs).flatMap((input) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const name = readdirSync(path.join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
      const text =
        name === undefined ? licenceName(folder) : readFileSync(path.join(root, folder, name), 'utf8').trim();
      return `${folder.replace('node_modules/', '')}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceName(folder: string): string {
  const manifest = readFileSync(path.join(root, folder, 'package.json'), 'utf8');
  return `Licence: ${(JSON.parse(manifest) as { readonly license?: string }).license ?? 'unknown'}`;
}

/** Types of the public API in one file, for those who compile notebooks from TypeScript. */
function writeDeclarations(): void {
  const [types] = generateDtsBundle([{ filePath: path.join(root, 'src/index.ts'), output: { noBanner: true } }], {
    preferredConfigPath: path.join(root, 'tsconfig.json'),
  });
  if (types === undefined) throw new Error('no types were made');
  writeFileSync(path.join(dist, 'index.d.ts'), types);
}
