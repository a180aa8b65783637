/** Writes the extension of JupyterLab into a folder, for trying it without a wheel: `npm run labextension -- <environment>`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLabExtension } from './labextension/build-labextension.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(path.resolve(process.argv[2] ?? '.venv'), 'share/jupyter/labextensions/cellwright');
rmSync(folder, { recursive: true, force: true });
for (const [name, bytes] of await buildLabExtension(root)) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  console.log(`${name} ${(bytes.length / 1e3).toFixed(0)} kB`);
}
