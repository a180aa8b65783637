/** Endpoints, deployments, clusters, models, datastores and schedules of a notebook become files, and a script that applies them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { python, runPython, whyNoPython } from '../support/python.ts';
import { type Compiled, compileScript } from './compile-script.ts';

const head = `# %%
import datetime
from azure.ai.ml import Input, MLClient, command
from azure.ai.ml.constants import BatchDeploymentOutputAction
from azure.ai.ml.entities import *
from azure.ai.ml.entities import (
    AmlCompute, AzureBlobDatastore, AccountKeyConfiguration, BatchDeployment, BatchEndpoint, BatchRetrySettings,
    CodeConfiguration, Environment, JobSchedule, ManagedOnlineDeployment, ManagedOnlineEndpoint, Model,
    OnlineRequestSettings, RecurrencePattern, RecurrenceTrigger,
)

ml_client = MLClient.from_config(credential=None)

# %%
`;

const online = `${head}
endpoint_name = "tides-" + datetime.datetime.now().strftime("%m%d%H%M")
endpoint = ManagedOnlineEndpoint(name=endpoint_name, auth_mode="key", tags={"port": "north"})
model = Model(name="tides", version="3", path="model", type="mlflow_model")
env = Environment(name="serving", conda_file="env/conda.yml", image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04")
blue = ManagedOnlineDeployment(
    name="blue",
    endpoint_name=endpoint_name,
    model=model,
    environment=env,
    code_configuration=CodeConfiguration(code="serve", scoring_script="score.py"),
    request_settings=OnlineRequestSettings(request_timeout_ms=9000),
    instance_type="Standard_DS3_v2",
    instance_count=1,
)

# %%
ml_client.models.create_or_update(model)
ml_client.environments.create_or_update(env)
ml_client.online_endpoints.begin_create_or_update(endpoint).result()
ml_client.online_deployments.begin_create_or_update(blue).result()
endpoint.traffic = {"blue": 100}
ml_client.online_endpoints.begin_create_or_update(endpoint).result()

# %%
ml_client.online_endpoints.invoke(endpoint_name=endpoint_name, request_file="sample.json")
ml_client.online_endpoints.begin_delete(name=endpoint_name)
`;

const files = [
  { path: 'serve/score.py', text: 'def init():\n    pass\n\n\ndef run(data):\n    return data\n' },
  { path: 'env/conda.yml', text: 'name: serving\ndependencies: [python=3.10]\n' },
  { path: 'model/MLmodel', text: 'flavors: {}\n' },
];

const onKubernetes = `${head}
from azure.ai.ml.entities import KubernetesOnlineDeployment, KubernetesOnlineEndpoint

endpoint = KubernetesOnlineEndpoint(name="tides", compute="azureml:harbour", auth_mode="key")
blue = KubernetesOnlineDeployment(name="blue", endpoint_name="tides", model="azureml:tides:3", instance_count=1)
ml_client.begin_create_or_update(endpoint).result()
ml_client.begin_create_or_update(blue).result()
`;

const batch = `${head}
store = AzureBlobDatastore(
    name="harbour", account_name="tides", container_name="levels",
    credentials=AccountKeyConfiguration(account_key=open("key").read()),
)
ml_client.datastores.create_or_update(store)
cluster = AmlCompute(name="cpu-cluster", size="Standard_DS3_v2", min_instances=0, max_instances=4)
ml_client.compute.begin_create_or_update(cluster)
endpoint = BatchEndpoint(name="tides-batch", description="Scores levels")
ml_client.begin_create_or_update(endpoint)
deployment = BatchDeployment(
    name="newest",
    endpoint_name=endpoint.name,
    model="tides@latest",
    compute="cpu-cluster",
    instance_count=2,
    mini_batch_size=10,
    output_action=BatchDeploymentOutputAction.APPEND_ROW,
    retry_settings=BatchRetrySettings(max_retries=3, timeout=30),
)
ml_client.batch_deployments.begin_create_or_update(deployment).result()
`;

const scheduled = `${head}
job = command(
    name="train", command="echo \${{inputs.rate}}", inputs={"rate": 0.1},
    environment="azureml://registries/azureml/environments/sklearn-1.5/labels/latest",
)
trigger = RecurrenceTrigger(
    frequency="week", interval=1, schedule=RecurrencePattern(hours=3, minutes=0, week_days=["monday"]),
)
schedule = JobSchedule(name="weekly", trigger=trigger, create_job=job)
ml_client.jobs.create_or_update(job)
ml_client.schedules.begin_create_or_update(schedule=schedule).result()
`;

function fatesOf(compiled: Compiled, text: string) {
  return compiled.plan.fates.filter((fate) => fate.text.includes(text)).map(({ fate }) => fate);
}

test('an online endpoint and its deployment are files, with a name where only a run tells it', () => {
  const compiled = compileScript(online, files);
  expect(compiled.diagnostics.map(({ id, severity }) => [id, severity])).toEqual([['sdk-value-left-out', 'warning']]);
  expect(parse(compiled.text('endpoints/notebook/endpoint.yml'))).toMatchObject({
    name: 'notebook',
    auth_mode: 'key',
    tags: { port: 'north' },
  });
  expect(parse(compiled.text('endpoints/notebook/blue.yml'))).toEqual({
    $schema: 'https://azuremlschemas.azureedge.net/latest/managedOnlineDeployment.schema.json',
    name: 'blue',
    endpoint_name: 'notebook',
    model: 'azureml:tides@latest',
    code_configuration: { code: '../../serve', scoring_script: 'score.py' },
    environment: 'azureml:serving@latest',
    instance_type: 'Standard_DS3_v2',
    instance_count: 1,
    request_settings: { request_timeout_ms: 9000 },
  });
  expect(compiled.text('serve/score.py')).toBe(files[0]?.text);
  expect(fatesOf(compiled, 'online_deployments.begin_create')).toEqual([
    { kind: 'file', path: 'endpoints/notebook/blue.yml' },
  ]);
  expect(fatesOf(compiled, 'begin_delete')).toEqual([
    { kind: 'dropped', what: 'other', reason: 'it removes what the notebook made' },
  ]);
});

test('the script makes what the files hold in the order in which they need each other, and gives the traffic', () => {
  const script = compileScript(online, files).text('scripts/apply.sh');
  const creates = [...script.matchAll(/az ml ([\w-]+) (?:create|update --name)/g)].map((match) => match[1]);
  expect(creates).toEqual(['environment', 'model', 'online-endpoint', 'online-deployment', 'online-endpoint']);
  expect(script).toContain('--traffic blue=100');
  expect(script).toContain('az ml online-deployment update --file endpoints/notebook/blue.yml');
});

test('the script passes the deployment by create and by update', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-apply-'));
  try {
    writeFiles(folder, compileScript(online, files).files);
    const az = (shown: number) =>
      `az() { echo "az $*"; if [[ "$*" == *show* ]]; then return ${shown}; fi; }; export -f az`;
    const run = (shown: number) =>
      spawnSync('bash', ['-c', `${az(shown)}; bash scripts/apply.sh`], { cwd: folder, encoding: 'utf8' }).stdout;
    expect(run(1)).toContain('Made blue (endpoints/notebook/blue.yml)');
    expect(run(0)).not.toContain('Made');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a deployment to Kubernetes says its kind, and needs no size of machines', () => {
  const compiled = compileScript(onKubernetes, files);
  expect(compiled.diagnostics).toEqual([]);
  expect(parse(compiled.text('endpoints/tides/blue.yml'))).toMatchObject({ type: 'kubernetes', instance_count: 1 });
  expect(parse(compiled.text('endpoints/tides/endpoint.yml'))).toMatchObject({ compute: 'azureml:harbour' });
});

test('a batch endpoint, its deployment, a cluster and a datastore without its key are files', () => {
  const compiled = compileScript(batch);
  expect(parse(compiled.text('endpoints/tides-batch/newest.yml'))).toEqual({
    $schema: 'https://azuremlschemas.azureedge.net/latest/modelBatchDeployment.schema.json',
    name: 'newest',
    type: 'model',
    endpoint_name: 'tides-batch',
    model: 'azureml:tides@latest',
    compute: 'azureml:cpu-cluster',
    resources: { instance_count: 2 },
    settings: { mini_batch_size: 10, output_action: 'append_row', retry_settings: { max_retries: 3, timeout: 30 } },
  });
  expect(parse(compiled.text('compute/cpu-cluster.yml'))).toMatchObject({ type: 'amlcompute', max_instances: 4 });
  expect(compiled.text('datastores/harbour.yml')).toContain('container_name: levels');
  const left = compiled.diagnostics.find(({ id }) => id === 'sdk-value-left-out');
  expect(left?.message).toContain('`credentials`');
});

test('a schedule starts the pipeline of the repository', () => {
  const compiled = compileScript(scheduled);
  expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(parse(compiled.text('schedules/weekly.yml'))).toMatchObject({
    trigger: { type: 'recurrence', frequency: 'week', schedule: { hours: 3, week_days: ['monday'] } },
    create_job: '../pipeline-job.yml',
  });
});

test('a notebook that trains a model itself and serves it is an experiment', () => {
  const compiled = compileScript(`${head}
from sklearn.linear_model import LinearRegression
model = LinearRegression().fit([[1], [2]], [1, 2])
ml_client.online_endpoints.begin_create_or_update(ManagedOnlineEndpoint(name="tides"))
`);
  expect(compiled.plan.kind).toBe('steps');
});

test.skipIf(!python())(`azure-ai-ml loads all of them ${whyNoPython()}`, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-entities-'));
  try {
    for (const [name, compiled] of Object.entries({
      online: compileScript(online, files),
      batch: compileScript(batch),
      scheduled: compileScript(scheduled),
    })) {
      const target = path.join(folder, name);
      writeFiles(target, compiled.files);
      expect(runPython(['-m', 'pytest', '-q', '-p', 'no:cacheprovider'], { cwd: target }), name).toMatch(/\d passed/);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a deployment for batches whose model only a run tells is left out, and the rest is written', () => {
  const { diagnostics, text, files } = compileScript(`# %%
from azure.ai.ml import MLClient
from azure.ai.ml.entities import BatchDeployment, BatchEndpoint, Model

ml_client = MLClient.from_config(credential=None)
endpoint = BatchEndpoint(name="tide-scores")
ml_client.batch_endpoints.begin_create_or_update(endpoint)
job = ml_client.jobs.get("brave_river")
model = Model(name="tides", path=f"azureml://jobs/{job.name}/outputs/model")
ml_client.models.create_or_update(model)
deployment = BatchDeployment(name="newest", endpoint_name="tide-scores", model=model, compute="cpu-cluster")
ml_client.batch_deployments.begin_create_or_update(deployment)
`);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(diagnostics.map(({ id }) => id)).toContain('sdk-entity-left-out');
  expect(text('endpoints/tide-scores/endpoint.yml')).not.toBe('');
  expect(files.map(({ path }) => path)).not.toContain('endpoints/tide-scores/newest.yml');
});
