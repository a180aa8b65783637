/** YAML is read as azure-ai-ml reads it: with PyYAML's idea of YAML 1.1. */
import { expect, test } from 'vitest';
import { readYamlFile } from '../../src/azureml/yaml-file.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';

const scalars = [
  ...['.', '..', './src', '+.', '._', '1.2.3', 'a.b', '1e3', '1.5e3', '1.e-3', '1.0e+3', '-.5', '.5', '1_.5', '089'],
  ...['012', '0x1F', '-0x1f', '0b11', '0o7', '1_000', '1__', '_1', '12:30', '1:60', '190:20:30', '+7', '-7', '0'],
  ...['y', 'n', 'Y', 'yes', 'No', 'on', 'OFF', 'true', 'False', 'tRue', '~', 'null', 'nil', '.inf', '-.INF', 'Total'],
];

function kindOf(value: unknown): string {
  return value === null
    ? 'null'
    : `${typeof value} ${value === Infinity ? 'inf' : value === -Infinity ? '-inf' : value}`;
}

const program = `
import sys, yaml
kinds = {str: "string", bool: "boolean", int: "number", float: "number"}
def kind(value):
    if value is None:
        return "null"
    shown = str(value).lower() if isinstance(value, bool) else int(value) if isinstance(value, float) and value.is_integer() else value
    return f"{kinds[type(value)]} {shown}"
for text in sys.argv[1:]:
    print(kind(yaml.safe_load(f"key: {text}")["key"]))
`;

test('a dot is a folder, and no number', () => {
  const { value, findings } = readYamlFile('components/a.yml', 'code: .\ninputs:\n  - .\n  - 2024-01-01\n');
  expect(value.code).toBe('.');
  expect(value.inputs).toEqual(['.', new Date('2024-01-01')]);
  expect(findings).toEqual([]);
});

test.skipIf(!python())(`scalars without quotes are what PyYAML makes of them ${whyNoPython()}`, () => {
  const read = scalars.map((text) => `${text}: ${kindOf(readYamlFile('x.yml', `key: ${text}\n`).value.key)}`);
  const expected = runPython(['-c', program, ...scalars])
    .trim()
    .split('\n');
  expect(read).toEqual(scalars.map((text, index) => `${text}: ${expected[index]}`));
});
