/** A model that is trained once, in dev, and deployed in prod through a registry, against an Azure CLI that refuses as the real one. */
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Config, defaultConfig } from '../../src/config.ts';
import { type FakeAzure, Workspace } from '../support/azure-cli/workspace.ts';
import { python, whyNoPython } from '../support/python.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

const config: Config = {
  ...fullConfig,
  registry: 'acme-models',
  monitoring: { ...fullConfig.monitoring, signals: [] },
  deploy: { ...fullConfig.deploy, pipeline: false, canary: 0 },
};
const files = emitProduction(creditPlan, config);
const seed: FakeAzure = {
  assets: {
    model: { 'credit-default': [{ version: '3' }, { version: '4' }] },
    environment: { evaluation: [{ version: '8' }] },
  },
  registries: { 'acme-models': {} },
};

let workspace: Workspace | undefined;
afterEach(() => workspace?.remove());

function start(azure: FakeAzure = seed, made = files): Workspace {
  workspace = new Workspace(made, azure);
  return workspace;
}

function text(path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

describe('share.sh', () => {
  test('shares the model, and makes its components with environments that the registry has', () => {
    const dev = start();
    const commit = dev.commit().slice(0, 12);
    const { status, stderr } = dev.run('scripts/share.sh', ['3']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const shared = dev.azure.registries?.['acme-models']?.assets ?? {};
    expect(shared.model?.['credit-default']?.map(({ version }) => version)).toEqual(['3']);
    expect(Object.keys(shared.component ?? {})).toEqual(['prepare', 'train', 'evaluate']);
    const [environment] = Object.keys(shared.environment ?? {}).filter((name) => name !== 'evaluation');
    const made = shared.environment?.[environment ?? '']?.[0]?.version;
    expect(made).toMatch(/^[0-9a-f]{12}$/);
    expect(shared.component?.train).toMatchObject([
      { version: commit, environment: `azureml://registries/acme-models/environments/${environment}/versions/${made}` },
    ]);
    expect(shared.component?.evaluate).toMatchObject([
      { environment: 'azureml://registries/acme-models/environments/evaluation/versions/8' },
    ]);
  });

  test('another version of the model comes without what the registry has already', () => {
    const dev = start();
    dev.commit();
    expect(dev.run('scripts/share.sh', ['3']).status).toBe(0);
    const before = dev.azure.registries?.['acme-models']?.assets ?? {};
    expect(dev.run('scripts/share.sh', ['4']).status).toBe(0);
    const after = dev.azure.registries?.['acme-models']?.assets ?? {};
    expect(after).toMatchObject({ environment: before.environment, component: before.component });
    expect(after.model?.['credit-default']).toHaveLength(2);
  });

  test.each([
    ['a version that dev does not have', ['9'], seed, 'not found'],
    ['no version', [], seed, 'Usage'],
    ['no registry', ['3'], { assets: seed.assets ?? {} }, 'registry acme-models was not found'],
  ])('with %s, it fails', (_what, args, azure, told) => {
    const dev = start(azure);
    dev.commit();
    const { status, stderr } = dev.run('scripts/share.sh', args);
    expect(status).not.toBe(0);
    expect(stderr).toContain(told);
  });

  test('components whose environment another registry holds keep it', () => {
    const own: Config = {
      ...config,
      environment: {
        ...config.environment,
        use: 'azureml://registries/azureml/environments/sklearn-1.5/versions/3',
        steps: {},
      },
    };
    const dev = start(seed, emitProduction(creditPlan, own));
    dev.commit();
    expect(dev.run('scripts/share.sh', ['3']).status).toBe(0);
    const shared = dev.azure.registries?.['acme-models']?.assets ?? {};
    expect(shared.environment).toBeUndefined();
    expect(shared.component?.train).toMatchObject([
      { environment: 'azureml://registries/azureml/environments/sklearn-1.5/versions/3' },
    ]);
  });
});

describe.skipIf(!python())(`prod ${whyNoPython()}`, () => {
  const prod: FakeAzure = {
    registries: { 'acme-models': { assets: { model: { 'credit-default': [{ version: '3' }] } } } },
  };

  test.each(['online', 'batch'] as const)(
    'deploys %s the model of the registry, which its workspace does not have',
    (kind) => {
      const there = start(prod);
      const script = `scripts/deploy_${kind}.sh`;
      const { status, stderr } = there.run(script, ['3'], { MODEL_REGISTRY: 'acme-models' });
      expect({ status, stderr }).toMatchObject({ status: 0 });
      const endpoint = Object.values(there.azure[kind] ?? {})[0];
      const models = Object.values(endpoint?.deployments ?? {}).map(({ model }) => model);
      expect(models).toContain('azureml://registries/acme-models/models/credit-default/versions/3');
    },
  );

  test('takes the newest of the registry where no version is named', () => {
    const there = start(prod);
    expect(there.run('scripts/deploy_batch.sh', [], { MODEL_REGISTRY: 'acme-models' }).status).toBe(0);
  });
});

interface Workflow {
  readonly jobs: Readonly<
    Record<
      string,
      { readonly needs?: unknown; readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }
    >
  >;
}

test('the workflow trains in dev alone, and hands the version of dev on to the registry and to prod', () => {
  const { jobs }: Workflow = parse(text('.github/workflows/train.yml'));
  expect(Object.keys(jobs)).toEqual(['dev', 'deploy-dev', 'share', 'deploy']);
  const version = '${{ needs.dev.outputs.version }}';
  expect(jobs.share).toMatchObject({
    needs: ['dev', 'deploy-dev'],
    uses: './.github/workflows/share.yml',
    with: { version },
  });
  expect(jobs.deploy).toMatchObject({ needs: ['dev', 'share'], with: { environment: 'prod', version } });
  expect(text('.github/workflows/deploy.yml')).toContain(
    "MODEL_REGISTRY: ${{ inputs.environment == 'prod' && 'acme-models' || '' }}",
  );
  const promote: Workflow = parse(text('.github/workflows/promote.yml'));
  expect(promote.jobs.register?.with).toMatchObject({ environment: 'dev' });
  expect(promote.jobs.deploy).toMatchObject({ needs: ['register', 'share'] });
  expect(text('.github/workflows/run-pipeline.yml')).toContain("inputs.environment == 'dev' && !inputs.job");
});

test('Azure DevOps does the same', () => {
  const { stages } = parse(text('azure-pipelines/train.yml'));
  expect(stages.map(({ stage }: { stage: string }) => stage)).toEqual(['dev', 'deploy_dev', 'share', 'deploy']);
  const { variables, dependsOn } = stages[3];
  expect(dependsOn).toEqual(['dev', 'share']);
  expect(variables[1].value).toBe("$[stageDependencies.dev.train.outputs['model.version']]");
  expect(text('azure-pipelines/train.yml')).toContain('registry: acme-models');
});

test('a registry needs a model; without one, prod trains as before', () => {
  const paths = emitProduction(creditPlan, defaultConfig).map(({ path }) => path);
  expect(paths.filter((path) => /share|registry/.test(path))).toEqual([]);
  const none = emitProduction({ ...creditPlan, outputs: [] }, { ...defaultConfig, registry: 'acme-models' });
  expect(none.map(({ path }) => path).filter((path) => /share/.test(path))).toEqual([]);
});
