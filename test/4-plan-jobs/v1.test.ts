import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runPipeline } from '../../src/run/run-pipeline.ts';
import { judgeByAzure, writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { findingsOf } from '../azureml/findings-of.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { stepsPlan } from '../support/steps-plan.ts';
import { compileScript } from './compile-script.ts';
import { apples, rates } from './v1-notebooks.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-v1-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The body of the only step's function, without its docstring. */
function bodyOf(cells: string, name = 'go'): string {
  const { text } = compileScript(cells);
  const script = text(`src/${name}/${name}.py`);
  return script.slice(script.indexOf('"""', script.indexOf(`def ${name}(`)), script.indexOf('\ndef parse_args'));
}

describe('a notebook that logs and reads data with version 1', () => {
  const compiled = compileScript(apples);
  const job = parse(compiled.text('pipeline-job.yml'));

  test('has nothing of version 1 left', () => {
    const all = compiled.files.filter(({ path: file }) => !file.endsWith('.md')).map(({ text }) => text);
    expect(all.join('\n')).not.toMatch(/azureml[.-](core|widgets|defaults)/);
  });

  test('tells of the data, and of nothing else', () => {
    expect(compiled.diagnostics.map(({ id, span }) => [id, span?.cell, span?.line])).toEqual([
      ['sdk-v1-data', 4, 1],
      ['sdk-v1-data', 4, 2],
      ['sdk-v1-data', 4, 3],
    ]);
  });

  test('names experiment, compute, packages, model and data as it did', () => {
    expect(job.experiment_name).toBe('apples');
    expect(job.settings.default_compute).toBe('azureml:apple-cluster');
    expect(compiled.text('environment/conda.yml')).toContain('tabulate==0.9.0');
    expect(compiled.files.some(({ text }) => /\bapple-model\b/.test(text))).toBe(true);
    expect(parse(compiled.text('data/plums.yml')).path).toBe(
      'azureml://datastores/workspaceblobstore/paths/plums/plums.csv',
    );
    expect(
      stepsPlan(compiled.plan)
        .dataInputs.map(({ path: place }) => place)
        .sort(),
    ).toEqual(['data/early.csv', 'data/late.csv', 'data/pears.csv', 'plums/plums.csv']);
  });

  test('says what became of every statement that goes', () => {
    const dropped = compiled.plan.fates.filter(({ fate }) => fate.kind === 'dropped').map(({ text }) => text);
    for (const text of ['ws = Workspace.from_config()', 'try:', 'RunDetails(run).show()'])
      expect(dropped).toContain(text);
  });

  test('passes the offline validation', () => {
    expect(findingsOf(compiled.files).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const start = `# %% tags=["step:go"]
import matplotlib.pyplot as plt
from azureml.core import Dataset, Datastore, Experiment, Run, Workspace
run = Run.get_context()
value = abs(-2.0)
`;

test.each([
  ['run.log("a", value)', 'mlflow.log_metric("a", value)'],
  ['run.log(name="a", value=value, step=3)', 'mlflow.log_metric("a", value, step=3)'],
  ['run.log("loss (%)", value)', 'mlflow.log_metric("loss ___", value)'],
  ['run.log("a", str(value))', 'mlflow.set_tag("a", str(value))'],
  ['run.log("a", "red")', 'mlflow.set_tag("a", "red")'],
  ['run.parent.log("a", value)', 'mlflow.log_metric("a", value)'],
  ['run.tag("colour", "red")', 'mlflow.set_tag("colour", "red")'],
  ['run.log_image("a", path="a.png")', 'mlflow.log_artifact("a.png")'],
  ['fig, ax = plt.subplots()\nrun.log_image("a", plot=fig)', 'mlflow.log_figure(fig, "a.png")'],
  ['run.log_confusion_matrix("a", {"x": 1})', 'mlflow.log_dict({"x": 1}, "a.json")'],
  ['run.upload_folder("logs", "out")', 'mlflow.log_artifacts("out", artifact_path="logs")'],
  ['if value > 1:\n    run.log("a", value)\n    run.flush()', 'mlflow.log_metric("a", value)\n        pass'],
])('%s becomes what MLflow does', (line, expected) => {
  const body = bodyOf(`${start}${line}\n`);
  expect(body.replace(/_path\b|out_folder|a_path/g, (name) => name)).toContain(
    expected
      .replace('"a.png")', expected.includes('log_artifact(') ? 'a_path)' : '"a.png")')
      .replace('"out"', 'out_folder'),
  );
  expect(body).not.toContain('run.');
});

test('a function that logs to a run of the notebook logs with MLflow', () => {
  const text = compileScript(`${start}
def report(x):
    run.log("x", x)

report(value)
`).text('src/go/go.py');
  expect(text).toContain('mlflow.log_metric("x", x)');
  expect(text).not.toContain('azureml');
});

test.each([
  ['Dataset.Tabular.from_delimited_files("https://x.org/a.csv")', 'pd.read_csv(a_url)'],
  ['Dataset.Tabular.from_parquet_files((store, "a.parquet"))', 'pd.read_parquet(a_path)'],
  ['Dataset.Tabular.from_json_lines_files((store, "a.jsonl"))', 'pd.read_json(a_path, lines=True)'],
  ['Dataset.get_by_name(ws, "A table").take(3)', 'pd.read_csv(a_table_path).head(3)'],
  ['Dataset.get_by_name(ws, "a").keep_columns(["x"])', 'pd.read_csv(a_path)[["x"]]'],
  ['Dataset.get_by_name(ws, "a").drop_columns("x")', 'pd.read_csv(a_path).drop(columns=["x"])'],
  ['Dataset.Tabular.from_delimited_files((store, "a/*.csv"), separator="\\t")', 'for path in sorted(glob.glob('],
])('%s is read by pandas', (dataset, expected) => {
  const cells = `${start}ws = Workspace.from_config()
store = Datastore.get(ws, "raw")
frame = ${dataset}.to_pandas_dataframe()
frame["y"] = frame["x"] * value
print(frame.sum())
`;
  expect(bodyOf(cells)).toContain(expected);
  expect(compileScript(cells).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('files that a dataset downloads are a data input', () => {
  const cells = `${start}store = Datastore.get(Workspace.from_config(), "raw")
pictures = Dataset.File.from_files((store, "pictures/**"))
pictures.download(target_path="./pictures", overwrite=True)
print(len(open("./pictures/names.txt").read()))
`;
  const compiled = compileScript(cells);
  expect(compiled.diagnostics.map(({ id }) => id)).toEqual(['sdk-v1-data']);
  expect(stepsPlan(compiled.plan).dataInputs.map(({ path: place }) => place)).toEqual(['pictures/names.txt']);
  expect(parse(compiled.text('data/names.yml')).path).toBe('azureml://datastores/raw/paths/pictures/names.txt');
});

test('what has no like, and is needed, stays and is named; nothing else of version 1 does', () => {
  const compiled = compileScript(`${start}ws = Workspace.from_config()
experiment = Experiment(ws, "e")
frame = Dataset.get_by_id(ws, "17").to_pandas_dataframe()
print(frame["x"].sum() * value)
`);
  expect(compiled.diagnostics.map(({ id, message }) => [id, /`(.+?)`/.exec(message)?.[1]])).toEqual([
    ['sdk-v1', 'azureml.core.Dataset'],
    ['sdk-v1', 'azureml.core.Workspace'],
  ]);
  const text = compiled.text('src/go/go.py');
  expect(text).toContain('from azureml.core import Dataset, Workspace');
  expect(text).not.toContain('Experiment');
});

test.each([
  ['service = Model.deploy(ws, "s", [Model(ws, "m")])\nprint(service.state)', ['sdk-v1-left-out']],
  ['Run(Experiment(ws, "e"), "1").download_file("x")', ['sdk-v1-left-out']],
  [
    'Experiment(ws, "e").submit(AutoMLConfig(task="regression"))',
    ['sdk-job-left-out', 'sdk-nothing-to-build', 'sdk-v1-left-out'],
  ],
])('%s is left out, and told', (line, ids) => {
  const compiled = compileScript(`${start}from azureml.core import Model
from azureml.train.automl import AutoMLConfig
ws = Workspace.from_config()
${line}
print(value)
`);
  expect(compiled.diagnostics.map(({ id }) => id)).toEqual(ids);
  expect(compiled.text('src/go/go.py')).not.toContain('azureml');
});

test.each([
  [
    'a function of the notebook may do more',
    'def publish(x):\n    print(open("log.txt", "w").write(str(x)))\n\npublish(ws)',
  ],
  ['a call of another library may do more', 'import shutil\nshutil.copy("a.txt", ws.name)'],
])('a statement stays where %s', (_why, line) => {
  const { text } = compileScript(`${start}ws = Workspace.from_config()\n${line}\n`);
  expect(text('src/go/go.py')).toContain('Workspace.from_config()');
});

test('MLflow’s plug-in and the present SDK are not of version 1', () => {
  const { diagnostics } = compileScript('# %%\nimport azureml.mlflow\nimport azure.ai.ml\nprint(1)\n');
  expect(diagnostics.filter(({ id }) => id.startsWith('sdk-v1'))).toEqual([]);
});

describe.skipIf(!python())(`what notebooks of version 1 compile to ${whyNoPython()}`, () => {
  test('is accepted by azure-ai-ml', () => {
    expect(judgeByAzure([compileScript(apples).files])).toEqual([[]]);
  });

  test('runs on this machine, and logs to MLflow', async () => {
    const target = path.join(folder, 'apples');
    writeFiles(target, compileScript(apples).files);
    const data = Object.fromEntries(
      ['early', 'late', 'pears', 'plums'].map((name) => [name, path.join(folder, `${name}.csv`)]),
    );
    writeFileSync(data.early ?? '', 'size,weight\n1,10\n2,20\n');
    writeFileSync(data.late ?? '', 'size,weight\n3,30\n4,40\n');
    writeFileSync(data.pears ?? '', 'size,weight\n1,1\n');
    writeFileSync(data.plums ?? '', 'size;weight\n1;1\n');
    const result = await runPipeline({
      pipeline: path.join(target, 'pipeline-job.yml'),
      python: python() ?? '',
      data,
    });
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.ok).toBe(true);
  });

  test('runs of a loop are runs below the step’s own', () => {
    const target = path.join(folder, 'rates');
    const compiled = compileScript(rates);
    expect(compiled.diagnostics).toEqual([]);
    writeFiles(target, compiled.files);
    const store = `sqlite:///${path.join(folder, 'runs.db')}`;
    const env = { MLFLOW_TRACKING_URI: store };
    const step = stepsPlan(compiled.plan).steps[0]?.name ?? '';
    expect(runPython([path.join(target, `src/${step}/${step}.py`)], { cwd: target, env }).trim()).toBe('0.2');
    const count = `
import mlflow
runs = mlflow.search_runs(search_all_experiments=True)
children = runs[runs["tags.mlflow.parentRunId"].notna()]
print(len(runs), sorted(children["metrics.rate"]), children["tags.mlflow.parentRunId"].nunique())
`;
    expect(runPython(['-c', count], { cwd: folder, env }).trim().split('\n').at(-1)).toBe('3 [0.1, 0.2] 1');
  });
});
