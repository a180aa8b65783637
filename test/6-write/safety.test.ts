import { expect, test } from 'vitest';
import type { LockHolder, Processes } from '../../src/6-write/disk/lock.ts';
import { createRepository, file, root } from './support/repository.ts';

test.each([
  ['../x.txt', 'leads out of'],
  ['a/../../x.txt', 'leads out of'],
  ['/etc/x.txt', 'absolute'],
  ['C:/x.txt', 'character'],
  ['a\\..\\x.txt', 'character'],
  ['a//x.txt', 'empty part'],
  ['', 'empty'],
  ['.git/hooks/pre-commit', 'not for generated files'],
  ['.Cellwright/manifest.json', 'not for generated files'],
  ['src/nul', 'device'],
  ['src/Con.py', 'device'],
  ['src/a./x.py', 'dot or a space'],
  ['a\u0000.txt', 'character'],
])('a file at %j is not written, since it %s', (path, reason) => {
  const repository = createRepository();
  const built = repository.build([file('ok.txt', 'x\n'), file(path, 'x\n')]);
  expect([built.status, built.ids]).toEqual(['refused', ['output-path-unsafe']]);
  expect(built.diagnostics[0]?.message).toContain(reason);
  expect(repository.disk.files('/')).toEqual({});
});

test.each([
  ['src/Train.py', 'src/train.py'],
  ['src/caf\u00e9.py', 'src/cafe\u0301.py'],
  ['src/a', 'src/a/b.py'],
  ['src/a/b.py', 'src/A'],
])('%j and %j are not both written', (one, other) => {
  const built = createRepository().build([file(one, 'x\n'), file(other, 'y\n')]);
  expect([built.status, built.ids]).toEqual(['refused', ['output-path-clash']]);
});

test('folders that are symbolic links are followed inside the output folder, and refused when they lead out', () => {
  const repository = createRepository();
  repository.build([file('real/keep.txt', 'x\n')]);
  repository.disk.link(`${root}/inside`, `${root}/real`);
  repository.disk.put('/elsewhere/x.txt', 'theirs\n');
  repository.disk.link(`${root}/outside`, '/elsewhere');
  const built = repository.build([file('real/keep.txt', 'x\n'), file('outside/x.txt', 'x\n')]);
  expect([built.status, built.ids]).toEqual(['refused', ['output-path-leads-out']]);
  expect(repository.disk.text('/elsewhere/x.txt')).toBe('theirs\n');
});

test('a manifest that names paths outside the folder is not believed', () => {
  const repository = createRepository();
  repository.disk.put('/work/victim.txt', 'x\n');
  repository.build([file('a.txt', 'x\n')]);
  const path = `${root}/.cellwright/manifest.json`;
  const manifest = repository.disk.text(path) ?? '';
  const line = manifest.split('\n').find((text) => text.includes('a.txt')) ?? '';
  repository.disk.put(path, manifest.replace(line, `${line},\n${line.replace('a.txt', '../victim.txt')}`));
  repository.disk.put(`${root}/.cellwright/victim.txt`, 'x\n');
  const built = repository.build([]);
  expect(built.ids).toContain('manifest-damaged');
  expect(repository.disk.text('/work/victim.txt')).toBe('x\n');
});

test('a journal that names paths outside the folder is not believed', () => {
  const repository = createRepository();
  repository.build([file('a.txt', 'x\n')]);
  const bytes = Buffer.from('bad').toString('base64');
  const change = {
    path: '../victim.txt',
    before: null,
    content: { mode: { bits: 0o644, exact: false }, bytes },
    group: 0,
  };
  repository.put('.cellwright/journal.json', JSON.stringify({ changes: [change], bases: [], entries: [] }));
  repository.build([file('a.txt', 'y\n')]);
  expect(repository.disk.text('/work/victim.txt')).toBeNull();
  expect(repository.text('a.txt')).toBe('y\n');
});

test('a folder with other files is built into, and they stay', () => {
  const repository = createRepository();
  repository.put('notebook.ipynb', '{}');
  repository.put('src/mine.py', 'x\n');
  const built = repository.build([file('src/a.py', 'x\n')]);
  expect([built.status, built.ids]).toEqual(['written', []]);
  expect(repository.files()).toEqual({ 'notebook.ipynb': '{}', 'src/a.py': 'x\n', 'src/mine.py': 'x\n' });
});

test('a folder whose files would be overwritten is refused, and built into side by side when forced', () => {
  const repository = createRepository();
  repository.put('src/a.py', 'mine = 1\n');
  const files = [file('src/a.py', 'x = 1\n'), file('src/b.py', 'y = 1\n')];
  const before = repository.disk.files('/');
  const built = repository.build(files);
  expect([built.status, built.ids]).toEqual(['refused', ['output-folder-foreign', 'output-file-foreign']]);
  expect(repository.disk.files('/')).toEqual(before);
  const forced = repository.build(files, { force: true });
  expect(forced.conflicts).toEqual(['src/a.py']);
  expect(repository.text('src/a.py')).toBe('<<<<<<< yours\nmine = 1\n=======\nx = 1\n>>>>>>> generated\n');
});

test('a README that was there before is left alone for good, until it is asked for', () => {
  const repository = createRepository();
  repository.put('README.md', 'mine\n');
  const readme = (text: string) => [file('README.md', text, { ownership: 'once' }), file('a.py', 'x\n')];
  const built = repository.build(readme('generated\n'));
  expect([built.status, built.ids, built.decisions['README.md']]).toEqual([
    'written',
    ['file-was-there-before'],
    'foreign',
  ]);
  const again = repository.build(readme('generated anew\n'));
  expect([again.ids, repository.text('README.md')]).toEqual([[], 'mine\n']);
  expect(again.clean).toBe(true);
  repository.build(readme('generated anew\n'), { restore: ['README.md'] });
  expect(repository.text('README.md')).toBe('generated anew\n');
});

test('a file that the user made first is adopted when it is the same, and in conflict when it is not', () => {
  const repository = createRepository();
  repository.build([file('a.py', 'x\n')]);
  repository.put('same.py', 'y\n');
  repository.put('other.py', 'mine\n');
  const built = repository.build([file('a.py', 'x\n'), file('same.py', 'y\n'), file('other.py', 'theirs\n')]);
  expect(built.decisions).toEqual({ 'a.py': 'unchanged', 'other.py': 'conflict', 'same.py': 'adopt' });
  expect(repository.text('other.py')).toContain('mine\n');
});

const versions = ['a\nb\nc\nd\n', 'a\nb\nc\nD\n'];

test.each([
  ['a missing manifest', (text: string) => (text === '' ? '' : null), 'manifest-damaged'],
  ['an empty manifest', () => '', 'manifest-damaged'],
  ['half a manifest', (text: string) => text.slice(0, text.length / 2), 'manifest-damaged'],
  ['a manifest that is something else', () => '[]', 'manifest-damaged'],
])('with %s the edits are still merged', (_, damage, id) => {
  const repository = createRepository();
  const build = (text: string) => repository.build([file('x.txt', text), file('y.txt', text), file('z.txt', text)]);
  build(versions[0] ?? '');
  repository.put('y.txt', 'mine\na\nb\nc\nd\n');
  const path = '.cellwright/manifest.json';
  const damaged = damage(repository.text(path) ?? '');
  if (damaged === null) repository.remove(path);
  else repository.put(path, damaged);
  const built = build(versions[1] ?? '');
  expect([built.status, built.ids]).toEqual(['written', [id]]);
  expect(repository.files()).toEqual({ 'x.txt': versions[1], 'y.txt': 'mine\na\nb\nc\nD\n', 'z.txt': versions[1] });
  expect(build(versions[1] ?? '').ids).toEqual([]);
});

test('without the folder .cellwright the repository is adopted again, and edits are shown as conflicts', () => {
  const repository = createRepository();
  const files = [file('x.txt', 'x\n'), file('y.txt', 'y\n'), file('z.txt', 'a\nb\n')];
  repository.build(files);
  repository.put('z.txt', 'a\nmine\nb\n');
  for (const path of Object.keys(repository.disk.files(`${root}/.cellwright`)))
    repository.remove(`.cellwright/${path}`);
  const built = repository.build(files);
  expect(built.ids).toEqual(['manifest-missing', 'merge-conflict']);
  expect(repository.text('z.txt')).toBe('a\n<<<<<<< yours\nmine\n=======\n>>>>>>> generated\nb\n');
});

test('without base copies the manifest alone tells edited files from others', () => {
  const repository = createRepository();
  const build = (x: string, y: string) => repository.build([file('x.txt', x), file('y.txt', y)]);
  build('a\nb\nc\n', 'a\nb\nc\n');
  repository.put('y.txt', 'mine\na\nb\nc\n');
  repository.remove('.cellwright/base/x.txt');
  repository.remove('.cellwright/base/y.txt');
  const built = build('A\nb\nc\n', 'a\nb\nc\n');
  expect(built.decisions).toEqual({ 'x.txt': 'update', 'y.txt': 'keep' });
  expect(repository.text('.cellwright/base/y.txt')).toBe('a\nb\nc\n');
});

test('a newer manifest stops the build', () => {
  const repository = createRepository();
  repository.build([file('a.txt', 'x\n')]);
  const path = '.cellwright/manifest.json';
  repository.put(path, (repository.text(path) ?? '').replace('"schema": 1', '"schema": 99'));
  const before = repository.disk.files('/');
  const built = repository.build([file('a.txt', 'y\n')]);
  expect([built.status, built.ids]).toEqual(['refused', ['manifest-newer']]);
  expect(repository.disk.files('/')).toEqual(before);
});

test('a read-only file that would change stops the build before the first write', () => {
  const repository = createRepository();
  repository.build([file('a.txt', 'x\n'), file('b.txt', 'x\n')]);
  repository.put('b.txt', 'x\n', 0o444);
  const before = repository.disk.files('/');
  const built = repository.build([file('a.txt', 'y\n'), file('b.txt', 'y\n')]);
  expect([built.status, built.ids]).toEqual(['refused', ['output-file-read-only']]);
  expect(repository.disk.files('/')).toEqual(before);
});

const self: LockHolder = { process: 10, host: 'here', began: '100' };
const processes = (running: Readonly<Record<number, string>>): Processes => ({
  self,
  beganAt: (id) => running[id] ?? null,
  pause: () => {},
});

test.each([
  ['runs', { process: 20, host: 'here', began: '200' }, { 20: '200' }, 'refused'],
  ['runs, as far as can be known', { process: 20, host: 'here', began: '200' }, { 20: '' }, 'refused'],
  ['is gone', { process: 20, host: 'here', began: '200' }, {}, 'written'],
  ['is gone, and its number is used again', { process: 20, host: 'here', began: '200' }, { 20: '999' }, 'written'],
  ['is on another machine', { process: 20, host: 'there', began: '200' }, {}, 'refused'],
  ['is this process', self, { 10: '100' }, 'written'],
])('a lock whose holder %s leads to a build that is %s', (_, holder, running, status) => {
  const repository = createRepository();
  repository.put('.cellwright/lock', JSON.stringify(holder));
  const built = repository.build([file('a.txt', 'x\n')], { processes: processes(running) });
  expect(built.status).toBe(status);
  if (status === 'refused') expect(built.ids).toEqual(['output-folder-locked']);
  expect(repository.text('.cellwright/lock') === null).toBe(status === 'written');
});

test('a dry run and a check write nothing, not even a lock', () => {
  const repository = createRepository();
  const built = repository.build([file('a.txt', 'x\n')], { dryRun: true });
  expect([built.status, built.clean, built.rows]).toEqual([
    'planned',
    false,
    [{ path: 'a.txt', decision: 'create', detail: '' }],
  ]);
  expect(built.difference()).toBe('--- /dev/null\n+++ b/a.txt\n@@ -0,0 +1,1 @@\n+x\n');
  expect(repository.disk.operations()).toBe(0);
  repository.build([file('a.txt', 'x\n')]);
  expect(repository.build([file('a.txt', 'x\n')], { dryRun: true }).clean).toBe(true);
});

test('when two branches both built, git unites the manifests and the next build goes on', () => {
  const repository = createRepository();
  const files = [file('a.py', 'a\n'), file('b.py', 'b\n')];
  repository.build(files);
  const path = '.cellwright/manifest.json';
  const lines = (repository.text(path) ?? '').split('\n');
  const changed = lines.map((line) => line.replace(/"hash": "\w+"/, '"hash": "0000000000000000"'));
  repository.put(path, [...lines.slice(0, 5), ...changed.slice(3, 5), ...lines.slice(5)].join('\n'));
  repository.put('.cellwright/base/a.py', '<<<<<<< HEAD\na\n=======\nother\n>>>>>>> branch\n');
  const built = repository.build([file('a.py', 'a, united\n'), file('b.py', 'b\n')]);
  expect([built.status, built.ids, built.decisions['a.py']]).toEqual(['written', [], 'update']);
  expect(repository.files()).toEqual({ 'a.py': 'a, united\n', 'b.py': 'b\n' });
  expect(repository.build([file('a.py', 'a, united\n'), file('b.py', 'b\n')]).status).toBe('unchanged');
});
