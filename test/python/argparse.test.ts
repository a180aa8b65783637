import { expect, test } from 'vitest';
import { findArgument, readScriptArguments } from '../../src/python/facts/argparse.ts';

const script = `
import argparse
parser = argparse.ArgumentParser()
parser.add_argument("--rate", "-r", type=float, default=0.5, help="required=True, type=bool")
parser.add_argument("--data", required=True)
parser.add_argument("--fast", action="store_true")
parser.add_argument("--flag", type=bool)
parser.add_argument("name")
`;

test('the arguments of a script, by its tree', () => {
  const read = readScriptArguments(`${script}args = parser.parse_args()\n`);
  const shown = read?.arguments.map(({ options, required, isFlag, isBool, default: value }) => [
    options.join(),
    ...(required ? ['required'] : []),
    ...(isFlag ? ['flag'] : []),
    ...(isBool ? ['bool'] : []),
    ...(value === null ? [] : [`${script}args`.slice(value.start, value.end)]),
  ]);
  expect(shown).toEqual([
    ['--rate,-r', '0.5'],
    ['--data', 'required'],
    ['--fast', 'flag'],
    ['--flag', 'bool'],
    ['name'],
  ]);
  expect(read?.isComplete).toBe(true);
});

test.each([
  ['unknown arguments are accepted', 'args, rest = parser.parse_known_args()'],
  ['other parsers are taken over', 'other = argparse.ArgumentParser(parents=[parser])'],
  ['names are computed', 'parser.add_argument(f"--{x}")'],
])('a command line is not known in full where %s', (_, line) => {
  expect(readScriptArguments(`${script}${line}\n`)?.isComplete).toBe(false);
});

test('a script without argparse, and one that is no Python, tell nothing', () => {
  expect(readScriptArguments('print(1)\n')).toBe(null);
  expect(readScriptArguments('parser.add_argument("--x"\n')).toBe(null);
});

test('an option is found by its name, or by what only it begins with', () => {
  const known = readScriptArguments(script) ?? { arguments: [], isComplete: false };
  expect(findArgument(known, '-r')?.options[0]).toBe('--rate');
  expect(findArgument(known, '--da')?.options[0]).toBe('--data');
  expect(findArgument(known, '--f')).toBe(null);
});
