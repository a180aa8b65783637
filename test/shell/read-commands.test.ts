import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { insideQuotes, openQuote, quoteWord } from '../../src/shell/quote.ts';
import { readCommands, readWords, textsOf } from '../../src/shell/read-commands.ts';

describe('the commands of a shell text', () => {
  test.each([
    ['python a.py --x "a b" \'c\'', [['python', 'a.py', '--x', 'a b', 'c']]],
    ['a && b || c; d | e & f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['a \\\n  b # comment\nc', [['a', 'b'], ['c']]],
    ['echo "it is \\"x\\"" it\\\'s', [['echo', 'it is "x"', "it's"]]],
    ['cat a.txt > b.txt 2>&1', [['cat', 'a.txt']]],
    ['pip install pandas>=2,<3 "numpy>1"', [['pip', 'install', 'pandas>=2,<3', 'numpy>1']]],
    ['echo {a + b} ${{ inputs.x }}', [['echo', '{a + b}', '${{ inputs.x }}']]],
    ['(cd x && make)', [['cd', 'x'], ['make']]],
    ['echo "not closed', [['echo', 'not closed']]],
    ['echo a\u00a0b \u2028', [['echo', 'a\u00a0b', '\u2028']]],
    ['', []],
  ])('%s', (text, commands) => {
    expect(readCommands(text).map(textsOf)).toEqual(commands);
  });

  test('redirections have their targets, and words the places of their characters', () => {
    const text = 'sort < "in put" >> out.txt 2>/dev/null';
    const [command] = readCommands(text);
    expect(command?.redirects.map(({ mode, target }) => [mode, target?.text])).toEqual([
      ['<', 'in put'],
      ['>>', 'out.txt'],
      ['2>', '/dev/null'],
    ]);
    for (const { target } of command?.redirects ?? [])
      expect(target?.places.map((place) => text[place]).join('')).toBe(target?.text);
  });

  test('brackets stay in the text of a command', () => {
    expect(readCommands('x; (cd y && ls $(date))').map(({ text }) => text)).toEqual(['x', '(cd y', 'ls $(date))']);
  });
});

describe('quotes', () => {
  const nasty = ['', 'plain', 'a b', "it's", '"', '$HOME', '`x`', '\\', 'a\'b"c$d!e', 'ü', '*', '~', '#', '\n'];

  test('a quoted word is one word with that text, to bash and to the reader', () => {
    const script = nasty.map((text) => `printf '%s\\0' ${quoteWord(text)}`).join('\n');
    const printed = execFileSync('bash', ['-c', script], { encoding: 'utf8' });
    expect(printed.split('\0').slice(0, -1)).toEqual(nasty);
    for (const text of nasty.filter((one) => one !== '' && one !== '\n'))
      expect(readWords(`x ${quoteWord(text)}`)).toEqual(['x', text]);
  });

  test.each([
    ['a "b', '"'],
    ["a 'b", "'"],
    ['a "b" \'c\'', ''],
    ["a \\' b", ''],
    ["'\\'", ''],
  ])('open at the end of %s: %s', (text, open) => {
    expect(openQuote(text)).toBe(open);
  });

  test('a text is put into quotes that are open', () => {
    for (const open of ["'", '"'] as const)
      expect(readWords(`x ${open}a ${insideQuotes('b\'"$c', open)}${open}`)).toEqual(['x', 'a b\'"$c']);
  });
});
