import type { Config } from '../../../config.ts';
import type { OutputFile, Plan } from '../../../ir.ts';
import { type JsonValue, printJson } from '../../json.ts';
import { usesRegistry } from '../../models.ts';
import { outputFile } from '../../output-file.ts';
import { createRender, type Render } from '../../render.ts';
import { hasEndpointIdentity } from '../deploy/deploy-names.ts';
import { answersAlerts, tokenSecret } from './alert.ts';
import type { InfraResource } from './infra-resource.ts';
import { preflightView } from './preflight.ts';
import { registryTemplate } from './registry-template.ts';
import { infraResources } from './resource-table.ts';
import { text } from './template-text.ts';

/** The infrastructure of the repository in Azure, if requested: an ARM template, and a script that applies it. */
export function emitInfra(plan: Plan, config: Config, render: Render = createRender()): readonly OutputFile[] {
  if (!config.infra) return [];
  const resources = infraResources(plan, config);
  const view = {
    name: plan.name.replaceAll('_', '-'),
    github: plan.ci.includes('github'),
    azureDevops: plan.ci.includes('azure-devops'),
    resources: resources.map(({ what, type }) => ({ what, type })),
    dataAssets: dataAssets(plan, config),
    answersAlerts: answersAlerts(plan, config),
    tokenSecret,
    registry: usesRegistry(plan, config) ? (config.registry ?? '') : '',
  };
  return [
    outputFile('infra/template.json', printJson(templateValue(plan, config, resources))),
    ...(view.registry === '' ? [] : [outputFile('infra/registry.json', printJson(registryTemplate(view.registry)))]),
    outputFile('infra/set_up.sh', render('infra/set_up.sh', view)),
    ...(view.azureDevops
      ? [outputFile('infra/trust_azure_devops.sh', render('infra/trust_azure_devops.sh', { name: view.name }))]
      : []),
    outputFile('infra/preflight.sh', render('infra/preflight.sh', preflightView(plan, config))),
  ];
}

/** The names of the data assets, which have a file each. */
function dataAssets(plan: Plan, config: Config): readonly string[] {
  if (plan.kind === 'steps')
    return plan.dataInputs.flatMap((input) => config.data[input.name]?.asset ?? input.asset ?? []);
  return plan.files.filter(({ kind }) => kind === 'data').map(({ value }) => String(value.name));
}

const workflowsIdentity =
  "reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('identity')), '2023-01-31')";

/** Where an alert requests training: GitHub's address is known, Azure DevOps numbers its pipelines. */
function alertUrl(plan: Plan): JsonValue {
  const github = "[concat('https://api.github.com/repos/', parameters('repository'), '/dispatches')]";
  return text(
    'Address that starts a training in prod; without one, alerts start none',
    plan.ci.includes('github') ? github : '',
  );
}

/** scripts/deploy_online.sh finds the identity by this name. */
const endpointIdentityName = "[concat(parameters('workspace'), '-endpoint')]";

function templateValue(plan: Plan, config: Config, resources: readonly InfraResource[]): JsonValue {
  const name = plan.name.replaceAll('_', '-');
  const unique = "uniqueString(resourceGroup().id, parameters('workspace'))";
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      location: text('Azure region', '[resourceGroup().location]'),
      environment: text('dev or prod'),
      workspace: text('Name of the Azure ML workspace', `[concat('${name.slice(0, 24)}-', parameters('environment'))]`),
      identity: text('Name of the identity of the workflows', `[concat(parameters('workspace'), '-workflows')]`),
      ...(config.compute.identity === 'managed'
        ? { jobsIdentity: text('Name of the identity of jobs', `[concat(parameters('workspace'), '-jobs')]`) }
        : {}),
      ...(hasEndpointIdentity(plan, config)
        ? { endpointIdentity: text('Name of the identity of the online endpoint', endpointIdentityName) }
        : {}),
      ...(answersAlerts(plan, config) ? { alertUrl: alertUrl(plan) } : {}),
      ...(plan.ci.includes('github')
        ? {
            repository: text('GitHub repository that is trusted, as OWNER/NAME'),
            subjectPrefix: text(
              "How GitHub's tokens name the repository: repo:OWNER/NAME, or with ids",
              "[concat('repo:', parameters('repository'))]",
            ),
          }
        : {}),
    },
    variables: {
      storage: `[concat('st', ${unique})]`,
      vault: `[concat('kv', ${unique})]`,
      registry: `[concat('cr', ${unique})]`,
      logs: "[concat(parameters('workspace'), '-logs')]",
      insights: "[concat(parameters('workspace'), '-insights')]",
    },
    resources: resources.map(resourceValue),
    outputs: {
      AZURE_CLIENT_ID: { type: 'string', value: `[${workflowsIdentity}.clientId]` },
      ...(answersAlerts(plan, config) ? { KEY_VAULT: { type: 'string', value: "[variables('vault')]" } } : {}),
      ...(usesRegistry(plan, config)
        ? { WORKFLOWS_PRINCIPAL: { type: 'string', value: `[${workflowsIdentity}.principalId]` } }
        : {}),
      AZURE_ML_WORKSPACE: { type: 'string', value: "[parameters('workspace')]" },
    },
  };
}

function resourceValue(resource: InfraResource): JsonValue {
  return {
    condition: resource.condition,
    type: resource.type,
    apiVersion: resource.apiVersion,
    scope: resource.scope,
    name: resource.name,
    location: resource.location ? "[parameters('location')]" : undefined,
    kind: resource.kind,
    sku: resource.sku,
    identity: resource.identity,
    properties: resource.properties,
    dependsOn: resource.dependsOn.length > 0 ? resource.dependsOn : undefined,
  };
}
