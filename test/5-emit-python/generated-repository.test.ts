import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { python } from '../support/python.ts';
import { churnPlan } from './plans.ts';
import { runIn, runTests, writeRepository, writeText } from './repository.ts';
import { unusualPlan } from './unusual-plan.ts';

const strictRules = 'E4,E7,E9,F,I,W,B,UP';

describe.skipIf(!python())('a repository', () => {
  let churn = '';
  let unusual = '';
  beforeAll(() => {
    churn = writeRepository(churnPlan);
    unusual = writeRepository(unusualPlan);
  });
  afterAll(() => {
    for (const folder of [churn, unusual]) rmSync(folder, { recursive: true, force: true });
  });

  test('is clean for ruff, and formatted', () => {
    for (const folder of [churn, unusual]) {
      expect(runIn(folder, ['-m', 'ruff', 'check', '--select', strictRules, '.'])).toEqual({
        code: 0,
        output: expect.any(String),
      });
      expect(runIn(folder, ['-m', 'ruff', 'format', '--check', '.'])).toEqual({ code: 0, output: expect.any(String) });
    }
  });

  test('passes its own tests, with none left out', () => {
    const { code, output } = runTests(churn);
    expect(output).toMatch(/^\d+ passed in/m);
    expect(code).toBe(0);
  });

  test('has one test that fails where data cannot be made up, and says which sample it wants', {}, () => {
    const { code, output } = runTests(unusual);
    expect(output).toContain('cannot make up these data: put a small sample of them at tests/data/notes');
    expect(output).toMatch(/^1 failed, \d+ passed, 2 skipped in/m);
    expect(code).toBe(1);
  });

  test('passes these tests too once the sample is there', () => {
    writeText(unusual, 'tests/data/notes/log.txt', 'begun\n');
    const { code, output } = runTests(unusual);
    expect(output).toMatch(/^\d+ passed in/m);
    expect(code).toBe(0);
  });

  test('runs step by step, each in a process and a folder of its own', () => {
    const rows = Array.from(
      { length: 40 },
      (_, row) => `${20 + (row % 30)},${1000 + row * 7},${row % 3 ? 'basic' : 'pro'},${row % 2}`,
    );
    writeText(churn, 'run/customers.csv', ['age,income,plan,churned', ...rows, ''].join('\n'));
    const at = (path: string) => join(churn, 'run', path);
    const commands = [
      ['prepare', `--customers=${at('customers.csv')}`, `--df=${at('df')}`, `--means=${at('means')}`, '--scale=3'],
      [
        'split',
        `--df=${at('df')}`,
        ...['train_set', 'test_set', 'random_state'].map((name) => `--${name}=${at(name)}`),
      ],
      ['train', ...['train_set', 'test_set', 'random_state', 'report', 'model'].map((name) => `--${name}=${at(name)}`)],
    ];
    const environment = { PYTHONPATH: join(churn, 'src'), MLFLOW_TRACKING_URI: `file://${at('mlruns')}` };
    for (const [name, ...args] of commands) {
      const script = join(churn, 'src', String(name), `${name}.py`);
      const { code, output } = runIn(join(churn, 'run'), [script, ...args], environment);
      expect(code, output).toBe(0);
    }
    expect(existsSync(at('means/object.pkl'))).toBe(true);
    expect(readFileSync(at('report/report.txt'), 'utf8')).toMatch(/^accuracy\n {2}0\.\d{6}\n$/);
    expect(existsSync(at('df/table.parquet'))).toBe(true);
    expect(existsSync(at('model/MLmodel'))).toBe(true);
  });
});
