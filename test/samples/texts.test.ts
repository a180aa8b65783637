/** The files of the samples' repositories, as they are committed, judged by the tools that their users have. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check as isFormatted } from 'prettier';
import { describe, expect, onTestFinished, test } from 'vitest';
import { judgeByAzure } from '../5-emit-azureml/azure-ai-ml.ts';
import { loadWorkflowParser } from '../5-emit-azureml/workflow-parser.ts';
import { runIn, writeText } from '../5-emit-python/repository.ts';
import { readTree } from '../support/golden.ts';
import { judge } from '../support/judges.ts';
import { python, whyNoPython } from '../support/python.ts';
import { sampleNames, samples } from '../support/samples.ts';

const repositories = sampleNames().map((name) => {
  const files = Object.entries(readTree(path.join(samples, name, 'expected')));
  return { name, files: files.filter(([file]) => !file.startsWith('.cellwright/')) };
});
const folders = repositories.map(({ name }) => path.join(name, 'expected'));
const actionlint = judge('actionlint');

describe.each(repositories)('samples/$name', ({ name, files }) => {
  const workflows = files.filter(([file]) => file.startsWith('.github/'));

  test('YAML, JSON and Markdown are as prettier prints them', async () => {
    const unstable: string[] = [];
    for (const [file, text] of files.filter(([one]) => /\.(ya?ml|md|json)$/.test(one))) {
      if (!(await isFormatted(text, { filepath: file }))) unstable.push(file);
    }
    expect(unstable).toEqual([]);
  });

  test("workflows pass GitHub's own parser", async () => {
    const workflowErrors = await loadWorkflowParser();
    expect(workflows.length).toBeGreaterThan(1);
    for (const [file, text] of workflows) expect(workflowErrors(file, text), file).toEqual([]);
  });

  test.skipIf('missing' in actionlint)('workflows pass actionlint', () => {
    if ('missing' in actionlint) return;
    // It looks for called workflows in the Git repository around it.
    const folder = mkdtempSync(path.join(tmpdir(), `cellwright-${name}-`));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    spawnSync('git', ['init', '--quiet', folder]);
    for (const [file, text] of workflows) writeText(folder, file, text);
    const result = spawnSync(actionlint.command, { cwd: folder, encoding: 'utf8' });
    expect(result.stdout + result.stderr).toBe('');
    expect(result.status).toBe(0);
  });
});

describe.skipIf(!python())(`all of them ${whyNoPython()}`, () => {
  test('azure-ai-ml loads and validates every file', () => {
    const problems = judgeByAzure(repositories.map(({ files }) => files.map(([file, text]) => ({ path: file, text }))));
    expect(Object.fromEntries(repositories.map(({ name }, place) => [name, problems[place]]))).toEqual(
      Object.fromEntries(repositories.map(({ name }) => [name, []])),
    );
  });

  test('Python is lint-clean and formatted', () => {
    const rules = '--select=E4,E7,E9,F,I';
    expect(runIn(samples, ['-m', 'ruff', 'check', '--no-cache', rules, ...folders])).toMatchObject({ code: 0 });
    const formatted = runIn(samples, ['-m', 'ruff', 'format', '--no-cache', '--check', ...folders]);
    expect(formatted).toMatchObject({ code: 0, output: expect.stringMatching(/^\d\d+ files already formatted/) });
  });
});
