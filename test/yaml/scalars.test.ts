/** Scalars without quotes are what PyYAML, and so azure-ai-ml, makes of them. */
import { expect, test } from 'vitest';
import { isYamlProblem, readYaml } from '../../src/yaml/read.ts';
import { isYamlDate, isYamlNumber, type YamlValue } from '../../src/yaml/value.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const scalars = [
  ...['.', '..', './src', '+.', '._', '1.2.3', 'a.b', '1e3', '1.5e3', '1.e-3', '1.0e+3', '-.5', '.5', '1_.5', '089'],
  ...['012', '0x1F', '-0x1f', '0b11', '0o7', '1_000', '1__', '_1', '12:30', '1:60', '190:20:30', '+7', '-7', '0'],
  ...['y', 'n', 'Y', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'tRue', '~', 'null', 'nil', '.inf', '-.INF', 'Total'],
  ...['2024-01-02', '2024-1-2', '2024-01-02T03:04:05Z', '2024-01-02 03:04:05.5', '2024-01-02 3:04:05 +5', '2024-01'],
  ...[
    '2024-1-2 03:04:05-07:30',
    '!!str 12',
    '!!int "12"',
    '!!float 1',
    '!!bool "yes"',
    '!!null x',
    '!!timestamp 2024-01-02',
  ],
];

const program = `
import datetime, sys, yaml
kinds = {str: "text", bool: "bool", int: "integer", float: "number", datetime.date: "date", datetime.datetime: "date"}
for text in sys.argv[1:]:
    value = yaml.safe_load(f"key: {text}")["key"]
    print("null" if value is None else f"{kinds[type(value)]} {value}")
`;

function shown(text: string): string {
  const file = readYaml('x.yml', 'x.yml', `key: ${text}\n`);
  const value: YamlValue | undefined = isYamlProblem(file) ? file.message : file.root['key'];
  if (value === null) return 'null';
  if (isYamlNumber(value) || isYamlDate(value)) return `${value.kind} ${value.text}`;
  return typeof value === 'boolean' ? `bool ${value ? 'True' : 'False'}` : `text ${String(value)}`;
}

test('a dot is a folder, and no number', () => {
  expect(shown('.')).toBe('text .');
});

test.skipIf(!python())(`scalars without quotes are what PyYAML makes of them ${whyNoPython()}`, () => {
  const expected = runPython(['-c', program, ...scalars])
    .trim()
    .split('\n');
  expect(scalars.map((text) => `${text}: ${shown(text)}`)).toEqual(
    scalars.map((text, index) => `${text}: ${expected[index]}`),
  );
});
