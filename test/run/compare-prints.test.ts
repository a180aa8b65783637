import { expect, test } from 'vitest';
import { isPrintedAgain } from '../../src/verify/compare-prints.ts';

function printed(...texts: readonly string[]) {
  return texts.map((text) => ({ text, cell: 0, line: null }));
}

test.each([
  ['in the same place', ['0.5', '0.7'], ['0.5', '0.7'], true],
  ['in another place, where another line could have stood', ['0.5', '0.7'], ['0.7', '0.5'], false],
  ['in any place, where more was printed', ['0.5', '0.7'], ['epoch', '0.5', '0.8'], true],
  ['nowhere', ['0.5', '0.7'], ['0.6', '0.7'], false],
])('a line of the first run is printed again: %s', (_, first, second, expected) => {
  const lines = printed(...first);
  const [line] = lines;
  expect(line && isPrintedAgain(lines, printed(...second), line)).toBe(expected);
});
