/** Deployments online, from the first to the fifth, with failures at each step, against an Azure CLI that refuses as the real one. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config.ts';
import { type FakeAzure, type FakeEndpoint, Workspace, workspaceId } from '../support/azure-cli/workspace.ts';
import { python, whyNoPython } from '../support/python.ts';
import { creditPlan, emitProduction, fullConfig } from './production.ts';

const versions = ['1', '2', '3', '4', '5', '6'].map((version) => ({ version }));
const seed: FakeAzure = { assets: { model: { 'credit-default': versions } } };
const script = 'scripts/deploy_online.sh';
const unmonitored = { ...fullConfig, ci: defaultConfig.ci, monitoring: { ...fullConfig.monitoring, signals: [] } };
const atOnce = { ...unmonitored, deploy: { ...unmonitored.deploy, canary: 0 } };

/** Two versions are deployed: 2 serves as green, and 1, as blue, is the way back. */
const name = `credit-default-${createHash('sha256').update(`${workspaceId}\n`).digest('hex').slice(0, 6)}`;
const twice: FakeAzure = {
  ...seed,
  online: {
    [name]: {
      name,
      traffic: { blue: 0, green: 100 },
      tags: { previous: 'blue' },
      deployments: {
        blue: { name: 'blue', model: 'azureml:credit-default:1' },
        green: { name: 'green', model: 'azureml:credit-default:2' },
      },
    },
  },
};

let workspace: Workspace;
afterEach(() => workspace.remove());

function endpoint(): FakeEndpoint {
  const [only] = Object.values(workspace.azure.online ?? {});
  if (!only) throw new Error('there is no endpoint');
  return only;
}

/** What serves, by version: `2 100%, 1 0%`. */
function serving(): string {
  const { deployments, traffic } = endpoint();
  const rows = Object.entries(deployments).map(([name, { model }]) => ({
    version: model?.split(':').at(-1) ?? '',
    percent: traffic[name] ?? 0,
  }));
  rows.sort((a, b) => b.percent - a.percent || (a.version < b.version ? 1 : -1));
  return rows.map(({ version, percent }) => `${version} ${percent}%`).join(', ');
}

function deploy(version: string, environment: Readonly<Record<string, string>> = {}): number | null {
  return workspace.run(script, [version], environment).status;
}

describe.skipIf(!python())(`deploy_online.sh ${whyNoPython()}`, () => {
  beforeEach(() => {
    workspace = new Workspace(emitProduction(creditPlan, atOnce), seed);
  });

  test('deploys five versions, one after the other; the one before stays as the way back', () => {
    const seen = versions.slice(0, 5).map(({ version }) => [deploy(version), serving()]);
    expect(seen).toEqual([
      [0, '1 100%'],
      [0, '2 100%, 1 0%'],
      [0, '3 100%, 2 0%'],
      [0, '4 100%, 3 0%'],
      [0, '5 100%, 4 0%'],
    ]);
  });

  test('makes the endpoint with the identity of the workspace, or with the one that is named', () => {
    const config = { ...atOnce, deploy: { ...atOnce.deploy, identity: 'managed' as const } };
    const identities = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities';
    const made = ['w-endpoint', 'mine'].map((one) => {
      workspace.remove();
      workspace = new Workspace(emitProduction(creditPlan, config), seed);
      expect(deploy('1', one === 'mine' ? { ENDPOINT_IDENTITY: `${identities}/mine` } : {})).toBe(0);
      return endpoint().identity;
    });
    expect(made).toEqual(
      ['w-endpoint', 'mine'].map((one) => ({
        type: 'user_assigned',
        user_assigned_identities: [{ resource_id: `${identities}/${one}` }],
      })),
    );
  });

  test('gives a new version a tenth of the traffic first, and takes the newest where none is named', () => {
    workspace.remove();
    workspace = new Workspace(emitProduction(creditPlan, unmonitored), twice);
    expect(workspace.run(script).status).toBe(0);
    expect(serving()).toBe('6 100%, 2 0%');
    expect(workspace.calls.join('\n')).toContain('--traffic green=90 amber=10');
    workspace.set(twice);
    expect(deploy('3', { FAIL: 'online-endpoint invoke#6' })).not.toBe(0);
    expect(serving()).toBe('2 100%, 1 0%');
  });

  test.each([
    ['before anything is made', { FAIL: 'model download' }],
    ['when the deployment is refused', { FAIL: 'online-deployment create' }],
    ['when the deployment fails', { FAIL_AFTER: 'online-deployment create' }],
    ['when the new deployment does not answer', { FAIL: 'online-endpoint invoke#1' }],
    ['when the traffic is not moved', { FAIL: 'online-endpoint update#1' }],
    ['when the endpoint does not answer with the new version', { FAIL: 'online-endpoint invoke#2' }],
    ['when the way back cannot be noted', { FAIL: 'online-endpoint update#2' }],
  ])('a third deployment that fails %s leaves what serves, and the way back', (_when, environment) => {
    workspace.set(twice);
    expect(deploy('3', environment)).not.toBe(0);
    expect(serving()).toBe('2 100%, 1 0%');
    expect(endpoint().tags?.previous).toBe('blue');
  });

  test('a monitor that cannot be created undoes no deployment, and says what is left to do', () => {
    workspace.remove();
    workspace = new Workspace(emitProduction(creditPlan, { ...fullConfig, deploy: atOnce.deploy }), twice);
    const { status, stderr } = workspace.run(script, ['3'], { FAIL: 'schedule create' });
    expect(status).toBe(1);
    expect(stderr).toContain('scripts/update_monitor.sh');
    expect(serving()).toBe('3 100%, 2 0%');
    expect(endpoint().tags?.previous).toBe('green');
  });

  test('a version that does not exist changes nothing, and the way back still leads back', () => {
    workspace.set(twice);
    expect(deploy('77')).not.toBe(0);
    expect(serving()).toBe('2 100%, 1 0%');
    expect(workspace.run(script, ['--roll-back']).status).toBe(0);
    expect(serving()).toBe('1 100%, 2 0%');
    expect(workspace.run(script, ['--roll-back']).status).toBe(0);
    expect(serving()).toBe('2 100%, 1 0%');
  });

  test('a first deployment that fails is removed, whether it had traffic or not', () => {
    for (const environment of [{ FAIL: 'online-endpoint invoke#1' }, { FAIL: 'online-endpoint invoke#3' }]) {
      expect(deploy('1', environment)).not.toBe(0);
      expect(serving()).toBe('');
    }
    expect(deploy('1')).toBe(0);
    expect(workspace.run(script, ['--roll-back']).status).toBe(1);
  });

  test('--split shares the traffic with the deployment before, and the next version ends it', () => {
    deploy('1');
    expect(workspace.run(script, ['--split', '20']).status).toBe(1);
    workspace.set(twice);
    for (const wrong of ['', '100', '-5', 'half']) expect(workspace.run(script, ['--split', wrong]).status).toBe(2);
    expect(workspace.run(script, ['--split', '08']).status).toBe(0);
    expect(serving()).toBe('2 92%, 1 8%');
    expect(deploy('3')).toBe(0);
    expect(serving()).toBe('3 100%, 2 0%');
  });

  test('what an earlier run could not remove, the next one does', () => {
    workspace.set(twice);
    expect(deploy('3', { FAIL: 'online-deployment delete' })).toBe(0);
    expect(serving()).toBe('3 100%, 2 0%, 1 0%');
    expect(deploy('4')).toBe(0);
    expect(serving()).toBe('4 100%, 3 0%');
  });

  test('two workspaces have endpoints of different names; ENDPOINT_NAME names one', () => {
    deploy('1');
    const first = endpoint().name;
    workspace.set({ ...seed, workspace: 'prod' });
    deploy('1');
    expect(endpoint().name).not.toBe(first);
    expect(endpoint().name).toMatch(/^credit-default-[0-9a-f]{6}$/);
    workspace.set(seed);
    deploy('1', { ENDPOINT_NAME: 'scores-of-acme' });
    expect(endpoint().name).toBe('scores-of-acme');
  });
});
