/** Packs the VS Code extension: `npm run vsix`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packVsix } from './vsix/pack-vsix.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'wheels');
const { name, bytes } = await packVsix(root);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, name), bytes);
process.stderr.write(`wheels/${name} (${(bytes.length / 1e3).toFixed(0)} kB)\n`);
