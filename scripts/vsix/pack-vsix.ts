import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';

/** A packed extension: the name of its file, and its bytes. */
export interface Vsix {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly displayName: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly engines: { readonly vscode: string };
}

/** One date for every file, so that the same sources give the same bytes. */
const date = new Date(2024, 0, 1);

/** Bundles the extension and packs it as VS Code installs it: an OPC package with a VSIX manifest. */
export async function packVsix(root: string): Promise<Vsix> {
  const folder = path.join(root, 'editors/vscode');
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const manifest: Manifest = { ...JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')), version };
  const bundled = await build({
    absWorkingDir: root,
    entryPoints: ['editors/vscode/src/extension.ts'],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    write: false,
    logLevel: 'warning',
  });
  const text = (value: string): Uint8Array => new TextEncoder().encode(value);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': text(contentTypes),
    'extension.vsixmanifest': text(vsixManifest(manifest)),
    'extension/package.json': text(`${JSON.stringify(manifest, null, 2)}\n`),
    'extension/extension.js': bundled.outputFiles[0]?.contents ?? new Uint8Array(),
    'extension/readme.md': readFileSync(path.join(folder, 'README.md')),
    'extension/LICENSE.txt': readFileSync(path.join(root, 'LICENSE')),
  };
  return { name: `${manifest.name}-${version}.vsix`, bytes: zipSync(files, { level: 9, mtime: date }) };
}

const types = { json: 'application/json', js: 'application/javascript', md: 'text/markdown', txt: 'text/plain' };
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${Object.entries({ ...types, vsixmanifest: 'text/xml' })
  .map(([ending, type]) => `  <Default Extension=".${ending}" ContentType="${type}"/>`)
  .join('\n')}
</Types>
`;

function vsixManifest(manifest: Manifest): string {
  const { name, version, publisher, displayName, description, categories, engines } = manifest;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${displayName}</DisplayName>
    <Description xml:space="preserve">${description}</Description>
    <Categories>${categories.join(',')}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/readme.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}
