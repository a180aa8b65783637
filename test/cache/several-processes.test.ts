import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openCache } from '../../src/cache/cache-folder.ts';
import { repository } from '../support/python.ts';

const root = mkdtempSync(path.join(tmpdir(), 'cellwright-several-'));

/** Writes and reads the same few names over and over, with texts of different lengths; prints what was read and is not whole. */
const program = `
import { openCache } from ${JSON.stringify(pathToFileURL(path.join(repository, 'src/cache/cache-folder.ts')).href)};
const [folder, letter] = process.argv.slice(1);
const cache = openCache(folder, 6);
const broken = [];
let found = 0;
for (let round = 0; round < 300; round++) {
  const name = 'name-' + (round % 8);
  cache.write(name, Buffer.from(letter.repeat(1 + ((round * 7919) % 50_000))));
  const text = cache.read('name-' + ((round * 5) % 8))?.toString();
  if (text !== undefined) found += 1;
  if (text !== undefined && text !== text[0].repeat(text.length)) broken.push(text.slice(0, 40));
}
console.log(JSON.stringify({ broken, found: found > 0 }));
`;

test('processes that write and read one folder at once read whole results or none, and leave nothing unfinished', async () => {
  const run = promisify(execFile);
  const folder = path.join(root, 'cache');
  const args = ['--import', 'tsx', '--input-type=module', '-e', program, '--', folder];
  const told = await Promise.all(
    ['a', 'b', 'c'].map((letter) => run(process.execPath, [...args, letter], { cwd: repository })),
  );
  expect(told.map(({ stdout }) => JSON.parse(stdout))).toEqual(Array(3).fill({ broken: [], found: true }));
  const left = readdirSync(folder);
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(6);
  openCache(folder, 6).write('last', Buffer.from('text'));
  expect(openCache(folder, 6).read('last')?.toString()).toBe('text');
  rmSync(root, { recursive: true, force: true });
});
