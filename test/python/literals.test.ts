import { expect, test } from 'vitest';
import { literalOf, toJson, toJsonText } from '../../src/python/literals.ts';
import { parseModule } from '../../src/python/parse.ts';

function literal(text: string) {
  const parsed = parseModule(text);
  if (!parsed.ok) throw new Error(parsed.message);
  const statement = parsed.module.body.at(-1);
  if (statement?.nodeType !== 'Expr') throw new Error('no expression');
  return literalOf(statement.value, text);
}

test.each([
  ['0', '0'],
  ['-5', '-5'],
  ['--5', '5'],
  ['+5', '5'],
  ['-0', '0'],
  ['1_000', '1000'],
  ['0x1F', '31'],
  ['-0b101', '-5'],
  ['0o17', '15'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
])('%s is the integer %s', (text, expected) => {
  expect(literal(text)).toEqual({ kind: 'int', text: expected });
});

test.each([
  ['1.5', '1.5'],
  ['-1e-3', '-1e-3'],
  ['1_0.0_1', '10.01'],
  ['5.', '5.'],
  ['.5', '.5'],
  ['1E5', '1E5'],
])('%s is the float %s', (text, expected) => {
  expect(literal(text)).toEqual({ kind: 'float', text: expected });
});

test.each([
  ['"a"', 'a'],
  ['\'a\' "b"', 'ab'],
  ['("a"\n  # no\n  "b")', 'ab'],
  ['r"\\n" "\\n"', '\\n\n'],
  ['"\\x41\\u00e9\\U0001F600\\101\\0"', 'Aé😀A\0'],
  ['"\\q\\\n!"', '\\q!'],
  ['"""a\r\nb"""', 'a\nb'],
  ['"..."', '...'],
  ['x = "日本😀"; u"é"', 'é'],
  ['"\ud83d\ude00"', '😀'],
])('%j is the string %j', (text, expected) => {
  expect(literal(text)).toEqual({ kind: 'str', value: expected });
});

test.each([
  ['True', { kind: 'bool', value: true }],
  ['None', { kind: 'none' }],
  ['b"a" b"b"', { kind: 'bytes' }],
  ['1j', { kind: 'complex' }],
  ['1 - 2.5j', { kind: 'complex' }],
  [
    '[1, "a", (None,), {2}]',
    {
      kind: 'list',
      items: [
        { kind: 'int', text: '1' },
        { kind: 'str', value: 'a' },
        { kind: 'tuple', items: [{ kind: 'none' }] },
        { kind: 'set', items: [{ kind: 'int', text: '2' }] },
      ],
    },
  ],
  [
    '{"a": -1}',
    {
      kind: 'dict',
      entries: [
        [
          { kind: 'str', value: 'a' },
          { kind: 'int', text: '-1' },
        ],
      ],
    },
  ],
  ['()', { kind: 'tuple', items: [] }],
])('%j', (text, expected) => {
  expect(literal(text)).toEqual(expected);
});

test.each([
  '...',
  '[...]',
  'x',
  'f"a"',
  '"a" f"b"',
  '1 + 2',
  'not True',
  '~1',
  '-"a"',
  '-True',
  '[*a]',
  '{**a}',
  '[x]',
  'set()',
  '"\\N{DASH}"',
])('%j is no literal that we can tell the value of', (text) => {
  expect(literal(text)).toBeNull();
});

test.each([
  [
    '[1, -2.5, "a", None, True, {"b": []}]',
    [1, -2.5, 'a', null, true, { b: [] }],
    '[1, -2.5, "a", null, true, {"b": []}]',
  ],
  ['{"__proto__": 1}', JSON.parse('{"__proto__": 1}'), '{"__proto__": 1}'],
  ['{"a": 1, "a": 2}', { a: 2 }, '{"a": 2}'],
  ['1.0', undefined, '1.0'],
  ['1e400', undefined, undefined],
  ['1e22', 1e22, '1e+22'.includes('.') ? '' : '1e+22'],
  ['[1.0, 2.0]', undefined, '[1.0, 2.0]'],
  ['12345678901234567890', undefined, '12345678901234567890'],
  ['{"2": 1, "1": 1}', undefined, '{"2": 1, "1": 1}'],
  ['{1: 2}', undefined, undefined],
  ['(1, 2)', undefined, undefined],
  ['b""', undefined, undefined],
])('%s as JSON', (text, json, jsonText) => {
  const value = literal(text);
  if (value === null) throw new Error('no literal');
  expect(toJson(value)).toEqual(json);
  expect(toJsonText(value)).toBe(jsonText);
});
