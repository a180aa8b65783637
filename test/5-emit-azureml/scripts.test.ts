/** The scripts of the written repository, run: the one that submits with a stand-in for the Azure CLI, the gate with real MLflow. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { python, whyNoPython } from '../support/python.ts';
import { writeFiles } from './azure-ai-ml.ts';
import { cases, emitCase } from './plans.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cellwright-scripts-'));
  const example = cases['three steps with parameters of every type, a model and a gate'];
  if (!example) throw new Error('no such case');
  writeFiles(folder, emitCase(example));
  spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', 'init', '--quiet', folder]);
  spawnSync('git', [
    '-C',
    folder,
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@t',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'x',
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const standIn = `#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
case "$2 $3" in
  "job create") echo job-7 ;;
  "job stream") exit "\${STREAM:-0}" ;;
  "job show") if [[ "$*" == *tags.commit* ]]; then echo abc; elif [[ "$*" == *tags.notebook* ]]; then echo 123; elif [[ "$*" == *inputs.* ]]; then echo azureml:rows:3; elif [[ "$(grep -c 'job show' "$CALLS")" -gt "\${RUNNING:-0}" ]]; then echo "$STATUS"; else echo Running; fi ;;
esac
`;

function run(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const az = join(folder, 'az');
  const calls = join(folder, 'calls.txt');
  const output = join(folder, 'github-output.txt');
  writeFileSync(az, standIn);
  chmodSync(az, 0o755);
  writeFileSync(calls, '');
  writeFileSync(output, '');
  const result = spawnSync('bash', [join(folder, script), ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: {
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      CALLS: calls,
      STATUS: 'Completed',
      GITHUB_OUTPUT: output,
      ...environment,
    },
  });
  return { ...result, calls: readFileSync(calls, 'utf8').trim().split('\n'), output: readFileSync(output, 'utf8') };
}

describe('run_pipeline.sh', () => {
  test('submits, streams, asks for the status, and hands the name of the job to the workflow', () => {
    const { status, calls, output } = run('scripts/run_pipeline.sh', []);
    expect(calls).toEqual([
      expect.stringMatching(
        /^ml job create --file pipeline-job.yml --set tags.commit=[0-9a-f]{40} --query name --output tsv$/,
      ),
      'ml job stream --name job-7',
      'ml job show --name job-7 --query status --output tsv',
    ]);
    expect(output).toBe('job=job-7\n');
    expect(status).toBe(0);
  });

  test('takes settings from its arguments and from PIPELINE_OVERRIDES', () => {
    const { calls } = run('scripts/run_pipeline.sh', ['inputs.seed=1'], {
      PIPELINE_OVERRIDES: 'inputs.solver=two words\r\n\ninputs.raw_data.path=azureml:x@latest',
    });
    expect(calls[0]).toContain(
      '--set inputs.seed=1 inputs.solver=two words inputs.raw_data.path=azureml:x@latest tags.commit=',
    );
  });

  test.each(['Failed', 'Canceled', 'NotResponding', ''])(
    'fails when the status is %j, also when the stream ended well',
    (state) => {
      expect(run('scripts/run_pipeline.sh', [], { STATUS: state }).status).toBe(1);
    },
  );

  test('a broken stream is no failure: it waits until the job has ended', () => {
    const { status, calls } = run('scripts/run_pipeline.sh', [], { STREAM: '1', RUNNING: '2', POLL_SECONDS: '0' });
    expect(status).toBe(0);
    expect(calls.filter((call) => call.startsWith('ml job stream'))).toHaveLength(3);
  });

  test('logs in anew at GitHub before it asks, since the run may have outlived the first login', () => {
    const curl = join(folder, 'curl');
    writeFileSync(curl, `#!/usr/bin/env bash\nprintf '%s\\n' "curl $*" >>"$CALLS"\necho '{"value": "fresh"}'\n`);
    chmodSync(curl, 0o755);
    const { status, calls } = run('scripts/run_pipeline.sh', [], {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://example.com/token?x=1',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'mine',
      AZURE_CLIENT_ID: 'client',
      AZURE_TENANT_ID: 'tenant',
      AZURE_SUBSCRIPTION_ID: 'subscription',
    });
    expect(status).toBe(0);
    expect(calls.slice(2)).toEqual([
      expect.stringMatching(
        /^curl .*bearer mine https:\/\/example.com\/token\?x=1&audience=api:\/\/AzureADTokenExchange$/,
      ),
      'login --service-principal --username client --tenant tenant --federated-token fresh --output none',
      'account set --subscription subscription',
      'ml job show --name job-7 --query status --output tsv',
    ]);
  });
});

test('register_model.sh registers the output of the job with the metric that it passed with and what it was made of', () => {
  const { status, calls } = run('scripts/register_model.sh', ['job-7', '0.91']);
  expect(status).toBe(0);
  expect(calls.at(-1)).toBe(
    'ml model create --name credit-default --type mlflow_model --path azureml://jobs/job-7/outputs/model --tags job=job-7 gate_metric=accuracy gate_value=0.91 commit=abc notebook=123 data_raw_data=azureml:rows:3 --query version --output tsv',
  );
});

const prepareRuns = `
import json, sys
from mlflow import MlflowClient
def prepare(store, accuracy, registered):
    client = MlflowClient(tracking_uri=store, registry_uri=store)
    experiment = client.create_experiment("credit")
    def run(metric=None, parent=None):
        tags = {"mlflow.parentRunId": parent} if parent else {}
        made = client.create_run(experiment, tags=tags)
        if metric is not None:
            client.log_metric(made.info.run_id, "accuracy", metric)
        return made.info.run_id
    root = run()
    run(parent=root)
    run(metric=float(accuracy), parent=root)
    if registered != "none":
        client.create_registered_model("credit-default")
        client.create_model_version("credit-default", "file:///x", tags={"gate_metric": "accuracy", "gate_value": registered})
    return root
print(json.dumps([prepare(*row) for row in json.loads(sys.argv[1])]))
`;

const runsWithoutStart = `
import sys
from types import SimpleNamespace as Made
sys.path.insert(0, "scripts")
import check_metric
run = lambda name, start: Made(name=name, info=Made(start_time=start, experiment_id="1"))
client = Made(get_run=lambda job: run("early", 1), search_runs=lambda *a, **k: [run("never", None), run("late", 2)])
print([one.name for one in check_metric.runs_of_job(client, "job")])
`;

describe.skipIf(!python())(`check_metric.py ${whyNoPython()}`, () => {
  const storeOf = (name: string) => pathToFileURL(join(folder, name)).href;
  const start = (args: readonly string[], variables: Readonly<Record<string, string>> = {}) => {
    const env = { ...process.env, GIT_PYTHON_REFRESH: 'quiet', ...variables };
    return spawnSync(python() ?? '', args, { encoding: 'utf8', env, cwd: folder });
  };
  const rows = [
    { name: 'good', metric: '0.9', registered: 'none', passes: true },
    { name: 'equal', metric: '0.9', registered: '0.9', passes: true },
    { name: 'below-threshold', metric: '0.7', registered: 'none', passes: false },
    { name: 'worse-than-registered', metric: '0.85', registered: '0.9', passes: false },
    { name: 'nan', metric: 'nan', registered: 'none', passes: false },
  ];
  /** The job of each row, in a store of its own; one process makes all. */
  let jobs: readonly string[] = [];
  beforeAll(() => {
    const given = JSON.stringify(rows.map(({ name, metric, registered }) => [storeOf(name), metric, registered]));
    const made = start(['-c', prepareRuns, given]);
    expect(made.status, made.stderr).toBe(0);
    jobs = JSON.parse(made.stdout.trim().split('\n').at(-1) ?? '');
  });

  test.each(rows.map((row, at) => ({ ...row, at })))('$name: passes $passes', ({ name, metric, passes, at }) => {
    const args = ['scripts/check_metric.py', jobs[at] ?? ''];
    const { status, stdout, stderr } = start(args, { MLFLOW_TRACKING_URI: storeOf(name) });
    expect({ passes: status === 0, stderr }).toMatchObject({ passes });
    if (passes) expect(stdout.trim()).toBe(metric);
  });

  test('a step that never began, which has no time of its start, is no obstacle', () => {
    const { status, stdout, stderr } = spawnSync(python() ?? '', ['-c', runsWithoutStart], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(status, stderr).toBe(0);
    expect(stdout.trim()).toBe("['late', 'early', 'never']");
  });
});
