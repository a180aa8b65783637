/** Jobs that stand alone, and pipelines in a folder below the project's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runPipeline } from '../../src/run/run-pipeline.ts';
import { python, whyNoPython } from '../support/python.ts';
import { ids, project, run, states } from './project.ts';

test('a command job runs alone, with its inputs and outputs', async () => {
  const folder = project({
    'pipeline.yml': `type: command
display_name: say it
command: cp \${{inputs.words}} \${{outputs.said}}/words.txt && echo \${{inputs.times}} >> \${{outputs.said}}/words.txt
inputs:
  words:
    type: uri_file
    path: words.txt
  times: 3
outputs:
  said:
environment: azureml:any@latest
compute: azureml:cpu-cluster
`,
    'words.txt': 'hello\n',
  });
  const result = await run(folder);
  expect(ids(result)).toEqual([]);
  expect(states(result)).toEqual({ say_it: 'done' });
  const said = result.steps[0]?.outputs.said ?? '';
  expect(readFileSync(path.join(said, 'words.txt'), 'utf8')).toBe('hello\n3\n');
});

test('the values of a command job are set like those of a pipeline', async () => {
  const folder = project({
    'pipeline.yml': 'command: test ${{inputs.times}} = 4\ninputs:\n  times: 3\nenvironment: azureml:any@latest\n',
  });
  const result = await run(folder, { settings: [{ path: ['inputs', 'times'], value: '4' }] });
  expect(states(result)).toEqual({ pipeline: 'done' });
});

test.skipIf(!python())(`a sweep job runs alone ${whyNoPython()}`, async () => {
  const folder = project({
    'sweep.yml': `type: sweep
trial:
  code: src
  command: python fit.py --rate \${{search_space.rate}} --depth \${{inputs.depth}}
  environment: azureml:any@latest
inputs:
  depth: 2
sampling_algorithm: grid
search_space:
  rate:
    type: choice
    values: [0.1, 0.4]
objective:
  goal: maximize
  primary_metric: score
limits:
  max_total_trials: 2
`,
    'src/fit.py': `import argparse
import mlflow
parser = argparse.ArgumentParser()
parser.add_argument("--rate", type=float)
parser.add_argument("--depth", type=int)
given = parser.parse_args()
mlflow.log_metric("score", given.rate * given.depth)
`,
  });
  const result = await runPipeline({ pipeline: path.join(folder, 'sweep.yml'), python: python() ?? '' });
  expect(ids(result)).toEqual([]);
  expect(result.steps.map(({ state }) => state)).toEqual(['done']);
});

test('a pipeline in a folder finds the data of the project', async () => {
  const folder = project({
    'cellwright.yml': '',
    'data/rows.yml': 'name: rows\ntype: uri_file\npath: rows.csv\n',
    'data/rows.csv': 'a,b\n',
    'sweep/pipeline-job.yml': `type: pipeline
inputs:
  rows:
    type: uri_file
    path: azureml:rows@latest
jobs:
  show:
    type: command
    command: cat \${{inputs.rows}}
    environment: azureml:any@latest
    inputs:
      rows: \${{parent.inputs.rows}}
`,
  });
  const result = await runPipeline({ pipeline: path.join(folder, 'sweep/pipeline-job.yml'), withoutMlflow: true });
  expect(ids(result).filter((id) => id !== 'azureml-no-experiment')).toEqual([]);
  expect(states(result)).toEqual({ show: 'done' });
});
