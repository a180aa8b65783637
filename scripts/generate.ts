/** Makes every committed file that is generated: `npm run generate`. A test says when they are out of date. */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

for (const file of generatedFiles()) {
  writeFileSync(new URL(`../${file.path}`, import.meta.url), file.text);
  process.stderr.write(`${file.path}\n`);
}
