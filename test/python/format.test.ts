import { expect, test } from 'vitest';
import { createFormatter, lint, lintUndefined } from '../../src/python/format.ts';

const formatter = createFormatter({ firstParty: ['steps'] });

test.each([
  [
    'imports are split, sorted and cleaned',
    'import sys, os\nfrom steps import a\nimport numpy as np\nprint(a, sys, np)\n',
    'import sys\n\nimport numpy as np\n\nfrom steps import a\n\nprint(a, sys, np)\n',
  ],
  ['f-strings without fields become strings', "x = f'a'\n", 'x = "a"\n'],
  ['white space in strings stays', 'x = """a  \n \nb"""  \n', 'x = """a  \n \nb"""\n'],
  [
    'offsets are right behind letters that take two units',
    'x = "😀"; import os, sys; print(sys)\n',
    'x = "😀"\nimport sys  # noqa: E402\n\nprint(sys)\n',
  ],
  ['an empty text stays empty', '', ''],
  ['top-level await is Python in a notebook only', 'async def f():\n  await g()\n', 'async def f():\n    await g()\n'],
])('%s', (_, text, expected) => {
  const formatted = formatter.format(text);
  expect(formatted).toBe(expected);
  expect(formatter.format(formatted)).toBe(formatted);
});

test('lines are as long as asked', () => {
  const text = `x = [${Array.from({ length: 22 }, (_, index) => index).join(', ')}]\n`;
  expect(createFormatter({ firstParty: [], lineLength: 120 }).format(text)).toBe(text);
  expect(createFormatter({ firstParty: [], lineLength: 40 }).format(text)).not.toBe(text);
});

test('what is no Python throws, with the place and the text', () => {
  expect(() => formatter.format('x = (\n')).toThrow(/not valid.*line \d+[\s\S]*x = \(/);
});

test('names that nothing defines are found', () => {
  expect(lintUndefined('import a\nprint(a.b, c)\ndef f(): return d')).toEqual([
    { name: 'c', line: 2 },
    { name: 'd', line: 3 },
  ]);
});

test('the linter names its rules', () => {
  expect(lint('import os\n\nx = 1\n').map(({ code, line }) => [code, line])).toEqual([['F401', 1]]);
  expect(lint('x = (\n')[0]?.code).toBe('invalid-syntax');
  expect(lint('import sys\n\nprint(sys)\n')).toEqual([]);
});
