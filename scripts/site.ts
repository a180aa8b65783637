/** Makes the documentation site of `docs/` in the folder `site/`: `npm run site`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSite } from './site/make-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const playground = path.join(root, 'dist/playground');
const out = path.join(root, 'site');
const pages = await makeSite({ root, out, playground: existsSync(playground) ? playground : null });
process.stderr.write(`${pages.length} pages in site/${existsSync(playground) ? '' : ', without the playground'}\n`);
