/** The deployment scripts of the written repository, for batches and for the pipeline, and what they ask of a model. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config.ts';
import { type FakeEndpoint, Workspace } from '../support/azure-cli/workspace.ts';
import { python, whyNoPython } from '../support/python.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

let workspace: Workspace;
let folder = '';
beforeEach(() => {
  const monitoring = { ...fullConfig.monitoring, signals: [] };
  const versions = ['3', '7'].map((version) => ({ version }));
  workspace = new Workspace(emitProduction(creditPlan, { ...fullConfig, monitoring, ci: defaultConfig.ci }), {
    assets: { model: { 'credit-default': versions }, data: { credit: [{ version: '1' }, { version: '2' }] } },
  });
  folder = workspace.folder;
});
afterEach(() => workspace.remove());

function batchEndpoint(): FakeEndpoint {
  const [only] = Object.values(workspace.azure.batch ?? {});
  if (!only) throw new Error('there is no endpoint');
  return only;
}

describe('deploy_batch.sh', () => {
  test('makes each version a deployment, and the default', () => {
    const { status, stderr } = workspace.run('scripts/deploy_batch.sh');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(workspace.run('scripts/deploy_batch.sh', ['3']).status).toBe(0);
    const { name, deployments, defaults } = batchEndpoint();
    expect(name).toMatch(/^batch-credit-default-[0-9a-f]{6}$/);
    expect(Object.keys(deployments)).toEqual(['version-7', 'version-3']);
    expect(defaults).toEqual({ deployment_name: 'version-3' });
  });

  test('a version that does not score the test data does not become the default', () => {
    const environment = { BATCH_TEST_INPUT: 'azureml:credit@latest', STATUS: 'Failed' };
    const { status, stderr } = workspace.run('scripts/deploy_batch.sh', ['3'], environment);
    expect({ status, stderr }).toMatchObject({ status: 1 });
    expect(stderr).toContain('has the status Failed');
    expect(batchEndpoint().defaults).toBeUndefined();
  });

  test.each([
    ['azureml:credit@latest', '--input azureml:credit:2 --query'],
    ['azureml:credit:1', '--input azureml:credit:1 --query'],
    [
      'azureml://datastores/workspaceblobstore/paths/new/',
      '--input azureml://datastores/workspaceblobstore/paths/new/ --input-type uri_folder',
    ],
  ])('tests on %s in the words that the CLI takes', (input, words) => {
    expect(workspace.run('scripts/deploy_batch.sh', [], { BATCH_TEST_INPUT: input }).status).toBe(0);
    expect(workspace.calls.find((call) => call.includes('invoke'))).toContain(words);
    expect(batchEndpoint().defaults).toEqual({ deployment_name: 'version-7' });
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
  test('makes each commit a deployment, and the default', () => {
    const commit = workspace.commit().slice(0, 12);
    const { status, stderr } = workspace.run('scripts/deploy_pipeline.sh');
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(batchEndpoint().name).toMatch(/^pipeline-credit-default-[0-9a-f]{6}$/);
    expect(Object.keys(batchEndpoint().deployments)).toEqual([`commit-${commit}`]);
    expect(batchEndpoint().defaults).toEqual({ deployment_name: `commit-${commit}` });
    expect(workspace.calls.join('\n')).not.toContain('invoke');
  });

  test('--test runs it on the sample inputs; a run that fails does not become the default', () => {
    workspace.commit();
    expect(workspace.run('scripts/deploy_pipeline.sh', ['--test'], { STATUS: 'Failed' }).status).toBe(1);
    expect(workspace.calls.join('\n')).toContain('--file deploy/pipeline/inputs.yml');
    expect(batchEndpoint().defaults).toBeUndefined();
    expect(workspace.run('scripts/deploy_pipeline.sh', ['--test']).status).toBe(0);
    expect(batchEndpoint().defaults).toBeDefined();
  });
});
