import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cacheFolderOf, keyOf, openCache } from '../../src/cache/cache-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'cellwright-cache-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = (name: string): string => path.join(root, name);

test('gives what was kept, and null for what was not', () => {
  const cache = openCache(folder('plain'), 10);
  expect(cache.read('one')).toBeNull();
  cache.write('one', Buffer.from('first'));
  cache.write('one', Buffer.from('second'));
  cache.write('empty', Buffer.from(''));
  expect([cache.read('one')?.toString(), cache.read('empty')?.toString()]).toEqual(['second', '']);
  expect(readdirSync(folder('plain')).sort()).toEqual(['empty', 'one']);
});

test('a damaged or cut file counts as none, and is written anew', () => {
  const cache = openCache(folder('damaged'), 10);
  cache.write('one', Buffer.from('text'));
  const file = path.join(folder('damaged'), 'one');
  const whole = readFileSync(file);
  for (const bytes of [Buffer.from(''), whole.subarray(0, 40 - 5), Buffer.concat([whole, Buffer.from('more')])]) {
    writeFileSync(file, bytes);
    expect(cache.read('one')).toBeNull();
  }
  cache.write('one', Buffer.from('text'));
  expect(cache.read('one')?.toString()).toBe('text');
});

test('a folder that cannot be made is no mistake', () => {
  writeFileSync(folder('file'), '');
  const cache = openCache(path.join(folder('file'), 'below'), 10);
  cache.write('one', Buffer.from('text'));
  expect(cache.read('one')).toBeNull();
});

test.skipIf(process.platform === 'win32')('a folder that others write into is left alone', () => {
  mkdirSync(folder('shared'));
  chmodSync(folder('shared'), 0o777);
  const cache = openCache(folder('shared'), 10);
  cache.write('one', Buffer.from('text'));
  expect([cache.read('one'), readdirSync(folder('shared'))]).toEqual([null, []]);
});

test('the files that were not used for longest go, and those of another process that it still writes stay valid', () => {
  const cache = openCache(folder('full'), 10);
  for (let at = 0; at < 10; at++) {
    cache.write(`file-${at}`, Buffer.from('text'));
    utimesSync(path.join(folder('full'), `file-${at}`), new Date(), new Date(1e12 + at * 1000));
  }
  expect(cache.read('file-0')?.toString()).toBe('text');
  cache.write('new', Buffer.from('text'));
  const left = readdirSync(folder('full'));
  expect([left.length, left.includes('new'), left.includes('file-0'), left.includes('file-1')]).toEqual([
    9,
    true,
    true,
    false,
  ]);
});

test('the place is that of the system, or the one that CELLWRIGHT_CACHE names', () => {
  const place = (variables: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux') =>
    cacheFolderOf({ variables, platform, home: '/home/ada' });
  expect(place({})).toBe('/home/ada/.cache/cellwright');
  expect(place({ XDG_CACHE_HOME: '/var/cache/ada' })).toBe('/var/cache/ada/cellwright');
  expect(place({ XDG_CACHE_HOME: 'relative' })).toBe('/home/ada/.cache/cellwright');
  expect(place({}, 'darwin')).toBe('/home/ada/Library/Caches/cellwright');
  expect(place({ LOCALAPPDATA: '/local' }, 'win32')).toBe('/local/cellwright/cache');
  expect(place({ CELLWRIGHT_CACHE: '/tmp/own', XDG_CACHE_HOME: '/var/cache' })).toBe('/tmp/own');
  expect(place({ CELLWRIGHT_CACHE: 'off' })).toBeNull();
});

test('keys tell parts from each other', () => {
  expect(keyOf('a', 'bc')).not.toBe(keyOf('ab', 'c'));
  expect(keyOf('a', 'bc')).toBe(keyOf('a', 'bc'));
});
