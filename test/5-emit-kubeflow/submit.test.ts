import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cellwright, folderWith } from '../support/command.ts';
import { kubeflowPython } from '../support/python.ts';

const kfp = kubeflowPython();

const notebook = `# %% tags=["parameters"]
depth = 3
name = "7"
# %% tags=["step:train"]
print(name, depth)
`;

/** A call that the server was asked for. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly token: string | undefined;
  readonly body: string;
}

/** Kubeflow Pipelines, as far as a client sees that uploads and runs a pipeline: one namespace holds what was uploaded to it. */
async function cluster(state: string): Promise<{ readonly address: string; readonly calls: Call[] }> {
  const calls: Call[] = [];
  const uploaded: { readonly name: string; readonly namespace: string | null }[] = [];
  const versions: string[] = [];
  const answer = (call: Call): object => {
    const place = `${call.method} ${call.path.replace('/apis/v2beta1', '')}`;
    const [name = '', namespace] = [call.query.get('name') ?? '', call.query.get('namespace')];
    switch (place) {
      case 'POST /pipelines/upload':
        uploaded.push({ name, namespace });
        versions.push(name);
        return { pipeline_id: 'p1', display_name: name };
      case 'POST /pipelines/upload_version':
        versions.push(name);
        return { pipeline_id: 'p1', pipeline_version_id: `v${versions.length}` };
      case 'GET /pipelines': {
        const wanted = JSON.parse(call.query.get('filter') ?? '{}').predicates[0].stringValue;
        const found = uploaded.filter((one) => one.name === wanted && one.namespace === namespace);
        return { pipelines: found.map(() => ({ pipeline_id: 'p1' })) };
      }
      case 'GET /pipelines/p1/versions':
        return { pipeline_versions: versions.map((_, at) => ({ pipeline_version_id: `v${at + 1}` })) };
      case 'POST /experiments':
        return { experiment_id: 'e1' };
      case 'POST /runs':
        return { run_id: 'r1' };
      case 'GET /runs/r1':
        return { run_id: 'r1', state };
      default:
        return {};
    }
  };
  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://cluster');
    const call: Call = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      token: request.headers.authorization,
      body: await bodyOf(request),
    };
    calls.push(call);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(call)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

describe.skipIf(kfp === null)('submit.py', () => {
  async function compiled(): Promise<string> {
    const folder = folderWith({ 'n.py': notebook, 'cellwright.yml': 'name: churn\ntarget: [kubeflow]\n' });
    expect((await cellwright(folder, 'build', 'n.py', '--out', 'out')).code).toBe(0);
    execFileSync(kfp ?? '', ['out/kubeflow/pipeline.py'], { cwd: folder, stdio: 'pipe' });
    return path.join(folder, 'out');
  }

  function submit(folder: string, variables: Readonly<Record<string, string>>, ...values: readonly string[]) {
    const child = spawn(kfp ?? '', ['-W', 'ignore', 'kubeflow/submit.py', ...values], {
      cwd: folder,
      env: { ...process.env, ...variables },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
    return new Promise<{ readonly code: number | null; readonly printed: string }>((resolve) => {
      child.on('close', (code) => resolve({ code, printed }));
    });
  }

  test('uploads the pipeline once, then versions of it, and runs the version that it uploaded', async () => {
    const folder = await compiled();
    const { address, calls } = await cluster('SUCCEEDED');
    const variables = { KF_PIPELINES_ENDPOINT: address, KF_TOKEN: 'abc', KF_NAMESPACE: 'team' };
    const first = await submit(folder, { ...variables, PIPELINE_VERSION: '1' }, 'depth=5', 'name=7');
    expect(first.code, first.printed).toBe(0);
    expect(first.printed).toContain('Run r1 has completed');
    const second = await submit(folder, { ...variables, PIPELINE_VERSION: '2' });
    expect(second.code, second.printed).toBe(0);
    const uploads = calls.filter((call) => call.path.includes('/upload'));
    expect(uploads.map((call) => [path.posix.basename(call.path), call.query.get('name')])).toEqual([
      ['upload', 'churn'],
      ['upload_version', 'churn-2'],
    ]);
    expect(uploads[0]?.body).toContain('schemaVersion: 2.1.0');
    expect(new Set(calls.map((call) => call.token))).toEqual(new Set(['Bearer abc']));
    const runs = calls.filter(({ method, path: place }) => method === 'POST' && place.endsWith('/runs'));
    expect(runs.map(({ body }) => JSON.parse(body))).toMatchObject([
      {
        display_name: 'churn-1',
        experiment_id: 'e1',
        pipeline_version_reference: { pipeline_id: 'p1', pipeline_version_id: 'v1' },
        runtime_config: { parameters: { depth: 5, name: '7' } },
      },
      { display_name: 'churn-2', pipeline_version_reference: { pipeline_version_id: 'v2' } },
    ]);
  });

  test('a run that fails is an error, and a value that no parameter takes is one before anything is sent', async () => {
    const folder = await compiled();
    const { address, calls } = await cluster('FAILED');
    const variables = { KF_PIPELINES_ENDPOINT: address };
    expect(await submit(folder, variables, 'dept=5')).toEqual({
      code: 1,
      printed: 'The pipeline has no parameter dept, but depth, name\n',
    });
    expect((await submit(folder, variables, 'depth=much')).printed).toContain('depth is of type NUMBER_INTEGER');
    expect(calls).toEqual([]);
    const failed = await submit(folder, variables);
    expect([failed.code, failed.printed]).toEqual([1, expect.stringContaining('has the state FAILED, not SUCCEEDED')]);
  });
});
