import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { converse } from '../../src/kubeflow/converse.ts';
import { cellwright, folderWith } from '../support/command.ts';
import { kubeflowPython, python, repository } from '../support/python.ts';

const [kfp, steps] = [kubeflowPython(), python()];

const notebook = `# %% tags=["step:evaluate"]
import matplotlib.pyplot as plt
from sklearn.dummy import DummyClassifier
from sklearn.metrics import accuracy_score
model = DummyClassifier(strategy="constant", constant=1).fit([[1], [2]], [1, 0])
predicted = model.predict([[1], [2], [3], [4]])
accuracy = accuracy_score([1, 1, 0, 1], predicted)
plt.plot(predicted)
plt.show()
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts MLflow's own server, and waits until it answers. */
async function mlflowServer(folder: string): Promise<string> {
  const port = await freePort();
  const stores = [
    '--backend-store-uri',
    path.join(folder, 'store'),
    '--artifacts-destination',
    path.join(folder, 'files'),
  ];
  const child = spawn(steps ?? '', ['-m', 'mlflow', 'server', '--port', String(port), '--workers', '1', ...stores], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, MLFLOW_ALLOW_FILE_STORE: 'true' },
  });
  let hasEnded = false;
  child.on('exit', () => {
    hasEnded = true;
  });
  onTestFinished(() => void process.kill(-(child.pid ?? 0), 'SIGKILL'));
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    if (hasEnded) throw new Error('the server of MLflow has ended');
    if ((await fetch(`${address}/health`).catch(() => null))?.ok) return address;
    await wait(200);
  }
}

async function ask(address: string, call: string, body?: object): Promise<unknown> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${address}/api/2.0/mlflow/${call}`, { ...init, headers })).json();
}

describe.skipIf(kfp === null || steps === null)('kubeflow.tracking', () => {
  test('metrics and figures go to the server of MLflow, and beside it to the artifacts of Kubeflow', async () => {
    const folder = folderWith({ 'n.py': notebook });
    const address = await mlflowServer(folder);
    const settings = ['target: [kubeflow]', 'experiment: churn', 'kubeflow:', `  tracking: ${address}`];
    const project = folderWith({ 'n.py': notebook, 'cellwright.yml': `${settings.join('\n')}\n` });
    const built = await cellwright(project, 'build', 'n.py', '--out', 'out');
    expect(built.code, built.messages).toBe(0);
    const told = await converse(
      {
        python: kfp ?? '',
        script: path.join(repository, 'src/kubeflow/python/run_kubeflow.py'),
        // As in a cluster, nothing but the pipeline says where the server is.
        environment: { PATH: process.env['PATH'], HOME: folder, MPLBACKEND: 'Agg' },
        request: {
          file: path.join(project, 'out/kubeflow/pipeline.py'),
          folder: path.join(project, 'run'),
          python: steps,
          dryRun: false,
          values: {},
          environment: { GIT_PYTHON_REFRESH: 'quiet' },
          variables: {},
        },
      },
      {},
    );
    expect([told.ok, told.problem]).toEqual([true, null]);
    const { experiment } = (await ask(address, 'experiments/get-by-name?experiment_name=churn')) as Found;
    const { runs } = (await ask(address, 'runs/search', { experiment_ids: [experiment.experiment_id] })) as Found;
    expect(runs.map(({ data }) => data.metrics?.map(({ key, value }) => [key, value]))).toEqual([[['accuracy', 0.75]]]);
    expect(runs.map(({ info }) => [info.run_name, info.status])).toEqual([['evaluate', 'FINISHED']]);
    const listed = (await ask(address, `artifacts/list?run_id=${runs[0]?.info.run_id}&path=figures`)) as Found;
    expect(listed.files).toHaveLength(1);
    // What Kubeflow itself shows.
    expect(told.steps.map(({ metrics }) => metrics)).toEqual([{ accuracy: 0.75 }]);
    const left = path.join(project, 'run/artifacts');
    const shown = readdirSync(left, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /evaluate.figures$/.test(file),
    );
    const html = shown.map((file) => readFileSync(path.join(left, file), 'utf8'));
    expect(html).toEqual([expect.stringMatching(/^<img src="data:image\/png;base64,iVBOR/)]);
  });
});

interface Found {
  readonly experiment: { readonly experiment_id: string };
  readonly runs: readonly {
    readonly info: { readonly run_id: string; readonly run_name: string; readonly status: string };
    readonly data: { readonly metrics?: readonly { readonly key: string; readonly value: number }[] };
  }[];
  readonly files: readonly object[];
}
