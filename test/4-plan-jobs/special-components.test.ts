/** Spark and parallel jobs that a notebook builds become components of their kinds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { compileScript } from './compile-script.ts';

const spark = `# %%
from azure.ai.ml import Input, MLClient, Output, dsl, spark
from azure.ai.ml.entities import ManagedIdentityConfiguration

ml_client = MLClient.from_config(credential=None)
wrangle = spark(
    name="wrangle",
    inputs={"rows": Input(type="uri_file", mode="direct")},
    outputs={"kept": Output(type="uri_folder", mode="direct")},
    code="./jobs",
    entry={"file": "wrangle.py"},
    driver_cores=1,
    driver_memory="2g",
    executor_cores=2,
    executor_memory="2g",
    executor_instances=2,
    args="--rows \${{inputs.rows}} --kept \${{outputs.kept}}",
)

@dsl.pipeline()
def tides(rows):
    step = wrangle(rows=rows)
    step.identity = ManagedIdentityConfiguration()
    step.resources = {"instance_type": "Standard_E8S_V3", "runtime_version": "3.4.0"}

ml_client.jobs.create_or_update(tides(rows=Input(type="uri_file", path="azureml://datastores/a/paths/rows.csv")))
`;

const parallel = `# %%
from azure.ai.ml import Input, MLClient, Output, dsl
from azure.ai.ml.parallel import RunFunction, parallel_run_function

ml_client = MLClient.from_config(credential=None)
score = parallel_run_function(
    name="score",
    inputs=dict(rows=Input(type="uri_folder", mode="download"), model=Input(type="uri_folder")),
    outputs=dict(scores=Output(type="uri_file")),
    input_data="\${{inputs.rows}}",
    mini_batch_size=5,
    instance_count=2,
    max_concurrency_per_instance=1,
    error_threshold=5,
    retry_settings=dict(max_retries=2, timeout=60),
    logging_level="DEBUG",
    task=RunFunction(
        code="./jobs",
        entry_script="score.py",
        environment="azureml://registries/azureml/environments/sklearn-1.5/labels/latest",
        program_arguments="--model \${{inputs.model}}",
        append_row_to="\${{outputs.scores}}",
    ),
)

@dsl.pipeline()
def tides(rows, model):
    step = score(rows=rows, model=model)
    step.max_concurrency_per_instance = 2

job = tides(
    rows=Input(type="uri_folder", path="azureml://datastores/a/paths/rows"),
    model=Input(type="uri_folder", path="azureml://datastores/a/paths/model"),
)
job.settings.default_compute = "cpu-cluster"
ml_client.jobs.create_or_update(job)
`;

const files = [
  { path: 'jobs/wrangle.py', text: 'print(1)\n' },
  { path: 'jobs/score.py', text: 'def init():\n    pass\n\n\ndef run(mini_batch):\n    return mini_batch\n' },
];

test('a Spark job is a Spark component, and its step says the identity and the machines', () => {
  const compiled = compileScript(spark, files);
  expect(compiled.diagnostics).toEqual([]);
  expect(parse(compiled.text('components/wrangle.yml'))).toMatchObject({
    type: 'spark',
    code: '../jobs',
    entry: { file: 'wrangle.py' },
    conf: { 'spark.driver.cores': 1, 'spark.executor.memory': '2g', 'spark.executor.instances': 2 },
  });
  expect(parse(compiled.text('pipeline-job.yml')).jobs.step).toMatchObject({
    type: 'spark',
    component: './components/wrangle.yml',
    identity: { type: 'managed' },
    resources: { instance_type: 'Standard_E8S_V3', runtime_version: '3.4.0' },
  });
});

test('a parallel job is a parallel component, and its step says what it changes', () => {
  const compiled = compileScript(parallel, files);
  expect(compiled.diagnostics).toEqual([]);
  expect(parse(compiled.text('components/score.yml'))).toMatchObject({
    type: 'parallel',
    input_data: '${{inputs.rows}}',
    mini_batch_size: '5',
    task: { type: 'run_function', code: '../jobs', entry_script: 'score.py', append_row_to: '${{outputs.scores}}' },
  });
  expect(parse(compiled.text('pipeline-job.yml')).jobs.step).toMatchObject({
    type: 'parallel',
    max_concurrency_per_instance: 2,
    resources: { instance_count: 2 },
  });
  expect(compiled.text('jobs/score.py')).toBe(files[1]?.text);
});

test.skipIf(!python()).each([
  ['Spark', spark],
  ['parallel', parallel],
])(`azure-ai-ml accepts a %s pipeline ${whyNoPython()}`, (_kind, notebook) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-special-'));
  try {
    writeFiles(folder, compileScript(notebook, files).files);
    expect(runPython(['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], { cwd: folder })).toMatch(/\d passed/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
