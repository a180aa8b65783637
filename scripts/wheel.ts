/** Packs what `npm run build` made into a wheel for pip, pipx and uv: `npm run wheel`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packWheel } from './wheel/pack-wheel.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'wheels');
const { name, bytes } = await packWheel(root);
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, name), bytes);
console.log(`wheels/${name} (${(bytes.length / 1e6).toFixed(1)} MB)`);
