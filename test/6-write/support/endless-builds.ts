/** Builds two versions of a repository by turns until it is killed: `endless-builds.ts <folder> <file with both>`. */
import { readFileSync } from 'node:fs';
import { write } from '../../../src/6-write/write.ts';
import { createReport } from '../../../src/diagnostics.ts';
import type { OutputFile } from '../../../src/ir.ts';

const [folder = '', versionsFile = ''] = process.argv.slice(2);
const versions = JSON.parse(readFileSync(versionsFile, 'utf8')) as readonly (readonly OutputFile[])[];
process.stderr.write('ready\n');
for (;;) for (const files of versions) write(files, folder, {}, createReport());
