import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { write } from '../../src/6-write/write.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { OutputFile } from '../../src/ir.ts';
import { folderWith } from '../support/command.ts';
import { readTree } from '../support/golden.ts';
import { repository } from '../support/python.ts';
import { drawn } from '../support/whole.ts';
import { createNotebook, editNotebook, generate } from './support/notebook-model.ts';
import { createRandom } from './support/random.ts';

const kills = drawn(24, 8);

/** Two versions of a repository: cells change, one step is renamed, one goes, one comes. */
function twoVersions(): readonly [readonly OutputFile[], readonly OutputFile[]] {
  const notebook = createNotebook();
  const before = generate(notebook);
  for (const op of [5, 16, 0, 4]) editNotebook(notebook, { op, a: 1, b: 1 });
  editNotebook(notebook, { op: 8, a: 0, b: 3 });
  editNotebook(notebook, { op: 6, a: 2, b: 2 });
  return [before, generate(notebook)];
}

function build(files: readonly OutputFile[], folder: string): string {
  return write(files, folder, {}, createReport()).status;
}

/** A repository of the first version with edits of the user. */
function editedRepository(files: readonly OutputFile[]): string {
  const folder = path.join(folderWith({}), 'out');
  build(files, folder);
  appendFileSync(path.join(folder, 'README.md'), 'Mine.\n');
  const script = path.join(folder, 'src/prepare/prepare.py');
  writeFileSync(script, readFileSync(script, 'utf8').replace('import json\n', 'import json\nimport mine\n'));
  rmSync(path.join(folder, 'tests/test_evaluate.py'));
  return folder;
}

/** Starts building without end, and kills it as `kill -9` does, so many milliseconds after it began. */
async function killAfter(folder: string, versions: string, milliseconds: number): Promise<void> {
  const loader = path.join(repository, 'node_modules/tsx/dist/loader.mjs');
  const program = path.join(repository, 'test/6-write/support/endless-builds.ts');
  const child = spawn(process.execPath, ['--import', loader, program, folder, versions], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise((resolve) => child.stderr.once('data', resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGKILL');
  await closed;
}

test(`after each of ${kills} kills at random moments a build ends in the right state, with all edits`, async () => {
  const versions = twoVersions();
  const [before, after] = versions;
  const undisturbed = editedRepository(before);
  build(after, undisturbed);
  const expected = readTree(undisturbed);
  expect(Object.values(expected).join('')).toContain('import mine');
  expect(Object.keys(expected)).not.toContain('tests/test_evaluate.py');
  const folder = editedRepository(before);
  const file = path.join(folderWith({ 'versions.json': JSON.stringify(versions) }), 'versions.json');
  const random = createRandom(9);
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    await killAfter(folder, file, random.below(120));
    if ('.cellwright/journal.json' in readTree(folder)) interrupted += 1;
    expect(['written', 'unchanged']).toContain(build(after, folder));
    expect(readTree(folder)).toEqual(expected);
  }
  expect(interrupted).toBeGreaterThan(0);
});
