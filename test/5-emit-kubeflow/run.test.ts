import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { kubeflowPython, python } from '../support/python.ts';

const notebook = `# %% tags=["parameters"]
factor = 2
name = "a b"
ready = True
# %% tags=["step:prepare"]
import json
with open("data/rows.json") as file:
    rows = json.load(file)
scaled = [row * factor for row in rows] if ready else []
# %% tags=["step:report"]
total = sum(scaled)
print(f"{name}: {total}")
with open("total.txt", "w") as file:
    file.write(str(total))
`;

const seeing = `# %% tags=["step:look"]
import os
print("bucket", os.environ.get("SOME_BUCKET"))
print("number", sum(name.startswith("OTHER_") for name in os.environ))
`;

function project(): string {
  return folderWith({
    'n.py': notebook,
    'data/rows.json': '[1, 2, 3]',
    'cellwright.yml': 'notebooks: [n.py]\ntarget: [kubeflow]\n',
  });
}

const kfp = kubeflowPython();
const steps = python();

test('a repository for this engine alone has nothing of the other', async () => {
  const folder = project();
  expect((await cellwright(folder, 'build', '--out', 'out')).code).toBe(0);
  for (const file of ['pipeline-job.yml', 'components', 'tests/test_pipeline.py', '.github/workflows/train.yml']) {
    expect(existsSync(path.join(folder, 'out', file)), file).toBe(false);
  }
  for (const file of ['README.md', 'AGENTS.md', 'requirements-dev.txt', 'docs/migration.md', 'kubeflow/README.md']) {
    expect(readFileSync(path.join(folder, 'out', file), 'utf8'), file).not.toMatch(/azure/i);
  }
});

test('an engine that does not exist is named with those that do', async () => {
  const folder = project();
  expect(await cellwright(folder, 'run', '--target', 'airflow')).toMatchObject({ code: 2 });
  const checked = await cellwright(
    folderWith({ 'n.py': notebook, 'cellwright.yml': 'target: [airflow]\n' }),
    'check',
    'n.py',
  );
  expect(checked.code).toBe(1);
  expect(checked.messages).toContain('one of `azureml`, `kubeflow`');
});

describe.skipIf(kfp === null || steps === null)('kfp.local', () => {
  async function built(): Promise<string> {
    process.env['CELLWRIGHT_KFP_PYTHON'] = kfp ?? '';
    const folder = project();
    expect((await cellwright(folder, 'build', '--out', 'out')).code).toBe(0);
    return folder;
  }

  const run = (folder: string, ...options: readonly string[]) =>
    cellwright(path.join(folder, 'out'), 'run', '--target', 'kubeflow', '--python', steps ?? '', ...options);

  test('runs the steps, one process each, with the values of the command line', async () => {
    const ran = await run(await built(), '--set', 'factor=10', '--set', 'ready=true', '--json');
    expect(ran.code, ran.messages).toBe(0);
    const result = JSON.parse(ran.out) as {
      steps: readonly { step: string; state: string; outputs: Readonly<Record<string, string>> }[];
    };
    expect(result.steps.map(({ step, state }) => [step, state])).toEqual([
      ['prepare', 'done'],
      ['report', 'done'],
    ]);
    const [, report] = result.steps;
    expect(readFileSync(path.join(report?.outputs['total'] ?? '', 'total.txt'), 'utf8')).toBe('60');
  });

  test('every run runs every step, as --force asks, with no variable of the user that the code does not name', async () => {
    const folder = folderWith({
      'n.py': seeing,
      'cellwright.yml': 'notebooks: [n.py]\ntarget: [kubeflow]\n',
    });
    process.env['CELLWRIGHT_KFP_PYTHON'] = kfp ?? '';
    vi.stubEnv('SOME_BUCKET', 'seen');
    vi.stubEnv('OTHER_TOKEN', 'hidden');
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await cellwright(folder, 'build', '--out', 'out')).code).toBe(0);
    const seen = async (...options: readonly string[]) => {
      const ran = await run(folder, '--json', ...options);
      expect(ran.code, ran.messages).toBe(0);
      const { steps: done } = JSON.parse(ran.out) as { steps: readonly { state: string; log: string }[] };
      const logs = done.map(({ log }) => readFileSync(log, 'utf8')).join('\n');
      return [done.map(({ state }) => state), /bucket .*/.exec(logs)?.[0], /number .*/.exec(logs)?.[0]];
    };
    expect(await seen()).toEqual([['done'], 'bucket seen', 'number 0']);
    expect(await seen('--force')).toEqual([['done'], 'bucket seen', 'number 0']);
    expect(await seen('--pass', 'OTHER_TOKEN')).toEqual([['done'], 'bucket seen', 'number 1']);
  });

  test('what cannot be run is said before a step begins', async () => {
    const folder = await built();
    const unknown = await run(folder, '--set', 'facter=10');
    expect(unknown.code).toBe(1);
    expect(unknown.messages).toContain('error[run-option-unknown]');
    expect(unknown.messages).toContain('`factor`');
    expect((await run(folder, '--set', 'factor=much')).messages).toContain('error[engine-refuses]');
    for (const option of [['--step', 'report'], ['--no-mlflow'], ['--jobs', '2']]) {
      const { code, messages } = await run(folder, ...option);
      expect([code, messages], option[0]).toEqual([1, expect.stringContaining('error[engine-refuses]')]);
      expect(messages).toContain(`\`${option[0]}\` has no equivalent here`);
    }
    process.env['CELLWRIGHT_KFP_PYTHON'] = steps ?? '';
    const missing = await run(folder);
    process.env['CELLWRIGHT_KFP_PYTHON'] = kfp ?? '';
    expect(missing.messages).toContain('error[engine-not-installed]');
  });

  test('verify compares the notebook with this pipeline', { timeout: 900_000 }, async () => {
    const folder = await built();
    const verified = await cellwright(
      folder,
      'verify',
      '--out',
      'out',
      '--target',
      'kubeflow',
      '--python',
      steps ?? '',
      '--once',
    );
    expect(verified.messages + verified.out).toContain('same');
    expect(verified.code, verified.messages).toBe(0);
  });
});
