import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictSides, countConflicts } from '../../src/6-write/merge/markers.ts';
import { mergeTexts } from '../../src/6-write/merge/merge.ts';
import { splitBlocks } from '../../src/6-write/merge/python-blocks.ts';
import { joinLines, splitLines } from '../../src/6-write/merge/text-lines.ts';

// The same draws in each run: what fails once fails again.
fc.configureGlobal({ seed: 29 });

const mark = '\uFEFF';

test.each([
  ['LF stays', 'a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n', 'A\nb\nC\n'],
  ['CRLF on disk stays', 'a\nb\nc\n', 'A\r\nb\r\nc\r\n', 'a\nb\nC\n', 'A\r\nb\r\nC\r\n'],
  ['CRLF that is generated now arrives', 'a\nb\nc\n', 'A\nb\nc\n', 'a\r\nb\r\nC\r\n', 'A\nb\r\nC\r\n'],
  ['line ends that are mixed on disk stay mixed', 'a\nb\nc\n', 'A\r\nb\nc\r\n', 'a\nb\nc\nd\n', 'A\r\nb\nc\r\nd\r\n'],
  ['a final newline that the user removed stays away', 'a\nb\nc\n', 'A\nb\nc', 'a\nb\nc\nd\n', 'A\nb\nc\nd'],
  ['a final newline that the user added stays', 'a\nb\nc', 'A\nb\nc\n', 'a\nb\nC', 'A\nb\nC\n'],
  ['a final newline that is generated now arrives', 'a\nb\nc', 'A\nb\nc', 'a\nb\nc\n', 'A\nb\nc\n'],
  ['a byte order mark on disk stays', 'a\nb\nc\n', `${mark}A\nb\nc\n`, 'a\nb\nC\n', `${mark}A\nb\nC\n`],
  ['a byte order mark that was removed stays away', `${mark}a\nb\nc\n`, 'A\nb\nc\n', `${mark}a\nb\nC\n`, 'A\nb\nC\n'],
  ['a lone CR is a character', 'a\rx\nb\nc\n', 'a\rx\nb\nC\n', 'a\ry\nb\nc\n', 'a\ry\nb\nC\n'],
  ['a line separator is a character', 'a\u2028x\nb\nc\n', 'a\u2028x\nb\nC\n', 'a\u2028y\nb\nc\n', 'a\u2028y\nb\nC\n'],
  ['both removed the last line', 'a\nb\nc\n', 'a\nb\n', 'a\nb\n', 'a\nb\n'],
])('%s', (_, base, disk, next, merged) => {
  expect(mergeTexts({ base, disk, next, python: false })).toEqual({ text: merged, conflicts: 0 });
});

test('a conflict in a CRLF file without final newline has CRLF markers', () => {
  const merged = mergeTexts({ base: 'a\nb', disk: 'a\r\nmine', next: 'a\ntheirs', python: false });
  expect(merged.text).toBe(
    'a\r\n<<<<<<< yours\r\nmine\r\n||||||| base\r\nb\r\n=======\r\ntheirs\r\n>>>>>>> generated\r\n',
  );
});

test('changes of neighbouring lines are a conflict, as in git', () => {
  expect(mergeTexts({ base: 'a\nb\n', disk: 'A\nb\n', next: 'a\nB\n', python: false }).conflicts).toBe(1);
  expect(mergeTexts({ base: 'a\nx\nb\n', disk: 'A\nx\nb\n', next: 'a\nx\nB\n', python: false }).conflicts).toBe(0);
});

test('a file of 20,000 lines in quite another order is merged in reasonable time', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `line ${(index * 7919) % 20_000}\n`);
  const started = process.cpuUsage().user;
  const merged = mergeTexts({
    base: lines.join(''),
    disk: lines.toReversed().join(''),
    next: lines.toSorted().join(''),
    python: false,
  });
  expect(merged.conflicts).toBe(1);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(10);
});

const anyText = fc
  .array(fc.constantFrom('a', 'b', '', 'x\r', '"""', '\uFEFF', 'def f():', '#'))
  .chain((lines) => fc.constantFrom('\n', '\r\n').map((end) => lines.join(end)));

test('splitting into lines and joining them gives the same text', () => {
  const property = fc.property(anyText, (text) => {
    expect(joinLines(splitLines(text))).toBe(text);
  });
  fc.assert(property, { numRuns: 500 });
});

test('a merge with nothing changed on one side gives the other side', () => {
  const property = fc.property(anyText, anyText, fc.boolean(), (base, other, python) => {
    expect(mergeTexts({ base, disk: other, next: base, python }).text).toBe(other);
  });
  fc.assert(property, { numRuns: 500 });
});

const python = [
  '#!/usr/bin/env python',
  '"""Module.',
  '',
  'def not_a_function():',
  '"""',
  'import os',
  '',
  '',
  '# about load',
  '@cache',
  '@other(',
  '    1,',
  ')',
  'def load(path: str = "def x():"):',
  "    text = '''",
  'def hidden():',
  "'''",
  '    return text',
  '',
  'LIMIT = {',
  '"a": 1,',
  '}',
  '',
  'async def wait():',
  '    pass',
  'class Größe:',
  '    pass',
  'value = 1 + \\',
  '2',
  'if __name__ == "__main__":',
  '    main()',
  '',
];

test('a Python file is split at its top-level functions and classes, and nowhere else', () => {
  const blocks = splitBlocks(splitLines(python.join('\n')).lines);
  expect(blocks?.blocks.map((block) => [block.kind, block.name, block.lines.length, block.gap.length])).toEqual([
    ['code', '<head>', 6, 0],
    ['function', 'load', 10, 2],
    ['code', '', 3, 1],
    ['function', 'wait', 2, 1],
    ['class', 'Größe', 2, 0],
    ['code', '<guard>', 4, 0],
  ]);
});

test('no line is lost when a Python file is split', () => {
  const { lines } = splitLines(python.join('\n'));
  const split = splitBlocks(lines);
  expect([...(split?.blocks ?? []).flatMap((block) => [...block.gap, ...block.lines]), ...(split?.tail ?? [])]).toEqual(
    lines,
  );
});

test.each(['x = (', '"""open', 'x = )', "y = 'open"])('a Python file with %j is merged by lines', (line) => {
  expect(splitBlocks(splitLines(`${line}\ndef f():\n    pass\n`).lines)).toBeNull();
  const base = 'a = 1\nb = 1\nc = 1\n';
  expect(mergeTexts({ base, disk: `${base}${line}\n`, next: base.replace('a = 1', 'a = 2'), python: true }).text).toBe(
    `a = 2\nb = 1\nc = 1\n${line}\n`,
  );
});

test.each([
  ['a\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> b\n', 1],
  ['<<<<<<< yours\r\nx\r\n||||||| base\r\n=======\r\ny\r\n>>>>>>> generated\r\n', 1],
  ['Title\n=======\ntext\n', 0],
  ['<<<<<<< a\n=======\n', 0],
  ['  <<<<<<< a\n=======\n>>>>>>> b\n', 0],
])('%j holds %i conflicts', (text, count) => {
  expect(countConflicts(text)).toBe(count);
});

test('the sides of a conflict are told apart', () => {
  const merged = mergeTexts({ base: 'a\nb\nc\n', disk: 'a\nmine\nc\n', next: 'a\ntheirs\nc\n', python: false });
  expect(conflictSides(merged.text)).toEqual(['a\nmine\nc\n', 'a\ntheirs\nc\n']);
});
