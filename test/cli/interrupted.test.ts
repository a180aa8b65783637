import { chmodSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startCellwright } from '../6-write/support/child.ts';
import { cellwright, folderWith } from '../support/command.ts';

const endless = '#!/bin/sh\nexec sleep 987\n';

function started(folder: string, ...args: readonly string[]) {
  const child = startCellwright(folder, ...args);
  onTestFinished(() => void child.process.kill('SIGKILL'));
  return child;
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'verify that is stopped by %s exits 130 and says that there is no verdict',
  async (signal) => {
    const folder = folderWith({ 'nb.py': '# %% tags=["step:a"]\nopen("a.txt", "w").write("1")\n', python: endless });
    chmodSync(path.join(folder, 'python'), 0o755);
    expect((await cellwright(folder, 'build', 'nb.py', '--out', 'out')).code).toBe(0);
    const child = started(folder, 'verify', 'nb.py', '--out', 'out', '--python', './python');
    await child.said(/running whole/);
    child.process.kill(signal);
    expect(await child.ended).toBe(130);
    expect(child.messages()).toContain('Interrupted: the results were not compared, so there is no verdict');
    expect(child.messages()).not.toMatch(/error|install/);
  },
);

test('run that is interrupted exits 130', async () => {
  const folder = folderWith({
    'pipeline-job.yml': 'type: pipeline\njobs:\n  s:\n    command: echo begun; sleep 987\n',
  });
  const child = started(folder, 'run', '--no-mlflow', '--verbose');
  await child.said(/s \| begun/);
  child.process.kill('SIGINT');
  expect(await child.ended).toBe(130);
  expect(child.messages()).toContain('Interrupted');
});

test('a run whose step fails by itself still exits 1', async () => {
  const folder = folderWith({ 'pipeline-job.yml': 'type: pipeline\njobs:\n  s:\n    command: exit 3\n' });
  expect((await cellwright(folder, 'run', '--no-mlflow')).code).toBe(1);
});
