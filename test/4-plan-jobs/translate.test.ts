import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findingsOf } from '../azureml/findings-of.ts';
import { stepsPlan } from '../support/steps-plan.ts';
import { compileScript } from './compile-script.ts';
import { harbour, tuning } from './notebooks.ts';

const registry = 'azureml://registries/azureml/environments/sklearn-1.5/labels/latest';

const trainCells = `# %%
from azure.ai.ml import Input, MLClient, command, dsl

ml_client = MLClient.from_config(credential=None)
train = command(
    name="train",
    command="echo \${{inputs.rate}} > \${{outputs.model}}/x",
    inputs={"rate": 0.1},
    outputs={"model": None},
    environment="${registry}",
)

# %%
`;

function jobOf(cells: string) {
  const compiled = compileScript(trainCells + cells);
  return { compiled, job: parse(compiled.text('pipeline-job.yml') || '{}') };
}

describe('a pipeline of components', () => {
  const compiled = compileScript(harbour);
  const job = parse(compiled.text('pipeline-job.yml'));

  test('is bound as the notebook binds it', () => {
    expect(job.jobs).toMatchObject({
      clean_job: {
        component: './components/clean_levels.yml',
        inputs: { levels: '${{parent.inputs.levels}}', share: '${{parent.inputs.share}}' },
        outputs: { kept: '${{parent.outputs.kept_levels}}' },
      },
      sum_job: {
        component: './parts/sum/sum.yml',
        inputs: { kept: '${{parent.jobs.clean_job.outputs.kept}}', column: '${{parent.inputs.column}}' },
        outputs: { total: '${{parent.outputs.total}}' },
      },
    });
    expect(job.inputs).toEqual({ levels: { type: 'uri_file', path: 'azureml:tides:2' }, share: 1, column: 'height' });
    expect(job.outputs.total).toEqual({ type: 'uri_folder', mode: 'upload' });
    expect(job).toMatchObject({ experiment_name: 'harbour', description: 'Levels of the harbour' });
  });

  test('has the scripts that cells write, byte for byte, and the YAML but for what is retired', () => {
    const body = /%%writefile \{clean_dir\}\/clean.py\n([\s\S]*?)\n\n# %%/.exec(harbour)?.[1];
    expect(compiled.text('parts/clean/clean.py')).toBe(`${body}\n`);
    const yaml = /%%writefile parts\/sum\/sum.yml\n([\s\S]*?)\n\n# %%/.exec(harbour)?.[1] ?? '';
    const old = 'azureml:AzureML-sklearn-1.0-ubuntu20.04-py38-cpu@latest';
    expect(compiled.text('parts/sum/sum.yml')).toBe(
      `${yaml.replace(old, 'file:../../environment/training-env/environment.yml')}\n`,
    );
  });

  test('tells the faults of what the notebook has', () => {
    expect(compiled.diagnostics.map(({ id, span }) => [id, span?.cell]).sort()).toEqual([
      ['input-type-corrected', 7],
      ['retired-environment', 10],
      ['retired-environment', 4],
      ['script-argument-not-exposed', 10],
      ['script-effect-at-import', 8],
    ]);
  });

  test('passes the offline validation', () => {
    expect(findingsOf(compiled.files).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('says what became of every statement', () => {
    const submit = compiled.plan.fates.filter(({ text }) => text.startsWith('pipeline_job ='));
    expect(submit.map(({ fate }) => fate)).toEqual([{ kind: 'file', path: 'pipeline-job.yml' }]);
    const client = compiled.plan.fates.find(({ text }) => text.startsWith('ml_client ='));
    expect(client?.fate.kind).toBe('dropped');
  });
});

test('a sweep job becomes a pipeline of one sweep step', () => {
  const compiled = compileScript(tuning);
  const job = parse(compiled.text('pipeline-job.yml'));
  expect(compiled.diagnostics).toEqual([]);
  expect(job.inputs).toEqual({ table: { type: 'uri_file', path: './data/table.csv' } });
  expect(Object.values(job.jobs)).toEqual([
    {
      type: 'sweep',
      trial: './components/job.yml',
      resources: { instance_count: 1 },
      sampling_algorithm: 'random',
      search_space: { rate: { type: 'uniform', min_value: 0.1, max_value: 0.5 } },
      objective: { goal: 'maximize', primary_metric: 'accuracy' },
      early_termination: { type: 'bandit', slack_factor: 0.1, evaluation_interval: 2 },
      limits: { max_total_trials: 2, max_concurrent_trials: 1, timeout: 600 },
      inputs: { table: '${{parent.inputs.table}}' },
    },
  ]);
  expect(findingsOf(compiled.files).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a command that is submitted becomes a pipeline of one step, with its values as inputs', () => {
  const { job } = jobOf('ml_client.jobs.create_or_update(train)\n');
  expect(job.inputs).toEqual({ rate: 0.1 });
  expect(job.jobs.train.inputs).toEqual({ rate: '${{parent.inputs.rate}}' });
});

test.each([
  ['a variable', 'step = train(rate=0.2)', ['step']],
  ['its component, where it has no variable', 'train(rate=0.2)', ['train']],
  ['a number besides, where two have one name', 'train(rate=0.2)\n    train(rate=0.3)', ['train', 'train_2']],
  ['its own name', 'step = train(rate=0.2)\n    step.name = "own"', ['own']],
])('a step is called like %s', (_what, body, keys) => {
  const { job } = jobOf(`@dsl.pipeline()\ndef p():\n    ${body}\n\nml_client.jobs.create_or_update(p())\n`);
  expect(Object.keys(job.jobs)).toEqual(keys);
});

test.each([
  ['a loop whose turns are not told builds steps', 'for each in rate:\n        train(rate=each)', 'built in a loop'],
  ['a loop ends early', 'for each in [1, 2]:\n        train(rate=each)\n        break', 'built in a loop'],
  ['a condition decides', 'if rate > 1:\n        train(rate=rate)', 'a condition that is known only at run time'],
  ['a call cannot be told', 'train(rate=0.1)\n    helper(rate)', '`helper` may be a step'],
  ['a value is computed', 'train(rate=rate * 2)', 'the input `rate` of `train` is computed'],
  ['an input does not exist', 'train(speed=1)', 'has no input `speed`'],
])('a pipeline is left out, and the rest is written, where %s', (_what, body, reason) => {
  const call = '\n\nml_client.jobs.create_or_update(p(rate=0.5))\n';
  const { compiled } = jobOf(`from other import helper\n\n@dsl.pipeline()\ndef p(rate):\n    ${body}${call}`);
  const told = compiled.diagnostics.filter(({ id }) => id === 'sdk-job-left-out');
  expect(told.map(({ message }) => message).join('\n')).toContain(reason);
  expect(told.every(({ span }) => span !== null)).toBe(true);
  expect(compiled.text('pipeline-job.yml')).toBe('');
  expect(compiled.text('components/train.yml')).toContain('name: train');
});

test.each([
  ['{folder}/{name}.py', 'lib/model.py'],
  ['$folder/a.py', 'lib/a.py'],
  ['$unknown/a.py', '$unknown/a.py'],
  ['../../up.py', 'up.py'],
  ['/tmp/x.py', 'tmp/x.py'],
])('a cell that writes %s makes the file %s', (written, path) => {
  const cell = `folder = os.path.join("lib")\nname = "model"\n\n# %%\n%%writefile ${written}\nx = 1\n`;
  const { compiled } = jobOf(`import os\n${cell}\n# %%\nml_client.jobs.create_or_update(train)\n`);
  expect(compiled.text(path)).toBe('x = 1\n');
});

test('files beside the notebook that components name are copied, others are not', () => {
  const files = [
    { path: 'src/fit.py', text: 'print(1)\n' },
    { path: 'other/no.py', text: 'print(2)\n' },
  ];
  const cell = `train = command(name="fit", code="./src", command="python fit.py", environment="${registry}")\nml_client.jobs.create_or_update(train)\n`;
  const compiled = compileScript(trainCells + cell, files);
  expect([compiled.text('src/fit.py'), compiled.text('other/no.py')]).toEqual(['print(1)\n', '']);
});

test('a command of several lines keeps its meaning', () => {
  const command = 'pip list\\npython a.py \\\\\\n  --x "a  b"   --y 1';
  const cell = `j = command(name="j", command='${command}', environment="${registry}")\nml_client.jobs.create_or_update(j)\n`;
  const compiled = compileScript(trainCells + cell);
  expect(parse(compiled.text('components/j.yml')).command).toBe('pip list\npython a.py --x "a  b" --y 1');
});

test('a notebook that only asks the workspace is compiled as every other notebook', () => {
  const compiled = compileScript(
    '# %%\nfrom azure.ai.ml import MLClient\nml_client = MLClient.from_config(credential=None)\n\n# %% tags=["step:add"]\nx = 1 + 1\nprint(x)\n',
  );
  expect(compiled.plan.kind).toBe('steps');
});

test('a notebook none of whose jobs can be translated is compiled as every other notebook, and told', () => {
  const compiled = compileScript(`# %%
from azure.ai.ml import MLClient, automl

# %% tags=["step:count"]
total = sum([1, 2])
print(total)

# %% tags=["skip"]
x = 1

# %% tags=["step:search"]
ml_client = MLClient.from_config(credential=None)
job = automl.classification(primary_metric="accuracy", target_column_name="y")
ml_client.jobs.create_or_update(job)
`);
  expect(compiled.diagnostics.map(({ id, severity }) => [id, severity])).toEqual([
    ['sdk-job-left-out', 'warning'],
    ['sdk-nothing-to-build', 'warning'],
  ]);
  expect(compiled.plan.kind).toBe('steps');
  expect(stepsPlan(compiled.plan).steps.map(({ name }) => name)).toEqual(['count', 'search']);
});

const workspaces = `# %%
from azure.ai.ml import MLClient
from azure.ai.ml.entities import Workspace

# %% TAGS
client = MLClient.from_config(credential=None)
workspace = Workspace(name="prices")
client.workspaces.begin_create(workspace).result()
client.workspaces.begin_delete(name="prices")
`;

test('calls that make and delete never become code of a pipeline', () => {
  const compiled = compileScript(workspaces.replace(' TAGS', ''));
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ id, span }) => [id, span?.line])).toEqual([
    ['sdk-call-in-step', 3],
    ['sdk-call-in-step', 4],
  ]);
  expect(compiled.files).toEqual([]);
});

test('calls of a step that a tag asks for are what the user wants', () => {
  const compiled = compileScript(workspaces.replace('TAGS', 'tags=["step:deploy"]'));
  expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('of several jobs, those in a folder name their data from there', () => {
  const inputs = 'inputs={"table": Input(type="uri_file", path="data/a.csv")}';
  const make = (name: string) =>
    `${name} = command(name="${name}", command="cat \${{inputs.table}}", ${inputs}, environment="${registry}")\nml_client.jobs.create_or_update(${name})\n`;
  const compiled = compileScript(trainCells + make('first') + make('second'));
  expect(parse(compiled.text('jobs/first.yml')).inputs.table.path).toBe('../data/a.csv');
  expect(parse(compiled.text('pipeline-job.yml')).inputs.table.path).toBe('./data/a.csv');
});

const branches = `# %%
from azure.ai.ml import Input, MLClient, command, dsl

ml_client = MLClient.from_config(credential=None)
train = command(
    name="train",
    command="echo \${{inputs.rate}} > \${{outputs.model}}/x",
    inputs={"rate": 0.1},
    outputs={"model": None},
    environment="${registry}",
)
best = command(
    name="best",
    command="cat \${{inputs.a}}/x \${{inputs.b}}/x > \${{outputs.o}}/x",
    inputs={"a": Input(type="uri_folder"), "b": Input(type="uri_folder")},
    outputs={"o": None},
    environment="${registry}",
)

# %%
@dsl.pipeline(compute="inner-cluster")
def pair(rate, more=0.5):
    first = train(rate=rate)
    second = train(rate=more)
    joined = best(a=first.outputs.model, b=second.outputs.model)
    return {"chosen": joined.outputs.o}


@dsl.pipeline()
def all_of_it(rate):
    models = []
    for number, each in enumerate([0.1, 0.2]):
        step = train(rate=each)
        step.compute = f"cluster-{number}x"
        models.append(step.outputs.model)
    chosen = best(a=models[0], b=models[1])
    one = pair(rate=rate)
    last = best(a=chosen.outputs.o, b=one.outputs.chosen)
    return {"result": last.outputs.o}


ml_client.jobs.create_or_update(all_of_it(rate=0.7))
`;

test('loops over literals are followed, and a pipeline within a pipeline gives its steps to the outer one', () => {
  const compiled = compileScript(branches);
  const { jobs } = parse(compiled.text('pipeline-job.yml'));
  expect(compiled.diagnostics).toEqual([]);
  expect(Object.keys(jobs)).toEqual(['train', 'step', 'chosen', 'first', 'second', 'joined', 'last']);
  expect([jobs.train.inputs.rate, jobs.step.inputs.rate]).toEqual([0.1, 0.2]);
  expect(jobs.train.compute).toBe('azureml:cluster-0x');
  expect(jobs.first).toMatchObject({
    compute: 'azureml:inner-cluster',
    inputs: { rate: '${{parent.inputs.rate}}' },
  });
  expect(jobs.second.inputs.rate).toBe(0.5);
  expect(jobs.last.inputs).toEqual({
    a: '${{parent.jobs.chosen.outputs.o}}',
    b: '${{parent.jobs.joined.outputs.o}}',
  });
  expect(findingsOf(compiled.files).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['a range', 'for rate in range(1, 6, 2):\n        train(rate=rate)', [1, 3, 5]],
  ['a dict', 'for name, rate in {"a": 1, "b": 2}.items():\n        train(rate=rate)', [1, 2]],
  ['two lists', 'for a, b in zip([1, 2], [3, 4]):\n        train(rate=b)', [3, 4]],
  ['a comprehension', '[train(rate=rate) for rate in [1, 2, 3] if rate]', [1, 2, 3]],
  ['a sum that grows', 'rate = 1\n    for step in [1, 2]:\n        rate += step\n        train(rate=rate)', [2, 4]],
])('steps of a loop over %s are written out', (_what, body, rates) => {
  const { job } = jobOf(`@dsl.pipeline()\ndef p():\n    ${body}\n\nml_client.jobs.create_or_update(p())\n`);
  const values = Object.values(job.jobs as Record<string, { inputs: { rate: number } }>).map(
    ({ inputs }) => inputs.rate,
  );
  expect(values).toEqual(rates);
});

test('files that the notebook copies to a folder are the code of a component', () => {
  const files = [{ path: 'fit.py', text: 'print(1)\n' }];
  const cell = `import shutil
shutil.copy("fit.py", "./code")
train = command(name="fit", code="./code", command="python fit.py", environment="${registry}")
ml_client.jobs.create_or_update(train)
`;
  expect(compileScript(trainCells + cell, files).text('code/fit.py')).toBe('print(1)\n');
});

test('a change of any file of the notebook’s own trains again', () => {
  const { text } = compileScript(harbour);
  const { on } = parse(text('.github/workflows/train.yml'));
  expect(on.push.paths).toEqual([
    '.github/workflows/run-pipeline.yml',
    '.github/workflows/train.yml',
    'components/**',
    'environment/**',
    'pipeline-job.yml',
    'scripts/**',
    'src/**',
    'env/**',
    'parts/**',
  ]);
});

test('inputs and outputs that dicts declare are those that objects do', () => {
  const cell = `import azure.ai.ml.entities
part = azure.ai.ml.entities.CommandComponent(
    name="part", command="cat \${{inputs.rows}} > \${{outputs.made}}/x", environment="${registry}",
    inputs={"rows": {"type": "uri_file"}}, outputs={"made": {"type": "uri_folder"}},
)
ml_client.components.create_or_update(part)
`;
  const component = parse(compileScript(trainCells + cell).text('components/part.yml'));
  expect([component.inputs, component.outputs]).toEqual([
    { rows: { type: 'uri_file' } },
    { made: { type: 'uri_folder' } },
  ]);
});

test.each([
  ['a script reads a boolean by bool', 'python fit.py --deep ${{inputs.deep}}', 'warning'],
  ['the command goes to a folder that it fetches', 'git clone x && cd x && python setup.py ${{inputs.deep}}', null],
])('a job is written though %s', (_what, command, severity) => {
  const files = [
    {
      path: 'src/fit.py',
      text: 'import argparse\nparser = argparse.ArgumentParser()\nparser.add_argument("--deep", type=bool)\nprint(parser.parse_args().deep)\n',
    },
  ];
  const cell = `deep = command(name="fit", code="./src", command="${command}", inputs={"deep": True}, environment="${registry}")
ml_client.jobs.create_or_update(deep)
`;
  const compiled = compileScript(trainCells + cell, files);
  expect(compiled.text('pipeline-job.yml')).not.toBe('');
  const told = compiled.diagnostics.filter(({ id }) => id === 'script-argument-bool').map((one) => one.severity);
  expect(told).toEqual(severity === null ? [] : [severity]);
});

test('a file that the notebook calls a folder is what the component says it is', () => {
  const cell = `show = command(
    name="show", command="cat \${{inputs.rows}}", inputs={"rows": Input(type="uri_file")}, environment="${registry}"
)

@dsl.pipeline()
def p(rows):
    show(rows=rows)

ml_client.jobs.create_or_update(p(rows=Input(type="uri_folder", path="data/rows.txt")))
`;
  const compiled = compileScript(trainCells + cell);
  expect(compiled.diagnostics.map(({ id }) => id)).not.toContain('input-type-corrected');
  expect(parse(compiled.text('pipeline-job.yml')).inputs.rows.type).toBe('uri_file');
});
