import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyFolder } from '../../src/verify/copy-folder.ts';
import { project } from '../run/project.ts';

test.skipIf(process.platform === 'win32')(
  'links inside of a folder lead to the copy, links out of it lead there, and what is no file is left',
  async () => {
    const outside = project({ 'big.csv': 'big\n' }, 'outside');
    const folder = project({ 'data/a.txt': 'a\n', 'out/made.py': '', '.venv/lib/x.py': 'x\n', 'nb.ipynb': '{}' });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, name));
    link('data', 'relative');
    link(path.join(folder, 'data', 'a.txt'), 'absolute.txt');
    link(path.relative(folder, path.join(outside, 'big.csv')), 'big.csv');
    link('.venv/lib', 'lib');
    link('nowhere', 'broken');
    link('.', 'itself');
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    const copy = path.join(project({}), 'copy');
    await copyFolder(folder, copy, path.join(folder, 'out'));
    expect(readdirSync(copy).toSorted()).toEqual(
      ['absolute.txt', 'big.csv', 'broken', 'data', 'itself', 'lib', 'nb.ipynb', 'relative'].toSorted(),
    );
    writeFileSync(path.join(copy, 'relative', 'a.txt'), 'changed\n');
    expect(readFileSync(path.join(copy, 'absolute.txt'), 'utf8')).toBe('changed\n');
    expect(readFileSync(path.join(folder, 'data/a.txt'), 'utf8')).toBe('a\n');
    expect(readFileSync(path.join(copy, 'big.csv'), 'utf8')).toBe('big\n');
    expect(readFileSync(path.join(copy, 'lib/x.py'), 'utf8')).toBe('x\n');
    expect(existsSync(path.join(copy, 'itself', 'nb.ipynb'))).toBe(true);
    expect(existsSync(path.join(copy, 'broken'))).toBe(false);
  },
);
