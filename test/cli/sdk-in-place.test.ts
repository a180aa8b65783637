/** SDK notebooks that are built into their own folder: what is copied there already lies where it is to stand. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';

const head =
  'from azure.ai.ml import Input, MLClient, command, dsl\nml_client = MLClient.from_config(credential=None)\n';
const rows = 'Input(type="uri_folder", path="azureml://datastores/a/paths/rows")';
const script =
  'import argparse\n\nparser = argparse.ArgumentParser()\nparser.add_argument("--rows")\nparser.parse_args()\n';

const withScript = {
  'nb.py': `# %%\n${head}
job = command(code="./src", command="python fit.py --rows \${{inputs.rows}}", environment="azureml:tides@latest", inputs={"rows": ${rows}}, compute="cpu-cluster")
ml_client.jobs.create_or_update(job)
`,
  'src/fit.py': script,
};

const withFunction = {
  'nb.py': `# %%\n${head}from src.components import fit

@dsl.pipeline(default_compute="cpu-cluster")
def tides(rows):
    fit(rows=rows)

ml_client.jobs.create_or_update(tides(rows=${rows}))
`,
  'src/components.py':
    'from mldesigner import command_component, Input\n\n@command_component(environment="./env.yml")\ndef fit(rows: Input(type="uri_folder"), epochs=3):\n    print(rows, epochs)\n',
  'src/env.yml': 'image: python:3.11\nconda_file: conda.yml\n',
  'src/conda.yml': 'dependencies:\n  - python=3.11\n',
};

test.each([
  ['a script', withScript],
  ['a function component', withFunction],
])('a second build with %s finds it again, and an edit of it is no conflict', async (_what, files) => {
  const folder = folderWith(files);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  expect(await cellwright(folder, 'build', 'nb.py', '--out', '.')).toMatchObject({ code: 0 });
  const component = read('pipeline-job.yml');
  expect(await cellwright(folder, 'check', 'nb.py', '--out', '.')).toMatchObject({ code: 0 });
  const source = Object.keys(files)[1] ?? '';
  const edited = read(source)
    .replace('import argparse\n', 'import argparse\nimport json\n')
    .replace('epochs=3', 'epochs=4');
  writeFileSync(path.join(folder, source), edited);
  expect(await cellwright(folder, 'build', 'nb.py', '--out', '.')).toMatchObject({ code: 0 });
  expect(read(source)).toBe(edited);
  expect(read('pipeline-job.yml')).toBe(component);
});

test('the owner’s script is not deleted when the notebook no longer uses it', async () => {
  const folder = folderWith({ ...withScript, 'other/fit.py': script });
  await cellwright(folder, 'build', 'nb.py', '--out', '.');
  const notebook = path.join(folder, 'nb.py');
  writeFileSync(notebook, readFileSync(notebook, 'utf8').replace('./src', './other'));
  expect(await cellwright(folder, 'build', 'nb.py', '--out', '.')).toMatchObject({ code: 0 });
  expect(existsSync(path.join(folder, 'src/fit.py'))).toBe(true);
});

test('a copy in another folder is generated: it goes with its source', async () => {
  const folder = folderWith({ ...withScript, 'other/fit.py': script });
  await cellwright(folder, 'build', 'nb.py', '--out', 'repository');
  const notebook = path.join(folder, 'nb.py');
  writeFileSync(notebook, readFileSync(notebook, 'utf8').replace('./src', './other'));
  rmSync(path.join(folder, 'src'), { recursive: true });
  await cellwright(folder, 'build', 'nb.py', '--out', 'repository');
  expect(existsSync(path.join(folder, 'repository/src/fit.py'))).toBe(false);
});
