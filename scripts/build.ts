/** Bundles what is published into `dist/`: `npm run build`. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { buildPage } from './build-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

rmSync(dist, { recursive: true, force: true });
const common = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  minify: true,
  // A crash report and a Python traceback that names our code must be readable.
  keepNames: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;
// The whole program is one script, so that what V8 made of it can be kept in one file; what `import()` names runs when it is asked for.
const program = await build({
  ...common,
  // Prettier is rarely needed and is a script of its own, loaded by `require`: `import()` would print a warning here.
  supported: { 'dynamic-import': false },
  plugins: [
    {
      name: 'prettier apart',
      setup: ({ onResolve }) =>
        onResolve({ filter: /print-with-prettier\.ts$/ }, () => ({ path: './prettier.cjs', external: true })),
    },
  ],
  stdin: {
    contents: [
      `export { main } from './src/cli/main.ts';`,
      `export { processTerminal } from './src/console/terminal.ts';`,
      `export const loadApi = () => import('./src/index.ts');`,
    ].join('\n'),
    resolveDir: root,
    sourcefile: 'program.ts',
  },
  entryNames: 'program',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: Object.keys(dependencies),
  // Its main file loads its parts in a way that cannot be bundled.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
});
const bundleHash = createHash('sha256')
  .update(readFileSync(path.join(dist, 'program.cjs')))
  .digest('hex')
  .slice(0, 16);
await build({
  ...common,
  entryPoints: { main: 'src/cli/launch.ts' },
  format: 'esm',
  define: { bundleHash: JSON.stringify(bundleHash) },
});
writeFileSync(path.join(dist, 'index.js'), await apiModule());
const prettier = await build({
  ...common,
  entryPoints: { prettier: 'src/project/print-with-prettier.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
});
const page = await buildPage(path.join(dist, 'page'), { withRuff: false });
const inputs = { ...program.metafile.inputs, ...prettier.metafile.inputs, ...page.inputs };
writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), licences({ inputs }));
for (const part of ['run', 'verify', 'kubeflow', 'project']) {
  cpSync(path.join(root, 'src', part, 'python'), path.join(dist, 'python'), {
    recursive: true,
    filter: (file) => !file.includes('__pycache__'),
  });
}
writeDeclarations();

/** The public API as a module: its names, taken from the program. */
async function apiModule(): Promise<string> {
  const names = Object.keys(await import('../src/index.ts')).sort();
  return `import program from './program.cjs';\nexport const { ${names.join(', ')} } = await program.loadApi();\n`;
}

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
  // A test compiles against the file, so that neither it nor what it is made of is checked in each build; Node's types,
  // of which the API has none, cost as much as the rest.
  const entry = { filePath: path.join(root, 'src/index.ts'), noCheck: true, output: { noBanner: true } };
  const [types] = generateDtsBundle([entry], { preferredConfigPath: path.join(root, 'scripts/tsconfig.types.json') });
  if (types === undefined) throw new Error('no types were made');
  writeFileSync(path.join(dist, 'index.d.ts'), types);
}
