/** Makes the playground as a static folder: `npm run playground`, or `npx tsx scripts/playground.ts FOLDER`. */
import { rmSync } from 'node:fs';
import { buildPlayground } from './build-page.ts';

const folder = process.argv[2] ?? 'playground';
rmSync(folder, { recursive: true, force: true });
await buildPlayground(folder);
console.log(`The playground is in ${folder}/: any web server can hold it.`);
