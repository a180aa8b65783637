/** The deployment scripts of the written repository, run with a stand-in for the Azure CLI that keeps endpoints in files. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config.ts';
import { writeFiles } from '../emit-azureml/azure-ai-ml.ts';
import { python, whyNoPython } from '../support/python.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

/** Endpoint and deployments are files below $STATE; INVOKE_FAILS names the call of `invoke` that fails. */
const standIn = `#!/usr/bin/env bash
set -euo pipefail
printf '%s\\n' "$*" >>"$STATE/calls"
argument() { local wanted=$1; shift; while (($# > 0)); do if [[ $1 == "$wanted" ]]; then echo "$2"; return; fi; shift; done; }
name=$(argument --name "$@")
case "$2 $3" in
  "online-endpoint show")
    [[ -e $STATE/endpoint ]] || exit 3
    query=$(argument --query "$@")
    if [[ -n $query ]]; then cat "$STATE/traffic-\${query#traffic.}" 2>/dev/null || true; fi ;;
  "online-endpoint create") touch "$STATE/endpoint" ;;
  "online-endpoint update")
    for part in $(argument --traffic "$@"); do echo "\${part#*=}" >"$STATE/traffic-\${part%=*}"; done ;;
  "online-endpoint invoke")
    echo x >>"$STATE/invoked"
    if [[ $(wc -l <"$STATE/invoked") == "\${INVOKE_FAILS:-0}" ]]; then exit 1; fi
    echo '"[0]"' ;;
  "online-deployment show") [[ -e $STATE/deployment-$name ]] ;;
  "online-deployment create") argument --set "$@" >"$STATE/deployment-$name"; exit "\${CREATE:-0}" ;;
  "online-deployment delete") rm -f "$STATE/deployment-$name" ;;
  "online-deployment get-logs") echo "the log" ;;
  "model show") echo 7 ;;
  "model download")
    folder=$(argument --download-path "$@")
    mkdir -p "$folder/model"
    printf 'signature:\\n  inputs: %s\\n' "'[{\\"type\\": \\"long\\", \\"name\\": \\"age\\"}]'" >"$folder/model/MLmodel" ;;
  "batch-endpoint show") exit 3 ;;
  "batch-endpoint invoke") echo job-1 ;;
  "job show") echo "\${STATUS:-Completed}" ;;
esac
`;

let folder = '';
let state = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cellwright-deploy-'));
  state = join(folder, 'state');
  mkdirSync(state);
  const monitoring = { ...fullConfig.monitoring, signals: [] };
  writeFiles(folder, emitProduction(creditPlan, { ...fullConfig, monitoring, ci: defaultConfig.ci }));
  for (const script of ['scripts/deploy_online.sh', 'scripts/deploy_batch.sh', 'scripts/deploy_pipeline.sh'])
    chmodSync(join(folder, script), 0o755);
  writeFileSync(join(folder, 'az'), standIn);
  chmodSync(join(folder, 'az'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const interpreter = python() ?? '';
  return spawnSync('bash', [join(folder, script), ...args], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: {
      PATH: [folder, join(interpreter, '..'), process.env.PATH].join(delimiter),
      STATE: state,
      ...environment,
    },
  });
}

function read(name: string): string {
  const path = join(state, name);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

function traffic(): string {
  return `blue ${read('traffic-blue') || '-'}, green ${read('traffic-green') || '-'}`;
}

describe.skipIf(!python())(`deploy_online.sh ${whyNoPython()}`, () => {
  test('makes the endpoint, deploys blue and gives it all traffic', () => {
    const { status, stderr } = run('scripts/deploy_online.sh', []);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(traffic()).toBe('blue 100, green -');
    expect(read('deployment-blue')).toBe('model=azureml:credit-default:7');
  });

  test('deploys the next version beside the one that serves, a tenth of the traffic first', () => {
    run('scripts/deploy_online.sh', []);
    const { status } = run('scripts/deploy_online.sh', ['9']);
    expect(status).toBe(0);
    expect(traffic()).toBe('blue 0, green 100');
    expect(read('deployment-green')).toBe('model=azureml:credit-default:9');
    expect(read('calls')).toContain('--traffic blue=90 green=10');
  });

  test('takes turns: the third version is blue again', () => {
    for (const version of ['1', '2', '3']) run('scripts/deploy_online.sh', [version]);
    expect(traffic()).toBe('blue 100, green 0');
    expect(read('deployment-blue')).toBe('model=azureml:credit-default:3');
  });

  test.each([
    ['the deployment itself', { CREATE: '1' }],
    ['the test of the new deployment', { INVOKE_FAILS: '3' }],
    ['a request while both serve', { INVOKE_FAILS: '6' }],
    ['the last request', { INVOKE_FAILS: '14' }],
  ])('when %s fails, all traffic stays or returns to the old one, and the new one goes', (_what, environment) => {
    run('scripts/deploy_online.sh', ['1']);
    const { status, stderr } = run('scripts/deploy_online.sh', ['2'], environment);
    expect(status).not.toBe(0);
    expect(traffic()).toMatch(/^blue 100, green (0|-)$/);
    expect(existsSync(join(state, 'deployment-green'))).toBe(false);
    expect(stderr).toContain('the log');
  });

  test('a first deployment that fails is removed, and nothing gets traffic', () => {
    expect(run('scripts/deploy_online.sh', [], { INVOKE_FAILS: '1' }).status).not.toBe(0);
    expect(traffic()).toBe('blue -, green -');
    expect(existsSync(join(state, 'deployment-blue'))).toBe(false);
  });

  test('--roll-back gives all traffic to the deployment before', () => {
    run('scripts/deploy_online.sh', ['1']);
    run('scripts/deploy_online.sh', ['2']);
    expect(run('scripts/deploy_online.sh', ['--roll-back']).status).toBe(0);
    expect(traffic()).toBe('blue 100, green 0');
  });

  test('--split shares the traffic with the deployment before, and the next version replaces that one', () => {
    run('scripts/deploy_online.sh', ['1']);
    expect(run('scripts/deploy_online.sh', ['--split', '20']).status).toBe(1);
    run('scripts/deploy_online.sh', ['2']);
    expect(run('scripts/deploy_online.sh', ['--split', '08']).status).toBe(0);
    expect(traffic()).toBe('blue 8, green 92');
    for (const wrong of ['', '100', '-5', 'half']) {
      expect(run('scripts/deploy_online.sh', ['--split', wrong]).status).toBe(2);
    }
    run('scripts/deploy_online.sh', ['3']);
    expect(traffic()).toBe('blue 100, green 0');
    expect(read('deployment-blue')).toBe('model=azureml:credit-default:3');
    const calls = read('calls').split('\n');
    const ended = calls.findIndex((call) => call.includes('green=100 blue=0'));
    expect(ended).toBeGreaterThan(0);
    expect(calls.findLastIndex((call) => call.includes('online-deployment create'))).toBeGreaterThan(ended);
  });

  test('--roll-back without a deployment before is an error', () => {
    run('scripts/deploy_online.sh', ['1']);
    expect(run('scripts/deploy_online.sh', ['--roll-back']).status).toBe(1);
    expect(traffic()).toBe('blue 100, green -');
  });
});

describe('deploy_batch.sh', () => {
  test('makes each version a deployment, and the default', () => {
    expect(run('scripts/deploy_batch.sh', []).status).toBe(0);
    expect(read('calls')).toContain('--name version-7 --set model=azureml:credit-default:7');
    expect(read('calls')).toContain('--set defaults.deployment_name=version-7');
  });

  test('a version that does not score the test data does not become the default', () => {
    const environment = { BATCH_TEST_INPUT: 'azureml:credit@latest', STATUS: 'Failed' };
    expect(run('scripts/deploy_batch.sh', ['3'], environment).status).toBe(1);
    expect(read('calls')).not.toContain('defaults.deployment_name');
  });
});

const makeModel = `
import sys
import mlflow.sklearn
import pandas as pd
from sklearn.linear_model import LinearRegression
rows = pd.DataFrame({"age": [30, 40, 50], "income": [1.5, 2.5, 3.0]})
model = LinearRegression().fit(rows, [1, 2, 3])
kind = sys.argv[2]
example = {"example": rows, "array": rows.to_numpy()}.get(kind)
signature = mlflow.models.infer_signature(rows, [1.0]) if kind == "signature" else None
mlflow.sklearn.save_model(
    model, path=sys.argv[1], input_example=example, signature=signature, pip_requirements=[]
)
`;

describe.skipIf(!python())(`sample_request.py ${whyNoPython()}`, () => {
  test.each([
    ['example', { input_data: { columns: ['age', 'income'], index: [0], data: [[30, 1.5]] } }],
    ['signature', { input_data: { columns: ['age', 'income'], index: [0], data: [[1, 0.5]] } }],
    [
      'array',
      {
        input_data: [
          [30, 1.5],
          [40, 2.5],
          [50, 3],
        ],
      },
    ],
  ])('makes a request of a model with its %s', (kind, request) => {
    const model = join(folder, kind);
    const made = spawnSync(python() ?? '', ['-c', makeModel, model, kind], { encoding: 'utf8' });
    expect(made.status, made.stderr).toBe(0);
    const { stdout, stderr } = spawnSync(python() ?? '', [join(folder, 'scripts/sample_request.py'), model], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(request);
  });

  test('takes the request that it is given for a model that says nothing, and fails without one', () => {
    const model = join(folder, 'silent');
    spawnSync(python() ?? '', ['-c', makeModel, model, 'none']);
    const script = join(folder, 'scripts/sample_request.py');
    const sample = join(folder, 'deploy/online/sample-request.json');
    expect(spawnSync(python() ?? '', [script, model]).status).toBe(1);
    const { stdout } = spawnSync(python() ?? '', [script, model, sample], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({
      input_data: { columns: ['age', 'income', 'job'], index: [0], data: [[31, 0.5, 'nurse']] },
    });
  });

  test("the scoring script answers with the model's predictions", () => {
    const model = join(folder, 'served/model');
    spawnSync(python() ?? '', ['-c', makeModel, model, 'example']);
    const program = `import os, sys; os.environ["AZUREML_MODEL_DIR"] = ${JSON.stringify(join(folder, 'served'))}
sys.path.insert(0, ${JSON.stringify(join(folder, 'deploy/online/code'))})
import score
score.init()
print(score.run('{"input_data": {"columns": ["age", "income"], "index": [0], "data": [[30, 1.5]]}}'))`;
    const { stdout, stderr } = spawnSync(python() ?? '', ['-c', program], { encoding: 'utf8' });
    expect(Number(JSON.parse(stdout.trim() || 'null')?.[0]), stderr).toBeCloseTo(1, 5);
  });
});

describe('deploy_pipeline.sh', () => {
  beforeEach(() => {
    const author = ['-c', 'user.name=tester', '-c', 'user.email=tester@example.com'];
    spawnSync('git', ['init', '--quiet', folder]);
    spawnSync('git', ['-C', folder, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'first']);
  });

  test('makes each commit a deployment, and the default', () => {
    const { status, stderr } = run('scripts/deploy_pipeline.sh', []);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const commit = spawnSync('git', ['-C', folder, 'rev-parse', '--short=12', 'HEAD'], {
      encoding: 'utf8',
    }).stdout.trim();
    expect(read('calls')).toContain(`--endpoint-name pipeline-credit-default --name commit-${commit}`);
    expect(read('calls')).toContain(`--set defaults.deployment_name=commit-${commit}`);
    expect(read('calls')).not.toContain('invoke');
  });

  test('--test runs it on the sample inputs; a run that fails does not become the default', () => {
    expect(run('scripts/deploy_pipeline.sh', ['--test'], { STATUS: 'Failed' }).status).toBe(1);
    expect(read('calls')).toContain('--file deploy/pipeline/inputs.yml');
    expect(read('calls')).not.toContain('defaults.deployment_name');
    expect(run('scripts/deploy_pipeline.sh', ['--test']).status).toBe(0);
    expect(read('calls')).toContain('defaults.deployment_name');
  });
});
