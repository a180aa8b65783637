/** Compiles every notebook below a folder and counts what became of them; `--help` says how. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createCompiler } from './corpus/compiler-process.ts';
import { findNotebooks } from './corpus/find-notebooks.ts';
import { summarize } from './corpus/summarize.ts';
import type { NotebookResult } from './corpus/types.ts';

const usage = `Compiles every notebook below a folder and counts what became of them: npm run corpus -- DIR
  --cut tags|headings|single|N   where steps come from: tags (else headings), headings, one step, or every N cells
  --tag N                        tags the cells first, each N code cells as one step, as a user might
  --every N, --only TEXT         each Nth notebook; those whose path has the text
  --list FILE                    those that a file names, one path below DIR a line
  --out DIR                      writes the generated files there
  --json FILE                    one line of JSON a notebook
  --help                         prints this
A folder directly below DIR is a repository. A notebook is compiled with its own folder, or with its whole repository
where it imports files from elsewhere in that.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', default: false },
    cut: { type: 'string', default: 'tags' },
    tag: { type: 'string', default: '0' },
    every: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    list: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});
const [given] = positionals;
if (given === undefined || values.help) {
  process.stdout.write(usage);
  process.exit(values.help ? 0 : 2);
}
const folder = path.resolve(given);
const listed = values.list === undefined ? null : new Set(readFileSync(values.list, 'utf8').split('\n'));
const notebooks = findNotebooks(folder)
  .filter((file) => listed === null || listed.has(file))
  .filter((file) => file.includes(values.only))
  .filter((_, index) => index % Number(values.every) === 0);
if (values.json !== undefined) writeFileSync(values.json, '');

const compiler = createCompiler();
const results: NotebookResult[] = [];
for (const [index, file] of notebooks.entries()) {
  const out = values.out === undefined ? null : path.join(values.out, String(index));
  const result = await compiler.compile({
    file: path.join(folder, file),
    shown: file,
    cut: values.cut,
    tag: Number(values.tag),
    out,
  });
  results.push(result);
  if (values.json !== undefined) appendFileSync(values.json, `${JSON.stringify(result)}\n`);
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${notebooks.length}`);
}
compiler.close();
process.stdout.write(summarize(results));
