import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkApart } from '../../src/5-emit/targets.ts';
import { compile } from '../../src/compile.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { createReport } from '../../src/diagnostics.ts';
import { judge } from '../support/judges.ts';
import { kubeflowPython } from '../support/python.ts';

const notebook = `# %% tags=["parameters"]
depth = 3  # how deep the tree goes
rate = 0.5
name = "it's {a} \\"name\\""
limit = None
# %% tags=["step:prepare"]
import pandas as pd
rows = pd.read_csv("data/rows.csv")
rows["half"] = rows["x"] * rate
# %% tags=["step:train"]
from sklearn.tree import DecisionTreeClassifier
model = DecisionTreeClassifier(max_depth=depth, max_features=limit).fit(rows[["x", "half"]], rows["y"])
print(name, model.get_depth())
# %% tags=["step:evaluate"]
import matplotlib.pyplot as plt
from sklearn.metrics import accuracy_score
accuracy = accuracy_score(rows["y"], model.predict(rows[["x", "half"]]))
plt.plot(rows["x"], model.predict(rows[["x", "half"]]))
plt.show()
`;

function compiled(settings: Partial<Config>, text = notebook) {
  const report = createReport();
  const config: Config = { ...defaultConfig, target: ['kubeflow'], notebooks: ['n.py'], ...settings };
  const sources = {
    root: '..',
    notebooks: [{ path: 'n.py', text }],
    modules: [],
    requirements: [],
    paths: [{ path: 'data/rows.csv', kind: 'file', preview: 'x,y\n1,0\n2,1\n' }],
  } as const;
  const { files } = compile(sources, config, report);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    files: new Map(files.map((file) => [file.path, file.text])),
    errors: errors.map(({ id, message }) => `${id}: ${message}`),
  };
}

function textOf(settings: Partial<Config>, file = 'kubeflow/pipeline.py'): string {
  const { files, errors } = compiled(settings);
  expect(errors).toEqual([]);
  return files.get(file) ?? '';
}

test('each step is a component with typed parameters and artifacts, which carries its folder', () => {
  const text = textOf({});
  expect(text).toContain('@step("train")\ndef train(\n');
  expect(text).toContain('    rows: dsl.Input[dsl.Dataset],\n    model: dsl.Output[dsl.Model],\n');
  expect(text).toContain('    depth: int = 3,\n');
  expect(text).toContain('    limit: Optional[str] = None,\n');
  expect(text).toContain('embedded_artifact_path=folder');
  expect(text).toContain('    metrics: dsl.Output[dsl.Metrics],\n    figures: dsl.Output[dsl.HTML],\n');
});

test('a step whose comments and strings speak of metrics has no output for them', () => {
  const spoken = notebook.replace('* rate\n', '* rate\nrows["note"] = "log_metric(x)"  # autolog() comes later\n');
  const { files, errors } = compiled({}, spoken);
  const [prepare = ''] = /def prepare\([\s\S]*?\n\)/.exec(files.get('kubeflow/pipeline.py') ?? '') ?? [];
  expect([errors, prepare.includes('rows'), prepare.includes('metrics')]).toEqual([[], true, false]);
});

test('the pipeline joins the steps and gives them its data and parameters', () => {
  const text = textOf({});
  expect(text).toMatch(/\brows: str = f"\{DATA_ROOT\}\/data\/rows\.csv",/);
  expect(text).toContain('rows_data = dsl.importer(artifact_uri=rows, artifact_class=dsl.Dataset).output');
  expect(text).toContain('prepare_task = prepare(rows_csv=rows_data, rate=rate)');
  expect(text).toContain('model=train_task.outputs["model"]');
});

test('a step that reads the clock is never taken from the cache, unless the settings say so', () => {
  const text = notebook.replace('limit = None', 'limit = None\nimport time').replace('* rate', '* rate + time.time()');
  const of = (settings: Partial<Config>) => compiled(settings, text).files.get('kubeflow/pipeline.py');
  expect(of({})).toContain('prepare_task.set_caching_options(False)');
  const kubeflow = { ...defaultConfig.kubeflow, steps: { prepare: { cache: true }, train: { cache: false } } };
  expect(of({ kubeflow })).not.toContain('prepare_task.set_caching_options(False)');
  expect(of({ kubeflow })).toContain('train_task.set_caching_options(False)');
});

test('machines, secrets, volumes and the server of MLflow come from the settings', () => {
  const train = {
    cpu: '2',
    memory: '4G',
    gpus: 1,
    retries: 2,
    timeout: 60,
    secrets: [{ name: 'store', key: 'token', variable: 'TOKEN' }],
    volumes: [{ claim: 'models', path: '/models' }],
  };
  const kubeflow = { ...defaultConfig.kubeflow, tracking: 'http://mlflow:5000', steps: { train } };
  const text = textOf({ kubeflow });
  for (const call of [
    'train_task.set_cpu_limit("2")',
    'train_task.set_memory_limit("4G")',
    'train_task.set_accelerator_type("nvidia.com/gpu")',
    'train_task.set_accelerator_limit(1)',
    'train_task.set_retry(2)',
    'kubernetes.set_timeout(train_task, 60)',
    'kubernetes.use_secret_as_env(train_task, secret_name="store", secret_key_to_env={"token": "TOKEN"})',
    'kubernetes.mount_pvc(train_task, pvc_name="models", mount_path="/models")',
    'train_task.set_env_variable("MLFLOW_TRACKING_URI", TRACKING_URI)',
  ]) {
    expect(text).toContain(call);
  }
  expect(textOf({ kubeflow }, 'kubeflow/requirements.txt')).toContain('kfp-kubernetes==');
});

test("the tags of Kale's notebooks become the same settings, and ours come first", () => {
  const tags =
    '"limit:cpu:2", "limit:nvidia.com/gpu:1", "cache:false", "secret:store:api-key", "volume:models:/m", "image:x/y:1"';
  const text = notebook.replace('tags=["step:train"]', `tags=["step:train", ${tags}]`);
  const of = (train: object) => {
    const kubeflow = { ...defaultConfig.kubeflow, steps: { train } };
    const { files, errors } = compiled({ kubeflow }, text);
    expect(errors).toEqual([]);
    return files.get('kubeflow/pipeline.py') ?? '';
  };
  for (const call of [
    'train_task.set_cpu_limit("2")',
    'train_task.set_accelerator_type("nvidia.com/gpu")',
    'train_task.set_accelerator_limit(1)',
    'train_task.set_caching_options(False)',
    'secret_name="store", secret_key_to_env={"api-key": "API_KEY"}',
    'mount_pvc(train_task, pvc_name="models", mount_path="/m")',
    '@step("train", image="x/y:1")',
    'packages_to_install=PACKAGES if image != IMAGE else None',
  ]) {
    expect(of({})).toContain(call);
  }
  expect(of({ cpu: '4' })).toContain('train_task.set_cpu_limit("4")');
});

test('without an image of its own the repository has a Dockerfile, with the packages of the steps and of no other engine', () => {
  const both: Config['target'] = ['azureml', 'kubeflow'];
  expect(textOf({ target: both }, 'environment/conda.yml')).toContain('azureml-mlflow');
  const requirements = textOf({ target: both }, 'kubeflow/image-requirements.txt');
  expect(requirements).toContain('\npandas==');
  expect(requirements).not.toContain('azureml');
  expect(textOf({}, 'kubeflow/Dockerfile')).toContain('--requirement /tmp/requirements.txt');
  const named = compiled({ kubeflow: { ...defaultConfig.kubeflow, image: 'python:3.11' } }).files;
  expect(named.has('kubeflow/Dockerfile')).toBe(false);
  expect(named.get('kubeflow/pipeline.py')).toContain('packages_to_install=PACKAGES');
});

const hadolint = judge('hadolint');

test.skipIf('missing' in hadolint)('hadolint finds nothing in the Dockerfile', () => {
  if ('missing' in hadolint) return;
  const args = ['--no-color', '-'];
  const result = spawnSync(hadolint.command, args, { encoding: 'utf8', input: textOf({}, 'kubeflow/Dockerfile') });
  expect({ said: result.stdout + result.stderr, status: result.status }).toEqual({ said: '', status: 0 });
  const bad = spawnSync(hadolint.command, args, { encoding: 'utf8', input: 'FROM python\nRUN cd /tmp\n' });
  expect(bad.stdout).toContain('DL3006');
});

test('the two engines write no file of the other', () => {
  const of = (target: Config['target']) => [...compiled({ target }).files].map(([file]) => file);
  const both = of(['azureml', 'kubeflow']);
  expect(new Set(both).size).toBe(both.length);
  expect(both).toEqual(expect.arrayContaining([...of(['azureml']), ...of(['kubeflow'])]));
});

test('two engines that write one file are an error that names both, and the file', () => {
  const report = createReport();
  const one = { name: 'one', files: [{ path: 'pipeline.py' }, { path: 'README.md' }] };
  checkApart([one, { name: 'two', files: [{ path: 'Pipeline.py' }] }], report);
  expect(report.diagnostics.map(({ id, message }) => [id, message])).toEqual([
    ['targets-clash', 'The targets `one` and `two` both write `Pipeline.py`, so one of the two files would be lost'],
  ]);
  expect(report.hasErrors()).toBe(true);
});

test.each<readonly [string, Partial<Config>, string]>([
  ['no engine', { target: [] }, 'target-missing'],
  ['a monitor', { schedule: { ...defaultConfig.schedule, frequency: 'week' } }, 'target-lacks'],
  ['an endpoint', { deploy: { ...defaultConfig.deploy, online: true } }, 'target-lacks'],
  [
    'several machines',
    {
      target: ['azureml', 'kubeflow'],
      compute: { ...defaultConfig.compute, jobs: { train: { instance_count: 2 } } },
    },
    'target-lacks',
  ],
  ['a cluster', { compute: { ...defaultConfig.compute, train: 'gpu-cluster' } }, 'target-lacks'],
  [
    'an environment that exists',
    { environment: { ...defaultConfig.environment, use: 'azureml:x@latest' } },
    'target-lacks',
  ],
  [
    'a step that does not exist',
    { kubeflow: { ...defaultConfig.kubeflow, steps: { trian: { cpu: '1' } } } },
    'setting-names-unknown',
  ],
])('%s is refused, and nothing is written', (_what, settings, id) => {
  const { files, errors } = compiled(settings);
  expect(new Set(errors.map((error) => error.split(':')[0]))).toEqual(new Set([id]));
  expect(files.size).toBe(0);
});

test.skipIf(kubeflowPython() === null)(
  "kfp's own compiler takes the pipeline, and makes the same bytes of it twice",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cellwright-kubeflow-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const train = { gpus: 1, timeout: 60, secrets: [{ name: 'store', key: 'token', variable: 'TOKEN' }] };
    const kubeflow = { ...defaultConfig.kubeflow, steps: { train } };
    for (const [file, text] of compiled({ kubeflow }).files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const made = ['a.yaml', 'b.yaml'].map((name) => {
      execFileSync(kubeflowPython() ?? '', ['kubeflow/pipeline.py', name], { cwd: folder, stdio: 'pipe' });
      return readFileSync(path.join(folder, name), 'utf8');
    });
    expect(made[0]).toBe(made[1]);
    expect(made[0]).toContain('schemaTitle: system.Model');
    expect(made[0]).toContain('resourceType: nvidia.com/gpu');
    expect(made[0]).toContain('secretAsEnv');
  },
);
