import { expect, test } from 'vitest';
import { createRepository, file, type Repository } from './support/repository.ts';

const first = 'alpha\nbeta\ngamma\ndelta\nepsilon\n';
const second = 'alpha\nbeta\ngamma\ndelta\nepsilon, new\n';

interface UpdateCase {
  readonly name: string;
  /** What the user does between the two builds. */
  readonly user: (repository: Repository) => void;
  /** What is generated the second time; `null` for nothing. */
  readonly next: string | null;
  readonly ownership?: 'generated' | 'once';
  readonly decision: string | undefined;
  /** What the file holds afterwards. */
  readonly text: string | null;
}

const cases: readonly UpdateCase[] = [
  { name: 'nobody changed it', user: () => {}, next: first, decision: 'unchanged', text: first },
  { name: 'the build changed it', user: () => {}, next: second, decision: 'update', text: second },
  {
    name: 'the user changed it',
    user: (r) => r.put('a.txt', 'ALPHA\nbeta\ngamma\ndelta\nepsilon\n'),
    next: first,
    decision: 'keep',
    text: 'ALPHA\nbeta\ngamma\ndelta\nepsilon\n',
  },
  {
    name: 'both changed other lines',
    user: (r) => r.put('a.txt', 'ALPHA\nbeta\ngamma\ndelta\nepsilon\n'),
    next: second,
    decision: 'merge',
    text: 'ALPHA\nbeta\ngamma\ndelta\nepsilon, new\n',
  },
  {
    name: 'both changed the same line',
    user: (r) => r.put('a.txt', 'alpha\nbeta\ngamma\ndelta\nmine\n'),
    next: second,
    decision: 'conflict',
    text: 'alpha\nbeta\ngamma\ndelta\n<<<<<<< yours\nmine\n||||||| base\nepsilon\n=======\nepsilon, new\n>>>>>>> generated\n',
  },
  {
    name: 'both changed the same line alike',
    user: (r) => r.put('a.txt', second),
    next: second,
    decision: 'unchanged',
    text: second,
  },
  { name: 'the user deleted it', user: (r) => r.remove('a.txt'), next: first, decision: 'keep-deleted', text: null },
  {
    name: 'the user deleted it and the build changed it',
    user: (r) => r.remove('a.txt'),
    next: second,
    decision: 'keep-deleted',
    text: null,
  },
  { name: 'the build does not make it any more', user: () => {}, next: null, decision: 'delete', text: null },
  {
    name: 'the build does not make it any more, and the user changed it',
    user: (r) => r.put('a.txt', 'mine\n'),
    next: null,
    decision: 'keep',
    text: 'mine\n',
  },
  { name: 'both removed it', user: (r) => r.remove('a.txt'), next: null, decision: undefined, text: null },
  { name: 'the user emptied it', user: (r) => r.put('a.txt', ''), next: first, decision: 'keep', text: '' },
  {
    name: 'the checkout gave it CRLF',
    user: (r) => r.put('a.txt', first.replaceAll('\n', '\r\n')),
    next: second,
    decision: 'update',
    text: second.replaceAll('\n', '\r\n'),
  },
  {
    name: 'the checkout gave it CRLF, nothing is new',
    user: (r) => r.put('a.txt', first.replaceAll('\n', '\r\n')),
    next: first,
    decision: 'unchanged',
    text: first.replaceAll('\n', '\r\n'),
  },
  {
    name: 'CRLF and edits on both sides',
    user: (r) => r.put('a.txt', 'ALPHA\r\nbeta\r\ngamma\r\ndelta\r\nepsilon\r\n'),
    next: second,
    decision: 'merge',
    text: 'ALPHA\r\nbeta\r\ngamma\r\ndelta\r\nepsilon, new\r\n',
  },
  {
    name: 'the user took the final newline away',
    user: (r) => r.put('a.txt', 'ALPHA\nbeta\ngamma\ndelta\nepsilon'),
    next: second,
    decision: 'merge',
    text: 'ALPHA\nbeta\ngamma\ndelta\nepsilon, new',
  },
  {
    name: 'the user added a byte order mark',
    user: (r) => r.put('a.txt', `\uFEFF${first}`),
    next: second,
    decision: 'update',
    text: `\uFEFF${second}`,
  },
  {
    name: 'the user made it binary',
    user: (r) => r.put('a.txt', Buffer.from([0, 1, 2])),
    next: second,
    decision: 'conflict',
    text: '\u0000\u0001\u0002',
  },
  {
    name: 'the user made it binary and the build did not change it',
    user: (r) => r.put('a.txt', Buffer.from([0, 1, 2])),
    next: first,
    decision: 'keep',
    text: '\u0000\u0001\u0002',
  },
  {
    name: 'the user made it a link',
    user: (r) => {
      r.remove('a.txt');
      r.disk.link('/work/out/a.txt', '/etc/passwd');
    },
    next: second,
    decision: 'conflict',
    text: null,
  },
  {
    name: 'the user renamed it',
    user: (r) => {
      r.remove('a.txt');
      r.put('b.txt', first);
    },
    next: second,
    decision: 'keep-deleted',
    text: null,
  },
  {
    name: 'a file of the user is merged',
    ownership: 'once',
    user: (r) => r.put('a.txt', 'ALPHA\nbeta\ngamma\ndelta\nepsilon\n'),
    next: second,
    decision: 'merge',
    text: 'ALPHA\nbeta\ngamma\ndelta\nepsilon, new\n',
  },
  {
    name: 'a file that the user never touched is updated',
    ownership: 'once',
    user: () => {},
    next: second,
    decision: 'update',
    text: second,
  },
];

test.each(cases)('update: $name', ({ user, next, ownership = 'generated', decision, text }) => {
  const repository = createRepository();
  repository.build([file('a.txt', first, { ownership }), file('other.txt', 'x\n')]);
  user(repository);
  const files = [...(next === null ? [] : [file('a.txt', next, { ownership })]), file('other.txt', 'y\n')];
  const built = repository.build(files);
  expect(built.decisions['a.txt']).toBe(decision);
  expect(repository.text('a.txt')).toBe(text);
  expect(repository.text('other.txt')).toBe('y\n');
  const before = repository.disk.files('/work/out');
  const again = repository.build(files);
  expect(repository.disk.files('/work/out')).toEqual(before);
  expect(again.status).toBe('unchanged');
});

test('a line in another encoding stays as it is, byte for byte', () => {
  const repository = createRepository();
  repository.build([file('a.txt', first)]);
  repository.put('a.txt', Buffer.from('caf\u00e9\nbeta\ngamma\ndelta\nepsilon\n', 'latin1'));
  expect(repository.build([file('a.txt', second)]).decisions['a.txt']).toBe('merge');
  expect(Buffer.from(repository.disk.fileSystem.read('/work/out/a.txt')).toString('latin1')).toBe(
    'caf\u00e9\nbeta\ngamma\ndelta\nepsilon, new\n',
  );
});

test('text that does not fit the encoding of the file is a conflict that leaves it alone', () => {
  const repository = createRepository();
  repository.build([file('a.txt', first)]);
  const mine = Buffer.from('caf\u00e9\nbeta\ngamma\ndelta\nepsilon\n', 'latin1');
  repository.put('a.txt', mine);
  const built = repository.build([file('a.txt', first.replace('epsilon', 'ε'))]);
  expect(built.decisions['a.txt']).toBe('conflict');
  expect(built.ids).toEqual(['file-not-mergeable']);
  expect(Buffer.from(repository.disk.fileSystem.read('/work/out/a.txt'))).toEqual(mine);
});

test.each([
  { user: 0o755, before: false, next: false, after: 0o755 },
  { user: 0o644, before: false, next: true, after: 0o755 },
  { user: 0o600, before: false, next: true, after: 0o700 },
  { user: 0o644, before: true, next: true, after: 0o644 },
  { user: 0o755, before: true, next: false, after: 0o644 },
])('a file with mode $user, executable $before then $next, gets mode $after', ({ user, before, next, after }) => {
  const repository = createRepository();
  repository.build([file('run.sh', 'echo\n', { executable: before })]);
  repository.put('run.sh', 'echo\n', user);
  repository.build([file('run.sh', 'echo new\n', { executable: next })]);
  expect(repository.disk.mode('/work/out/run.sh')).toBe(after);
  expect(repository.text('run.sh')).toBe('echo new\n');
});

test('a deleted file comes back when it is asked for, and by its folder', () => {
  const repository = createRepository();
  repository.build([file('a/b.txt', first), file('a/c.txt', first)]);
  repository.remove('a/b.txt');
  repository.remove('a/c.txt');
  repository.build([file('a/b.txt', second), file('a/c.txt', second)]);
  expect(repository.files()).toEqual({});
  repository.build([file('a/b.txt', second), file('a/c.txt', second)], { restore: ['a/b.txt'] });
  expect(repository.files()).toEqual({ 'a/b.txt': second });
  repository.build([file('a/b.txt', second), file('a/c.txt', second)], { restore: ['./a/'] });
  expect(repository.files()).toEqual({ 'a/b.txt': second, 'a/c.txt': second });
});

test('a restore of a path that is not generated is an error, and nothing is written', () => {
  const repository = createRepository();
  const built = repository.build([file('a.txt', first)], { restore: ['b.txt'] });
  expect(built.ids).toEqual(['restore-unknown-file']);
  expect(repository.disk.files('/work')).toEqual({});
});

test('a conflict is not merged over, and is settled by taking the markers out', () => {
  const repository = createRepository();
  repository.build([file('a.txt', first)]);
  repository.put('a.txt', 'alpha\nbeta\ngamma\ndelta\nmine\n');
  const built = repository.build([file('a.txt', second), file('b.txt', 'x\n')]);
  expect(built.conflicts).toEqual(['a.txt']);
  expect(built.ids).toEqual(['merge-conflict']);
  expect(repository.text('b.txt')).toBe('x\n');
  const marked = repository.text('a.txt');
  const third = second.replace('alpha', 'alpha, third');
  const again = repository.build([file('a.txt', third), file('b.txt', 'x\n')]);
  expect(again.decisions['a.txt']).toBe('unresolved');
  expect(again.ids).toEqual(['conflict-unresolved']);
  expect(repository.text('a.txt')).toBe(marked);
  repository.put('a.txt', 'alpha\nbeta\ngamma\ndelta\nmine\n');
  const settled = repository.build([file('a.txt', third), file('b.txt', 'x\n')]);
  expect(settled.conflicts).toEqual([]);
  expect(repository.text('a.txt')).toBe('alpha, third\nbeta\ngamma\ndelta\nmine\n');
});

test('what cannot be merged is settled by keeping it or by restoring', () => {
  for (const [options, text] of [
    [{ keep: ['a.txt'] }, '\u0000'],
    [{ restore: ['a.txt'] }, second],
  ] as const) {
    const repository = createRepository();
    repository.build([file('a.txt', first)]);
    repository.put('a.txt', Buffer.from([0]));
    expect(repository.build([file('a.txt', second)], { dryRun: true }).clean).toBe(false);
    repository.build([file('a.txt', second)], options);
    expect(repository.text('a.txt')).toBe(text);
    expect(repository.build([file('a.txt', second)]).clean).toBe(true);
  }
});

test('a text that holds conflict markers of its own is not taken for a conflict', () => {
  const repository = createRepository();
  const lesson = 'how git marks:\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\nend\nof\nlesson\n';
  repository.build([file('a.md', lesson)]);
  repository.put('a.md', `${lesson}mine\n`);
  expect(repository.build([file('a.md', lesson.replace('how', 'How'))]).decisions['a.md']).toBe('merge');
});
