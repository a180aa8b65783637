import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check as isFormatted } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Config } from '../../src/config.ts';
import { creditPlan, emitProduction, productionCases } from '../5-emit-production/production.ts';
import { findingsOf } from '../azureml/findings-of.ts';
import { judge } from '../support/judges.ts';
import { python, whyNoPython } from '../support/python.ts';
import { judgeByAzure, writeFiles } from './azure-ai-ml.ts';
import { pipelineErrors } from './pipelines-schema.ts';
import { cases, emitCase } from './plans.ts';
import { loadWorkflowParser } from './workflow-parser.ts';

const emitted = [
  ...Object.entries(cases).map(([name, example]) => ({ name, files: emitCase(example) })),
  ...Object.entries(productionCases).map(([name, config]) => ({
    name,
    files: emitProduction(creditPlan, onBoth(config)),
  })),
].map((example, place) => ({ ...example, place }));
/** What azure-ai-ml says of each: it is loaded once, which takes longer than all of its answers. */
const problems = python() ? judgeByAzure(emitted.map(({ files }) => files)) : [];
const workflowErrors = await loadWorkflowParser();
const actionlint = judge('actionlint');
const shellcheck = judge('shellcheck');

describe.each(emitted)('$name', ({ files, place }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cellwright-emit-'));
    writeFiles(folder, files);
    execFileSync('git', ['init', '--quiet', folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('no two files have one path, and every file ends with one line end', () => {
    expect(new Set(files.map((file) => file.path.toLowerCase())).size).toBe(files.length);
    for (const file of files.filter(({ text }) => text !== '')) expect(file.text, file.path).toMatch(/[^\n]\n$/);
  });

  test('our validation finds nothing', () => {
    expect(findingsOf(files)).toEqual([]);
  });

  test.skipIf(!python())(`azure-ai-ml loads and validates every file ${whyNoPython()}`, () => {
    expect(problems[place]).toEqual([]);
  });

  test('YAML and Markdown are as prettier prints them', async () => {
    const texts = files.filter(({ path }) => /\.(yml|md|json)$/.test(path));
    const unstable: string[] = [];
    for (const { path, text } of texts) {
      if (!(await isFormatted(text, { filepath: path }))) unstable.push(path);
    }
    expect(unstable).toEqual([]);
  });

  test("workflows pass GitHub's own parser", () => {
    for (const { path, text } of files.filter((file) => file.path.startsWith('.github/'))) {
      expect(workflowErrors(path, text), path).toEqual([]);
    }
  });

  test.skipIf('missing' in actionlint)('workflows pass actionlint with shellcheck', () => {
    if ('missing' in actionlint) return;
    const result = spawnSync(actionlint.command, { cwd: folder, encoding: 'utf8' });
    expect(result.stdout + result.stderr).toBe('');
  });

  test.skipIf('missing' in shellcheck)('shell scripts pass shellcheck, those inside of pipelines too', () => {
    if ('missing' in shellcheck) return;
    const scripts = files.filter(({ path }) => path.endsWith('.sh')).map(({ text }) => text);
    const inline = files
      .filter(({ path }) => path.startsWith('azure-pipelines/'))
      .flatMap(({ text }) => inlineScripts(parse(text)).map((script) => `#!/bin/bash\n${script}`));
    for (const input of [...scripts, ...inline]) {
      const result = spawnSync(shellcheck.command, ['--exclude=SC2154', '-'], { input, encoding: 'utf8' });
      expect(result.stdout, input).toBe('');
    }
  });

  test.skipIf(!python())(`Azure Pipelines files fit the public schema ${whyNoPython()}`, () => {
    for (const { path, text } of files.filter((file) => file.path.startsWith('azure-pipelines/'))) {
      expect(pipelineErrors(text), path).toEqual([]);
    }
  });

  test.skipIf(!python())(`Python scripts are lint-clean ${whyNoPython()}`, () => {
    const ruff = spawnSync(python() ?? '', ['-m', 'ruff', 'check', '--select=E4,E7,E9,F,I', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(ruff.stdout).toMatch(/All checks passed|No Python files/);
  });

  test('no text of the notebook can be evaluated where Azure ML or GitHub would', () => {
    for (const { path, text } of files.filter(
      (file) => /\.ya?ml$/.test(file.path) && !/^(data\/|cellwright\.yml)/.test(file.path),
    )) {
      expect(text, path).not.toMatch(/\$\{\{ ?(secrets|inputs\.y|x|y)\b/);
    }
  });
});

test('the same plan gives the same bytes', () => {
  const again = [
    ...Object.values(cases).map(emitCase),
    ...Object.values(productionCases).map((config) => emitProduction(creditPlan, onBoth(config))),
  ];
  expect(again).toEqual(emitted.map(({ files }) => files));
});

/** The settings with workflows for both services. */
function onBoth(config: Config): Config {
  return { ...config, ci: ['github', 'azure-devops'] };
}

/** The scripts inside a pipeline's steps. */
function inlineScripts(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(inlineScripts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    ['inlineScript', 'bash'].includes(key) && typeof item === 'string' ? [item] : inlineScripts(item),
  );
}

test("GitHub's parser finds a mistake", () => {
  expect(workflowErrors('x.yml', 'on: push\njobs:\n  a:\n    steps: []\n').length).toBeGreaterThan(0);
});

test.skipIf(!python())(`the schema of Azure Pipelines finds mistakes ${whyNoPython()}`, () => {
  const step = (lines: string) => pipelineErrors(`pool: {vmImage: ubuntu-24.04}\nsteps:\n${lines}\n`);
  expect(step('  - bash: echo 1')).toEqual([]);
  expect(step('  - bash: echo 1\n    wrokingDirectory: src')).not.toEqual([]);
  expect(step('  - task: AzureCLI@2\n    inputs: {azureSubscription: dev, scriptTipe: bash}')).not.toEqual([]);
  expect(pipelineErrors('jobs:\n  - deployment: x\n    strategy: {runOnes: {deploy: {steps: []}}}\n')).not.toEqual([]);
});
