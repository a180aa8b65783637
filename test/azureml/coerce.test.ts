import { expect, test } from 'vitest';
import { coerce } from '../../src/azureml/coerce.ts';
import { inputPort, type Literal } from '../../src/azureml/ports.ts';

const plain = inputPort('x', 'string');

const integer = (value: number): Literal => ({ kind: 'integer', text: String(value) });
const text = (value: string): Literal => ({ kind: 'string', text: value });

const rows: readonly (readonly [string, Literal['kind'], string, string])[] = [
  ['string', 'string', 'a b', 'a b'],
  ['string', 'integer', '3', '3'],
  ['string', 'boolean', 'True', 'True'],
  ['integer', 'integer', '3', '3'],
  ['integer', 'string', '3', '3'],
  ['integer', 'string', '3.0', '3'],
  ['integer', 'number', '10.0', '10'],
  ['integer', 'number', '3.5', 'mismatch'],
  ['integer', 'boolean', 'True', 'mismatch'],
  ['integer', 'string', 'three', 'mismatch'],
  ['number', 'integer', '3', '3'],
  ['number', 'string', '1e-3', '1e-3'],
  ['number', 'number', '0.5', '0.5'],
  ['number', 'string', 'nan', 'nan'],
  ['number', 'string', 'half', 'mismatch'],
  ['number', 'boolean', 'False', 'mismatch'],
  ['boolean', 'boolean', 'True', 'True'],
  ['boolean', 'string', 'true', 'True'],
  ['boolean', 'string', 'FALSE', 'False'],
  ['boolean', 'integer', '1', 'mismatch'],
  ['boolean', 'string', 'yes', 'mismatch'],
  ['any', 'number', '1.0', '1.0'],
];

test.each(rows)('a %s input given the %s %s', (type, kind, text, expected) => {
  const result = coerce({ ...plain, type }, { kind, text });
  expect(result.kind === 'literal' ? result.literal.text : result.kind).toBe(expected);
});

test.each([
  ['integer', '1', 'less', 2],
  ['number', '2.5', 'greater', 2],
])('a %s of %s is out of range', (type, given, relation, bound) => {
  const port = { ...plain, type, min: integer(2), max: integer(type === 'number' ? 2 : 9) };
  expect(coerce(port, text(given))).toEqual({ kind: 'out-of-range', relation, bound });
});

test('a string is one of the enum', () => {
  const port = { ...plain, enum: [text('l1'), text('l2')] };
  expect(coerce(port, { kind: 'string', text: 'l2' }).kind).toBe('literal');
  expect(coerce(port, { kind: 'string', text: 'l3' }).kind).toBe('not-in-enum');
});
