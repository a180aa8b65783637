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
    'src/train/main.py': 'import mlflow\n# azureml-ai-monitoring\n',
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
  expect(out).toContain('[ ] a deployment that answers: `cellwright init --with deployment` or `batch`');
  expect((await cellwright(folder, 'doctor', '--require', '3')).code).toBe(1);
  expect((await cellwright(folder, 'doctor', '--require', '2')).code).toBe(0);
  expect((await cellwright(folder, 'doctor', '--require', '9')).code).toBe(2);
  expect(JSON.parse((await cellwright(folder, 'doctor', '--json')).out).level).toBe(2);
});

function isFound(texts: Readonly<Record<string, string>>, what: string): boolean | undefined {
  return assess(view(texts)).findings.find((one) => one.what.startsWith(what))?.found;
}

test('a deployment of a model that lacks what the platform imports does not answer', () => {
  const withoutScript = { ...fullConfig, deploy: { ...fullConfig.deploy, batch: false, script: false } };
  const served = files(withoutScript);
  expect(isFound(served, 'a deployment that answers')).toBe(true);
  expect(isFound({ ...served, 'src/train/main.py': 'import mlflow\n' }, 'a deployment that answers')).toBe(false);
});

test('a schedule that keeps a version of its data trains on nothing new', () => {
  const scheduled = { 'schedules/a.yml': 'create_job: ../pipeline-job.yml\n' };
  const pipeline = (path: string) => ({
    'pipeline-job.yml': `inputs:\n  rows:\n    type: uri_file\n    path: ${path}\n`,
  });
  const what = 'training by a schedule';
  expect(isFound({ ...scheduled, ...pipeline('azureml:rows@latest') }, what)).toBe(false);
  expect(isFound({ ...scheduled, ...pipeline('azureml://datastores/a/paths/rows.csv') }, what)).toBe(true);
  const renewed = { 'scripts/register_data.sh': 'scripts/update_schedule.sh\n' };
  expect(isFound({ ...scheduled, ...pipeline('azureml:rows@latest'), ...renewed }, what)).toBe(true);
});

test('scripts of a notebook of the SDK lie where it says', () => {
  const sdk = { 'train/fit.py': 'import mlflow\n', 'components/fit.yml': 'name: fit\ncode: ../train\n' };
  expect(isFound(sdk, 'code in scripts')).toBe(true);
  expect(isFound(sdk, 'tracked runs')).toBe(true);
  expect(isFound({ 'notebooks/fit.py': 'import mlflow\n' }, 'code in scripts')).toBe(false);
});
