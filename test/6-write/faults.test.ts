import { expect, test } from 'vitest';
import type { OutputFile } from '../../src/ir.ts';
import { createMemoryDisk, type Fault, Killed } from './support/memory-disk.ts';
import { createRepository, file, type Repository } from './support/repository.ts';

const body = (name: string, ...lines: string[]): string =>
  [`# ${name}`, 'one', 'two', 'three', ...lines, 'end', ''].join('\n');

const first: readonly OutputFile[] = [
  file('README.md', body('readme'), { ownership: 'once' }),
  file('src/a/a.py', body('a'), { key: 'script:a', origin: ['c1'] }),
  file('src/b/b.py', body('b'), { key: 'script:b', origin: ['c2'] }),
  file('src/old/old.py', body('old'), { key: 'script:old', origin: ['c3'] }),
  file('src/gone/gone.py', body('gone'), { key: 'script:gone', origin: ['c4'] }),
  file('run.sh', body('run')),
  file('clash.txt', body('clash')),
];

const second: readonly OutputFile[] = [
  file('README.md', body('readme', 'new'), { ownership: 'once' }),
  file('src/b/b.py', body('a', 'new'), { key: 'script:b', origin: ['c1'] }),
  file('src/a/a.py', body('b', 'new'), { key: 'script:a', origin: ['c2'] }),
  file('src/new/new.py', body('old', 'new'), { key: 'script:new', origin: ['c3'] }),
  file('src/more/more.py', body('more'), { key: 'script:more', origin: ['c5'] }),
  file('run.sh', body('run'), { executable: true }),
  file('clash.txt', body('clash theirs')),
];

/** A repository between two builds: edits in a merged, an exchanged, a renamed and a conflicting file, one file deleted. */
function prepare(): Repository {
  const repository = createRepository(createMemoryDisk());
  repository.build(first);
  for (const path of ['README.md', 'src/a/a.py', 'src/old/old.py']) {
    repository.put(path, (repository.text(path) ?? '').replace('one', `one\nmine in ${path}`));
  }
  repository.put('clash.txt', body('clash mine'));
  return repository;
}

const finished = prepare();
finished.build(second);
const expected = finished.disk.files('/work/out');

function countOperations(): number {
  const repository = prepare();
  repository.disk.setFault(null);
  repository.build(second);
  return repository.disk.operations();
}

const operations = countOperations();

function breakAt(repository: Repository, fault: Fault): void {
  repository.disk.setFault(fault);
  try {
    repository.build(second);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  repository.disk.setFault(null);
}

test.each(['kill', 'full', 'denied'] as const)(
  'after %s at any operation, every file is old or new, and the next build ends in the right state',
  (kind) => {
    expect(operations).toBeGreaterThan(40);
    for (let at = 1; at <= operations; at += 1) {
      const repository = prepare();
      const before = repository.files();
      breakAt(repository, { kind, at });
      for (const [path, text] of Object.entries(repository.files())) {
        if (path.endsWith('.cellwright-new')) continue;
        expect([before[path], expected[path]], `${path} at ${at}`).toContain(text);
      }
      const built = repository.build(second);
      expect(repository.disk.files('/work/out'), `operation ${at}`).toEqual(expected);
      expect(['written', 'unchanged'], `operation ${at}`).toContain(built.status);
      expect(repository.build(second).status).toBe('unchanged');
    }
  },
);

test('a build that fails says which file, and that the next one finishes', () => {
  const repository = prepare();
  repository.disk.setFault({ kind: 'full', at: Math.floor(operations / 2) });
  const built = repository.build(second);
  expect([built.status, built.ids]).toEqual(['failed', ['merge-conflict', 'write-failed']]);
  repository.disk.setFault(null);
  const preview = repository.build(second, { dryRun: true });
  expect(preview.clean).toBe(false);
  const files = repository.disk.files('/work/out');
  expect(repository.build(second, { dryRun: true }).rows.filter((row) => row.decision === 'conflict')).toEqual([]);
  expect(repository.disk.files('/work/out')).toEqual(files);
  expect(repository.build(second).ids).toEqual(['write-finished-late', 'conflict-unresolved']);
});

test('edits that are made between a killed build and the next one are not lost', () => {
  const paths = ['README.md', 'src/a/a.py', 'src/b/b.py', 'src/old/old.py', 'src/new/new.py', 'clash.txt'];
  for (let at = 1; at <= operations; at += 1) {
    for (const path of paths) {
      const repository = prepare();
      breakAt(repository, { kind: 'kill', at });
      const text = repository.text(path);
      if (text === null) continue;
      repository.put(path, `${text}later\n`);
      repository.build(second);
      repository.build(second);
      const all = Object.values(repository.disk.files('/work/out')).join('');
      const edits = ['mine in README.md', 'mine in src/a/a.py', 'mine in src/old/old.py', 'clash mine', 'later'];
      expect(
        edits.filter((line) => !all.includes(line)),
        `${path} at ${at}`,
      ).toEqual([]);
    }
  }
});

test('a file that an editor saves while the build is about to write is read again, not overwritten', () => {
  const repository = prepare();
  const { fileSystem } = repository.disk;
  let reads = 0;
  const racing = {
    ...fileSystem,
    read(path: string) {
      const bytes = fileSystem.read(path);
      if (path.endsWith('README.md') && !path.includes('base')) {
        reads += 1;
        if (reads === 1) repository.put('README.md', `${repository.text('README.md')}saved meanwhile\n`);
      }
      return bytes;
    },
  };
  expect(repository.build(second, { fileSystem: racing }).status).toBe('written');
  expect(repository.text('README.md')).toContain('saved meanwhile');
  expect(repository.text('README.md')).toContain('new');
});
