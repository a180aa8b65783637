/** Makes the documentation site of `docs/`, with the playground, in the folder `site/`: `npm run site`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPlayground } from './build-page.ts';
import { makeSite } from './site/make-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-playground-'));
// A temporary folder is closed to others, and a copy of it would be.
const playground = path.join(folder, 'playground');
try {
  mkdirSync(playground);
  await buildPlayground(playground);
  const pages = await makeSite({ root, out: path.join(root, 'site'), playground });
  process.stderr.write(`${pages.length} pages and the playground in site/\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
