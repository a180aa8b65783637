import { expect, test } from 'vitest';
import { Killed } from './support/memory-disk.ts';
import { createRepository, file, type Repository } from './support/repository.ts';

const before = [file('src/a/a.py', 'a\nb\nc\n', { key: 'script:a', origin: ['c1'] }), file('z.txt', 'z\n')];
const after = [file('src/b/b.py', 'a\nb\nC\n', { key: 'script:b', origin: ['c1'] }), file('z.txt', 'Z\n')];

/** A repository whose build was killed when it was about to remove the old place of a renamed file. */
function interruptRename(): Repository {
  const repository = createRepository();
  repository.build(before);
  repository.put('src/a/a.py', 'mine\na\nb\nc\n');
  repository.disk.setFault(null);
  repository.disk.onChange((path) => {
    if (path === '/work/out/src/a/a.py') throw new Killed(path);
  });
  expect(repository.build(after).status).toBe('failed');
  repository.disk.onChange(null);
  return repository;
}

test('an interrupted build is finished by the next one, which says so', () => {
  const repository = interruptRename();
  expect(Object.keys(repository.files())).toEqual(['src/a/a.py', 'src/b/b.py', 'z.txt']);
  const built = repository.build(after);
  expect(built.ids).toEqual(['write-finished-late']);
  expect(repository.files()).toEqual({ 'src/b/b.py': 'mine\na\nb\nC\n', 'z.txt': 'Z\n' });
});

test('a look at a folder with an interrupted build shows what will be, and changes nothing', () => {
  const repository = interruptRename();
  const disk = repository.disk.files('/work/out');
  const built = repository.build(after, { dryRun: true });
  expect([built.status, built.clean, built.conflicts]).toEqual(['planned', false, []]);
  expect(repository.disk.files('/work/out')).toEqual(disk);
});

test('what an interrupted build would have written is rescued when its files were edited since', () => {
  const repository = createRepository();
  repository.build(before);
  repository.put('src/a/a.py', 'mine\na\nb\nc\n');
  repository.disk.onChange((path) => {
    if (path.startsWith('/work/out/src/b')) throw new Killed(path);
  });
  expect(repository.build(after).status).toBe('failed');
  repository.disk.onChange(null);
  repository.put('src/a/a.py', 'later\nmine\na\nb\nc\n');
  const built = repository.build(after);
  expect(built.ids).toEqual(['write-finished-late', 'write-rescued']);
  expect(repository.text('.cellwright/rescued/src/b/b.py')).toBe('mine\na\nb\nC\n');
  expect(repository.files()).toEqual({ 'src/b/b.py': 'later\nmine\na\nb\nC\n', 'z.txt': 'Z\n' });
});

test('a build gives up when a file changes whenever it is looked at', () => {
  const repository = createRepository();
  repository.build(before);
  const { fileSystem } = repository.disk;
  let count = 0;
  const restless = {
    ...fileSystem,
    read(path: string) {
      count += 1;
      if (path.endsWith('/out/z.txt')) repository.put('z.txt', `z ${count}\n`);
      return fileSystem.read(path);
    },
  };
  const built = repository.build(after, { fileSystem: restless });
  expect([built.status, built.ids]).toEqual(['refused', ['output-folder-busy']]);
  expect(repository.text('src/b/b.py')).toBeNull();
});

test('files that hand a function on to each other are finished together or not at all', () => {
  const clean = 'def clean(frame):\n    one = 1\n    two = 2\n    return frame\n';
  const edited = clean.replace('two = 2', 'two = 22');
  const next = [file('src/a.py', 'x = 1\n'), file('src/b.py', `y = 1\n\n\n${clean}`)];
  const repository = createRepository();
  repository.build([file('src/a.py', `x = 1\n\n\n${clean}`), file('src/b.py', 'y = 1\n')]);
  repository.put('src/a.py', `x = 1\n\n\n${edited}`);
  repository.disk.onChange((path) => {
    if (path.startsWith('/work/out/src/')) throw new Killed(path);
  });
  expect(repository.build(next).status).toBe('failed');
  repository.disk.onChange(null);
  repository.put('src/b.py', '# later\n\ny = 1\n');
  repository.build(next);
  expect(repository.files()).toEqual({ 'src/a.py': 'x = 1\n', 'src/b.py': `# later\n\ny = 1\n\n\n${edited}` });
});

test('a link that appears between planning and writing is not written through', () => {
  const repository = createRepository();
  repository.build([file('a.py', 'x\n')]);
  repository.disk.put('/elsewhere/b.py', 'theirs\n');
  repository.disk.onChange((path) => {
    if (path.endsWith('journal.json')) repository.disk.link('/work/out/src', '/elsewhere');
  });
  const built = repository.build([file('a.py', 'x\n'), file('src/c.py', 'c\n')]);
  expect([built.status, built.ids]).toEqual(['refused', ['output-path-leads-out']]);
  expect(repository.disk.files('/elsewhere')).toEqual({ 'b.py': 'theirs\n' });
});

test('a file that is saved after the plan was made is planned again, and no copy is left', () => {
  const repository = createRepository();
  repository.build(before);
  let saved = false;
  repository.disk.onChange((path) => {
    if (saved || !path.endsWith('.journal.json.cellwright-new')) return;
    saved = true;
    repository.put('z.txt', 'mine\n\nz\n');
  });
  const built = repository.build([...before.slice(0, 1), file('z.txt', 'Z\n')]);
  expect(saved).toBe(true);
  expect([built.status, built.decisions['z.txt']]).toEqual(['written', 'conflict']);
  expect(repository.text('z.txt')).toContain('mine\n');
  expect(Object.keys(repository.disk.files('/work/out')).filter((path) => path.includes('rescued'))).toEqual([]);
});
