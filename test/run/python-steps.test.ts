import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formatSummary } from '../../src/run/report/report-run.ts';
import type { RunOptions } from '../../src/run/run-options.ts';
import { startTracking } from '../../src/run/step/tracking.ts';
import { python } from '../support/python.ts';
import { ids, project, run, states } from './project.ts';

const interpreter = python();

function runPython(folder: string, options: Partial<RunOptions> = {}) {
  return run(folder, { ...(interpreter === null ? {} : { python: interpreter }), ...options });
}

const script = `
import argparse

parser = argparse.ArgumentParser()
parser.add_argument("--rate", type=float, required=True)
parser.add_argument("--out")
args = parser.parse_args()
`;

/** The runs of a store by name, each with the name of the run above it and its state. */
function runsOf(store: string): unknown {
  const program = `
import json
from mlflow.tracking import MlflowClient
client = MlflowClient(tracking_uri=${JSON.stringify(store)})
runs = client.search_runs([client.get_experiment_by_name('trial').experiment_id])
names = {run.info.run_id: run.info.run_name for run in runs}
print(json.dumps({run.info.run_name: [names.get(run.data.tags.get('mlflow.parentRunId')), run.info.status] for run in runs}))
`;
  return JSON.parse(execFileSync(interpreter ?? '', ['-c', program], { encoding: 'utf8' }));
}

function pipeline(command: string, more = ''): string {
  return `type: pipeline\njobs:\n  s:\n    code: ./src\n    command: ${command}\n${more}`;
}

describe.skipIf(interpreter === null)('steps in Python', () => {
  test('missing modules, scripts and arguments of all steps are told at once, before anything starts', async () => {
    const folder = project({
      'pipeline.yml': `
type: pipeline
jobs:
  a: {code: ./src, command: python a.py --rat 1 --depth 3}
  b: {code: ./src, command: python b.py}
  c: {code: ./src, command: python gone.py}
`,
      'src/a.py': script,
      'src/b.py':
        'import shutil\nimport local\nimport no_such_module_a\ntry:\n    import no_such_module_b\nexcept ImportError:\n    pass\n',
      'src/local.py': 'from no_such_module_c.x import y\n',
    });
    const done = await runPython(folder);
    expect(ids(done)).toEqual(['script-argument-unknown', 'script-not-in-code', 'python-module-missing']);
    expect(done.diagnostics[0]?.message).toContain('`--depth`');
    expect(done.diagnostics[2]?.message).toContain('`no_such_module_a`, `no_such_module_c`');
    expect(done.steps).toEqual([]);
  });

  test.each([
    ['python a.py --rate 1 --out x', []],
    ['python a.py --rate=1', []],
    ['python a.py --rate -1', []],
    ['python a.py --out x', ['script-argument-missing']],
    ['python a.py --rate 1 --other', ['script-argument-unknown']],
  ])('%s is compared with what the script takes', async (command, expected) => {
    const done = await runPython(project({ 'pipeline.yml': pipeline(command), 'src/a.py': script }), { dryRun: true });
    expect(ids(done)).toEqual(expected);
  });

  test('python is the chosen one, and its packages count for reuse', async () => {
    const folder = project({
      'pipeline.yml': pipeline('python a.py'),
      'src/a.py': 'import sys\nprint(sys.executable)\n',
    });
    const done = await runPython(folder);
    expect(readFileSync(done.steps[0]?.log ?? '', 'utf8').trim()).toBe(interpreter);
    expect(states(await runPython(folder))).toEqual({ s: 'reused' });
  });

  test('a step logs to one nested run, and its metrics and parameters are told, also when it is reused', async () => {
    const folder = project({
      'pipeline.yml': `experiment_name: trial\n${pipeline('python a.py')}`,
      'src/a.py':
        'import mlflow\nwith mlflow.start_run():\n    mlflow.log_metric("auc", 0.5)\n    mlflow.log_param("depth", 3)\n',
    });
    const done = await runPython(folder, { withoutMlflow: false });
    expect(done.steps[0]).toMatchObject({ state: 'done', metrics: { auc: 0.5 }, params: { depth: '3' } });
    expect(done.store).toBe(`sqlite:///${path.join(folder, '.cellwright/runs/mlflow.db')}`);
    expect(formatSummary(done).join('\n')).toContain(`mlflow ui --backend-store-uri ${done.store}`);
    expect(runsOf(done.store ?? '')).toEqual({ pipeline: [null, 'FINISHED'], s: ['pipeline', 'FINISHED'] });
    expect(existsSync(path.join(folder, '.cellwright/runs/mlruns'))).toBe(true);
    const again = await runPython(folder, { withoutMlflow: false });
    expect(again.steps[0]).toMatchObject({ state: 'reused', metrics: { auc: 0.5 } });
  });

  test('where MLflow cannot open the best store, its runs are kept in the next one, and the reason is told', async () => {
    const folder = project({});
    const files = pathToFileURL(path.join(folder, 'store')).href;
    const tracking = startTracking({
      python: interpreter ?? '',
      folder,
      stores: ['no-such-store://here', files],
      artifacts: pathToFileURL(path.join(folder, 'artifacts')).href,
      experiment: 'trial',
      name: 'pipeline',
    });
    const run = await tracking.begin('s');
    expect(run?.environment['MLFLOW_TRACKING_URI']).toBe(files);
    await tracking.close(true);
    expect(tracking.problem()).toBeNull();
    expect(tracking.store()).toBe(files);
    expect(tracking.refused()).toContain('no-such-store');
  });

  test("a sweep runs a few trials from a seed, and the best one's output goes on", async () => {
    const folder = project({
      'pipeline.yml': `
type: pipeline
jobs:
  tune:
    type: sweep
    trial: train.yml
    search_space:
      x: {type: choice, values: [1, 2, 3]}
    sampling_algorithm: grid
    objective: {goal: maximize, primary_metric: score}
    limits: {max_total_trials: 20}
  use:
    command: cat \${{inputs.m}}/x.txt > \${{outputs.o}}
    inputs: {m: "\${{parent.jobs.tune.outputs.model}}"}
    outputs: {o: {type: uri_file}}
`,
      'train.yml': `
inputs: {x: {type: integer, default: 0}}
outputs: {model: {type: uri_folder}}
code: src
command: python train.py \${{inputs.x}} \${{outputs.model}}
`,
      'src/train.py':
        'import sys, mlflow\nx = int(sys.argv[1])\nmlflow.log_metric("score", -(x - 2) ** 2)\nopen(sys.argv[2] + "/x.txt", "w").write(str(x))\n',
    });
    const done = await runPython(folder, { withoutMlflow: false, trials: 3 });
    expect(ids(done)).toEqual([]);
    expect(done.steps[0]?.trials.map((trial) => trial.values['x'])).toEqual(['2', '1', '3']);
    expect(readFileSync(done.steps[1]?.outputs['o'] ?? '', 'utf8')).toBe('2');
    expect(ids(await runPython(folder, { withoutMlflow: true }))).toEqual(['sweep-not-runnable']);
  });

  test('trials run side by side, and what Azure ML does besides is named', async () => {
    const folder = project({
      'pipeline.yml': `
type: pipeline
jobs:
  tune:
    type: sweep
    trial: train.yml
    search_space:
      x: {type: choice, values: [1, 2]}
    sampling_algorithm: bayesian
    objective: {goal: minimize, primary_metric: score}
    limits: {max_total_trials: 20, max_concurrent_trials: 2}
    early_termination: {type: bandit, slack_factor: 0.1, evaluation_interval: 1}
`,
      'train.yml': `
inputs: {x: {type: integer, default: 0}}
code: src
command: bash wait.sh && python train.py
`,
      'src/train.py': 'import mlflow\nmlflow.log_metric("score", 1)\n',
      'src/wait.sh':
        'touch "$MARKS/$$"; for i in $(seq 600); do [ $(ls "$MARKS" | wc -l) -ge 2 ] && exit 0; sleep 0.1; done; exit 9\n',
      'marks/.keep': '',
    });
    process.env['MARKS'] = path.join(folder, 'marks');
    const done = await runPython(folder, { withoutMlflow: false, trials: 2, jobs: 2 });
    expect(ids(done)).toEqual([]);
    expect(done.steps[0]?.trials.map((trial) => trial.state)).toEqual(['done', 'done']);
    expect(done.notReproduced[0]).toBe(
      'sweep tune: 2 of 20 trials, drawn at random from a seed instead of Bayesian sampling; its early termination (bandit) ended none of them',
    );
  });

  test('--env venv makes an environment once and runs the step in it', async () => {
    const folder = project({
      'pipeline.yml': pipeline('python a.py', '    environment: {image: x, conda_file: conda.yml}\n'),
      'conda.yml': 'dependencies:\n  - python=3.11\n  - pip\n  - pip: []\n',
      'src/a.py': 'import sys\nprint(sys.prefix)\n',
    });
    const notes: string[] = [];
    const done = await runPython(folder, {
      venv: true,
      onEvent: (event) => event.kind === 'note' && notes.push(event.text),
    });
    expect(ids(done)).toEqual([]);
    expect(readFileSync(done.steps[0]?.log ?? '', 'utf8')).toContain('.cellwright/runs/environments/');
    await runPython(folder, { venv: true, onEvent: (event) => event.kind === 'note' && notes.push(event.text) });
    expect(notes).toHaveLength(1);
  });
});
