/** infra/trust_azure_devops.sh against an Azure CLI that answers as a project of Azure DevOps does. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { emitInfra } from '../../src/5-emit/azureml/infra/emit-infra.ts';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { settled } from '../5-emit-azureml/plans.ts';
import { creditPlan, fullConfig } from './production.ts';

const files = emitInfra(settled(creditPlan, fullConfig), fullConfig);

const standIn = `#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$STATE/calls"
case "$*" in
  "deployment group show"*CLIENT_ID*) echo client-1 ;;
  "deployment group show"*WORKSPACE*) echo credit-dev-w ;;
  "account show --query name"*) echo '"Acme \\"Data\\""' ;;
  "account show --query id"*) echo '"sub-1"' ;;
  "account show --query tenantId"*) echo '"tenant-1"' ;;
  "devops project show"*) echo '{"id": "p-1", "name": "Risk team"}' ;;
  "devops service-endpoint list"*) echo "\${CONNECTION:-}" ;;
  "devops service-endpoint create"*) cp "$5" "$STATE/connection.json"; echo sc-1 ;;
  "devops service-endpoint show"*Issuer*) echo "\${ISSUER-https://login.microsoftonline.com/tenant-1/v2.0}" ;;
  "devops service-endpoint show"*Subject*) echo /eid1/c/pub/t/x/a/y/sc/org/sc-1 ;;
  "pipelines variable-group list"*) echo "\${VARIABLES:-}" ;;
  "extension add"* | "identity federated-credential create"* | "pipelines variable-group create"*) ;;
  *) exit 3 ;;
esac
`;

function trust(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-trust-'));
  try {
    writeFiles(folder, files);
    writeFileSync(join(folder, 'az'), standIn);
    chmodSync(join(folder, 'az'), 0o755);
    writeFileSync(join(folder, 'calls'), '');
    const { status, stderr } = spawnSync('bash', [join(folder, 'infra/trust_azure_devops.sh'), ...args], {
      encoding: 'utf8',
      env: { PATH: [folder, process.env.PATH].join(delimiter), STATE: folder, ...environment },
    });
    const made = join(folder, 'connection.json');
    const connection: unknown = existsSync(made) ? JSON.parse(readFileSync(made, 'utf8')) : null;
    return { status, stderr, connection, calls: readFileSync(join(folder, 'calls'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const dev = ['dev', 'credit-dev', 'https://dev.azure.com/acme', 'Risk team'];

test('a new connection is the identity of the workflows, which trusts the tokens that Azure DevOps says it gives', () => {
  const { status, stderr, connection, calls } = trust(dev);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(connection).toMatchObject({
    name: 'azure-ml-dev',
    data: { subscriptionId: 'sub-1', subscriptionName: 'Acme "Data"' },
    authorization: {
      scheme: 'WorkloadIdentityFederation',
      parameters: { tenantid: 'tenant-1', serviceprincipalid: 'client-1' },
    },
    serviceEndpointProjectReferences: [{ projectReference: { id: 'p-1', name: 'Risk team' }, name: 'azure-ml-dev' }],
  });
  expect(calls).toContain(
    'identity federated-credential create --name azure-devops-dev --identity-name credit-dev-w-workflows --resource-group credit-dev --issuer https://login.microsoftonline.com/tenant-1/v2.0 --subject /eid1/c/pub/t/x/a/y/sc/org/sc-1',
  );
  expect(calls).toMatch(
    /variable-group create --name credit-default-dev .*RESOURCE_GROUP=credit-dev WORKSPACE=credit-dev-w/,
  );
});

test('what is there already stays, and the trust is brought up to date', () => {
  const { status, calls } = trust(dev, { CONNECTION: 'sc-0', VARIABLES: '7' });
  expect(status).toBe(0);
  expect(calls).not.toMatch(/service-endpoint create|variable-group create/);
  expect(calls).toContain('federated-credential create');
});

test('a connection with a secret is no trust', () => {
  const { status, stderr } = trust(dev, { CONNECTION: 'sc-0', ISSUER: '' });
  expect(status).toBe(1);
  expect(stderr).toContain('azure-ml-dev was there before and has no workload identity federation');
});

test('without its arguments, the script says how it is used; without Azure DevOps, there is none', () => {
  expect(trust(['dev']).status).toBe(2);
  const github = { ...creditPlan, ci: ['github'] as const };
  const paths = emitInfra(github, { ...fullConfig, ci: ['github'] }).map(({ path }) => path);
  expect(paths).not.toContain('infra/trust_azure_devops.sh');
});
