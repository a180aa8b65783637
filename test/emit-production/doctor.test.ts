import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config.ts';
import { assess, levelNames, maturityItems } from '../../src/scaffold/maturity.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

function files(config = defaultConfig, extra: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const emitted = emitProduction(creditPlan, config).map((file) => [file.path, file.text]);
  return {
    ...Object.fromEntries(emitted),
    'tests/test_train.py': '',
    'src/train/main.py': 'import mlflow\n',
    ...extra,
  };
}

function view(texts: Readonly<Record<string, string>>) {
  return { paths: Object.keys(texts), read: (path: string) => texts[path] ?? '' };
}

test('an empty folder is at level 0, and misses everything', () => {
  const { level, findings } = assess(view({}));
  expect(level).toBe(0);
  expect(findings.filter((one) => one.found)).toEqual([]);
});

test('what a build writes by default is at level 2', () => {
  expect(assess(view(files())).level).toBe(2);
});

test('with everything on, and the notebook in the repository, it is at level 4', () => {
  const all = files({ ...fullConfig, version: '0.1.0' });
  expect(assess(view(all)).findings.filter((one) => !one.found)).toEqual([]);
  expect(assess(view(all)).level).toBe(4);
});

test.each([
  ['the gate', { ...fullConfig, gate: defaultConfig.gate }, 2],
  ['the deployment', { ...fullConfig, deploy: defaultConfig.deploy, monitoring: defaultConfig.monitoring }, 2],
  ['the set-up', { ...fullConfig, infra: false }, 2],
  ['the schedule', { ...fullConfig, schedule: defaultConfig.schedule }, 3],
  ['the monitor', { ...fullConfig, monitoring: defaultConfig.monitoring }, 3],
] as const)('without %s a repository with everything else falls back', (_what, config, level) => {
  expect(assess(view(files({ ...config, version: '0.1.0' }))).level).toBe(level);
});

test('every item says what adds it', () => {
  expect(maturityItems.filter((item) => !item.how.includes('`') && item.level !== 2)).toEqual([]);
  expect(Object.keys(levelNames)).toEqual(['0', '1', '2', '3', '4']);
});

test('the command says the level, what is missing for the next one, and fails below a required one', async () => {
  const folder = folderWith(files());
  const { code, out } = await cellwright(folder, 'doctor');
  expect(code).toBe(0);
  expect(out).toContain('Level 2 of 4: automated training');
  expect(out).toContain('[ ] a deployment: `cellwright init --with deployment` or `batch`');
  expect((await cellwright(folder, 'doctor', '--require', '3')).code).toBe(1);
  expect((await cellwright(folder, 'doctor', '--require', '2')).code).toBe(0);
  expect((await cellwright(folder, 'doctor', '--require', '9')).code).toBe(2);
  expect(JSON.parse((await cellwright(folder, 'doctor', '--json')).out).level).toBe(2);
});
