import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emitInfra } from '../../src/5-emit/azureml/infra/emit-infra.ts';
import type { Config } from '../../src/config.ts';
import type { OutputFile } from '../../src/ir.ts';
import { writeFiles } from '../5-emit-azureml/azure-ai-ml.ts';
import { settled } from '../5-emit-azureml/plans.ts';
import { creditPlan, fullConfig } from './production.ts';

interface Template {
  readonly parameters: Readonly<Record<string, { readonly type: string; readonly defaultValue?: string }>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly resources: readonly {
    readonly type: string;
    readonly apiVersion: string;
    readonly name: string;
    readonly dependsOn?: readonly string[];
    readonly condition?: string;
    readonly scope?: string;
    readonly identity?: { readonly userAssignedIdentities?: Readonly<Record<string, unknown>> };
    readonly properties?: Readonly<Record<string, unknown>>;
  }[];
}

const files = emitInfra(settled(creditPlan, fullConfig), fullConfig);
const text = textOf(files, 'infra/template.json');
const template: Template = JSON.parse(text);

const acrPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d';
const blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';

const withoutKeys: Config = { ...fullConfig, compute: { ...fullConfig.compute, identity: 'managed' } };
const keyless = emitInfra(settled(creditPlan, withoutKeys), withoutKeys);
const keylessText = textOf(keyless, 'infra/template.json');
const keylessTemplate: Template = JSON.parse(keylessText);

function textOf(all: readonly OutputFile[], path: string): string {
  return all.find((file) => file.path === path)?.text ?? '';
}

/** With keys of storage and registry, and with an identity of jobs in their place. */
const both = [
  { keys: 'with keys', files, text, template },
  { keys: 'without keys', files: keyless, text: keylessText, template: keylessTemplate },
];

test.each(both)('$keys: the script lists the resources of the template, in their order', ({ files, template }) => {
  const script = textOf(files, 'infra/set_up.sh');
  const listed = [...script.matchAll(/^# {3}.*\((Microsoft\.[\w./]+)\)$/gm)].map((match) => match[1]);
  expect(listed).toEqual(template.resources.map((resource) => resource.type));
});

test.each(both)(
  '$keys: the template names only parameters and variables that it has, and uses all',
  ({ text, template }) => {
    for (const kind of ['parameters', 'variables'] as const) {
      const used = [...text.matchAll(new RegExp(`\\b${kind}\\('(\\w+)'\\)`, 'g'))].map((match) => match[1]);
      expect([...new Set(used)].sort()).toEqual(Object.keys(template[kind]).sort());
    }
  },
);

test.each(both)('$keys: a resource depends on those before it, and each has a dated version', ({ template }) => {
  const seen: string[] = [];
  for (const { type, apiVersion, dependsOn, name } of template.resources) {
    const needed = (dependsOn ?? []).map((id) => /resourceId\('([^']+)'/.exec(id)?.[1]);
    if (type !== 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials') {
      expect(
        needed.filter((one) => !seen.includes(one ?? '')),
        type,
      ).toEqual([]);
    }
    expect(apiVersion).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(name).toMatch(/^\[.+\]$/);
    seen.push(type);
  }
});

test.each(both)('$keys: brackets of every expression are closed', ({ text }) => {
  const expressions = [...text.matchAll(/"(\[[^"]*\])"/g)].map((match) => match[1] ?? '');
  expect(expressions.length).toBeGreaterThan(20);
  for (const one of expressions) {
    expect(one.split('(').length, one).toBe(one.split(')').length);
    expect(one.split("'").length % 2, one).toBe(1);
  }
});

test('whoever runs a job can pull its image', () => {
  const registry = template.resources.find(({ type }) => type === 'Microsoft.ContainerRegistry/registries');
  expect(registry).toMatchObject({ properties: { adminUserEnabled: true } });
});

test('without keys, jobs of clusters and serverless ones are an identity that may pull images and read data', () => {
  const of = (type: string) => keylessTemplate.resources.filter((one) => one.type === type);
  const jobs = "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('jobsIdentity'))]";
  const clusters = of('Microsoft.MachineLearningServices/workspaces/computes');
  const [workspace] = of('Microsoft.MachineLearningServices/workspaces');
  expect(clusters.length).toBeGreaterThan(1);
  for (const one of [...clusters, workspace]) expect(one?.identity?.userAssignedIdentities).toEqual({ [jobs]: {} });
  expect(workspace?.properties).toMatchObject({ systemDatastoresAuthMode: 'identity' });
  expect(of('Microsoft.ContainerRegistry/registries')[0]?.properties).toMatchObject({ adminUserEnabled: false });
  expect(of('Microsoft.Storage/storageAccounts')[0]?.properties).toMatchObject({ allowSharedKeyAccess: false });
  const roles = of('Microsoft.Authorization/roleAssignments').map(({ scope, properties, name }) => ({
    scope: scope ?? null,
    role: /'([0-9a-f-]{36})'/.exec(String(properties?.roleDefinitionId))?.[1],
    ofJobs: String(properties?.principalId).includes('jobsIdentity'),
    name,
  }));
  const registry = "[concat('Microsoft.ContainerRegistry/registries/', variables('registry'))]";
  const storage = "[concat('Microsoft.Storage/storageAccounts/', variables('storage'))]";
  expect(roles).toContainEqual(expect.objectContaining({ scope: registry, role: acrPull, ofJobs: true }));
  expect(roles).toContainEqual(expect.objectContaining({ scope: storage, role: blobContributor, ofJobs: true }));
  expect(roles).toContainEqual(expect.objectContaining({ scope: storage, role: blobContributor, ofJobs: false }));
  expect(new Set(roles.map(({ name }) => name)).size).toBe(roles.length);
});

test('an endpoint with an identity of its own has the roles that Azure gives to the identities that it makes', () => {
  const config: Config = {
    ...fullConfig,
    monitoring: { ...fullConfig.monitoring, retrain: false },
    deploy: { ...fullConfig.deploy, identity: 'managed' },
  };
  const { parameters, resources }: Template = JSON.parse(
    textOf(emitInfra(settled(creditPlan, config), config), 'infra/template.json'),
  );
  expect(parameters.endpointIdentity?.defaultValue).toBe("[concat(parameters('workspace'), '-endpoint')]");
  const given = resources.flatMap(({ type, scope, properties }) =>
    type === 'Microsoft.Authorization/roleAssignments' ? [{ scope, properties }] : [],
  );
  const roles = given.map(({ scope, properties }) => [
    /parameters\('(\w+)'\)/.exec(String(properties?.principalId))?.[1],
    /'([0-9a-f-]{36})'/.exec(String(properties?.roleDefinitionId))?.[1],
    /^\[concat\('([\w./]+)\/'/.exec(scope ?? '')?.[1],
  ]);
  expect(roles).toEqual([
    ['identity', 'f6c7c914-8db3-469d-8ca1-694a8f32e121', undefined],
    ['endpointIdentity', acrPull, 'Microsoft.ContainerRegistry/registries'],
    ['endpointIdentity', '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1', 'Microsoft.Storage/storageAccounts'],
    ['endpointIdentity', '635dd51f-9968-44d3-b7fb-6d9a6bd613ae', 'Microsoft.MachineLearningServices/workspaces'],
    ['identity', 'f1a07417-d97a-45cb-824c-7a7467783830', 'Microsoft.ManagedIdentity/userAssignedIdentities'],
  ]);
});

test("GitHub is trusted by the repository's name and, where GitHub names it with numbers, by these", () => {
  const trusted = template.resources.filter(({ type }) => type.endsWith('/federatedIdentityCredentials'));
  expect(trusted.map((one) => [one.properties?.subject, one.condition])).toEqual([
    ["[concat('repo:', parameters('repository'), ':environment:', parameters('environment'))]", undefined],
    [
      "[concat(parameters('subjectPrefix'), ':environment:', parameters('environment'))]",
      "[not(equals(parameters('subjectPrefix'), concat('repo:', parameters('repository'))))]",
    ],
  ]);
  expect(trusted[1]?.dependsOn?.join()).toContain("concat('github-', parameters('environment'))");
});

const gh = `#!/usr/bin/env bash
[[ "$2" == repos/acme/credit/actions/oidc/customization/sub ]] && printf '%s' "$PREFIX"
`;

const standIn = `#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$CALLS"
case "$1 $2 $3" in
  "group exists --name") echo "\${EXISTS:-false}" ;;
  "deployment group show") echo value ;;
  "ml data show") exit 3 ;;
  "resource list --name") echo "\${REGISTRY_GROUP:-}" ;;
  "ml registry show") printf 'northeurope\\n%s\\n' "\${REGION:-westeurope}" ;;
esac
`;

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}, made = files) {
  const folder = mkdtempSync(join(tmpdir(), 'cellwright-infra-'));
  try {
    writeFiles(folder, made);
    writeFileSync(join(folder, 'az'), standIn);
    chmodSync(join(folder, 'az'), 0o755);
    writeFileSync(join(folder, 'gh'), gh);
    chmodSync(join(folder, 'gh'), 0o755);
    writeFileSync(join(folder, 'calls'), '');
    const { status, stdout, stderr } = spawnSync('bash', [join(folder, 'infra/set_up.sh'), ...args], {
      encoding: 'utf8',
      env: { PATH: [folder, process.env.PATH].join(delimiter), CALLS: join(folder, 'calls'), ...environment },
    });
    return { status, stdout, stderr, calls: readFileSync(join(folder, 'calls'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const arguments4 = ['dev', 'credit-dev', 'westeurope', 'acme/credit'];

test('the script applies the template, creates the data that is missing and prints the variables', () => {
  const { status, stdout, calls } = run(arguments4);
  expect(status).toBe(0);
  expect(calls).toContain('deployment group create --name credit-default-dev --resource-group credit-dev');
  expect(calls).toContain('environment=dev location=westeurope repository=acme/credit');
  expect(calls).toContain('ml data create --file data/credit-rows.yml');
  expect(stdout).toContain('AZURE_CLIENT_ID=value');
});

test('the script asks GitHub how its tokens name the repository, and says when it cannot', () => {
  const numbered = run(arguments4, { PREFIX: 'repo:acme@12/credit@34' });
  expect(numbered.calls).toContain('subjectPrefix=repo:acme@12/credit@34');
  expect(numbered.stderr).toBe('');
  expect(run(arguments4).calls).not.toContain('subjectPrefix');
  expect(run(arguments4).stderr).toContain('gh');
});

test.each(['true', 'false'])('--what-if changes nothing, where the group exists: %s', (exists) => {
  const { status, calls } = run([...arguments4, '--what-if'], { EXISTS: exists });
  expect(status).toBe(0);
  expect(calls).not.toMatch(/create/);
  expect(calls.includes('what-if')).toBe(exists === 'true');
});

test('without its arguments the script says how it is used', () => {
  expect(run(['dev']).status).toBe(2);
});

describe('the registry of dev and prod', () => {
  const config: Config = { ...fullConfig, registry: 'acme-models' };
  const made = emitInfra(settled(creditPlan, config), config);

  test('is made by the environment that is set up first, and each environment is given its role', () => {
    const first = run(arguments4, {}, made);
    expect({ status: first.status, stderr: first.stderr }).toMatchObject({ status: 0 });
    expect(first.calls).toMatch(
      /deployment group create --name credit-default-registry-dev --resource-group credit-dev .*isNew=true regions=westeurope principal=value/,
    );
    const second = run(['prod', 'credit-prod', 'West Europe', 'acme/credit'], { REGISTRY_GROUP: 'credit-dev' }, made);
    expect(second.status).toBe(0);
    expect(second.calls).toMatch(
      /deployment group create --name credit-default-registry-prod --resource-group credit-dev .*isNew=false/,
    );
  });

  test('must be in the region of the workspace', () => {
    const { status, stderr } = run(arguments4, { REGISTRY_GROUP: 'central', REGION: 'eastus' }, made);
    expect(status).toBe(1);
    expect(stderr).toContain('The registry acme-models is not in westeurope');
  });

  test('has a template whose role is given on the registry itself', () => {
    const { parameters, resources }: Template = JSON.parse(textOf(made, 'infra/registry.json'));
    const text = textOf(made, 'infra/registry.json');
    const used = [...text.matchAll(/\bparameters\('(\w+)'\)/g)].map((match) => match[1]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(parameters).sort());
    expect(resources.map(({ type, condition, scope }) => [type, condition, scope])).toEqual([
      ['Microsoft.MachineLearningServices/registries', "[parameters('isNew')]", undefined],
      [
        'Microsoft.Authorization/roleAssignments',
        undefined,
        "[concat('Microsoft.MachineLearningServices/registries/', parameters('registry'))]",
      ],
    ]);
    expect(textOf(files, 'infra/registry.json')).toBe('');
  });
});
