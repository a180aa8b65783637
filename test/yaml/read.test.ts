import { describe, expect, test } from 'vitest';
import { pythonFloatText, readPlainScalar } from '../../src/yaml/plain-scalar.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { scalarText } from '../../src/yaml/value.ts';

describe('a scalar without quotes is read as PyYAML reads it', () => {
  test.each([
    ['true', true],
    ['yes', true],
    ['Off', false],
    ['~', null],
    ['null', null],
    ['1e-3', '1e-3'],
    ['1e5', '1e5'],
    ['y', 'y'],
    ['1.2.3', '1.2.3'],
    ['08', '08'],
    ['-', '-'],
    ['.', '.'],
    ['-.5', '-.5'],
  ])('%s', (text, value) => {
    expect(readPlainScalar(text)).toEqual(value);
  });

  test.each([
    ['3', 'integer', '3'],
    ['-7', 'integer', '-7'],
    ['+7', 'integer', '7'],
    ['012', 'integer', '10'],
    ['0x1f', 'integer', '31'],
    ['0b101', 'integer', '5'],
    ['1_000', 'integer', '1000'],
    ['12:30', 'integer', '750'],
    ['123456789012345678901', 'integer', '123456789012345678901'],
    ['0.10', 'number', '0.1'],
    ['1.0', 'number', '1.0'],
    ['1.', 'number', '1.0'],
    ['.5', 'number', '0.5'],
    ['1.0e+5', 'number', '100000.0'],
    ['1.0e-05', 'number', '1e-05'],
    ['.inf', 'number', 'inf'],
    ['-.INF', 'number', '-inf'],
    ['.nan', 'number', 'nan'],
  ])('%s is the %s that Python writes as %s', (text, kind, python) => {
    expect(readPlainScalar(text)).toMatchObject({ kind, text: python });
  });
});

test.each([
  [0, '0.0'],
  [-0, '-0.0'],
  [0.0001, '0.0001'],
  [0.00012345, '0.00012345'],
  [0.00001, '1e-05'],
  [1.5e-7, '1.5e-07'],
  [1e15, '1000000000000000.0'],
  [1e16, '1e+16'],
  [1.5e300, '1.5e+300'],
  [123.456, '123.456'],
  [0.1 + 0.2, '0.30000000000000004'],
])('the float %f is written as Python writes it', (value, text) => {
  expect(pythonFloatText(value)).toBe(text);
});

test('quotes keep text, anchors and merge keys are followed, places are known', () => {
  const text = 'a: "1"\nb: &base\n  x: 1\n  y: 2\nc:\n  <<: *base\n  y: !!str 3\nd: *base\n';
  const file = readYaml('/f.yml', 'f.yml', text);
  if ('message' in file) throw new Error(file.message);
  expect(file.root['a']).toBe('1');
  expect(file.root['c']).toMatchObject({ x: { value: 1 }, y: '3' });
  expect(file.root['d']).toMatchObject({ y: { value: 2 } });
  expect(file.spanAt(['c', 'y'])).toMatchObject({ file: 'f.yml', cell: null, line: 7, column: 2 });
  expect(file.spanAt(['c', 'nothing']).line).toBe(5);
});

test.each([
  ['a: [1', 'a list that is not closed'],
  ['a: 1\n b: 2', 'a wrong indent'],
  ['- 1', 'a list where a mapping must be'],
])('%j is a problem with a line: %s', (text) => {
  expect(readYaml('/f.yml', 'f.yml', text)).toMatchObject({ line: expect.any(Number), message: expect.any(String) });
});

test('booleans and numbers have the text that Azure hands to a command', () => {
  expect([true, false, 'x', null].map(scalarText)).toEqual(['True', 'False', 'x', null]);
});

test('the lines of a text in quotes may begin anywhere, as PyYAML lets them', () => {
  const file = readYaml('/f.yml', 'f.yml', 'a:\n  b: "one\n\n two\n    three: \\" x\n y"\n  c: \'p\n q\'\n');
  expect('message' in file ? file : file.root).toEqual({ a: { b: 'one\ntwo three: " x y', c: 'p q' } });
});

test('a quote that is never closed is a problem', () => {
  expect(readYaml('/f.yml', 'f.yml', 'a: "one\nb: two\n')).toMatchObject({ message: expect.stringContaining('quote') });
});

test.each([
  ['lists in lists', 'a: 1\nb:\n- '.concat('- '.repeat(20_000), '1\n')],
  ['brackets', `a: ${'['.repeat(20_000)}\n`],
])('%s without end are a problem, and no crash', (_what, text) => {
  expect(readYaml('a.yml', 'a.yml', text)).toMatchObject({ message: expect.any(String) });
});
