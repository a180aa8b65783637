import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';

const notebook = `# %% [markdown]
# # Fit

# %%
rate = 0.5
total = sum([1, 2, 3]) * rate
with open("total.txt", "w") as file:
    file.write(str(total))
`;

async function built(): Promise<string> {
  const folder = folderWith({ 'nb.py': notebook, 'cellwright.yml': 'notebooks: [nb.py]\n' });
  expect((await cellwright(folder, 'build')).code).toBe(0);
  return folder;
}

test('check reports what Azure ML would refuse in a generated file that was edited, with its line', async () => {
  const folder = await built();
  const pipeline = path.join(folder, 'pipeline-job.yml');
  writeFileSync(pipeline, readFileSync(pipeline, 'utf8').replace(/default_compute: .*/, 'default_compute: my cluster'));
  const checked = await cellwright(folder, 'check');
  expect(checked.code).toBe(1);
  expect(checked.messages).toContain('azureml-compute-reference');
  expect(checked.messages).toContain('default_compute: my cluster');
});

test('check judges files of the owner that name a schema of Azure ML, and no others', async () => {
  const folder = await built();
  writeFileSync(path.join(folder, 'chart.yml'), '{{ template }}: [\n');
  expect(await cellwright(folder, 'check')).toMatchObject({ code: 0, messages: 'up to date\n' });
  const schema = '$schema: https://azuremlschemas.azureedge.net/latest/commandComponent.schema.json\n';
  writeFileSync(path.join(folder, 'own.yml'), `${schema}type: command\nname: Own\ncommand: echo\n`);
  appendFileSync(path.join(folder, 'own.yml'), 'environment: azureml:credit@latest\n');
  const checked = await cellwright(folder, 'check', '--json');
  expect(checked.code).toBe(1);
  expect(JSON.parse(checked.out).diagnostics).toMatchObject([
    { id: 'azureml-name-refused', span: { file: 'own.yml' } },
  ]);
});

test('check names a file by its path from the project where the repository is a folder in it', async () => {
  const folder = folderWith({ 'nb.py': notebook });
  await cellwright(folder, 'build', 'nb.py', '--out', 'made');
  const pipeline = path.join(folder, 'made/pipeline-job.yml');
  writeFileSync(pipeline, readFileSync(pipeline, 'utf8').replace(/default_compute: .*/, 'default_compute: my cluster'));
  const checked = await cellwright(folder, 'check', 'nb.py', '--out', 'made');
  expect(checked.messages).toContain('made/pipeline-job.yml, line ');
  expect(checked.messages).toContain('default_compute: my cluster');
});
