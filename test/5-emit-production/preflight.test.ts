/** infra/preflight.sh against an Azure CLI that answers as the workspace of a newcomer would. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { emitInfra } from '../../src/5-emit/azureml/infra/emit-infra.ts';
import { type Config, defaultConfig } from '../../src/config.ts';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { settled } from '../5-emit-azureml/plans.ts';
import { creditPlan } from './production.ts';

const config: Config = {
  ...defaultConfig,
  infra: true,
  compute: {
    ...defaultConfig.compute,
    default: 'cpu-cluster',
    cluster: { ...defaultConfig.compute.cluster, size: 'Standard_DS3_v2' },
    jobs: { train: { instance_type: 'Standard_NC4as_T4_v3', instance_count: 2 } },
  },
  deploy: { ...defaultConfig.deploy, online: true },
  environment: { ...defaultConfig.environment, steps: { evaluate: 'azureml:evaluation:3' } },
};

const standIn = `#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
case "$*" in
  "ml workspace show --query id"*) [[ -z "\${NO_WORKSPACE:-}" ]] || exit 3; echo /subscriptions/1/workspaces/credit-dev ;;
  "ml workspace show --query location"*) echo westeurope ;;
  "account show"*) echo ann@acme.com ;;
  "role assignment list"*) printf '%s\\n' "\${ROLES:-Reader}" ;;
  "ml compute show --name cpu-cluster"*) exit "\${NO_CLUSTER:-0}" ;;
  "ml data show --name credit --label latest"*) exit "\${NO_DATA:-0}" ;;
  "ml environment show --name evaluation --version 3"*) exit "\${NO_ENVIRONMENT:-0}" ;;
  "ml compute list-sizes"*DS3_v2*) printf 'standardDSv2Family\\t4\\n' ;;
  "ml compute list-sizes"*) [[ -n "\${NO_GPU:-}" ]] || printf 'standardNCASv3T4Family\\t4\\n' ;;
  "ml compute list-usage"*) printf '8\\t%s\\n' "\${LIMIT:-100}" ;;
  "rest --method get"*) echo 0.25 ;;
  *) exit 3 ;;
esac
`;

function preflight(environment: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-preflight-'));
  try {
    writeFiles(folder, emitInfra(settled(creditPlan, config), config));
    writeFileSync(join(folder, 'az'), standIn);
    chmodSync(join(folder, 'az'), 0o755);
    const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'infra/preflight.sh')], {
      encoding: 'utf8',
      env: { PATH: [folder, process.env.PATH].join(delimiter), CALLS: join(folder, 'calls'), ...environment },
    });
    return { status, stdout, stderr, calls: readFileSync(join(folder, 'calls'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ready = { ROLES: 'AzureML Data Scientist' };

test('a workspace that has all that is needed passes, and the machines have a price', () => {
  const { status, stdout, stderr } = preflight(ready);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toEqual([
    'ok       workspace credit-dev in westeurope',
    'ok       ann@acme.com may submit jobs: AzureML Data Scientist',
    'ok       compute cpu-cluster',
    'ok       data credit',
    'ok       environment azureml:evaluation:3',
    'ok       4 x Standard_DS3_v2 for cpu-cluster',
    '         costs at most 1.00 USD an hour, by the list price of 0.25 USD a machine and hour',
    'ok       2 x Standard_NC4as_T4_v3 for step train',
    '         costs at most 0.50 USD an hour, by the list price of 0.25 USD a machine and hour',
    'ok       3 x Standard_DS3_v2 for the online endpoint, while a version is deployed',
    '         costs at most 547.50 USD a month, by the list price of 0.25 USD a machine and hour',
    'The pipeline can be submitted',
    '',
  ]);
});

test.each([
  ['a role', { ROLES: 'Reader' }, "az role assignment create --assignee ann@acme.com --role 'AzureML Data Scientist'"],
  ['the cluster', { ...ready, NO_CLUSTER: '3' }, 'missing  compute cpu-cluster'],
  ['the data', { ...ready, NO_DATA: '3' }, 'az ml data create --file data/credit.yml'],
  ['an environment', { ...ready, NO_ENVIRONMENT: '3' }, 'missing  environment azureml:evaluation:3'],
  ['the size in this region', { ...ready, NO_GPU: '1' }, 'missing  Standard_NC4as_T4_v3 in westeurope'],
] as const)('%s that is missing is told with what to do, and fails', (_what, environment, told) => {
  const { status, stdout, stderr } = preflight(environment);
  expect(status).toBe(1);
  expect(stdout).toContain(told);
  expect(stderr).toBe('1 missing\n');
});

test('cores that are not free are counted', () => {
  const { status, stdout } = preflight({ ...ready, LIMIT: '20' });
  expect(status).toBe(1);
  expect(stdout).toContain('missing  16 cores of standardDSv2Family for cpu-cluster: 12 of 20 are free');
});

test('without a workspace, nothing else is asked; nothing is ever changed', () => {
  const { status, stdout, calls } = preflight({ NO_WORKSPACE: '1' });
  expect(status).toBe(1);
  expect(stdout).toContain('infra/set_up.sh');
  expect(calls.trim().split('\n')).toHaveLength(1);
  expect(preflight(ready).calls).not.toMatch(/create|delete|update|set /);
});
