import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../src/6-write/write.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { OutputFile } from '../../src/ir.ts';
import { file } from './support/repository.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cellwright-write-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function build(files: readonly OutputFile[], into = join(folder, 'out')) {
  const report = createReport();
  const result = write(files, into, {}, report);
  return { ...result, ids: report.diagnostics.map((diagnostic) => diagnostic.id) };
}

const at = (path: string): string => join(folder, 'out', path);

test('files are written with their modes, and nothing else is left in the folder', () => {
  build([file('run.sh', '#!/bin/sh\n', { executable: true }), file('src/a.py', 'x\n')]);
  expect(lstatSync(at('run.sh')).mode & 0o111).not.toBe(0);
  expect(lstatSync(at('src/a.py')).mode & 0o111).toBe(0);
  const listed = execFileSync('find', ['.', '-type', 'f'], { cwd: at('.'), encoding: 'utf8' })
    .trim()
    .split('\n')
    .sort();
  expect(listed).toEqual([
    './.cellwright/.gitattributes',
    './.cellwright/.gitignore',
    './.cellwright/base/run.sh',
    './.cellwright/base/src/a.py',
    './.cellwright/manifest.json',
    './run.sh',
    './src/a.py',
  ]);
  expect(readFileSync(at('.cellwright/manifest.json'), 'utf8').split('\n')).toHaveLength(8);
});

test('a build that changes nothing touches nothing', () => {
  const files = [file('src/a.py', 'x\n'), file('b.py', 'y\n')];
  build(files);
  for (const path of ['src/a.py', 'b.py', '.cellwright', '.cellwright/manifest.json']) utimesSync(at(path), 1, 1);
  expect(build(files).status).toBe('unchanged');
  for (const path of ['src/a.py', 'b.py', '.cellwright/manifest.json']) expect(lstatSync(at(path)).mtimeMs).toBe(1000);
});

test('a link in place of a file is neither followed nor replaced', () => {
  build([file('a.py', 'x\n')]);
  writeFileSync(join(folder, 'victim'), 'theirs\n');
  rmSync(at('a.py'));
  symlinkSync(join(folder, 'victim'), at('a.py'));
  const built = build([file('a.py', 'y\n')]);
  expect(built.conflicts).toEqual(['a.py']);
  expect(readFileSync(join(folder, 'victim'), 'utf8')).toBe('theirs\n');
  expect(lstatSync(at('a.py')).isSymbolicLink()).toBe(true);
});

test('a folder that leads out is not written through', () => {
  build([file('a.py', 'x\n')]);
  symlinkSync(folder, at('src'));
  const built = build([file('a.py', 'y\n'), file('src/victim.py', 'x\n')]);
  expect([built.status, built.ids]).toEqual(['refused', ['output-path-leads-out']]);
  expect(readFileSync(at('a.py'), 'utf8')).toBe('x\n');
});

test('an output folder that is itself reached by a link is an ordinary one', () => {
  build([file('a.py', 'x\n')]);
  symlinkSync(at('.'), join(folder, 'alias'));
  expect(build([file('src/b.py', 'y\n'), file('a.py', 'x\n')], join(folder, 'alias')).status).toBe('written');
  expect(readFileSync(at('src/b.py'), 'utf8')).toBe('y\n');
});

test('a file that stands where a folder is needed is a conflict of those files alone', () => {
  build([file('a.py', 'x\n')]);
  writeFileSync(at('src'), 'mine\n');
  const built = build([file('a.py', 'y\n'), file('src/b.py', 'x\n')]);
  expect([built.conflicts, built.ids]).toEqual([['src/b.py'], ['file-not-mergeable']]);
  expect(readFileSync(at('src'), 'utf8')).toBe('mine\n');
  expect(readFileSync(at('a.py'), 'utf8')).toBe('y\n');
});

test('permissions of an edited file stay', () => {
  build([file('a.py', 'x\ny\nz\n')]);
  writeFileSync(at('a.py'), 'X\ny\nz\n');
  chmodSync(at('a.py'), 0o640);
  expect(build([file('a.py', 'x\ny\nZ\n')]).rows[0]?.decision).toBe('merge');
  expect(lstatSync(at('a.py')).mode & 0o777).toBe(0o640);
});

test('the difference of a build can be applied by git', () => {
  const first = [
    file('a.py', 'x\ny\nz\n'),
    file('old/c.py', 'one\ntwo\n', { key: 'script:c', origin: ['c1'] }),
    file('gone.py', 'g\n'),
  ];
  const second = [
    file('a.py', 'x\nY\nz\n'),
    file('new/c.py', 'one\n2\n', { key: 'script:d', origin: ['c1'] }),
    file('b.py', 'b\n'),
  ];
  build(first);
  const report = createReport();
  const difference = write(second, at('.'), { dryRun: true }, report).difference();
  expect(difference).toContain('--- a/gone.py\n+++ /dev/null\n');
  expect(difference).toContain('--- a/old/c.py\n+++ b/new/c.py\n');
  execFileSync('git', ['apply', '--check', '--include', 'a.py', '--include', 'b.py', '--include', 'gone.py', '-'], {
    cwd: at('.'),
    input: difference,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: folder },
  });
});
