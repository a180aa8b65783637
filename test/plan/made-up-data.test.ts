/** Small data for the tests of a repository, made up from what is known of the notebook's data. */
import { describe, expect, test } from 'vitest';
import { parseJsonPrefix } from '../../src/4-plan/data/json-prefix.ts';
import { madeUpJson } from '../../src/4-plan/data/made-up-json.ts';
import { compile } from '../../src/compile.ts';
import { defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import type { FixturePlan } from '../../src/ir.ts';

/** What stands in for the data of a notebook whose files begin like this. */
function fixturesOf(code: string, previews: Readonly<Record<string, string>>): readonly FixturePlan[] {
  const paths = Object.entries(previews).map(([path, preview]) => ({ path, kind: 'file' as const, preview }));
  const notebooks = [{ path: 'nb.py', text: code }];
  const compiled = compile({ notebooks, modules: [], requirements: [], paths }, defaultConfig, createReport());
  return compiled.plan.kind === 'steps' ? (compiled.plan.testing?.data ?? []) : [];
}

describe('JSON', () => {
  test.each([
    ['{"a": [1, 2.5, true, null], "b": "x"}', { a: [1, 2.5, true, null], b: 'x' }],
    ['[{"a": 1}, {"a": 2}, {"a": ', [{ a: 1 }, { a: 2 }, {}]],
    ['{"a": 1, "b": "cut o', { a: 1 }],
    ['{"a": 12', {}],
    ['{"a" 1}', undefined],
    ['a,b\n1,2', undefined],
    ['{"a": 1} {"a": 2}', undefined],
  ])('%s is read as far as it goes', (text, value) => {
    expect(parseJsonPrefix(text)).toEqual(value);
  });

  test('keeps its form, and no text of anybody', () => {
    const seen = {
      people: [
        { name: 'Ada Lovelace', born: '1815-12-10', mail: 'ada@lovelace.uk', state: 'gone', visits: 3 },
        { name: 'Ada Lovelace', born: '1815-12-10', mail: 'ada@lovelace.uk', state: 'here', visits: 4 },
      ],
      by_day: { '2023-01-01': 'New Year', '2023-12-25': 'Christmas' },
    };
    expect(madeUpJson(seen, new Set(['gone']))).toEqual({
      people: [
        { name: 'text 1', born: '2024-01-01', mail: 'somebody3@example.org', state: 'gone', visits: 3 },
        { name: 'text 1', born: '2024-01-01', mail: 'somebody3@example.org', state: 'text 4', visits: 4 },
      ],
      by_day: { '2024-01-08': 'text 6', '2024-01-15': 'text 8' },
    });
  });

  test('that is read by itself is a fixture of its form', () => {
    const code = `# %%
import json
with open("holidays.json") as file:
    holidays = json.load(file)
# %%
print(len(holidays))
`;
    const [holidays] = fixturesOf(code, { 'holidays.json': '{"2023-01-01": "New Year", "2023-04' });
    expect(holidays?.content).toEqual({ kind: 'json', value: { '2024-01-01': 'text 2' } });
  });

  test('lines that become a table have its columns', () => {
    const code = `# %%
import pandas as pd
people = pd.read_json("people.jsonl", lines=True)
people = people[people["age"] > 3]
# %%
print(len(people))
`;
    const [people] = fixturesOf(code, { 'people.jsonl': '{"name": "Ada", "age": 3}\n{"name": "Bo", "age": 44}\n' });
    expect(people?.content).toMatchObject({
      kind: 'table',
      write: { format: 'jsonl' },
      columns: [{ name: 'name' }, { name: 'age', kind: 'values', isFloat: false }],
    });
    expect(JSON.stringify(people)).not.toContain('Ada');
  });
});
